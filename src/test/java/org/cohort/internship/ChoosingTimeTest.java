package org.cohort.internship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cohort.internship.SummerFixture.COORDINATOR;
import static org.cohort.internship.SummerFixture.LARSS;
import static org.cohort.internship.SummerFixture.MAREN;
import static org.cohort.internship.SummerFixture.MARENS;
import static org.cohort.internship.SummerFixture.ORGANIZER;
import static org.cohort.internship.SummerFixture.TOVE;

import java.time.Instant;
import org.cohort.intake.Outcome;
import org.cohort.kernel.access.Refused;
import org.cohort.program.DeadlineKind;
import org.cohort.program.ExtensionForm;
import org.cohort.program.ExtensionService;
import org.cohort.program.RoundMembers;
import org.cohort.selection.AnnouncementPreview;
import org.cohort.selection.AnnouncementService;
import org.cohort.selection.DecisionService;
import org.cohort.selection.SelectionTasks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("T3, R7: a missed date of the announcement is no dead end: a community gets more time for choosing whom to take")
class ChoosingTimeTest {

    private SummerFixture summer;

    @BeforeEach
    void start() {
        summer = new SummerFixture();
        summer.wiring.offer(RoundMembers.class, "org.cohort.program.CoordinatorsOfRound", "org.cohort.project.MentorsOfRound", "org.cohort.intake.ApplicantsOfRound");
        decide(LARSS);
        summer.at("2014-04-23T12:00:00Z");
    }

    @AfterEach
    void end() {
        summer.close();
    }

    @Test
    @DisplayName("The announcement names who can't decide any more; with more time they are asked, decide, and the round is announced")
    void wayOut() {
        assertThat(preview().late()).containsExactly("Xen Project");
        assertThat(preview().told()).isNull();
        assertRefused("decision.window.closed", () -> decide(MARENS));
        summer.runAsSystem(summer.get(SelectionTasks.class)::run);
        assertThat(summer.needs(COORDINATOR)).doesNotContain("selection OPEN");
        grant("community:xen");
        assertThat(summer.notices).as("its coordinator is told, and nobody else").contains(COORDINATOR + " extension.GRANT")
                .doesNotContain(TOVE + " extension.GRANT", MAREN + " extension.GRANT");
        assertThat(preview().late()).isEmpty();
        summer.runAsSystem(summer.get(SelectionTasks.class)::run);
        assertThat(summer.needs(COORDINATOR)).isNotEmpty();
        decide(MARENS);
        String seen = preview().seen();
        summer.as(ORGANIZER, () -> summer.get(AnnouncementService.class).announce("may-august-2014", seen));
        assertThat(summer.notices).contains(MAREN + " proposal.ANNOUNCED_DECLINED");
        assertThat(preview().told()).as("R8: afterwards the page says what was told, to how many and when")
                .isEqualTo(new AnnouncementPreview.Told(2, 0, 0, 2, Instant.parse("2014-04-23T12:00:00Z")));
    }

    @Test
    @DisplayName("It is the community's: no person and no team gets it alone; and it ends")
    void whose() {
        assertRefused("extension.notChoosing", () -> grant("project:block-mq"));
        assertRefused("extension.notChoosing", () -> grant("account" + COORDINATOR));
        grant("community:xen");
        summer.at("2014-04-26T00:00:00Z");
        assertRefused("decision.window.closed", () -> decide(MARENS));
        assertThat(preview().late()).containsExactly("Xen Project");
    }

    private void grant(String whose) {
        summer.as(ORGANIZER, () -> summer.get(ExtensionService.class).grant("may-august-2014",
                new ExtensionForm(whose, DeadlineKind.ANNOUNCEMENT, "2014-04-25T19:00", "The date was missed")));
    }

    private void decide(String proposal) {
        summer.run(COORDINATOR, () -> summer.get(DecisionService.class).decide(proposal, Outcome.DECLINED, 0));
    }

    private AnnouncementPreview preview() {
        return summer.as(ORGANIZER, () -> summer.get(AnnouncementService.class).preview("may-august-2014"));
    }

    private static void assertRefused(String reason, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.verdict().reason()).isEqualTo(reason));
    }
}
