package org.cohort.internship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cohort.internship.SummerFixture.COORDINATOR;
import static org.cohort.internship.SummerFixture.LARSS;
import static org.cohort.internship.SummerFixture.MARENS;
import static org.cohort.internship.SummerFixture.ORGANIZER;

import java.time.Instant;
import org.cohort.intake.Outcome;
import org.cohort.program.DeadlineKind;
import org.cohort.program.RoundPhase;
import org.cohort.program.Windows;
import org.cohort.selection.AnnouncementPreview;
import org.cohort.selection.AnnouncementService;
import org.cohort.selection.DecisionService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R7, R8: what is said before a round is announced, and what it is afterwards")
class EarlyAnnouncementTest {

    private static final String ROUND = "may-august-2014";
    private static final Instant PUBLISHED = Instant.parse("2014-04-21T19:00:00Z");

    private final SummerFixture summer = new SummerFixture();

    @AfterEach
    void end() {
        summer.close();
    }

    @Test
    @DisplayName("R8: before the published date the preview says so; announcing brings the date forward and the round is announced")
    void early() {
        decide(MARENS, Outcome.ACCEPTED);
        decide(LARSS, Outcome.DECLINED);
        assertThat(preview().early()).isEqualTo(PUBLISHED);
        assertThat(preview().people()).isEqualTo(2);
        Instant now = Instant.parse("2014-04-12T12:00:00Z");
        summer.at(now.toString());
        assertThat(phase(now)).isEqualTo(RoundPhase.CONTRIBUTIONS);
        String seen = preview().seen();
        summer.as(ORGANIZER, () -> summer.get(AnnouncementService.class).announce(ROUND, seen));
        assertThat(phase(now)).isEqualTo(RoundPhase.ANNOUNCED);
        assertThat(summer.get(Windows.class).at(1L, DeadlineKind.REVIEWS_CLOSE)).as("nothing is left to review").isEqualTo(now);
        assertThat(preview().early()).isNull();
    }

    @Test
    @DisplayName("T1: at its date it is not early, and no date is moved")
    void onTime() {
        decide(MARENS, Outcome.ACCEPTED);
        decide(LARSS, Outcome.DECLINED);
        summer.at("2014-04-22T12:00:00Z");
        assertThat(preview().early()).isNull();
        String seen = preview().seen();
        summer.as(ORGANIZER, () -> summer.get(AnnouncementService.class).announce(ROUND, seen));
        assertThat(summer.get(Windows.class).at(1L, DeadlineKind.ANNOUNCEMENT)).isEqualTo(PUBLISHED);
    }

    @Test
    @DisplayName("R3: applicants whose eligibility is open are counted, and those a conflict hides are not")
    void unsure() {
        assertThat(preview().unsure()).isZero();
        summer.sql("update application set state = 'UNDER_REVIEW' where id in (1, 2)");
        assertThat(preview().unsure()).isEqualTo(2);
        summer.sql("insert into conflict (public_id, account_id, other_account_id, reason, declared_by, declared_at) values ('c', 31, 1, 'r', 31, '2014-03-01 00:00:00')");
        assertThat(preview().unsure()).isEqualTo(1);
    }

    private RoundPhase phase(Instant now) {
        return RoundPhase.of(summer.get(Windows.class).dates(1L), now);
    }

    private AnnouncementPreview preview() {
        return summer.as(ORGANIZER, () -> summer.get(AnnouncementService.class).preview(ROUND));
    }

    private void decide(String proposal, Outcome outcome) {
        summer.run(COORDINATOR, () -> summer.get(DecisionService.class).decide(proposal, outcome, 0));
    }
}
