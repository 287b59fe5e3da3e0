package org.cohort.fund.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cohort.internship.SummerFixture.MAREN;

import jakarta.persistence.LockModeType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.cohort.fund.batch.BatchService;
import org.cohort.fund.batch.PaymentBatch;
import org.cohort.internship.SummerFixture;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.files.Upload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("G11: a bank's file about several batches, on a database")
class SettleOrderTest {

    private static final long TREASURER = 41;

    @TempDir
    Path data;

    private final SummerFixture summer = new SummerFixture();

    @BeforeEach
    void begin() {
        System.setProperty("cohort.data.dir", data.toString());
        List.of(TREASURER, 42L).forEach(summer.database::addAccount);
        summer.sql("insert into fund (id, public_id, name, sponsor, purpose, currency, program_id, created_at)"
                + " values (5, 'stipends', 'Stipends', 'A foundation', 'STIPENDS', 'EUR', 1, '2014-01-01 00:00:00')");
        summer.hold(TREASURER, Role.TREASURER, 5);
        for (int i = 1; i <= 2; i++) {
            summer.sql("insert into payment_batch (id, public_id, fund_id, number, state, collected_by, created_at) values (" + i + ", 'batch" + i + "', 5, " + i + ", 'EXPORTED', 42, '2014-01-01 00:00:00')");
            summer.sql("insert into batch_line (public_id, batch_id, subject_type, subject_public_id, payee_id, title, amount_value, amount_currency, state, reference) values ('line" + i + "', " + i
                    + ", 'installment', 'pays" + i + "', " + MAREN + ", 'x', 5, 'EUR', 'OPEN', 'COHORT-PAYS0000000" + i + "')");
        }
    }

    @AfterEach
    void end() {
        System.clearProperty("cohort.data.dir");
        summer.close();
    }

    @Test
    @DisplayName("All its batches are locked before the first fund is, as by who releases or settles one: nobody waits for each other")
    void batchesFirst() {
        ReconcileService statements = summer.get(ReconcileService.class);
        List<String> settled = new ArrayList<>();
        statements.batches = new BatchService() {
            @Override
            public void paid(String batch, String line) {
                settled.add(line);
                LongStream.of(1, 2).forEach(key -> assertThat(summer.database.em().getLockMode(summer.database.em().find(PaymentBatch.class, key))).isEqualTo(LockModeType.PESSIMISTIC_WRITE));
            }
        };
        String one = summer.as(TREASURER, () -> statements.upload("stipends", new Upload("file", "bank.csv",
                "Text,Amount\nCOHORT-PAYS00000001,-5.00\nCOHORT-PAYS00000002,-5.00\n".getBytes(StandardCharsets.UTF_8))));
        String seen = summer.as(TREASURER, () -> statements.preview(one)).seen();
        summer.run(TREASURER, () -> statements.settle(one, seen));
        assertThat(settled).containsExactly("line1", "line2");
    }
}
