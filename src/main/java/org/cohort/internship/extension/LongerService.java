package org.cohort.internship.extension;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import org.cohort.internship.EvaluationOutcome;
import org.cohort.internship.EvaluationSubmitted;
import org.cohort.internship.Internship;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipPolicy;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.OutcomeTakenBack;
import org.cohort.internship.Stage;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.text.Typed;
import org.cohort.kernel.text.Words;

/** Asks for, agrees to, grants and undoes extensions of internships (rule T4). Each throws {@link NotFound} for what the actor may not see. */
@UseCase
public class LongerService {

    private static final int LONGEST_REASON = 1000;

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    InternshipDirectory internships;

    @Inject
    Longer longer;

    @Inject
    Moves moves;

    @Inject
    Transitions transitions;

    @Inject
    Directory people;

    @Inject
    Outbox outbox;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /**
     * Asks for some weeks more, as the intern or as a mentor.
     *
     * @param weeks  as typed
     * @param reason for the other side and whoever grants it
     * @return the extension's public id
     */
    @Requires(Role.SELF)
    public String ask(String internshipPublicId, String weeks, String reason) {
        InternshipRef internship = internships.internshipByPublicId(internshipPublicId);
        Set<Role> roles = InternshipPolicy.rolesOf(current.get(), internship);
        if (roles.isEmpty()) {
            throw new NotFound();
        }
        hold(internship);
        longer.mayAsk(internship, roles).enforce();
        Findings findings = new Findings();
        Integer count = findings.read(() -> Typed.number("weeks", weeks, 1, longer.left(internship)));
        String why = findings.read(() -> Typed.required("reason", reason, LONGEST_REASON));
        findings.enforce();
        return begin(internship, count, why, null, current.get().is(internship.accountId()) ? Role.SELF : Role.MENTOR);
    }

    /**
     * Does what the lifecycle allows this person; granting moves every date, undoing puts them back.
     *
     * @param comment words for those concerned; null where none are needed
     * @param seen    for granting, what the preview showed; null when there was none
     */
    @Requires(Role.SELF)
    public void perform(String publicId, ExtensionAction action, String comment, String seen) {
        ExtensionCase found = longer.visible(current.get(), publicId);
        hold(found.internship());
        ExtensionCase subject = longer.visible(current.get(), publicId);
        InternshipExtension extension = subject.extension();
        InternshipRef internship = subject.internship();
        Actor actor = current.get();
        Set<Role> roles = InternshipPolicy.rolesOf(actor, internship);
        ExtensionLifecycle.TABLE.may(subject, action, roles, clock.instant()).enforce();
        if (action == ExtensionAction.GRANT) {
            Verdict.unchanged(seen, Moves.seen(moves.preview(internship, extension.weeks()))).enforce();
            moves.apply(extension, internship);
        } else if (action == ExtensionAction.UNDO) {
            moves.giveBack(extension, internship);
        }
        transitions.fire(ExtensionLifecycle.TABLE, subject, action, roles, comment);
        if (action == ExtensionAction.AGREE) {
            extension.noteAgreement(actor.accountId(), clock.instant());
        } else {
            extension.noteDecision(actor.accountId(), clock.instant(), comment);
        }
    }

    /**
     * A mentor whose evaluation wants more time, or an organizer who rules so, asks for it with that, unless a request is being decided already.
     * Weeks that were granted because that stage asked before are not asked for again.
     */
    void on(@Observes EvaluationSubmitted evaluated) {
        if (evaluated.outcome() == EvaluationOutcome.EXTEND && evaluated.weeks() != null && current.get().accountId() != null) {
            InternshipRef internship = internships.internship(evaluated.internshipId());
            hold(internship);
            int more = evaluated.weeks() - longer.weeks(internship, evaluated.stage());
            if (more > 0 && longer.mayAsk(internship, Set.of(Role.MENTOR)).isAllowed()) {
                begin(internship, Math.min(more, longer.left(internship)),
                        Words.say(Locale.ENGLISH, "internship-extension.evaluated.reason", evaluated.stage()), evaluated.stage(),
                        InternshipPolicy.rolesOf(current.get(), internship).contains(Role.MENTOR) ? Role.MENTOR : Role.ORGANIZER);
            }
        }
    }

    /** What an evaluation asked for goes with it when its writer takes that back. What was granted stays until it is undone, and who granted it is told. */
    void takenBack(@Observes OutcomeTakenBack taken) {
        InternshipRef internship = internships.internship(taken.internshipId());
        Actor actor = current.get();
        longer.of(internship.id()).stream().filter(x -> x.state().isOpen() && actor.is(x.askedBy()) && x.stage() == taken.stage()).toList().forEach(x -> {
            transitions.fire(ExtensionLifecycle.TABLE, longer.of(actor, x, internship), ExtensionAction.WITHDRAW, InternshipPolicy.rolesOf(actor, internship), null);
            x.noteDecision(actor.accountId(), clock.instant(), null);
        });
        longer.granted(internship, taken.stage()).forEach(x -> tellGranter(longer.of(actor, x, internship)));
    }

    /** Whoever can undo it by now, where who granted it can't any more. */
    private void tellGranter(ExtensionCase subject) {
        Long granter = subject.extension().decidedBy();
        Collection<Long> organizers = people.holders(Role.ORGANIZER, subject.internship().project().participation().round().programId());
        boolean still = organizers.contains(granter) || people.holders(Role.COORDINATOR, subject.internship().project().participation().id()).contains(granter);
        (still ? Set.of(granter) : organizers).stream().filter(account -> !current.get().is(account)).forEach(account -> outbox.tell(account, "internship-extension.GONE",
                "/extensions/" + subject.extension().publicId(), ExtensionLifecycle.TABLE.cardOf(subject).title(), current.get().name(), subject.extension().stage()));
    }

    private String begin(InternshipRef internship, int weeks, String reason, Stage stage, Role as) {
        Actor actor = current.get();
        InternshipExtension extension = new InternshipExtension(internship.id(), weeks, reason, stage, as, actor.accountId(), clock.instant());
        em.persist(extension);
        em.flush();
        ExtensionCase subject = longer.of(actor, extension, internship);
        transitions.begin(ExtensionLifecycle.TABLE, subject);
        Collection<Long> others = as == Role.SELF ? people.holders(Role.MENTOR, internship.project().id()) : Set.of(internship.accountId());
        others.stream().filter(account -> !actor.is(account)).distinct().forEach(account -> outbox.tell(account, "internship-extension.ASK",
                "/extensions/" + extension.publicId(), ExtensionLifecycle.TABLE.cardOf(subject).title(), actor.name(), reason));
        return extension.publicId();
    }

    /** One at a time for an internship: two who ask or grant at once do it one after the other. */
    private void hold(InternshipRef internship) {
        em.find(Internship.class, internship.id(), LockModeType.PESSIMISTIC_WRITE);
    }
}
