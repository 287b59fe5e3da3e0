package org.cohort.travel.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cohort.fund.FundLedger;
import org.cohort.fund.FundRef;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.travel.CostCategory;
import org.cohort.travel.Trip;
import org.cohort.travel.advance.AdvanceInput;
import org.cohort.travel.advance.AdvanceService;
import org.cohort.travel.board.BoardFilter;
import org.cohort.travel.board.BoardQueries;
import org.cohort.travel.board.BoardRow;
import org.cohort.travel.grant.GrantAction;
import org.cohort.travel.grant.GrantInput;
import org.cohort.travel.grant.GrantJob;
import org.cohort.travel.grant.GrantState;
import org.cohort.travel.grant.GrantView;
import org.cohort.travel.grant.OfferInput;
import org.cohort.travel.grant.Ruling;
import org.cohort.travel.impact.Group;
import org.cohort.travel.impact.ImpactQueries;
import org.cohort.travel.letter.LetterKind;
import org.cohort.travel.letter.LetterService;
import org.cohort.travel.policy.Claiming;
import org.cohort.travel.policy.PolicyText;
import org.cohort.travel.policy.TravelPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("G1: a grant from several funds: each cost is paid by one of them, the one that offers sends the money of all")
class SeveralFundsTest extends TravelActs {

    private static final long OTHER_FUND = 7;
    private static final Actor OTHER_TREASURER = Trip.person(43, new Actor.Held(Role.TREASURER, OTHER_FUND));
    private static final ClaimService.Word APPROVED = new ClaimService.Word(Ruling.APPROVED, null);

    @BeforeEach
    void funds() {
        world.database.addAccount(43);
        world.sql("insert into fund (id, public_id, name, sponsor, purpose, currency, program_id, created_at) values (7, 'hotels', 'Hotels 2014', 'B company', 'TRAVEL', 'USD', 4, '2014-01-01 00:00:00')");
        world.sql("insert into fund (id, public_id, name, sponsor, purpose, currency, program_id, created_at) values (8, 'euros', 'Euros 2014', 'C company', 'TRAVEL', 'EUR', 4, '2014-01-01 00:00:00')");
        world.sql("insert into fund (id, public_id, name, sponsor, purpose, currency, program_id, created_at) values (9, 'stipends', 'Stipends', 'A foundation', 'STIPENDS', 'USD', 4, '2014-01-01 00:00:00')");
        world.run(Trip.ORGANIZER, () -> world.bean(FundLedger.class).deposit(OTHER_FUND, Amount.of("USD", "500.00"), "a gift"));
    }

    /** Paid, committed, reserved, free of the other fund. */
    private String hotels() {
        var balance = world.database.call(() -> world.bean(FundLedger.class).balance(OTHER_FUND));
        return String.join(" ", List.of(balance.paid(), balance.committed(), balance.reserved(), balance.free()).stream().map(amount -> amount.value().toPlainString()).toList());
    }

    private void both(String ours, String others) {
        assertThat(world.balance()).isEqualTo(ours);
        assertThat(hotels()).isEqualTo(others);
    }

    private <T> T asOther(Supplier<T> work) {
        return world.current.callAs(OTHER_TREASURER, () -> world.database.call(work));
    }

    private String line(String id, int i) {
        return page(Trip.ORGANIZER, id).lines().get(i).publicId();
    }

    /** USD 900.00 for the flight from the fund that offers, USD 300.00 for the hotel from the other. */
    private String offeredByBoth() {
        String id = inReview(Trip.INTERN, "900.00", "300.00");
        offer(Trip.ORGANIZER, id, "travel-2014", "900.00", "300.00", "", "hotels");
        return id;
    }

    private void offer(long who, String id, String fund, String flight, String hotel, String flightFrom, String hotelFrom) {
        Map<String, String> amounts = Map.of(line(id, 0), flight, line(id, 1), hotel);
        Map<String, String> others = Map.of(line(id, 0), flightFrom, line(id, 1), hotelFrom);
        world.run(who, () -> grants.offer(id, new OfferInput(fund, amounts, others, null)));
    }

    private String accepted() {
        String id = offeredByBoth();
        act(Trip.INTERN, id, GrantAction.ACCEPT);
        return id;
    }

    private void claimed(String id, String flight, String hotel) {
        world.at(Trip.AFTER);
        String first = line(id, 0);
        String second = line(id, 1);
        world.run(Trip.INTERN, () -> claims.addReceipt(id, receipt(first, flight, "flight")));
        world.run(Trip.INTERN, () -> claims.addReceipt(id, receipt(second, hotel, "hotel")));
        world.run(Trip.INTERN, () -> claims.act(id, ClaimAction.SUBMIT, null));
        rule(id, Map.of(line(id, 0), APPROVED, line(id, 1), APPROVED));
    }

    private void authorize(String id) {
        world.run(Trip.TREASURER, () -> claims.act(id, ClaimAction.AUTHORIZE, null));
    }

    private void reported(String id) {
        world.run(Trip.INTERN, () -> reports.submit(id, version(id), new TripReportInput("Chicago", "Keynote", "Everyone", "A lot", "George", true)));
        world.run(Trip.MENTOR, () -> reports.act(id, TripReportAction.ACCEPT, null));
    }

    private static void refusedAt(String field, String reason, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.verdict().reason()).isEqualTo(reason);
            assertThat(refused.field()).isEqualTo(field);
        });
    }

    @Test
    @DisplayName("M1, M2, G5: each fund sets aside, promises, frees and pays its own costs to the cent; one payment is sent, and comes back to both")
    void toTheCent() {
        String id = offeredByBoth();
        both("0.00 0.00 900.00 1100.00", "0.00 0.00 300.00 200.00");
        act(Trip.INTERN, id, GrantAction.ACCEPT);
        both("0.00 900.00 0.00 1100.00", "0.00 300.00 0.00 200.00");
        claimed(id, "850.10", "412.40");
        authorize(id);
        both("0.00 850.10 0.00 1149.90", "0.00 300.00 0.00 200.00");
        reported(id);
        String first = sent(TravelFixture.SECOND, Trip.ORGANIZER, id);
        assertThat(batch(first).sum()).isEqualTo(Amount.of("USD", "1150.10"));
        world.run(TravelFixture.SECOND, () -> batches.paid(first, null));
        both("850.10 0.00 0.00 1149.90", "300.00 0.00 0.00 200.00");
        world.run(Trip.INTERN, () -> claims.act(id, ClaimAction.FAIL, "It never came."));
        both("0.00 850.10 0.00 1149.90", "0.00 300.00 0.00 200.00");
        world.run(Trip.TREASURER, () -> claims.act(id, ClaimAction.CORRECT, "Another account."));
        String again = sent(TravelFixture.SECOND, Trip.ORGANIZER, id);
        world.run(TravelFixture.SECOND, () -> batches.paid(again, null));
        world.run(Trip.INTERN, () -> claims.act(id, ClaimAction.CONFIRM, null));
        both("850.10 0.00 0.00 1149.90", "300.00 0.00 0.00 200.00");
        assertThat(page(Trip.INTERN, id).state()).isEqualTo(GrantState.SETTLED);
    }

    @Test
    @DisplayName("M2, F23: authorized, taken back and authorized at more, each fund promises what its costs need; a fund that pays nothing in the end sends nothing")
    void takenBack() {
        String id = accepted();
        claimed(id, "900.00", "300.00");
        rule(id, Map.of(line(id, 0), new ClaimService.Word(Ruling.REFUSED, "Paid by the event.")));
        authorize(id);
        both("0.00 0.00 0.00 2000.00", "0.00 300.00 0.00 200.00");
        world.run(TravelFixture.SECOND, () -> claims.act(id, ClaimAction.TAKE_BACK, "It was not."));
        rule(id, Map.of(line(id, 0), APPROVED, line(id, 1), new ClaimService.Word(Ruling.REFUSED, "Stayed with friends.")));
        authorize(id);
        both("0.00 900.00 0.00 1100.00", "0.00 0.00 0.00 500.00");
        world.run(TravelFixture.SECOND, () -> claims.act(id, ClaimAction.TAKE_BACK, "The hotel after all, not the flight."));
        rule(id, Map.of(line(id, 0), new ClaimService.Word(Ruling.REFUSED, "Paid by the event."), line(id, 1), APPROVED));
        authorize(id);
        reported(id);
        String batch = sent(TravelFixture.SECOND, Trip.ORGANIZER, id);
        world.run(TravelFixture.SECOND, () -> batches.paid(batch, null));
        both("0.00 0.00 0.00 2000.00", "300.00 0.00 0.00 200.00");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(value = GrantAction.class, names = {"DECLINE_OFFER", "WITHDRAW", "NO_SHOW", "CLOSE"})
    @DisplayName("G5, M2: whatever ends the trip frees the money of both")
    void freed(GrantAction ending) {
        String id = ending == GrantAction.DECLINE_OFFER ? offeredByBoth() : accepted();
        if (ending == GrantAction.NO_SHOW || ending == GrantAction.CLOSE) {
            world.at(Trip.AFTER);
        }
        if (ending == GrantAction.CLOSE) {
            act(Trip.INTERN, id, GrantAction.TRAVEL);
            world.at(Trip.AFTER.plusSeconds(400L * 24 * 3600));
        }
        act(ending == GrantAction.NO_SHOW || ending == GrantAction.CLOSE ? Trip.TREASURER : Trip.INTERN, id, ending, "So it is.");
        both("0.00 0.00 0.00 2000.00", "0.00 0.00 0.00 500.00");
        if (ending == GrantAction.NO_SHOW) {
            act(Trip.ORGANIZER, id, GrantAction.TAKE_UP, "It was somebody else.");
            both("0.00 900.00 0.00 1100.00", "0.00 300.00 0.00 200.00");
        }
    }

    @Test
    @DisplayName("G5: where one of the funds is short nothing is set aside of the other either")
    void shortOne() {
        String id = inReview(Trip.INTERN, "900.00", "600.00");
        refused("fund.short", () -> offer(Trip.ORGANIZER, id, "travel-2014", "900.00", "600.00", "", "hotels"));
        both("0.00 0.00 0.00 2000.00", "0.00 0.00 0.00 500.00");
        assertThat(page(Trip.ORGANIZER, id).state()).isEqualTo(GrantState.IN_REVIEW);
        offer(Trip.ORGANIZER, id, "travel-2014", "900.00", "500.00", "travel-2014", "hotels");
        both("0.00 0.00 900.00 1100.00", "0.00 0.00 500.00 0.00");
    }

    @Test
    @DisplayName("S1, S4: only a fund for travel of the program, in the grant's currency, that is hers to give from; each is said at its cost, and who offers pays something")
    void whose() {
        String id = inReview(Trip.INTERN, "900.00", "300.00");
        refusedAt("from1", "grant.notYourFund", () -> offer(Trip.TREASURER, id, "travel-2014", "900", "300", "", "hotels"));
        refusedAt("from1", "grant.otherCurrency", () -> offer(Trip.ORGANIZER, id, "travel-2014", "900", "300", "", "euros"));
        refusedAt("from0", "choice", () -> offer(Trip.ORGANIZER, id, "hotels", "900", "300", "stipends", ""));
        refusedAt("fund", "grant.leadPaysNothing", () -> offer(Trip.ORGANIZER, id, "travel-2014", "900", "300", "hotels", "hotels"));
        refusedAt("fund", "grant.leadPaysNothing", () -> offer(Trip.ORGANIZER, id, "travel-2014", "0", "300", "", "hotels"));
        both("0.00 0.00 0.00 2000.00", "0.00 0.00 0.00 500.00");
        offer(Trip.TREASURER, id, "travel-2014", "900", "0", "", "hotels");
        both("0.00 0.00 900.00 1100.00", "0.00 0.00 0.00 500.00");
        assertThat(page(Trip.TREASURER, id).fundName()).as("of what is left out nobody pays").isEqualTo("Travel 2014");
    }

    @Test
    @DisplayName("S1: it is the business of the treasurers of each of its funds, and of no other's; who keeps the one that offers sends the money")
    void seen() {
        String id = inReview(Trip.INTERN, "900.00", "300.00");
        assertThat(asOther(() -> reading.page(OTHER_TREASURER, id)).offer()).as("any fund can offer yet").isTrue();
        offer(Trip.ORGANIZER, id, "travel-2014", "900.00", "300.00", "", "hotels");
        act(Trip.INTERN, id, GrantAction.ACCEPT);
        GrantView page = asOther(() -> reading.page(OTHER_TREASURER, id));
        assertThat(page.fundName()).isEqualTo("Travel 2014, Hotels 2014");
        assertThat(page.funds()).as("her own fund's balance alone").extracting(purse -> purse.fund().name()).containsExactly("Hotels 2014");
        assertThat(page(Trip.COORDINATOR, id).funds()).extracting(purse -> purse.fund().name()).containsExactly("Travel 2014", "Hotels 2014");
        assertThat(page.lines()).extracting(GrantView.Line::from).containsExactly(null, "Hotels 2014");
        BoardQueries board = world.bean(BoardQueries.class);
        BoardFilter all = new BoardFilter(null, null, null);
        assertThat(asOther(() -> board.others(OTHER_TREASURER, all, PageRequest.of(1, null))).page().rows()).extracting(BoardRow::publicId).containsExactly(id);
        assertThat(asOther(() -> board.ofFund(OTHER_TREASURER, page.funds().get(0).fund(), all, PageRequest.of(1, null))).page().rows()).extracting(BoardRow::publicId).containsExactly(id);
        assertThat(asOther(() -> reading.ofParticipation(OTHER_TREASURER, "xen"))).hasSize(1);
        Actor euros = Trip.person(44, new Actor.Held(Role.TREASURER, 8L));
        assertThatThrownBy(() -> world.current.callAs(euros, () -> world.database.call(() -> reading.page(euros, id)))).isInstanceOf(NotFound.class);
        assertThat(world.database.call(() -> board.others(euros, all, PageRequest.of(1, null))).page().rows()).isEmpty();
        claimed(id, "900.00", "300.00");
        world.current.callAs(OTHER_TREASURER, () -> world.database.call(() -> {
            claims.act(id, ClaimAction.AUTHORIZE, null);
            return null;
        }));
        reported(id);
        ClaimPayouts payouts = world.bean(ClaimPayouts.class);
        assertThat(asOther(() -> payouts.view(id)).collect()).as("not hers to send").isNull();
        assertThat(world.as(Trip.TREASURER, () -> payouts.view(id)).collect().isAllowed()).isTrue();
        assertThat(world.tasks(Trip.TREASURER)).containsExactly("claim AUTHORIZED");
    }

    @Test
    @DisplayName("D1: the board of each fund has what it pays; the board of all, the whole")
    void boards() {
        String id = inReview(Trip.INTERN, "900.00", "300.00");
        BoardQueries board = world.bean(BoardQueries.class);
        BoardFilter all = new BoardFilter(null, null, null);
        var ours = page(Trip.ORGANIZER, id).funds().get(0).fund();
        var others = page(Trip.ORGANIZER, id).funds().get(1).fund();
        Actor organizer = world.actor(Trip.ORGANIZER);
        Function<FundRef, String> asked = fund -> world.as(Trip.ORGANIZER, () -> board.ofFund(organizer, fund, all, PageRequest.of(1, null))).page().rows().get(0).sums().toString();
        assertThat(asked.apply(ours)).as("nobody pays it yet").contains("1200.00").isEqualTo(asked.apply(others));
        offer(Trip.ORGANIZER, id, "travel-2014", "900.00", "300.00", "", "hotels");
        assertThat(asked.apply(ours)).contains("900.00").doesNotContain("300.00").doesNotContain("1200.00");
        assertThat(asked.apply(others)).contains("300.00").doesNotContain("900.00").doesNotContain("1200.00");
        assertThat(world.as(Trip.ORGANIZER, () -> board.others(organizer, all, PageRequest.of(1, null))).page().rows().get(0).sums().toString()).contains("1200.00");
    }

    @Test
    @DisplayName("S1, G5: who keeps one fund takes no money of the other again; an organizer does")
    void othersMoney() {
        String id = accepted();
        world.at(Trip.AFTER);
        act(Trip.TREASURER, id, GrantAction.NO_SHOW, "Not there.");
        refused("grant.othersMoney", () -> world.current.callAs(OTHER_TREASURER, () -> world.database.call(() -> {
            grants.act(id, GrantAction.TAKE_UP, "It was somebody else.");
            return null;
        })));
        refused("grant.othersMoney", () -> act(Trip.TREASURER, id, GrantAction.TAKE_UP, "It was somebody else."));
        both("0.00 0.00 0.00 2000.00", "0.00 0.00 0.00 500.00");
        act(Trip.ORGANIZER, id, GrantAction.TAKE_UP, "It was somebody else.");
        both("0.00 900.00 0.00 1100.00", "0.00 300.00 0.00 200.00");
    }

    @Test
    @DisplayName("G9, S1: a receipt is held against what each fund paid, and a treasurer reads of her own funds' alone")
    void alike() {
        String id = accepted();
        world.sql("insert into conference (id, public_id, community_id, program_id, name, city, country, zone, starts_on, ends_on, created_at)"
                + " values (19, 'elsewhere', 8, 4, 'Elsewhere', 'Chicago', 'US', 'America/Chicago', '2014-08-18', '2014-08-19', '2014-06-01 00:00:00')");
        for (int fund : new int[] {5, 7}) {
            world.sql("insert into travel_grant (id, public_id, conference_id, internship_id, account_id, fund_id, currency, state, created_at) values (" + fund + "00, 'of" + fund
                    + "', 19, " + (fund == 5 ? "106, 6" : "101, 1") + ", " + fund + ", 'USD', 'SETTLED', '2014-06-01 00:00:00')");
            world.sql("insert into cost_line (id, public_id, grant_id, position, category, description, currency, estimated, approved) values (" + fund + "00, 'l" + fund + "', " + fund + "00, 0, 'HOTEL', 'Hotel', 'USD', 300, 300)");
            world.sql("insert into claim (id, public_id, grant_id, account_id, state, created_at, submitted_at) values (" + fund + "00, 'c" + fund + "', " + fund + "00, " + (fund == 5 ? 6 : 1)
                    + ", 'SUBMITTED', '2014-08-20 00:00:00', '2014-08-20 00:00:00')");
            world.sql("insert into receipt (public_id, claim_id, cost_line_id, vendor, amount_value, amount_currency, spent_on, sha256, file_public_id) values ('r" + fund + "', " + fund + "00, " + fund
                    + "00, 'A shop', 300, 'USD', '2014-08-18', 'sha" + fund + "', 'file" + fund + "')");
        }
        claimed(id, "900.00", "300.00");
        Function<ClaimView, List<String>> paths = view -> view.lines().get(1).receipts().get(0).alike().stream().map(ClaimView.Alike::path).sorted().toList();
        assertThat(paths.apply(claimPage(Trip.ORGANIZER, id))).isEmpty();
        assertThat(paths.apply(claimPage(Trip.TREASURER, id))).containsExactly("/grants/of5/claim");
        assertThat(paths.apply(asOther(() -> claimReading.claim(OTHER_TREASURER, id)))).containsExactly("/grants/of7/claim");
    }

    @Test
    @DisplayName("G8, M2: the visa first, its fee of the other fund: refused, that fund alone keeps its share; never claimed, that is free too")
    void visa() {
        world.sql("insert into travel_policy (public_id, fund_id, number, rules, since) values ('rules', 5, 1, '" + PolicyText.write(TravelPolicy.usual(Trip.USD)) + "', '2014-01-01 00:00:00')");
        world.sql("update travel_policy set rules = replace(replace(rules, '\"visaFirst\":false', '\"visaFirst\":true'), '\"visaIfRefused\":false', '\"visaIfRefused\":true')");
        String id = world.as(Trip.INTERN, () -> grants.save("summit", null, new GrantInput("To meet them all.", null,
                List.of(new GrantInput.Cost(CostCategory.FLIGHT, "Flight", "900.00"), new GrantInput.Cost(CostCategory.VISA, "Visa", "160.00")), GrantInput.Said.yes(1))));
        submit(Trip.INTERN, id);
        recommend(Trip.MENTOR, id, "George");
        recommend(Trip.COORDINATOR, id, null);
        offer(Trip.ORGANIZER, id, "travel-2014", "900.00", "160.00", "", "hotels");
        act(Trip.INTERN, id, GrantAction.ACCEPT_VISA_FIRST);
        both("0.00 900.00 0.00 1100.00", "0.00 160.00 0.00 340.00");
        act(Trip.INTERN, id, GrantAction.VISA_REFUSED);
        both("0.00 0.00 0.00 2000.00", "0.00 160.00 0.00 340.00");
        world.at(Trip.AFTER.plusSeconds(400L * 24 * 3600));
        world.run(0, () -> world.bean(GrantJob.class).run());
        both("0.00 0.00 0.00 2000.00", "0.00 0.00 0.00 500.00");
    }

    @Test
    @DisplayName("G5, M2: an offer that lapses frees both; begun anew it is one fund's again; what the bank refuses stays promised of both")
    void lapsed() {
        String id = offeredByBoth();
        world.at(Trip.BEFORE.plusSeconds(8L * 24 * 3600));
        world.run(0, () -> world.bean(GrantJob.class).run());
        both("0.00 0.00 0.00 2000.00", "0.00 0.00 0.00 500.00");
        act(Trip.INTERN, id, GrantAction.REOPEN, "I was ill.");
        assertThat(page(Trip.INTERN, id).lines()).extracting(GrantView.Line::from).containsOnlyNulls();
        submit(Trip.INTERN, id);
        recommend(Trip.MENTOR, id, "George");
        recommend(Trip.COORDINATOR, id, null);
        offer(Trip.ORGANIZER, id, "travel-2014", "900.00", "300.00", "", "hotels");
        act(Trip.INTERN, id, GrantAction.ACCEPT);
        claimed(id, "900.00", "300.00");
        authorize(id);
        reported(id);
        String batch = sent(TravelFixture.SECOND, Trip.ORGANIZER, id);
        String line = batch(batch).lines().get(0).publicId();
        world.run(TravelFixture.SECOND, () -> batches.failed(batch, line, "No such account"));
        both("0.00 900.00 0.00 1100.00", "0.00 300.00 0.00 200.00");
    }

    @Test
    @DisplayName("G13: each sponsor's sheet counts the costs of its own fund, and the trip and its story for both")
    void sheets() {
        String id = accepted();
        claimed(id, "850.00", "250.00");
        authorize(id);
        ImpactQueries impacts = world.bean(ImpactQueries.class);
        for (String fund : List.of("travel-2014 850.00", "hotels 250.00")) {
            Group all = world.as(Trip.ORGANIZER, () -> impacts.of(world.actor(Trip.ORGANIZER), fund.split(" ")[0])).all();
            assertThat(all.trips()).isEqualTo(1);
            assertThat(all.cost()).isEqualTo(Amount.of("USD", fund.split(" ")[1]));
        }
    }

    @Test
    @DisplayName("G8: the letters name all who pay")
    void letters() {
        String id = accepted();
        String code = world.as(Trip.INTERN, () -> world.bean(LetterService.class).issue(id, LetterKind.VISA, "Maren Example"));
        world.database.run(() -> assertThat(world.database.em().createNativeQuery("select says from travel_letter where public_id = ?1").setParameter(1, code).getSingleResult().toString())
                .contains("A foundation, B company"));
    }

    @Test
    @DisplayName("E5: nothing of it is paid before the trip, and she is told why where one fund would")
    void beforeTheTrip() {
        world.sql("insert into travel_policy (public_id, fund_id, number, rules, since) values ('rules', 5, 1, '"
                + PolicyText.write(TravelPolicy.usual(Trip.USD).with(Claiming.USUAL.advancing(50))) + "', '2014-01-01 00:00:00')");
        String id = world.as(Trip.INTERN, () -> grants.save("summit", null, new GrantInput("To meet them all.", null,
                List.of(new GrantInput.Cost(CostCategory.FLIGHT, "Flight", "900.00"),
                        new GrantInput.Cost(CostCategory.HOTEL, "Hotel", "300.00")), GrantInput.Said.yes(1))));
        submit(Trip.INTERN, id);
        recommend(Trip.MENTOR, id, "George");
        recommend(Trip.COORDINATOR, id, null);
        offer(Trip.ORGANIZER, id, "travel-2014", "900.00", "300.00", "", "hotels");
        act(Trip.INTERN, id, GrantAction.ACCEPT);
        assertThat(page(Trip.INTERN, id).advance().ask().reason()).isEqualTo("advance.several");
        refused("advance.several", () -> world.run(Trip.INTERN, () -> world.bean(AdvanceService.class)
                .ask(id, new AdvanceInput("100.00", "No card", null))));
    }
}
