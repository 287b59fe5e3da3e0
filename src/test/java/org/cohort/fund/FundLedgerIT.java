package org.cohort.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionManager;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.persistence.PublicId;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@ArquillianTest
@DisplayName("A fund's ledger under load, on the real database")
class FundLedgerIT {

    private static final Currency USD = Currency.getInstance("USD");
    private static final int THREADS = 16;
    private static final Actor TREASURER = new Actor(1L, "treasurer", "Tara", Locale.ENGLISH, ZoneOffset.UTC, Set.of());

    @Inject
    private CurrentActor current;

    @Inject
    private FundLedger ledger;

    @Inject
    private UnspentMoney unspent;

    /** Not UserTransaction: the server allows and forbids that to all threads of the executor at once, while one of them is in a transactional method. */
    @Resource(lookup = "java:appserver/TransactionManager")
    private TransactionManager transaction;

    @PersistenceContext(unitName = "cohort")
    private EntityManager em;

    @Resource
    private ManagedExecutorService threads;

    @Test
    @DisplayName("G5: sixteen threads ask for more than there is: exactly what is covered is granted, the fund is never overspent")
    void neverOverspent() throws Exception {
        Long fund = fund("1000.00");
        List<Future<Boolean>> granted = inParallel(i -> attempt(() -> ledger.reserve(fund, usd("150.00"), "grant", "g" + i, "trip")));
        assertThat(count(granted)).isEqualTo(6);
        Balance balance = ledger.balance(fund);
        assertThat(balance.free()).isEqualTo(usd("100.00"));
        assertThat(balance.reserved()).isEqualTo(usd("900.00"));
    }

    @Test
    @DisplayName("M2: sixteen threads reserve, commit, pay and release at once: the parts always add up to what came in")
    void partsAddUp() throws Exception {
        Long fund = fund("5000.00");
        inParallel(i -> {
            String subject = PublicId.next();
            boolean reserved = attempt(() -> ledger.reserve(fund, usd("400.00"), "grant", subject, "trip"));
            if (reserved && i % 2 == 0) {
                attempt(() -> ledger.commit(fund, usd("400.00"), "grant", subject, "trip"));
                attempt(() -> ledger.pay(fund, usd("250.00"), 1L, "grant", subject));
            }
            if (reserved && i % 3 == 0) {
                attempt(() -> ledger.releaseAll(fund, "grant", subject, "settled"));
            }
            Balance seen = ledger.balance(fund);
            return !seen.free().isNegative() && seen.in().equals(seen.free().plus(seen.reserved()).plus(seen.committed()).plus(seen.paid()));
        }).forEach(each -> assertThat(each).succeedsWithin(Duration.ofSeconds(60)).isEqualTo(true));
    }

    @Test
    @DisplayName("G5, M2: two funds are carried over to each other and given back while others reserve: neither is overspent, and no cent appears or gets lost")
    void carriedOverUnderLoad() throws Exception {
        Long one = fund("1000.00");
        Long other = sibling(one, "1000.00");
        inParallel(i -> {
            attempt(() -> ledger.reserve(i % 2 == 0 ? one : other, usd("130.00"), "grant", "c" + i, "trip"));
            attempt(() -> unspent.carryOver(i % 2 == 0 ? one : other, i % 2 == 0 ? other : one, usd("70.00"), "p" + i, "year over"));
            return attempt(() -> unspent.giveBack(i % 2 == 0 ? other : one, usd("90.00"), "p" + i, "year over"));
        }).forEach(each -> assertThat(each).succeedsWithin(Duration.ofSeconds(60)));
        Balance left = ledger.balance(one);
        Balance right = ledger.balance(other);
        for (Balance balance : List.of(left, right)) {
            assertThat(balance.free().isNegative()).isFalse();
            assertThat(balance.free().plus(balance.reserved()).plus(balance.out())).isEqualTo(balance.in());
        }
        assertThat(left.free().plus(right.free()).plus(left.reserved()).plus(right.reserved()).plus(given(one)).plus(given(other))).isEqualTo(usd("2000.00"));
    }

    private Amount given(Long fund) {
        return Amount.of(em.createQuery("select coalesce(sum(e.amount.value), 0) from LedgerEntry e where e.fundId = :fund and e.kind = :kind", java.math.BigDecimal.class)
                .setParameter("fund", fund).setParameter("kind", EntryKind.GIVEN_BACK).getSingleResult(), USD);
    }

    @Test
    @DisplayName("Nothing is paid twice: of sixteen payments of one claim at once, one goes out")
    void paidOnce() throws Exception {
        Long fund = fund("1000.00");
        String subject = PublicId.next();
        assertThat(attempt(() -> {
            ledger.reserve(fund, usd("500.00"), "claim", subject, "trip");
            ledger.commit(fund, usd("500.00"), "claim", subject, "trip");
        })).isTrue();
        assertThat(count(inParallel(i -> attempt(() -> ledger.pay(fund, usd("100.00"), 1L, "claim", subject))))).isEqualTo(1);
        assertThat(ledger.balance(fund).paid()).isEqualTo(usd("100.00"));
    }

    @Test
    @DisplayName("M2: a payment that failed leaves the money committed, and can be tried again")
    void failedAndAgain() throws Exception {
        Long fund = fund("1000.00");
        String subject = PublicId.next();
        attempt(() -> {
            ledger.reserve(fund, usd("500.00"), "claim", subject, "trip");
            ledger.commit(fund, usd("500.00"), "claim", subject, "trip");
            ledger.pay(fund, usd("500.00"), 1L, "claim", subject);
            ledger.failed(fund, "claim", subject);
        });
        assertThat(ledger.balance(fund).committed()).isEqualTo(usd("500.00"));
        assertThat(ledger.balance(fund).paid()).isEqualTo(usd("0.00"));
        assertThat(attempt(() -> ledger.pay(fund, usd("500.00"), 1L, "claim", subject))).isTrue();
        assertThat(ledger.balance(fund).free()).isEqualTo(usd("500.00"));
    }

    @Test
    @DisplayName("M1: another currency and less than nothing are refused; more than is held can't be committed, paid or released")
    void refusals() throws Exception {
        Long fund = fund("1000.00");
        assertRefused("fund.currency", () -> ledger.reserve(fund, Amount.of("EUR", "1.00"), "grant", "x", "trip"));
        assertRefused("fund.positive", () -> ledger.reserve(fund, usd("-1.00"), "grant", "x", "trip"));
        assertRefused("fund.short", () -> ledger.reserve(fund, usd("1000.01"), "grant", "x", "trip"));
        assertRefused("fund.notReserved", () -> ledger.commit(fund, usd("1.00"), "grant", "x", "trip"));
        assertRefused("fund.notReserved", () -> ledger.pay(fund, usd("1.00"), 1L, "grant", "x"));
        assertRefused("fund.notReserved", () -> ledger.release(fund, usd("1.00"), "grant", "x", "trip"));
    }

    private interface Work {
        Boolean run(int number) throws Exception;
    }

    private List<Future<Boolean>> inParallel(Work work) throws InterruptedException {
        List<Callable<Boolean>> calls = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int number = i;
            calls.add(() -> work.run(number));
        }
        return threads.invokeAll(calls);
    }

    private static long count(List<Future<Boolean>> done) throws Exception {
        long yes = 0;
        for (Future<Boolean> each : done) {
            yes += each.get() ? 1 : 0;
        }
        return yes;
    }

    /** Does the work in a transaction of its own. @return false when it was refused */
    private boolean attempt(Runnable work) throws Exception {
        transaction.begin();
        boolean done = false;
        try {
            current.runAs(TREASURER, work);
            done = true;
        } catch (Refused refused) {
            return false;
        } finally {
            // Whatever happened: a transaction left open would hold its fund, and with it every test after this one.
            if (done) {
                transaction.commit();
            } else {
                transaction.rollback();
            }
        }
        return true;
    }

    private void assertRefused(String reason, Runnable work) throws Exception {
        transaction.begin();
        try {
            assertThatThrownBy(work::run).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.verdict().reason()).isEqualTo(reason));
        } finally {
            transaction.rollback();
        }
    }

    private Long fund(String deposited) throws Exception {
        transaction.begin();
        em.createNativeQuery("insert into program (public_id, name, summary, zone, stipend_value, stipend_currency, created_at) "
                + "values (?1, 'Test', 'Test', 'UTC', 0, 'USD', '2014-01-01 00:00:00')").setParameter(1, PublicId.next()).executeUpdate();
        Long program = ((Number) em.createNativeQuery("select max(id) from program").getSingleResult()).longValue();
        Long fund = founded(program, deposited);
        transaction.commit();
        return fund;
    }

    /** Another of the same program. */
    private Long sibling(Long of, String deposited) throws Exception {
        transaction.begin();
        Long fund = founded(em.find(Fund.class, of).programId(), deposited);
        transaction.commit();
        return fund;
    }

    private Long founded(Long program, String deposited) {
        Fund fund = new Fund(PublicId.next(), "Test fund", "Nobody", FundPurpose.TRAVEL, USD, program, Instant.EPOCH);
        em.persist(fund);
        em.flush();
        ledger.deposit(fund.id(), usd(deposited), "first transfer");
        return fund.id();
    }

    private static Amount usd(String value) {
        return Amount.of("USD", value);
    }
}
