package org.cohort.fund.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cohort.internship.SummerFixture.COORDINATOR;
import static org.cohort.internship.SummerFixture.LARS;
import static org.cohort.internship.SummerFixture.MAREN;
import static org.cohort.internship.SummerFixture.ORGANIZER;
import static org.cohort.internship.SummerFixture.TOVE;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cohort.internship.SummerFixture;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("G12: bank details of payees, on a database")
class BankServiceTest {

    private static final long TREASURER = 41;
    private static final long OTHER = 42;
    private static final String MARENS = "account" + MAREN;
    private static final BankForm FORM = new BankForm("DE", "Maren Sandvik", "DE89 3704 0044 0532 0130 00", null, null, null, null);

    @TempDir
    Path data;

    private final SummerFixture summer = new SummerFixture();
    private BankService service;
    private BankUpkeep upkeep;

    @BeforeEach
    void begin() {
        System.setProperty("cohort.data.dir", data.toString());
        summer.wiring.offer(Awaiting.class, "org.cohort.fund.bank.AwaitedInstallments");
        service = summer.get(BankService.class);
        upkeep = summer.get(BankUpkeep.class);
        List.of(TREASURER, OTHER).forEach(summer.database::addAccount);
        summer.sql("insert into fund (id, public_id, name, sponsor, purpose, currency, program_id, created_at)"
                + " values (5, 'stipends', 'Stipends', 'A foundation', 'STIPENDS', 'USD', 1, '2014-01-01 00:00:00'),"
                + " (6, 'gifts', 'Gifts', 'A company', 'STIPENDS', 'USD', 1, '2014-01-01 00:00:00')");
        summer.hold(TREASURER, Role.TREASURER, 5);
        summer.hold(OTHER, Role.TREASURER, 6);
        summer.sql("insert into internship (id, public_id, project_id, round_id, participation_id, account_id, state, starts_on, ends_on, zone, created_at)"
                + " values (7, 'hers', 1, 1, 1, 1, 'ACTIVE', '2014-05-19', '2014-08-17', 'UTC', '2014-05-01 00:00:00')");
        summer.sql("insert into installment (id, public_id, internship_id, account_id, fund_id, stage, amount_value, amount_currency, state, due_on, created_at)"
                + " values (1, 'one', 7, 1, 5, 'MIDPOINT', 2750, 'USD', 'SCHEDULED', '2014-07-01', '2014-04-21 00:00:00')");
    }

    @AfterEach
    void end() {
        System.clearProperty("cohort.data.dir");
        summer.close();
    }

    @Test
    @DisplayName("Asked for only when something is to be paid: on Today and by mail, once, until it is answered")
    void asked() {
        upkeep();
        assertThat(summer.needs(MAREN)).doesNotContain("bank NEEDED");
        refused("bank.notNeeded", () -> summer.run(MAREN, () -> service.give(FORM)));
        authorize();
        upkeep();
        upkeep();
        assertThat(summer.needs(MAREN)).contains("bank NEEDED");
        assertThat(summer.notices.stream().filter(notice -> notice.equals(MAREN + " bank.NEEDED"))).hasSize(1);
        summer.run(MAREN, () -> service.give(FORM));
        assertThat(summer.needs(MAREN)).doesNotContain("bank NEEDED");
        upkeep();
        assertThat(summer.needs(MAREN)).doesNotContain("bank NEEDED");
        assertThat(own().shown().last()).isEqualTo("3000");
        summer.run(MAREN, () -> service.give(new BankForm("FR", "Maren Sandvik", "FR14 2004 1010 0505 0001 3M02 606", null, null, null, null)));
        assertThat(own().shown()).extracting(BankService.Shown::last, BankService.Shown::country).containsExactly("2606", "FR");
        summer.run(MAREN, service::remove);
        upkeep();
        assertThat(summer.needs(MAREN)).contains("bank NEEDED");
    }

    @Test
    @DisplayName("I3: the form opens fourteen days before an installment's day, whatever was said and whether it is told; what is on its way untold keeps them")
    void saysNothing() {
        List<String> states = List.of("state = 'SCHEDULED', is_untold = false", "state = 'HELD', is_untold = true", "state = 'HELD', is_untold = false",
                "state = 'AUTHORIZED', is_untold = true", "state = 'IN_PAYMENT', is_untold = true");
        for (String state : states) {
            summer.sql("update installment set " + state);
            summer.database.em().clear();
            summer.at("2014-06-16T23:59:59Z");
            assertThat(own()).as(state).extracting(BankService.Own::taken, own -> own.awaited().size()).containsExactly(false, 0);
            refused("bank.notNeeded", () -> summer.run(MAREN, () -> service.give(FORM)));
            summer.at("2014-06-17T00:00:00Z");
            assertThat(own()).as(state).extracting(BankService.Own::taken, own -> own.awaited().size()).containsExactly(true, 0);
        }
        summer.run(MAREN, () -> service.give(FORM));
        paidBy("2014-06-20T00:00:00Z", "IN_PAYMENT");
        paidBy("2014-09-20T00:00:00Z", "IN_PAYMENT");
        assertThat(own().shown()).as("on its way and untold").isNotNull();
        summer.at("2014-05-01T00:00:00Z");
        summer.sql("update installment set is_untold = false");
        summer.database.em().clear();
        assertThat(own().taken()).as("told, and on its way early").isTrue();
    }

    @Test
    @DisplayName("S1: only who keeps the fund that pays her now looks; each look has a reason, is on record, and she reads it (S2)")
    void looks() {
        authorize();
        summer.run(MAREN, () -> service.give(FORM));
        summer.administers(OTHER);
        for (long who : new long[] {MAREN, LARS, TOVE, COORDINATOR, ORGANIZER, OTHER}) {
            assertThatThrownBy(() -> summer.run(who, () -> service.payee(MARENS))).as("account " + who).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> summer.run(who, () -> service.look(MARENS, "x"))).as("account " + who).isInstanceOf(NotFound.class);
        }
        refused("required", () -> summer.run(TREASURER, () -> service.look(MARENS, " ")));
        assertThat(summer.as(TREASURER, () -> service.payee(MARENS)).shown().last()).isEqualTo("3000");
        assertThat(summer.audited).noneMatch(line -> line.contains("LOOK"));
        assertThat(summer.as(TREASURER, () -> service.look(MARENS, "the bank asks")).iban()).isEqualTo("DE89370400440532013000");
        assertThat(summer.audited).anyMatch(line -> line.contains("LOOK") && line.contains("the bank asks"));
        summer.sql("update installment set state = 'PAID'");
        summer.database.em().clear();
        assertThatThrownBy(() -> summer.run(TREASURER, () -> service.look(MARENS, "x"))).as("when it is settled").isInstanceOf(NotFound.class);
        summer.hold(MAREN, Role.TREASURER, 5);
        summer.sql("update installment set state = 'AUTHORIZED'");
        summer.database.em().clear();
        assertThatThrownBy(() -> summer.run(MAREN, () -> service.look(MARENS, "x"))).as("her own, as a treasurer").isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("Removed some days after everything is settled, not before, and not while something came back; erased with the person")
    void purged() {
        authorize();
        summer.run(MAREN, () -> service.give(FORM));
        paidBy("2014-07-10T00:00:00Z", "PAID");
        paidBy("2014-08-01T00:00:00Z", "FAILED");
        paidBy("2014-08-12T00:00:00Z", "PAID");
        paidBy("2014-09-10T23:00:00Z", "PAID");
        assertThat(own().shown()).isNotNull();
        paidBy("2014-09-11T00:00:00Z", "CONFIRMED");
        assertThat(own().shown()).isNull();
        assertThat(summer.audited).anyMatch(line -> line.contains("PURGE"));
        summer.database.addAccount(99);
        summer.sql("insert into bank_details (public_id, account_id, country, last_characters, sealed, key_id, given_at) values ('b', 99, 'DE', '3000', 'x', 'y', '2014-01-01 00:00:00')");
        summer.sql("delete from account where id = 99");
        assertThat(count("bank_details where account_id = 99")).isZero();
    }

    @Test
    @DisplayName("A new key seals anew what older ones sealed")
    void rotated() {
        authorize();
        System.setProperty("cohort.bank.keys", "a".repeat(32));
        summer.run(MAREN, () -> service.give(FORM));
        System.setProperty("cohort.bank.keys", "b".repeat(32) + "," + "a".repeat(32));
        upkeep();
        System.setProperty("cohort.bank.keys", "b".repeat(32));
        summer.database.em().clear();
        assertThat(summer.as(TREASURER, () -> service.look(MARENS, "x")).holder()).isEqualTo("Maren Sandvik");
        System.setProperty("cohort.bank.keys", "c".repeat(32));
        refused("bank.unreadable", () -> summer.run(TREASURER, () -> service.look(MARENS, "x")));
        System.clearProperty("cohort.bank.keys");
    }

    @Test
    @DisplayName("Bank data is in no log, audit text, notice, task or readable column")
    void nowhere() {
        List<String> logged = new ArrayList<>();
        Handler ear = new Ear(logged);
        Logger.getLogger("").addHandler(ear);
        authorize();
        upkeep();
        summer.run(MAREN, () -> service.give(FORM));
        assertThatThrownBy(() -> summer.run(MAREN, () -> service.give(new BankForm("DE", "Maren", "DE89370400440532013001", null, null, null, null)))).isInstanceOf(Refused.class);
        summer.run(TREASURER, () -> service.look(MARENS, "the bank asks"));
        summer.run(TREASURER, () -> service.pay("stipends", FORM));
        Logger.getLogger("").removeHandler(ear);
        List<String> readable = new ArrayList<>(logged);
        readable.addAll(summer.audited);
        readable.addAll(summer.notices);
        for (String table : List.of("bank_details", "task", "installment")) {
            summer.database.run(() -> summer.database.em().createNativeQuery("select * from " + table).getResultList()
                    .forEach(row -> readable.add(java.util.Arrays.toString((Object[]) row))));
        }
        assertThat(readable).noneMatch(text -> text.replace(" ", "").matches("(?s).*(DE89|37040044|0532013000).*"));
        assertThat(summer.as(ORGANIZER, () -> service.paying("stipends"))).extracting(BankService.Paying::sets).isEqualTo(false);
        assertThatThrownBy(() -> summer.run(ORGANIZER, () -> service.pay("stipends", FORM))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> summer.run(OTHER, () -> service.paying("stipends"))).isInstanceOf(NotFound.class);
    }

    private static final class Ear extends Handler {

        private final List<String> heard;

        Ear(List<String> heard) {
            this.heard = heard;
        }

        @Override
        public void publish(LogRecord record) {
            heard.add(record.getMessage() + java.util.Arrays.toString(record.getParameters()));
        }

        @Override
        public void flush() {
            // Nothing waits.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    private void authorize() {
        summer.sql("update installment set state = 'AUTHORIZED'");
        summer.database.em().clear();
    }

    private void paidBy(String now, String state) {
        summer.at(now);
        summer.sql("update installment set state = '" + state + "'");
        summer.database.em().clear();
        upkeep();
    }

    private void upkeep() {
        summer.runAsSystem(() -> upkeep.run());
    }

    private BankService.Own own() {
        return summer.as(MAREN, service::own);
    }

    private long count(String from) {
        return summer.database.call(() -> ((Number) summer.database.em().createNativeQuery("select count(*) from " + from).getSingleResult()).longValue());
    }

    private static void refused(String reason, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.verdict().reason()).isEqualTo(reason));
    }
}
