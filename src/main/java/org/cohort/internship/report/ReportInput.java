package org.cohort.internship.report;

import java.util.List;
import java.util.stream.Collectors;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.text.Typed;

/**
 * What an intern writes, in Markdown.
 *
 * @param version  the version the person saw, so that two open tabs do not overwrite each other
 * @param done     what was done
 * @param next     what comes next, one thing a line: the next report's checklist
 * @param blocked  what is in the way, or null
 * @param links    addresses of what was made, or null
 * @param ticked   what of the checklist is done
 * @param helpFrom whom it concerns what is in the way; null is the mentor
 * @param shared   whether everybody may read it; null is as the intern usually chooses
 * @param usual    whether the next reports start with the same choice
 */
public record ReportInput(int version, String done, String next, String blocked, String links, List<String> ticked, HelpFrom helpFrom,
                          Boolean shared, boolean usual) {

    private static final int LONGEST = 4000;

    public ReportInput {
        ticked = ticked == null ? List.of() : List.copyOf(ticked);
    }

    /** The four texts alone. */
    public ReportInput(int version, String done, String next, String blocked, String links) {
        this(version, done, next, blocked, links, List.of(), null, null, false);
    }

    /** Tidied: blank is null, one kind of line end. What was ticked is done where nothing else is said. @throws Refused at the field that is too long */
    ReportInput tidy() {
        Findings findings = new Findings();
        ReportInput tidied = new ReportInput(version, findings.read(() -> tidy("done", done)), findings.read(() -> tidy("next", next)),
                findings.read(() -> tidy("blocked", blocked)), findings.read(() -> tidy("links", links)), ticked, helpFrom, shared, usual);
        findings.enforce();
        if (tidied.done != null || ticked.isEmpty()) {
            return tidied;
        }
        String said = ticked.stream().map(thing -> "- " + thing).collect(Collectors.joining("\n"));
        return new ReportInput(version, tidy("done", said), tidied.next, tidied.blocked, tidied.links, ticked, helpFrom, shared, usual);
    }

    /** @throws Refused when what must be said is missing, and at what is no address: one a line */
    void check() {
        Findings findings = new Findings();
        findings.check(() -> Typed.required("done", done, LONGEST));
        findings.check(() -> Typed.required("next", next, LONGEST));
        findings.check(() -> {
            List<String> wrong = links == null ? List.of() : links.lines().filter(line -> !isLink(line)).map(String::strip).toList();
            if (!wrong.isEmpty()) {
                throw Refused.input("links", "report.link", wrong.get(0));
            }
        });
        findings.enforce();
    }

    private static boolean isLink(String line) {
        try {
            Typed.link("links", line);
            return true;
        } catch (Refused refused) {
            return false;
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
