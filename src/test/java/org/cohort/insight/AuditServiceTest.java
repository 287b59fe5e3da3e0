package org.cohort.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.audit.Untold;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.kernel.persistence.PageResult;
import org.cohort.kernel.persistence.TestDatabase;
import org.cohort.kernel.persistence.Wiring;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("S2: the administrator reads who did what")
class AuditServiceTest {

    private static final int MANY = 60;

    private final TestDatabase database = new TestDatabase();
    private AuditService audit;

    @BeforeEach
    void start() {
        for (int i = 1; i <= MANY; i++) {
            entry(i, i % 2 == 0 ? "Ama Boateng" : "Tove Lind", i % 3 == 0 ? "grant" : "proposal", "t" + i % 5, i % 10 == 0 ? "WITHDRAW" : "SUBMIT",
                    i <= 30 ? "2026-03-01 23:30:00" : "2026-03-02 00:30:00");
        }
        audit = wired(new CurrentActor());
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    @DisplayName("Nobody else does, whatever she is")
    void administrators(Role role) {
        List<Method> asked = Arrays.stream(AuditService.class.getDeclaredMethods()).filter(method -> Modifier.isPublic(method.getModifiers())).toList();
        assertThat(asked).extracting(Method::getName).containsExactlyInAnyOrder("find", "check");
        assertThat(asked).allSatisfy(method -> assertThat(Set.of(method.getAnnotation(Requires.class).value()).contains(role)).isEqualTo(role == Role.ADMINISTRATOR));
    }

    @Test
    @DisplayName("Entries come by pages, the newest first, with everything that was noted")
    void pages() {
        PageResult<AuditService.Entry> first = find(new AuditSearch(null, "", " ", null, null), 1);
        assertThat(first.total()).isEqualTo(MANY);
        assertThat(first.rows()).hasSize(PageRequest.ROWS);
        AuditService.Entry newest = first.rows().get(0);
        assertThat(newest.id()).isEqualTo(MANY);
        assertThat(newest).extracting(AuditService.Entry::actor, AuditService.Entry::type, AuditService.Entry::subject, AuditService.Entry::action,
                AuditService.Entry::from, AuditService.Entry::to, AuditService.Entry::remark)
                .containsExactly("Ama Boateng", "grant", "t0", "WITHDRAW", "DRAFT", "DONE", "Words.");
        assertThat(newest.at()).isEqualTo("2026-03-02T00:30:00Z");
        assertThat(find(new AuditSearch(null, null, null, null, null), 3).rows()).extracting(AuditService.Entry::id).hasSize(10).endsWith(1L);
    }

    @Test
    @DisplayName("They are found by thing, person, act and day")
    void filter() {
        assertThat(count(new AuditSearch("grant", null, null, null, null))).isEqualTo(20);
        assertThat(count(new AuditSearch("grant", "t0", null, null, null))).isEqualTo(4);
        assertThat(count(new AuditSearch(null, null, "boa", null, null))).isEqualTo(30);
        assertThat(count(new AuditSearch(null, null, "%", null, null))).isZero();
        assertThat(count(new AuditSearch(null, null, null, "WITHDRAW", null))).isEqualTo(6);
        assertThat(count(new AuditSearch(null, null, "Ama", "WITHDRAW", LocalDate.of(2026, 3, 2)))).isEqualTo(3);
    }

    @Test
    @DisplayName("A day is the reader's, not the server's")
    void day() {
        assertThat(count(new AuditSearch(null, null, null, null, LocalDate.of(2026, 3, 1)))).isEqualTo(30);
        Actor east = new Actor(9L, "admin", "Odalys", Locale.ENGLISH, ZoneOffset.ofHours(2), Set.of(new Actor.Held(Role.ADMINISTRATOR, null)));
        CurrentActor there = new CurrentActor() {
            @Override
            public Actor get() {
                return east;
            }
        };
        audit = wired(there);
        assertThat(count(new AuditSearch(null, null, null, null, LocalDate.of(2026, 3, 1)))).isZero();
        assertThat(count(new AuditSearch(null, null, null, null, LocalDate.of(2026, 3, 2)))).isEqualTo(MANY);
    }

    @Test
    @DisplayName("An administrator who applies or mentors infers no pending decision: reviews, the short list and decisions are told with the announcement")
    void pending() {
        database.elsewhere("set referential_integrity false");
        database.elsewhere("insert into proposal (id, public_id, application_id, project_id, wish, title, state, created_at) values"
                + " (7, 'p7', 1, 1, 1, 'Plan', 'SHORTLISTED', '2026-03-01 00:00:00')");
        database.elsewhere("insert into review (public_id, proposal_id, reviewer_id, state, created_at) values ('r7', 7, 1, 'SUBMITTED', '2026-03-01 00:00:00')");
        database.elsewhere("insert into decision (public_id, proposal_id, outcome, state, decided_by, decided_at) values"
                + " ('d7', 7, 'ACCEPTED', 'PENDING', 1, '2026-03-01 00:00:00')");
        int id = MANY;
        entry(++id, "Sefa", "review", "r7", "SUBMIT", "DRAFT", "SUBMITTED");
        entry(++id, "Sefa", "proposal", "p7", "SHORTLIST", "SUBMITTED", "SHORTLISTED");
        entry(++id, "Sefa", "decision", "d7", "DECIDE", "null", "PENDING");
        entry(++id, "Sefa", "proposal", "p7", "ANNOUNCE", "SHORTLISTED", "ANNOUNCED");
        entry(++id, "Sefa", "decision", "gone", "DECIDE", "null", "PENDING");
        for (AuditSearch search : List.of(new AuditSearch(null, null, "Sefa", null, null), new AuditSearch("decision", "d7", null, null, null),
                new AuditSearch(null, "p7", null, null, null), new AuditSearch("review", null, null, null, null))) {
            assertThat(find(search, 1).rows()).as("%s", search).isEmpty();
            assertThat(count(search)).as("%s", search).isZero();
        }
        database.elsewhere("update proposal set state = 'ANNOUNCED'");
        database.elsewhere("update decision set state = 'ANNOUNCED'");
        assertThat(find(new AuditSearch(null, null, "Sefa", null, null), 1).rows()).as("what can't be traced stays hidden")
                .extracting(AuditService.Entry::subject).containsExactly("p7", "d7", "p7", "r7");
        assertThat(count(new AuditSearch(null, null, "Sefa", null, null))).isEqualTo(4);
    }

    private AuditService wired(CurrentActor current) {
        Wiring wiring = new Wiring(database, current, Clock.systemUTC());
        wiring.offer(Untold.class, "org.cohort.selection.PendingUntold");
        return wiring.get(AuditService.class);
    }

    private long count(AuditSearch search) {
        return find(search, 1).total();
    }

    private PageResult<AuditService.Entry> find(AuditSearch search, int page) {
        return database.call(() -> audit.find(search, PageRequest.of(page, null)));
    }

    private void entry(int id, String who, String type, String subject, String action, String at) {
        entry(id, who, type, subject, action, "'DRAFT'", "'DONE'", at);
    }

    private void entry(int id, String who, String type, String subject, String action, String from, String to) {
        entry(id, who, type, subject, action, "null".equals(from) ? from : "'" + from + "'", "'" + to + "'", "2026-03-02 00:30:00");
    }

    private void entry(int id, String who, String type, String subject, String action, String from, String to, String at) {
        database.elsewhere("insert into audit_entry (id, at, actor_id, actor_name, subject_type, subject_public_id, action, from_state, to_state, remark,"
                + " previous_hash, hash) values (" + id + ", '" + at + "', 1, '" + who + "', '" + type + "', '" + subject + "', '" + action
                + "', " + from + ", " + to + ", 'Words.', 'p', 'h')");
    }
}
