package org.cohort.intake;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.Refused;

/**
 * An application as it was typed.
 *
 * @param birthDate     such as {@code 1992-04-30}; null or blank where nothing is answered, as in all of them
 * @param country       an ISO 3166 code of two letters
 * @param earlierIntern {@code yes} or {@code no}
 * @param hoursPerWeek  a whole number
 * @param weeksFree     a whole number
 * @param essays        the answers to the questionnaire by its codes
 * @param revision      of the application that the page showed; 0 for a new one
 */
public record ApplicationInput(String birthDate, String country, String earlierIntern, String hoursPerWeek, String weeksFree,
                               Map<String, String> essays, int revision) {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    /** What was typed, understood; null where nothing was. */
    record Answers(LocalDate birthDate, String country, Boolean earlierIntern, Integer hoursPerWeek, Integer weeksFree) {

        /** Without what the round doesn't ask about: nobody keeps what nobody reads. */
        Answers only(Set<Eligibility.Rule> asked) {
            return new Answers(asked.contains(Eligibility.Rule.AGE) ? birthDate : null, country,
                    asked.contains(Eligibility.Rule.FIRST_TIME) ? earlierIntern : null,
                    asked.contains(Eligibility.Rule.HOURS) ? hoursPerWeek : null, asked.contains(Eligibility.Rule.WEEKS) ? weeksFree : null);
        }

        /** @throws Refused at all inputs that are asked for and have no answer */
        void enforceComplete(Set<Eligibility.Rule> asked) {
            Findings findings = new Findings();
            findings.check(() -> needed(asked, Eligibility.Rule.AGE, "birthDate", birthDate));
            findings.check(() -> needed(asked, Eligibility.Rule.COUNTRY, "country", country));
            findings.check(() -> needed(asked, Eligibility.Rule.FIRST_TIME, "earlierIntern", earlierIntern));
            findings.check(() -> needed(asked, Eligibility.Rule.HOURS, "hoursPerWeek", hoursPerWeek));
            findings.check(() -> needed(asked, Eligibility.Rule.WEEKS, "weeksFree", weeksFree));
            findings.enforce();
        }

        private static void needed(Set<Eligibility.Rule> asked, Eligibility.Rule rule, String field, Object value) {
            if (asked.contains(rule) && value == null) {
                throw Refused.input(field, "required");
            }
        }
    }

    /** @throws Refused at the inputs that can't be understood */
    Answers answers(LocalDate today) {
        Findings findings = new Findings();
        Answers answers = new Answers(findings.read(() -> date(today)), findings.read(this::chosenCountry),
                findings.read(() -> blank(earlierIntern) ? null : yesNo()), findings.read(() -> number("hoursPerWeek", hoursPerWeek, 168)),
                findings.read(() -> number("weeksFree", weeksFree, 104)));
        findings.enforce();
        return answers;
    }

    private LocalDate date(LocalDate today) {
        if (blank(birthDate)) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(birthDate.strip());
            if (date.isBefore(EARLIEST) || date.isAfter(today)) {
                throw Refused.input("birthDate", "range", EARLIEST, today);
            }
            return date;
        } catch (DateTimeParseException notADate) {
            throw Refused.input("birthDate", "date");
        }
    }

    private String chosenCountry() {
        if (blank(country)) {
            return null;
        }
        if (!Arrays.asList(java.util.Locale.getISOCountries()).contains(country)) {
            throw Refused.input("country", "choice");
        }
        return country;
    }

    private Boolean yesNo() {
        if (!earlierIntern.equals("yes") && !earlierIntern.equals("no")) {
            throw Refused.input("earlierIntern", "choice");
        }
        return earlierIntern.equals("yes");
    }

    private static Integer number(String field, String typed, int largest) {
        if (blank(typed)) {
            return null;
        }
        if (!typed.strip().matches("[0-9]{1,6}")) {
            throw Refused.input(field, "number");
        }
        int number = Integer.parseInt(typed.strip());
        if (number > largest) {
            throw Refused.input(field, "range", 0, largest);
        }
        return number;
    }

    private static boolean blank(String value) {
        return value == null || value.isBlank();
    }
}
