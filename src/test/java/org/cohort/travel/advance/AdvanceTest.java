package org.cohort.travel.advance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.cohort.fund.batch.BatchAction;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.money.Amount;
import org.cohort.travel.CostCategory;
import org.cohort.travel.Trip;
import org.cohort.travel.claim.ClaimAction;
import org.cohort.travel.claim.ClaimState;
import org.cohort.travel.grant.AdvanceView;
import org.cohort.travel.grant.GrantAction;
import org.cohort.travel.grant.GrantInput;
import org.cohort.travel.grant.GrantState;
import org.cohort.travel.grant.GrantUpkeep;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Money before a trip, on a database: USD 1,240.00 approved, half of it before")
class AdvanceTest extends AdvanceActs {

    @BeforeEach
    void half() {
        rules(50);
    }

    @Test
    @DisplayName("G3, G5, G11, M2: less than is authorized: asked, granted, sent, arrived, taken off the claim, to the cent")
    void less() {
        String id = accepted(Trip.INTERN);
        assertThat(world.balance()).isEqualTo("0.00 1240.00 0.00 760.00");
        AdvanceView before = shown(Trip.INTERN, id);
        assertThat(usd(before.limit()) + ", " + before.room() + ", " + before.ask().isAllowed()).isEqualTo("USD 620.00, USD 620.00, true");
        String advance = asked(Trip.INTERN, id, "400.10");
        assertThat(world.tasks(Trip.TREASURER)).contains("advance ASKED");
        assertThat(shown(Trip.INTERN, id).rows().get(0).options()).as("no buttons that are others'").extracting(option -> option.action().toString()).containsExactly("TAKE_BACK");
        assertThat(world.notices).contains(Trip.TREASURER + " advance.ASK", SECOND + " advance.ASK");
        assertThat(shown(Trip.TREASURER, id).rows().get(0).grants()).isTrue();
        world.run(Trip.TREASURER, () -> advances.grant(advance, "400.10", null));
        assertThat(world.balance()).as("the same money: nothing is counted twice").isEqualTo("0.00 1240.00 0.00 760.00");
        assertThat(held("grant", id)).isEqualTo("0.00 839.90 0.00");
        assertThat(held("advance", advance)).isEqualTo("0.00 400.10 0.00");
        assertThat(world.notices).contains(Trip.INTERN + " advance.GRANT");
        String batch = out("advance:" + advance);
        assertThat(batch(batch).lines().get(0).reference()).isEqualTo(shown(Trip.INTERN, id).rows().get(0).reference()).startsWith("COHORT-");
        world.run(SECOND, () -> batches.paid(batch, null));
        assertThat(world.balance()).isEqualTo("400.10 839.90 0.00 760.00");
        assertThat(world.tasks(Trip.INTERN)).contains("advance PAID");
        world.run(Trip.INTERN, () -> advances.act(advance, AdvanceAction.CONFIRM, null));
        assertThat(world.tasks(Trip.INTERN)).doesNotContain("advance PAID");

        authorized(Trip.INTERN, id, "850.00", "340.00");
        Reckoning reckoning = claimPage(Trip.INTERN, id).reckoning();
        assertThat(List.of(usd(reckoning.approved()), usd(reckoning.claimed()), usd(reckoning.authorized()), usd(reckoning.taken().advanced()), usd(reckoning.toPay()), usd(reckoning.owed())))
                .containsExactly("USD 1240.00", "USD 1190.00", "USD 1190.00", "USD 400.10", "USD 789.90", "USD 0.00");
        assertThat(usd(shown(Trip.TREASURER, id).toPay())).isEqualTo("USD 789.90");
        assertThat(world.balance()).as("1,240.00 - 1,190.00 are free again").isEqualTo("400.10 789.90 0.00 810.00");
        reported(Trip.INTERN, id);
        String last = out("grant:" + id);
        assertThat(batch(last).sum()).isEqualTo(Amount.of("USD", "789.90"));
        world.run(SECOND, () -> batches.paid(last, null));
        world.run(Trip.INTERN, () -> claims.act(id, ClaimAction.CONFIRM, null));
        assertThat(page(Trip.INTERN, id).state()).isEqualTo(GrantState.SETTLED);
        assertThat(world.balance()).isEqualTo("1190.00 0.00 0.00 810.00");
        assertThat(world.notices).doesNotContain(Trip.INTERN + " advance.OWED");
    }

    @Test
    @DisplayName("G3: as much as is authorized: nothing is left to send, nobody is asked to, and the trip settles")
    void equal() {
        String id = accepted(Trip.INTERN);
        arrived(id, "500.00");
        authorized(Trip.INTERN, id, "500.00");
        assertThat(claimPage(Trip.INTERN, id).state()).isEqualTo(ClaimState.CONFIRMED);
        assertThat(world.tasks(Trip.TREASURER)).doesNotContain("claim AUTHORIZED");
        assertThat(world.as(SECOND, () -> batchReading.ofFund("travel-2014")).waiting()).isEmpty();
        reported(Trip.INTERN, id);
        assertThat(page(Trip.INTERN, id).state()).isEqualTo(GrantState.SETTLED);
        assertThat(world.balance()).isEqualTo("500.00 0.00 0.00 1500.00");
    }

    @Test
    @DisplayName("G3: what was paid and is not confirmed yet covers the claim once it is")
    void equalLater() {
        String id = accepted(Trip.INTERN);
        String advance = granted(id, "500.00");
        String batch = out("advance:" + advance);
        authorized(Trip.INTERN, id, "500.00");
        assertThat(claimPage(Trip.INTERN, id).state()).as("on its way").isEqualTo(ClaimState.AUTHORIZED);
        refused("batch.gone", () -> drafted("grant:" + id));
        assertThat(world.tasks(Trip.TREASURER)).doesNotContain("claim AUTHORIZED");
        world.run(SECOND, () -> batches.paid(batch, null));
        world.run(Trip.INTERN, () -> advances.act(advance, AdvanceAction.CONFIRM, null));
        assertThat(claimPage(Trip.INTERN, id).state()).isEqualTo(ClaimState.CONFIRMED);
    }

    @Test
    @DisplayName("G2, M2: more than is authorized: the difference is owed, told to both, stands against a new request, and comes back as an entry of its own")
    void more() {
        String id = accepted(Trip.INTERN);
        String advance = arrived(id, "600.00");
        authorized(Trip.INTERN, id, "450.50");
        AdvanceView hers = shown(Trip.INTERN, id);
        assertThat(usd(hers.owed()) + ", " + hers.toPay() + ", " + (hers.back() != null)).isEqualTo("USD 149.50, USD 0.00, false");
        assertThat(world.notices).contains(Trip.INTERN + " advance.OWED", Trip.TREASURER + " advance.OWED");
        assertThat(world.balance()).isEqualTo("600.00 0.00 0.00 1400.00");
        assertThat(usd(debt())).isEqualTo("USD 149.50");
        back("0.00", "grant.notPositive", id);
        back("149.51", "advance.mostBack", id);
        world.run(SECOND, () -> returns.cameBack(id, "USD 149.50", "100.00", "Transfer of 1 September"));
        assertThat(usd(shown(Trip.TREASURER, id).owed())).isEqualTo("USD 49.50");
        refused("advance.noted", () -> world.run(SECOND, () -> returns.cameBack(id, "USD 149.50", "49.50", "The same click once more")));
        refused("advance.fourEyesBack", () -> world.run(Trip.TREASURER, () -> returns.cameBack(id, "USD 49.50", "49.50", "Trust me")));
        assertThat(world.balance()).isEqualTo("500.00 0.00 0.00 1500.00");
        world.run(SECOND, () -> returns.cameBack(id, "USD 49.50", "49.50", "The rest"));
        assertThat(world.balance()).as("what was authorized, and no more").isEqualTo("450.50 0.00 0.00 1549.50");
        assertThat(held("advance", advance)).isEqualTo("450.50 0.00 0.00");
        assertThat(debt()).isNull();
        back("0.01", "advance.mostBack", id);
        assertThat(usd(shown(Trip.INTERN, id).returned())).isEqualTo("USD 149.50");
    }

    private Object debt() {
        return world.database.call(() -> world.bean(AdvanceDesk.class).debt(Trip.INTERN)) == null ? null
                : world.database.call(() -> world.bean(AdvanceDesk.class).debt(Trip.INTERN)).amount();
    }

    private void back(String amount, String reason, String id) {
        String owed = usd(shown(Trip.TREASURER, id).owed());
        refused(reason, () -> world.run(SECOND, () -> returns.cameBack(id, owed, amount, "So")));
    }

    @Test
    @DisplayName("A5: what is wrong is told at its field, all at once; one is open at a time, and all together stay within the limit")
    void wrong() {
        String id = accepted(Trip.INTERN);
        wrong(id, "620.01", "No card", "advanceAmount advance.most");
        wrong(id, "0", " ", "advanceAmount grant.notPositive", "advanceWhy required");
        String advance = asked(Trip.INTERN, id, "600.00");
        refused("advance.oneOpen", () -> asked(Trip.INTERN, id, "1.00"));
        world.run(Trip.INTERN, () -> advances.act(advance, AdvanceAction.TAKE_BACK, null));
        String again = asked(Trip.INTERN, id, "600.00");
        assertThatThrownBy(() -> world.run(Trip.TREASURER, () -> advances.grant(again, "500.00", null))).isInstanceOfSatisfying(Refused.class, refused ->
                assertThat(refused.all()).extracting(one -> one.field() + " " + one.verdict().reason()).containsExactly("advanceReason required"));
        refused("advance.mostGranted", () -> world.run(Trip.TREASURER, () -> advances.grant(again, "600.01", "So")));
        world.run(Trip.TREASURER, () -> advances.grant(again, "500.00", "The hotel is paid there"));
        assertThat(shown(Trip.INTERN, id).rows().get(1).reason()).isEqualTo("The hotel is paid there");
        wrong(id, "120.01", "No card", "advanceAmount advance.most");
        granted(id, "120.00");
        assertThat(shown(Trip.INTERN, id).ask().reason()).isEqualTo("advance.noRoom");
        assertThat(states(id)).containsExactly("WITHDRAWN", "GRANTED", "GRANTED");
        assertThat(held("grant", id)).isEqualTo("0.00 620.00 0.00");
    }

    private void wrong(String id, String amount, String why, String... expected) {
        assertThatThrownBy(() -> world.run(Trip.INTERN, () -> advances.ask(id, new AdvanceInput(amount, why, null)))).isInstanceOfSatisfying(Refused.class, refused ->
                assertThat(refused.all()).extracting(one -> one.field() + " " + one.verdict().reason()).containsExactly(expected));
    }

    @Test
    @DisplayName("S1, G4: mentors and coordinators neither see nor do it; nobody grants an advance on a trip of their own, or with a conflict")
    void hidden() {
        String id = accepted(Trip.INTERN);
        String advance = asked(Trip.INTERN, id, "300.00");
        assertThat(shown(Trip.MENTOR, id)).isNull();
        assertThat(shown(Trip.COORDINATOR, id)).isNull();
        for (long who : new long[] {Trip.MENTOR, Trip.COORDINATOR, OTHER_INTERN}) {
            assertThatThrownBy(() -> world.run(who, () -> advances.act(advance, AdvanceAction.REFUSE, "No"))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> world.run(who, () -> advances.grant(advance, null, null))).isInstanceOf(NotFound.class);
        }
        refused("lifecycle.role", () -> world.run(Trip.INTERN, () -> advances.grant(advance, null, null)));
        refused("lifecycle.role", () -> world.run(Trip.ORGANIZER, () -> advances.grant(advance, null, null)));
        refused("advance.notYours", () -> asked(Trip.TREASURER, id, "10.00"));
        world.sql("insert into conflict (public_id, account_id, other_account_id, reason, declared_by, declared_at) values ('c', 41, 1, 'r', 41, '2014-01-01 00:00:00')");
        refused("grant.conflict", () -> world.run(Trip.TREASURER, () -> advances.grant(advance, null, null)));
        refused("grant.conflict", () -> world.run(Trip.TREASURER, () -> advances.act(advance, AdvanceAction.REFUSE, "No")));
        world.run(SECOND, () -> advances.act(advance, AdvanceAction.REFUSE, "Book with the agency"));
        assertThat(shown(Trip.INTERN, id).rows().get(0).reason()).isEqualTo("Book with the agency");
        assertThat(world.notices).contains(Trip.INTERN + " advance.REFUSE");
    }

    @Test
    @DisplayName("G11: who granted it does not release its batch; taken out of a batch it waits again")
    void fourEyes() {
        String id = accepted(Trip.INTERN);
        String advance = granted(id, "300.00");
        String batch = drafted("advance:" + advance);
        assertThat(world.tasks(Trip.TREASURER)).doesNotContain("advance GRANTED");
        batch(SECOND, batch, BatchAction.SUBMIT);
        refused("batch.authorizer", () -> batch(Trip.TREASURER, batch, BatchAction.RELEASE));
        batch(SECOND, batch, BatchAction.DISCARD);
        assertThat(world.tasks(Trip.TREASURER)).contains("advance GRANTED");
        assertThat(states(id)).containsExactly("GRANTED");
    }

    @Test
    @DisplayName("G11: refused by the bank, or not arrived, its money is kept for her; corrected it goes out by another reference")
    void failed() {
        String id = accepted(Trip.INTERN);
        String advance = granted(id, "300.00");
        String first = out("advance:" + advance);
        String line = batch(first).lines().get(0).publicId();
        world.run(SECOND, () -> batches.failed(first, line, "Account closed"));
        assertThat(held("advance", advance)).isEqualTo("0.00 300.00 0.00");
        assertThat(shown(Trip.INTERN, id).rows().get(0).failed()).isEqualTo("Account closed");
        world.run(Trip.TREASURER, () -> advances.act(advance, AdvanceAction.CORRECT, "A new account"));
        // Who said that it did not arrive does not release it.
        String second = world.as(Trip.TREASURER, () -> batches.collect("travel-2014", List.of("advance:" + advance)));
        batch(Trip.TREASURER, second, BatchAction.SUBMIT);
        refused("claim.reporter", () -> batch(SECOND, second, BatchAction.RELEASE));
        batch(Trip.ORGANIZER, second, BatchAction.RELEASE);
        batch(Trip.ORGANIZER, second, BatchAction.EXPORT);
        world.run(SECOND, () -> batches.paid(second, null));
        assertThat(shown(Trip.INTERN, id).rows().get(0).reference()).endsWith("-2");
        world.run(Trip.INTERN, () -> advances.act(advance, AdvanceAction.FAIL, "Nothing came"));
        assertThat(world.balance()).isEqualTo("0.00 1240.00 0.00 760.00");
        assertThat(states(id)).containsExactly("FAILED");
        authorized(Trip.INTERN, id, "850.00", "340.00");
        assertThat(states(id)).as("sent, and said not to have arrived: a treasurer looks at it first").containsExactly("FAILED");
        assertThat(usd(claimPage(Trip.INTERN, id).reckoning().toPay())).as("nothing is paid twice on her word").isEqualTo("USD 890.00");
        assertThat(held("grant", id)).isEqualTo("0.00 890.00 0.00");
        refused("lifecycle.role", () -> world.run(Trip.INTERN, () -> advances.act(advance, AdvanceAction.LET_GO, "So")));
        world.run(SECOND, () -> advances.act(advance, AdvanceAction.LET_GO, "The bank has it back"));
        assertThat(states(id)).as("paid with the claim instead").containsExactly("WITHDRAWN");
        assertThat(usd(claimPage(Trip.INTERN, id).totals().authorized())).isEqualTo("USD 1190.00");
        assertThat(held("grant", id)).isEqualTo("0.00 1190.00 0.00");
    }

    @Test
    @DisplayName("M2, G11: said not to have arrived after the trip was off, its money is not free, and it is owed again once the bank says that it arrived")
    void saidNotToHaveArrived() {
        String id = accepted(Trip.INTERN);
        String advance = granted(id, "300.00");
        String batch = out("advance:" + advance);
        world.run(SECOND, () -> batches.paid(batch, null));
        act(Trip.INTERN, id, GrantAction.WITHDRAW);
        assertThat(usd(shown(Trip.INTERN, id).owed())).isEqualTo("USD 300.00");
        world.run(Trip.INTERN, () -> advances.act(advance, AdvanceAction.FAIL, "Nothing came"));
        assertThat(states(id)).containsExactly("FAILED");
        assertThat(world.balance()).as("nobody else is given it").isEqualTo("0.00 300.00 0.00 1700.00");
        refused("advance.off", () -> world.run(SECOND, () -> advances.act(advance, AdvanceAction.CORRECT, "Again")));
        refused("advance.fourEyes", () -> world.run(Trip.TREASURER, () -> advances.act(advance, AdvanceAction.WAS_PAID, "The bank's word")));
        world.run(SECOND, () -> advances.act(advance, AdvanceAction.WAS_PAID, "The bank's word"));
        assertThat(usd(shown(Trip.INTERN, id).owed())).isEqualTo("USD 300.00");
        assertThat(world.balance()).isEqualTo("300.00 0.00 0.00 1700.00");
    }

    @Test
    @DisplayName("G11: who noted that the bank refused it doesn't release the claim that pays it instead")
    void sameEyes() {
        String id = accepted(Trip.INTERN);
        String batch = out("advance:" + granted(id, "300.00"));
        authorized(Trip.INTERN, id, "500.00");
        String line = batch(batch).lines().get(0).publicId();
        world.run(SECOND, () -> batches.failed(batch, line, "Closed"));
        assertThat(states(id)).containsExactly("WITHDRAWN");
        reported(Trip.INTERN, id);
        String last = world.as(Trip.TREASURER, () -> batches.collect("travel-2014", List.of("grant:" + id)));
        batch(Trip.TREASURER, last, BatchAction.SUBMIT);
        refused("claim.reporter", () -> batch(SECOND, last, BatchAction.RELEASE));
        batch(Trip.ORGANIZER, last, BatchAction.RELEASE);
    }

    @Test
    @DisplayName("what was granted and is not sent can be let go again: the grant has it back, and she can ask anew")
    void letGo() {
        String id = accepted(Trip.INTERN);
        String advance = granted(id, "620.00");
        String batch = drafted("advance:" + advance);
        refused("advance.inBatch", () -> world.run(SECOND, () -> advances.act(advance, AdvanceAction.LET_GO, "Too early")));
        batch(SECOND, batch, BatchAction.DISCARD);
        world.run(SECOND, () -> advances.act(advance, AdvanceAction.LET_GO, "Too early"));
        assertThat(world.notices).contains(Trip.INTERN + " advance.LET_GO");
        assertThat(held("grant", id)).isEqualTo("0.00 1240.00 0.00");
        assertThat(usd(shown(Trip.INTERN, id).room())).isEqualTo("USD 620.00");
    }

    @Test
    @DisplayName("at authorization what nobody released is withdrawn, out of its batch too, and paid with the claim; what is released goes on")
    void onItsWay() {
        String id = accepted(Trip.INTERN);
        String one = granted(id, "200.00");
        String other = granted(id, "100.00");
        asked(Trip.INTERN, id, "50.00");
        String out = out("advance:" + one);
        String batch = drafted("advance:" + other);
        authorized(Trip.INTERN, id, "850.00", "340.00");
        assertThat(states(id)).containsExactly("IN_PAYMENT", "WITHDRAWN", "WITHDRAWN");
        assertThat(batch(batch).lines()).filteredOn(line -> line.state() == org.cohort.fund.batch.LineState.OPEN).isEmpty();
        assertThat(held("advance", one)).isEqualTo("0.00 200.00 0.00");
        assertThat(held("advance", other)).isEqualTo("0.00 0.00 0.00");
        assertThat(held("grant", id)).isEqualTo("0.00 990.00 0.00");
        assertThat(usd(claimPage(Trip.INTERN, id).reckoning().toPay())).isEqualTo("USD 990.00");
        world.run(SECOND, () -> batches.paid(out, null));
        assertThat(world.notices.stream().filter((Trip.INTERN + " advance.DROP")::equals)).as("not of what ended because she handed in her claim").hasSize(1);
    }

    @Test
    @DisplayName("M2: of an advance that was more than is authorized, the bank's refusal leaves the claim as much as is authorized, and the rest free")
    void refusedByTheBank() {
        String id = accepted(Trip.INTERN);
        String advance = granted(id, "600.00");
        String batch = out("advance:" + advance);
        authorized(Trip.INTERN, id, "450.00");
        assertThat(world.balance()).isEqualTo("0.00 600.00 0.00 1400.00");
        String line = batch(batch).lines().get(0).publicId();
        world.run(SECOND, () -> batches.failed(batch, line, "Closed"));
        assertThat(states(id)).containsExactly("WITHDRAWN");
        assertThat(world.balance()).isEqualTo("0.00 450.00 0.00 1550.00");
        assertThat(world.tasks(Trip.TREASURER)).contains("claim AUTHORIZED");
        reported(Trip.INTERN, id);
        String last = out("grant:" + id);
        assertThat(batch(last).sum()).isEqualTo(Amount.of("USD", "450.00"));
    }

    @Test
    @DisplayName("the trip is off: what was not sent is free again, what was is owed, and stands against a new request")
    void off() {
        String id = accepted(Trip.INTERN);
        arrived(id, "300.00");
        granted(id, "100.00");
        act(Trip.INTERN, id, GrantAction.WITHDRAW);
        assertThat(states(id)).containsExactly("CONFIRMED", "WITHDRAWN");
        assertThat(world.balance()).isEqualTo("300.00 0.00 0.00 1700.00");
        assertThat(usd(shown(Trip.INTERN, id).owed())).isEqualTo("USD 300.00");
        assertThat(shown(Trip.INTERN, id).ask()).isNull();
        world.sql("insert into conference (id, public_id, community_id, program_id, name, city, country, zone, starts_on, ends_on, created_at)"
                + " values (10, 'forum', 8, 4, 'Xen Forum', 'Boston', 'US', 'America/New_York', '2014-10-18', '2014-10-19', '2014-06-01 00:00:00')");
        refused("grant.owedMoney", () -> world.as(Trip.INTERN, () -> grants.save("forum", null, agreed())));
        refused("advance.stillOut", () -> act(Trip.INTERN, id, GrantAction.REOPEN, "I can go after all"));
        world.run(SECOND, () -> returns.cameBack(id, "USD 300.00", "300.00", "Sent back"));
        assertThat(world.balance()).isEqualTo("0.00 0.00 0.00 2000.00");
        submit(Trip.INTERN, world.as(Trip.INTERN, () -> grants.save("forum", null, agreed())));
        act(Trip.INTERN, id, GrantAction.REOPEN, "I can go after all");
    }

    @Test
    @DisplayName("a no-show owes all of it, and so does who claims nothing until the window is over; what arrives after that is owed, too")
    void noShow() {
        String id = accepted(Trip.INTERN);
        String batch = out("advance:" + granted(id, "300.00"));
        world.at(Trip.AFTER);
        act(Trip.COORDINATOR, id, GrantAction.NO_SHOW, "Missed the plane");
        assertThat(usd(shown(Trip.TREASURER, id).owed())).isEqualTo("USD 0.00");
        assertThat(world.balance()).isEqualTo("0.00 300.00 0.00 1700.00");
        world.run(SECOND, () -> batches.paid(batch, null));
        assertThat(usd(shown(Trip.TREASURER, id).owed())).isEqualTo("USD 300.00");
        assertThat(world.notices).contains(Trip.INTERN + " advance.OWED");
        String other = accepted(OTHER_INTERN);
        String theirs = asked(OTHER_INTERN, other, "50.00");
        world.run(Trip.TREASURER, () -> advances.grant(theirs, null, null));
        String sent = out("advance:" + theirs);
        world.run(SECOND, () -> batches.paid(sent, null));
        world.at(Trip.AFTER);
        act(OTHER_INTERN, other, GrantAction.TRAVEL);
        world.at(java.time.Instant.parse("2014-12-01T00:00:00Z"));
        act(Trip.ORGANIZER, other, GrantAction.CLOSE, "Nothing came");
        assertThat(usd(shown(SECOND, other).owed())).isEqualTo("USD 50.00");
        assertThat(world.balance()).isEqualTo("350.00 0.00 0.00 1650.00");
    }

    @Test
    @DisplayName("G8: the visa is refused: nothing more is sent, the visa's fee alone is hers, and what was sent above it is owed; where nobody claims it, all of it")
    void noVisa() {
        String id = accepted(Trip.INTERN, new GrantInput("To meet them all.", null, List.of(new GrantInput.Cost(CostCategory.FLIGHT, "Flight", "890.00"),
                new GrantInput.Cost(CostCategory.VISA, "Consulate", "160.00")), GrantInput.Said.yes(1)));
        arrived(id, "400.00");
        granted(id, "100.00");
        assertThat(world.balance()).isEqualTo("400.00 650.00 0.00 950.00");
        act(Trip.INTERN, id, GrantAction.VISA_REFUSED);
        assertThat(states(id)).containsExactly("CONFIRMED", "WITHDRAWN");
        assertThat(usd(shown(Trip.INTERN, id).owed())).isEqualTo("USD 240.00");
        assertThat(world.balance()).isEqualTo("400.00 0.00 0.00 1600.00");
        assertThat(world.notices).contains(Trip.INTERN + " advance.OWED", Trip.TREASURER + " advance.OWED");
        world.at(java.time.Instant.parse("2014-12-01T00:00:00Z"));
        world.run(0, () -> world.bean(GrantUpkeep.class).forfeit(id));
        assertThat(usd(shown(Trip.INTERN, id).owed())).isEqualTo("USD 400.00");
        world.run(SECOND, () -> returns.cameBack(id, "USD 400.00", "400.00", "All of it"));
        assertThat(world.balance()).isEqualTo("0.00 0.00 0.00 2000.00");
    }

    @Test
    @DisplayName("the grant's page takes one statement more for who sees the money before the trip, none for others, and some for each advance")
    void statements() {
        String id = accepted(Trip.INTERN);
        long mentor = world.database.reads(() -> shown(Trip.MENTOR, id));
        assertThat(world.database.reads(() -> shown(Trip.TREASURER, id))).isLessThanOrEqualTo(mentor + 3);
        granted(id, "300.00");
        assertThat(world.database.reads(() -> shown(Trip.MENTOR, id))).isEqualTo(mentor);
        assertThat(Map.of("t", world.database.reads(() -> shown(Trip.TREASURER, id)))).allSatisfy((key, reads) -> assertThat(reads).isLessThanOrEqualTo(mentor + 5));
    }
}
