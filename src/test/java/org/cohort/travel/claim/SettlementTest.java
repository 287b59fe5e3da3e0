package org.cohort.travel.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.money.Amount;
import org.cohort.travel.CostCategory;
import org.cohort.travel.Trip;
import org.cohort.travel.grant.GrantAction;
import org.cohort.travel.grant.GrantInput;
import org.cohort.travel.grant.Ruling;
import org.cohort.travel.policy.Claiming;
import org.cohort.travel.policy.PerDiem;
import org.cohort.travel.policy.PolicyText;
import org.cohort.travel.policy.TravelPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A USD grant for a trip paid in EUR and JPY, line by line, on a database")
class SettlementTest extends TravelActs {

    private static final ClaimService.Word ACCEPTED = new ClaimService.Word(Ruling.APPROVED, null);
    private static final List<String> MEALS = List.of("USD 48.00", "USD 36.00", "USD 24.00", "USD 48.00");

    /** Four days at USD 60.00: four fifths for the first and last, a fifth off for a breakfast, two fifths for other meals; USD 25.00 without receipts. */
    @BeforeEach
    void rules() {
        TravelPolicy policy = TravelPolicy.usual(Trip.USD).perDiems(Map.of("US", new java.math.BigDecimal("60.00")))
                .with(new Claiming(30, Amount.of("USD", "25.00"), 80, 20, 40, 40));
        world.sql("insert into travel_policy (public_id, fund_id, number, rules, since) values ('rules', 5, 1, '" + PolicyText.write(policy)
                + "', '2014-01-01 00:00:00')");
        world.sql("insert into rate_import (id, public_id, imported_at, origin, by_address, added, known, older, failed) values (1, 'ecb', '2014-08-20 00:00:00', 'ecb.csv', false, 6, 0, 0, 0)");
        rates("2014-07-21", "1.3518", "136.98");
        rates("2014-08-15", "1.3388", "137.15");
        rates("2014-08-19", "1.3354", "137.08");
    }

    @Test
    @DisplayName("M1, M2, G9, B3, F7, F8, F26: settles to the cent as computed by hand; each receipt at the rate of its day, rounded half up; the fund's books agree")
    void toTheCent() {
        String id = accepted();
        List<String> lines = lines(id);
        // On 21 July: EUR 1 = USD 1.3518. 612.35 * 1.3518 = 827.774730, so 827.77.
        add(id, receipt(lines.get(0), "612.35", "flight").in("EUR"), LocalDate.of(2014, 7, 21));
        // On Saturday 16 August the rates of Friday: EUR 1 = USD 1.3388 = JPY 137.15, so JPY 1 = USD 0.00976157491797 (twelve digits, half even).
        // 18,350 yen * 0.00976157491797 = 179.1248997..., so 179.12; EUR 45.55 * 1.3388 = 60.98234, so 60.98.
        add(id, receipt(lines.get(1), "18350", "ryokan").in("jpy"), LocalDate.of(2014, 8, 16));
        add(id, receipt(lines.get(1), "45.55", "hostel").in("EUR"), LocalDate.of(2014, 8, 16));
        // On 19 August: JPY 1 = 1.3354 / 137.08 = USD 0.00974175663846; 1,230 yen are 11.98236..., so 11.98. And 12.50 in dollars.
        add(id, receipt(lines.get(2), "1230", "bus").in("JPY"), LocalDate.of(2014, 8, 19));
        add(id, receipt(lines.get(2), "12.50", "taxi"), LocalDate.of(2014, 8, 19));
        world.run(Trip.INTERN, () -> claims.setDays(id, lines.get(3), away()));
        ClaimView view = claimPage(Trip.INTERN, id);
        assertThat(view.lines()).extracting(line -> line.cost().claimed() + " of " + line.cost().approved() + ", left " + line.left()).containsExactly(
                "USD 827.77 of USD 890.00, left USD 62.23", "USD 240.10 of USD 230.00, left USD 0.00", "USD 24.48 of USD 40.00, left USD 15.52",
                "USD 156.00 of USD 160.00, left USD 4.00");
        assertThat(view.left()).as("F24: the running sum").isEqualTo(Amount.of("USD", "81.75"));
        ClaimView.Proof yen = view.lines().get(1).receipts().get(0);
        assertThat(yen.amount()).as("claimed in the original currency").isEqualTo(Amount.of("JPY", "18350"));
        assertThat(yen.exchanged().args()).containsExactly(Amount.of("USD", "179.12"), "0.00976157491797", "JPY", "USD", "ECB", LocalDate.of(2014, 8, 15));
        world.run(Trip.INTERN, () -> claims.act(id, ClaimAction.SUBMIT, null));

        // Another word about 16 August that comes later changes nothing any more.
        rates("2014-08-16", "9.9999", "1.0");
        rule(id, Map.of(lines.get(0), ACCEPTED, lines.get(1), ACCEPTED, lines.get(2), new ClaimService.Word(Ruling.REDUCED, "The taxi is not paid.", "11.98"), lines.get(3), ACCEPTED));
        world.run(Trip.TREASURER, () -> claims.act(id, ClaimAction.AUTHORIZE, null));
        // 827.77 + min(230.00, 240.10) + 11.98 + 156.00 = 1,225.75 of 1,320.00.
        ClaimView authorized = claimPage(Trip.INTERN, id);
        assertThat(authorized.totals().authorized()).isEqualTo(Amount.of("USD", "1225.75"));
        assertThat(authorized.lines()).extracting(line -> line.cost().authorized().value().toPlainString()).containsExactly("827.77", "230.00", "11.98", "156.00");
        assertThat(authorized.lines().get(1).receipts().get(0).exchanged()).isEqualTo(yen.exchanged());
        assertThat(world.balance()).as("committed, and the rest of 94.25 is free again").isEqualTo("0.00 1225.75 0.00 774.25");
        assertThat(authorized.lines().get(3).days()).extracting(due -> due.amount().toString()).isEqualTo(MEALS);
    }

    @Test
    @DisplayName("F1, F2, F3, F9: several receipts for a line, every claimed line has what proves it, and what has nothing is not claimed")
    void proved() {
        String id = accepted();
        List<String> lines = lines(id);
        add(id, receipt(lines.get(1), "10.00", "a"), Trip.FIRST);
        add(id, receipt(lines.get(1), "20.50", "b"), Trip.FIRST);
        assertThat(claimPage(Trip.INTERN, id).lines().get(1).receipts()).hasSize(2).allMatch(proof -> proof.file() != null);
        assertThat(claimPage(Trip.INTERN, id).lines().get(1).cost().claimed()).isEqualTo(Amount.of("USD", "30.50"));
        world.run(Trip.INTERN, () -> claims.act(id, ClaimAction.SUBMIT, null));
        assertThat(claimPage(Trip.TREASURER, id).lines()).filteredOn(line -> line.cost().claimed().isPositive()).allMatch(line -> !line.receipts().isEmpty()).hasSize(1);
    }

    @Test
    @DisplayName("G9: a statement in place of a receipt needs a reason and a declaration, within what the fund's rules allow in all, in whatever currency")
    void withoutReceipt() {
        String id = accepted();
        String bus = lines(id).get(2);
        wrong(statement(id, bus, "9.00", null, " ", false), "reason required", "declared claim.statement.declare");
        statement(id, bus, "9.00", null, "The machine printed none.", true).run();
        wrong(statement(id, bus, "12.01", "EUR", "Lost.", true), "amount claim.statement.most");
        statement(id, bus, "11.90", "EUR", "Lost.", true).run();
        wrong(statement(id, bus, "500", "INR", "Lost.", true), "currency claim.statement.noRate");
        ClaimView view = claimPage(Trip.INTERN, id);
        // 9.00 + 11.90 * 1.3388 = 15.93172, so 24.93.
        assertThat(view.lines().get(2).cost().claimed()).isEqualTo(Amount.of("USD", "24.93"));
        assertThat(view.lines().get(2).receipts()).extracting(ClaimView.Proof::reason).containsExactly("The machine printed none.", "Lost.");
        assertThat(world.audited).contains("Person 1 claim ADD_RECEIPT: Buses: USD 9.00, no receipt: The machine printed none.");
        world.sql("update travel_grant set policy_number = 0");
        wrong(statement(id, bus, "1.00", null, "Lost.", true), "reason claim.statement.never");
    }

    @Test
    @DisplayName("G9: meals by the day: only where the fund has a rate, on the days of the trip, once, and not beside receipts")
    void byTheDay() {
        String id = accepted();
        List<String> lines = lines(id);
        wrong(() -> days(id, lines.get(2), away()), "days claim.days.noRate");
        wrong(() -> days(id, lines.get(3), List.of(day(21))), "days claim.days.outside");
        wrong(() -> days(id, lines.get(3), List.of(day(18), day(18))), "days claim.days.outside");
        days(id, lines.get(3), away());
        assertThat(claimPage(Trip.INTERN, id).lines().get(3).cost().claimed()).isEqualTo(Amount.of("USD", "156.00"));
        wrong(() -> add(id, receipt(lines.get(3), "10.00", "noodles"), Trip.FIRST), "line claim.byDay");
        days(id, lines.get(3), List.of());
        assertThat(claimPage(Trip.INTERN, id).lines().get(3).cost().claimed()).isEqualTo(Amount.zero(Trip.USD));
        add(id, receipt(lines.get(3), "10.00", "noodles"), Trip.FIRST);
        wrong(() -> days(id, lines.get(3), away()), "days claim.days.receipts");
        assertThat(claimPage(Trip.INTERN, id).meals()).isNull();
    }

    @Test
    @DisplayName("a rate that is not known keeps nobody from handing in, is not guessed, and holds the money until it is brought in")
    void unknownRate() {
        String id = accepted();
        String flight = lines(id).get(0);
        add(id, receipt(flight, "40000", "flight").in("INR"), Trip.FIRST);
        assertThat(claimPage(Trip.INTERN, id).lines().get(0).receipts().get(0).worth()).isNull();
        world.run(Trip.INTERN, () -> claims.act(id, ClaimAction.SUBMIT, null));
        rule(id, Map.of(flight, ACCEPTED));
        refused("claim.noRate", () -> world.run(Trip.TREASURER, () -> claims.act(id, ClaimAction.AUTHORIZE, null)));
        world.sql("insert into exchange_rate (public_id, currency, published_on, rate, source, import_id) values ('inr', 'INR', '2014-08-15', 81.5000, 'ECB', 1)");
        assertThat(claimPage(Trip.TREASURER, id).lines().get(0).receipts().get(0).worth()).as("shown before it is ruled on").isEqualTo(Amount.of("USD", "657.08"));
        rule(id, Map.of(flight, ACCEPTED));
        world.run(Trip.TREASURER, () -> claims.act(id, ClaimAction.AUTHORIZE, null));
        // 40,000 rupees * 1.3388 / 81.50 = 0.0164269938650 a rupee, 657.07975...
        assertThat(claimPage(Trip.INTERN, id).totals().authorized()).isEqualTo(Amount.of("USD", "657.08"));
    }

    private String accepted() {
        List<GrantInput.Cost> costs = List.of(new GrantInput.Cost(CostCategory.FLIGHT, "Flight", "890.00"), new GrantInput.Cost(CostCategory.HOTEL, "Hotel", "230.00"),
                new GrantInput.Cost(CostCategory.LOCAL, "Buses", "40.00"), new GrantInput.Cost(CostCategory.MEALS, "Meals", "160.00"));
        String id = world.as(Trip.INTERN, () -> grants.save("summit", null, new GrantInput("To meet them all.", null, costs, GrantInput.Said.yes(1))));
        submit(Trip.INTERN, id);
        recommend(Trip.MENTOR, id, "George");
        recommend(Trip.COORDINATOR, id, null);
        offer(id);
        act(Trip.INTERN, id, GrantAction.ACCEPT);
        world.at(Trip.AFTER);
        act(Trip.INTERN, id, GrantAction.TRAVEL);
        return id;
    }

    private List<String> lines(String id) {
        return page(Trip.INTERN, id).lines().stream().map(line -> line.publicId()).toList();
    }

    private void add(String id, ReceiptInput input, LocalDate spentOn) {
        world.run(Trip.INTERN, () -> claims.addReceipt(id, new ReceiptInput(input.line(), input.vendor(), input.amount(), input.currency(), spentOn.toString(), input.upload(), null)));
    }

    private Runnable statement(String id, String line, String amount, String currency, String reason, boolean declared) {
        return () -> world.run(Trip.INTERN, () -> claims.addReceipt(id, new ReceiptInput(line, "City buses", amount, currency, "2014-08-18", null,
                new ReceiptInput.Statement(reason, declared))));
    }

    private void days(String id, String line, List<PerDiem.Day> days) {
        world.run(Trip.INTERN, () -> claims.setDays(id, line, days));
    }

    /** From the day before to the day after; lunch was provided on the first day of the conference, breakfast and lunch on the second. */
    private static List<PerDiem.Day> away() {
        return List.of(day(17), new PerDiem.Day(Trip.FIRST, false, true, false), new PerDiem.Day(Trip.LAST, true, true, false), day(20));
    }

    private static PerDiem.Day day(int number) {
        return new PerDiem.Day(LocalDate.of(2014, 8, number), false, false, false);
    }

    private void rates(String day, String dollars, String yen) {
        Map<String, String> published = new HashMap<>(Map.of("USD", dollars, "JPY", yen));
        published.forEach((currency, rate) -> world.sql("insert into exchange_rate (public_id, currency, published_on, rate, source, import_id) values ('" + currency + day
                + "', '" + currency + "', '" + day + "', " + rate + ", 'ECB', 1)"));
    }

    private static void wrong(Runnable work, String... expected) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.all())
                .extracting(one -> one.field() + " " + one.verdict().reason()).containsExactlyInAnyOrder(expected));
    }
}
