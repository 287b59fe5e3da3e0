package org.cohort.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.kernel.persistence.PageResult;
import org.cohort.kernel.text.Typed;
import org.cohort.kernel.time.Deadline;
import org.cohort.kernel.time.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("T3: more time for a project's team, and for everybody in a community")
class GroupExtensionsTest {

    private static final String ROUND = "may-august-2014";
    private static final Place XEN = new Place(null, 1L);
    private static final Place DISK = new Place(1L, 1L);
    private static final Place OTHER_OF_XEN = new Place(2L, 1L);
    private static final Place ELSEWHERE = new Place(3L, 2L);
    private static final Instant UNTIL = Instant.parse("2014-04-04T19:00:00Z");

    private Bench bench;
    private Actor organizer;
    private Long round;
    private Windows windows;

    @BeforeEach
    void start() {
        bench = new Bench();
        round = Sample.storeRound(bench.database, Sample.deadlines());
        organizer = Sample.person(1L, new Actor.Held(Role.ORGANIZER, bench.directory.round(round).programId()));
        windows = bench.wiring.get(Windows.class);
        for (int id = 1; id <= 2; id++) {
            bench.sql("insert into community (id, public_id, name, created_at) values (" + id + ", 'c" + id + "', 'C" + id + "', '2014-01-01 00:00:00')");
            bench.sql("insert into participation (id, public_id, community_id, round_id, state, slots, created_at) values (" + id + ", 'x" + id + "', " + id + ", " + round
                    + ", 'APPROVED', 1, '2014-01-01 00:00:00')");
        }
        for (int id = 1; id <= 3; id++) {
            bench.sql("insert into project (id, public_id, participation_id, title, state, created_by, created_at) values (" + id + ", 'p" + id + "', " + (id == 3 ? 2 : 1)
                    + ", 'Project " + id + "', 'APPROVED', 5, '2014-01-01 00:00:00')");
        }
        bench.sql("insert into mentorship (public_id, project_id, account_id, is_lead, state, created_at) values ('m1', 1, 4, true, 'APPROVED', '2014-01-01 00:00:00'),"
                + " ('m2', 2, 4, true, 'APPROVED', '2014-01-01 00:00:00')");
        bench.sql("insert into role_grant (account_id, role, scope_id, granted_at) values (4, 'COORDINATOR', 1, '2014-01-01 00:00:00')");
        bench.applies(2, ROUND);
        bench.sql("insert into proposal (public_id, application_id, project_id, wish, title, state, created_at) values ('q1', (select id from application where account_id = 2), 1, 1,"
                + " 'Faster', 'DRAFT', '2014-03-01 00:00:00')");
    }

    @AfterEach
    void end() {
        bench.database.close();
    }

    @Test
    @DisplayName("A team's counts for whoever acts for the project, a community's for whoever acts in it, also for who comes later; nowhere else")
    void where() {
        grant("project:p1", DeadlineKind.PROPOSALS_CLOSE, "2014-04-04T19:00");
        assertEnd(2L, DISK, UNTIL);
        assertEnd(3L, DISK, UNTIL);
        for (Place place : Stream.of(XEN, OTHER_OF_XEN, ELSEWHERE).toList()) {
            assertEnd(2L, place, at(DeadlineKind.PROPOSALS_CLOSE));
        }
        assertEnd(2L, null, at(DeadlineKind.PROPOSALS_CLOSE));
        grant("community:x1", DeadlineKind.PROPOSALS_CLOSE, "2014-04-03T19:00");
        assertEnd(3L, OTHER_OF_XEN, UNTIL.minus(Duration.ofDays(1)));
        assertEnd(3L, ELSEWHERE, at(DeadlineKind.PROPOSALS_CLOSE));
        assertThat(windows.of(round, Gate.REVIEW, 2L, DISK).shownEnd()).as("this deadline only").isEqualTo(at(DeadlineKind.REVIEWS_CLOSE));
    }

    @Test
    @DisplayName("The strongest of hers, the team's, the community's and the round's holds; taking one back leaves the others")
    void strongest() {
        String team = grant("project:p1", DeadlineKind.PROPOSALS_CLOSE, "2014-04-04T19:00");
        grant("community:x1", DeadlineKind.PROPOSALS_CLOSE, "2014-04-03T19:00");
        grant("account2", DeadlineKind.PROPOSALS_CLOSE, "2014-04-05T19:00");
        assertEnd(2L, DISK, UNTIL.plus(Duration.ofDays(1)));
        assertEnd(3L, DISK, UNTIL);
        bench.as(organizer, () -> bench.extensions.revoke(team, 1));
        assertEnd(3L, DISK, UNTIL.minus(Duration.ofDays(1)));
    }

    @Test
    @DisplayName("Those it concerns are told once each time, whatever they are in it; what became of it is kept")
    void told() {
        String id = grant("community:x1", DeadlineKind.PROPOSALS_CLOSE, "2014-04-03T19:00");
        assertThat(bench.mails("p4@example.org")).as("mentor of two projects and coordinator").hasSize(1);
        assertThat(bench.mails("p2@example.org")).hasSize(1);
        assertThat(bench.mails("p3@example.org")).isEmpty();
        bench.as(organizer, () -> bench.extensions.change(id, new ExtensionForm(null, null, "2014-04-04T19:00", "still down"), 1));
        bench.as(organizer, () -> bench.extensions.revoke(id, 2));
        assertThat(bench.mails("p4@example.org")).hasSize(3);
        ExtensionQueries.Line line = bench.as(organizer, () -> bench.wiring.get(ExtensionQueries.class).extensions(organizer, bench.directory.round(round), PageRequest.of(1, null)).rows()).get(0);
        assertThat(line.name()).isEqualTo("C1");
        assertThat(line.revoked()).isTrue();
        assertThat(line.history()).containsExactly(
                new ExtensionQueries.Step("GRANT", "Person 1", Sample.NOW, null, Instant.parse("2014-04-03T19:00:00Z"), "power cut"),
                new ExtensionQueries.Step("CHANGE", "Person 1", Sample.NOW, Instant.parse("2014-04-03T19:00:00Z"), UNTIL, "still down"),
                new ExtensionQueries.Step("REVOKE", "Person 1", Sample.NOW, UNTIL, null, null));
        grant("community:x1", DeadlineKind.PROPOSALS_CLOSE, "2014-04-05T19:00");
    }

    @Test
    @DisplayName("R3: whoever has more time and is hidden from her is not among those she reads of; the teams are")
    void hidden() {
        grant("account2", DeadlineKind.PROPOSALS_CLOSE, "2014-04-05T19:00");
        grant("project:p1", DeadlineKind.PROPOSALS_CLOSE, "2014-04-04T19:00");
        bench.sql("insert into conflict (public_id, account_id, other_account_id, reason, declared_by, declared_at) values ('c', 1, 2, 'x', 1, '2014-01-01 00:00:00')");
        assertThat(bench.as(organizer, () -> bench.wiring.get(ExtensionQueries.class).extensions(organizer, bench.directory.round(round), PageRequest.of(1, null)).rows()))
                .extracting(ExtensionQueries.Line::name).containsExactly("Project 1");
    }

    @Test
    @DisplayName("However many extensions a round has had, those that stand come first, every page can be read, and one is found by its id")
    void many() {
        for (int i = 1; i <= 60; i++) {
            bench.sql("insert into extension (public_id, round_id, participation_id, kind, until_at, reason, granted_by, granted_at, revoked_at) values ('old" + i + "', " + round
                    + ", 1, 'PROPOSALS_CLOSE', '2014-04-04 19:00:00', 'x', 1, '2014-03-01 00:00:00', '2014-03-02 00:00:00')");
        }
        String id = grant("project:p3", DeadlineKind.PROPOSALS_CLOSE, "2014-04-04T19:00");
        ExtensionQueries queries = bench.wiring.get(ExtensionQueries.class);
        RoundRef ref = bench.directory.round(round);
        PageResult<ExtensionQueries.Line> first = bench.as(organizer, () -> queries.extensions(organizer, ref, new PageRequest(1, 25, null)));
        assertThat(first.rows().get(0).publicId()).isEqualTo(id);
        assertThat(first.total()).isEqualTo(61);
        assertThat(bench.as(organizer, () -> queries.extensions(organizer, ref, new PageRequest(3, 25, null))).rows()).hasSize(11);
        assertThat(bench.as(organizer, () -> queries.standing(organizer, ref, id))).get().extracting(ExtensionQueries.Line::name).isEqualTo("Project 3");
        assertThat(bench.as(organizer, () -> queries.standing(organizer, ref, "old1"))).isEmpty();
    }

    @Test
    @DisplayName("One of a kind stands for a team; nobody gives it to her own; for applying there is none; another round's team is nobody")
    void refused() {
        grant("project:p1", DeadlineKind.REVIEWS_CLOSE, "2014-04-20T19:00");
        assertField("person", "project:p1", DeadlineKind.REVIEWS_CLOSE);
        assertField("kind", "project:p1", DeadlineKind.APPLICATIONS_CLOSE);
        assertField("person", "project:nothing", DeadlineKind.REVIEWS_CLOSE);
        Actor mentor = Sample.person(4L, new Actor.Held(Role.ORGANIZER, bench.directory.round(round).programId()));
        assertThatThrownBy(() -> bench.as(mentor, () -> bench.extensions.grant(ROUND, form("project:p2", DeadlineKind.REVIEWS_CLOSE, "2014-04-20T19:00"))))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.verdict().reason()).isEqualTo("extension.own"));
    }

    @Test
    @DisplayName("T7: of a move within the team's or the community's longer time its people are not told, but of what concerns them elsewhere")
    void spared() {
        bench.wiring.offer(DeadlineFollower.class, "org.cohort.intake.DeadlineNews");
        bench.sql("insert into role_grant (account_id, role, scope_id, granted_at) values (3, 'MENTOR', 1, '2014-01-01 00:00:00'), (4, 'MENTOR', 1, '2014-01-01 00:00:00'),"
                + " (4, 'MENTOR', 2, '2014-01-01 00:00:00')");
        assertThat(affected()).containsOnlyKeys(2L, 3L, 4L);
        String team = grant("project:p1", DeadlineKind.PROPOSALS_CLOSE, "2014-04-04T19:00");
        assertThat(affected()).containsOnlyKeys(2L, 3L, 4L);
        assertThat(affected().get(2L)).as("the applicant's proposal has more time").containsExactly(DeadlineKind.ANNOUNCEMENT);
        assertThat(affected().get(3L)).containsExactly(DeadlineKind.ANNOUNCEMENT);
        assertThat(affected().get(4L)).as("mentor of another project, too").containsExactly(DeadlineKind.PROPOSALS_CLOSE, DeadlineKind.ANNOUNCEMENT);
        bench.as(organizer, () -> bench.extensions.revoke(team, 1));
        grant("community:x1", DeadlineKind.PROPOSALS_CLOSE, "2014-04-03T18:59");
        assertThat(affected().get(3L)).as("a minute less than the new date").contains(DeadlineKind.PROPOSALS_CLOSE);
        bench.sql("update extension set until_at = '2014-04-03 19:00:00' where revoked_at is null");
        assertThat(affected().values()).allSatisfy(kinds -> assertThat(kinds).containsExactly(DeadlineKind.ANNOUNCEMENT));
    }

    /** Who is told what when proposals close a day later and the announcement moves too. */
    private Map<Long, Set<DeadlineKind>> affected() {
        List<DeadlineMove> moves = Stream.of(DeadlineKind.PROPOSALS_CLOSE, DeadlineKind.ANNOUNCEMENT).map(kind -> new DeadlineMove(kind,
                new DeadlineSetting(at(kind), null, 0), new DeadlineSetting(at(kind).plus(Duration.ofDays(1)), null, 0))).toList();
        return bench.as(organizer, () -> bench.wiring.get(DeadlineAudience.class).of(bench.directory.round(round), moves)).stream()
                .collect(Collectors.toMap(DeadlineAudience.Told::accountId, DeadlineAudience.Told::kinds));
    }

    @Test
    @DisplayName("T2: whether projects are taken is said for the community that is looked at")
    void takesProjects() {
        ProgramQueries queries = bench.wiring.get(ProgramQueries.class);
        Instant closes = at(DeadlineKind.PROJECTS_CLOSE);
        grant("community:x1", DeadlineKind.PROJECTS_CLOSE, "2014-03-20T19:00");
        bench.at(Instant.parse("2014-03-20T19:00:00Z"));
        assertThat(closes).isBefore(Sample.NOW);
        assertThat(queries.takesProjects(queries.community("c1").parts().get(0), Actor.VISITOR)).isTrue();
        assertThat(queries.takesProjects(queries.community("c2").parts().get(0), Actor.VISITOR)).isFalse();
        DeadlinesPassing turning = bench.wiring.get(DeadlinesPassing.class);
        assertThat(turning.next(at(DeadlineKind.APPLICATIONS_CLOSE))).as("then the public page changes").isEqualTo(Instant.parse("2014-03-20T19:00:00Z"));
        bench.at(Instant.parse("2014-03-20T19:00:00.001Z"));
        assertThat(queries.takesProjects(queries.community("c1").parts().get(0), Actor.VISITOR)).isFalse();
    }

    @TestFactory
    @DisplayName("One millisecond around a team's end, wherever and whenever; no grace is added, and it never shortens")
    Stream<DynamicTest> matrix() {
        return WindowMatrixTest.MOMENTS.entrySet().stream().flatMap(zone -> zone.getValue().stream().flatMap(typed -> Stream.of(DISK, XEN).map(place ->
                DynamicTest.dynamicTest(zone.getKey() + " · " + typed + " · " + (place.projectId() == null ? "community" : "team"), () -> edges(Typed.moment("at", typed, ZoneId.of(zone.getKey())), place)))));
    }

    private static void edges(Instant until, Place place) {
        ExtensionGrant grant = new ExtensionGrant(1L, place, DeadlineKind.PROPOSALS_CLOSE);
        grant.grant(until, "x", 1L, until);
        Instant closes = until.minus(Duration.ofDays(1));
        Duration grace = Duration.ofMinutes(30);
        Window window = on(closes, grace, grant).window(Gate.PROPOSAL, DISK);
        assertThat(window.isOpen(until)).isTrue();
        assertThat(window.isOpen(until.plusMillis(1))).isFalse();
        assertThat(window.shownEnd()).isEqualTo(until);
        Window later = on(until.plus(Duration.ofDays(1)), grace, grant).window(Gate.PROPOSAL, DISK);
        assertThat(later.isOpen(until.plus(Duration.ofDays(1)).plus(grace))).as("a round's later end is not shortened").isTrue();
        assertThat(on(closes, grace, grant).window(Gate.PROPOSAL, ELSEWHERE).isOpen(closes.plus(grace).plusMillis(1))).isFalse();
    }

    private static RoundWindows on(Instant closes, Duration grace, ExtensionGrant grant) {
        return new RoundWindows(Map.of(DeadlineKind.APPLICATIONS_OPEN, Deadline.at(closes.minus(Duration.ofDays(30))),
                DeadlineKind.PROPOSALS_CLOSE, new Deadline(closes, null, grace)), 9L, List.of(grant), false);
    }

    private String grant(String whose, DeadlineKind kind, String until) {
        return bench.as(organizer, () -> bench.extensions.grant(ROUND, form(whose, kind, until)));
    }

    private static ExtensionForm form(String whose, DeadlineKind kind, String until) {
        return new ExtensionForm(whose, kind, until, "power cut");
    }

    private void assertEnd(Long account, Place place, Instant end) {
        Window window = windows.of(round, Gate.PROPOSAL, account, place);
        assertThat(window.shownEnd()).isEqualTo(end);
        assertThat(window.isOpen(end)).isTrue();
        assertThat(window.isOpen(end.plusMillis(1))).isFalse();
    }

    private void assertField(String field, String whose, DeadlineKind kind) {
        assertThatThrownBy(() -> grant(whose, kind, "2014-04-20T19:00")).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.field()).isEqualTo(field));
    }

    private static Instant at(DeadlineKind kind) {
        return Sample.deadlines().get(kind);
    }
}
