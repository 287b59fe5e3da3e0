package org.cohort.internship.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.cohort.internship.InternshipPlan;
import org.cohort.internship.InternshipSample;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("I1: which reports an internship has")
class ReportScheduleTest {

    @Test
    @DisplayName("one a fortnight; each is due at noon of the day after, in the internship's zone")
    void fortnightly() {
        List<ReportPeriod> periods = ReportSchedule.of(InternshipSample.plan(14));
        assertThat(periods).hasSize(7);
        assertThat(periods.get(0)).isEqualTo(new ReportPeriod(1, LocalDate.of(2014, 5, 19), LocalDate.of(2014, 6, 1), Instant.parse("2014-06-02T10:00:00Z")));
        assertThat(periods.get(6)).isEqualTo(new ReportPeriod(7, LocalDate.of(2014, 8, 11), LocalDate.of(2014, 8, 17), Instant.parse("2014-08-18T10:00:00Z")));
    }

    @Test
    @DisplayName("one a week")
    void weekly() {
        List<ReportPeriod> periods = ReportSchedule.of(InternshipSample.plan(7));
        assertThat(periods).hasSize(13);
        assertThat(periods.get(12).to()).isEqualTo(InternshipSample.LAST);
    }

    @Test
    @DisplayName("a rest of a few days belongs to the report before it")
    void rest() {
        InternshipPlan plan = InternshipPlan.of(LocalDate.of(2014, 5, 19), LocalDate.of(2014, 6, 4), InternshipSample.OSLO, 7, null, null);
        assertThat(ReportSchedule.of(plan)).extracting(ReportPeriod::to).containsExactly(LocalDate.of(2014, 5, 25), LocalDate.of(2014, 6, 4));
    }

    @Test
    @DisplayName("noon is noon where clocks change, and where the day began long before")
    void zones() {
        InternshipPlan newYork = InternshipPlan.of(LocalDate.of(2014, 10, 27), LocalDate.of(2014, 11, 2), ZoneId.of("America/New_York"), 7, null, null);
        assertThat(ReportSchedule.of(newYork).get(0).dueAt()).isEqualTo(Instant.parse("2014-11-03T17:00:00Z"));
        InternshipPlan auckland = InternshipPlan.of(LocalDate.of(2014, 5, 19), LocalDate.of(2014, 5, 25), ZoneId.of("Pacific/Auckland"), 7, null, null);
        assertThat(ReportSchedule.of(auckland).get(0).dueAt()).isEqualTo(Instant.parse("2014-05-26T00:00:00Z"));
    }
}
