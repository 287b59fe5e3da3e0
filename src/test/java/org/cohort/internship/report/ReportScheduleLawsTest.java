package org.cohort.internship.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cohort.internship.InternshipPlan;
import org.cohort.internship.InternshipSample;

@Label("I1: laws of the schedule of reports")
class ReportScheduleLawsTest {

    @Property
    @Label("every day is covered once, reports are numbered in a row, and none is for less than half a period but a lone one")
    void covers(@ForAll @IntRange(min = 1, max = 200) int days, @ForAll @IntRange(min = 1, max = 31) int every) {
        LocalDate first = InternshipSample.FIRST;
        InternshipPlan plan = InternshipPlan.of(first, first.plusDays(days - 1L), InternshipSample.OSLO, every, null, null);
        List<ReportPeriod> periods = ReportSchedule.of(plan);
        LocalDate next = first;
        for (ReportPeriod period : periods) {
            assertThat(period.from()).isEqualTo(next);
            assertThat(period.number()).isEqualTo(periods.indexOf(period) + 1);
            long length = period.to().toEpochDay() - period.from().toEpochDay() + 1;
            assertThat(length).isPositive();
            assertThat(length * 2 >= every || periods.size() == 1).isTrue();
            assertThat(length).isLessThan(every * 3L / 2 + 1);
            next = period.to().plusDays(1);
        }
        assertThat(next).isEqualTo(plan.endsOn().plusDays(1));
    }
}
