package org.cohort.fund.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cohort.internship.SummerFixture.COORDINATOR;
import static org.cohort.internship.SummerFixture.MAREN;
import static org.cohort.internship.SummerFixture.ORGANIZER;
import static org.cohort.internship.SummerFixture.TOVE;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cohort.fund.FundLedger;
import org.cohort.internship.SummerFixture;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.money.Amount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("travel.md §6 D1, D17: budgets with currency, planned, committed and paid: a fund's treasurers are told at the shares they chose")
class FundAlertsTest {

    private static final long TREASURER = 41;
    private static final long OTHER = 42;
    private static final long FUND = 5;
    private static final Currency USD = Currency.getInstance("USD");

    private SummerFixture summer;
    private FundAlertService service;

    @BeforeEach
    void begin() {
        summer = new SummerFixture();
        service = summer.get(FundAlertService.class);
        List.of(TREASURER, OTHER).forEach(summer.database::addAccount);
        summer.sql("insert into fund (id, public_id, name, sponsor, purpose, currency, program_id, created_at)"
                + " values (5, 'travel', 'Travel', 'A foundation', 'TRAVEL', 'USD', 1, '2014-01-01 00:00:00')");
        summer.hold(TREASURER, Role.TREASURER, FUND);
        summer.hold(OTHER, Role.TREASURER, FUND);
    }

    @AfterEach
    void end() {
        summer.close();
    }

    @Test
    @DisplayName("G5, M2: each share is told once, to every treasurer and on Today, what is reserved counts as what is promised; again only after the fund fell below it")
    void once() {
        move(ledger -> ledger.deposit(FUND, usd("1000"), "a gift"));
        summer.run(TREASURER, () -> service.choose("travel", "75, 90 100%"));
        look();
        assertThat(told()).isEmpty();
        move(ledger -> ledger.reserve(FUND, usd("749.99"), "grant", "a", "trip"));
        look();
        assertThat(told()).as("a cent below").isEmpty();
        move(ledger -> ledger.reserve(FUND, usd("0.01"), "grant", "b", "trip"));
        look();
        look();
        assertThat(told()).as("both, once").hasSize(2);
        assertThat(summer.needs(OTHER)).containsExactly("fundAlert REACHED");
        assertThat(summer.needs(ORGANIZER)).doesNotContain("fundAlert REACHED");
        move(ledger -> ledger.commit(FUND, usd("749.99"), "grant", "a", "trip"));
        look();
        assertThat(told()).as("a promise moves nothing").hasSize(2);
        move(ledger -> ledger.reserve(FUND, usd("250"), "grant", "c", "trip"));
        look();
        assertThat(told()).as("90 and 100 at once are told as 100").hasSize(4);
        move(ledger -> ledger.release(FUND, usd("250"), "grant", "c", "declined"));
        look();
        move(ledger -> ledger.reserve(FUND, usd("200"), "grant", "d", "trip"));
        look();
        assertThat(told()).as("90 again, as it fell below; not 75, where it stayed above").hasSize(6);
    }

    @Test
    @DisplayName("N2: Today asks no more once a treasurer has seen it, or the fund fell below every share")
    void seen() {
        move(ledger -> ledger.deposit(FUND, usd("100"), "a gift"));
        summer.run(TREASURER, () -> service.choose("travel", "50"));
        move(ledger -> ledger.reserve(FUND, usd("60"), "grant", "a", "trip"));
        look();
        assertThat(alerts(TREASURER).asked()).isTrue();
        summer.run(OTHER, () -> service.seen("travel"));
        assertThat(summer.needs(TREASURER)).isEmpty();
        look();
        assertThat(summer.needs(TREASURER)).as("told already").isEmpty();
        move(ledger -> ledger.deposit(FUND, usd("100"), "a second"));
        look();
        assertThat(alerts(TREASURER).rows()).extracting(FundAlertQueries.Row::toldAt).containsOnlyNulls();
        move(ledger -> ledger.reserve(FUND, usd("60"), "grant", "b", "trip"));
        look();
        assertThat(summer.needs(TREASURER)).containsExactly("fundAlert REACHED");
        move(ledger -> ledger.releaseAll(FUND, "grant", "b", "declined"));
        look();
        assertThat(summer.needs(TREASURER)).isEmpty();
    }

    @Test
    @DisplayName("S1: treasurers of the fund choose, organizers of its program look, for nobody else it exists")
    void who() {
        summer.run(TREASURER, () -> service.choose("travel", "90,75,75"));
        assertThat(alerts(TREASURER).typed()).isEqualTo("75, 90");
        assertThat(alerts(ORGANIZER).rows()).hasSize(2);
        assertThatThrownBy(() -> summer.run(ORGANIZER, () -> service.choose("travel", "10"))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> summer.run(ORGANIZER, () -> service.seen("travel"))).isInstanceOf(Refused.class);
        for (long stranger : new long[] {COORDINATOR, TOVE, MAREN}) {
            assertThatThrownBy(() -> alerts(stranger)).as("reader " + stranger).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> summer.run(stranger, () -> service.choose("travel", "10"))).as("actor " + stranger).isInstanceOf(NotFound.class);
        }
    }

    @Test
    @DisplayName("S4: what is no share is refused at its field; nothing is no alert")
    void typed() {
        for (String wrong : new String[] {"0", "101", "75, much", "7.5", "1 2 3 4 5 6 7"}) {
            assertThatThrownBy(() -> summer.run(TREASURER, () -> service.choose("travel", wrong))).as(wrong)
                    .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.field()).isEqualTo("percents"));
        }
        summer.run(TREASURER, () -> service.choose("travel", "75"));
        summer.run(TREASURER, () -> service.choose("travel", " "));
        assertThat(alerts(TREASURER).rows()).isEmpty();
    }

    @Property
    @Label("G5: a share is reached exactly when its per cent of what came in are used, and what is shown never says more than there is")
    void exact(@ForAll @IntRange(max = 100_000) int had, @ForAll @IntRange(max = 100_000) int used, @ForAll @IntRange(min = 1, max = 100) int percent) {
        Share share = new Share(cents(had), cents(Math.min(had, used)));
        assertThat(share.reaches(percent)).isEqualTo(had > 0 && Math.min(had, used) * 100L >= (long) had * percent);
        assertThat(share.percent()).isBetween(0, 100);
        assertThat(share.percent() == 100).isEqualTo(had > 0 && used >= had);
    }

    private interface Move {
        void on(FundLedger ledger);
    }

    private void move(Move move) {
        summer.run(TREASURER, () -> move.on(summer.get(FundLedger.class)));
    }

    private void look() {
        summer.database.em().clear();
        summer.runAsSystem(() -> summer.get(FundAlertJob.class).run());
    }

    private FundAlertQueries.Alerts alerts(long reader) {
        summer.database.em().clear();
        return summer.as(reader, () -> summer.get(FundAlertQueries.class).of(summer.actor(reader), "travel"));
    }

    private List<String> told() {
        return summer.notices.stream().filter(notice -> notice.contains("fundAlert")).toList();
    }

    private static Amount cents(int cents) {
        return Amount.of(BigDecimal.valueOf(cents, 2), USD);
    }

    private static Amount usd(String value) {
        return Amount.of("USD", value);
    }
}
