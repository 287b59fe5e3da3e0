package org.cohort.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.text.Typed;
import org.cohort.program.rules.Rules;
import org.cohort.program.rules.RulesForm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("T7: what undoing a change of dates leaves alone, and who carries out a plan")
class UndoingTest {

    private static final String ROUND = "may-august-2014";

    private Bench bench;
    private Actor organizer;
    private Long round;

    @BeforeEach
    void start() {
        bench = new Bench();
        round = Sample.storeRound(bench.database, Sample.deadlines());
        organizer = Sample.person(1L, new Actor.Held(Role.ORGANIZER, bench.directory.round(round).programId()));
    }

    @AfterEach
    void end() {
        bench.database.close();
    }

    @Test
    @DisplayName("R8: after an early announcement the change before it is not undone: its dates are others since, and the button says so")
    void announced() {
        String change = plan(Map.of(DeadlineKind.REVIEWS_CLOSE, "2014-04-16T19:00"));
        bench.at(Instant.parse("2014-04-10T12:00:00Z"));
        confirm(organizer, change);
        bench.as(organizer, () -> bench.deadlines.announced(ROUND));
        assertReason("deadline.others", () -> undo(change));
        assertThat(last().undo().reason()).isEqualTo("deadline.others");
        assertThat(date(DeadlineKind.REVIEWS_CLOSE)).isEqualTo("2014-04-10T12:00:00Z");
    }

    @Test
    @DisplayName("T1: nothing is undone into an order that a round can't have")
    void order() {
        String change = plan(Map.of(DeadlineKind.APPLICATIONS_CLOSE, "2014-03-10T19:00"));
        confirm(organizer, change);
        bench.sql("update deadline set at = '2014-03-12 19:00:00' where kind = 'PROPOSALS_CLOSE'");
        assertReason("round.order", () -> undo(change));
        assertThat(last().undo().isAllowed()).isFalse();
        bench.sql("update deadline set at = '2014-04-02 19:00:00' where kind = 'PROPOSALS_CLOSE'");
        undo(change);
        assertThat(date(DeadlineKind.APPLICATIONS_CLOSE)).isEqualTo(Sample.deadlines().get(DeadlineKind.APPLICATIONS_CLOSE));
    }

    @Test
    @DisplayName("R8: announced at a crooked instant, a date is a whole second, never later than now; what was asked for before it stays, no grace keeps it open")
    void crooked() {
        bench.sql("update deadline set soft_at = '2014-04-08 19:00:00', grace_minutes = 30 where kind = 'REVIEWS_CLOSE'");
        bench.at(Instant.parse("2014-04-10T11:23:45.123456Z"));
        bench.as(organizer, () -> bench.deadlines.announced(ROUND));
        Instant whole = Instant.parse("2014-04-10T11:23:45Z");
        Map<DeadlineKind, DeadlineSetting> settings = bench.as(organizer, () -> bench.deadlineQueries.editor(organizer, ROUND)).settings();
        assertThat(settings.get(DeadlineKind.REVIEWS_CLOSE)).isEqualTo(new DeadlineSetting(whole, Instant.parse("2014-04-08T19:00:00Z"), 0));
        assertThat(settings.get(DeadlineKind.ANNOUNCEMENT)).isEqualTo(new DeadlineSetting(whole, null, 0));
        assertThat(bench.wiring.get(Windows.class).of(round, Gate.REVIEW, null).isOpen(Instant.parse("2014-04-10T11:23:45.124Z"))).isFalse();
    }

    @Test
    @DisplayName("T1: in a draft whose program has no evaluation in the middle any more, a change of its date is not undone, in words; neither is it brought back")
    void ruled() {
        bench.database.run(() -> bench.database.em().find(Round.class, round).move(RoundState.DRAFT));
        plan(Map.of(DeadlineKind.MIDPOINT_EVALUATION, "2014-07-02T19:00"));
        String moved = last().publicId();
        noMidpoint(true);
        assertReason("deadline.others", () -> undo(moved));
        noMidpoint(false);
        plan(Map.of(DeadlineKind.MIDPOINT_EVALUATION, "2014-07-03T19:00"));
        plan(Map.of(DeadlineKind.MIDPOINT_EVALUATION, ""));
        String removed = last().publicId();
        noMidpoint(true);
        assertReason("deadline.ruled", () -> undo(removed));
        assertThat(last().undo().reason()).isEqualTo("deadline.ruled");
        assertThat(date(DeadlineKind.MIDPOINT_EVALUATION)).isNull();
    }

    @Test
    @DisplayName("T7: another organizer's plan is looked at and not confirmed")
    void anothers() {
        String change = plan(Map.of(DeadlineKind.REVIEWS_CLOSE, "2014-04-16T19:00"));
        Actor other = Sample.person(2L, organizer.held().toArray(Actor.Held[]::new));
        assertThat(bench.as(other, () -> bench.deadlineQueries.preview(other, ROUND, change)).ready().reason()).isEqualTo("deadline.anothers");
        assertReason("deadline.anothers", () -> confirm(other, change));
        assertThat(bench.as(organizer, () -> bench.deadlineQueries.preview(organizer, ROUND, change)).ready().isAllowed()).isTrue();
        confirm(organizer, change);
    }

    @Test
    @DisplayName("T7: how many undoing tells is said before; who comes back to a confirmed plan is known to have confirmed it")
    void asked() {
        bench.sql("insert into community (id, public_id, name, created_at) values (1, 'c1', 'C1', '2014-01-01 00:00:00')");
        bench.sql("insert into participation (id, public_id, community_id, round_id, state, slots, created_at) values (1, 'x1', 1, " + round
                + ", 'APPROVED', 1, '2014-01-01 00:00:00')");
        bench.sql("insert into role_grant (account_id, role, scope_id, granted_at) values (3, 'COORDINATOR', 1, '2014-01-01 00:00:00')");
        String change = plan(Map.of(DeadlineKind.REVIEWS_CLOSE, "2014-04-16T19:00"));
        assertThat(bench.deadlineQueries.isConfirmed(organizer, ROUND, change)).isFalse();
        confirm(organizer, change);
        assertThat(bench.deadlineQueries.isConfirmed(organizer, ROUND, change)).isTrue();
        int tells = last().tells();
        assertThat(tells).isPositive().isEqualTo(bench.as(organizer, () -> bench.deadlines.undo(ROUND, change)));
        assertThat(last().tells()).as("undone").isZero();
    }

    @Test
    @DisplayName("T7: what was changed in the draft is not undone once people see the round")
    void drafted() {
        bench.database.run(() -> bench.database.em().find(Round.class, round).move(RoundState.DRAFT));
        plan(Map.of(DeadlineKind.REVIEWS_CLOSE, "2014-04-16T19:00"));
        assertThat(last().undo().isAllowed()).isTrue();
        bench.database.run(() -> {
            Round published = bench.database.em().find(Round.class, round);
            published.move(RoundState.PUBLISHED);
            published.publishedAt(Sample.NOW.plusSeconds(60));
        });
        assertThat(last().undo().reason()).isEqualTo("deadline.drafted");
        assertReason("deadline.drafted", () -> undo(last().publicId()));
    }

    @Test
    @DisplayName("T7: a community that is out is told of the dates of sign-up alone, its mentors of none")
    void out() {
        bench.sql("insert into community (id, public_id, name, created_at) values (1, 'c1', 'C1', '2014-01-01 00:00:00'), (2, 'c2', 'C2', '2014-01-01 00:00:00')");
        bench.sql("insert into participation (id, public_id, community_id, round_id, state, slots, created_at) values (1, 'x1', 1, " + round
                + ", 'WITHDRAWN', 1, '2014-01-01 00:00:00'), (2, 'x2', 2, " + round + ", 'APPROVED', 1, '2014-01-01 00:00:00')");
        bench.sql("insert into project (id, public_id, participation_id, title, state, created_by, created_at) values (1, 'p1', 1, 'P', 'APPROVED', 5, '2014-01-01 00:00:00')");
        bench.sql("insert into role_grant (account_id, role, scope_id, granted_at) values (3, 'COORDINATOR', 1, '2014-01-01 00:00:00'), (4, 'COORDINATOR', 2, '2014-01-01 00:00:00'),"
                + " (5, 'MENTOR', 1, '2014-01-01 00:00:00')");
        confirm(organizer, plan(Map.of(DeadlineKind.REVIEWS_CLOSE, "2014-04-16T19:00")));
        assertThat(bench.mails("p3@example.org")).isEmpty();
        assertThat(bench.mails("p4@example.org")).hasSize(1);
        bench.sql("update participation set state = 'DECLINED' where id = 1");
        confirm(organizer, plan(Map.of(DeadlineKind.COMMUNITIES_CLOSE, "2014-02-12T16:00", DeadlineKind.REVIEWS_CLOSE, "2014-04-17T19:00")));
        assertThat(bodies(3)).singleElement().asString().contains("12 Feb 2014").doesNotContain("17 Apr 2014");
        assertThat(bench.mails("p5@example.org")).isEmpty();
    }

    private void noMidpoint(boolean without) {
        Map<String, String> typed = new HashMap<>(RulesForm.of(Rules.USUAL).typed());
        Map<String, Boolean> on = new HashMap<>(RulesForm.of(Rules.USUAL).on());
        on.put("midpoint", !without);
        if (without) {
            typed.put("share-MIDPOINT", "");
            typed.put("share-FINAL", "100");
        }
        int version = bench.database.em().createQuery("select p.version from Program p", Integer.class).getSingleResult();
        bench.as(organizer, () -> bench.rules.edit("opw", new RulesForm(typed, on), version));
    }

    /** The form as the page sends it, with these typed anew. @return the plan, or null in a draft */
    private String plan(Map<DeadlineKind, String> typed) {
        Map<DeadlineKind, String> at = new EnumMap<>(DeadlineKind.class);
        bench.as(organizer, () -> bench.deadlineQueries.editor(organizer, ROUND)).settings().forEach((kind, setting) -> at.put(kind, Typed.moment(setting.at(), ZoneOffset.UTC)));
        at.putAll(typed);
        return bench.as(organizer, () -> bench.deadlines.plan(ROUND, new DeadlinesForm("2014-05-19", "2014-08-18", at, Map.of(), Map.of()), bench.version(ROUND)));
    }

    private void confirm(Actor actor, String change) {
        bench.as(actor, () -> bench.deadlines.confirm(ROUND, change));
    }

    private void undo(String change) {
        bench.as(organizer, () -> bench.deadlines.undo(ROUND, change));
    }

    private DeadlineQueries.Last last() {
        return bench.as(organizer, () -> bench.deadlineQueries.editor(organizer, ROUND)).last();
    }

    private Instant date(DeadlineKind kind) {
        return bench.wiring.get(Windows.class).at(round, kind);
    }

    private List<String> bodies(int account) {
        return bench.database.em().createQuery("select n.body from Notice n where n.email = :email order by n.id", String.class)
                .setParameter("email", "p" + account + "@example.org").getResultList();
    }

    private static void assertReason(String reason, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.verdict().reason()).isEqualTo(reason));
    }
}
