package org.cohort.fund.pain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cohort.internship.SummerFixture.ANDERS;
import static org.cohort.internship.SummerFixture.LARS;
import static org.cohort.internship.SummerFixture.MAREN;
import static org.cohort.internship.SummerFixture.ORGANIZER;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cohort.fund.FundService;
import org.cohort.fund.InstallmentAction;
import org.cohort.fund.InstallmentService;
import org.cohort.fund.bank.Awaiting;
import org.cohort.fund.bank.BankForm;
import org.cohort.fund.bank.BankService;
import org.cohort.fund.batch.BatchAction;
import org.cohort.fund.batch.BatchQueries;
import org.cohort.fund.batch.BatchService;
import org.cohort.fund.batch.BatchServletText;
import org.cohort.fund.batch.LineState;
import org.cohort.fund.batch.Payables;
import org.cohort.fund.batch.PaymentBatch;
import org.cohort.fund.reconcile.Layout;
import org.cohort.fund.reconcile.LineOutcome;
import org.cohort.fund.reconcile.ReconcileService;
import org.cohort.internship.SummerFixture;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.files.Upload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("G11: from a released batch to the bank and back, on a database")
class TransferTest {

    private static final long TREASURER = 41;
    private static final long OTHER = 42;
    private static final BankForm GERMAN = new BankForm("DE", "Maren Sandvik", "DE89370400440532013000", null, null, null, null);
    private static final BankForm FRENCH = new BankForm("FR", "Lars Holm", "FR1420041010050500013M02606", null, null, null, null);
    private static final BankForm AMERICAN = new BankForm("US", "Lars Holm", null, null, "021000021", "123456789", "Boston");

    @TempDir
    Path data;

    private final SummerFixture summer = new SummerFixture();
    private BatchService batches;
    private BankService bank;
    private TransferService transfers;
    private ReconcileService statements;
    private String batch;

    @BeforeEach
    void begin() {
        System.setProperty("cohort.data.dir", data.toString());
        summer.wiring.offer(Payables.class, "org.cohort.fund.InstallmentPayables");
        summer.wiring.offer(Awaiting.class, "org.cohort.fund.bank.AwaitedInstallments");
        batches = summer.get(BatchService.class);
        bank = summer.get(BankService.class);
        transfers = summer.get(TransferService.class);
        statements = summer.get(ReconcileService.class);
        List.of(TREASURER, OTHER).forEach(summer.database::addAccount);
        summer.sql("insert into fund (id, public_id, name, sponsor, purpose, currency, program_id, created_at)"
                + " values (5, 'stipends', 'Stipends', 'A foundation', 'STIPENDS', 'EUR', 1, '2014-01-01 00:00:00')");
        summer.hold(TREASURER, Role.TREASURER, 5);
        summer.hold(OTHER, Role.TREASURER, 5);
        summer.run(TREASURER, () -> summer.get(FundService.class).deposit("stipends", "10000", "a gift"));
        installment(7, MAREN, "1250.15");
        installment(8, LARS, "300");
        summer.database.em().clear();
        batch = summer.as(TREASURER, () -> batches.collect("stipends", List.of("installment:pays00000007", "installment:pays00000008")));
        act(TREASURER, BatchAction.SUBMIT);
        act(OTHER, BatchAction.RELEASE);
    }

    @AfterEach
    void end() {
        System.clearProperty("cohort.data.dir");
        summer.close();
    }

    @Test
    @DisplayName("A payment is in one file, fetched again it is the same, who gives details later is in the next; everything needed is asked for in words")
    void files() {
        assertThat(view()).as("before the batch is exported").isNull();
        refused("batch.notExported", () -> summer.run(OTHER, () -> transfers.make(batch)));
        act(OTHER, BatchAction.EXPORT);
        refused("transfer.noAccount", () -> summer.run(OTHER, () -> transfers.make(batch)));
        summer.run(TREASURER, () -> bank.pay("stipends", GERMAN));
        refused("transfer.nothing", () -> summer.run(OTHER, () -> transfers.make(batch)));
        summer.run(MAREN, () -> bank.give(GERMAN));
        assertThat(view().missing()).extracting(TransferService.Missing::name).containsExactly("Person " + LARS);
        summer.run(OTHER, () -> transfers.make(batch));
        assertThat(view().files()).extracting(file -> file.method() + " " + file.payments() + " " + file.sum()).containsExactly("SEPA 1 EUR 1250.15");
        String first = fetch(0);
        assertThat(fetch(0)).isEqualTo(first);
        assertThat(first).contains("<EndToEndId>COHORT-PAYS00000007</EndToEndId>", "<IBAN>DE89370400440532013000</IBAN>", "<CtrlSum>1250.15</CtrlSum>");
        refused("transfer.nothing", () -> summer.run(OTHER, () -> transfers.make(batch)));
        summer.run(LARS, () -> bank.give(AMERICAN));
        summer.run(TREASURER, () -> transfers.make(batch));
        assertThat(view().files()).extracting(TransferService.Made::method).containsExactly(TransferMethod.SEPA, TransferMethod.OTHER);
        assertThat(fetch(1)).contains("<MmbId>021000021</MmbId>").doesNotContain("COHORT-PAYS00000007");
        assertThat(id(fetch(1))).isNotEqualTo(id(first));
        summer.run(LARS, () -> bank.give(FRENCH));
        refused("transfer.gone", () -> fetch(1));
        String line = line("COHORT-PAYS00000007");
        summer.run(OTHER, () -> batches.paid(batch, line));
        refused("transfer.settled", () -> fetch(0));
    }

    @Test
    @DisplayName("G11: what failed or is settled is in no file that is fetched afterwards, XML or CSV: corrected, it goes out by another batch alone")
    void failedIsNotSentAgain() {
        exportedForBoth();
        assertThat(fetch(0)).contains("COHORT-PAYS00000007", "COHORT-PAYS00000008", "<NbOfTxs>2</NbOfTxs>");
        String name = id(fetch(0));
        String line = line("COHORT-PAYS00000008");
        summer.run(TREASURER, () -> batches.failed(batch, line, "Account closed"));
        assertThat(fetch(0)).contains("COHORT-PAYS00000007", "<CtrlSum>1250.15</CtrlSum>", "<NbOfTxs>1</NbOfTxs>").doesNotContain("COHORT-PAYS00000008");
        assertThat(id(fetch(0))).as("a bank takes one of its copies").isEqualTo(name);
        assertThat(csv()).contains("COHORT-PAYS00000007").doesNotContain("COHORT-PAYS00000008");
        summer.sql("update installment set authorized_at = '2014-07-01 00:00:00'");
        summer.database.em().clear();
        summer.run(OTHER, () -> summer.get(InstallmentService.class).perform("pays00000008", InstallmentAction.CORRECT, "A new account"));
        String old = batch;
        batch = summer.as(TREASURER, () -> batches.collect("stipends", List.of("installment:pays00000008")));
        act(TREASURER, BatchAction.SUBMIT);
        act(OTHER, BatchAction.RELEASE);
        act(OTHER, BatchAction.EXPORT);
        summer.run(OTHER, () -> transfers.make(batch));
        assertThat(fetch(0)).contains("COHORT-PAYS00000008-2");
        batch = old;
        assertThat(fetch(0)).doesNotContain("PAYS00000008");
        String first = line("COHORT-PAYS00000007");
        summer.run(OTHER, () -> batches.paid(batch, first));
        refused("transfer.settled", () -> fetch(0));
        assertThat(csv()).doesNotContain("COHORT");
        assertThat(summer.as(OTHER, () -> summer.get(BatchQueries.class).view(batch)).exported()).as("nothing is left to be sent").isFalse();
    }

    @Test
    @DisplayName("G11: what somebody settles while a file waits for its batch is not in it")
    void settledMeanwhile() {
        act(OTHER, BatchAction.EXPORT);
        summer.run(TREASURER, () -> bank.pay("stipends", GERMAN));
        summer.run(MAREN, () -> bank.give(GERMAN));
        EntityManager em = transfers.em;
        transfers.em = beforeLocking(em, () -> summer.database.elsewhere("update batch_line set state = 'FAILED', live_subject = null where subject_public_id = 'pays00000007'"));
        refused("transfer.nothing", () -> summer.run(OTHER, () -> transfers.make(batch)));
        transfers.em = beforeLocking(em, () -> summer.database.elsewhere("update batch_line set state = 'OPEN' where subject_public_id = 'pays00000007'"));
        summer.run(OTHER, () -> transfers.make(batch));
        String file = view().files().get(0).publicId();
        transfers.em = beforeLocking(em, () -> summer.database.elsewhere("update batch_line set state = 'PAID' where subject_public_id = 'pays00000007'"));
        refused("transfer.settled", () -> summer.run(OTHER, () -> transfers.write(file)));
    }

    /** Somebody else was quicker to lock the batch, and did this. */
    private static EntityManager beforeLocking(EntityManager em, Runnable meanwhile) {
        boolean[] done = {false};
        return (EntityManager) Proxy.newProxyInstance(TransferTest.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, args) -> {
            if (!done[0] && args != null && (args[0] == PaymentBatch.class && args.length > 2 || args[0] instanceof String query && query.startsWith("select b from PaymentBatch"))) {
                done[0] = true;
                meanwhile.run();
            }
            return method.invoke(em, args);
        });
    }

    private void exportedForBoth() {
        act(OTHER, BatchAction.EXPORT);
        summer.run(TREASURER, () -> bank.pay("stipends", GERMAN));
        summer.run(MAREN, () -> bank.give(GERMAN));
        summer.run(LARS, () -> bank.give(FRENCH));
        summer.run(OTHER, () -> transfers.make(batch));
    }

    private String csv() {
        return BatchServletText.of(summer, OTHER, batch);
    }

    @Test
    @DisplayName("G9, M1: who gets it in another currency is in a file of that currency alone, with the amount fixed at release; the bank's line is compared with that")
    void currencies() {
        summer.sql("update batch_line set payout_currency = 'JPY', sent_value = 41124, rate = 137.08, rate_on = '2014-07-01', rate_source = 'ECB' where subject_public_id = 'pays00000008'");
        summer.database.em().clear();
        act(OTHER, BatchAction.EXPORT);
        summer.run(TREASURER, () -> bank.pay("stipends", GERMAN));
        summer.run(MAREN, () -> bank.give(GERMAN));
        summer.run(LARS, () -> bank.give(FRENCH));
        summer.run(OTHER, () -> transfers.make(batch));
        assertThat(view().files()).extracting(file -> file.method() + " " + file.payments() + " " + file.sum()).containsExactly("SEPA 1 EUR 1250.15", "OTHER 1 JPY 41124");
        assertThat(fetch(1)).contains("<InstdAmt Ccy=\"JPY\">41124</InstdAmt>", "<CtrlSum>41124</CtrlSum>", "<Ccy>EUR</Ccy>").doesNotContain("1250");
        assertThat(fetch(0)).contains("<InstdAmt Ccy=\"EUR\">1250.15</InstdAmt>").doesNotContain("JPY");
        String one = upload("Date;Text;Amount\n2014-07-10;COHORT-PAYS00000007;-1250,15\n2014-07-10;COHORT-PAYS00000008;-41124,00\n");
        assertThat(preview(one).rows()).extracting(ReconcileService.Row::outcome).containsExactly(LineOutcome.SETTLED, LineOutcome.SETTLED);
    }

    @Test
    @DisplayName("S1, G12: files are the fund's treasurers'; everybody else finds none, and each writing is a look that the payee reads")
    void access() {
        act(OTHER, BatchAction.EXPORT);
        summer.run(TREASURER, () -> bank.pay("stipends", GERMAN));
        summer.run(MAREN, () -> bank.give(GERMAN));
        summer.run(TREASURER, () -> transfers.make(batch));
        String file = view().files().get(0).publicId();
        assertThat(summer.as(ORGANIZER, () -> transfers.view(batch))).isNull();
        refused("access.role", () -> summer.run(ORGANIZER, () -> transfers.write(file)));
        for (long who : new long[] {MAREN, LARS, ANDERS}) {
            assertThatThrownBy(() -> summer.run(who, () -> transfers.write(file))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> summer.run(who, () -> statements.fund("stipends"))).isInstanceOf(NotFound.class);
        }
        summer.run(OTHER, () -> transfers.write(file));
        assertThat(summer.audited.stream().filter(line -> line.contains("bank FILE: Stipends, 1"))).hasSize(2);
        assertThat(summer.audited).noneMatch(line -> line.contains("DE89"));
    }

    @Test
    @DisplayName("Reconcile: shown first, then one act; again it does nothing; what came back is corrected and goes out by another reference")
    void reconcile() {
        act(OTHER, BatchAction.EXPORT);
        String csv = "Date;Text;Amount\n2014-07-10;COHORT-PAYS00000007;-1250,15\n2014-07-10;COHORT-PAYS00000008;-300,00\n2014-07-11;Rent;-900,00\n2014-07-12;COHORT-PAYS00000008;300,00\n2014-07-12;COHORT-PAYS00000009;1,00\n";
        String one = upload(csv);
        ReconcileService.Preview preview = preview(one);
        assertThat(preview.rows()).extracting(ReconcileService.Row::outcome).containsExactly(LineOutcome.SETTLED, LineOutcome.SETTLED, LineOutcome.FAILED, LineOutcome.UNKNOWN);
        assertThat(preview.others()).isEqualTo(1);
        assertThat(state("COHORT-PAYS00000007")).as("nothing is done by looking").isEqualTo(LineState.OPEN);
        assertThat(sealed()).doesNotContain("Rent", "COHORT");
        summer.run(OTHER, () -> statements.arrange(one, new Layout(-1, 2, 0, -1, "uuuu-MM-dd", true)));
        assertThat(preview(one).rows()).isEmpty();
        summer.run(OTHER, () -> statements.arrange(one, preview.layout()));
        refused("changed", () -> summer.run(OTHER, () -> statements.settle(one, "something else")));
        summer.run(OTHER, () -> statements.settle(one, preview.seen()));
        assertThat(state("COHORT-PAYS00000007")).isEqualTo(LineState.PAID);
        assertThat(state("COHORT-PAYS00000008")).isEqualTo(LineState.FAILED);
        assertThatThrownBy(() -> preview(one)).as("the file is let go").isInstanceOf(NotFound.class);
        String two = upload(csv);
        assertThat(preview(two).rows()).extracting(ReconcileService.Row::outcome)
                .containsExactly(LineOutcome.ALREADY, LineOutcome.ALREADY, LineOutcome.ALREADY, LineOutcome.UNKNOWN);
        String seen = preview(two).seen();
        refused("reconcile.nothing", () -> summer.run(OTHER, () -> statements.settle(two, seen)));
        assertThat(summer.as(TREASURER, () -> bank.payee("account" + LARS)).awaited()).as("hers can be corrected").hasSize(1);
        summer.run(LARS, () -> bank.give(FRENCH));
        summer.at("2014-09-01T00:00:00Z");
        summer.runAsSystem(() -> assertThat(statements.forget()).isEqualTo(1));
    }

    @Test
    @DisplayName("G11: who collected a batch does not settle it by a file of the bank's: another treasurer does, on the same page; what of it waits for another stays")
    void settledByOtherEyes() {
        act(OTHER, BatchAction.EXPORT);
        String one = upload("Date;Text;Amount\n2014-07-10;COHORT-PAYS00000007;-1250,15\n2014-07-12;COHORT-PAYS00000008;-300,00\n");
        ReconcileService.Preview hers = summer.as(TREASURER, () -> statements.preview(one));
        assertThat(hers.rows()).extracting(ReconcileService.Row::outcome).containsExactly(LineOutcome.OWN, LineOutcome.OWN);
        assertThat(hers.leaves()).isTrue();
        refused("reconcile.own", () -> summer.run(TREASURER, () -> statements.settle(one, hers.seen())));
        assertThat(state("COHORT-PAYS00000007")).isEqualTo(LineState.OPEN);
        ReconcileService.Preview others = preview(one);
        assertThat(others.alone()).isFalse();
        summer.run(OTHER, () -> statements.settle(one, others.seen()));
        assertThat(state("COHORT-PAYS00000007")).isEqualTo(LineState.PAID);
        assertThat(summer.notices).noneMatch(notice -> notice.contains("reconcile.ALONE"));
    }

    @Test
    @DisplayName("G11: where nobody else keeps the fund she settles what she collected: the trail says that she was alone, and the organizers are told")
    void settledAlone() {
        act(OTHER, BatchAction.EXPORT);
        summer.leave(OTHER, Role.TREASURER, 5);
        String one = upload("Date;Text;Amount\n2014-07-10;COHORT-PAYS00000007;-1250,15\n");
        ReconcileService.Preview alone = summer.as(TREASURER, () -> statements.preview(one));
        assertThat(alone.alone()).isTrue();
        summer.run(TREASURER, () -> statements.settle(one, alone.seen()));
        assertThat(summer.audited).anyMatch(line -> line.contains("statement SETTLE_ALONE: Stipends: 1 paid, 0 failed"));
        assertThat(summer.notices).contains(ORGANIZER + " reconcile.ALONE");
    }

    @Test
    @DisplayName("S4: what is no table of a bank is refused at the field")
    void noTable() {
        refused("reconcile.table", () -> upload("hello"));
    }

    private void installment(long id, long account, String amount) {
        summer.sql("insert into internship (id, public_id, project_id, round_id, participation_id, account_id, state, starts_on, ends_on, zone, created_at) values (" + id + ", 'hers" + id
                + "', 1, 1, 1, " + account + ", 'ACTIVE', '2014-05-19', '2014-08-17', 'UTC', '2014-05-01 00:00:00')");
        summer.sql("insert into installment (public_id, internship_id, account_id, fund_id, stage, amount_value, amount_currency, state, due_on, created_at) values ('pays0000000" + id + "', " + id + ", "
                + account + ", 5, 'MIDPOINT', " + amount + ", 'EUR', 'AUTHORIZED', '2014-07-01', '2014-04-21 00:00:00')");
    }

    private void act(long who, BatchAction action) {
        summer.run(who, () -> batches.act(batch, action, null));
    }

    private TransferService.View view() {
        return summer.as(OTHER, () -> transfers.view(batch));
    }

    private String fetch(int number) {
        return new String(summer.as(OTHER, () -> transfers.write(transfers.view(batch).files().get(number).publicId())).content(), StandardCharsets.UTF_8);
    }

    private static String id(String xml) {
        Matcher found = Pattern.compile("<MsgId>([^<]{1,35})</MsgId>").matcher(xml);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String upload(String csv) {
        return summer.as(TREASURER, () -> statements.upload("stipends", new Upload("file", "bank.csv", csv.getBytes(StandardCharsets.UTF_8))));
    }

    private ReconcileService.Preview preview(String statement) {
        return summer.as(OTHER, () -> statements.preview(statement));
    }

    private String line(String reference) {
        return summer.as(OTHER, () -> summer.get(BatchQueries.class).sent("stipends", List.of(reference))).get(reference).line();
    }

    private LineState state(String reference) {
        return summer.as(OTHER, () -> summer.get(BatchQueries.class).sent("stipends", List.of(reference))).get(reference).state();
    }

    private String sealed() {
        return summer.database.call(() -> summer.database.em().createNativeQuery("select sealed from bank_statement").getResultList().toString());
    }

    private static void refused(String reason, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.verdict().reason()).isEqualTo(reason));
    }
}
