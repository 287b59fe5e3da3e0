package org.cohort.travel.advance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cohort.fund.batch.BatchQueries;
import org.cohort.kernel.audit.History;
import org.cohort.kernel.work.TaskRow;
import org.cohort.kernel.work.Tasks;
import org.cohort.travel.Trip;
import org.cohort.travel.grant.AdvanceView;
import org.cohort.travel.grant.GrantAction;
import org.cohort.travel.policy.Claiming;
import org.cohort.travel.policy.PolicyText;
import org.cohort.travel.policy.TravelPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Money before a trip, as the pages tell it: what happened, who notes it as sent, and why there is none")
class AdvanceDeskTest extends AdvanceActs {

    private int entries = 9000;

    @Test
    @DisplayName("S1, A2: what happened to a grant tells of the money before the trip, in its order, and tells it to who travels and who pays alone")
    void history() {
        rules(50);
        String id = accepted(Trip.INTERN);
        String advance = asked(Trip.INTERN, id, "400.10");
        world.run(Trip.TREASURER, () -> advances.grant(advance, "300.00", "The hotel is paid there"));
        entry("grant", id, "ACCEPT", null, "2014-06-01 10:00:00");
        entry("advance", advance, "CREATE", null, "2014-06-02 09:59:59");
        entry("advance", advance, "ASK", "USD 400.10", "2014-06-02 10:00:00");
        entry("advance", advance, "GRANT", "The hotel is paid there", "2014-06-03 10:00:00");
        entry("advance", advance, "AMOUNT", "The hotel is paid there", "2014-06-03 10:00:00");
        entry("advance", advance, "RELEASE", null, "2014-06-04 10:00:00");
        entry("advance", advance, "MARK_PAID", null, "2014-06-05 10:00:00");
        entry("advance", advance, "CONFIRM", null, "2014-06-06 10:00:00");
        entry("grant", id, "TRAVEL", null, "2014-08-20 10:00:00");
        entry("advance", advance, "CAME_BACK", "USD 50.00: Transfer 4711", "2014-09-06 10:00:00");
        List<String> all = List.of("ACCEPT null", "ADVANCE_ASK USD 400.10", "ADVANCE_GRANT USD 300.00: The hotel is paid there", "ADVANCE_MARK_PAID USD 300.00", "ADVANCE_CONFIRM null", "TRAVEL null");
        for (long who : List.of(Trip.INTERN, Trip.TREASURER, Trip.ORGANIZER)) {
            assertThat(told(who, id)).as("to %s", who).startsWith(all.toArray(String[]::new)).endsWith(who == Trip.INTERN ? "ADVANCE_CAME_BACK USD 50.00" : "ADVANCE_CAME_BACK USD 50.00: Transfer 4711");
        }
        for (long who : List.of(Trip.MENTOR, Trip.COORDINATOR)) {
            assertThat(told(who, id)).as("to %s", who).containsExactly("ACCEPT null", "TRAVEL null");
        }
    }

    private List<String> told(long who, String id) {
        world.database.em().clear();
        return page(who, id).history().stream().map((History.Act act) -> act.action() + " " + act.comment()).toList();
    }

    private void entry(String type, String id, String action, String words, String at) {
        world.sql("insert into audit_entry (id, at, actor_name, action, subject_type, subject_public_id, remark, previous_hash, hash) values (" + ++entries + ", '" + at + "', 'Somebody', '" + action + "', '"
                + type + "', '" + id + "', " + (words == null ? "null" : "'" + words + "'") + ", '', '')");
    }

    @Test
    @DisplayName("G11, S4: who granted it is not offered to note it as paid, but told who has to; others are")
    void pays() {
        rules(50);
        String batch = out("advance:" + granted(accepted(Trip.INTERN), "300.00"));
        BatchQueries.View granter = world.as(Trip.TREASURER, () -> batchReading.view(batch));
        assertThat(granter.lines().get(0).pays().reason()).isEqualTo("advance.fourEyes");
        assertThat(List.of(granter.lines().get(0).isPayable(), granter.lines().get(0).isOthers(), granter.isPayable())).containsExactly(false, true, false);
        refused("advance.fourEyes", () -> world.run(Trip.TREASURER, () -> batches.paid(batch, null)));
        BatchQueries.View other = world.as(SECOND, () -> batchReading.view(batch));
        assertThat(List.of(other.lines().get(0).isPayable(), other.lines().get(0).isOthers(), other.isPayable())).containsExactly(true, false, true);
        world.sql("insert into conflict (public_id, account_id, other_account_id, reason, declared_by, declared_at) values ('c', " + SECOND + ", " + Trip.INTERN + ", 'r', " + SECOND
                + ", '2014-01-01 00:00:00')");
        assertThat(world.as(SECOND, () -> batchReading.view(batch)).lines().get(0).pays().reason()).isEqualTo("grant.conflict");
        refused("grant.conflict", () -> world.run(SECOND, () -> batches.paid(batch, null)));
    }

    @Test
    @DisplayName("G11, S4: who granted what was sent is not offered to note that it came back, but told why, as the act refuses it; others are, and nobody else is bothered")
    void notes() {
        rules(50);
        String id = accepted(Trip.INTERN);
        arrived(id, "300.00");
        AdvanceView granter = shown(Trip.TREASURER, id);
        assertThat(usd(granter.back())).isEqualTo("USD 300.00");
        assertThat(granter.notes().reason()).isEqualTo("advance.fourEyesBack");
        refused("advance.fourEyesBack", () -> world.run(Trip.TREASURER, () -> returns.cameBack(id, "USD 300.00", "100.00", "Transfer")));
        assertThat(shown(SECOND, id).notes().isAllowed()).isTrue();
        assertThat(shown(Trip.ORGANIZER, id).notes().isAllowed()).isTrue();
        assertThat(shown(Trip.INTERN, id).back()).isNull();
        world.run(SECOND, () -> returns.cameBack(id, "USD 300.00", "100.00", "Transfer"));
    }

    @Test
    @DisplayName("G11, M2: whether it arrived is asked of the sum that was sent, and what was granted stands beside what came back, before and after some of it did")
    void sent() {
        rules(50);
        String id = accepted(Trip.INTERN);
        String batch = out("advance:" + granted(id, "300.00"));
        world.run(SECOND, () -> batches.paid(batch, null));
        for (String back : List.of("USD 0.00", "USD 100.00")) {
            AdvanceView view = shown(Trip.INTERN, id);
            AdvanceView.Row row = view.rows().get(0);
            assertThat(List.of(usd(view.advanced()), usd(view.returned()), usd(row.granted()), usd(row.returned()))).containsExactly("USD 300.00", back, "USD 300.00", back);
            assertThat(row.arrived().args()).extracting(Object::toString).containsExactly("USD 300.00");
            assertThat(world.bean(Tasks.class).needing(world.actor(Trip.INTERN)).stream().map(TaskRow::title)).contains("USD 300.00 · Xen Developer Summit, Person 1");
            if (back.equals("USD 0.00")) {
                world.run(SECOND, () -> returns.cameBack(id, "USD 300.00", "100.00", "Transfer"));
            }
        }
        assertThat(usd(claimPage(Trip.INTERN, id).reckoning().taken().granted())).isEqualTo("USD 300.00");
    }

    @Test
    @DisplayName("G4: how much can be paid before a trip is said while it is ahead, not once the conference is over or the trip is off")
    void ahead() {
        rules(50);
        String id = accepted(Trip.INTERN);
        assertThat(shown(Trip.INTERN, id).ahead()).isTrue();
        granted(id, "300.00");
        world.at(Trip.AFTER);
        assertThat(shown(Trip.INTERN, id).ahead()).isFalse();
        assertThat(shown(Trip.TREASURER, id).ahead()).isFalse();
        world.at(Trip.BEFORE);
        act(Trip.INTERN, id, GrantAction.WITHDRAW);
        assertThat(shown(Trip.TREASURER, id).ahead()).isFalse();
    }

    @Test
    @DisplayName("G11, S4: who authorized a claim is told the same")
    void claim() {
        String id = accepted(Trip.INTERN, input("890.00", "350.00"));
        authorized(Trip.INTERN, id, "890.00");
        reported(Trip.INTERN, id);
        String batch = out("grant:" + id);
        assertThat(world.as(Trip.TREASURER, () -> batchReading.view(batch)).lines().get(0).pays().reason()).isEqualTo("claim.fourEyes");
        refused("claim.fourEyes", () -> world.run(Trip.TREASURER, () -> batches.paid(batch, null)));
        assertThat(world.as(SECOND, () -> batchReading.view(batch)).isPayable()).isTrue();
    }

    @Test
    @DisplayName("G3: under an older edition of the fund's rules that pays nothing ahead, who travels is told why, where it would be asked, and nobody else is bothered")
    void older() {
        String id = accepted(Trip.INTERN, input("890.00", "350.00"));
        assertThat(shown(Trip.INTERN, id)).as("no edition pays any").isNull();
        rules(50);
        AdvanceView view = shown(Trip.INTERN, id);
        assertThat(view.ask().reason()).isEqualTo("advance.olderRules");
        assertThat(view.ask().args()).startsWith(50);
        assertThat(view.percent()).isZero();
        refused("advance.none", () -> asked(Trip.INTERN, id, "10.00"));
        assertThat(shown(Trip.TREASURER, id)).isNull();
        assertThat(shown(Trip.COORDINATOR, id)).isNull();
        edition(2, 0);
        assertThat(shown(Trip.INTERN, id)).as("nor does the one of today").isNull();
    }

    private void edition(int number, int percent) {
        world.sql("insert into travel_policy (public_id, fund_id, number, rules, since) values ('edition" + number + "', 5, " + number + ", '"
                + PolicyText.write(TravelPolicy.usual(Trip.USD).with(Claiming.USUAL.advancing(percent))) + "', '2014-02-01 00:00:00')");
    }
}
