package org.cohort.internship.report;

import org.cohort.kernel.access.Refused;

/**
 * What an intern writes, in Markdown.
 *
 * @param version the version the person saw, so that two open tabs do not overwrite each other
 * @param done    what was done
 * @param next    what comes next, one thing a line: the next report's checklist
 * @param blocked what is in the way, or null
 * @param links   addresses of what was made, or null
 */
public record ReportInput(int version, String done, String next, String blocked, String links) {

    private static final int LONGEST = 4000;

    /** Tidied: blank is null, one kind of line end. @throws Refused at the field that is too long */
    ReportInput tidy() {
        return new ReportInput(version, tidy("done", done), tidy("next", next), tidy("blocked", blocked), tidy("links", links));
    }

    /** @throws Refused when what must be said is missing */
    void check() {
        if (done == null) {
            throw Refused.input("done", "required");
        }
        if (next == null) {
            throw Refused.input("next", "required");
        }
    }

    static String tidy(String field, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String text = typed.replace("\r\n", "\n").strip();
        if (text.length() > LONGEST) {
            throw Refused.input(field, "tooLong", LONGEST);
        }
        return text;
    }
}
