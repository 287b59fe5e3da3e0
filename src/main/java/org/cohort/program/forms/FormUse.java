package org.cohort.program.forms;

import java.time.Instant;
import org.cohort.kernel.text.Phrase;

/**
 * That a round keeps a version of a form, because somebody there has begun with it.
 *
 * @param version of the program's own; 0 for one of everybody's
 * @param since   when the first one began
 */
public record FormUse(String round, String roundName, String editionId, int version, Instant since) {

    /** That the round keeps it. */
    public Phrase words() {
        return version == 0 ? Phrase.of("forms.keeps.everybody", roundName) : Phrase.of("forms.keeps", roundName, version);
    }
}
