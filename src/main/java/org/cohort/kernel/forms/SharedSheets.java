package org.cohort.kernel.forms;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.persistence.UseCase;

/** Sheets that are a subject's own: all who speak for it go on with them. Whether the actor does, its feature has asked before. */
@UseCase
public class SharedSheets {

    @PersistenceContext(unitName = "cohort")
    private EntityManager em;

    @Inject
    private Sheets sheets;

    @Inject
    private SheetWriter writing;

    @Inject
    private Clock clock;

    /** The subject's own sheet, whole; empty before it was begun. The caller has asked whether the actor speaks for the subject. */
    @Requires(Role.SELF)
    public Optional<Sheet> find(String code, String subjectType, String subjectPublicId) {
        return sheets.shared(code, subjectType, subjectPublicId).map(sheets::whole);
    }

    /**
     * Begins the subject's own sheet; from the first one on the occasion keeps the edition. The caller holds a lock on the subject
     * and knows that there is none.
     *
     * @param earlier answers given elsewhere, by the questions' codes: kept where the question is still there and takes them
     */
    @Requires(Role.SELF)
    public Sheet begin(String code, FormScope asked, String subjectType, String subjectPublicId, Map<String, String> earlier) {
        Questionnaire edition = writing.toBegin(code, asked);
        sheets.beginShared(edition.id(), subjectType, subjectPublicId, clock.instant());
        AnswerSheet sheet = sheets.shared(code, subjectType, subjectPublicId).orElseThrow();
        for (Question question : edition.questions()) {
            String answer = earlier.get(question.input().code());
            if (answer != null && question.input().kind().problem(question.input(), answer).isAllowed()) {
                writing.write(sheet, question, null, answer);
            }
        }
        em.flush();
        return sheets.whole(sheet);
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
    public Sheet save(String code, String subjectType, String subjectPublicId, int version, Map<String, String> answers, boolean submit) {
        AnswerSheet sheet = sheets.shared(code, subjectType, subjectPublicId).orElseThrow(NotFound::new);
        if (sheet.version() != version) {
            throw new Refused(Verdict.conflict("stale"));
        }
        if (!submit) {
            sheet.reopened();
        }
        return writing.save(sheet, answers, submit);
    }

    /** A subject becomes part of another: its own sheets are the other's, beside those that has. The newest is the one that is gone on with. */
    @Requires({Role.ORGANIZER, Role.ADMINISTRATOR})
    public void move(String subjectType, String fromPublicId, String toPublicId) {
        em.createQuery("update AnswerSheet s set s.subjectPublicId = :to where s.subjectType = :type and s.subjectPublicId = :from and s.accountId is null")
                .setParameter("type", subjectType).setParameter("from", fromPublicId).setParameter("to", toPublicId).executeUpdate();
    }
}
