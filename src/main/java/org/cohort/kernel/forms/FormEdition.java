package org.cohort.kernel.forms;

import java.time.Instant;

/**
 * An edition as those see it who may change it.
 *
 * @param own   whether it is the program's; else everybody's
 * @param since when it was made
 */
public record FormEdition(QuestionnaireInfo form, boolean own, Instant since) {
}
