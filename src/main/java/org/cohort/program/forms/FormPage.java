package org.cohort.program.forms;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.forms.FormEdition;
import org.cohort.kernel.forms.QuestionInput;
import org.cohort.kernel.text.Phrase;

/**
 * A form on its editor's page.
 *
 * @param title     the heading as it would be
 * @param questions as they would be
 * @param version   of the draft; 0 when there is none
 * @param changedAt of the draft, or null
 * @param changedBy who changed the draft last, or null
 * @param editions  the program's own, the newest first; before the first, everybody's
 * @param uses      the rounds that keep a version
 * @param ready     whether the draft can be taken into use, or why not
 * @param mayGo     by the questions' codes: whether each can be removed, or why not
 */
public record FormPage(String programId, String program, AskedForm form, String title, List<QuestionInput> questions, int version, Instant changedAt,
                       String changedBy, List<FormEdition> editions, List<FormUse> uses, Verdict ready, Map<String, Verdict> mayGo) {

    /** Whether something is changed that is not in use. */
    public boolean isDraft() {
        return version > 0;
    }

    /** Who changed the draft last, and when. */
    public Phrase changed() {
        return changedBy == null ? Phrase.of("forms.draft.at", changedAt) : Phrase.of("forms.draft.by", changedBy, changedAt);
    }

    public FormEdition current() {
        return editions.get(0);
    }

    /** The question of a code, or null. */
    public QuestionInput question(String code) {
        return questions.stream().filter(question -> question.code().equals(code)).findFirst().orElse(null);
    }
}
