package org.cohort.internship.handover;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipPolicy;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.InternshipState;
import org.cohort.internship.agreement.AgreementSuccession;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.text.Typed;
import org.cohort.project.MentorshipService;

/** Hands internships over. Each throws {@link NotFound} for what is not the actor's to know of. */
@UseCase
public class HandoverService {

    private static final int LONGEST_REASON = 4000;

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    InternshipDirectory internships;

    @Inject
    HandoverCases cases;

    @Inject
    MentorshipService mentorships;

    @Inject
    AgreementSuccession agreements;

    @Inject
    Directory people;

    @Inject
    Transitions transitions;

    @Inject
    Outbox outbox;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /**
     * A mentor asks to hand over.
     *
     * @param successor the public id of another mentor of the project; null asks the coordinators to find one, or the organizers where none can
     * @return its public id
     * @throws Refused when she has one under way already
     */
    @Requires(Role.SELF)
    public String ask(String internshipPublicId, String successor, String reason) {
        InternshipRef internship = internships.internshipByPublicId(internshipPublicId);
        Actor actor = current.get();
        if (!InternshipPolicy.rolesOf(actor, internship).contains(Role.MENTOR)) {
            throw new NotFound();
        }
        String why = Typed.required("reason", reason, LONGEST_REASON);
        Verdict.when(cases.running(actor.accountId(), internship.project().id()) == null, "handover.running").enforce();
        Handover handover = new Handover(internship.id(), actor.accountId(), why, clock.instant());
        em.persist(handover);
        em.flush();
        HandoverCase subject = cases.of(handover);
        HandoverLifecycle.GOES_ON.check().apply(subject, clock.instant()).enforce();
        transitions.begin(HandoverLifecycle.TABLE, subject);
        if (successor == null || successor.isBlank()) {
            var participation = internship.project().participation();
            (subject.standIn() ? people.holders(Role.ORGANIZER, participation.round().programId()) : people.holders(Role.COORDINATOR, participation.id())).stream()
                    .filter(account -> !actor.is(account) && !account.equals(internship.accountId())).forEach(account -> outbox.tell(account, "handover.SEEK", subject.card().path(), subject.card().title(), actor.name(), why));
        } else {
            name(subject, successor);
        }
        return handover.publicId();
    }

    /** Names who shall mentor from now on. @param successor the public id of one of the candidates */
    @Requires(Role.SELF)
    public void name(String publicId, String successor) {
        name(cases.visible(current.get(), publicId), successor);
    }

    /** @param comment needed for declining */
    @Requires(Role.SELF)
    public void perform(String publicId, HandoverAction action, String comment) {
        HandoverCase subject = cases.visible(current.get(), publicId);
        if (action == HandoverAction.NAME) {
            throw new IllegalArgumentException("a name comes with it");
        }
        transitions.fire(HandoverLifecycle.TABLE, subject, action, subject.rolesOf(current.get()), comment);
        switch (action) {
            case ACCEPT -> succeed(subject);
            case DECLINE -> {
                subject.handover().name(null);
                transitions.refresh(HandoverLifecycle.TABLE, subject);
            }
            default -> subject.handover().noteEnd(clock.instant());
        }
    }

    private void name(HandoverCase subject, String successor) {
        Set<Role> roles = subject.rolesOf(current.get());
        Long named = people.people(subject.candidates()).values().stream().filter(person -> person.publicId().equals(successor))
                .map(Directory.Person::accountId).findFirst().orElseThrow(() -> Refused.input("successor", "handover.candidate"));
        subject.handover().name(named);
        transitions.fire(HandoverLifecycle.TABLE, subject, HandoverAction.NAME, roles, null);
    }

    /** The role goes with the mentorship, and every task that waits for a mentor with the role. */
    private void succeed(HandoverCase subject) {
        Handover handover = subject.handover();
        handover.noteEnd(clock.instant());
        Long project = subject.internship().project().id();
        current.runAs(Actor.SYSTEM, () -> mentorships.succeed(subject.internship().project().publicId(), handover.accountId(), handover.successorId()));
        String successor = cases.name(handover.successorId());
        for (InternshipRef internship : internships.ofProjects(List.of(project))) {
            if (internship.state() == InternshipState.OFFERED || internship.state() == InternshipState.ACTIVE) {
                agreements.succeed(internship, cases.name(handover.accountId()));
                outbox.tell(internship.accountId(), "handover.MENTORED", internship.path(), successor, cases.name(handover.accountId()));
            }
        }
    }
}
