package org.cohort.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.kernel.work.TaskRow;
import org.cohort.kernel.work.Tasks;
import org.cohort.program.checklist.ChecklistForm;
import org.cohort.program.checklist.ChecklistService;
import org.cohort.program.checklist.ChecklistTasks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("S1: a round while it is a draft: its name, what it asks for, how it is published or thrown away")
class DraftsTest {

    private static final String ROUND = "may-august-2014";

    private Bench bench;
    private Actor organizer;
    private String draft;

    @BeforeEach
    void start() {
        bench = new Bench();
        Long from = Sample.storeRound(bench.database, Sample.deadlines());
        organizer = Sample.person(1L, new Actor.Held(Role.ORGANIZER, bench.directory.round(from).programId()));
        bench.database.run(() -> bench.database.em().find(Round.class, from).rename("May–August 2014", "Thirty communities take part."));
        draft = bench.as(organizer, () -> bench.clones.create(ROUND, "May–August 2015", "2015-05-18"));
    }

    @AfterEach
    void end() {
        bench.database.close();
    }

    @Test
    @DisplayName("S4: two rounds of a program have different names, whatever the case and the blanks: new, cloned and renamed")
    void names() {
        String again = " may–august   2014 ";
        assertName(() -> bench.as(organizer, () -> bench.clones.create(ROUND, again, "2016-05-16")));
        assertThat(bench.as(organizer, () -> bench.clones.named(ROUND, again)).reason()).as("told before it is cloned").isEqualTo("round.name");
        assertName(() -> bench.as(organizer, () -> bench.rounds.create("opw", new RoundForm(again, null, null, null, Map.of()))));
        assertName(() -> bench.as(organizer, () -> bench.rounds.rename(draft, again, null, bench.version(draft))));
        bench.as(organizer, () -> bench.rounds.rename(draft, "MAY–August 2015", "Its own name, written otherwise.", bench.version(draft)));
    }

    @Test
    @DisplayName("What was said of the last round is not said of its clone")
    void summary() {
        assertThat(bench.database.call(() -> bench.database.em().find(Round.class, key()).summary())).isNull();
    }

    @Test
    @DisplayName("S1: the desk knows which dates have passed, so that publishing asks about them")
    void passed() {
        assertThat(passedDates()).isEmpty();
        bench.at(Instant.parse("2015-05-01T00:00:00Z"));
        assertThat(passedDates()).contains(DeadlineKind.COMMUNITIES_CLOSE, DeadlineKind.ANNOUNCEMENT).doesNotContain(DeadlineKind.INTERNSHIP_START);
    }

    @Test
    @DisplayName("N2: of a draft Today asks for what comes before its publication, and for the organizers' own")
    void today() {
        bench.at(Instant.parse("2015-04-19T00:00:00Z"));
        bench.as(organizer, () -> bench.wiring.get(ChecklistService.class).add(draft, new ChecklistForm("Find a venue", null, null, "2015-04-20T10:00", null)));
        bench.database.run(bench.wiring.get(ChecklistTasks.class)::run);
        assertThat(asked()).containsOnlyOnce("OWN").doesNotContain("SLOTS", "REVIEWS", "PROJECTS", "COMMUNITIES");
        bench.as(organizer, () -> bench.rounds.perform(draft, RoundAction.PUBLISH, null));
        bench.database.run(bench.wiring.get(ChecklistTasks.class)::run);
        assertThat(asked()).contains("SLOTS");
    }

    @Test
    @DisplayName("S1: a draft nobody took part in is thrown away by its organizers with its dates and its checklist; the audit trail keeps that")
    void discarded() {
        bench.as(organizer, () -> bench.wiring.get(ChecklistService.class).add(draft, new ChecklistForm("Find a venue", null, null, "2014-03-01T10:00", null)));
        String next = bench.as(organizer, () -> bench.clones.create(draft, "May–August 2016", "2016-05-16"));
        Actor other = Sample.person(5L, new Actor.Held(Role.ORGANIZER, 99L));
        assertThatThrownBy(() -> bench.as(other, () -> bench.rounds.perform(draft, RoundAction.DISCARD, null))).isInstanceOf(NotFound.class);
        assertReason(() -> bench.as(organizer, () -> bench.rounds.perform(ROUND, RoundAction.DISCARD, null)), "lifecycle.state");
        Long id = key();
        bench.as(organizer, () -> bench.rounds.perform(draft, RoundAction.DISCARD, null));
        assertThatThrownBy(() -> bench.directory.roundByPublicId(draft)).isInstanceOf(NotFound.class);
        for (String left : List.of("DeadlineEntry x where x.roundId", "ChecklistEntry x where x.roundId", "DeadlineChange x where x.roundId", "ProgramRound x where x.clonedFrom")) {
            assertThat(bench.database.em().createQuery("select count(x) from " + left + " = :id", Long.class).setParameter("id", id).getSingleResult()).as(left).isZero();
        }
        assertThat(asked()).doesNotContain("OWN");
        assertThat(bench.audited).contains("DISCARD null");
        assertThat(bench.directory.roundByPublicId(next).state()).as("its clone stays").isEqualTo(RoundState.DRAFT);
    }

    @Test
    @DisplayName("S1: a draft in which a community is stays")
    void used() {
        bench.sql("insert into community (id, public_id, name, created_at) values (1, 'c1', 'C1', '2014-01-01 00:00:00')");
        bench.sql("insert into participation (id, public_id, community_id, round_id, state, slots, created_at) values (1, 'x1', 1, " + key()
                + ", 'APPROVED', 1, '2014-01-01 00:00:00')");
        assertReason(() -> bench.as(organizer, () -> bench.rounds.perform(draft, RoundAction.DISCARD, null)), "round.used");
    }

    @Test
    @DisplayName("N2: a round that is archived has no next date, and is not featured")
    void archived() {
        ProgramQueries queries = bench.wiring.get(ProgramQueries.class);
        Long program = bench.directory.roundByPublicId(ROUND).programId();
        assertThat(queries.upcoming(5)).extracting(line -> line.round().publicId()).containsExactly(ROUND);
        bench.sql("update round set state = 'ARCHIVED' where public_id = '" + ROUND + "'");
        assertThat(queries.upcoming(5)).isEmpty();
        assertThat(queries.roundsOf(List.of(program), false)).singleElement().satisfies(line -> assertThat(line.next()).isNull());
    }

    private Long key() {
        return bench.directory.roundByPublicId(draft).id();
    }

    private List<DeadlineKind> passedDates() {
        return bench.as(organizer, () -> bench.desk.desk(organizer, draft, PageRequest.typed(null, null))).passed();
    }

    private List<String> asked() {
        return bench.database.call(() -> bench.wiring.get(Tasks.class).needing(organizer)).stream().map(TaskRow::state).toList();
    }

    private static void assertName(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.all()).extracting(Refused::field).containsExactly("name");
            assertThat(refused.all()).extracting(one -> one.verdict().reason()).containsExactly("round.name");
        });
    }

    private static void assertReason(ThrowingCallable call, String reason) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.verdict().reason()).isEqualTo(reason));
    }
}
