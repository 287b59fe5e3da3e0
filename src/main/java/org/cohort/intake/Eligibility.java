package org.cohort.intake;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cohort.program.rules.Entry;

/**
 * Whether somebody can take part in a round (rule A1): named rules, each of which answers and explains itself. It reads
 * nothing and decides nothing by itself, so that the same facts always give the same findings.
 */
public final class Eligibility {

    /** What one rule says; UNSURE leaves it to an organizer. */
    public enum Answer { YES, NO, UNSURE }

    /** The rules, in the order they are shown. */
    public enum Rule { AGE, FIRST_TIME, COUNTRY, HOURS, WEEKS }

    /**
     * One rule's answer.
     *
     * @param reason the key of its words after {@code eligibility.}
     * @param args   what the words are filled with
     */
    public record Finding(Rule rule, Answer answer, String reason, List<Object> args) {

        static Finding of(Rule rule, Answer answer, String reason, Object... args) {
            return new Finding(rule, answer, reason, List.of(args));
        }
    }

    /**
     * What the rules are asked about. Null is what is not known (yet).
     *
     * @param earlierIntern     what she says
     * @param earlierOnRecord   whether the program knows her as an intern of an earlier round
     * @param hoursPerWeek      free hours a week
     * @param weeksFree         the longest run of weeks with those hours
     * @param startsOn          the first day of the round's internships
     * @param endsOn            their last day
     * @param excludedCountries ISO codes of countries no stipend can be paid to
     * @param entry             what the round asks of everybody
     */
    public record Facts(LocalDate birthDate, String country, Boolean earlierIntern, boolean earlierOnRecord, Integer hoursPerWeek,
                        Integer weeksFree, LocalDate startsOn, LocalDate endsOn, Set<String> excludedCountries, Entry entry) {
    }

    private Eligibility() {
    }

    /** The rules that a round asks about. Where somebody lives always counts: some countries are excluded for the whole site. */
    public static Set<Rule> asked(Entry entry) {
        Set<Rule> asked = EnumSet.of(Rule.COUNTRY);
        if (entry.age() != null) {
            asked.add(Rule.AGE);
        }
        if (entry.firstTime()) {
            asked.add(Rule.FIRST_TIME);
        }
        if (entry.hours() != null) {
            asked.add(Rule.HOURS);
        }
        if (entry.weeks() != null) {
            asked.add(Rule.WEEKS);
        }
        return asked;
    }

    /** The finding of every rule that is asked about, in the order of {@link Rule}. */
    public static List<Finding> findings(Facts facts) {
        return asked(facts.entry()).stream().map(rule -> switch (rule) {
            case AGE -> age(facts);
            case FIRST_TIME -> firstTime(facts);
            case COUNTRY -> country(facts);
            case HOURS -> hours(facts);
            case WEEKS -> weeks(facts);
        }).toList();
    }

    /** NO when any rule says no, else UNSURE when any is unsure, else YES. */
    public static Answer overall(List<Finding> findings) {
        return Arrays.asList(Answer.NO, Answer.UNSURE).stream()
                .filter(answer -> findings.stream().anyMatch(finding -> finding.answer() == answer)).findFirst().orElse(Answer.YES);
    }

    /** The whole weeks from the first to the last day. */
    public static int weeksNeeded(LocalDate startsOn, LocalDate endsOn) {
        return (int) ChronoUnit.WEEKS.between(startsOn, endsOn.plusDays(1));
    }

    private static Finding age(Facts facts) {
        if (facts.birthDate() == null) {
            return Finding.of(Rule.AGE, Answer.UNSURE, "unanswered");
        }
        if (facts.startsOn() == null) {
            return Finding.of(Rule.AGE, Answer.UNSURE, "undated");
        }
        long years = ChronoUnit.YEARS.between(facts.birthDate(), facts.startsOn());
        return years >= facts.entry().age()
                ? Finding.of(Rule.AGE, Answer.YES, "AGE.YES", years, facts.startsOn())
                : Finding.of(Rule.AGE, Answer.NO, "AGE.NO", facts.entry().age(), facts.startsOn());
    }

    private static Finding firstTime(Facts facts) {
        if (Boolean.TRUE.equals(facts.earlierIntern())) {
            return Finding.of(Rule.FIRST_TIME, Answer.NO, "FIRST_TIME.NO");
        }
        if (facts.earlierIntern() == null) {
            return Finding.of(Rule.FIRST_TIME, Answer.UNSURE, "unanswered");
        }
        return facts.earlierOnRecord()
                ? Finding.of(Rule.FIRST_TIME, Answer.UNSURE, "FIRST_TIME.UNSURE")
                : Finding.of(Rule.FIRST_TIME, Answer.YES, "FIRST_TIME.YES");
    }

    private static Finding country(Facts facts) {
        if (facts.country() == null) {
            return Finding.of(Rule.COUNTRY, Answer.UNSURE, "unanswered");
        }
        return facts.excludedCountries().contains(facts.country()) || facts.entry().countries().contains(facts.country())
                ? Finding.of(Rule.COUNTRY, Answer.NO, "COUNTRY.NO")
                : Finding.of(Rule.COUNTRY, Answer.YES, "COUNTRY.YES");
    }

    private static Finding hours(Facts facts) {
        if (facts.hoursPerWeek() == null) {
            return Finding.of(Rule.HOURS, Answer.UNSURE, "unanswered");
        }
        int least = facts.entry().hours();
        return facts.hoursPerWeek() >= least
                ? Finding.of(Rule.HOURS, Answer.YES, "HOURS.YES", facts.hoursPerWeek(), least)
                : Finding.of(Rule.HOURS, Answer.NO, "HOURS.NO", facts.hoursPerWeek(), least);
    }

    private static Finding weeks(Facts facts) {
        if (facts.weeksFree() == null) {
            return Finding.of(Rule.WEEKS, Answer.UNSURE, "unanswered");
        }
        if (facts.startsOn() == null || facts.endsOn() == null) {
            return Finding.of(Rule.WEEKS, Answer.UNSURE, "undated");
        }
        int needed = facts.entry().weeksOf(weeksNeeded(facts.startsOn(), facts.endsOn()));
        return facts.weeksFree() >= needed
                ? Finding.of(Rule.WEEKS, Answer.YES, "WEEKS.YES", facts.weeksFree(), needed)
                : Finding.of(Rule.WEEKS, Answer.NO, "WEEKS.NO", facts.weeksFree(), needed);
    }
}
