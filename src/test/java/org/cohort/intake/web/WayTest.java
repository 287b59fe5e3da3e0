package org.cohort.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cohort.intake.ApplicationState;
import org.cohort.intake.ApplicationView;
import org.cohort.intake.Eligibility;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.text.Words;
import org.cohort.kernel.time.Window;
import org.cohort.program.rules.Entry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Where an applicant stands")
class WayTest {

    private static final Instant END = Instant.parse("2014-04-02T19:00:00Z");
    private static final Window.End BOTH = new Window.End(END.minusSeconds(86_400), END);
    private static final Actor READER = new Actor(1L, "a", "Maren", Locale.ENGLISH, ZoneOffset.UTC, Set.of());

    @ParameterizedTest
    @EnumSource(names = {"INELIGIBLE", "WITHDRAWN"})
    @DisplayName("N2: who was found not eligible, or withdrew, is asked nothing, as on Today")
    void nobodyHasTo(ApplicationState state) {
        assertThat(way(state, Verdict.allowed()).who()).isEqualTo("nobody has to; you can correct what is wrong until then");
    }

    @Test
    @DisplayName("N2: once proposals have closed without one of hers, nobody chooses and nobody acts, as on Today")
    void missed() {
        Way way = way(ApplicationState.ELIGIBLE, Verdict.rule("window.closed", END));
        assertThat(way.who()).isEqualTo("nobody");
        assertThat(way.by()).isNull();
        assertThat(way.next()).startsWith("Proposals have closed");
        assertThat(way(ApplicationState.ELIGIBLE, Verdict.allowed()).who()).isEqualTo("you");
    }

    @Test
    @DisplayName("T1: the earlier date she is asked to keep is shown with the end")
    void earlierDate() {
        assertThat(way(ApplicationState.DRAFT, Verdict.allowed()).by()).isEqualTo(BOTH);
        assertThat(way(ApplicationState.ELIGIBLE, Verdict.allowed()).by().next()).isEqualTo(BOTH.asked());
    }

    @Test
    @DisplayName("A1: after submitting it is said what came out")
    void cameOut() {
        for (ApplicationState state : List.of(ApplicationState.ELIGIBLE, ApplicationState.UNDER_REVIEW, ApplicationState.INELIGIBLE)) {
            assertThat(Words.say(Locale.ENGLISH, "done.application.SUBMIT_" + state)).containsIgnoringCase("eligible");
        }
    }

    @Test
    @DisplayName("A1: an organizer reads the findings in the third person")
    void thirdPerson() {
        List<Eligibility.Finding> findings = Eligibility.findings(new Eligibility.Facts(null, "NO", false, true, 10, 13, null, null, Set.of(), Entry.USUAL));
        assertThat(FindingRow.ofOther(findings, READER, List.of())).extracting(FindingRow::text).noneMatch(text -> text.contains("You"))
                .anyMatch(text -> text.startsWith("Says not"));
        assertThat(FindingRow.of(findings, READER)).extracting(FindingRow::text).anyMatch(text -> text.startsWith("You say"));
    }

    private static Way way(ApplicationState state, Verdict contribute) {
        return new Way(new ApplicationView("a", null, "Maren", true, state, END, BOTH, Verdict.allowed(), List.of(), null, List.of(), contribute, List.of(),
                List.of(), BOTH, END, List.of(), List.of()), READER);
    }
}
