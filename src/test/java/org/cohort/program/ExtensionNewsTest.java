package org.cohort.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cohort.intake.DraftReminders;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.work.Addressee;
import org.cohort.kernel.work.Card;
import org.cohort.kernel.work.TaskRow;
import org.cohort.kernel.work.Tasks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("T3: what comes of more time: Today, reminders and notices")
class ExtensionNewsTest {

    private static final String ROUND = "may-august-2014";
    private static final Instant CLOSES = Sample.deadlines().get(DeadlineKind.PROPOSALS_CLOSE);

    private Bench bench;
    private Actor organizer;
    private Long round;

    @BeforeEach
    void start() {
        bench = new Bench();
        bench.wiring.offer(DeadlineFollower.class, "org.cohort.intake.DeadlineNews", "org.cohort.project.ProjectDates", "org.cohort.selection.SelectionDates");
        round = Sample.storeRound(bench.database, Sample.deadlines());
        organizer = Sample.person(1L, new Actor.Held(Role.ORGANIZER, bench.directory.round(round).programId()));
        bench.sql("insert into community (id, public_id, name, created_at) values (1, 'c1', 'C1', '2014-01-01 00:00:00')");
        bench.sql("insert into participation (id, public_id, community_id, round_id, state, slots, created_at) values (1, 'x1', 1, " + round + ", 'APPROVED', 1, '2014-01-01 00:00:00')");
        for (int id = 1; id <= 2; id++) {
            bench.sql("insert into project (id, public_id, participation_id, title, state, created_by, created_at) values (" + id + ", 'p" + id
                    + "', 1, 'Project', 'APPROVED', 5, '2014-01-01 00:00:00')");
        }
        for (int account = 2; account <= 3; account++) {
            bench.applies(account, ROUND);
            bench.sql("insert into proposal (public_id, application_id, project_id, wish, title, state, created_at) values ('q" + account
                    + "', (select id from application where account_id = " + account + "), " + (account - 1) + ", 1, 'Faster', 'DRAFT', '2014-03-01 00:00:00')");
            asks("proposal", "q" + account, account, CLOSES);
        }
    }

    @AfterEach
    void end() {
        bench.database.close();
    }

    @Test
    @DisplayName("T3, N2: Today says a draft's new date, and the old one when it is taken back; others keep theirs")
    void today() {
        String id = grant("project:p1", DeadlineKind.PROPOSALS_CLOSE, "2014-04-04T19:00");
        assertThat(due(2)).containsExactly(Instant.parse("2014-04-04T19:00:00Z"));
        assertThat(due(3)).containsExactly(CLOSES);
        change(id, "2014-04-05T19:00", 1);
        assertThat(due(2)).containsExactly(Instant.parse("2014-04-05T19:00:00Z"));
        revoke(id, 2);
        assertThat(due(2)).containsExactly(CLOSES);
        grant("account3", DeadlineKind.PROPOSALS_CLOSE, "2014-04-06T19:00");
        assertThat(due(3)).containsExactly(Instant.parse("2014-04-06T19:00:00Z"));
    }

    @Test
    @DisplayName("T3: the drafts of a project and of a review, and an application, have the new date on Today too")
    void drafts() {
        bench.sql("update project set state = 'DRAFT' where id = 2");
        bench.sql("update application set state = 'DRAFT', submitted_at = null where account_id = 2");
        bench.sql("update proposal set state = 'SUBMITTED', submitted_at = '2014-03-05 00:00:00' where public_id = 'q3'");
        bench.sql("insert into review (public_id, proposal_id, reviewer_id, state, created_at) values ('r', (select id from proposal where public_id = 'q3'), 4, 'DRAFT', '2014-04-03 00:00:00')");
        bench.sql("delete from task");
        asks("project", "p2", 5, Sample.deadlines().get(DeadlineKind.PROJECTS_CLOSE));
        asks("application", "a2", 2, Sample.deadlines().get(DeadlineKind.APPLICATIONS_CLOSE));
        asks("review", "r", 4, Sample.deadlines().get(DeadlineKind.REVIEWS_CLOSE));
        grant("community:x1", DeadlineKind.PROJECTS_CLOSE, "2014-03-04T19:00");
        grant("community:x1", DeadlineKind.REVIEWS_CLOSE, "2014-04-18T19:00");
        grant("p2@example.org", DeadlineKind.APPLICATIONS_CLOSE, "2014-03-22T19:00");
        assertThat(due(5)).containsExactly(Instant.parse("2014-03-04T19:00:00Z"));
        assertThat(due(4)).containsExactly(Instant.parse("2014-04-18T19:00:00Z"));
        assertThat(due(2)).containsExactly(Instant.parse("2014-03-22T19:00:00Z"));
    }

    @Test
    @DisplayName("T3, A3: whoever was reminded of the old end is reminded once of the new one; nobody else again")
    void reminders() {
        bench.at(Instant.parse("2014-04-01T12:00:00Z"));
        assertThat(remind()).isEqualTo(2);
        grant("project:p1", DeadlineKind.PROPOSALS_CLOSE, "2014-04-04T19:00");
        assertThat(remind()).as("it is not near yet").isZero();
        bench.at(Instant.parse("2014-04-03T12:00:00Z"));
        assertThat(remind()).isEqualTo(1);
        assertThat(remind()).isZero();
        grant("community:x1", DeadlineKind.PROPOSALS_CLOSE, "2014-04-03T19:00");
        bench.at(Instant.parse("2014-04-03T13:00:00Z"));
        assertThat(remind()).as("of the community’s, not of what ends later").isEqualTo(1);
        assertThat(bench.mails("p2@example.org").stream().filter(subject -> subject.contains("“Project”") || subject.contains("Project"))).hasSize(2);
    }

    @Test
    @DisplayName("T3: a notice says the end that holds for her, whatever else was given or taken back")
    void words() {
        String community = grant("community:x1", DeadlineKind.PROPOSALS_CLOSE, "2014-04-09T19:00");
        assertThat(last(2)).contains("is Wed 9 Apr 2014, 19:00 (UTC) for you");
        String team = grant("project:p1", DeadlineKind.PROPOSALS_CLOSE, "2014-04-05T19:00");
        assertThat(last(2)).contains("until Sat 5 Apr 2014, 19:00", "it stays Wed 9 Apr 2014, 19:00 (UTC) for you");
        revoke(team, 1);
        assertThat(last(2)).contains("you still have until Wed 9 Apr 2014, 19:00").doesNotContain("again");
        String hers = grant("account2", DeadlineKind.PROPOSALS_CLOSE, "2014-04-11T19:00");
        assertThat(last(2)).contains("is Fri 11 Apr 2014, 19:00 (UTC) for you");
        change(hers, "2014-04-08T19:00", 1);
        assertThat(last(2)).contains("now until Tue 8 Apr 2014, 19:00", "you have until Wed 9 Apr 2014, 19:00");
        revoke(hers, 2);
        assertThat(last(2)).contains("you still have until Wed 9 Apr 2014, 19:00");
        revoke(community, 1);
        assertThat(last(2)).contains("is Wed 2 Apr 2014, 19:00 (UTC) for you again");
    }

    @Test
    @DisplayName("S1: nobody hears of a round that is not shown by being given more time; in an archived one there is none to give")
    void unseen() {
        String standing = grant("project:p1", DeadlineKind.PROPOSALS_CLOSE, "2014-04-04T19:00");
        int told = bench.mails("p2@example.org").size();
        move(RoundState.DRAFT);
        assertReason("extension.draft", () -> grant("account2", DeadlineKind.PROPOSALS_CLOSE, "2014-04-04T19:00"));
        move(RoundState.ARCHIVED);
        assertReason("round.archived", () -> grant("account2", DeadlineKind.PROPOSALS_CLOSE, "2014-04-04T19:00"));
        assertReason("round.archived", () -> change(standing, "2014-04-05T19:00", 1));
        assertThat(bench.mails("p2@example.org")).hasSize(told);
    }

    @Test
    @DisplayName("T3: a team is given no time for what a community does as a whole")
    void teams() {
        assertReason("extension.notTeams", () -> grant("project:p1", DeadlineKind.COMMUNITIES_CLOSE, "2014-03-04T19:00"));
        grant("community:x1", DeadlineKind.COMMUNITIES_CLOSE, "2014-03-04T19:00");
    }

    @Test
    @DisplayName("R7: nobody can propose after the announcement, when nobody could decide any more")
    void announced() {
        assertReason("extension.announced", () -> grant("project:p1", DeadlineKind.PROPOSALS_CLOSE, "2014-04-21T19:01"));
        grant("project:p1", DeadlineKind.PROPOSALS_CLOSE, "2014-04-21T19:00");
    }

    private void asks(String type, String id, long account, Instant due) {
        bench.as(Actor.SYSTEM, () -> bench.wiring.get(Tasks.class).put(type, "DRAFT",
                new Card(id, "Draft", "/" + id, account, Map.of(Role.SELF, List.of(Addressee.person(account))), due), Set.of(Role.SELF)));
    }

    private List<Instant> due(long account) {
        return bench.wiring.get(Tasks.class).needing(Sample.person(account)).stream().map(TaskRow::dueAt).toList();
    }

    private int remind() {
        return bench.as(Actor.SYSTEM, () -> bench.wiring.get(DraftReminders.class).remind());
    }

    private String last(int account) {
        List<String> bodies = bench.database.em().createQuery("select n.body from Notice n where n.email = :email order by n.id", String.class)
                .setParameter("email", "p" + account + "@example.org").getResultList();
        return bodies.get(bodies.size() - 1);
    }

    private void move(RoundState state) {
        bench.database.run(() -> bench.database.em().find(Round.class, round).move(state));
    }

    private String grant(String whose, DeadlineKind kind, String until) {
        return bench.as(organizer, () -> bench.extensions.grant(ROUND, new ExtensionForm(whose, kind, until, "power cut")));
    }

    private void change(String id, String until, int version) {
        bench.as(organizer, () -> bench.extensions.change(id, new ExtensionForm(null, null, until, "still"), version));
    }

    private void revoke(String id, int version) {
        bench.as(organizer, () -> bench.extensions.revoke(id, version));
    }

    private static void assertReason(String reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.verdict().reason()).isEqualTo(reason));
    }
}
