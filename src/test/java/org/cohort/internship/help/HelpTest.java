package org.cohort.internship.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cohort.internship.Months.HERS;
import static org.cohort.internship.SummerFixture.ANDERS;
import static org.cohort.internship.SummerFixture.COORDINATOR;
import static org.cohort.internship.SummerFixture.LARS;
import static org.cohort.internship.SummerFixture.MAREN;
import static org.cohort.internship.SummerFixture.ORGANIZER;
import static org.cohort.internship.SummerFixture.TOVE;

import java.util.List;
import org.cohort.internship.InternshipSample;
import org.cohort.internship.InternshipState;
import org.cohort.internship.Months;
import org.cohort.internship.SummerFixture;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.lifecycle.Cells;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("S1: help is asked for without the other side learning of it (Outreachy: what mentors were not to see, they and others saw)")
class HelpTest {

    /** Mentors the project, and coordinates its community, and organizes its program, and keeps the installation. */
    private static final long BOTH = 13;
    private static final long FORMER = 14;
    private static final List<Long> EVERYBODY = List.of(MAREN, LARS, TOVE, ANDERS, BOTH, FORMER, COORDINATOR, ORGANIZER);

    private final SummerFixture summer = new SummerFixture();
    private final HelpService service = summer.get(HelpService.class);
    private final HelpQueries queries = summer.get(HelpQueries.class);

    @BeforeEach
    void rows() {
        Months.begin(summer);
        summer.database.addAccount(BOTH);
        summer.database.addAccount(FORMER);
        for (Role role : List.of(Role.MENTOR, Role.COORDINATOR, Role.ORGANIZER)) {
            summer.hold(BOTH, role, 1);
        }
        summer.administers(BOTH);
        summer.hold(FORMER, Role.COORDINATOR, 1);
        summer.sql("insert into mentorship (public_id, project_id, account_id, is_lead, state, created_at, has_mentored) values ('m3', 1, 13, false, 'APPROVED', '2014-01-01 00:00:00', true),"
                + " ('m4', 1, 14, false, 'SUBMITTED', '2014-01-01 00:00:00', true)");
        summer.at("2014-06-10T12:00:00Z");
    }

    @AfterEach
    void end() {
        summer.close();
    }

    @Test
    @DisplayName("every cell, against what was written by hand")
    void cells() {
        assertThat(Cells.allowed(HelpLifecycle.TABLE, HelpTest::in, InternshipSample.MIDPOINT)).isEqualTo(Cells.expected("help"));
    }

    @ParameterizedTest(name = "asked by {0}, for {1}: read by {2}")
    @DisplayName("who sees: page, list, Today, notices, the same everywhere; a mentor never, whatever else she holds, and neither who mentored before")
    @CsvSource({"1, COORDINATORS, 1;21", "1, ORGANIZERS, 1;31", "11, COORDINATORS, 11;13;14;21", "11, ORGANIZERS, 11;13;31"})
    void matrix(long asker, Addressed to, String readers) {
        String id = ask(asker, to);
        List<Long> expected = List.of(readers.split(";")).stream().map(Long::valueOf).toList();
        for (long person : EVERYBODY) {
            boolean reads = expected.contains(person);
            assertThat(sees(person, id)).as("page for %d", person).isEqualTo(reads);
            assertThat(listed(person)).as("list for %d", person).hasSize(reads ? 1 : 0);
            assertThat(summer.needs(person).contains("help OPEN")).as("Today of %d", person).isEqualTo(reads && person != asker);
            assertThat(summer.awaits(person).contains("help OPEN")).as("what %d waits for", person).isEqualTo(person == asker);
            assertThat(summer.notices.contains(person + " help.ASK")).as("notice to %d", person).isEqualTo(reads && person != asker);
            if (!reads) {
                assertThatThrownBy(() -> summer.run(person, () -> service.say(id, "I saw this."))).isInstanceOf(NotFound.class);
            }
        }
    }

    @Test
    @DisplayName("S2: the audit search tells an administrator who is party to it nothing, and nobody any words")
    void audit() {
        String id = ask(MAREN, Addressed.COORDINATORS);
        summer.run(COORDINATOR, () -> service.say(id, "Secret answer."));
        assertThat(summer.audited).contains("Person 1 help CREATE", "Person 21 help ANSWER").noneMatch(line -> line.contains("Secret") || line.contains("quiet"));
        summer.sql("insert into audit_entry (id, at, actor_id, actor_name, subject_type, subject_public_id, action, previous_hash, hash) values (1, '2014-06-10 12:00:00', 1, 'Person 1', 'help', '"
                + id + "', 'CREATE', 'g', 'h')");
        assertThat(told(BOTH)).isZero();
        assertThat(told(FORMER)).isZero();
        assertThat(told(MAREN)).isZero();
        assertThat(told(LARS)).as("somebody else who keeps the installation").isEqualTo(1);
    }

    @Test
    @DisplayName("a coordinator who mentors the project is left out and named; when there is no other, it goes to the organizers")
    void leftOut() {
        HelpPage page = summer.as(MAREN, () -> queries.page(summer.actor(MAREN), HERS));
        assertThat(page.leftOut()).containsExactly("Person 13", "Person 14");
        assertThat(page.choices()).extracting(HelpPage.Choice::to, HelpPage.Choice::names).containsExactly(
                org.assertj.core.groups.Tuple.tuple(Addressed.COORDINATORS, List.of("Person 21")), org.assertj.core.groups.Tuple.tuple(Addressed.ORGANIZERS, List.of("Person 31")));
        summer.sql("delete from role_grant where account_id = 21");
        HelpPage alone = summer.as(MAREN, () -> queries.page(summer.actor(MAREN), HERS));
        assertThat(alone.isOrganizersOnly()).isTrue();
        assertThat(alone.choices()).extracting(HelpPage.Choice::to).containsExactly(Addressed.ORGANIZERS);
        assertThatThrownBy(() -> ask(MAREN, Addressed.COORDINATORS)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.field()).isEqualTo("to"));
    }

    @Test
    @DisplayName("answered, gone on with, closed by who helped, opened again by who asked")
    void conversation() {
        String id = ask(MAREN, Addressed.COORDINATORS);
        summer.run(COORDINATOR, () -> service.say(id, "Tell me."));
        assertThat(summer.needs(COORDINATOR)).doesNotContain("help OPEN");
        assertThat(summer.notices).contains("1 help.ANSWER");
        summer.run(MAREN, () -> service.say(id, "It is this."));
        assertThat(summer.needs(COORDINATOR)).contains("help OPEN");
        summer.run(COORDINATOR, () -> service.close(id));
        assertThat(view(MAREN, id).row().state()).isEqualTo(HelpState.CLOSED);
        assertThat(summer.needs(COORDINATOR)).doesNotContain("help OPEN");
        summer.run(MAREN, () -> service.say(id, "Again."));
        assertThat(view(COORDINATOR, id).words()).extracting(HelpView.Word::text).containsExactly("It is too quiet.", "Tell me.", "It is this.", "Again.");
    }

    @Test
    @DisplayName("N3: unanswered for three days, it goes to the organizers too, once; so it does when the only coordinator begins to mentor")
    void waiting() {
        String id = ask(MAREN, Addressed.COORDINATORS);
        summer.at("2014-06-13T11:59:00Z");
        look();
        assertThat(sees(ORGANIZER, id)).isFalse();
        summer.at("2014-06-13T12:00:00Z");
        look();
        look();
        assertThat(sees(ORGANIZER, id)).isTrue();
        assertThat(summer.notices.stream().filter("31 help.ASK"::equals)).hasSize(1);
        assertThat(summer.needs(ORGANIZER)).contains("help OPEN");
        summer.hold(COORDINATOR, Role.MENTOR, 1);
        look();
        assertThat(sees(COORDINATOR, id)).isFalse();
        assertThat(summer.needs(COORDINATOR)).doesNotContain("help OPEN");
    }

    private static HelpCase in(HelpState state) {
        HelpRequest request = new HelpRequest(6L, InternshipSample.MAREN, Asker.INTERN, Addressed.COORDINATORS, "s", InternshipSample.MIDPOINT);
        request.move(state);
        return new HelpCase(request, InternshipSample.internship(InternshipState.ACTIVE), "Maren", java.util.Set.of(21L), java.util.Set.of(31L));
    }

    private String ask(long who, Addressed to) {
        return summer.as(who, () -> service.ask(HERS, to, "My weeks", "It is too quiet."));
    }

    private void look() {
        summer.runAsSystem(() -> summer.get(HelpWaiting.class).run());
    }

    private long told(long account) {
        String where = new HelpUntold().toldTo(summer.actor(account));
        return summer.database.call(() -> ((Number) summer.database.em().createNativeQuery("select count(*) from audit_entry where " + where).getSingleResult()).longValue());
    }

    private HelpView view(long account, String id) {
        return summer.as(account, () -> queries.view(summer.actor(account), id));
    }

    private boolean sees(long account, String id) {
        try {
            return view(account, id) != null;
        } catch (NotFound none) {
            return false;
        }
    }

    /** What the page of the internship lists for her; nothing where there is no such page for her. */
    private List<HelpView.Row> listed(long account) {
        try {
            return summer.as(account, () -> queries.page(summer.actor(account), HERS)).requests();
        } catch (NotFound none) {
            return List.of();
        }
    }
}
