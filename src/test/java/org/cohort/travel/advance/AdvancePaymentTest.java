package org.cohort.travel.advance;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.util.List;
import org.cohort.fund.bank.Awaiting;
import org.cohort.fund.batch.BatchQueries;
import org.cohort.kernel.money.Amount;
import org.cohort.travel.Trip;
import org.cohort.travel.claim.ClaimAction;
import org.cohort.travel.claim.ClaimState;
import org.cohort.travel.grant.GrantAction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Money before a trip on its way, on a database")
class AdvancePaymentTest extends AdvanceActs {

    private String id;

    @BeforeEach
    void accepted() {
        rules(50);
        id = accepted(Trip.INTERN);
    }

    @Test
    @DisplayName("M1, G9: it is sent in the currency of her account, at the rate of the day of release; the fund's ledger has its own alone")
    void inHerCurrency() {
        world.sql("insert into rate_import (id, public_id, imported_at, origin, by_address, added, known, older, failed) values (1, 'ecb', '2014-07-11 00:00:00', 'ecb.csv', false, 1, 0, 0, 0)");
        world.sql("insert into exchange_rate (public_id, currency, published_on, rate, source, import_id) values ('usd', 'USD', '2014-07-11', 1.3588, 'ECB', 1)");
        refused("choice", () -> world.as(Trip.INTERN, () -> advances.ask(id, new AdvanceInput("300.00", "No card", "JPY"))));
        String advance = world.as(Trip.INTERN, () -> advances.ask(id, new AdvanceInput("300.00", "No card", "EUR")));
        world.run(Trip.TREASURER, () -> advances.grant(advance, "300.00", null));
        String batch = drafted("advance:" + advance);
        // EUR 1 = USD 1.3588, so USD 300.00 = EUR 220.7830...
        assertThat(batch(batch).lines().get(0).about()).isEqualTo(new BatchQueries.About("EUR", Amount.of("EUR", "220.78")));
        batch(SECOND, batch, org.cohort.fund.batch.BatchAction.SUBMIT);
        batch(Trip.ORGANIZER, batch, org.cohort.fund.batch.BatchAction.RELEASE);
        assertThat(batch(batch).lines().get(0).exchanged().sent()).isEqualTo(Amount.of("EUR", "220.78"));
        assertThat(held("advance", advance)).isEqualTo("0.00 300.00 0.00");
    }

    @Test
    @DisplayName("G12, N3: bank details are awaited until it is sent; she is asked once more whether it arrived, and not once she said so")
    void asked() {
        assertThat(awaited()).isEmpty();
        String advance = granted(id, "300.00");
        assertThat(awaited()).containsExactly(Trip.INTERN);
        assertThat(world.database.call(() -> ((Awaiting) world.bean(AwaitedAdvances.class)).at("/grants/" + id))).isPresent();
        String batch = out("advance:" + advance);
        world.run(SECOND, () -> batches.paid(batch, null));
        assertThat(awaited()).isEmpty();
        assertThat(reminded(6)).isZero();
        assertThat(reminded(7)).isEqualTo(1);
        assertThat(reminded(8)).as("once").isEqualTo(1);
        world.run(Trip.INTERN, () -> advances.act(advance, AdvanceAction.CONFIRM, null));
        assertThat(reminded(30)).isEqualTo(1);
    }

    @Test
    @DisplayName("N2: who gave all of it back is not asked whether it arrived, on no page and in no mail")
    void givenBack() {
        String batch = out("advance:" + granted(id, "300.00"));
        world.run(SECOND, () -> batches.paid(batch, null));
        act(Trip.INTERN, id, GrantAction.WITHDRAW);
        assertThat(world.tasks(Trip.INTERN)).contains("advance PAID");
        world.run(SECOND, () -> returns.cameBack(id, "USD 300.00", "100.00", "Some of it"));
        assertThat(world.tasks(Trip.INTERN)).contains("advance PAID");
        world.run(SECOND, () -> returns.cameBack(id, "USD 200.00", "200.00", "The rest"));
        assertThat(world.tasks(Trip.INTERN)).doesNotContain("advance PAID");
        assertThat(reminded(7)).isZero();
    }

    @Test
    @DisplayName("G12: no bank details are wanted for a claim that was paid whole before the trip, also while nobody confirmed that it arrived; they are once something is to be sent")
    void nothingToSend() {
        String batch = out("advance:" + granted(id, "500.00"));
        world.run(SECOND, () -> batches.paid(batch, null));
        claimed(Trip.INTERN, id, "500.00");
        assertThat(claimsAwaited()).as("what was claimed is not yet authorized: more may come").containsExactly(Trip.INTERN);
        world.run(Trip.TREASURER, () -> claims.act(id, ClaimAction.AUTHORIZE, null));
        assertThat(claimPage(Trip.INTERN, id).state()).isEqualTo(ClaimState.AUTHORIZED);
        assertThat(claimsAwaited()).isEmpty();
        world.sql("update advance set granted = 499.99");
        assertThat(claimsAwaited()).containsExactly(Trip.INTERN);
    }

    @Test
    @DisplayName("G5, G11: who moves money without a batch locks the fund and no batch after it, also where something leaves its batch by that: nobody waits for each other")
    void noBatchAfterFunds() {
        drafted("advance:" + granted(id, "500.00"));
        claimed(Trip.INTERN, id, "850.00", "340.00");
        List<LockModeType> locks = world.as(Trip.TREASURER, () -> {
            claims.act(id, ClaimAction.AUTHORIZE, null);
            return List.of(lock("Fund"), lock("PaymentBatch"));
        });
        assertThat(states(id)).containsExactly("WITHDRAWN");
        assertThat(locks).first().isEqualTo(LockModeType.PESSIMISTIC_WRITE);
        assertThat(locks).last().isNotEqualTo(LockModeType.PESSIMISTIC_WRITE);
    }

    private LockModeType lock(String entity) {
        return world.database.em().getLockMode(world.database.em().createQuery("select x from " + entity + " x", Object.class).getSingleResult());
    }

    private long reminded(int days) {
        world.at(Trip.BEFORE.plus(Duration.ofDays(days)));
        world.run(0, () -> world.bean(AdvanceArrivals.class).run());
        world.database.em().clear();
        return world.notices.stream().filter((Trip.INTERN + " advance.ARRIVED")::equals).count();
    }

    private List<Long> awaited() {
        return world.database.call(() -> List.copyOf(((Awaiting) world.bean(AwaitedAdvances.class)).everybody()));
    }
}
