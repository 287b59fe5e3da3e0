package org.cohort.internship.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cohort.internship.SummerFixture.MAREN;
import static org.cohort.internship.SummerFixture.TOVE;

import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A2: the draft of a report in a tab that was open before it was settled elsewhere")
class OvertakenTest {

    private final RunningReports reports = new RunningReports();
    private ReportInput typed;

    @BeforeEach
    void open() {
        reports.at("2014-05-19T08:00:00Z");
        typed = reports.input(1, "built it all", "go on", null, null);
    }

    @AfterEach
    void close() {
        reports.close();
    }

    @Test
    @DisplayName("A2: once it is answered, the refusal says so in words, is no failure to try again, and changes nothing")
    void answered() {
        reports.submit(1, reports.input(1, "built", "go on", null, null));
        reports.as(TOVE, 1, (service, id) -> service.answer(id, "Good.", null));
        refused("report.over.ANSWERED");
        assertThat(reports.view(MAREN, 1).words().done()).isEqualTo("built");
    }

    @Test
    @DisplayName("A2: so it does once the report is excused")
    void excused() {
        reports.as(TOVE, 1, (service, id) -> service.excuse(id, "She is ill."));
        refused("report.over.EXCUSED");
    }

    private void refused(String reason) {
        for (ReportAction action : new ReportAction[]{ReportAction.SAVE, ReportAction.SUBMIT}) {
            assertThatThrownBy(() -> reports.as(MAREN, 1, (service, id) -> {
                if (action == ReportAction.SAVE) {
                    service.save(id, typed);
                } else {
                    service.submit(id, typed);
                }
            })).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.verdict()).isEqualTo(Verdict.conflict(reason)));
        }
    }
}
