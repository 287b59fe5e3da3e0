package org.cohort.kernel.forms;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Role;

/** The one place that decides which answers somebody reads (rules A5, I3). */
final class Readers {

    private Readers() {
    }

    /**
     * The sheet as this person may read it.
     *
     * @param roles what she is to the subject
     * @return null when there is nothing in it for her: others' drafts, and sheets without a question she is a reader of
     */
    static Sheet show(Sheet sheet, Actor actor, Set<Role> roles) {
        if (actor.is(sheet.accountId()) || actor.isSystem()) {
            return sheet;
        }
        QuestionnaireInfo readable = sheet.questionnaire().readBy(roles);
        if (!sheet.isSubmitted() || readable.questions().isEmpty()) {
            return null;
        }
        Map<String, String> answers = new LinkedHashMap<>();
        for (QuestionInput question : readable.questions()) {
            if (sheet.answers().containsKey(question.code())) {
                answers.put(question.code(), sheet.answers().get(question.code()));
            }
        }
        return new Sheet(sheet.publicId(), sheet.version(), sheet.accountId(), sheet.savedAt(), sheet.submittedAt(), sheet.removedAt(), readable, answers);
    }
}
