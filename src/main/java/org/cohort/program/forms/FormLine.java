package org.cohort.program.forms;

import java.time.Instant;
import java.util.List;
import org.cohort.kernel.forms.FormEdition;

/**
 * One of a program's forms among the others.
 *
 * @param current what is asked now
 * @param draftAt when the draft of a change was changed last, or null when there is none
 * @param uses    the rounds that keep a version
 */
public record FormLine(AskedForm form, FormEdition current, Instant draftAt, List<FormUse> uses) {

    public int questions() {
        return current.form().questions().size();
    }
}
