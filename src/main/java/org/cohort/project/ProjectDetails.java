package org.cohort.project;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.text.Typed;
import org.cohort.program.RoundRef;

/**
 * What a project says beside its words; each null where nothing is said. As typed until it is checked.
 *
 * @param helpful     skills that help, separated by commas, at most 500 characters
 * @param learnable   skills that can be learned on the way, likewise
 * @param weeklyHours 1 to 60
 * @param weeks       1 to 60, and no more than the round has
 * @param languages   spoken in the project, separated by commas; codes once checked
 * @param tasks       Markdown: what applicants can contribute
 * @param channels    one a line, such as {@code Chat: https://chat.example.org}
 */
public record ProjectDetails(String helpful, String learnable, String weeklyHours, String weeks, String languages, String tasks, String channels) {

    public static final ProjectDetails NONE = new ProjectDetails(null, null, null, null, null, null, null);

    private static final int MOST_SKILLS = 20;
    private static final int LONGEST_SKILL = 100;
    private static final int LONGEST_LIST = 500;
    private static final int MOST_TIME = 60;
    private static final int LONGEST_TASKS = 10_000;

    /** Tidied, what is wrong added to the findings. @param round that the project is in */
    ProjectDetails checked(Findings findings, String needed, RoundRef round, Locale reader) {
        String more = findings.read(() -> skills("helpful", helpful, needed));
        String learnt = findings.read(() -> skills("learnable", learnable, needed + "," + helpful));
        String hours = findings.read(() -> number("weeklyHours", weeklyHours, MOST_TIME));
        String length = findings.read(() -> weeks(round));
        findings.check(() -> size(round, hours, length));
        return new ProjectDetails(more, learnt, hours, length,
                findings.read(() -> Languages.checked("languages", languages, reader)),
                findings.read(() -> Typed.optional("tasks", tasks, LONGEST_TASKS)), findings.read(() -> Channel.checked("channels", channels)));
    }

    /** A tidy list of skills, or null. @param before those named in the fields above, none of which comes again */
    static String skills(String field, String typed, String before) {
        List<String> names = Skill.names(typed);
        Findings findings = new Findings();
        Set<String> known = new HashSet<>(Skill.names(before).stream().map(Skill::code).toList());
        List<String> tidy = new ArrayList<>();
        for (String name : names) {
            if (name.length() > LONGEST_SKILL) {
                findings.add(Refused.input(field, "project.skill.long", LONGEST_SKILL));
            } else if (known.add(Skill.code(name))) {
                tidy.add(name);
            } else if (tidy.stream().noneMatch(name::equalsIgnoreCase)) {
                findings.add(Refused.input(field, "project.skill.twice", name));
            }
        }
        String list = String.join(", ", tidy);
        if (tidy.size() > MOST_SKILLS) {
            findings.add(Refused.input(field, "project.skills.most", MOST_SKILLS));
        } else if (list.length() > LONGEST_LIST) {
            findings.add(Refused.input(field, "tooLong", LONGEST_LIST));
        }
        findings.enforce();
        return tidy.isEmpty() ? null : list;
    }

    Integer hoursNumber() {
        return weeklyHours == null ? null : Integer.valueOf(weeklyHours);
    }

    Integer weeksNumber() {
        return weeks == null ? null : Integer.valueOf(weeks);
    }

    private String weeks(RoundRef round) {
        String number = number("weeks", weeks, MOST_TIME);
        Integer most = weeksOf(round);
        if (number != null && most != null && Integer.parseInt(number) > most) {
            throw Refused.input("weeks", "project.weeks", most, round.name());
        }
        return number;
    }

    /** What can't be read is told by itself. */
    private static void size(RoundRef round, String hours, String weeks) {
        if (!round.rules().fits(hours == null ? null : Integer.valueOf(hours), weeks == null ? null : Integer.valueOf(weeks))) {
            throw Refused.input(hours == null ? "weeklyHours" : "weeks", "project.size");
        }
    }

    /** How many weeks the round's internships have, begun ones counted; null while its dates aren't known. */
    public static Integer weeksOf(RoundRef round) {
        return round.startsOn() == null || round.endsOn() == null ? null
                : (int) (ChronoUnit.DAYS.between(round.startsOn(), round.endsOn()) / 7 + 1);
    }

    private static String number(String field, String typed, int most) {
        return typed == null || typed.isBlank() ? null : String.valueOf(Typed.number(field, typed, 1, most));
    }
}
