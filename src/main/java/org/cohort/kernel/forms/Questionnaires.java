package org.cohort.kernel.forms;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Public;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.persistence.UseCase;

/**
 * Questionnaires and the sheets people fill in. A person writes only her own sheet; besides, a subject can have one of its own,
 * which all who speak for it go on with. Whether she may (now, about this subject) is asked before by the service of the
 * subject's feature; what a reader is to a subject comes from its policy.
 */
@UseCase
public class Questionnaires {

    @PersistenceContext(unitName = "cohort")
    private EntityManager em;

    @Inject
    private Sheets sheets;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    /**
     * Makes a new edition; sheets that were begun keep theirs. The same content as the newest edition makes none.
     *
     * @throws Refused when the definition is not sound
     */
    @Requires({Role.ORGANIZER, Role.ADMINISTRATOR})
    public QuestionnaireInfo define(String code, String title, List<QuestionInput> questions) {
        return define(new Definition(code, title, questions), false);
    }

    /**
     * Loads {@code db/forms/<code>.json}. A new edition is made when its content is new; never over an edition that
     * people made, whose work it would undo.
     */
    @Requires({Role.ORGANIZER, Role.ADMINISTRATOR})
    public QuestionnaireInfo defineFromResource(String code) {
        Optional<Questionnaire> newest = sheets.latest(code);
        if (newest.isPresent() && !newest.get().isBuiltIn()) {
            return newest.get().info();
        }
        return define(FormTemplates.read(code), true);
    }

    /** The newest edition. @throws NotFound when there is no questionnaire of this code */
    @Public
    public QuestionnaireInfo latest(String code) {
        return sheets.latest(code).orElseThrow(NotFound::new).info();
    }

    /** The actor's own sheet about the subject: the one she began, in the edition she began it with, else a new one. */
    @Requires(Role.SELF)
    public Sheet sheetFor(String code, String subjectType, String subjectPublicId) {
        Long account = current.get().accountId();
        Optional<AnswerSheet> begun = sheets.find(code, subjectType, subjectPublicId, account);
        if (begun.isEmpty()) {
            sheets.begin(sheets.latest(code).orElseThrow(NotFound::new).id(), subjectType, subjectPublicId, account, clock.instant());
            begun = sheets.find(code, subjectType, subjectPublicId, account);
        }
        return whole(begun.orElseThrow());
    }

    /** Saves without asking whether another tab saved in between: see the other {@code save}. */
    @Requires(Role.SELF)
    public Sheet save(String sheetId, Map<String, String> answers, boolean submit) {
        return save(own(sheetId), answers, submit);
    }

    /**
     * Saves the actor's own answers. A draft is saved however incomplete it is; submitting, and changing what was submitted, asks
     * for every required answer and a right value everywhere.
     *
     * @param version the sheet's version when the page was shown
     * @param answers by the questions' codes; blank takes an answer away, a code that is not there leaves it
     * @throws NotFound when it is not her sheet
     * @throws Refused  when it changed in between, or at the inputs of all answers that are not right
     */
    @Requires(Role.SELF)
    public Sheet save(String sheetId, int version, Map<String, String> answers, boolean submit) {
        AnswerSheet sheet = own(sheetId);
        if (sheet.version() != version) {
            throw new Refused(Verdict.conflict("stale"));
        }
        return save(sheet, answers, submit);
    }

    /** The subject's own sheet, whole; empty before it was begun. The caller has asked whether the actor speaks for the subject. */
    @Requires(Role.SELF)
    public Optional<Sheet> shared(String code, String subjectType, String subjectPublicId) {
        return sheets.shared(code, subjectType, subjectPublicId).map(this::whole);
    }

    /**
     * Begins the subject's own sheet in the newest edition. The caller holds a lock on the subject and knows that there is none.
     *
     * @param earlier answers given elsewhere, by the questions' codes: kept where the question is still there and takes them
     */
    @Requires(Role.SELF)
    public Sheet beginShared(String code, String subjectType, String subjectPublicId, Map<String, String> earlier) {
        Questionnaire edition = sheets.latest(code).orElseThrow(NotFound::new);
        sheets.beginShared(edition.id(), subjectType, subjectPublicId, clock.instant());
        AnswerSheet sheet = sheets.shared(code, subjectType, subjectPublicId).orElseThrow();
        for (Question question : edition.questions()) {
            String answer = earlier.get(question.input().code());
            if (answer != null && question.input().kind().problem(question.input(), answer).isAllowed()) {
                write(sheet, question, null, answer);
            }
        }
        em.flush();
        return whole(sheet);
    }

    /**
     * Saves the subject's own sheet, for the actor who speaks for it.
     *
     * @param version the sheet's version when the page was shown
     * @param submit  whether it counts as submitted from now on, which asks for every required answer; otherwise it is a draft (again)
     * @throws NotFound when it was not begun
     * @throws Refused  when it changed in between, or at the inputs of all answers that are not right
     */
    @Requires(Role.SELF)
    public Sheet saveShared(String code, String subjectType, String subjectPublicId, int version, Map<String, String> answers, boolean submit) {
        AnswerSheet sheet = sheets.shared(code, subjectType, subjectPublicId).orElseThrow(NotFound::new);
        if (sheet.version() != version) {
            throw new Refused(Verdict.conflict("stale"));
        }
        if (!submit) {
            sheet.reopened();
        }
        return save(sheet, answers, submit);
    }

    /** A subject becomes part of another: its own sheets are the other's, beside those that has. The newest is the one that is gone on with. */
    @Requires({Role.ORGANIZER, Role.ADMINISTRATOR})
    public void moveShared(String subjectType, String fromPublicId, String toPublicId) {
        em.createQuery("update AnswerSheet s set s.subjectPublicId = :to where s.subjectType = :type and s.subjectPublicId = :from and s.accountId is null")
                .setParameter("type", subjectType).setParameter("from", fromPublicId).setParameter("to", toPublicId).executeUpdate();
    }

    /** Makes a submitted sheet a draft again; who may ask for that is the subject's lifecycle's to say. */
    @Requires(Role.SELF)
    public void reopen(String subjectType, String subjectPublicId, Long accountId) {
        sheets.about(subjectType, subjectPublicId).stream().filter(sheet -> Objects.equals(sheet.accountId(), accountId)).forEach(AnswerSheet::reopened);
    }

    /**
     * Removes what was answered about a subject to sensitive questions (rule A5), by anybody, in any edition; the rest stays. A
     * page that was open before can't bring it back.
     */
    @Requires(Role.SYSTEM)
    public void removeSensitive(String subjectType, String subjectPublicId) {
        for (AnswerSheet sheet : sheets.about(subjectType, subjectPublicId)) {
            Map<Long, Answer> stored = sheets.stored(sheet);
            List<Question> sensitive = sheets.edition(sheet.questionnaireId()).questions().stream().filter(Question::isSensitive).toList();
            sensitive.stream().map(question -> stored.get(question.id())).filter(Objects::nonNull).forEach(em::remove);
            if (!sensitive.isEmpty()) {
                sheet.removed(clock.instant());
            }
        }
    }

    /**
     * What the actor may read of everything that was answered about a subject: submitted sheets, and in them the questions she is
     * a reader of; her own sheets whole, drafts too (rules A5, I3).
     *
     * @param roles what she is to the subject, as its feature's policy says
     */
    @Public
    public List<Sheet> read(String subjectType, String subjectPublicId, Set<Role> roles) {
        return sheets.whole(sheets.about(subjectType, subjectPublicId)).stream()
                .map(sheet -> Readers.show(sheet, current.get(), roles)).filter(Objects::nonNull).toList();
    }

    /** The same of one questionnaire. */
    @Public
    public List<Sheet> read(String code, String subjectType, String subjectPublicId, Set<Role> roles) {
        return read(subjectType, subjectPublicId, roles).stream().filter(sheet -> sheet.questionnaire().code().equals(code)).toList();
    }

    private QuestionnaireInfo define(Definition definition, boolean builtIn) {
        Optional<Questionnaire> newest = sheets.latest(definition.code());
        if (newest.isPresent() && newest.get().isSameAs(definition)) {
            return newest.get().info();
        }
        Questionnaire edition = new Questionnaire(definition, newest.map(Questionnaire::edition).orElse(0) + 1, builtIn, clock.instant());
        em.persist(edition);
        em.flush();
        return edition.info();
    }

    private AnswerSheet own(String sheetId) {
        return sheets.find(sheetId).filter(sheet -> current.get().is(sheet.accountId())).orElseThrow(NotFound::new);
    }

    private Sheet save(AnswerSheet sheet, Map<String, String> given, boolean submit) {
        Map<Long, Answer> stored = sheets.stored(sheet);
        boolean complete = submit || sheet.submittedAt() != null;
        Findings findings = new Findings();
        for (Question question : sheets.edition(sheet.questionnaireId()).questions()) {
            QuestionInput asked = question.input();
            Answer before = stored.get(question.id());
            String after = given.containsKey(asked.code()) ? clean(asked, given.get(asked.code())) : before == null ? null : before.content();
            findings.check(() -> check(asked, after, complete));
            write(sheet, question, before, after);
        }
        findings.enforce();
        sheet.saved(clock.instant());
        em.lock(sheet, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        if (submit) {
            sheet.submitted(clock.instant());
        }
        em.flush();
        return whole(sheet);
    }

    private static void check(QuestionInput question, String answer, boolean complete) {
        Verdict verdict = complete ? question.kind().problem(question, answer)
                : answer == null ? Verdict.allowed() : question.kind().withinLimits(question, answer);
        if (!verdict.isAllowed()) {
            throw new Refused(verdict, QuestionnaireForm.inputId(question.code()));
        }
    }

    private void write(AnswerSheet sheet, Question question, Answer before, String after) {
        if (before == null && after != null) {
            em.persist(new Answer(sheet.id(), question.id(), after));
        } else if (before != null && after == null) {
            em.remove(before);
        } else if (before != null) {
            before.change(after);
        }
    }

    /** As it is stored: without white space around it and with one kind of line end; null when nothing is left. */
    private static String clean(QuestionInput question, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String text = typed.replace("\r\n", "\n").strip();
        return question.kind() == QuestionKind.NUMBER ? text.replace(',', '.') : text;
    }

    private Sheet whole(AnswerSheet sheet) {
        return sheets.whole(List.of(sheet)).get(0);
    }
}
