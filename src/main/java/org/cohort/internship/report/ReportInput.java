package org.cohort.internship.report;

import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.text.Typed;

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
        Findings findings = new Findings();
        ReportInput tidied = new ReportInput(version, findings.read(() -> tidy("done", done)), findings.read(() -> tidy("next", next)),
                findings.read(() -> tidy("blocked", blocked)), findings.read(() -> tidy("links", links)));
        findings.enforce();
        return tidied;
    }

    /** @throws Refused when what must be said is missing, and at what is no address: one a line */
    void check() {
        Findings findings = new Findings();
        findings.check(() -> Typed.required("done", done, LONGEST));
        findings.check(() -> Typed.required("next", next, LONGEST));
        findings.check(() -> {
            if (links != null) {
                links.lines().forEach(line -> Typed.link("links", line));
            }
        });
        findings.enforce();
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
