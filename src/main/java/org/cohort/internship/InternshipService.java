package org.cohort.internship;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.work.Tasks;

/** How an internship goes on after it was offered. */
@UseCase
public class InternshipService {

    @Inject
    InternshipDirectory directory;

    @Inject
    InternshipCases cases;

    @Inject
    Transitions transitions;

    @Inject
    Tasks tasks;

    @Inject
    Coordination coordination;

    @Inject
    CurrentActor current;

    @Inject
    @Any
    Instance<InternshipPart> parts;

    @Inject
    Event<InternshipCompleted> completed;

    @Inject
    Clock clock;

    /**
     * Completes, fails, withdraws from or terminates an internship.
     *
     * @param comment words for those concerned; null where none are needed
     * @throws NotFound when there is none that she may see
     */
    @Requires(Role.SELF)
    public void perform(String publicId, InternshipAction action, String comment) {
        InternshipCase subject = cases.of(directory.byPublicId(publicId));
        Set<Role> roles = InternshipPolicy.rolesOf(current.get(), subject.ref());
        if (roles.isEmpty()) {
            throw new NotFound();
        }
        fire(subject, action, roles, comment);
    }

    /** Makes it active once every party has signed; the system does it, at the moment of the last signature. */
    @Requires(Role.SELF)
    public void activate(Long internshipId) {
        Internship internship = directory.entity(internshipId);
        InternshipCase subject = cases.of(internship);
        if (subject.signed() && internship.state() == InternshipState.OFFERED) {
            current.runAs(Actor.SYSTEM, () -> fire(subject, InternshipAction.ACTIVATE, EnumSet.of(Role.SYSTEM), null));
        }
    }

    /**
     * Asks the coordinators, or the organizers where there are none, to complete it; or nobody any more.
     *
     * @param ready whether nothing is owed that it should wait for; what must be there is asked of the lifecycle
     * @return whether somebody is asked by now
     */
    @Requires(Role.SYSTEM)
    public boolean askToComplete(Long internshipId, boolean ready) {
        InternshipCase subject = cases.of(directory.entity(internshipId));
        String name = InternshipLifecycle.TABLE.name();
        boolean asked = !tasks.asked(name, subject.internship().publicId()).isEmpty();
        boolean ask = ready && InternshipLifecycle.TABLE.may(subject, InternshipAction.COMPLETE, EnumSet.of(Role.SYSTEM), clock.instant()).isAllowed();
        if (ask && !asked) {
            boolean standIn = coordination.isMissing(subject.ref(), Set.of());
            tasks.put(name, InternshipState.ACTIVE.name(), InternshipLifecycle.TABLE.cardOf(subject), EnumSet.of(standIn ? Role.ORGANIZER : Role.COORDINATOR));
        } else if (asked && !ask) {
            tasks.clear(name, subject.internship().publicId());
        }
        return ask;
    }

    private void fire(InternshipCase subject, InternshipAction action, Set<Role> roles, String comment) {
        transitions.fire(InternshipLifecycle.TABLE, subject, action, roles, comment);
        subject.internship().noteEnd(clock.instant());
        InternshipRef moved = directory.refer(subject.internship());
        parts.forEach(part -> part.moved(moved));
        if (action == InternshipAction.COMPLETE) {
            completed.fire(new InternshipCompleted(subject.internship().id()));
        }
    }
}
