package org.cohort.travel.advance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.jobs.Job;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.work.Addressee;
import org.cohort.kernel.work.Card;
import org.cohort.kernel.work.Tasks;
import org.cohort.travel.grant.GrantCase;
import org.cohort.travel.grant.GrantCases;

/**
 * Asks on Today for what was sent before a trip and is to be given back, as long as it is: at once where it comes to be owed, or comes back; once in an hour for
 * what changed in another way (rules N2, M2). Nobody else is asked: by when it is given back no rule says.
 */
@ApplicationScoped
@Transactional
public class AdvanceDebts implements Job {

    /** What is asked about: one for each grant, by its public id. */
    static final String SUBJECT = "advance-debt";

    private static final String OWED = "OWED";
    private static final Set<Role> HER = Set.of(Role.SELF);
    /** Of more than is authorized can only be owed where it was sent; whether it is, the reckoning says. */
    private static final String SENT = "select g.id from TravelGrant g where exists (select a.id from Advance a where a.grantId = g.id and a.state in :sent and a.granted > a.returned)"
            + " and (select sum(b.granted - b.returned) from Advance b where b.grantId = g.id and b.state in :sent)"
            + " > (select coalesce(sum(l.authorized), 0) from CostLine l where l.grant = g) order by g.id";

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    Advances advances;

    @Inject
    GrantCases grants;

    @Inject
    Tasks tasks;

    @Override
    public String name() {
        return "advance-debts";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    /** A second run right after finds nothing to do. */
    @Override
    public String run() {
        Set<String> asked = new HashSet<>(tasks.subjects(SUBJECT));
        int begun = 0;
        for (Long id : em.createQuery(SENT, Long.class).setParameter("sent", AdvanceState.SENT).getResultList()) {
            GrantCase grant = grants.byId(id);
            Amount owed = advances.reckoning(grant).owed();
            if (owed.isPositive() && !asked.remove(grant.grant().publicId())) {
                ask(grant, owed);
                begun++;
            }
        }
        asked.forEach(settled -> tasks.clear(SUBJECT, settled));
        return begun + " asked to give back what was paid before a trip, " + asked.size() + " not any more";
    }

    /** What is owed of it may be another sum now. */
    public void look(GrantCase grant) {
        Amount owed = advances.reckoning(grant).owed();
        if (owed.isPositive()) {
            ask(grant, owed);
        } else {
            tasks.clear(SUBJECT, grant.grant().publicId());
        }
    }

    private void ask(GrantCase grant, Amount owed) {
        Long her = grant.grant().accountId();
        tasks.put(SUBJECT, OWED, new Card(grant.grant().publicId(), owed + " · " + grant.conference().name(), grant.path(), null, Map.of(Role.SELF, List.of(Addressee.person(her))), null), HER);
    }
}
