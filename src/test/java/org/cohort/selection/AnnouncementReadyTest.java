package org.cohort.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.time.ZoneOffset;
import org.cohort.intake.ApplicationState;
import org.cohort.intake.Outcome;
import org.cohort.intake.ProposalState;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.text.Words;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R7: when a round can be announced")
class AnnouncementReadyTest {

    @Test
    void notWithoutAnything() {
        assertThat(AnnouncementService.ready(List.of()).reason()).isEqualTo("announcement.nothing");
    }

    @Test
    @DisplayName("not while a proposal has no decision, and it says how many")
    void notUndecided() {
        Verdict verdict = AnnouncementService.ready(List.of(row(Outcome.ACCEPTED), row(null), row(null), row(null)));
        assertThat(Words.reason(Locale.ENGLISH, ZoneOffset.UTC, verdict)).startsWith("3 proposals have no decision.").contains("until the date of the announcement");
        Verdict one = AnnouncementService.ready(List.of(row(null)));
        assertThat(Words.reason(Locale.ENGLISH, ZoneOffset.UTC, one)).startsWith("1 proposal has no decision.");
    }

    @Test
    @DisplayName("not while somebody would be accepted twice, and it says who")
    void notTwice() {
        Verdict verdict = AnnouncementService.ready(List.of(row(Outcome.ACCEPTED), row(Outcome.ACCEPTED)));
        assertThat(Words.reason(Locale.ENGLISH, ZoneOffset.UTC, verdict)).contains("Maren Sandvik");
        assertThat(AnnouncementService.ready(List.of(row(Outcome.ACCEPTED), row(Outcome.DECLINED), row(Outcome.WAITLISTED))).isAllowed()).isTrue();
    }

    private static AnnouncementPreview.Row row(Outcome outcome) {
        return new AnnouncementPreview.Row(Sample.proposal(ProposalState.SUBMITTED), "Maren Sandvik", outcome, 1, ApplicationState.ELIGIBLE);
    }
}
