package org.cohort.travel.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.money.Amount;
import org.cohort.travel.Trip;
import org.cohort.travel.CostCategory;
import org.cohort.travel.grant.Grant;
import org.cohort.travel.grant.GrantAction;
import org.cohort.travel.grant.GrantInput;
import org.cohort.travel.grant.GrantState;
import org.cohort.travel.grant.GrantView;
import org.cohort.travel.grant.Ruling;
import org.cohort.kernel.access.Refused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Nothing is paid that nobody looked at, and nobody is named who should not be")
class SecondLookTest extends TravelActs {

    private static final Instant WINDOW_OVER = Instant.parse("2014-10-21T12:00:00Z");
    private static final ClaimService.Word APPROVED = new ClaimService.Word(Ruling.APPROVED, null);

    @Test
    @DisplayName("who gives the money back is not named in the request of whoever waits for it")
    void promotedByNobody() {
        String first = offered(Trip.INTERN, "1000.00", "600.00");
        String second = inReview(6L, "890.00", "350.00");
        act(Trip.TREASURER, second, GrantAction.WAITLIST);
        act(Trip.INTERN, first, GrantAction.DECLINE_OFFER);
        assertThat(page(6L, second).state()).isEqualTo(GrantState.IN_REVIEW);
        assertThat(world.audited).contains(Actor.SYSTEM.name() + " grant PROMOTE").doesNotContain("Person 1 grant PROMOTE");
        assertThat(world.told).contains(Trip.TREASURER + " grant.PROMOTE by " + Actor.SYSTEM.name());
    }

    @Test
    @DisplayName("G4: what is raised or added after the recommendations goes back to the mentors; every change is in the trail")
    void raised() {
        String id = inReview(Trip.INTERN, "500.00", "300.00");
        List<String> lines = page(Trip.INTERN, id).lines().stream().map(GrantView.Line::publicId).toList();
        act(Trip.TREASURER, id, GrantAction.ASK, "Why so much?");
        save(id, "450.00", "300.00");
        assertThat(answer(id)).as("less than was recommended").isEqualTo(GrantAction.ANSWER_FOUNDATION);
        save(id, "950.00", "300.00");
        assertThat(world.audited).contains("Person 1 grant EDIT: Flight: USD 500.00 → USD 450.00", "Person 1 grant EDIT: Flight: USD 450.00 → USD 950.00");
        assertThat(page(Trip.INTERN, id).lines()).extracting(GrantView.Line::publicId).as("the same costs").isEqualTo(lines);
        assertThat(answer(id)).isEqualTo(GrantAction.ANSWER_MENTOR);
        act(Trip.INTERN, id, GrantAction.ANSWER_MENTOR, "The fares went up.");
        assertThat(page(Trip.INTERN, id).state()).isEqualTo(GrantState.SUBMITTED);
        refused("lifecycle.state", () -> offer(id));
    }

    @Test
    @DisplayName("an offer's amounts are in the trail, line by line")
    void offeredAmounts() {
        offered(Trip.INTERN, "890.00", "350.00");
        assertThat(world.audited).contains("Person 41 grant AMOUNTS: Travel 2014: Flight: USD 890.00 → USD 890.00; Hotel: USD 350.00 → USD 350.00");
    }

    @Test
    @DisplayName("a trip that is off and planned anew begins without receipts, and its costs can be rewritten")
    void plannedAnew() {
        String id = offered(Trip.INTERN, "890.00", "350.00");
        act(Trip.INTERN, id, GrantAction.ACCEPT);
        String flight = page(Trip.INTERN, id).lines().get(0).publicId();
        world.sql("update conference set starts_on = '2014-09-18', ends_on = '2014-09-19'");
        world.at(Trip.AFTER);
        world.run(Trip.INTERN, () -> claims.addReceipt(id, receipt(flight, "800.00", "flight")));
        act(Trip.INTERN, id, GrantAction.WITHDRAW);
        act(Trip.INTERN, id, GrantAction.REOPEN, "I can go after all.");
        assertThat(page(Trip.INTERN, id).totals().claimed()).isNull();
        int begun = page(Trip.INTERN, id).version();
        world.as(Trip.INTERN, () -> grants.save("summit", begun, new GrantInput("Again.", null,
                List.of(new GrantInput.Cost(CostCategory.TRAIN, "Train", "120.00")))));
        assertThat(page(Trip.INTERN, id).lines()).extracting(GrantView.Line::description).containsExactly("Train");
        submit(Trip.INTERN, id);
        recommend(Trip.MENTOR, id, null);
        recommend(Trip.COORDINATOR, id, null);
        offer(id);
        act(Trip.INTERN, id, GrantAction.ACCEPT);
        world.at(Instant.parse("2014-09-20T12:00:00Z"));
        act(Trip.INTERN, id, GrantAction.TRAVEL);
        assertThat(world.tasks(Trip.INTERN)).containsExactly("claim DRAFT", "trip-report DRAFT");
        String train = page(Trip.INTERN, id).lines().get(0).publicId();
        world.run(Trip.INTERN, () -> claims.addReceipt(id, receipt(train, "120.00", "flight")));
    }

    @Test
    @DisplayName("G9: a claim that is sent back can be answered for two weeks, also when the time to claim is over")
    void sentBackLate() {
        String id = claimed();
        world.at(WINDOW_OVER);
        world.run(Trip.TREASURER, () -> claims.act(id, ClaimAction.SEND_BACK, "Is this the right receipt?"));
        world.at(WINDOW_OVER.plusSeconds(13 * 24 * 3600));
        assertThat(claimPage(Trip.INTERN, id).window().shownEnd()).isEqualTo(WINDOW_OVER.plusSeconds(14 * 24 * 3600));
        world.run(Trip.INTERN, () -> claims.act(id, ClaimAction.SUBMIT, null));
        world.run(Trip.TREASURER, () -> claims.act(id, ClaimAction.SEND_BACK, "Again?"));
        world.at(WINDOW_OVER.plusSeconds(28 * 24 * 3600));
        refused("window.closed", () -> world.run(Trip.INTERN, () -> claims.act(id, ClaimAction.SUBMIT, null)));
    }

    @Test
    @DisplayName("G9: a reported trip is not closed over her head while she can still claim")
    void closing() {
        String id = travelled();
        world.run(Trip.INTERN, () -> reports.submit(id, version(id), new TripReportInput("Chicago", null, null, "A lot", null, false)));
        world.run(Trip.MENTOR, () -> reports.act(id, TripReportAction.ACCEPT, null));
        refused("grant.claimOpen", () -> act(Trip.TREASURER, id, GrantAction.CLOSE));
        world.at(WINDOW_OVER);
        refused("comment.required", () -> act(Trip.TREASURER, id, GrantAction.CLOSE));
        act(Trip.TREASURER, id, GrantAction.CLOSE, "Nothing came.");
        assertThat(world.balance()).isEqualTo("0.00 0.00 0.00 2000.00");
    }

    @Test
    @DisplayName("G9, M2: a claim that was never handed in, receipts or not, is closed once its time is over: the money goes back, she is told why")
    void neverHandedIn() {
        String id = travelled();
        String flight = page(Trip.INTERN, id).lines().get(0).publicId();
        world.run(Trip.INTERN, () -> claims.addReceipt(id, receipt(flight, "800.00", "a")));
        refused("grant.claimOpen", () -> act(Trip.TREASURER, id, GrantAction.CLOSE, "Too late."));
        world.at(WINDOW_OVER);
        assertThat(world.balance()).isEqualTo("0.00 1240.00 0.00 760.00");
        world.notices.clear();
        act(Trip.TREASURER, id, GrantAction.CLOSE, "The claim was never handed in.");
        assertThat(world.balance()).isEqualTo("0.00 0.00 0.00 2000.00");
        assertThat(world.notices).anyMatch(notice -> notice.contains("grant.CLOSE"));
        assertThat(world.audited).anyMatch(line -> line.contains("CLOSE") && line.contains("never handed in"));
        assertThat(world.tasks(Trip.INTERN)).isEmpty();
    }

    @Test
    @DisplayName("G9: a claim that is with the treasurer keeps the grant open; one that was sent back keeps it open while she may answer")
    void handedIn() {
        String id = claimed();
        world.at(WINDOW_OVER);
        refused("grant.claimed", () -> act(Trip.TREASURER, id, GrantAction.CLOSE, "Over."));
        world.run(Trip.TREASURER, () -> claims.act(id, ClaimAction.SEND_BACK, "Is this the right receipt?"));
        refused("grant.claimOpen", () -> act(Trip.TREASURER, id, GrantAction.CLOSE, "Over."));
        world.at(WINDOW_OVER.plusSeconds(15 * 24 * 3600));
        act(Trip.TREASURER, id, GrantAction.CLOSE, "No answer came.");
        assertThat(world.balance()).isEqualTo("0.00 0.00 0.00 2000.00");
    }

    @Test
    @DisplayName("G1, G2, A2: more than the funds ever received is kept as a draft and refused when it is handed in, at its largest amount and without their figure")
    void aSlip() {
        String id = request(Trip.INTERN, "350.00", "1650.01");
        int version = page(Trip.INTERN, id).version();
        assertThatThrownBy(() -> world.as(Trip.INTERN, () -> grants.submit("summit", version, input("350.00", "1650.01"))))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.field()).isEqualTo("amount1");
                    assertThat(refused.verdict().reason()).isEqualTo("grant.moreThanEver");
                    assertThat(refused.verdict().args()).containsExactly(Amount.of("USD", "2000.01"));
                });
        refused("grant.moreThanEver", () -> submit(Trip.INTERN, id));
        save(id, "350.00", "1650.00");
        submit(Trip.INTERN, id);
        act(Trip.MENTOR, id, GrantAction.ASK, "Really?");
        save(id, "350.00", "1650.01");
        refused("grant.moreThanEver", () -> act(Trip.INTERN, id, GrantAction.ANSWER_MENTOR, "Yes."));
    }

    @Test
    @DisplayName("a ruling is about the claim that was looked at, and says in the trail what was ruled about how much")
    void rulings() {
        String id = claimed();
        String flight = page(Trip.INTERN, id).lines().get(0).publicId();
        int seen = claimPage(Trip.TREASURER, id).version();
        world.run(Trip.TREASURER, () -> claims.act(id, ClaimAction.SEND_BACK, "The hotel?"));
        world.run(Trip.INTERN, () -> claims.addReceipt(id, receipt(flight, "40.00", "bag")));
        world.run(Trip.INTERN, () -> claims.act(id, ClaimAction.SUBMIT, null));
        refused("stale", () -> world.run(Trip.TREASURER, () -> claims.rule(id, seen, Map.of(flight, APPROVED))));
        rule(id, Map.of(flight, APPROVED));
        assertThat(world.audited).contains("Person 41 claim RULE: Flight: APPROVED of USD 840.00, USD 840.00 to pay");
    }

    @Test
    @DisplayName("whatever is done to a claim waits for whoever does something to it already")
    void oneAfterTheOther() {
        String id = claimed();
        String flight = page(Trip.INTERN, id).lines().get(0).publicId();
        int seen = claimPage(Trip.TREASURER, id).version();
        assertThat(locked(Trip.TREASURER, id, () -> claims.rule(id, seen, Map.of(flight, APPROVED)))).isTrue();
        assertThat(locked(Trip.TREASURER, id, () -> claims.act(id, ClaimAction.SEND_BACK, "Why?"))).isTrue();
        String receipt = claimPage(Trip.INTERN, id).lines().get(0).receipts().get(0).publicId();
        assertThat(locked(Trip.INTERN, id, () -> claims.removeReceipt(id, receipt))).isTrue();
        assertThat(locked(Trip.INTERN, id, () -> claims.addReceipt(id, receipt(flight, "1.00", "bus")))).isTrue();
    }

    @Test
    @DisplayName("G9, M2: a grant is not closed, nor noted as a no-show, beside a claim that is just being handed in: both hold the grant before they read the claim")
    void closedOrHandedIn() {
        String staying = travelled();
        assertThat(locked(Trip.TREASURER, staying, () -> grants.act(staying, GrantAction.NO_SHOW, "She was not there."))).isTrue();
        String id = travelled(6L);
        world.at(WINDOW_OVER);
        assertThat(locked(Trip.TREASURER, id, () -> grants.act(id, GrantAction.CLOSE, "Nothing came."))).isTrue();
    }

    @Test
    @DisplayName("G9: the claim of a closed grant can be read and not changed, and says so; a report that was handed in is still the mentor's to read")
    void readOnly() {
        String id = travelled();
        String flight = page(Trip.INTERN, id).lines().get(0).publicId();
        world.run(Trip.INTERN, () -> claims.addReceipt(id, receipt(flight, "800.00", "flight")));
        String first = claimPage(Trip.INTERN, id).lines().get(0).receipts().get(0).publicId();
        world.run(Trip.INTERN, () -> reports.submit(id, version(id), new TripReportInput("Chicago", null, null, "A lot", null, false)));
        world.at(WINDOW_OVER);
        act(Trip.TREASURER, id, GrantAction.CLOSE, "The claim was never handed in.");
        refused("claim.over", () -> world.run(Trip.INTERN, () -> claims.addReceipt(id, receipt(flight, "9.00", "bus"))));
        refused("claim.over", () -> world.run(Trip.INTERN, () -> claims.removeReceipt(id, first)));
        refused("claim.over", () -> world.run(Trip.INTERN, () -> claims.act(id, ClaimAction.SUBMIT, null)));
        ClaimView view = claimPage(Trip.INTERN, id);
        assertThat(view.editable()).isFalse();
        assertThat(view.options()).extracting(option -> option.verdict().reason()).containsExactly("claim.over");
        assertThat(world.tasks(Trip.INTERN)).isEmpty();
        assertThat(world.tasks(Trip.MENTOR)).containsExactly("trip-report SUBMITTED");
        world.run(Trip.MENTOR, () -> reports.act(id, TripReportAction.ACCEPT, null));
        assertThat(page(Trip.INTERN, id).state()).isEqualTo(GrantState.CLOSED);
    }

    private boolean locked(long account, String id, Runnable work) {
        return world.current.callAs(world.actor(account), () -> world.database.call((Supplier<Boolean>) () -> {
            work.run();
            Grant grant = world.database.em().createQuery("select g from TravelGrant g where g.publicId = :id", Grant.class)
                    .setParameter("id", id).getSingleResult();
            return world.database.em().getLockMode(grant) == LockModeType.PESSIMISTIC_WRITE;
        }));
    }

    private GrantAction answer(String id) {
        return page(Trip.INTERN, id).options().stream().filter(option -> option.isAllowed() && option.action() != GrantAction.WITHDRAW)
                .findFirst().orElseThrow().action();
    }

    private void save(String id, String flight, String hotel) {
        int version = page(Trip.INTERN, id).version();
        world.as(Trip.INTERN, () -> grants.save("summit", version, input(flight, hotel)));
    }

    private String travelled() {
        return travelled(Trip.INTERN);
    }

    private String travelled(long account) {
        world.at(Trip.BEFORE);
        String id = offered(account, "890.00", "350.00");
        act(account, id, GrantAction.ACCEPT);
        world.at(Trip.AFTER);
        act(account, id, GrantAction.TRAVEL);
        return id;
    }

    /** USD 800.00 for the flight, handed in. */
    private String claimed() {
        String id = travelled();
        String flight = page(Trip.INTERN, id).lines().get(0).publicId();
        world.run(Trip.INTERN, () -> claims.addReceipt(id, receipt(flight, "800.00", "flight")));
        world.run(Trip.INTERN, () -> claims.act(id, ClaimAction.SUBMIT, null));
        return id;
    }
}
