package org.cohort.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The next round, from one that was")
class CloningTest {

    private static final String ROUND = "may-august-2014";

    private Bench bench;
    private Actor organizer;
    private Long from;

    @BeforeEach
    void start() {
        bench = new Bench();
        from = Sample.storeRound(bench.database, Sample.deadlines());
        bench.database.run(() -> bench.database.em().createQuery("select d from DeadlineEntry d where d.kind = :kind", DeadlineEntry.class)
                .setParameter("kind", DeadlineKind.PROPOSALS_CLOSE).getSingleResult()
                .set(new DeadlineSetting(Instant.parse("2014-04-02T19:00:00Z"), Instant.parse("2014-03-31T19:00:00Z"), 20)));
        organizer = Sample.person(1L, new Actor.Held(Role.ORGANIZER, bench.directory.round(from).programId()));
    }

    @AfterEach
    void end() {
        bench.database.close();
    }

    @Test
    @DisplayName("T1: a draft with every date shifted by whole weeks, soft date and grace too; it can be published as it is")
    void clones() {
        CloneService.Plan plan = bench.as(organizer, () -> bench.clones.plan(ROUND, "2015-05-18"));
        assertThat(plan.moves()).hasSize(12);
        assertThat(bench.count("ProgramRound")).as("the plan changes nothing").isEqualTo(1);
        String made = bench.as(organizer, () -> bench.clones.create(ROUND, "May–August 2015", "2015-05-18"));
        RoundRef round = bench.directory.roundByPublicId(made);
        assertThat(round.state()).isEqualTo(RoundState.DRAFT);
        assertThat(round.startsOn()).hasToString("2015-05-18");
        assertThat(round.endsOn()).hasToString("2015-08-17");
        Map<DeadlineKind, DeadlineSetting> settings = bench.as(organizer, () -> bench.deadlineQueries.editor(organizer, made)).settings();
        assertThat(settings.get(DeadlineKind.PROPOSALS_CLOSE)).isEqualTo(new DeadlineSetting(Instant.parse("2015-04-01T19:00:00Z"), Instant.parse("2015-03-30T19:00:00Z"), 20));
        settings.forEach((kind, setting) -> {
            if (kind != DeadlineKind.INTERNSHIP_START) {
                assertThat(setting.at()).as(kind.name()).isEqualTo(Sample.deadlines().get(kind).plus(Duration.ofDays(364)));
            }
        });
        bench.as(organizer, () -> bench.rounds.perform(made, RoundAction.PUBLISH, null));
        assertThat(bench.audited).anyMatch(line -> line.startsWith("CLONE may-august-2014"));
    }

    @Test
    @DisplayName("S4: without a name or a day, nothing is made and both are told; a first day on which the order breaks is refused")
    void wrong() {
        assertThatThrownBy(() -> bench.as(organizer, () -> bench.clones.create(ROUND, " ", "soon"))).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.all()).extracting(Refused::field).containsExactly("name", "startsOn"));
        // Weekdays are kept but for the first day's: on a Friday it comes before the Sunday of the announcement.
        bench.sql("update deadline set at = '2014-05-18 19:00:00' where kind = 'ANNOUNCEMENT'");
        assertThat(bench.as(organizer, () -> bench.clones.plan(ROUND, "2015-05-15")).problems())
                .containsExactly(new DeadlineRules.Problem(DeadlineKind.INTERNSHIP_START, DeadlineKind.ANNOUNCEMENT, false));
        assertThatThrownBy(() -> bench.as(organizer, () -> bench.clones.create(ROUND, "Next", "2015-05-15"))).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.field()).isEqualTo("startsOn");
            assertThat(refused.verdict().reason()).isEqualTo("round.order");
        });
        assertThat(bench.count("ProgramRound")).isEqualTo(1);
        Actor other = Sample.person(5L, new Actor.Held(Role.ORGANIZER, 99L));
        assertThatThrownBy(() -> bench.as(other, () -> bench.clones.plan(ROUND, "2015-05-18"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bench.as(other, () -> bench.clones.invite(ROUND))).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("N1: the coordinators of last time are invited once, when the round is published, and not for a community that has signed up")
    void invites() {
        community(2, ParticipationState.APPROVED);
        community(3, ParticipationState.DECLINED);
        String made = bench.as(organizer, () -> bench.clones.create(ROUND, "May–August 2015", "2015-05-18"));
        assertReason("round.invite.draft", () -> bench.as(organizer, () -> bench.clones.invite(made)));
        bench.as(organizer, () -> bench.rounds.perform(made, RoundAction.PUBLISH, null));
        assertThat(bench.as(organizer, () -> bench.clones.invitations(made)).communities()).isEqualTo(List.of("Community 2"));
        assertThat(bench.as(organizer, () -> bench.clones.invite(made))).isEqualTo(1);
        assertThat(bench.mails("p2@example.org")).containsExactly("May–August 2015: take part again?");
        assertThat(bench.database.em().createNativeQuery("select path from notice").getResultList()).asString().contains("/sign-up?community=Community+2");
        assertThat(bench.mails("p3@example.org")).isEmpty();
        assertReason("round.invite.done", () -> bench.as(organizer, () -> bench.clones.invite(made)));
        assertReason("round.invite.none", () -> bench.as(organizer, () -> bench.clones.invite(ROUND)));
    }

    @Test
    @DisplayName("T2: nobody is invited to a closed door: not after sign-up, and before it with the day from which it is open; who can't be told is listed as such")
    void doors() {
        community(2, ParticipationState.APPROVED);
        community(3, ParticipationState.APPROVED);
        bench.sql("update account set closed_at = '2014-02-01 00:00:00' where id = 3");
        String made = bench.as(organizer, () -> bench.clones.create(ROUND, "May–August 2015", "2015-05-18"));
        bench.as(organizer, () -> bench.rounds.perform(made, RoundAction.PUBLISH, null));
        CloneService.Invitations invitations = bench.as(organizer, () -> bench.clones.invitations(made));
        assertThat(invitations.communities()).containsExactly("Community 2");
        assertThat(invitations.unreachable()).containsExactly("Community 3");
        Instant closes = bench.wiring.get(Windows.class).at(bench.directory.roundByPublicId(made).id(), DeadlineKind.COMMUNITIES_CLOSE);
        bench.at(closes.plusMillis(1));
        assertReason("round.invite.closed", () -> bench.as(organizer, () -> bench.clones.invite(made)));
        bench.at(closes);
        assertThat(bench.as(organizer, () -> bench.clones.invitations(made)).opens()).isNull();
        bench.at(Sample.NOW);
        assertThat(invitations.opens()).isEqualTo("2015-01-12T16:00:00Z");
        bench.as(organizer, () -> bench.clones.invite(made));
        assertThat(bench.database.em().createQuery("select n.body from Notice n where n.email = 'p2@example.org'", String.class).getSingleResult())
                .contains("from Mon 12 Jan 2015, 16:00 (UTC) on");
        assertThat(bench.audited).contains("INVITE Community 2");
    }

    private void community(long coordinator, ParticipationState state) {
        bench.database.run(() -> {
            Community community = new Community("c" + coordinator, "Community " + coordinator, Sample.NOW);
            bench.database.em().persist(community);
            bench.database.em().flush();
            Participation made = new Participation(community.id(), from, coordinator, Sample.NOW);
            made.move(state);
            bench.database.em().persist(made);
            bench.database.em().flush();
            bench.database.em().createNativeQuery("insert into role_grant (account_id, role, scope_id, granted_at) values (" + coordinator
                    + ", 'COORDINATOR', " + made.id() + ", '2014-01-01 00:00:00')").executeUpdate();
        });
    }

    private static void assertReason(String reason, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.verdict().reason()).isEqualTo(reason));
    }
}
