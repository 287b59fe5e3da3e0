package org.cohort.project;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.Refused;

/**
 * What the people who propose a project write about it.
 *
 * @param title       at most 300 characters
 * @param summary     one sentence, at most 300 characters
 * @param description Markdown, at most 20,000 characters
 * @param skills      separated by commas, at most 500 characters
 * @param link        a web address, or null
 */
public record ProjectText(String title, String summary, String description, String skills, String link) {

    private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s/]+\\.?[^\\s]*");

    /** Checked and tidied. @throws Refused at the input of the same name */
    ProjectText checked() {
        Findings findings = new Findings();
        ProjectText checked = new ProjectText(findings.read(() -> line("title", title, 300)), findings.read(() -> line("summary", summary, 300)),
                findings.read(() -> needed("description", description, 20_000)),
                findings.read(() -> skills == null || skills.isBlank() ? null : line("skills", skills, 500)), findings.read(this::checkedLink));
        findings.enforce();
        return checked;
    }

    /** Whether the difference is one the coordinator must look at: skills and link may change freely. */
    boolean isMaterialTo(Project project) {
        return !Objects.equals(title, project.title()) || !Objects.equals(summary, project.summary())
                || !Objects.equals(description, project.description());
    }

    /** What a search looks through, in lower case. */
    String searchable(String communityName) {
        return String.join("\n", title, Objects.toString(summary, ""), Objects.toString(skills, ""), communityName).toLowerCase(Locale.ROOT);
    }

    private String checkedLink() {
        if (link == null || link.isBlank()) {
            return null;
        }
        String plain = link.strip();
        if (plain.length() > 500) {
            throw Refused.input("link", "tooLong", 500);
        }
        if (!WEB.matcher(plain).matches()) {
            throw Refused.input("link", "link");
        }
        return plain;
    }

    private static String line(String field, String value, int longest) {
        return needed(field, value == null ? null : value.replaceAll("\\s+", " "), longest);
    }

    private static String needed(String field, String value, int longest) {
        if (value == null || value.isBlank()) {
            throw Refused.input(field, "required");
        }
        String plain = value.strip();
        if (plain.length() > longest) {
            throw Refused.input(field, "tooLong", longest);
        }
        return plain;
    }
}
