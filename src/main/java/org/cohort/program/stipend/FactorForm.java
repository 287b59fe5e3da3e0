package org.cohort.program.stipend;

import java.util.function.Supplier;
import org.cohort.kernel.files.Upload;

/**
 * A table of factors as it is sent; the fields' ids are the names here.
 *
 * @param factors lines as {@link Factors} reads them; ignored where a file came
 * @param file    gives the file, or null where none was chosen; may refuse
 * @param source  where the figures come from
 * @param asOf    the day they are of
 */
public record FactorForm(String factors, Supplier<Upload> file, String source, String asOf) {
}
