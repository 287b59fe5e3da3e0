package org.cohort.fund.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.cohort.fund.Balance;
import org.cohort.fund.FundLedger;
import org.cohort.internship.SummerFixture;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.money.Amount;

/** Two funds of one purpose live through years: money comes in, is promised, paid, returned and set free, periods are closed and begun, whatever the order. */
class PeriodLawsTest {

    private static final long TREASURER = 41;
    private static final long OTHER = 42;
    private static final int STEPS = 60;
    private static final Map<Long, String> FUNDS = Map.of(5L, "travel", 6L, "more");

    @Property(tries = 6, shrinking = ShrinkingMode.OFF)
    @Label("G5, M2: over closing and carrying over, no fund is overspent, every balance is its ledger's sum, no cent appears or gets lost, and each period's statement adds up")
    void laws(@ForAll long seed) {
        try (SummerFixture summer = new SummerFixture()) {
            List.of(TREASURER, OTHER).forEach(summer.database::addAccount);
            FUNDS.forEach((id, name) -> {
                summer.sql("insert into fund (id, public_id, name, sponsor, purpose, currency, program_id, created_at) values (" + id + ", '" + name + "', '" + name
                        + "', 'A foundation', 'TRAVEL', 'USD', 1, '2014-01-01 00:00:00')");
                summer.hold(TREASURER, Role.TREASURER, id);
                summer.hold(OTHER, Role.TREASURER, id);
            });
            Random random = new Random(seed);
            List<Long> deposited = new ArrayList<>();
            for (int step = 0; step < STEPS; step++) {
                step(summer, random, step, deposited);
            }
            check(summer, deposited.stream().mapToLong(cents -> cents).sum());
        }
    }

    private void step(SummerFixture summer, Random random, int step, List<Long> deposited) {
        long fund = random.nextBoolean() ? 5 : 6;
        String subject = "g" + random.nextInt(6);
        Amount amount = cents(1 + random.nextInt(40_000));
        FundLedger ledger = summer.get(FundLedger.class);
        FundPeriodService service = summer.get(FundPeriodService.class);
        try {
            switch (random.nextInt(9)) {
                case 0, 1 -> {
                    summer.run(TREASURER, () -> ledger.deposit(fund, amount, "a gift"));
                    deposited.add(amount.value().movePointRight(2).longValueExact());
                }
                case 2, 3 -> summer.run(TREASURER, () -> ledger.reserve(fund, amount, "grant", subject, "trip"));
                case 4 -> summer.run(TREASURER, () -> ledger.commit(fund, ledger.held(fund, "grant", subject).reserved(), "grant", subject, "trip"));
                case 5 -> summer.run(TREASURER, () -> ledger.pay(fund, ledger.held(fund, "grant", subject).committed(), 1L, "grant", subject));
                case 6 -> summer.run(TREASURER, () -> ledger.failed(fund, "grant", subject));
                case 7 -> summer.run(TREASURER, () -> ledger.releaseAll(fund, "grant", subject, "settled"));
                default -> close(summer, service, random, fund, step);
            }
        } catch (Refused refused) {
            // What is not allowed leaves everything as it was: that is what is checked.
        }
    }

    /** The next thing that can be done to its period. */
    private void close(SummerFixture summer, FundPeriodService service, Random random, long fund, int step) {
        FundPeriodQueries.View view = view(summer, fund);
        if (view.begins()) {
            summer.run(TREASURER, () -> service.begin(FUNDS.get(fund), (2001 + step) + "-01-01", (2001 + step) + "-12-31"));
        } else if (view.proposes()) {
            String rest = random.nextBoolean() ? FundPeriodService.TO_SPONSOR : FUNDS.get(11 - fund);
            summer.run(TREASURER, () -> service.propose(view.latest().publicId(), view.balance().free().toString(), rest, "year over"));
        } else {
            FundPeriodAction action = random.nextInt(4) == 0 ? FundPeriodAction.SEND_BACK : FundPeriodAction.CLOSE;
            summer.run(OTHER, () -> service.act(view.latest().publicId(), action, action == FundPeriodAction.SEND_BACK ? "Look again." : null));
        }
    }

    private void check(SummerFixture summer, long deposited) {
        Amount everything = cents(0);
        for (long fund : FUNDS.keySet()) {
            FundPeriodQueries.View view = view(summer, fund);
            Balance balance = view.balance();
            for (Amount part : List.of(balance.in(), balance.out(), balance.paid(), balance.committed(), balance.reserved(), balance.free())) {
                assertThat(part.isNegative()).as(balance.toString()).isFalse();
            }
            assertThat(balance.paid().plus(balance.committed()).plus(balance.reserved()).plus(balance.free()).plus(balance.out())).isEqualTo(balance.in());
            Amount given = cents(0);
            Amount before = null;
            for (FundPeriodQueries.Row row : view.rows()) {
                PeriodSums sums = row.sums();
                given = given.plus(sums.givenBack());
                assertThat(sums.before().plus(sums.in()).plus(sums.carriedIn()).minus(sums.promised()).minus(sums.givenBack()).minus(sums.carriedOut())).isEqualTo(sums.free());
                assertThat(before == null ? balance.free() : before).as("where one ends the next begins").isEqualTo(sums.free());
                before = sums.before();
            }
            assertThat(before == null || before.isZero()).as("the first begins with nothing").isTrue();
            everything = everything.plus(balance.paid()).plus(balance.held()).plus(balance.free()).plus(given);
        }
        assertThat(everything).isEqualTo(cents(deposited));
    }

    private static FundPeriodQueries.View view(SummerFixture summer, long fund) {
        summer.database.em().clear();
        return summer.as(TREASURER, () -> summer.get(FundPeriodQueries.class).of(FUNDS.get(fund)));
    }

    private static Amount cents(long cents) {
        return Amount.of("USD", java.math.BigDecimal.valueOf(cents, 2).toPlainString());
    }
}
