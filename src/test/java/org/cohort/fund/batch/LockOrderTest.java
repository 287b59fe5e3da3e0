package org.cohort.fund.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cohort.internship.SummerFixture.MAREN;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cohort.fund.FundLedger;
import org.cohort.fund.FundPurpose;
import org.cohort.internship.SummerFixture;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.money.Amount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("G11: what is locked before what, on a database")
class LockOrderTest {

    private static final long TREASURER = 41;

    private final SummerFixture summer = new SummerFixture();

    /** Of two funds. */
    static final class Shared implements Payables {

        @Override
        public String type() {
            return "shared";
        }

        @Override
        public FundPurpose purpose() {
            return FundPurpose.STIPENDS;
        }

        @Override
        public List<Payable> waiting(Long fundId) {
            return List.of();
        }

        @Override
        public Map<String, Context> contexts(Collection<String> ids) {
            return Map.of();
        }

        @Override
        public Payable find(String id) {
            return new Payable("shared", id, MAREN, "x", Amount.of("EUR", "5.00"), LocalDate.EPOCH, null, "COHORT-1", Set.of(5L, 6L), null, null);
        }

        @Override
        public void moved(String id) {
            // Nobody is asked for it.
        }

        @Override
        public void release(String id) {
            // Its money is not what is looked at.
        }

        @Override
        public void paid(String id) {
            // Likewise.
        }

        @Override
        public void failed(String id, String why) {
            // Likewise.
        }
    }

    @AfterEach
    void end() {
        summer.close();
    }

    @ParameterizedTest
    @CsvSource({"SUBMITTED, RELEASE", "DRAFT, DISCARD", "DRAFT, TAKE_OUT", "EXPORTED, PAID", "EXPORTED, FAILED"})
    @DisplayName("whatever is done to a batch, it is locked before the funds, and all its funds at once, in the order of their keys")
    void batchThenFunds(BatchState state, String act) {
        summer.database.addAccount(TREASURER);
        summer.database.addAccount(42);
        for (int fund : new int[] {5, 6}) {
            summer.sql("insert into fund (id, public_id, name, sponsor, purpose, currency, program_id, created_at) values (" + fund + ", 'f" + fund + "', 'F', 'A foundation', 'STIPENDS', 'EUR', 1, '2014-01-01 00:00:00')");
        }
        summer.hold(TREASURER, Role.TREASURER, 5);
        summer.sql("insert into payment_batch (id, public_id, fund_id, number, state, collected_by, created_at) values (1, 'batch', 5, 1, '" + state + "', 42, '2014-01-01 00:00:00')");
        summer.sql("insert into batch_line (public_id, batch_id, subject_type, subject_public_id, payee_id, title, amount_value, amount_currency, state, live_subject) values ('line', 1, 'shared', 'one', "
                + MAREN + ", 'x', 5, 'EUR', 'OPEN', 'shared:one')");
        summer.wiring.offer(Payables.class, Shared.class.getName());
        BatchService service = summer.get(BatchService.class);
        List<Long> locked = new ArrayList<>();
        service.ledger = new FundLedger() {
            @Override
            public void lock(Collection<Long> fundIds) {
                assertThat(summer.database.em().getLockMode(summer.database.em().find(PaymentBatch.class, 1L))).isEqualTo(LockModeType.PESSIMISTIC_WRITE);
                locked.addAll(fundIds);
            }
        };
        summer.run(TREASURER, () -> {
            switch (act) {
                case "TAKE_OUT" -> service.takeOut("batch", "line");
                case "PAID" -> service.paid("batch", null);
                case "FAILED" -> service.failed("batch", "line", "Closed");
                default -> service.act("batch", BatchAction.valueOf(act), null);
            }
        });
        assertThat(locked).containsExactly(5L, 6L);
    }
}
