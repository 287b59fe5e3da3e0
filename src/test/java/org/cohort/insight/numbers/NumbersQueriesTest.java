package org.cohort.insight.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.persistence.TestDatabase;
import org.cohort.program.ProgramDirectory;
import org.cohort.program.RoundPeople;
import org.cohort.program.RoundPolicy;
import org.cohort.program.RoundRef;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The numbers of a round, from the database")
class NumbersQueriesTest {

    private static final long ORGANIZER = 5_000;
    private static final long PEOPLE = 40;

    private final Set<Long> hidden = new HashSet<>();
    private TestDatabase database;
    private NumbersQueries queries;

    @BeforeEach
    void start() {
        database = new TestDatabase();
        database.addAccount(ORGANIZER);
        RoundPolicy rounds = new RoundPolicy();
        RoundPeople people = new RoundPeople() {
            @Override
            public Set<Long> hidden(Actor actor, RoundRef of) {
                return hidden;
            }
        };
        queries = database.wire(new NumbersQueries(), database.wire(new ProgramDirectory()), database.wire(new NumbersPolicy(), rounds, people),
                Clock.fixed(Instant.parse("2026-03-10T12:00:00Z"), ZoneOffset.UTC));
        sql("insert into program (id, public_id, name, summary, zone, stipend_value, stipend_currency, created_at)"
                + " values (1, 'opw', 'Outreach', 's', 'UTC', 5500, 'USD', '2014-01-01 00:00:00')");
        sql("insert into community (id, public_id, name, created_at) values (1, 'xen', '=Xen', '2014-01-01 00:00:00')");
        for (int round = 1; round <= 2; round++) {
            sql("insert into round (id, public_id, program_id, name, zone, state, starts_on, ends_on, created_at) values (" + round + ", 'round" + round + "', 1, 'Round " + round
                    + "', 'UTC', 'PUBLISHED', '" + (2024 + round) + "-05-19', '" + (2024 + round) + "-08-18', '2014-01-01 00:00:00')");
            sql("insert into deadline (public_id, round_id, kind, at) values ('c" + round + "', " + round + ", 'APPLICATIONS_CLOSE', '" + (2024 + round) + "-03-19 19:00:00')");
            sql("insert into participation (id, public_id, community_id, round_id, state, slots, created_at) values (" + round + ", 'part" + round + "', 1, " + round
                    + ", 'APPROVED', 2, '2014-01-01 00:00:00')");
            sql("insert into project (id, public_id, participation_id, title, state, created_by, created_at) values (" + round + ", 'project" + round + "', " + round
                    + ", 'P', 'APPROVED', 1, '2014-01-01 00:00:00')");
        }
        for (long id = 1; id <= PEOPLE; id++) {
            database.addAccount(id);
            apply(id, id % 4 == 0 ? 1 : 2, id <= 36 ? "IN" : "NO");
        }
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    @DisplayName("S1: the program's organizers read them, and nobody else: for all others there is no such round")
    void whoReads() {
        assertThat(numbers().funnel().step(Funnel.Stage.SUBMITTED).count()).isEqualTo(29);
        for (Actor stranger : new Actor[] {Actor.VISITOR, actor(1, Role.ORGANIZER, 99), actor(1, Role.COORDINATOR, 2), actor(1, Role.MENTOR, 2)}) {
            assertThatThrownBy(() -> queries.of(stranger, "round2")).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> queries.of(actor(ORGANIZER, Role.ORGANIZER, 1), "nowhere")).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("R3: whom she must know nothing of, and she herself, are in no number and no file, of this round and of the one before")
    void conflicts() {
        RoundNumbers all = numbers();
        hidden.addAll(Set.of(1L, 4L));
        RoundNumbers fewer = numbers();
        assertThat(all.funnel().step(Funnel.Stage.BEGUN).count() - fewer.funnel().step(Funnel.Stage.BEGUN).count()).isEqualTo(1);
        assertThat(all.lastFunnel().step(Funnel.Stage.BEGUN).count() - fewer.lastFunnel().step(Funnel.Stage.BEGUN).count()).isEqualTo(1);
        assertThat(all.communities().all().proposals() - fewer.communities().all().proposals()).isEqualTo(1);
        assertThat(all.countries().all() - fewer.countries().all()).isEqualTo(1);
        assertThat(all.applications().total() - fewer.applications().total()).isEqualTo(1);
        assertThat(all.applications().lastTotal() - fewer.applications().lastTotal()).isEqualTo(1);
        assertThat(NumbersFile.APPLICATIONS.write(fewer, Locale.ENGLISH)).isNotEqualTo(NumbersFile.APPLICATIONS.write(all, Locale.ENGLISH));
        sql("update application set account_id = " + ORGANIZER + " where id = 2");
        assertThat(numbers().funnel().step(Funnel.Stage.BEGUN).count()).as("her own").isEqualTo(fewer.funnel().step(Funnel.Stage.BEGUN).count() - 1);
    }

    @Test
    @DisplayName("R7: before the announcement a decision, a shortlist and a review change no number and no file")
    void pending() {
        RoundNumbers before = numbers();
        sql("insert into decision (public_id, proposal_id, outcome, state, decided_by, decided_at) select concat('d', p.id), p.id, 'ACCEPTED', 'PENDING', 31, '2026-03-09 00:00:00' from proposal p");
        sql("update proposal set state = 'SHORTLISTED' where id < 20 and state = 'SUBMITTED'");
        assertThat(numbers()).isEqualTo(before);
        assertThat(before.funnel().step(Funnel.Stage.ACCEPTED).count()).isNull();
        assertThat(before.communities().all().accepted()).isNull();
        for (NumbersFile file : NumbersFile.values()) {
            assertThat(file.write(numbers(), Locale.ENGLISH)).isEqualTo(file.write(before, Locale.ENGLISH));
        }
        sql("update proposal set state = 'ANNOUNCED', announced_outcome = 'ACCEPTED', announced_at = '2026-03-09 00:00:00' where id = 1");
        assertThat(numbers().funnel().step(Funnel.Stage.ACCEPTED).count()).isEqualTo(1);
        assertThat(numbers().communities().all().accepted()).isEqualTo(1);
        sql("update proposal set announced_outcome = 'WAITLISTED' where id = 1");
        assertThat(numbers().funnel().step(Funnel.Stage.ACCEPTED).count()).as("still waiting, whatever is decided anew").isZero();
    }

    @Test
    @DisplayName("A country with fewer than five is named on no page and in no file")
    void few() {
        RoundNumbers numbers = numbers();
        assertThat(numbers.countries().rows()).extracting(Countries.Row::code).containsExactly("IN");
        assertThat(numbers.countries().few()).isEqualTo(1);
        assertThat(NumbersFile.COUNTRIES.write(numbers, Locale.ENGLISH)).contains("India").doesNotContain("Norway").doesNotContain("NO,");
        assertThat(NumbersFile.COMMUNITIES.write(numbers, Locale.ENGLISH)).contains("'=Xen").doesNotContain("\n=");
    }

    @Test
    @DisplayName("Handing in again moves nothing to another day: the first time counts")
    void again() {
        RoundNumbers before = numbers();
        sql("update application set submitted_at = '2026-03-10 11:00:00' where submitted_at is not null");
        assertThat(numbers().applications()).isEqualTo(before.applications());
    }

    @Test
    @DisplayName("The statements are as many for forty people as for a thousand: six, and what tells of conflicts")
    void statements() {
        int few = asked();
        for (long id = PEOPLE + 1; id <= 1_000; id++) {
            database.addAccount(id);
            apply(id, id % 2 + 1, "IN");
        }
        assertThat(asked()).isEqualTo(few).isEqualTo(6);
    }

    @Test
    @DisplayName("Against last year: each community and each country beside what it had in the round before; a country that was of few then is not told")
    void before() {
        RoundNumbers numbers = numbers();
        assertThat(numbers.before(numbers.communities().rows().get(0)).proposals()).isEqualTo(10);
        assertThat(numbers.before(numbers.communities().all()).people()).isEqualTo(10);
        assertThat(numbers.before(numbers.countries().rows().get(0))).isEqualTo(9);
        assertThat(NumbersFile.COMMUNITIES.write(numbers, Locale.ENGLISH)).contains("Round 1: Proposals").contains(",10,10,");
        assertThat(NumbersFile.COUNTRIES.write(numbers, Locale.ENGLISH)).contains("Round 1: People").contains("IN,India,27,9");
        sql("update application set country = 'NO' where round_id = 1 and (id % 8 = 0 or id = 4)");
        assertThat(numbers().before(numbers().countries().rows().get(0))).as("four then").isNull();
        assertThat(NumbersFile.COUNTRIES.write(numbers(), Locale.ENGLISH)).contains("IN,India,27,\r\n");
        sql("insert into community (id, public_id, name, created_at) values (2, 'new', 'New', '2014-01-01 00:00:00')");
        sql("update participation set community_id = 2 where id = 2");
        assertThat(numbers().before(numbers().communities().rows().get(0))).as("it was not there").isNull();
    }

    @Test
    @DisplayName("A5: what was counted of countries before answers were removed stays, and tells no reader of anybody more than she may know")
    void kept() {
        sql("update application set country = null, purged_at = '2026-03-09 00:00:00' where round_id = 2");
        sql("insert into country_count (public_id, round_id, country, countries, people) values ('i', 2, 'IN', 1, 20), ('f', 2, '', 2, 3)");
        Countries countries = numbers().countries();
        assertThat(countries.isKept()).isTrue();
        assertThat(countries.rows()).extracting(Countries.Row::code, Countries.Row::people).containsExactly(org.assertj.core.groups.Tuple.tuple("IN", 20L));
        assertThat(countries.few()).isEqualTo(2);
        assertThat(countries.fewers()).isEqualTo(3);
        assertThat(countries.all()).isEqualTo(numbers().funnel().step(Funnel.Stage.SUBMITTED).count());
        hidden.add(1L);
        assertThat(numbers().countries().all()).as("R3").isEqualTo(numbers().funnel().step(Funnel.Stage.SUBMITTED).count());
        assertThat(numbers().lastCountries().isKept()).isFalse();
    }

    private int asked() {
        AtomicInteger asked = new AtomicInteger();
        Session session = database.em().unwrap(Session.class);
        SessionEventAdapter counter = new SessionEventAdapter() {
            @Override
            public void preExecuteQuery(SessionEvent event) {
                asked.incrementAndGet();
            }
        };
        session.getEventManager().addListener(counter);
        numbers();
        session.getEventManager().removeListener(counter);
        return asked.get();
    }

    /** All but one in forty submit; each has a contribution, and whoever submits a proposal. */
    private void apply(long id, long round, String country) {
        boolean submitted = id % 40 != 39;
        String at = submitted ? "'" + (2024 + round) + "-03-0" + (1 + id % 9) + " 10:00:00'" : "null";
        sql("insert into application (id, public_id, round_id, account_id, state, country, created_at, submitted_at, first_submitted_at) values (" + id + ", 'a" + id + "', " + round + ", " + id
                + ", '" + (submitted ? "ELIGIBLE" : "DRAFT") + "', '" + country + "', '2014-01-01 00:00:00', " + at + ", " + at + ")");
        sql("insert into contribution (public_id, application_id, project_id, title, url, kind, status, made_on, recorded_at) values ('k" + id + "', " + id + ", " + round
                + ", 't', 'https://x', 'CODE', 'MERGED', '2026-01-01', '2026-01-01 00:00:00')");
        if (submitted) {
            sql("insert into proposal (id, public_id, application_id, project_id, wish, title, state, created_at, submitted_at, first_submitted_at) values (" + id + ", 'p" + id + "', " + id + ", " + round
                    + ", 1, 't', 'SUBMITTED', '2014-01-01 00:00:00', " + at + ", " + at + ")");
        }
    }

    private RoundNumbers numbers() {
        return database.call(() -> queries.of(actor(ORGANIZER, Role.ORGANIZER, 1), "round2"));
    }

    private static Actor actor(long account, Role role, long scope) {
        return new Actor(account, "account" + account, "Person", Locale.ENGLISH, ZoneOffset.UTC, Set.of(new Actor.Held(role, scope)));
    }

    private void sql(String statement) {
        database.run(() -> database.em().createNativeQuery(statement).executeUpdate());
    }
}
