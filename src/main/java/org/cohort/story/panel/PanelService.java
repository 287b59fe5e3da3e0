package org.cohort.story.panel;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.kernel.persistence.PublicId;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.text.Typed;
import org.cohort.program.ProgramDirectory;
import org.cohort.program.RoundRef;

/** Plans panels, collects questions and answers them. Each throws {@link NotFound} for a panel the actor has no part in. */
@UseCase
public class PanelService {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_PLACE = 500;
    private static final int LONGEST_QUESTION = 1000;
    private static final int LONGEST_ANSWER = 8000;
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    PanelCases cases;

    @Inject
    ProgramDirectory programs;

    @Inject
    Directory people;

    @Inject
    PanelAsking asking;

    @Inject
    Transitions transitions;

    @Inject
    AuditTrail audit;

    @Inject
    Outbox outbox;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** @param heldAt as browsers send a date and time, in the round's zone @return its public id */
    @Requires(Role.ORGANIZER)
    public String plan(String roundPublicId, String title, String heldAt, String place) {
        RoundRef round = programs.roundByPublicId(roundPublicId);
        if (!current.get().holds(Role.ORGANIZER, round.programId())) {
            throw new NotFound();
        }
        Findings findings = new Findings();
        String called = findings.read(() -> Typed.required("title", title, LONGEST_TITLE));
        String where = findings.read(() -> Typed.optional("place", place, LONGEST_PLACE));
        Instant at = findings.read(() -> {
            Instant moment = Typed.moment("heldAt", heldAt, round.zone());
            if (moment == null) {
                throw Refused.input("heldAt", "required");
            }
            return moment;
        });
        findings.enforce();
        Panel panel = new Panel(round.id(), called, at, where);
        em.persist(panel);
        em.flush();
        transitions.begin(PanelLifecycle.TABLE, cases.of(panel));
        return panel.publicId();
    }

    @Requires(Role.SELF)
    public void perform(String publicId, PanelAction action) {
        PanelCase panel = cases.visible(current.get(), publicId);
        transitions.fire(PanelLifecycle.TABLE, panel, action, cases.rolesOf(current.get(), panel), null);
        asking.changed(panel);
    }

    /** Puts somebody of the round on the panel, or takes her off it. */
    @Requires(Role.ORGANIZER)
    public void seat(String publicId, String person, boolean on) {
        PanelCase panel = cases.visible(current.get(), publicId);
        need(panel, Role.ORGANIZER);
        Long account = people.people(cases.everybody(panel.round())).values().stream().filter(known -> known.publicId().equals(person))
                .map(Directory.Person::accountId).findFirst().orElseThrow(() -> Refused.input("person", "choice"));
        cases.on(panel.panel()).stream().filter(seated -> seated.accountId().equals(account)).findFirst().ifPresentOrElse(seated -> {
            if (!on) {
                em.remove(seated);
            }
        }, () -> {
            if (on) {
                em.persist(new PanelPerson(panel.panel().id(), account));
                outbox.tell(account, "panel.SEATED", "/panels/" + publicId, panel.panel().title(), panel.panel().heldAt());
            }
        });
        em.flush();
        asking.changed(cases.of(panel.panel()));
        audit.record(PanelLifecycle.TABLE.name(), publicId, on ? "SEAT" : "UNSEAT", null, null, null);
    }

    /** Who sits on it says whether she may be named in public. */
    @Requires(Role.SELF)
    public void name(String publicId, boolean agrees) {
        PanelCase panel = cases.visible(current.get(), publicId);
        cases.on(panel.panel()).stream().filter(seated -> current.get().is(seated.accountId())).findFirst().orElseThrow(NotFound::new).name(agrees);
        audit.record(PanelLifecycle.TABLE.name(), publicId, agrees ? "NAME" : "UNNAME", null, null, null);
    }

    /** Asks a question, before it is held. */
    @Requires(Role.SELF)
    public void ask(String publicId, Asked question) {
        PanelCase panel = cases.visible(current.get(), publicId);
        need(panel, Role.SELF);
        Verdict.when(panel.panel().state() == PanelState.PLANNED, "panel.held").enforce();
        Findings findings = new Findings();
        String asked = findings.read(() -> Typed.required("words", question.words(), LONGEST_QUESTION));
        if (question.topic() == null) {
            findings.add(Refused.input("topic", "choice"));
        }
        if (question.nameless() && question.named()) {
            findings.add(Refused.input("as", "panel.as"));
        }
        findings.enforce();
        if (question.nameless()) {
            addNameless(panel, question.saying(asked));
            return;
        }
        PanelQuestion added = new PanelQuestion(panel.panel().id(), current.get().accountId(), question.saying(asked));
        em.persist(added);
        em.flush();
        transitions.begin(PanelQuestionLifecycle.TABLE, cases.of(panel, added));
    }

    /** Without a line in the audit trail and without a task, which keep a time, and with a random key: those that count up tell between whose others it came. */
    private void addNameless(PanelCase panel, Asked question) {
        em.createNativeQuery("insert into panel_question (id, public_id, panel_id, is_asker_open, topic, words, state) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
                .setParameter(1, -1 - (RANDOM.nextLong() & Long.MAX_VALUE >> 1)).setParameter(2, PublicId.next()).setParameter(3, panel.panel().id()).setParameter(4, question.open())
                .setParameter(5, question.topic().name()).setParameter(6, question.words()).setParameter(7, QuestionState.ASKED.name()).executeUpdate();
    }

    /** Wants it answered too, or does not any more. Who asked it herself may. */
    @Requires(Role.SELF)
    public void vote(String publicId, String questionId, boolean wants) {
        PanelCase panel = cases.visible(current.get(), publicId);
        need(panel, Role.SELF);
        PanelQuestion question = cases.question(panel, questionId).question();
        Verdict.when(question.state() == QuestionState.APPROVED, "panel.vote").enforce();
        Long me = current.get().accountId();
        em.createNativeQuery(wants ? "insert ignore into panel_vote (question_id, account_id) values (?1, ?2)" : "delete from panel_vote where question_id = ?1 and account_id = ?2")
                .setParameter(1, question.id()).setParameter(2, me).executeUpdate();
    }

    /** Lets a question through, or not. */
    @Requires(Role.SELF)
    public void moderate(String publicId, String questionId, QuestionAction action) {
        PanelCase panel = cases.visible(current.get(), publicId);
        if (action == QuestionAction.ANSWER) {
            throw new IllegalArgumentException("an answer comes with it");
        }
        transitions.fire(PanelQuestionLifecycle.TABLE, cases.question(panel, questionId), action, cases.rolesOf(current.get(), panel), null);
        asking.changed(panel);
    }

    /** Answers it, once the panel is held; again changes the answer. @param open whether everybody may read it, with the panel */
    @Requires(Role.SELF)
    public void answer(String publicId, String questionId, String words, boolean open) {
        PanelCase panel = cases.visible(current.get(), publicId);
        Set<Role> roles = cases.rolesOf(current.get(), panel);
        PanelQuestionCase question = cases.question(panel, questionId);
        PanelQuestionLifecycle.TABLE.may(question, QuestionAction.ANSWER, roles, clock.instant()).enforce();
        Verdict.when(panel.panel().state() != PanelState.PLANNED, "panel.notHeld").enforce();
        Long before = question.question().answeredBy();
        Verdict.when(before == null || current.get().is(before), "panel.answered").enforce();
        question.question().answer(Typed.required("answer-" + questionId, words, LONGEST_ANSWER), current.get().accountId(), open);
        transitions.fire(PanelQuestionLifecycle.TABLE, question, QuestionAction.ANSWER, roles, null);
        asking.changed(panel);
    }

    private void need(PanelCase panel, Role role) {
        if (!cases.rolesOf(current.get(), panel).contains(role)) {
            throw new NotFound();
        }
    }
}
