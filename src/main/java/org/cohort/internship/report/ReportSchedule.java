package org.cohort.internship.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.cohort.internship.InternshipPlan;

/**
 * Which reports an internship has (rule I1): one for every so many days from its first to its last, the last one
 * perhaps for fewer. A rest of less than half a period is added to the report before it, so that nobody writes two
 * reports within days. Each is due at noon of the day after, in the internship's zone: a working day ends before that
 * everywhere.
 */
final class ReportSchedule {

    private static final LocalTime DUE = LocalTime.NOON;

    private ReportSchedule() {
    }

    static List<ReportPeriod> of(InternshipPlan plan) {
        List<ReportPeriod> periods = new ArrayList<>();
        LocalDate from = plan.startsOn();
        while (!from.isAfter(plan.endsOn())) {
            LocalDate to = last(from, plan);
            periods.add(new ReportPeriod(periods.size() + 1, from, to, due(to, plan.zone())));
            from = to.plusDays(1);
        }
        return periods;
    }

    /** When a report is due that covers days up to this one. */
    static Instant due(LocalDate to, ZoneId zone) {
        return to.plusDays(1).atTime(DUE).atZone(zone).toInstant();
    }

    private static LocalDate last(LocalDate from, InternshipPlan plan) {
        LocalDate to = from.plusDays(plan.reportEvery() - 1L);
        long rest = plan.endsOn().toEpochDay() - to.toEpochDay();
        return rest * 2 < plan.reportEvery() ? plan.endsOn() : to;
    }
}
