package org.cohort.insight.imports;

import java.util.List;
import org.cohort.project.ProjectWithholding;

/**
 * Something about a line of an import's files.
 *
 * @param file  {@code communities} or {@code projects}
 * @param error true when the line can't be imported
 * @param key   the words' key under {@code import.problem.}
 * @param text  what the words are about
 */
public record ImportProblem(String file, long line, boolean error, String key, String text) {

    /** The same without these names. */
    ImportProblem without(List<String> names) {
        return new ImportProblem(file, line, error, key, ProjectWithholding.without(text, names));
    }
}
