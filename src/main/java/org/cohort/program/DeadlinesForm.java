package org.cohort.program;

import java.util.Map;

/**
 * All deadlines of a round as they are typed. The fields' ids are the names of the days, the kinds' names, and those after
 * {@code soft-} and {@code grace-}.
 *
 * @param startsOn the first day of the internships, such as {@code 2026-03-02}
 * @param endsOn   the last day of the internships
 * @param at       date and time in the round's zone, such as {@code 2026-11-27T16:00}; blank ones are not set. The internships'
 *                 own two are not among them: they follow the days
 * @param soft     likewise, for those that close something
 * @param grace    minutes, likewise
 */
public record DeadlinesForm(String startsOn, String endsOn, Map<DeadlineKind, String> at, Map<DeadlineKind, String> soft, Map<DeadlineKind, String> grace) {
}
