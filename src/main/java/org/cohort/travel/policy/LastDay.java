package org.cohort.travel.policy;

import java.time.LocalDate;

/** The last day to ask for a conference, in the zone of its place: made into a window by who asks. */
public final class LastDay {

    private LastDay() {
    }

    /**
     * So many days before it begins, and longer for those who were chosen when that was near or over: they have their days from then on,
     * though none is past the day before it begins. A visa takes longer, whoever asks.
     *
     * @param chosen the day she was chosen; null when nobody knows
     * @param visa   whether she needs one, as far as she knows
     */
    public static LocalDate toAsk(Dates dates, LocalDate begins, LocalDate chosen, boolean visa) {
        if (visa) {
            return begins.minusDays(dates.visaLead());
        }
        LocalDate usual = begins.minusDays(dates.lead());
        LocalDate late = chosen == null || dates.late() == 0 ? usual : chosen.plusDays(dates.late());
        LocalDate dayBefore = begins.minusDays(1);
        LocalDate longest = late.compareTo(dayBefore) > 0 ? dayBefore : late;
        return longest.compareTo(usual) > 0 ? longest : usual;
    }
}
