package org.cohort.fund;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.cohort.fund.batch.BatchAction;
import org.cohort.fund.batch.BatchQueries;
import org.cohort.fund.batch.BatchService;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.persistence.PublicId;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@ArquillianTest
@DisplayName("Payment batches under load, on the real database")
class BatchesIT extends UnderLoad {

    private static final int CLICKS = 25;

    @Inject
    private BatchService batches;

    @Inject
    private BatchQueries queries;

    @Inject
    private InstallmentService installments;

    @Test
    @DisplayName("G11: twelve collect the same, then twelve release it, then twelve mark it paid: one of each comes through")
    void once() throws Exception {
        Stage stage = stage(1);
        assertThat(inParallel(i -> attempt(stage.treasurer(i), () -> batches.collect(stage.fund, List.of(stage.keys.get(0)))))).isEqualTo(1);
        String batch = stage.batches().get(0);
        long collector = number("select collected_by from payment_batch where public_id = '" + batch + "'");
        Actor her = stage.is(collector);
        Actor other = stage.other(collector);
        assertThat(inParallel(i -> attempt(her, () -> batches.act(batch, BatchAction.SUBMIT, null)))).isEqualTo(1);
        assertThat(inParallel(i -> attempt(i % 2 == 0 ? her : other, () -> batches.act(batch, BatchAction.RELEASE, null)))).isEqualTo(1);
        assertThat(number("select released_by from payment_batch where public_id = '" + batch + "'")).isEqualTo(other.accountId());
        assertThat(inParallel(i -> attempt(her, () -> batches.act(batch, BatchAction.EXPORT, null)))).isEqualTo(1);
        // From the batch's page and from the installment's own at once.
        String installment = stage.keys.get(0).split(":")[1];
        assertThat(inParallel(i -> attempt(stage.treasurer(i), () -> {
            if (i % 3 == 0) {
                installments.perform(installment, InstallmentAction.MARK_PAID, null);
            } else {
                batches.paid(batch, null);
            }
        }))).isEqualTo(1);
        check(stage);
    }

    @Test
    @DisplayName("M2: paid and failed at once is one of the two; corrected, it goes out once more, with another reference")
    void failedAndAgain() throws Exception {
        Stage stage = stage(1);
        String first = sent(stage);
        String line = line(stage, first);
        assertThat(inParallel(i -> attempt(stage.treasurer(i), () -> {
            if (i % 2 == 0) {
                batches.paid(first, line);
            } else {
                batches.failed(first, line, "Account closed");
            }
        }))).as("a paid one may come back").isBetween(1L, 2L);
        attempt(stage.treasurer(0), () -> batches.failed(first, line, "Account closed"));
        String installment = stage.keys.get(0).split(":")[1];
        assertThat(inParallel(i -> attempt(stage.treasurer(i), () -> installments.perform(installment, InstallmentAction.CORRECT, "A new account")))).as(this::refusals).isEqualTo(1);
        run("update installment set failed_by = null where public_id = '" + installment + "'");
        String again = sent(stage);
        assertThat(inParallel(i -> attempt(stage.treasurer(i), () -> batches.paid(again, null)))).isEqualTo(1);
        assertThat(number("select count(distinct reference) from batch_line where subject_public_id = '" + installment + "'")).isEqualTo(2);
        check(stage);
    }

    @Test
    @DisplayName("Nothing is paid twice, whatever two treasurers click at once and again: collect, take out, hand over, release, export, pay, fail, correct, discard")
    void anything() throws Exception {
        Stage stage = stage(3);
        inParallel(i -> {
            Random random = new Random(20140519L + i);
            for (int click = 0; click < CLICKS; click++) {
                Actor who = stage.treasurer(random.nextInt(2));
                List<String> all = stage.batches();
                String batch = all.isEmpty() ? "" : all.get(random.nextInt(all.size()));
                String key = stage.keys.get(random.nextInt(stage.keys.size()));
                String installment = key.split(":")[1];
                switch (random.nextInt(12)) {
                    case 0, 1 -> attempt(who, () -> batches.collect(stage.fund, List.of(key)));
                    case 2 -> attempt(who, () -> batches.collect(stage.fund, stage.keys));
                    case 3, 4, 5 -> attempt(who, () -> batches.act(batch, BatchAction.values()[random.nextInt(BatchAction.values().length)], "So."));
                    case 6 -> attempt(who, () -> batches.act(batch, BatchAction.RELEASE, null));
                    case 7 -> attempt(who, () -> batches.paid(batch, null));
                    case 8 -> attempt(who, () -> batches.failed(batch, queries.view(batch).lines().get(0).publicId(), "Closed"));
                    case 9 -> attempt(who, () -> installments.perform(installment, InstallmentAction.MARK_PAID, null));
                    case 10 -> attempt(who, () -> installments.perform(installment, InstallmentAction.CORRECT, "Now"));
                    default -> attempt(who, () -> installments.perform(installment, InstallmentAction.REPORT_FAILURE, "Came back"));
                }
            }
            return true;
        });
        check(stage);
        assertThat(stage.batches()).as("something was done").isNotEmpty();
    }

    @Test
    @DisplayName("M2: two funds pay each other's installments in part, in opposite order, in twelve batches at once: nobody waits for each other for ever, every step of each is done, each ledger has its parts")
    void oppositeOrder() throws Exception {
        Stage one = stage(6);
        Stage other = stage(6);
        shareWith(one, other);
        shareWith(other, one);
        List<String> failures = Collections.synchronizedList(new ArrayList<>());
        assertThat(inParallel(i -> {
            Stage stage = i % 2 == 0 ? one : other;
            try {
                String key = stage.keys.get(i / 2);
                String batch = current.callAs(stage.treasurer(0), () -> batches.collect(stage.fund, List.of(key)));
                current.runAs(stage.treasurer(0), () -> batches.act(batch, BatchAction.SUBMIT, null));
                current.runAs(stage.treasurer(1), () -> batches.act(batch, BatchAction.RELEASE, null));
                current.runAs(stage.treasurer(1), () -> batches.act(batch, BatchAction.EXPORT, null));
                current.runAs(stage.treasurer(0), () -> batches.paid(batch, null));
                if (i % 3 == 0) {
                    current.runAs(stage.treasurer(1), () -> batches.failed(batch, queries.view(batch).lines().get(0).publicId(), "It came back"));
                }
                return true;
            } catch (RuntimeException refused) {
                failures.add(i + " " + refused);
                return false;
            }
        })).as(failures.toString()).isEqualTo(THREADS);
        check(one);
        check(other);
    }

    /** The one sends the money and pays 60 of each, the other 40. */
    private void shareWith(Stage stage, Stage other) throws Exception {
        for (String key : stage.keys) {
            long installment = number("select id from installment where public_id = '" + key.split(":")[1] + "'");
            insert("installment_portion", "installment_id, fund_id, place, amount_value, amount_currency", installment + ", " + stage.fundId + ", 0, 60, 'USD'");
            insert("installment_portion", "installment_id, fund_id, place, amount_value, amount_currency", installment + ", " + other.fundId + ", 1, 40, 'USD'");
        }
    }

    /** What must be so whatever was done. */
    private void check(Stage stage) throws Exception {
        String mine = " in (select public_id from installment where internship_id in (select id from internship where round_id in (select id from round where program_id = " + stage.program + ")))";
        assertThat(number("select count(*) from (select subject_public_id from payment where failed_at is null and subject_public_id" + mine
                + " group by subject_public_id having count(*) > 1) twice")).as("paid twice").isZero();
        assertThat(number("select count(*) from (select live_subject from batch_line where live_subject is not null and subject_public_id" + mine
                + " group by live_subject having count(*) > 1) twice")).as("in two batches").isZero();
        assertThat(number("select count(*) from payment_batch where released_by is not null and (released_by = collected_by or released_by = submitted_by) and fund_id = " + stage.fundId))
                .as("released by who collected it").isZero();
        long paid = number("select count(*) from payment where failed_at is null and subject_public_id" + mine);
        assertThat(number("select count(*) from installment where state in ('PAID', 'CONFIRMED') and public_id" + mine)).as("what is paid has its payment").isEqualTo(paid);
        assertThat(number("select coalesce(sum(case kind when 'PAY' then amount_value when 'RETURN' then -amount_value else 0 end), 0) from ledger_entry where fund_id = " + stage.fundId))
                .as("the ledger").isEqualTo(paid * 100);
        assertThat(number("select coalesce(sum(case kind when 'IN' then amount_value when 'RESERVE' then -amount_value when 'RELEASE' then amount_value else 0 end), 0) from ledger_entry"
                + " where fund_id = " + stage.fundId)).as("never overspent").isNotNegative();
        assertThat(number("select count(*) from batch_line l join installment i on i.public_id = l.subject_public_id where l.live_subject is not null and l.state = 'PAID'"
                + " and i.state not in ('PAID', 'CONFIRMED') and l.subject_public_id" + mine)).as("a line and its installment agree").isZero();
    }

    /** A batch of all that waits, exported. */
    private String sent(Stage stage) throws Exception {
        attempt(stage.treasurer(0), () -> batches.collect(stage.fund, stage.keys));
        String batch = stage.batches().get(0);
        assertThat(attempt(stage.treasurer(0), () -> batches.act(batch, BatchAction.SUBMIT, null))).isTrue();
        assertThat(attempt(stage.treasurer(1), () -> batches.act(batch, BatchAction.RELEASE, null))).isTrue();
        assertThat(attempt(stage.treasurer(0), () -> batches.act(batch, BatchAction.EXPORT, null))).isTrue();
        return batch;
    }

    private String line(Stage stage, String batch) {
        return current.callAs(stage.treasurer(0), () -> queries.view(batch)).lines().get(0).publicId();
    }

    /** A program with a fund of 1,000 that two treasurers keep, and so many installments of 100 that are authorized. */
    private final class Stage {
        private final String fund = PublicId.next();
        private final List<String> keys = new ArrayList<>();
        private final List<Actor> treasurers = new ArrayList<>();
        private long program;
        private long fundId;

        Actor treasurer(int number) {
            return treasurers.get(number % 2);
        }

        Actor is(long account) {
            return treasurers.stream().filter(one -> one.accountId() == account).findFirst().orElseThrow();
        }

        Actor other(long account) {
            return treasurers.stream().filter(one -> one.accountId() != account).findFirst().orElseThrow();
        }

        /** The latest first. */
        List<String> batches() {
            return current.callAs(treasurers.get(0), () -> queries.ofFund(fund)).batches().stream().map(BatchQueries.Row::publicId).toList();
        }
    }

    private Stage stage(int count) throws Exception {
        Stage stage = new Stage();
        long[] project = project();
        stage.program = project[0];
        stage.fundId = fund(stage.fund, stage.program, "STIPENDS", 1000);
        for (int i = 0; i < 2; i++) {
            stage.treasurers.add(treasurer(stage.fundId));
        }
        for (int i = 0; i < count; i++) {
            long[] intern = intern(project);
            String id = PublicId.next();
            insert(id, "installment", "internship_id, account_id, fund_id, stage, amount_value, amount_currency, state, due_on, authorized_at, created_at",
                    intern[1] + ", " + intern[0] + ", " + stage.fundId + ", 'MIDPOINT', 100, 'USD', 'AUTHORIZED', '2014-07-01', " + NOW + ", " + NOW);
            stage.keys.add("installment:" + id);
        }
        return stage;
    }
}
