package org.cohort.travel.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.cohort.fund.batch.BatchAction;
import org.cohort.travel.Trip;
import org.cohort.travel.grant.GrantAction;
import org.cohort.travel.grant.GrantState;
import org.cohort.travel.grant.Ruling;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("F23: what was over or authorized by mistake is taken up again, with a reason, as long as nothing is paid")
class TakenUpTest extends TravelActs {

    private static final long SECOND = TravelFixture.SECOND;
    private static final Instant WINDOW_OVER = Instant.parse("2014-10-21T12:00:00Z");
    private static final ClaimService.Word APPROVED = new ClaimService.Word(Ruling.APPROVED, null);

    @Test
    @DisplayName("an authorized claim is taken back by a treasurer, with a reason; it is ruled on and authorized again, and what is less is free")
    void takenBack() {
        String id = authorized(Trip.INTERN, "800.00", "300.00");
        assertThat(world.balance()).isEqualTo("0.00 1100.00 0.00 900.00");
        refused("comment.required", () -> back(SECOND, id, null));
        refused("lifecycle.role", () -> back(Trip.INTERN, id, "Wrong."));
        refused("lifecycle.role", () -> back(Trip.ORGANIZER, id, "Wrong."));
        back(SECOND, id, "The hotel was for two.");
        assertThat(world.balance()).as("nothing moves yet").isEqualTo("0.00 1100.00 0.00 900.00");
        assertThat(page(Trip.INTERN, id).totals().authorized()).isNull();
        assertThat(world.notices).contains(Trip.INTERN + " claim.TAKE_BACK");
        assertThat(world.tasks(Trip.TREASURER)).containsExactly("claim SUBMITTED");
        refused("batch.gone", () -> collected(SECOND, id));
        rule(id, Map.of(line(id, 1), new ClaimService.Word(Ruling.REDUCED, "Half of it.", "150.00")));
        authorize(Trip.TREASURER, id);
        assertThat(world.balance()).isEqualTo("0.00 950.00 0.00 1050.00");
        assertThat(world.audited).contains("Person 42 claim TAKE_BACK: The hotel was for two.");
    }

    @Test
    @DisplayName("A2: who looked at the claim before somebody took it back does not authorize it by an old tab")
    void oldTab() {
        String id = claimed(Trip.INTERN, "800.00", "300.00");
        rule(id, Map.of(line(id, 0), APPROVED, line(id, 1), APPROVED));
        String seen = String.valueOf(claimPage(Trip.TREASURER, id).version());
        world.run(Trip.TREASURER, () -> claims.act(id, ClaimAction.AUTHORIZE, null, seen));
        back(SECOND, id, "The hotel was for two.");
        refused("claim.moved", () -> world.run(Trip.TREASURER, () -> claims.act(id, ClaimAction.AUTHORIZE, null, seen)));
        String now = String.valueOf(claimPage(Trip.TREASURER, id).version());
        world.run(Trip.TREASURER, () -> claims.act(id, ClaimAction.AUTHORIZE, null, now));
        assertThat(claimPage(Trip.INTERN, id).state()).isEqualTo(ClaimState.AUTHORIZED);
    }

    @Test
    @DisplayName("M2: authorized again at more, what is missing is promised again; where the fund has given it away, it is not authorized")
    void more() {
        String id = claimed(Trip.INTERN, "800.00", "300.00");
        rule(id, Map.of(line(id, 0), APPROVED, line(id, 1), new ClaimService.Word(Ruling.REFUSED, "Not asked for.")));
        authorize(Trip.TREASURER, id);
        assertThat(world.balance()).isEqualTo("0.00 800.00 0.00 1200.00");
        back(Trip.TREASURER, id, "The hotel was granted after all.");
        rule(id, Map.of(line(id, 1), APPROVED));
        world.sql("insert into ledger_entry (public_id, fund_id, kind, amount_value, amount_currency, memo, at) "
                + "select 'given', fund_id, 'GIVEN_BACK', 1000, amount_currency, 'To the sponsor', at from ledger_entry where kind = 'IN'");
        refused("fund.short", () -> authorize(Trip.TREASURER, id));
        assertThat(world.balance()).isEqualTo("0.00 800.00 0.00 200.00");
        assertThat(claimPage(Trip.TREASURER, id).state()).isEqualTo(ClaimState.SUBMITTED);
        world.sql("delete from ledger_entry where public_id = 'given'");
        authorize(Trip.TREASURER, id);
        assertThat(world.balance()).isEqualTo("0.00 1100.00 0.00 900.00");
        String batch = sent(SECOND, Trip.ORGANIZER, id);
        world.run(SECOND, () -> batches.paid(batch, null));
        assertThat(world.balance()).isEqualTo("1100.00 0.00 0.00 900.00");
        refused("lifecycle.state", () -> back(Trip.TREASURER, id, "Too late."));
    }

    @Test
    @DisplayName("G11: what somebody collected is taken out of its batch first")
    void inABatch() {
        String id = authorized(Trip.INTERN, "800.00", "300.00");
        String batch = collected(SECOND, id);
        refused("claim.inBatch", () -> back(Trip.TREASURER, id, "Wrong."));
        batch(SECOND, batch, BatchAction.DISCARD);
        back(Trip.TREASURER, id, "Wrong.");
        assertThat(claimPage(Trip.INTERN, id).state()).isEqualTo(ClaimState.SUBMITTED);
    }

    @Test
    @DisplayName("a grant that was closed without a claim is taken up: it is promised again, and she has two weeks; only by who may decide, with a reason")
    void takenUp() {
        String id = closed();
        assertThat(world.balance()).isEqualTo("0.00 0.00 0.00 2000.00");
        refused("comment.required", () -> act(Trip.TREASURER, id, GrantAction.TAKE_UP));
        refused("lifecycle.role", () -> act(Trip.INTERN, id, GrantAction.TAKE_UP, "Please."));
        refused("lifecycle.role", () -> act(Trip.COORDINATOR, id, GrantAction.TAKE_UP, "Please."));
        act(Trip.TREASURER, id, GrantAction.TAKE_UP, "She was ill.");
        assertThat(page(Trip.INTERN, id).state()).isEqualTo(GrantState.TRAVELLED);
        assertThat(world.balance()).isEqualTo("0.00 1240.00 0.00 760.00");
        assertThat(world.notices).contains(Trip.INTERN + " grant.TAKE_UP");
        assertThat(world.told).as("who keeps the fund").anyMatch(one -> one.startsWith(SECOND + " grant.TAKE_UP"));
        assertThat(page(Trip.COORDINATOR, id).options()).extracting(option -> option.action()).doesNotContain(GrantAction.TAKE_UP);
        assertThat(world.tasks(Trip.INTERN)).containsExactly("claim DRAFT", "trip-report DRAFT");
        assertThat(claimPage(Trip.INTERN, id).window().shownEnd()).isEqualTo(WINDOW_OVER.plus(Duration.ofDays(14)));
        refused("grant.claimOpen", () -> act(Trip.TREASURER, id, GrantAction.CLOSE, "Again."));
        receipt(Trip.INTERN, id, line(id, 0), "800.00");
        world.run(Trip.INTERN, () -> claims.act(id, ClaimAction.SUBMIT, null));
        rule(id, Map.of(line(id, 0), APPROVED));
        authorize(Trip.TREASURER, id);
        assertThat(world.balance()).isEqualTo("0.00 800.00 0.00 1200.00");
    }

    @Test
    @DisplayName("nobody took it up in time: it can be closed again, and its money is free")
    void closedAgain() {
        String id = closed();
        act(Trip.TREASURER, id, GrantAction.TAKE_UP, "She was ill.");
        world.at(WINDOW_OVER.plus(Duration.ofDays(14)).plusSeconds(1));
        act(Trip.TREASURER, id, GrantAction.CLOSE, "Nothing came.");
        assertThat(world.balance()).isEqualTo("0.00 0.00 0.00 2000.00");
    }

    @Test
    @DisplayName("with a trip report that was accepted it goes on as reported; noted as a no-show by mistake likewise")
    void reported() {
        String id = travelled();
        report(id);
        world.at(WINDOW_OVER);
        act(Trip.TREASURER, id, GrantAction.CLOSE, "No claim came.");
        act(Trip.TREASURER, id, GrantAction.TAKE_UP, "It had come by mail.");
        assertThat(page(Trip.INTERN, id).state()).isEqualTo(GrantState.REPORTED);
        assertThat(world.tasks(Trip.INTERN)).containsExactly("claim DRAFT");

        String other = travelled(6L);
        act(Trip.ORGANIZER, other, GrantAction.NO_SHOW, "Nobody saw her.");
        assertThat(world.tasks(6L)).isEmpty();
        act(Trip.TREASURER, other, GrantAction.TAKE_UP, "She was in the other hall.");
        assertThat(page(6L, other).state()).isEqualTo(GrantState.TRAVELLED);
        assertThat(world.tasks(6L)).containsExactly("claim DRAFT", "trip-report DRAFT");
        assertThat(world.balance()).isEqualTo("0.00 1440.00 0.00 560.00");
    }

    @Test
    @DisplayName("M2: it is not taken up where the fund does not cover it any more, nor once something of it is authorized or paid")
    void notAnyMore() {
        String id = closed();
        offeredBesides("1000.00");
        refused("fund.short", () -> act(Trip.TREASURER, id, GrantAction.TAKE_UP, "She was ill."));
        assertThat(page(Trip.INTERN, id).state()).isEqualTo(GrantState.CLOSED);
        world.database.em().clear();
        Long key = ((Number) world.database.em().createNativeQuery("select id from travel_grant where public_id = '" + id + "'").getSingleResult()).longValue();
        world.sql("update cost_line set authorized = 10 where grant_id = " + key);
        refused("grant.authorized", () -> act(Trip.TREASURER, id, GrantAction.TAKE_UP, "She was ill."));
    }

    private void offeredBesides(String flight) {
        world.at(Trip.BEFORE);
        offered(6L, flight, "10.00");
        world.at(WINDOW_OVER);
    }

    /** USD 1,240.00 were granted; no claim came in time. */
    private String closed() {
        String id = travelled();
        world.at(WINDOW_OVER);
        act(Trip.TREASURER, id, GrantAction.CLOSE, "No claim came.");
        return id;
    }

    private String authorized(long account, String flight, String hotel) {
        String id = claimed(account, flight, hotel);
        rule(id, Map.of(line(id, 0), APPROVED, line(id, 1), APPROVED));
        authorize(Trip.TREASURER, id);
        return id;
    }

    private String claimed(long account, String flight, String hotel) {
        String id = travelled(account);
        report(id);
        receipt(account, id, line(id, 0), flight);
        receipt(account, id, line(id, 1), hotel);
        world.run(account, () -> claims.act(id, ClaimAction.SUBMIT, null));
        return id;
    }

    private void report(String id) {
        Integer version = world.as(Trip.INTERN, () -> claimReading.report(world.actor(Trip.INTERN), id)).version();
        world.run(Trip.INTERN, () -> reports.submit(id, version, new TripReportInput("Chicago", null, null, "A lot", null, false)));
        world.run(Trip.MENTOR, () -> reports.act(id, TripReportAction.ACCEPT, null));
    }

    private void receipt(long account, String id, String line, String amount) {
        world.run(account, () -> claims.addReceipt(id, receipt(line, amount, "receipt of " + amount)));
    }

    private void authorize(long account, String id) {
        world.run(account, () -> claims.act(id, ClaimAction.AUTHORIZE, null));
    }

    private void back(long account, String id, String words) {
        world.run(account, () -> claims.act(id, ClaimAction.TAKE_BACK, words));
    }

    private String line(String id, int place) {
        return page(Trip.ORGANIZER, id).lines().get(place).publicId();
    }

    private String travelled() {
        return travelled(Trip.INTERN);
    }

    private String travelled(long account) {
        world.at(Trip.BEFORE);
        String id = account == Trip.INTERN ? offered(account, "890.00", "350.00") : offered(account, "150.00", "50.00");
        act(account, id, GrantAction.ACCEPT);
        world.at(Trip.AFTER);
        act(account, id, GrantAction.TRAVEL);
        return id;
    }
}
