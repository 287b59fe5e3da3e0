package org.cohort.program.signup;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.forms.Sheet;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.text.Typed;
import org.cohort.program.Participation;
import org.cohort.program.ParticipationAction;
import org.cohort.program.ParticipationCases;
import org.cohort.program.ParticipationLifecycle;
import org.cohort.program.ParticipationPolicy;
import org.cohort.program.ParticipationRef;
import org.cohort.program.ParticipationState;

/** What a community asks of a round: written by any of its coordinators, as a draft that is kept, and handed in. */
@UseCase
public class SignUpService {

    private static final int MOST_SLOTS = 500;
    private static final Set<ParticipationState> HANDED_IN = Set.of(ParticipationState.SUBMITTED, ParticipationState.APPROVED);

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    @Inject
    ParticipationPolicy policy;

    @Inject
    ParticipationCases cases;

    @Inject
    SignUpSheets sheets;

    @Inject
    Transitions transitions;

    @Inject
    AuditTrail audit;

    /**
     * The form.
     *
     * @param slots  as the input shows them; empty when nothing was asked for yet
     * @param write  whether she may write now, or why not
     * @param ends   until when, for her; null for no end
     * @param draft  whether it is a draft: nobody else reads it, and it saves itself
     */
    public record View(ParticipationRef participation, Sheet sheet, String slots, String ideas, Verdict write, Instant ends, boolean draft) {
    }

    /** @throws NotFound for anybody but its coordinators */
    @Requires(Role.COORDINATOR)
    public View view(String participationId) {
        ParticipationLifecycle.Case subject = own(participationId);
        Participation participation = subject.participation();
        return new View(subject.ref(), sheets.whole(participation), participation.slots() == 0 ? "" : String.valueOf(participation.slots()),
                participation.ideasUrl(), subject.signUp().verdict(clock.instant()), subject.signUp().shownEnd(), !HANDED_IN.contains(participation.state()));
    }

    /**
     * Keeps a draft however little is in it; changes what was handed in only whole. Other answers or another number of slots
     * re-open an approval.
     *
     * @throws Refused when sign-up is over (rule T2), when another coordinator saved meanwhile (A2), or at the fields that are not right
     */
    @Requires(Role.COORDINATOR)
    public void save(String participationId, AskForm form) {
        ParticipationLifecycle.Case subject = own(participationId);
        boolean handedIn = HANDED_IN.contains(subject.participation().state());
        Verdict open = subject.signUp().verdict(clock.instant());
        if (!handedIn) {
            open.enforce();
        }
        boolean approved = subject.participation().state() == ParticipationState.APPROVED;
        Map<String, String> before = approved ? ApprovedAnswer.asked(subject.participation(), sheets.whole(subject.participation())) : Map.of();
        boolean material = write(subject.participation(), form, handedIn);
        if (material && approved) {
            ApprovedAnswer.keep(em, subject.participation(), before);
            fire(subject, ParticipationAction.REOPEN);
        } else if (handedIn) {
            if (material) {
                open.enforce();
            }
            audit.record(ParticipationLifecycle.TABLE.name(), participationId, "EDIT", null, null, null);
        }
    }

    /** Hands it in: for the first time, or again after it was declined or withdrawn. @throws Refused at everything that is missing */
    @Requires(Role.COORDINATOR)
    public void submit(String participationId, AskForm form) {
        ParticipationLifecycle.Case subject = own(participationId);
        // Two clicks on the button are one submission.
        em.refresh(subject.participation(), LockModeType.PESSIMISTIC_WRITE);
        if (subject.participation().state() == ParticipationState.SUBMITTED && isStored(subject.participation(), form)) {
            return;
        }
        ParticipationLifecycle.TABLE.may(subject, ParticipationAction.SUBMIT, roles(subject), clock.instant()).enforce();
        write(subject.participation(), form, true);
        fire(subject, ParticipationAction.SUBMIT);
    }

    /** @param whole whether everything required must be there @return whether something changed that the organizers decide by */
    private boolean write(Participation participation, AskForm form, boolean whole) {
        Findings findings = new Findings();
        boolean empty = !whole && (form.slots() == null || form.slots().isBlank());
        Integer slots = empty ? Integer.valueOf(0) : findings.read(() -> Typed.number("slots", form.slots(), 1, MOST_SLOTS));
        String ideas = findings.read(() -> Typed.link("ideas", form.ideas()));
        boolean[] changed = new boolean[1];
        int version = isStored(participation, form) ? sheets.whole(participation).version() : form.version();
        findings.check(() -> changed[0] = sheets.save(participation, version, form.answers(), whole));
        findings.enforce();
        return participation.ask(slots, ideas) | changed[0];
    }

    /** Whether all that is typed is what is stored: then nothing was changed meanwhile that she would undo (rule A2). */
    private boolean isStored(Participation participation, AskForm form) {
        return plain(form.slots()).equals(participation.slots() == 0 ? "" : String.valueOf(participation.slots()))
                && plain(form.ideas()).equals(plain(participation.ideasUrl())) && sheets.isStored(participation, form.answers());
    }

    private static String plain(String typed) {
        return typed == null ? "" : typed.strip();
    }

    private void fire(ParticipationLifecycle.Case subject, ParticipationAction action) {
        transitions.fire(ParticipationLifecycle.TABLE, subject, action, roles(subject), null);
    }

    private Set<Role> roles(ParticipationLifecycle.Case subject) {
        return policy.rolesOf(current.get(), subject.ref());
    }

    private ParticipationLifecycle.Case own(String participationId) {
        ParticipationLifecycle.Case subject = cases.of(em.createQuery("select x from Participation x where x.publicId = :id", Participation.class)
                .setParameter("id", participationId).getResultStream().findFirst().orElseThrow(NotFound::new), current.get());
        if (!roles(subject).contains(Role.COORDINATOR)) {
            throw new NotFound();
        }
        return subject;
    }
}
