package org.cohort.kernel.forms;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Map;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Verdict;

/** Writes sheets, whoever's they are. Who may is asked before. */
@Dependent
class SheetWriter {

    @PersistenceContext(unitName = "cohort")
    private EntityManager em;

    @Inject
    private Sheets sheets;

    @Inject
    private Clock clock;

    /** The edition somebody begins with; the occasion keeps it. @throws NotFound when there is no questionnaire of this code */
    Questionnaire toBegin(String code, FormScope asked) {
        Questionnaire edition = sheets.current(code, asked).orElseThrow(NotFound::new);
        if (asked.occasion() == 0) {
            return edition;
        }
        // Of two who begin at once, one is first; both are asked what she is.
        sheets.hold(code, asked.occasion(), edition.id(), clock.instant());
        return sheets.current(code, asked).orElseThrow(NotFound::new);
    }

    /** Writes answers, given by the questions' codes. @throws Refused at the inputs of all that are not right */
    Sheet save(AnswerSheet sheet, Map<String, String> given, boolean submit) {
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
        return sheets.whole(sheet);
    }

    private static void check(QuestionInput question, String answer, boolean complete) {
        Verdict verdict = complete ? question.kind().problem(question, answer)
                : answer == null ? Verdict.allowed() : question.kind().withinLimits(question, answer);
        if (!verdict.isAllowed()) {
            throw new Refused(verdict, QuestionnaireForm.inputId(question.code()));
        }
    }

    /** @param before what is stored, or null @param after what shall be, or null for nothing */
    void write(AnswerSheet sheet, Question question, Answer before, String after) {
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
}
