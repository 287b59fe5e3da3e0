package org.cohort.fund.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cohort.internship.SummerFixture.COORDINATOR;
import static org.cohort.internship.SummerFixture.MAREN;
import static org.cohort.internship.SummerFixture.ORGANIZER;
import static org.cohort.internship.SummerFixture.TOVE;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cohort.fund.Balance;
import org.cohort.fund.Deposits;
import org.cohort.fund.FundDirectory;
import org.cohort.fund.FundLedger;
import org.cohort.fund.Portion;
import org.cohort.fund.Shortages;
import org.cohort.internship.SummerFixture;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.money.Amount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("travel.md §6.1, 22: granted, reserved, committed, paid, returned; year close; what is unspent reverts")
class FundPeriodsTest {

    private static final long TREASURER = 41;
    private static final long OTHER = 42;
    private static final long TRAVEL = 5;
    private static final long MORE = 6;

    private final SummerFixture summer = new SummerFixture();
    private final FundPeriodService service = summer.get(FundPeriodService.class);

    @BeforeEach
    void begin() {
        List.of(TREASURER, OTHER).forEach(summer.database::addAccount);
        summer.sql("insert into fund (id, public_id, name, sponsor, purpose, currency, program_id, created_at)"
                + " values (5, 'travel', 'Travel', 'A foundation', 'TRAVEL', 'USD', 1, '2014-01-01 00:00:00'), (6, 'more', 'More travel', 'A company', 'TRAVEL', 'USD', 1, '2014-01-01 00:00:00'),"
                + " (7, 'euros', 'Euros', 'A company', 'TRAVEL', 'EUR', 1, '2014-01-01 00:00:00'), (8, 'stipends', 'Stipends', 'A company', 'STIPENDS', 'USD', 1, '2014-01-01 00:00:00')");
        summer.hold(TREASURER, Role.TREASURER, TRAVEL);
        summer.hold(OTHER, Role.TREASURER, TRAVEL);
        move(ledger -> {
            ledger.deposit(TRAVEL, usd("1000"), "a gift");
            ledger.reserve(TRAVEL, usd("300"), "grant", "a", "trip");
            ledger.commit(TRAVEL, usd("300"), "grant", "a", "trip");
            ledger.reserve(TRAVEL, usd("100"), "grant", "b", "trip");
        });
        summer.run(TREASURER, () -> service.begin("travel", "2014-01-01", "2014-12-31"));
    }

    @AfterEach
    void end() {
        summer.close();
    }

    @Test
    @DisplayName("M2, G11: what is unspent goes back to the sponsor when somebody else closes; what is promised stays and is paid; the balance stays the ledger's sum")
    void backToSponsor() {
        refusedAs("fundPeriod.movedMeanwhile", () -> propose("USD 500.00", FundPeriodService.TO_SPONSOR));
        propose("USD 600.00", FundPeriodService.TO_SPONSOR);
        assertThat(balance(TRAVEL).free()).as("nothing moves before it is closed").isEqualTo(usd("600"));
        assertThat(summer.needs(OTHER)).containsExactly("fundPeriod CLOSING");
        assertThat(summer.needs(ORGANIZER)).contains("fundPeriod CLOSING");
        assertThat(summer.needs(TREASURER)).as("who proposed isn't asked").isEmpty();
        refusedAs("fundPeriod.proposer", () -> act(TREASURER, FundPeriodAction.CLOSE));
        act(OTHER, FundPeriodAction.CLOSE);
        Balance after = balance(TRAVEL);
        assertThat(List.of(after.in(), after.out(), after.free(), after.committed(), after.reserved())).containsExactly(usd("1000"), usd("600"), usd("0"), usd("300"), usd("100"));
        assertThat(summer.notices).anyMatch(notice -> notice.contains("fundPeriod.CLOSE"));
        move(ledger -> {
            ledger.commit(TRAVEL, usd("100"), "grant", "b", "trip");
            ledger.pay(TRAVEL, usd("300"), MAREN, "grant", "a");
            ledger.failed(TRAVEL, "grant", "a");
            ledger.pay(TRAVEL, usd("280"), MAREN, "grant", "a");
            ledger.releaseAll(TRAVEL, "grant", "a", "settled");
        });
        assertThat(balance(TRAVEL).free()).as("set free later: it stays for the next period").isEqualTo(usd("20"));
        refusedAs("fund.shut", () -> move(ledger -> ledger.reserve(TRAVEL, usd("20"), "grant", "c", "trip")));
        refusedAs("fund.shut", () -> move(ledger -> ledger.deposit(TRAVEL, usd("20"), "more")));
        summer.run(TREASURER, () -> service.begin("travel", "2015-01-01", "2015-12-31"));
        move(ledger -> ledger.reserve(TRAVEL, usd("20"), "grant", "c", "trip"));
        assertThat(sums(1)).isEqualTo(new PeriodSums(usd("0"), usd("1000"), usd("0"), usd("380"), usd("580"), usd("300"), usd("600"), usd("0"), usd("20"), usd("100")));
        assertThat(sums(2)).isEqualTo(new PeriodSums(usd("20"), usd("0"), usd("0"), usd("20"), usd("0"), usd("0"), usd("0"), usd("0"), usd("0"), usd("120")));
    }

    @Test
    @DisplayName("M1, M2: it is carried over to a fund of the same program, purpose and currency alone, with the reason in both ledgers, and is no deposit that could be corrected there")
    void carriedOver() {
        assertThat(view(TREASURER).targets()).extracting(to -> to.publicId()).containsExactly("more");
        for (String wrong : new String[] {"euros", "stipends", "travel", "nowhere", ""}) {
            assertThatThrownBy(() -> propose("USD 600.00", wrong)).as(wrong).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.all().get(0).field()).isEqualTo("rest"));
        }
        propose("USD 600.00", "more");
        act(ORGANIZER, FundPeriodAction.CLOSE);
        assertThat(balance(TRAVEL).free()).isEqualTo(usd("0"));
        assertThat(balance(MORE).free()).isEqualTo(usd("600"));
        assertThat(memos(TRAVEL)).contains("CARRIED_OUT More travel: The year is over.");
        assertThat(memos(MORE)).containsExactly("CARRIED_IN Travel: The year is over.");
        summer.hold(TREASURER, Role.TREASURER, MORE);
        assertThat(summer.as(TREASURER, () -> summer.get(Deposits.class).of(summer.actor(TREASURER), summer.get(FundDirectory.class).fund(MORE)))).isEmpty();
        assertThat(view(TREASURER).latest().closedBy()).isEqualTo("Person " + ORGANIZER);
    }

    @Test
    @DisplayName("G5: from the proposal on nothing new is promised; what moved since makes it proposed anew; sent back, the fund takes promises again")
    void changed() {
        propose("USD 600.00", "more");
        refusedAs("fund.shut", () -> move(ledger -> ledger.reserve(TRAVEL, usd("1"), "grant", "c", "trip")));
        move(ledger -> ledger.releaseAll(TRAVEL, "grant", "b", "declined"));
        refusedAs("fundPeriod.changed", () -> act(OTHER, FundPeriodAction.CLOSE));
        assertThat(balance(MORE).in()).isEqualTo(usd("0"));
        refusedAs("comment.required", () -> act(OTHER, FundPeriodAction.SEND_BACK));
        summer.run(OTHER, () -> service.act(period(), FundPeriodAction.SEND_BACK, "Look again."));
        move(ledger -> ledger.reserve(TRAVEL, usd("1"), "grant", "c", "trip"));
        propose("USD 699.00", "more");
        summer.sql("insert into fund_period (public_id, fund_id, number, starts_on, ends_on, state, after_entry_id, begun_by, begun_at)"
                + " values ('shut', 6, 1, '2014-01-01', '2014-02-01', 'CLOSED', 0, 41, '2014-01-01 00:00:00')");
        refusedAs("fund.shut", () -> act(OTHER, FundPeriodAction.CLOSE));
    }

    @Test
    @DisplayName("G5: a payment that closed funds hold no money for is short; what they hold is paid")
    void shortages() {
        propose("USD 600.00", FundPeriodService.TO_SPONSOR);
        act(OTHER, FundPeriodAction.CLOSE);
        Map<String, Verdict> verdicts = summer.as(OTHER, () -> summer.get(Shortages.class).of("grant", Map.of("a", List.of(new Portion(TRAVEL, usd("300"))), "b", List.of(new Portion(TRAVEL, usd("101"))))));
        assertThat(verdicts.get("a").isAllowed()).isTrue();
        assertThat(verdicts.get("b").reason()).isEqualTo("fund.shut");
    }

    @Test
    @DisplayName("S1: treasurers begin, change and propose, they and organizers close; for everybody else there is no fund")
    void who() {
        String period = period();
        refusedAs("access.role", () -> summer.run(ORGANIZER, () -> service.propose(period, "USD 600.00", "more", "x")));
        refusedAs("access.role", () -> summer.run(ORGANIZER, () -> service.change(period, "2014-01-01", "2014-06-30")));
        refusedAs("access.role", () -> summer.run(ORGANIZER, () -> service.begin("travel", "2014-01-01", "2014-06-30")));
        assertThat(view(ORGANIZER).keeper()).isFalse();
        for (long stranger : new long[] {COORDINATOR, TOVE, MAREN}) {
            for (ThrowingCallable act : List.<ThrowingCallable>of(() -> view(stranger), () -> summer.run(stranger, () -> service.begin("travel", "2014-01-01", "2014-06-30")),
                    () -> summer.run(stranger, () -> service.change(period, "2014-01-01", "2014-06-30")), () -> summer.run(stranger, () -> service.propose(period, "USD 600.00", "more", "x")),
                    () -> act(stranger, FundPeriodAction.CLOSE))) {
                assertThatThrownBy(act).as("actor " + stranger).isInstanceOf(NotFound.class);
            }
        }
    }

    @Test
    @DisplayName("S4: days are there, in order, and after the period before; only an open period gets others, and the next begins only after the close")
    void days() {
        refusedAs("fundPeriod.open", () -> summer.run(TREASURER, () -> service.begin("travel", "2015-01-01", "2015-12-31")));
        refusedAs("required", () -> summer.run(TREASURER, () -> service.change(period(), "", "2014-06-30")));
        refusedAs("fundPeriod.days", () -> summer.run(TREASURER, () -> service.change(period(), "2014-07-01", "2014-06-30")));
        propose("USD 600.00", FundPeriodService.TO_SPONSOR);
        refusedAs("fundPeriod.notOpen", () -> summer.run(TREASURER, () -> service.change(period(), "2014-01-01", "2014-06-30")));
        act(OTHER, FundPeriodAction.CLOSE);
        refusedAs("fundPeriod.after", () -> summer.run(TREASURER, () -> service.begin("travel", "2014-12-31", "2015-12-31")));
    }

    @Test
    @DisplayName("N2, N3: a month before a period ends Today asks to close it, and its treasurers are told once that money is promised; other days begin anew")
    void endsSoon() {
        look("2014-11-30T00:00:00Z");
        assertThat(summer.needs(TREASURER)).isEmpty();
        look("2014-12-01T12:00:00Z");
        look("2014-12-02T12:00:00Z");
        assertThat(summer.needs(TREASURER)).containsExactly("fundPeriod OPEN");
        assertThat(ending()).as("both treasurers, once").hasSize(2);
        summer.run(OTHER, () -> service.change(period(), "2014-01-01", "2015-06-30"));
        assertThat(summer.needs(TREASURER)).isEmpty();
        look("2015-06-10T12:00:00Z");
        assertThat(ending()).hasSize(4);
        propose("USD 600.00", FundPeriodService.TO_SPONSOR);
        act(OTHER, FundPeriodAction.CLOSE);
        look("2015-06-20T12:00:00Z");
        assertThat(summer.needs(TREASURER)).isEmpty();
    }

    private List<String> ending() {
        return summer.notices.stream().filter(notice -> notice.contains("fundPeriod.ENDING")).toList();
    }

    private void look(String at) {
        summer.at(at);
        summer.database.em().clear();
        summer.runAsSystem(() -> summer.get(FundPeriodJob.class).run());
    }

    private interface Move {
        void on(FundLedger ledger);
    }

    private void move(Move move) {
        summer.run(TREASURER, () -> move.on(summer.get(FundLedger.class)));
    }

    private void propose(String seen, String rest) {
        summer.run(TREASURER, () -> service.propose(period(), seen, rest, "The year is over."));
    }

    private void act(long who, FundPeriodAction action) {
        summer.run(who, () -> service.act(period(), action, null));
    }

    private String period() {
        return summer.database.em().createQuery("select p.publicId from FundPeriod p where p.fundId = 5 order by p.number desc", String.class).setMaxResults(1).getSingleResult();
    }

    private FundPeriodQueries.View view(long reader) {
        summer.database.em().clear();
        return summer.as(reader, () -> summer.get(FundPeriodQueries.class).of("travel"));
    }

    private PeriodSums sums(int number) {
        return view(TREASURER).rows().get(view(TREASURER).rows().size() - number).sums();
    }

    private Balance balance(long fund) {
        return summer.database.call(() -> summer.get(FundLedger.class).balance(fund));
    }

    private List<String> memos(long fund) {
        return summer.database.call(() -> summer.database.em().createQuery("select concat(e.kind, ' ', e.memo) from LedgerEntry e where e.fundId = :fund", String.class)
                .setParameter("fund", fund).getResultList());
    }

    private static void refusedAs(String reason, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.all().get(0).verdict().reason()).isEqualTo(reason));
    }

    private static Amount usd(String value) {
        return Amount.of("USD", value);
    }
}
