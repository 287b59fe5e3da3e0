package org.cohort.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.lifecycle.Transitioned;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.kernel.persistence.TestDatabase;
import org.cohort.program.Participation;
import org.cohort.program.ParticipationLifecycle;
import org.cohort.program.ParticipationState;
import org.cohort.program.Round;
import org.cohort.program.RoundLifecycle;
import org.cohort.program.RoundState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("S1: what public lists of projects show")
class ListingTest {

    private final TestDatabase database = new TestDatabase();
    private Listing listing;
    private ProjectQueries queries;
    private Project project;

    @BeforeEach
    void start() {
        sql("insert into program (id, public_id, name, summary, zone, stipend_value, stipend_currency, created_at)"
                + " values (1, 'opw', 'OPW', 's', 'UTC', 5500, 'USD', '2014-01-01 00:00:00')");
        sql("insert into round (id, public_id, program_id, name, zone, state, starts_on, ends_on, created_at)"
                + " values (1, 'r2014', 1, 'Round 2014', 'UTC', 'PUBLISHED', '2014-05-19', '2014-08-18', '2014-01-01 00:00:00')");
        sql("insert into community (id, public_id, name, created_at) values (1, 'xen', 'Xen', '2014-01-01 00:00:00')");
        sql("insert into participation (id, public_id, community_id, round_id, state, slots, created_at) values (1, 'x', 1, 1, 'APPROVED', 2, '2014-01-01 00:00:00')");
        listing = database.wire(new Listing());
        queries = database.wire(new ProjectQueries());
        database.run(() -> {
            project = new Project(1L, ProjectSample.text("Port the block driver"), null, Instant.parse("2014-02-01T12:00:00Z"));
            database.em().persist(project);
            database.em().flush();
            Listing.write(database.em(), project, "Xen");
        });
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    @DisplayName("an approved project of an admitted community in a published round, and no other, whichever of the three changes last")
    void every() {
        for (ProjectState state : ProjectState.values()) {
            for (ParticipationState community : ParticipationState.values()) {
                for (RoundState round : RoundState.values()) {
                    for (Object last : List.of(Project.class, Participation.class, Round.class)) {
                        sql("update project set state = '" + state + "'");
                        sql("update participation set state = '" + community + "'");
                        sql("update round set state = '" + round + "'");
                        database.em().clear();
                        database.run(() -> listing.on(new Transitioned("x", subject(last), null, null, null, Actor.SYSTEM, null)));
                        boolean listed = state == ProjectState.APPROVED && community == ParticipationState.APPROVED && round != RoundState.DRAFT;
                        for (ProjectSearch search : List.of(new ProjectSearch(null, null, null), new ProjectSearch("xen port", "xen", "r2014"),
                                new ProjectSearch(null, null, null, "opw", "C", null, null))) {
                            assertThat(queries.published(search, PageRequest.of(1, null), OptionalLong.empty()).rows())
                                    .as("%s of %s in %s, after %s: %s", state, community, round, last, search).hasSize(listed ? 1 : 0);
                        }
                        assertThat(queries.ofCommunity("xen", 5)).as("on its community's page").hasSize(listed ? 1 : 0);
                        assertThat(queries.choices().skills()).hasSize(listed ? 2 : 0);
                        assertThat(queries.choices().rounds()).hasSize(listed ? 1 : 0);
                    }
                }
            }
        }
    }

    @Test
    @DisplayName("a search finds the beginnings of words in title, texts, skills or community, in any case; signs mean nothing")
    void searching() {
        sql("update project set state = 'APPROVED'");
        database.run(() -> {
            database.em().clear();
            Project written = database.em().find(Project.class, project.id());
            written.write(ProjectSample.text("Port the 100% Block driver"));
            Listing.write(database.em(), written, "Xen");
        });
        for (String hit : List.of("port", "BLOCK xe", "sent", "100%", "(block)", "c", "done sentence")) {
            assertThat(found(hit)).as(hit).isEqualTo(1);
        }
        for (String miss : List.of("port kernel", "lock", "p_rt", "1%0", "!", "%")) {
            assertThat(found(miss)).as(miss).isZero();
        }
    }

    @Test
    @DisplayName("after an upgrade all projects are found by the same words")
    void upgraded() {
        sql("update project set state = 'APPROVED', words_way = 0");
        sql("delete from project_word");
        database.run(() -> listing.on(new Transitioned("x", subject(Round.class), null, null, null, Actor.SYSTEM, null)));
        assertThat(found("done")).isZero();
        ProjectWords words = database.wire(new ProjectWords());
        assertThat(database.call(words::renew)).isEqualTo(1);
        assertThat(found("done xen")).isEqualTo(1);
        assertThat(database.call(words::renew)).as("once").isZero();
    }

    @Test
    @DisplayName("an address with nonsense in it is harmless")
    void nonsense() {
        sql("update project set state = 'APPROVED'");
        database.run(() -> listing.on(new Transitioned("x", subject(Round.class), null, null, null, Actor.SYSTEM, null)));
        assertThat(queries.published(new ProjectSearch(null, "xen", "r2014"), PageRequest.of(1, "nonsense; drop"), OptionalLong.empty()).rows()).hasSize(1);
        assertThat(queries.published(new ProjectSearch(null, "other", null), PageRequest.of(1, null), OptionalLong.empty()).isEmpty()).isTrue();
        assertThat(queries.choices().communities()).containsExactly(new ProjectChoices.Choice("xen", "Xen", 1));
    }

    @Test
    @DisplayName("a search is counted to a thousand; beyond that it says that there are more")
    void counted() {
        database.run(() -> {
            for (int i = 0; i < ProjectQueries.MOST_COUNTED + 20; i++) {
                Project another = Project.archived(1L, ProjectSample.text("Port " + i), Instant.parse("2014-02-01T12:00:00Z"));
                database.em().persist(another);
                database.em().flush();
                Listing.write(database.em(), another, "Xen");
            }
        });
        assertThat(queries.published(new ProjectSearch("port", null, null), PageRequest.of(1, null), OptionalLong.empty()).total()).isEqualTo(ProjectQueries.MOST_COUNTED + 1);
        assertThat(queries.choices().total(new ProjectSearch(null, null, null))).hasValue(ProjectQueries.MOST_COUNTED + 20);
        assertThat(queries.published(new ProjectSearch("port", null, null), PageRequest.of(41, null), OptionalLong.empty()).rows()).hasSize(20);
    }

    private long found(String words) {
        return queries.published(new ProjectSearch(words, null, null), PageRequest.of(1, null), OptionalLong.empty()).total();
    }

    private Object subject(Object kind) {
        if (kind == Project.class) {
            return new ProjectCase(database.em().find(Project.class, project.id()), ProjectSample.participation(), List.of(), ProjectSample.OPEN, ProjectSample.OPEN, false);
        }
        return kind == Round.class ? new RoundLifecycle.Case(database.em().find(Round.class, 1L), Map.of())
                : new ParticipationLifecycle.Case(database.em().find(Participation.class, 1L), ProjectSample.participation(), ProjectSample.OPEN, ProjectSample.OPEN, ProjectSample.OPEN);
    }

    private void sql(String statement) {
        database.run(() -> database.em().createNativeQuery(statement).executeUpdate());
    }
}
