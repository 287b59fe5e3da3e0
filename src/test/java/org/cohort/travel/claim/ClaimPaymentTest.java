package org.cohort.travel.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cohort.fund.FundLedger;
import org.cohort.fund.bank.Awaiting;
import org.cohort.fund.batch.BatchAction;
import org.cohort.fund.batch.BatchQueries;
import org.cohort.fund.batch.Exchanged;
import org.cohort.fund.batch.LineState;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.money.Amount;
import org.cohort.travel.Trip;
import org.cohort.travel.grant.GrantAction;
import org.cohort.travel.grant.GrantState;
import org.cohort.travel.grant.Ruling;
import org.cohort.travel.policy.Dates;
import org.cohort.travel.policy.PolicyText;
import org.cohort.travel.policy.TravelPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Claims that go out in batches, on a database")
class ClaimPaymentTest extends TravelActs {

    private static final long SECOND = TravelFixture.SECOND;
    private static final long OTHER_INTERN = 6;

    private final ClaimPayouts payouts = world.bean(ClaimPayouts.class);
    private final BatchQueries reading = world.bean(BatchQueries.class);

    @BeforeEach
    void rates() {
        world.sql("insert into rate_import (id, public_id, imported_at, origin, by_address, added, known, older, failed) values (1, 'ecb', '2014-08-20 00:00:00', 'ecb.csv', false, 6, 0, 0, 0)");
        rate("USD", "2014-08-19", "1.3354");
        rate("JPY", "2014-08-19", "137.08");
    }

    private void rate(String currency, String day, String perEuro) {
        world.sql("insert into exchange_rate (public_id, currency, published_on, rate, source, import_id) values ('" + currency + day + "', '" + currency + "', '" + day + "', " + perEuro + ", 'ECB', 1)");
    }

    @Test
    @DisplayName("G9, M1, M2: two claims on a USD fund are sent in EUR and JPY, to the cent as computed by hand; the ledger has dollars alone, and a later rate changes nothing")
    void currencies() {
        String euro = authorized(Trip.INTERN, "890.00", "350.00", "850.00", "340.00");
        String yen = authorized(OTHER_INTERN, "400.00", "200.00", "412.40", "151.37");
        world.run(Trip.INTERN, () -> payouts.choose(euro, "EUR"));
        world.run(OTHER_INTERN, () -> payouts.choose(yen, "JPY"));
        refused("choice", () -> world.run(OTHER_INTERN, () -> payouts.choose(yen, "INR")));
        assertThat(world.as(Trip.INTERN, () -> payouts.view(euro)).about()).isEqualTo(Amount.of("EUR", "891.12"));
        String batch = sent(SECOND, Trip.ORGANIZER, euro, yen);
        rate("USD", "2014-08-21", "2.0000");
        rate("JPY", "2014-08-21", "1.0000");
        refused("claim.payoutFixed", () -> world.run(OTHER_INTERN, () -> payouts.choose(yen, "EUR")));
        // EUR 1 = USD 1.3354, so USD 1 = EUR 0.748839299086 (twelve digits): 1,190.00 * 0.748839299086 = 891.11876591, so 891.12.
        Exchanged first = exchanged(batch, "890");
        assertThat(first.sent()).isEqualTo(Amount.of("EUR", "891.12"));
        assertThat(first.rateText()).isEqualTo("0.748839299086");
        assertThat(first.on()).isEqualTo(LocalDate.of(2014, 8, 19));
        assertThat(first.source()).isEqualTo("ECB");
        // USD 1 = 137.08 / 1.3354 = JPY 102.650891119: 551.37 * 102.650891119 = 56,598.62183628, so 56,599.
        assertThat(exchanged(batch, "551").sent()).isEqualTo(Amount.of("JPY", "56599"));
        world.run(SECOND, () -> batches.paid(batch, null));
        assertThat(world.balance()).as("1,190.00 and 551.37 in dollars").isEqualTo("1741.37 0.00 0.00 258.63");
        assertThat(world.as(Trip.INTERN, () -> payouts.view(euro)).exchanged().sent()).isEqualTo(Amount.of("EUR", "891.12"));
        assertThat(reading(batch).sum()).isEqualTo(Amount.of("USD", "1741.37"));
    }

    private Exchanged exchanged(String batch, String amount) {
        return reading(batch).lines().stream().filter(line -> line.amount().value().toPlainString().startsWith(amount.equals("890") ? "1190" : amount)).findFirst().orElseThrow().exchanged();
    }

    private BatchQueries.View reading(String batch) {
        return world.as(SECOND, () -> reading.view(batch));
    }

    @Test
    @DisplayName("G9, G11: from being collected on she does not choose another currency, and who releases it reads which it is and about how much; taken out, it is hers to choose again")
    void frozen() {
        String id = authorized(Trip.INTERN, "890.00", "350.00", "850.00", "340.00");
        world.run(Trip.INTERN, () -> payouts.choose(id, "EUR"));
        String batch = collected(SECOND, id);
        refused("claim.payoutFixed", () -> world.run(Trip.INTERN, () -> payouts.choose(id, "JPY")));
        batch(SECOND, batch, BatchAction.SUBMIT);
        refused("claim.payoutFixed", () -> world.run(Trip.INTERN, () -> payouts.choose(id, "JPY")));
        assertThat(world.as(Trip.INTERN, () -> payouts.view(id)).choices()).isEmpty();
        BatchQueries.About about = world.as(Trip.ORGANIZER, () -> reading.view(batch)).lines().get(0).about();
        assertThat(about).isEqualTo(new BatchQueries.About("EUR", Amount.of("EUR", "891.12")));
        world.sql("delete from exchange_rate where currency = 'USD'");
        assertThat(reading(batch).lines().get(0).about()).isEqualTo(new BatchQueries.About("EUR", null));
        batch(SECOND, batch, BatchAction.DISCARD);
        rate("USD", "2014-08-19", "1.3354");
        world.run(Trip.INTERN, () -> payouts.choose(id, "JPY"));
        assertThat(world.as(Trip.INTERN, () -> payouts.view(id)).payout().getCurrencyCode()).isEqualTo("JPY");
    }

    @Test
    @DisplayName("What waits on a fund, and a batch of it, take as many statements for two claims in another currency whose reports are owed as for one")
    void statements() {
        String one = claimed(Trip.INTERN, "890.00", "350.00", "850.00", "340.00");
        world.run(Trip.INTERN, () -> payouts.choose(one, "EUR"));
        long asked = world.database.reads(this::waiting);
        assertThat(asked).isBetween(1L, 6L);
        String other = claimed(OTHER_INTERN, "400.00", "200.00", "12.34", "260.00");
        world.run(OTHER_INTERN, () -> payouts.choose(other, "EUR"));
        assertThat(waiting()).isEqualTo(2);
        assertThat(world.database.reads(this::waiting)).isEqualTo(asked);
        report(Trip.INTERN, one);
        report(OTHER_INTERN, other);
        String batch = collected(SECOND, one, other);
        assertThat(world.database.reads(() -> reading(batch))).isBetween(1L, 6L);
    }

    private int waiting() {
        return world.as(SECOND, () -> reading.ofFund("travel-2014")).hindered().size();
    }

    @Test
    @DisplayName("G9: without a fresh rate a claim in another currency is not offered, and says why; in the fund's own it goes out")
    void noRate() {
        String id = authorized(Trip.INTERN, "890.00", "350.00", "850.00", "340.00");
        world.run(Trip.INTERN, () -> payouts.choose(id, "JPY"));
        world.sql("delete from exchange_rate");
        assertThat(world.as(SECOND, () -> reading.ofFund("travel-2014")).hindered()).extracting(one -> one.hindrance().reason()).containsExactly("claim.noPayoutRate");
        refused("claim.noPayoutRate", () -> collected(SECOND, id));
        world.run(Trip.INTERN, () -> payouts.choose(id, "USD"));
        assertThat(collected(SECOND, id)).isNotNull();
    }

    @Test
    @DisplayName("G11, G12: refused by the bank it is corrected and goes out with another reference; bank details are awaited until it is paid; she confirms once")
    void failedAndAgain() {
        String id = authorized(Trip.INTERN, "890.00", "350.00", "850.00", "340.00");
        String first = sent(SECOND, Trip.ORGANIZER, id);
        assertThat(awaited()).containsExactly(Trip.INTERN);
        String line = reading(first).lines().get(0).publicId();
        world.run(SECOND, () -> batches.failed(first, line, "Account closed"));
        assertThat(world.balance()).as("nothing left; it is kept for her").isEqualTo("0.00 1190.00 0.00 810.00");
        assertThat(world.tasks(Trip.TREASURER)).contains("claim FAILED");
        ClaimPayment hers = world.as(Trip.INTERN, () -> payouts.view(id));
        assertThat(hers.failed()).isEqualTo("Account closed");
        assertThat(hers.next()).contains("Person 41", "Person 42");
        assertThat(hers.reference()).isNull();
        world.run(SECOND, () -> claims.act(id, ClaimAction.CORRECT, "A new account"));
        String again = collected(Trip.TREASURER, id);
        batch(Trip.TREASURER, again, BatchAction.SUBMIT);
        refused("claim.reporter", () -> batch(SECOND, again, BatchAction.RELEASE));
        batch(Trip.ORGANIZER, again, BatchAction.RELEASE);
        assertThat(world.as(Trip.INTERN, () -> payouts.view(id)).reference()).endsWith("-2");
        batch(Trip.ORGANIZER, again, BatchAction.EXPORT);
        world.run(SECOND, () -> batches.paid(again, null));
        assertThat(awaited()).isEmpty();
        assertThat(world.notices).contains(Trip.INTERN + " claim.MARK_PAID");
        world.run(Trip.INTERN, () -> claims.act(id, ClaimAction.CONFIRM, null));
        refused("lifecycle.state", () -> world.run(Trip.INTERN, () -> claims.act(id, ClaimAction.CONFIRM, null)));
        assertThat(page(Trip.INTERN, id).state()).isEqualTo(GrantState.SETTLED);
        assertThat(reading(again).lines()).extracting(BatchQueries.Line::state).containsExactly(LineState.PAID);
    }

    @Test
    @DisplayName("N2, N3: seven days after it was sent she is asked once more whether it has arrived, once for each time it is sent, and not about what is settled")
    void asked() {
        String id = authorized(Trip.INTERN, "890.00", "350.00", "850.00", "340.00");
        String batch = sent(SECOND, Trip.ORGANIZER, id);
        world.run(SECOND, () -> batches.paid(batch, null));
        assertThat(ask(6)).isZero();
        assertThat(ask(7)).isEqualTo(1);
        assertThat(ask(8)).as("once").isEqualTo(1);
        world.run(Trip.INTERN, () -> claims.act(id, ClaimAction.FAIL, "Nothing came."));
        assertThat(ask(30)).isEqualTo(1);
        world.run(SECOND, () -> claims.act(id, ClaimAction.CORRECT, "A new account"));
        String again = sent(SECOND, Trip.ORGANIZER, id);
        world.run(SECOND, () -> batches.paid(again, null));
        assertThat(ask(36)).isEqualTo(1);
        assertThat(ask(37)).isEqualTo(2);
        world.run(Trip.INTERN, () -> claims.act(id, ClaimAction.CONFIRM, null));
        assertThat(ask(90)).isEqualTo(2);
    }

    /** @return how often she was asked by so many days after it was first sent */
    private long ask(int days) {
        world.at(Trip.AFTER.plus(java.time.Duration.ofDays(days)));
        world.run(0, () -> world.bean(ClaimArrivals.class).run());
        world.database.em().clear();
        return world.notices.stream().filter((Trip.INTERN + " claim.ARRIVED")::equals).count();
    }

    private List<Long> awaited() {
        return world.database.call(() -> List.copyOf(((Awaiting) world.bean(AwaitedClaims.class)).everybody()));
    }

    @Test
    @DisplayName("G3, G11, M2: whatever eight kinds of hands do in whatever order, a claim is paid at most once, never more than min(approved, claimed), and the fund's books agree")
    void anything() {
        Random random = new Random(20140819);
        String[] ids = {authorized(Trip.INTERN, "890.00", "350.00", "912.40", "300.00"), authorized(OTHER_INTERN, "400.00", "200.00", "12.34", "260.00")};
        // min(890.00, 912.40) + min(350.00, 300.00), and min(400.00, 12.34) + min(200.00, 260.00).
        Map<String, Amount> most = Map.of(ids[0], Amount.of("USD", "1190.00"), ids[1], Amount.of("USD", "212.34"));
        long[] hands = {Trip.INTERN, OTHER_INTERN, Trip.TREASURER, SECOND, Trip.ORGANIZER, Trip.MENTOR, Trip.COORDINATOR};
        List<String> made = new ArrayList<>();
        int paidOnce = 0;
        for (int click = 0; click < 700; click++) {
            long who = hands[random.nextInt(hands.length)];
            String id = ids[random.nextInt(2)];
            String batch = made.isEmpty() ? "none" : made.get(made.size() - 1 - random.nextInt(Math.min(3, made.size())));
            try {
                switch (random.nextInt(6)) {
                    case 0 -> made.add(collected(who, random.nextBoolean() ? new String[] {id} : ids));
                    case 1, 2 -> world.run(who, () -> batches.act(batch, BatchAction.values()[random.nextInt(BatchAction.values().length - 1)], "So."));
                    case 3 -> world.run(who, () -> batches.paid(batch, null));
                    case 4 -> {
                        String line = reading(batch).lines().get(0).publicId();
                        world.run(who, () -> batches.failed(batch, line, "Closed"));
                    }
                    // Nobody confirms: that would be the end.
                    default -> world.run(who, () -> claims.act(id, ClaimAction.values()[random.nextInt(ClaimAction.values().length)], "So."));
                }
            } catch (Refused | org.cohort.kernel.access.NotFound refused) {
                // What is not allowed changes nothing.
            }
            paidOnce += check(ids, most);
        }
        assertThat(paidOnce).as("something was paid on the way").isPositive();
    }

    private int check(String[] ids, Map<String, Amount> most) {
        int paid = 0;
        for (String id : ids) {
            Amount out = world.database.call(() -> world.bean(FundLedger.class).held(Trip.FUND, "grant", id)).paid();
            assertThat(out.isMoreThan(most.get(id))).as(id).isFalse();
            long alive = world.database.call(() -> (Number) world.database.em().createNativeQuery("select count(*) from payment where failed_at is null and subject_public_id = '" + id + "'")
                    .getSingleResult()).longValue();
            assertThat(alive).isLessThanOrEqualTo(1);
            assertThat(out).isEqualTo(alive == 1 ? most.get(id) : Amount.zero(Trip.USD));
            ClaimState state = world.database.call(() -> world.bean(Claims.class).ofGrant(id)).state();
            assertThat(state == ClaimState.PAID || state == ClaimState.CONFIRMED).isEqualTo(alive == 1);
            paid += (int) alive;
        }
        var balance = world.database.call(() -> world.bean(FundLedger.class).balance(Trip.FUND));
        assertThat(balance.free().value()).isGreaterThanOrEqualTo(BigDecimal.ZERO);
        return paid;
    }

    @Test
    @DisplayName("G10: where the rules let the money come before the report, the trip settles with whichever comes last")
    void reportLater() {
        String id = claimed(Trip.INTERN, "890.00", "350.00", "850.00", "340.00");
        Dates usual = Dates.USUAL;
        world.sql("insert into travel_policy (public_id, fund_id, number, rules, since) values ('rules', 5, 1, '" + PolicyText.write(TravelPolicy.usual(Trip.USD)
                .with(new Dates(usual.alum(), usual.lead(), usual.late(), usual.visaLead(), usual.claim(), usual.report(), false))) + "', '2014-01-01 00:00:00')");
        world.sql("update travel_grant set policy_number = 1");
        world.database.em().clear();
        String batch = sent(SECOND, Trip.ORGANIZER, id);
        world.run(SECOND, () -> batches.paid(batch, null));
        world.run(Trip.INTERN, () -> claims.act(id, ClaimAction.CONFIRM, null));
        assertThat(page(Trip.INTERN, id).state()).isEqualTo(GrantState.TRAVELLED);
        report(Trip.INTERN, id);
        assertThat(page(Trip.INTERN, id).state()).isEqualTo(GrantState.SETTLED);
        assertThat(world.balance()).isEqualTo("1190.00 0.00 0.00 810.00");
    }

    private String authorized(long account, String flight, String hotel, String spentOnFlight, String spentOnHotel) {
        String id = claimed(account, flight, hotel, spentOnFlight, spentOnHotel);
        report(account, id);
        return id;
    }

    private void report(long account, String id) {
        Integer version = world.as(account, () -> claimReading.report(world.actor(account), id)).version();
        world.run(account, () -> reports.submit(id, version, new TripReportInput("Chicago", "Keynote", "Everyone", "A lot", "George", true)));
        world.run(Trip.MENTOR, () -> reports.act(id, TripReportAction.ACCEPT, null));
    }

    private String claimed(long account, String flight, String hotel, String spentOnFlight, String spentOnHotel) {
        world.at(Trip.BEFORE);
        String id = offered(account, flight, hotel);
        act(account, id, GrantAction.ACCEPT);
        world.at(Trip.AFTER);
        List<String> lines = page(account, id).lines().stream().map(line -> line.publicId()).toList();
        world.run(account, () -> claims.addReceipt(id, receipt(lines.get(0), spentOnFlight, "flight" + account)));
        world.run(account, () -> claims.addReceipt(id, receipt(lines.get(1), spentOnHotel, "hotel" + account)));
        world.run(account, () -> claims.act(id, ClaimAction.SUBMIT, null));
        rule(id, Map.of(lines.get(0), new ClaimService.Word(Ruling.APPROVED, null), lines.get(1), new ClaimService.Word(Ruling.APPROVED, null)));
        world.run(Trip.TREASURER, () -> claims.act(id, ClaimAction.AUTHORIZE, null));
        return id;
    }
}
