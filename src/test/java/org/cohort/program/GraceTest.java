package org.cohort.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.cohort.intake.ProjectGuide;
import org.cohort.kernel.access.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("T1: the grace after a deadline is kept by the services and shown by no page")
class GraceTest {

    private Bench bench;
    private Long round;

    @BeforeEach
    void start() {
        bench = new Bench();
        round = Sample.storeRound(bench.database, Sample.deadlines());
        bench.sql("insert into community (id, public_id, name, created_at) values (1, 'c1', 'C1', '2014-01-01 00:00:00')");
        bench.sql("insert into participation (id, public_id, community_id, round_id, state, slots, created_at) values (1, 'x1', 1, " + round + ", 'APPROVED', 1, '2014-01-01 00:00:00')");
        bench.sql("insert into project (id, public_id, participation_id, title, state, created_by, created_at) values (1, 'p1', 1, 'Project', 'APPROVED', 5, '2014-01-01 00:00:00')");
        bench.sql("update deadline set grace_minutes = 10 where round_id = " + round);
    }

    @AfterEach
    void end() {
        bench.database.close();
    }

    @Test
    @DisplayName("T1: on a round's page applying and signing up end with their deadlines")
    void round() {
        assertGate(Gate.APPLICATION, DeadlineKind.APPLICATIONS_CLOSE);
        assertGate(Gate.COMMUNITY_SIGN_UP, DeadlineKind.COMMUNITIES_CLOSE);
    }

    @Test
    @DisplayName("T1: on a community's page proposing projects ends with its deadline")
    void community() {
        ProgramQueries queries = bench.wiring.get(ProgramQueries.class);
        Instant closes = Sample.deadlines().get(DeadlineKind.PROJECTS_CLOSE);
        bench.at(closes);
        assertThat(queries.takesProjects(queries.community("c1").parts().get(0), Actor.VISITOR)).isTrue();
        bench.at(closes.plusSeconds(60));
        assertThat(queries.takesProjects(queries.community("c1").parts().get(0), Actor.VISITOR)).isFalse();
    }

    @Test
    @DisplayName("T1: on a project's page applying ends with its deadline")
    void project() {
        ProjectGuide guide = bench.wiring.get(ProjectGuide.class);
        Instant closes = Sample.deadlines().get(DeadlineKind.APPLICATIONS_CLOSE);
        bench.at(closes);
        assertThat(guide.next(Actor.VISITOR, "p1").orElseThrow().verdict().isAllowed()).isTrue();
        bench.at(closes.plusSeconds(60));
        assertThat(guide.next(Actor.VISITOR, "p1").orElseThrow().verdict().reason()).isEqualTo("window.closed");
    }

    @Test
    @DisplayName("T1: in the list of projects proposing ends with its deadline, and in an archived round at once")
    void list() {
        Windows windows = bench.wiring.get(Windows.class);
        Instant closes = Sample.deadlines().get(DeadlineKind.PROPOSALS_CLOSE);
        assertThat(windows.shown(Gate.PROPOSAL).values()).singleElement().satisfies(window -> {
            assertThat(window.isOpen(closes)).isTrue();
            assertThat(window.isOver(closes.plusMillis(1))).isTrue();
        });
        bench.sql("update round set state = 'ARCHIVED'");
        assertThat(windows.shown(Gate.PROPOSAL).values()).singleElement().satisfies(window -> assertThat(window.isOver(closes)).isTrue());
    }

    @Test
    @DisplayName("a project whose round takes no more applications, or is one of an archive, does not invite to apply: it says so")
    void pastProject() {
        ProjectGuide guide = bench.wiring.get(ProjectGuide.class);
        assertThat(guide.next(Actor.VISITOR, "p1").orElseThrow().kind()).isEqualTo("apply");
        bench.at(Sample.deadlines().get(DeadlineKind.APPLICATIONS_CLOSE).plusSeconds(60));
        assertThat(guide.next(Actor.VISITOR, "p1").orElseThrow().kind()).isEqualTo("over");
        bench.sql("delete from deadline");
        assertThat(guide.next(Actor.VISITOR, "p1").orElseThrow().kind()).isEqualTo("over");
    }

    private void assertGate(Gate gate, DeadlineKind closing) {
        RoomQueries rooms = bench.wiring.get(RoomQueries.class);
        Instant closes = Sample.deadlines().get(closing);
        bench.at(closes);
        assertThat(rooms.gates(Actor.VISITOR, bench.directory.round(round)).get(gate).isAllowed()).isTrue();
        bench.at(closes.plusSeconds(60));
        assertThat(rooms.gates(Actor.VISITOR, bench.directory.round(round)).get(gate).reason()).isEqualTo("window.closed");
        assertThat(bench.wiring.get(Windows.class).of(round, gate, null).isOpen(closes.plusSeconds(60))).as("taken all the same").isTrue();
    }
}
