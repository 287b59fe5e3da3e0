package org.cohort.travel.advance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.cohort.fund.FundLedger;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.money.Amount;
import org.cohort.travel.Trip;
import org.cohort.travel.claim.ClaimAction;
import org.cohort.travel.claim.ClaimState;
import org.cohort.travel.grant.AdvanceView;
import org.cohort.travel.grant.GrantAction;
import org.cohort.travel.grant.GrantState;
import org.cohort.travel.grant.OfferInput;
import org.cohort.travel.impact.Impact;
import org.cohort.travel.impact.ImpactQueries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Money before a trip that comes back, or was noted and did not, on a database")
class AdvanceBackTest extends AdvanceActs {

    private String id;

    @BeforeEach
    void accepted() {
        rules(50);
        id = accepted(Trip.INTERN);
    }

    @Test
    @DisplayName("G3, M2: what comes back before the claim is authorized is promised for the grant again, and the claim pays it")
    void early() {
        String advance = arrived(id, "600.00");
        AdvanceView keeper = shown(SECOND, id);
        assertThat(keeper.owed() + ", " + keeper.back()).isEqualTo("USD 0.00, USD 600.00");
        assertThat(shown(Trip.INTERN, id).back()).as("not hers to note").isNull();
        refused("advance.mostBack", () -> back("USD 600.00", "600.01"));
        back("USD 600.00", "250.00");
        assertThat(world.balance()).as("nothing of it is free").isEqualTo("350.00 890.00 0.00 760.00");
        assertThat(held("grant", id) + ", " + held("advance", advance)).isEqualTo("0.00 890.00 0.00, 350.00 0.00 0.00");
        authorized(Trip.INTERN, id, "400.00", "340.00");
        assertThat(usd(claimPage(Trip.INTERN, id).reckoning().toPay())).isEqualTo("USD 390.00");
        assertThat(world.balance()).isEqualTo("350.00 390.00 0.00 1260.00");
        assertThat(shown(SECOND, id).back()).as("nothing is owed").isEqualTo(Amount.of("USD", "0.00"));
        reported(Trip.INTERN, id);
        assertThat(batch(out("grant:" + id)).sum()).isEqualTo(Amount.of("USD", "390.00"));
    }

    @Test
    @DisplayName("M2: what was noted and did not come back is taken back with a reason, as an entry with a minus: owed again, told to who travels, and never twice by one click")
    void slip() {
        String advance = arrived(id, "600.00");
        authorized(Trip.INTERN, id, "450.50");
        back("USD 149.50", "149.50");
        world.notices.clear();
        refused("access.role", () -> world.run(Trip.ORGANIZER, () -> returns.notBack(id, "USD 149.50", "49.50", "So")));
        refused("advance.mostNotBack", () -> notBack("USD 149.50", "149.51"));
        refused("required", () -> world.run(SECOND, () -> returns.notBack(id, "USD 149.50", "49.50", " ")));
        notBack("USD 149.50", "49.50");
        refused("advance.noted", () -> notBack("USD 149.50", "49.50"));
        assertThat(usd(shown(SECOND, id).owed()) + ", " + shown(SECOND, id).returned()).isEqualTo("USD 49.50, USD 100.00");
        assertThat(held("advance", advance)).isEqualTo("500.00 0.00 0.00");
        assertThat(world.balance()).isEqualTo("500.00 0.00 0.00 1500.00");
        assertThat(world.notices).contains(Trip.INTERN + " advance.NOT_BACK", Trip.INTERN + " advance.OWED");
        assertThat(world.audited).anyMatch(entry -> entry.endsWith("advance NOT_BACK: USD 49.50: It was another's"));
        assertThat(entries("kind = 'RETURN'")).as("nothing is edited").isEqualTo("2 100.00");
    }

    @Test
    @DisplayName("G3, N2: a claim that was paid ahead goes on when what nobody confirmed yet comes back whole")
    void twoAdvances() {
        arrived(id, "300.00");
        String second = granted(id, "100.00");
        String batch = out("advance:" + second);
        world.run(SECOND, () -> batches.paid(batch, null));
        authorized(Trip.INTERN, id, "300.00");
        assertThat(claimPage(Trip.INTERN, id).state()).isEqualTo(ClaimState.AUTHORIZED);
        back("USD 100.00", "100.00");
        assertThat(claimPage(Trip.INTERN, id).state()).isEqualTo(ClaimState.CONFIRMED);
        assertThat(world.balance()).isEqualTo("300.00 0.00 0.00 1700.00");
    }

    @Test
    @DisplayName("F23, M2: who was told to give money back is told when it is looked at again, and what was sent meanwhile is noted")
    void notOwedAnyMore() {
        String advance = granted(id, "600.00");
        String batch = out("advance:" + advance);
        world.run(SECOND, () -> batches.paid(batch, null));
        authorized(Trip.INTERN, id, "450.50");
        assertThat(usd(shown(SECOND, id).owed())).isEqualTo("USD 149.50");
        world.run(SECOND, () -> claims.act(id, ClaimAction.TAKE_BACK, "All of the flight counts."));
        assertThat(world.notices).contains(Trip.INTERN + " advance.COVERED", SECOND + " advance.COVERED");
        assertThat(usd(shown(SECOND, id).owed())).isEqualTo("USD 0.00");
        back("USD 600.00", "149.50");
        world.run(Trip.TREASURER, () -> claims.act(id, ClaimAction.AUTHORIZE, null));
        assertThat(usd(shown(SECOND, id).owed())).isEqualTo("USD 0.00");
        world.run(Trip.INTERN, () -> advances.act(advance, AdvanceAction.CONFIRM, null));
        assertThat(claimPage(Trip.INTERN, id).state()).isEqualTo(ClaimState.CONFIRMED);
        assertThat(world.balance()).isEqualTo("450.50 0.00 0.00 1549.50");
    }

    @Test
    @DisplayName("F23, M2: a trip that is taken up again is told to owe nothing of what was paid ahead; less is promised for it")
    void takenUp() {
        arrived(id, "600.00");
        world.at(Trip.AFTER);
        act(Trip.INTERN, id, GrantAction.TRAVEL);
        act(Trip.ORGANIZER, id, GrantAction.NO_SHOW, "Nobody saw her.");
        assertThat(usd(shown(SECOND, id).owed())).isEqualTo("USD 600.00");
        assertThat(world.balance()).isEqualTo("600.00 0.00 0.00 1400.00");
        world.notices.clear();
        act(Trip.ORGANIZER, id, GrantAction.TAKE_UP, "She was in the other hall.");
        assertThat(world.notices).contains(Trip.INTERN + " advance.COVERED");
        assertThat(usd(shown(SECOND, id).owed())).isEqualTo("USD 0.00");
        assertThat(world.balance()).isEqualTo("600.00 640.00 0.00 760.00");
    }

    @Test
    @DisplayName("M2: what is promised to others meanwhile stays covered")
    void promisedMeanwhile() {
        arrived(id, "600.00");
        act(Trip.INTERN, id, GrantAction.WITHDRAW);
        back("USD 600.00", "600.00");
        world.sql("update ledger_entry set amount_value = 500 where kind = 'IN'");
        refused("fund.promised", () -> notBack("USD 600.00", "500.01"));
        notBack("USD 600.00", "500.00");
        assertThat(usd(shown(SECOND, id).owed())).isEqualTo("USD 500.00");
    }

    @Test
    @DisplayName("G1: begun anew and paid by several funds, what was noted of the first request is not taken back: it was one fund's")
    void ofSeveral() {
        arrived(id, "600.00");
        act(Trip.INTERN, id, GrantAction.WITHDRAW);
        back("USD 600.00", "600.00");
        world.at(Trip.BEFORE);
        act(Trip.INTERN, id, GrantAction.REOPEN, "I can go after all");
        submit(Trip.INTERN, id);
        recommend(Trip.MENTOR, id, "George");
        recommend(Trip.COORDINATOR, id, null);
        world.sql("insert into fund (id, public_id, name, sponsor, purpose, currency, program_id, created_at) values (7, 'hotels', 'Hotels', 'B', 'TRAVEL', 'USD', 4, '2014-01-01 00:00:00')");
        world.run(Trip.ORGANIZER, () -> world.bean(FundLedger.class).deposit(7L, Amount.of("USD", "500.00"), "a gift"));
        List<String> lines = page(Trip.ORGANIZER, id).lines().stream().map(line -> line.publicId()).toList();
        world.run(Trip.ORGANIZER, () -> grants.offer(id, new OfferInput("travel-2014", Map.of(lines.get(0), "890", lines.get(1), "350"), Map.of(lines.get(1), "hotels"), null)));
        act(Trip.INTERN, id, GrantAction.ACCEPT);
        refused("advance.backAnew", () -> notBack("USD 600.00", "100.00"));
        authorized(Trip.INTERN, id, "800.00", "300.00");
        assertThat(usd(claimPage(Trip.INTERN, id).reckoning().toPay())).isEqualTo("USD 1100.00");
    }

    @Test
    @DisplayName("G3, M2: a slip before the claim is authorized: the claim comes to less again, is covered where that is all of it, and is never changed on its way")
    void slipBeforeTheClaim() {
        arrived(id, "600.00");
        back("USD 600.00", "600.00");
        notBack("USD 600.00", "100.00");
        assertThat(held("grant", id)).isEqualTo("0.00 1140.00 0.00");
        authorized(Trip.INTERN, id, "500.00");
        assertThat(usd(claimPage(Trip.INTERN, id).reckoning().toPay())).isEqualTo("USD 400.00");
        notBack("USD 500.00", "50.00");
        assertThat(held("grant", id)).isEqualTo("0.00 350.00 0.00");
        reported(Trip.INTERN, id);
        String batch = drafted("grant:" + id);
        refused("advance.backClaimed", () -> notBack("USD 450.00", "350.00"));
        batch(SECOND, batch, org.cohort.fund.batch.BatchAction.DISCARD);
        notBack("USD 450.00", "450.00");
        assertThat(claimPage(Trip.INTERN, id).state()).as("paid before the trip, after all").isEqualTo(ClaimState.CONFIRMED);
        assertThat(usd(shown(SECOND, id).owed())).isEqualTo("USD 100.00");
        assertThat(world.balance()).isEqualTo("600.00 0.00 0.00 1400.00");
    }

    @Test
    @DisplayName("G13: what was paid before a trip that was closed without a claim is what it cost, less what came back; once that changes after closing, no sum of it is told that could have been another before")
    void cost() {
        arrived(id, "300.00");
        back("USD 300.00", "50.00");
        world.at(Trip.AFTER);
        act(Trip.INTERN, id, GrantAction.TRAVEL);
        assertThat(impact().all().cost()).as("a claim can still come").isNull();
        world.at(java.time.Instant.parse("2014-12-01T00:00:00Z"));
        act(Trip.ORGANIZER, id, GrantAction.CLOSE, "Nothing came");
        assertThat(page(Trip.ORGANIZER, id).state()).isEqualTo(GrantState.CLOSED);
        assertThat(impact().all().cost()).isEqualTo(Amount.of("USD", "250.00"));
        others();
        assertThat(impact().forSponsor().all().cost()).isEqualTo(Amount.of("USD", "1050.00"));
        back("USD 250.00", "100.00");
        assertThat(impact().all().cost()).isEqualTo(Amount.of("USD", "950.00"));
        assertThat(impact().forSponsor().all().cost()).as("the difference would be what one person gave back").isNull();
    }

    /** Two people more went there, for USD 400.00 each, and it is over. */
    private void others() {
        for (long account : new long[] {OTHER_INTERN, Trip.MENTOR}) {
            world.sql("insert into travel_grant (public_id, version, conference_id, internship_id, account_id, state, currency, fund_id, created_at, purpose) select 'of" + account + "', 0, g.conference_id, g.internship_id, "
                    + account + ", 'SETTLED', g.currency, g.fund_id, g.created_at, g.purpose from travel_grant g where g.public_id = '" + id + "'");
            world.sql("insert into cost_line (public_id, grant_id, position, category, description, currency, estimated, approved, authorized) select 'line" + account + "', g.id, 0, 'FLIGHT', 'Flight', 'USD', 400, 400, 400 from travel_grant g"
                    + " where g.public_id = 'of" + account + "'");
        }
    }

    private Impact impact() {
        world.database.em().clear();
        Actor organizer = world.actor(Trip.ORGANIZER);
        return world.as(Trip.ORGANIZER, () -> world.bean(ImpactQueries.class).of(organizer, "travel-2014"));
    }

    private void back(String seen, String amount) {
        world.run(SECOND, () -> returns.cameBack(id, seen, amount, "A transfer"));
    }

    private void notBack(String seen, String amount) {
        world.run(SECOND, () -> returns.notBack(id, seen, amount, "It was another's"));
    }

    /** How many there are, and their sum. */
    private String entries(String which) {
        Object[] found = (Object[]) world.database.call(() -> world.database.em().createNativeQuery("select count(*), sum(amount_value) from ledger_entry where " + which).getSingleResult());
        return found[0] + " " + ((BigDecimal) found[1]).setScale(2);
    }
}
