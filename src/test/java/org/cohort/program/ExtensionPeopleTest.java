package org.cohort.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.persistence.TestDatabase;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.kernel.text.Typed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Whom an organizer may give more time to, and whom she is told of")
class ExtensionPeopleTest {

    private static final String ROUND = "may-august-2014";
    private static final String LATER = "2014-03-21T20:00";

    private Bench bench;
    private Actor organizer;
    private RoundRef round;

    @BeforeEach
    void start() {
        bench = new Bench();
        TestDatabase database = bench.database;
        Long id = Sample.storeRound(database, Sample.deadlines());
        round = bench.directory.round(id);
        organizer = Sample.person(1L, new Actor.Held(Role.ORGANIZER, round.programId()));
        bench.at(Instant.parse("2014-02-20T12:00:00Z"));
        bench.sql("insert into community (id, public_id, name, created_at) values (50, 'xen', 'Xen Project', '2014-01-01 00:00:00')");
        bench.sql("insert into participation (id, public_id, community_id, round_id, state, slots, created_at) values (50, 'xen50', 50, " + id
                + ", 'APPROVED', 2, '2014-01-01 00:00:00')");
        bench.sql("insert into project (id, public_id, participation_id, title, state, created_by, created_at) values (50, 'tracing', 50, 'Tracing', 'APPROVED', 4,"
                + " '2014-01-01 00:00:00')");
    }

    @AfterEach
    void end() {
        bench.database.close();
    }

    @Test
    @DisplayName("R3: whom an organizer competes with is in no choice, in no list of extensions and behind no address, and hers can't be changed")
    void rivals() {
        bench.applies(1, ROUND);
        bench.applies(2, ROUND);
        bench.applies(3, ROUND);
        String given = extend("account2");
        assertThat(bench.wiring.get(ExtensionQueries.class).extensions(organizer, round, PageRequest.of(1, null)).rows()).hasSize(1);
        proposes(1);
        proposes(2);
        assertThat(bench.people.choices(organizer, round)).extracting(RoundPeople.Choice::id).containsExactly("account3");
        assertThat(bench.wiring.get(ExtensionQueries.class).extensions(organizer, round, PageRequest.of(1, null)).rows()).isEmpty();
        for (String typed : new String[] {"account2", "p2@example.org"}) {
            assertThatThrownBy(() -> extend(typed)).isInstanceOfSatisfying(Refused.class,
                    refused -> assertThat(refused.verdict().reason()).as("like nobody, not like one who has more time").isEqualTo("choice"));
        }
        assertThatThrownBy(() -> bench.as(organizer, () -> bench.extensions.change(given, new ExtensionForm(null, null, LATER, "x"), 1))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bench.as(organizer, () -> bench.extensions.revoke(given, 1))).isInstanceOf(NotFound.class);
        bench.sql("update proposal set state = 'WITHDRAWN' where public_id = 'p1'");
        assertThat(bench.wiring.get(ExtensionQueries.class).extensions(organizer, round, PageRequest.of(1, null)).rows()).as("she competes no more").hasSize(1);
    }

    @Test
    @DisplayName("R3: the preview of moved dates names none of them either")
    void preview() {
        bench.applies(1, ROUND);
        bench.applies(2, ROUND);
        extend("account2");
        Map<DeadlineKind, String> dates = new EnumMap<>(DeadlineKind.class);
        bench.as(organizer, () -> bench.deadlineQueries.editor(organizer, ROUND)).settings().forEach((kind, setting) -> dates.put(kind, Typed.moment(setting.at(), ZoneOffset.UTC)));
        dates.put(DeadlineKind.APPLICATIONS_CLOSE, "2014-03-20T20:00");
        DeadlinesForm form = new DeadlinesForm("2014-05-19", "2014-08-18", dates, Map.of(), Map.of());
        String change = bench.as(organizer, () -> bench.deadlines.plan(ROUND, form, bench.version(ROUND)));
        assertThat(bench.as(organizer, () -> bench.deadlineQueries.preview(organizer, ROUND, change)).extensions()).hasSize(1);
        proposes(1);
        proposes(2);
        assertThat(bench.as(organizer, () -> bench.deadlineQueries.preview(organizer, ROUND, change)).extensions()).isEmpty();
    }

    @Test
    @DisplayName("R3: the preview of moved dates counts none of them, neither among the people nor among what moves along; they are told all the same")
    void counted() {
        bench.wiring.offer(DeadlineFollower.class, "org.cohort.intake.DeadlineNews", "org.cohort.selection.SelectionDates");
        bench.applies(2, ROUND);
        bench.applies(3, ROUND);
        proposes(2);
        proposes(3);
        bench.sql("insert into review (public_id, proposal_id, reviewer_id, state, created_at) select public_id, id, 4, 'DRAFT', '2014-04-03 00:00:00' from proposal");
        Map<DeadlineKind, String> dates = new EnumMap<>(DeadlineKind.class);
        bench.as(organizer, () -> bench.deadlineQueries.editor(organizer, ROUND)).settings().forEach((kind, setting) -> dates.put(kind, Typed.moment(setting.at(), ZoneOffset.UTC)));
        dates.put(DeadlineKind.REVIEWS_CLOSE, "2014-04-15T20:00");
        dates.put(DeadlineKind.ANNOUNCEMENT, "2014-04-22T20:00");
        DeadlinesForm form = new DeadlinesForm("2014-05-19", "2014-08-18", dates, Map.of(), Map.of());
        String change = bench.as(organizer, () -> bench.deadlines.plan(ROUND, form, bench.version(ROUND)));
        assertCounted(change, 2);
        bench.sql("insert into conflict (public_id, account_id, other_account_id, reason, declared_by, declared_at) values ('c', 1, 2, 'r', 1, '2014-01-01 00:00:00')");
        assertCounted(change, 1);
        assertThat(bench.as(organizer, () -> bench.deadlines.confirm(ROUND, change))).as("what she reads").isEqualTo(1);
        assertThat(bench.mails("p2@example.org")).hasSize(1);
    }

    private void assertCounted(String change, long people) {
        DeadlineQueries.Preview preview = bench.as(organizer, () -> bench.deadlineQueries.preview(organizer, ROUND, change));
        assertThat(preview.people()).isEqualTo((int) people);
        assertThat(preview.told()).containsOnly(Map.entry(DeadlineFollower.Concern.APPLICANT, people));
        assertThat(preview.effects()).contains(new DeadlineFollower.Effect("reading", people), new DeadlineFollower.Effect("reviews", people));
    }

    @Test
    @DisplayName("R3: neither is whom she is in conflict with, whoever of the two declared it")
    void conflicts() {
        bench.applies(2, ROUND);
        extend("account2");
        bench.sql("insert into conflict (public_id, account_id, other_account_id, reason, declared_by, declared_at) values ('c', 2, 1, 'r', 2, '2014-01-01 00:00:00')");
        assertThat(bench.people.choices(organizer, round)).isEmpty();
        assertThat(bench.wiring.get(ExtensionQueries.class).extensions(organizer, round, PageRequest.of(1, null)).rows()).isEmpty();
    }

    @Test
    @DisplayName("S1: no list tells an organizer who has begun to apply; who asks her for more time is found by her address")
    void drafts() {
        bench.applies(2, ROUND);
        bench.sql("update application set state = 'DRAFT', submitted_at = null");
        assertThat(bench.people.choices(organizer, round)).isEmpty();
        assertThatThrownBy(() -> extend("account2")).isInstanceOf(Refused.class);
        extend("P2@example.org");
        assertThat(bench.wiring.get(ExtensionQueries.class).extensions(organizer, round, PageRequest.of(1, null)).rows()).hasSize(1);
    }

    @Test
    @DisplayName("two people of one name are told apart by what they are in the round")
    void namesakes() {
        bench.sql("update account set name = 'Maren Vik'");
        bench.applies(2, ROUND);
        bench.applies(3, ROUND);
        bench.sql("insert into mentorship (public_id, project_id, account_id, is_lead, state, created_at) values ('m', 50, 4, true, 'APPROVED', '2014-01-01 00:00:00')");
        bench.sql("insert into role_grant (account_id, role, scope_id, granted_at) values (5, 'COORDINATOR', 50, '2014-01-01 00:00:00')");
        Map<String, String> labels = new HashMap<>();
        bench.people.choices(organizer, round).forEach(choice -> labels.put(choice.id(), choice.label()));
        assertThat(labels).containsEntry("account4", "Maren Vik · mentor of Tracing").containsEntry("account5", "Maren Vik · coordinator of Xen Project").hasSize(4);
        assertThat(labels.values()).doesNotHaveDuplicates();
        assertThat(labels.get("account2")).startsWith("Maren Vik · applied ");
    }

    private String extend(String person) {
        return bench.as(organizer, () -> bench.extensions.grant(ROUND, new ExtensionForm(person, DeadlineKind.APPLICATIONS_CLOSE, LATER, "power cut")));
    }

    private void proposes(long account) {
        bench.sql("insert into proposal (public_id, application_id, project_id, wish, title, state, created_at, submitted_at) select 'p" + account
                + "', id, 50, 1, 'Plan', 'SUBMITTED', '2014-03-12 00:00:00', '2014-03-13 00:00:00' from application where account_id = " + account);
    }
}
