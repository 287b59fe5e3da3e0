package org.cohort.internship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cohort.internship.SummerFixture.COORDINATOR;
import static org.cohort.internship.SummerFixture.LARSS;
import static org.cohort.internship.SummerFixture.MARENS;
import static org.cohort.internship.SummerFixture.ORGANIZER;

import java.util.Map;
import java.util.Set;
import org.cohort.intake.Outcome;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.jobs.Job;
import org.cohort.kernel.work.Addressee;
import org.cohort.kernel.work.Card;
import org.cohort.kernel.work.Tasks;
import org.cohort.selection.AnnouncementService;
import org.cohort.selection.DecisionService;
import org.cohort.selection.SelectionPage;
import org.cohort.selection.SelectionQueries;
import org.cohort.selection.SelectionRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("N2: who is asked to choose, and to announce")
class SelectionTasksTest {

    private SummerFixture summer;

    @BeforeEach
    void start() {
        summer = new SummerFixture();
        summer.wiring.offer(Job.class, "org.cohort.selection.SelectionTasks");
    }

    @AfterEach
    void end() {
        summer.close();
    }

    @Test
    @DisplayName("From the day reviews close until every proposal is decided, and announced")
    void chosenAndAnnounced() {
        runJob();
        assertThat(summer.needs(COORDINATOR)).doesNotContain("selection OPEN");
        summer.at("2014-04-15T00:00:00Z");
        runJob();
        runJob();
        assertThat(summer.needs(COORDINATOR)).containsOnlyOnce("selection OPEN");
        assertThat(summer.needs(ORGANIZER)).containsOnlyOnce("announcement OPEN");
        decide(MARENS, Outcome.ACCEPTED);
        assertThat(summer.needs(COORDINATOR)).contains("selection OPEN");
        decide(LARSS, Outcome.DECLINED);
        assertThat(summer.needs(COORDINATOR)).doesNotContain("selection OPEN");
        assertThat(summer.needs(ORGANIZER)).contains("announcement OPEN");
        String seen = summer.as(ORGANIZER, () -> summer.get(AnnouncementService.class).preview("may-august-2014")).seen();
        summer.as(ORGANIZER, () -> summer.get(AnnouncementService.class).announce("may-august-2014", seen));
        assertThat(summer.needs(ORGANIZER)).doesNotContain("announcement OPEN");
    }

    @Test
    @DisplayName("T2: once choosing has closed coordinators are not asked any more; the organizers are")
    void closed() {
        summer.at("2014-04-21T19:00:00Z");
        runJob();
        assertThat(summer.needs(COORDINATOR)).contains("selection OPEN");
        summer.at("2014-04-21T19:00:01Z");
        runJob();
        assertThat(summer.needs(COORDINATOR)).doesNotContain("selection OPEN");
        assertThat(summer.needs(ORGANIZER)).contains("announcement OPEN");
    }

    @Test
    @DisplayName("T2: it is said that choosing opens, and not only that this does; a proposal that nobody reviewed says so")
    void named() {
        summer.at("2014-03-01T12:00:00Z");
        SelectionPage page = summer.as(COORDINATOR, () -> summer.get(SelectionQueries.class).page(summer.actor(COORDINATOR), "xen"));
        assertThat(page.decide().reason()).isEqualTo("decision.window.notYet");
        assertThat(page.rows()).isNotEmpty().allMatch(SelectionRow::isUnread);
    }

    @Test
    @DisplayName("R3: nobody is asked about a proposal she must not know: the task would tell her whether it is decided")
    void inConflict() {
        summer.at("2014-04-15T00:00:00Z");
        summer.sql("insert into conflict (public_id, account_id, other_account_id, reason, declared_by, declared_at) values ('c', 21, 1, 'r', 21, '2014-03-01 00:00:00')");
        summer.sql("insert into conflict (public_id, account_id, other_account_id, reason, declared_by, declared_at) values ('d', 31, 1, 'r', 31, '2014-03-01 00:00:00')");
        runJob();
        assertThat(summer.needs(COORDINATOR)).contains("selection OPEN");
        assertThat(summer.needs(ORGANIZER)).doesNotContain("announcement OPEN");
        decide(LARSS, Outcome.DECLINED);
        assertThat(summer.needs(COORDINATOR)).as("what is left is Maren's").doesNotContain("selection OPEN");
    }

    @Test
    @DisplayName("R3, R7: where no organizer may announce a round, administrators are asked to name another, until there is one")
    void nobodyLeft() {
        summer.at("2014-04-15T00:00:00Z");
        summer.database.addAccount(61);
        summer.administers(61);
        runJob();
        assertThat(summer.needs(61)).isEmpty();
        summer.sql("insert into conflict (public_id, account_id, other_account_id, reason, declared_by, declared_at) values ('d', 31, 1, 'r', 31, '2014-03-01 00:00:00')");
        runJob();
        runJob();
        assertThat(summer.needs(61)).containsExactly("announcer OPEN");
        assertThat(summer.needs(ORGANIZER)).doesNotContain("announcement OPEN", "announcer OPEN");
        summer.database.addAccount(62);
        summer.hold(62, Role.ORGANIZER, 1);
        runJob();
        assertThat(summer.needs(61)).isEmpty();
        assertThat(summer.needs(62)).contains("announcement OPEN");
    }

    @Test
    @DisplayName("G11: who holds the role that is asked, and did the part before, is not asked; she waits for the others")
    void except() {
        Card card = new Card("p1", "A project", "/projects/p1", COORDINATOR, Map.of(Role.COORDINATOR, Set.of(Addressee.holders(Role.COORDINATOR, 1L))), null, COORDINATOR);
        summer.runAsSystem(() -> summer.get(Tasks.class).put("project", "SUBMITTED", card, Set.of(Role.COORDINATOR)));
        assertThat(summer.needs(COORDINATOR)).doesNotContain("project SUBMITTED");
        assertThat(summer.awaits(COORDINATOR)).contains("project SUBMITTED");
        summer.hold(ORGANIZER, Role.COORDINATOR, 1);
        assertThat(summer.needs(ORGANIZER)).contains("project SUBMITTED");
    }

    private void runJob() {
        summer.runAsSystem(() -> summer.get(Job.class).run());
    }

    private void decide(String proposal, Outcome outcome) {
        summer.run(COORDINATOR, () -> summer.get(DecisionService.class).decide(proposal, outcome, 0));
    }
}
