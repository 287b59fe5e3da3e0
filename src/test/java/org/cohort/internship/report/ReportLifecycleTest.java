package org.cohort.internship.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.cohort.internship.InternshipSample;
import org.cohort.internship.InternshipState;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Cells;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("I1: how a report is written and answered")
class ReportLifecycleTest {

    private static final Instant NOW = Instant.parse("2014-06-04T12:00:00Z");

    @Test
    @DisplayName("every cell, against what was written by hand")
    void cells() {
        assertThat(Cells.allowed(ReportLifecycle.TABLE, state -> in(state, InternshipState.ACTIVE), NOW)).isEqualTo(Cells.expected("report"));
    }

    @Test
    @DisplayName("from the first covered day on, not a millisecond before, and however late")
    void begins() {
        assertThat(submit(InternshipState.ACTIVE, Instant.parse("2014-05-18T21:59:59.999Z")).reason()).isEqualTo("window.notYet");
        assertThat(submit(InternshipState.ACTIVE, Instant.parse("2014-05-18T22:00:00Z")).isAllowed()).isTrue();
        assertThat(submit(InternshipState.ACTIVE, Instant.parse("2015-01-01T00:00:00Z")).isAllowed()).isTrue();
    }

    @Test
    @DisplayName("once both sides have signed, also after the end, not when it was broken off")
    void runs() {
        assertThat(submit(InternshipState.OFFERED, NOW).reason()).isEqualTo("internship.unsigned");
        assertThat(submit(InternshipState.COMPLETED, NOW).isAllowed()).isTrue();
        assertThat(submit(InternshipState.TERMINATED, NOW).reason()).isEqualTo("internship.broken");
    }

    @Test
    @DisplayName("the intern is asked until it is in, then a mentor, who has three days")
    void waits() {
        ReportCase submitted = in(ReportState.SUBMITTED, InternshipState.ACTIVE);
        assertThat(ReportLifecycle.TABLE.waitsFor(ReportState.DRAFT)).containsExactly(Role.SELF);
        assertThat(ReportLifecycle.TABLE.waitsFor(ReportState.SUBMITTED)).containsExactly(Role.MENTOR);
        assertThat(ReportLifecycle.TABLE.cardOf(submitted).due()).isEqualTo(NOW);
        assertThat(submitted.report().isLate()).isFalse();
        submitted.report().noteSubmission(NOW.plusSeconds(60));
        assertThat(submitted.report().isLate()).as("a revision changes neither").isFalse();
        assertThat(submitted.report().submittedAt()).isEqualTo(NOW.minus(ReportLifecycle.ANSWER_WITHIN));
    }

    @Test
    @DisplayName("what is next comes back as a checklist, one thing a line")
    void checklist() {
        assertThat(Planned.things("- measure again\n* ask Konrad \n\n2. write it down\nC++ is fine")).containsExactly("measure again", "ask Konrad", "write it down", "C++ is fine");
        assertThat(Planned.things(null)).isEmpty();
    }

    @Test
    void words() {
        ReportInput tidy = new ReportInput(0, " one\r\ntwo ", "  ", null, "").tidy();
        assertThat(tidy).isEqualTo(new ReportInput(0, "one\ntwo", null, null, null));
        assertThat(new ReportInput(0, " ", null, null, null, List.of("measure"), null, null, false).tidy().done()).as("what was ticked is done").isEqualTo("- measure");
        assertThatThrownBy(tidy::check).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.field()).isEqualTo("next"));
        assertThatThrownBy(() -> new ReportInput(0, "x".repeat(4001), "y", null, null).tidy()).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.field()).isEqualTo("done"));
    }

    private static Verdict submit(InternshipState of, Instant at) {
        return ReportLifecycle.TABLE.may(in(ReportState.DUE, of), ReportAction.SUBMIT, Set.of(Role.SELF), at);
    }

    private static ReportCase in(ReportState state, InternshipState of) {
        ProgressReport report = new ProgressReport(6L, ReportSchedule.of(InternshipSample.plan(14)).get(0));
        report.move(state);
        if (state == ReportState.SUBMITTED) {
            report.noteSubmission(NOW.minus(ReportLifecycle.ANSWER_WITHIN));
        }
        report.noteLeave(state == ReportState.EXCUSED);
        return new ReportCase(report, InternshipSample.internship(of), "Maren Sandvik");
    }
}
