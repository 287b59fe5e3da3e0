package org.cohort.project;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.Refused;
import org.cohort.program.RoundRef;

/**
 * What the people who propose a project write about it.
 *
 * @param title       at most 300 characters
 * @param summary     one sentence, at most 300 characters
 * @param description Markdown, at most 20,000 characters
 * @param skills      those that are needed, separated by commas, at most 500 characters
 * @param link        a web address, or null
 */
public record ProjectText(String title, String summary, String description, String skills, String link, ProjectDetails details) {

    private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s/]+\\.?[^\\s]*");

    public ProjectText(String title, String summary, String description, String skills, String link) {
        this(title, summary, description, skills, link, ProjectDetails.NONE);
    }

    /** Checked and tidied. @param round that it is in @throws Refused at the inputs of the same names, all at once */
    ProjectText checked(RoundRef round, Locale reader) {
        Findings findings = new Findings();
        ProjectText checked = new ProjectText(findings.read(() -> line("title", title, 300)), findings.read(() -> line("summary", summary, 300)),
                findings.read(() -> needed("description", description, 20_000)),
                findings.read(() -> ProjectDetails.skills("skills", skills, null)), findings.read(this::checkedLink),
                details.checked(findings, skills, round, reader));
        findings.enforce();
        return checked;
    }

    /** Whether the difference is one the coordinator must look at: link, languages, tasks and channels may change freely. */
    boolean isMaterialTo(ProjectText other) {
        return !Revision.between(other, this).isEmpty();
    }

    /** This, with what may change without approval as another has it. */
    ProjectText freely(ProjectText other) {
        return new ProjectText(title, summary, description, skills, other.link, new ProjectDetails(details.helpful(), details.learnable(), details.weeklyHours(),
                details.weeks(), other.details.languages(), other.details.tasks(), other.details.channels()));
    }

    /** What it asks for, the needed first. */
    public List<Skill> skillList() {
        return Skill.all(skills, details.helpful(), details.learnable());
    }

    /** What a search looks through. */
    String searchable(String communityName) {
        return String.join("\n", title, Objects.toString(summary, ""), description, Objects.toString(details.tasks(), ""), String.join(", ", skillList().stream().map(Skill::name).toList()), communityName);
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
        String plain = lines(value.strip());
        if (plain.length() > longest) {
            throw Refused.input(field, "tooLong", longest);
        }
        return plain;
    }

    /** Browsers send line ends as CR LF, whatever was stored. */
    static String lines(String text) {
        return text == null ? null : text.replace("\r\n", "\n");
    }
}
