package org.cohort.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.persistence.TestDatabase;
import org.cohort.kernel.persistence.Wiring;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CorrectionTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final TestDatabase DATABASE = new TestDatabase();
    private static final CurrentActor CURRENT = new CurrentActor();
    private static final List<String> AUDITED = new ArrayList<>();
    private static long funds;

    static {
        DATABASE.addAccount(1);
        sql("insert into program (id, public_id, name, summary, zone, stipend_value, stipend_currency, created_at)"
                + " values (1, 'opw', 'OPW', 's', 'UTC', 5500, 'USD', '2014-01-01 00:00:00')");
    }

    private final Wiring wiring = new Wiring(DATABASE, Clock.fixed(Instant.parse("2014-06-01T12:00:00Z"), ZoneOffset.UTC), CURRENT, new Trail());
    private final FundLedger ledger = wiring.get(FundLedger.class);
    private final Deposits deposits = wiring.get(Deposits.class);

    @Test
    @DisplayName("M2: it takes back no more than the deposit still counts, and nothing of what is promised; the ledger shows both, the trail says why")
    void corrected() {
        wiring.offer(org.cohort.kernel.access.Directory.class, "org.cohort.identity.AccountDirectory");
        FundService service = wiring.get(FundService.class);
        long fund = fund();
        String id = "fund" + fund;
        run(fund, () -> service.deposit(id, "5000", "From the foundation"));
        String deposit = deposits.of(treasurer(fund), ref(fund)).get(0).publicId();
        assertField("less", "fund.moreThanDeposit", () -> run(fund, () -> service.correct(id, deposit, 0, "5000.01", "Typed twice")));
        assertField("less", "fund.positive", () -> run(fund, () -> service.correct(id, deposit, 0, "0", "Typed twice")));
        assertField("why", "required", () -> run(fund, () -> service.correct(id, deposit, 0, "1", " ")));
        assertField("deposited", "choice", () -> run(fund, () -> service.correct(id, "", 0, "1", "x")));
        run(fund, () -> ledger.reserve(fund, usd(700), "grant", "g" + fund, "trip"));
        assertField("less", "fund.promised", () -> run(fund, () -> service.correct(id, deposit, 0, "4500", "Typed twice")));
        run(fund, () -> service.correct(id, deposit, 0, "4000", "A nought too many"));
        assertThat(ledger.balance(fund).in()).isEqualTo(usd(1000));
        assertThat(ledger.balance(fund).free()).isEqualTo(usd(300));
        assertThat(deposits.of(treasurer(fund), ref(fund))).extracting(Deposits.Deposit::counts).containsExactly(usd(1000));
        assertField("less", "fund.moreThanDeposit", () -> run(fund, () -> service.correct(id, deposit, 1, "1000.01", "More")));
        assertThat(AUDITED).anyMatch(line -> line.startsWith("CORRECT " + deposit) && line.endsWith("A nought too many"));
        long other = fund();
        assertThatThrownBy(() -> run(other, () -> service.correct("fund" + other, deposit, 0, "1", "Not of this fund"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> run(other, () -> service.correct(id, deposit, 0, "1", "Not hers"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> deposits.of(treasurer(other), ref(fund))).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("M2: one slip is corrected once: who did not see that it was done is refused, and who corrected another deposit is not in the way")
    void once() {
        wiring.offer(org.cohort.kernel.access.Directory.class, "org.cohort.identity.AccountDirectory");
        FundService service = wiring.get(FundService.class);
        long fund = fund();
        String id = "fund" + fund;
        run(fund, () -> service.deposit(id, "5000", "From the foundation"));
        run(fund, () -> service.deposit(id, "300", "From a friend"));
        String friend = deposits.of(treasurer(fund), ref(fund)).get(0).publicId();
        String foundation = deposits.of(treasurer(fund), ref(fund)).get(1).publicId();
        int seen = deposits.corrections(treasurer(fund), ref(fund));
        run(fund, () -> service.correct(id, foundation, seen, "500", "Typed too high"));
        assertField("deposited", "fund.correctedMeanwhile", () -> run(fund, () -> service.correct(id, foundation, seen, "500", "Typed too high")));
        run(fund, () -> service.correct(id, friend, seen, "30", "It was 270"));
        int now = deposits.corrections(treasurer(fund), ref(fund));
        run(fund, () -> service.correct(id, foundation, now, "500", "Twice too high"));
        assertThat(ledger.balance(fund).in()).isEqualTo(usd(4270));
    }

    @Test
    @DisplayName("M2: the ledger says of a correction which deposit it is about")
    void said() {
        long fund = fund();
        run(fund, () -> ledger.deposit(fund, usd(5000), "From the foundation"));
        String deposit = deposits.of(treasurer(fund), ref(fund)).get(0).publicId();
        run(fund, () -> ledger.correct(fund, deposit, 0, usd(500), "A slip"));
        run(fund, () -> ledger.reserve(fund, usd(5), "grant", deposit, "trip"));
        var rows = wiring.get(FundQueries.class).entries(treasurer(fund), "fund" + fund, org.cohort.kernel.persistence.PageRequest.of(null, null)).rows();
        assertThat(rows).extracting(row -> row.word() + " " + row.memo() + " " + row.depositMemo() + " " + row.depositAt())
                .containsExactly("RESERVE trip null null", "CORRECTION A slip From the foundation 2014-06-01T12:00:00Z", "IN From the foundation null null");
    }

    @Test
    @DisplayName("M2: a deposit that counts can be corrected, however many came after it and count no more")
    void old() {
        long fund = fund();
        run(fund, () -> ledger.deposit(fund, usd(10), "the first"));
        run(fund, () -> {
            for (int i = 0; i < 201; i++) {
                ledger.deposit(fund, usd(1), "slip " + i);
            }
        });
        sql("insert into ledger_entry (public_id, version, fund_id, kind, amount_value, amount_currency, subject_type, subject_public_id, memo, actor_id, at)"
                + " select concat('c', public_id), 0, fund_id, 'IN', -amount_value, amount_currency, 'deposit', public_id, 'slip', actor_id, at"
                + " from ledger_entry where memo like 'slip %' and fund_id = " + fund);
        assertThat(deposits.of(treasurer(fund), ref(fund))).extracting(Deposits.Deposit::memo).containsExactly("the first");
    }

    @Property(tries = 40)
    @Label("M2, G5: whatever is deposited, corrected, reserved, committed, paid and released, the parts add up to what came in and nothing falls below zero")
    void identity(@ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 59) Integer> steps) {
        long fund = fund();
        run(fund, () -> ledger.deposit(fund, usd(1000), "first"));
        for (int step : steps) {
            int amount = 50 + step * 20;
            try {
                run(fund, () -> act(fund, step % 6, usd(amount)));
            } catch (Refused refused) {
                assertThat(refused.verdict().reason()).startsWith("fund.");
            }
            Balance b = ledger.balance(fund);
            assertThat(b.paid().plus(b.committed()).plus(b.reserved()).plus(b.free())).isEqualTo(b.in());
            assertThat(List.of(b.in(), b.paid(), b.committed(), b.reserved(), b.free())).noneMatch(Amount::isNegative);
        }
    }

    private void act(long fund, int what, Amount amount) {
        switch (what) {
            case 0 -> ledger.deposit(fund, amount, "more");
            case 1 -> ledger.reserve(fund, amount, "grant", "g" + fund, "trip");
            case 2 -> ledger.commit(fund, amount, "grant", "g" + fund, "trip");
            case 3 -> ledger.release(fund, amount, "grant", "g" + fund, "trip");
            case 4 -> ledger.pay(fund, amount, 1L, "grant", "g" + fund);
            default -> {
                List<Deposits.Deposit> all = deposits.of(treasurer(fund), ref(fund));
                if (!all.isEmpty()) {
                    ledger.correct(fund, all.get(all.size() - 1).publicId(), Integer.MAX_VALUE, amount, "too high");
                }
            }
        }
    }

    private static void assertField(String field, String reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.field()).isEqualTo(field);
            assertThat(refused.verdict().reason()).isEqualTo(reason);
        });
    }

    private static long fund() {
        long id = ++funds;
        sql("insert into fund (id, public_id, name, sponsor, purpose, currency, program_id, created_at) values (" + id + ", 'fund" + id
                + "', 'F', 'S', 'TRAVEL', 'USD', 1, '2014-01-01 00:00:00')");
        return id;
    }

    private static FundRef ref(long fund) {
        return new FundRef(fund, "fund" + fund, "F", "S", USD, 1L, FundPurpose.STIPENDS);
    }

    private static Actor treasurer(long fund) {
        return new Actor(1L, "account1", "Tara", Locale.ENGLISH, ZoneOffset.UTC, Set.of(new Actor.Held(Role.TREASURER, fund)));
    }

    private static void run(long fund, Runnable work) {
        CURRENT.runAs(treasurer(fund), () -> DATABASE.run(work));
    }

    private static void sql(String statement) {
        DATABASE.run(() -> DATABASE.em().createNativeQuery(statement).executeUpdate());
    }

    private static Amount usd(int units) {
        return Amount.of(java.math.BigDecimal.valueOf(units), USD);
    }

    private static final class Trail extends AuditTrail {

        @Override
        public void record(String subjectType, String subjectPublicId, String action, String from, String to, String comment) {
            AUDITED.add(action + " " + comment);
        }
    }
}
