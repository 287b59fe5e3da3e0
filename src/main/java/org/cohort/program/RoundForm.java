package org.cohort.program;

import java.util.Map;

/**
 * A round and its deadlines as they are typed. The fields' ids are the names here, and the kinds' names.
 *
 * @param startsOn  the first day of the internships, such as {@code 2026-03-02}
 * @param endsOn    the last day of the internships
 * @param deadlines date and time in the round's zone, such as {@code 2026-11-27T16:00}; blank ones are not set. The
 *                  internships' own two are not among them: they follow the days
 */
public record RoundForm(String name, String summary, String startsOn, String endsOn, Map<DeadlineKind, String> deadlines) {
}
