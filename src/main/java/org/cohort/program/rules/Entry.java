package org.cohort.program.rules;

import java.util.List;

/**
 * Who may take part (rule A1). What is null is not asked, and not a reason to be refused.
 *
 * @param age       full years at the first day of the internships, or null
 * @param firstTime whether earlier interns may not
 * @param hours     free hours in every week, or null
 * @param weeks     free weeks, {@link #ALL_WEEKS} for every week of the internships, or null
 * @param countries ISO 3166 codes of countries nobody may live in, beside those the site excludes
 */
public record Entry(Integer age, boolean firstTime, Integer hours, Integer weeks, List<String> countries) {

    public static final int ALL_WEEKS = 0;

    public static final Entry USUAL = new Entry(18, true, 30, ALL_WEEKS, List.of());

    public Entry {
        countries = List.copyOf(countries);
        if (age != null && (age < 1 || age > 99) || hours != null && (hours < 1 || hours > 60) || weeks != null && (weeks < 0 || weeks > Size.MOST_WEEKS)) {
            throw new IllegalArgumentException("nobody could be asked that");
        }
    }

    /** How many weeks one must be free, or null when that is not asked. @param all the weeks of the internships */
    public Integer weeksOf(int all) {
        return weeks == null ? null : weeks == ALL_WEEKS ? Integer.valueOf(all) : Integer.valueOf(Math.min(weeks, all));
    }
}
