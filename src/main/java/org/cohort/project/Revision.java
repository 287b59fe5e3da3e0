package org.cohort.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cohort.kernel.audit.Changes;

/**
 * What differs between two writings of a project in one of the parts that a coordinator approves.
 *
 * @param field  the id of its input
 * @param before null for nothing, as is after
 */
public record Revision(String field, String before, String after) {

    /** All of them, in the order of the form. */
    static List<Revision> between(ProjectText before, ProjectText after) {
        List<Revision> all = new ArrayList<>();
        add(all, "title", before.title(), after.title());
        add(all, "summary", before.summary(), after.summary());
        add(all, "description", ProjectText.lines(before.description()), ProjectText.lines(after.description()));
        add(all, "skills", list(before.skills()), list(after.skills()));
        add(all, "helpful", list(before.details().helpful()), list(after.details().helpful()));
        add(all, "learnable", list(before.details().learnable()), list(after.details().learnable()));
        add(all, "hours", before.details().weeklyHours(), after.details().weeklyHours());
        add(all, "weeks", before.details().weeks(), after.details().weeks());
        return all;
    }

    /** For the audit trail; null when nothing differs. Long texts by their length. */
    static String words(ProjectText before, ProjectText after) {
        Changes changes = new Changes();
        for (Revision revision : between(before, after)) {
            if ("description".equals(revision.field) || "summary".equals(revision.field)) {
                changes.text(revision.field, revision.before, revision.after);
            } else {
                changes.value(revision.field, revision.before, revision.after);
            }
        }
        return changes.words();
    }

    private static void add(List<Revision> all, String field, String before, String after) {
        if (!Objects.equals(before, after)) {
            all.add(new Revision(field, before, after));
        }
    }

    /** However its commas are written. */
    private static String list(String skills) {
        List<String> names = Skill.names(skills);
        return names.isEmpty() ? null : String.join(", ", names);
    }
}
