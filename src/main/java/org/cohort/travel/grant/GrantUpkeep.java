package org.cohort.travel.grant;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.work.Tasks;

/** What time does to grants; each grant in a transaction of its own. */
@UseCase
public class GrantUpkeep {

    @Inject
    Grants grants;

    @Inject
    GrantMoney money;

    @Inject
    GrantSteps steps;

    @Inject
    Tasks tasks;

    @Inject
    Clock clock;

    /** The public ids of grants whose offer is over. */
    @Requires(Role.SYSTEM)
    public List<String> lapsed() {
        return grants.lapsed(clock.instant()).stream().map(Grant::publicId).toList();
    }

    /** The public ids of grants whose conference is over. */
    @Requires(Role.SYSTEM)
    public List<String> back() {
        return grants.back(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)).stream().map(Grant::publicId).toList();
    }

    /** Does nothing when she has just taken the offer. */
    @Requires(Role.SYSTEM)
    public void lapse(String publicId) {
        hold(publicId);
        Grant grant = grants.byPublicId(publicId);
        if (grant.state() == GrantState.OFFERED) {
            steps.lapse(grant);
        }
    }

    /** The public ids of grants whose conference is over, and that no visa came for, or nobody said whether one came, as long as they hold money that is not authorized. */
    @Requires(Role.SYSTEM)
    public List<String> unclaimed() {
        return grants.withoutVisa(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /** Does nothing while the fee can still be claimed, or when it has been. */
    @Requires(Role.SYSTEM)
    public void forfeit(String publicId) {
        hold(publicId);
        steps.forfeit(grants.byPublicId(publicId));
    }

    /** Asks nobody any more about requests for a conference that is over. @return how many nobody is asked about now */
    @Requires(Role.SYSTEM)
    public int tooLate() {
        Set<String> asked = tasks.subjects(GrantLifecycle.TABLE.name());
        List<String> late = grants.tooLate(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)).stream().filter(asked::contains).toList();
        late.forEach(grant -> tasks.clear(GrantLifecycle.TABLE.name(), grant));
        return late.size();
    }

    @Requires(Role.SYSTEM)
    public void back(String publicId) {
        hold(publicId);
        steps.back(grants.byPublicId(publicId));
    }

    /** Funds before all else, then the grant. */
    private void hold(String publicId) {
        money.lock(publicId);
        grants.hold(publicId);
    }
}
