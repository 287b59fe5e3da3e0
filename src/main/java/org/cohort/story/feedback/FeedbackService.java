package org.cohort.story.feedback;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.cohort.internship.InternshipState;
import org.cohort.internship.agreement.Party;
import org.cohort.internship.handover.HandoverState;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.forms.FormText;
import org.cohort.kernel.forms.QuestionInput;
import org.cohort.kernel.forms.QuestionnaireInfo;
import org.cohort.kernel.forms.Questionnaires;
import org.cohort.kernel.forms.Sheet;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.program.ProgramDirectory;
import org.cohort.program.RoundRef;

/**
 * Takes feedback without names and shows what of it is released. It notes nothing anywhere else: no audit entry, no notice, no log line.
 */
@UseCase
public class FeedbackService {

    public static final String CODE = "program-feedback";

    /**
     * Where somebody answers.
     *
     * @param answer whether she may answer now, or why not
     * @param blank  what is asked, without anything in it
     */
    public record View(RoundRef round, Instant opens, Instant closes, Verdict answer, Sheet blank) {
    }

    /**
     * What organizers read.
     *
     * @param closed   whether no more answers come, so that there is something to read, or never will be
     * @param unopened whether some of it was sealed by another key than the installation's, so that it could not be opened
     * @param until    until when that key can be put back; null where the round has no days
     */
    public record Released(RoundRef round, Instant closes, boolean closed, boolean unopened, Instant until, List<Question> questions) {
    }

    /** A question with what was said. @param answers in no order; empty where fewer than five people answered */
    public record Question(String label, List<String> answers) {
    }

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    ProgramDirectory programs;

    @Inject
    Questionnaires questionnaires;

    @Inject
    FeedbackWindow window;

    @Inject
    FeedbackKey key;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** @throws NotFound for who is neither an intern nor a mentor of the round */
    @Requires(Role.SELF)
    public View view(String roundPublicId) {
        RoundRef round = taken(roundPublicId);
        return new View(round, window.opens(round), window.closes(round), may(round), blank(round));
    }

    /**
     * Answers, once and for good: whose it was is not known afterwards, so nothing of it can be changed or taken back.
     *
     * @param answers by the questions' codes
     * @throws Refused at what can't be right, and when she has answered already
     */
    @Requires(Role.SELF)
    public void answer(String roundPublicId, Map<String, String> answers) {
        RoundRef round = taken(roundPublicId);
        may(round).enforce();
        List<FeedbackRelease.Answer> given = read(blank(round).questionnaire().questions(), answers);
        Verdict.when(!given.isEmpty(), "feedback.empty").enforce();
        hold(round);
        Sealing sealing = new Sealing(key.secret(), round.publicId());
        int first = em.createNativeQuery("insert ignore into feedback_token (tag, round_id) values (?1, ?2)")
                .setParameter(1, sealing.token(current.get().publicId())).setParameter(2, round.id()).executeUpdate();
        Verdict.when(first == 1, "feedback.already").enforce();
        Collections.shuffle(given);
        given.forEach(answer -> em.createNativeQuery("insert into feedback_sealed (id, round_id, content) values (?1, ?2, ?3)")
                .setParameter(1, Sealing.id()).setParameter(2, round.id()).setParameter(3, sealing.seal(answer.question(), answer.content())).executeUpdate());
    }

    /** @throws NotFound for who does not organize the program */
    @Requires(Role.ORGANIZER)
    public Released released(String roundPublicId) {
        RoundRef round = programs.roundByPublicId(roundPublicId);
        if (!current.get().holds(Role.ORGANIZER, round.programId())) {
            throw new NotFound();
        }
        FeedbackRound held = em.find(FeedbackRound.class, round.id());
        boolean closed = held != null && held.isReleased();
        Instant closes = window.closes(round);
        return new Released(round, closes, closed, held != null && held.isUnopened(), closes == null ? null : closes.plus(FeedbackClosing.PATIENCE), closed ? held.questions().stream().map(question -> released(round, question)).toList() : List.of());
    }

    private Question released(RoundRef round, QuestionInput question) {
        List<String> answers = em.createQuery("select r.content from FeedbackReleased r where r.roundId = :round and r.question = :question order by r.id", String.class)
                .setParameter("round", round.id()).setParameter("question", question.code()).getResultList();
        return new Question(question.label(), answers.stream().map(answer -> question.options().stream().filter(option -> option.value().equals(answer))
                .map(option -> answer.equals(option.label()) ? answer : answer + ": " + option.label()).findFirst().orElse(answer)).toList());
    }

    private static List<FeedbackRelease.Answer> read(List<QuestionInput> questions, Map<String, String> answers) {
        Findings findings = new Findings();
        List<FeedbackRelease.Answer> given = new ArrayList<>();
        for (QuestionInput question : questions) {
            String typed = answers.get(question.code());
            String answer = typed == null || typed.isBlank() ? null : typed.strip().replace("\r\n", "\n");
            Verdict verdict = question.kind().problem(question, answer);
            if (!verdict.isAllowed()) {
                findings.add(new Refused(verdict, "answer-" + question.code()));
            } else if (answer != null) {
                given.add(new FeedbackRelease.Answer(question.code(), answer));
            }
        }
        findings.enforce();
        return given;
    }

    private Verdict may(RoundRef round) {
        FeedbackRound held = em.find(FeedbackRound.class, round.id());
        Verdict open = window.of(round).verdict(clock.instant()).and(Verdict.when(held == null || !held.isReleased(), "feedback.over"));
        return open.isAllowed() ? Verdict.when(!hasAnswered(round), "feedback.already") : open;
    }

    private boolean hasAnswered(RoundRef round) {
        return !em.createNativeQuery("select tag from feedback_token where tag = ?1").setParameter(1, new Sealing(key.secret(), round.publicId()).token(current.get().publicId()))
                .getResultList().isEmpty();
    }

    /** The questions the round keeps from the first answer on, else the program's own. */
    private Sheet blank(RoundRef round) {
        FeedbackRound held = em.find(FeedbackRound.class, round.id());
        QuestionnaireInfo asked = held == null ? questionnaires.latest(CODE, round.forms()) : new QuestionnaireInfo(null, null, CODE, 1, held.title(), held.questions());
        return Sheet.blank(null, asked);
    }

    /** Makes the round's row with the first answer, whoever of two is the first, and holds it: what is being closed takes no more. */
    private void hold(RoundRef round) {
        FeedbackRound first = new FeedbackRound(round.id(), questionnaires.latest(CODE, round.forms()));
        em.createNativeQuery("insert ignore into feedback_round (round_id, questionnaire_id, title, questions) values (?1, ?2, ?3, ?4)").setParameter(1, round.id())
                .setParameter(2, first.questionnaireId()).setParameter(3, first.title()).setParameter(4, FormText.write(first.questions())).executeUpdate();
        FeedbackRound held = em.find(FeedbackRound.class, round.id(), LockModeType.PESSIMISTIC_WRITE);
        Verdict.when(!held.isReleased(), "feedback.over").enforce();
    }

    private RoundRef taken(String roundPublicId) {
        RoundRef round = programs.roundByPublicId(roundPublicId);
        Actor actor = current.get();
        boolean intern = !em.createQuery("select i.id from Internship i where i.roundId = :round and i.accountId = :me and i.state <> :offered", Long.class)
                .setParameter("round", round.id()).setParameter("me", actor.accountId()).setParameter("offered", InternshipState.OFFERED).getResultList().isEmpty();
        if (!intern && !hasMentored(actor, round)) {
            throw new NotFound();
        }
        return round;
    }

    /** Whether she mentors an internship of the round that began, or did until she handed it over or left. */
    private boolean hasMentored(Actor actor, RoundRef round) {
        String begun = "select i.id from Internship i where i.roundId = :round and i.state <> :offered and ";
        boolean mentors = !actor.scopes(Role.MENTOR).isEmpty() && !em.createQuery(begun + "i.projectId in :mine", Long.class)
                .setParameter("round", round.id()).setParameter("offered", InternshipState.OFFERED).setParameter("mine", actor.scopes(Role.MENTOR)).getResultList().isEmpty();
        return mentors || !em.createQuery(begun + "(exists (select h.id from Handover h join Internship o on o.id = h.internshipId where o.projectId = i.projectId and h.accountId = :me and h.state = :done)"
                        + " or exists (select a.id from Agreement a where a.internshipId = i.id and a.accountId = :me and a.party = :mentor))", Long.class)
                .setParameter("round", round.id()).setParameter("offered", InternshipState.OFFERED).setParameter("me", actor.accountId())
                .setParameter("done", HandoverState.DONE).setParameter("mentor", Party.MENTOR).getResultList().isEmpty();
    }
}
