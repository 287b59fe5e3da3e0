package org.cohort.internship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cohort.internship.SummerFixture.COORDINATOR;
import static org.cohort.internship.SummerFixture.LARS;
import static org.cohort.internship.SummerFixture.LARSS;
import static org.cohort.internship.SummerFixture.MARENS;
import static org.cohort.internship.SummerFixture.ORGANIZER;

import java.time.Instant;
import java.util.List;
import org.cohort.intake.Outcome;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Verdict;
import org.cohort.selection.AnnouncementPreview;
import org.cohort.selection.AnnouncementService;
import org.cohort.selection.DecisionService;
import org.cohort.selection.SelectionPage;
import org.cohort.selection.SelectionQueries;
import org.cohort.selection.SelectionRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who may be chosen, and when and by whom it is announced")
class AnnouncingTest {

    private SummerFixture summer;

    @BeforeEach
    void start() {
        summer = new SummerFixture();
    }

    @AfterEach
    void end() {
        summer.close();
    }

    @Test
    @DisplayName("R3: an organizer in conflict is told that another must announce, and nothing that counts whom she must not see")
    void announcingInConflict() {
        decide(LARSS, Outcome.DECLINED);
        summer.sql("insert into conflict (public_id, account_id, other_account_id, reason, declared_by, declared_at) values ('c', 31, 1, 'r', 31, '2014-03-01 00:00:00')");
        assertThat(preview().rows()).extracting(row -> row.proposal().publicId()).containsExactly(LARSS);
        assertThat(preview().ready()).isEqualTo(Verdict.rule("announcement.other"));
        decide(MARENS, Outcome.ACCEPTED);
        assertThat(preview().ready()).as("whatever is decided").isEqualTo(Verdict.rule("announcement.other"));
        assertNotAnnounced("announcement.other");
    }

    @Test
    @DisplayName("R7: as long as somebody has more time to propose, nothing is announced; to the last millisecond, or until it is taken back")
    void stillProposing() {
        decide(MARENS, Outcome.DECLINED);
        decide(LARSS, Outcome.DECLINED);
        summer.sql("insert into extension (public_id, round_id, project_id, kind, until_at, reason, granted_by, granted_at, live) values ('e', 1, 1, 'PROPOSALS_CLOSE',"
                + " '2014-04-10 19:00:00', 'x', 31, '2014-03-01 00:00:00', true)");
        summer.at("2014-04-10T19:00:00Z");
        assertThat(preview().ready()).isEqualTo(Verdict.rule("announcement.extended", Instant.parse("2014-04-10T19:00:00Z")));
        assertNotAnnounced("announcement.extended");
        summer.at("2014-04-10T19:00:00.001Z");
        assertThat(preview().ready()).isEqualTo(Verdict.allowed());
        summer.at("2014-04-10T18:00:00Z");
        summer.sql("update extension set revoked_at = '2014-04-01 00:00:00', live = null");
        assertThat(preview().ready()).isEqualTo(Verdict.allowed());
    }

    @Test
    @DisplayName("R3: a coordinator in conflict is refused no place because of a proposal she must not know; the announcement counts them all")
    void placesInConflict() {
        decide(MARENS, Outcome.ACCEPTED);
        summer.sql("insert into conflict (public_id, account_id, other_account_id, reason, declared_by, declared_at) values ('c', 21, 1, 'r', 21, '2014-03-01 00:00:00')");
        decide(LARSS, Outcome.ACCEPTED);
        assertThat(preview().ready()).isEqualTo(Verdict.rule("announcement.places", List.of("Xen Project")));
    }

    @Test
    @DisplayName("whoever is not eligible, or taken already, is named before anything is announced, and is not accepted anew")
    void standingOfApplicants() {
        decide(MARENS, Outcome.ACCEPTED);
        decide(LARSS, Outcome.DECLINED);
        summer.sql("update application set state = 'UNDER_REVIEW' where id = 1");
        assertThat(preview().ready()).isEqualTo(Verdict.rule("announcement.notEligible", List.of("Person 1")));
        assertThatThrownBy(() -> decide(MARENS, Outcome.ACCEPTED)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.verdict().reason()).isEqualTo("decision.eligible"));
        summer.sql("update application set state = 'ACCEPTED' where id = 1");
        assertThat(preview().ready()).isEqualTo(Verdict.rule("announcement.taken", List.of("Person 1")));
        assertNotAnnounced("announcement.taken");
    }

    @Test
    @DisplayName("a community that is not in the round, or not any more, accepts nobody; it can decline")
    void withdrawnCommunity() {
        decide(LARSS, Outcome.DECLINED);
        decide(MARENS, Outcome.ACCEPTED);
        for (String state : List.of("WITHDRAWN", "SUBMITTED")) {
            summer.sql("update participation set state = '" + state + "' where id = 1");
            assertThatThrownBy(() -> decide(LARSS, Outcome.ACCEPTED)).isInstanceOfSatisfying(Refused.class,
                    refused -> assertThat(refused.verdict().reason()).isEqualTo("decision.admitted"));
            assertThat(preview().ready()).isEqualTo(Verdict.rule("announcement.out", List.of("Person 1")));
            assertNotAnnounced("announcement.out");
        }
        decide(MARENS, Outcome.DECLINED);
        announce(preview().seen());
        assertThat(summer.notices).contains("1 proposal.ANNOUNCED_DECLINED");
    }

    @Test
    @DisplayName("R8: what is announced is what was shown: a decision taken since is refused, and so is a decision over another's")
    void announcingWhatWasSeen() {
        decide(MARENS, Outcome.ACCEPTED);
        decide(LARSS, Outcome.DECLINED);
        String seen = preview().seen();
        decide(LARSS, Outcome.WAITLISTED);
        assertThatThrownBy(() -> announce(seen)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.verdict().reason()).isEqualTo("announcement.changed"));
        assertThatThrownBy(() -> summer.run(COORDINATOR, () -> summer.get(DecisionService.class).decide(LARSS, Outcome.DECLINED, 1)))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.verdict().reason()).isEqualTo("stale"));
        announce(preview().seen());
    }

    @Test
    @DisplayName("nothing is announced while proposals can still come")
    void tooEarly() {
        decide(MARENS, Outcome.ACCEPTED);
        decide(LARSS, Outcome.DECLINED);
        summer.sql("delete from deadline where kind = 'PROPOSALS_CLOSE'");
        summer.sql("insert into deadline (public_id, round_id, kind, at) values ('later', 1, 'PROPOSALS_CLOSE', '2014-12-01 00:00:00')");
        assertNotAnnounced("announcement.early");
    }

    @Test
    @DisplayName("somebody on the waiting list is taken when a place is free again, after the announcement, and told in a second one")
    void waitingList() {
        decide(MARENS, Outcome.DECLINED);
        decide(LARSS, Outcome.WAITLISTED);
        announce(preview().seen());
        assertThat(preview().ready().reason()).isEqualTo("announcement.nothing");
        summer.at("2014-05-01T00:00:00Z");
        assertThat(selection().rows()).filteredOn(row -> row.proposal().publicId().equals(LARSS)).allSatisfy(row -> assertThat(row.waiting()).isTrue());
        decide(LARSS, Outcome.ACCEPTED);
        assertThatThrownBy(() -> decide(MARENS, Outcome.ACCEPTED)).isInstanceOf(Refused.class);
        assertThat(preview().rows()).extracting(row -> row.proposal().publicId()).containsExactly(LARSS);
        announce(preview().seen());
        assertThat(summer.notices).contains("2 proposal.ANNOUNCED_WAITLISTED", "2 proposal.ANNOUNCED_ACCEPTED");
        assertThat(summer.as(LARS, () -> summer.get(InternshipDirectory.class).ofAccount(LARS))).hasSize(1);
    }

    private AnnouncementPreview preview() {
        return summer.as(ORGANIZER, () -> summer.get(AnnouncementService.class).preview("may-august-2014"));
    }

    private void announce(String seen) {
        summer.as(ORGANIZER, () -> summer.get(AnnouncementService.class).announce("may-august-2014", seen));
    }

    private void assertNotAnnounced(String reason) {
        assertThatThrownBy(() -> announce(preview().seen())).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.verdict().reason()).isEqualTo(reason));
    }

    private void decide(String proposal, Outcome outcome) {
        int version = selection().rows().stream().filter(row -> row.proposal().publicId().equals(proposal)).mapToInt(SelectionRow::version).findFirst().orElse(0);
        summer.run(COORDINATOR, () -> summer.get(DecisionService.class).decide(proposal, outcome, version));
    }

    private SelectionPage selection() {
        return summer.as(COORDINATOR, () -> summer.get(SelectionQueries.class).page(summer.actor(COORDINATOR), "xen"));
    }
}
