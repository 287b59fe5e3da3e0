package org.cohort.travel.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cohort.fund.FundLedger;
import org.cohort.kernel.audit.History;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.text.Phrase;
import org.cohort.kernel.work.TaskRow;
import org.cohort.kernel.work.Tasks;
import org.cohort.travel.Trip;
import org.cohort.travel.grant.GrantAction;
import org.cohort.travel.grant.Ruling;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A claim checked line by line: accepted, reduced, questions back; what looks alike; and who has it until when")
class QuestionsTest extends TravelActs {

    private static final ClaimService.Word ACCEPTED = new ClaimService.Word(Ruling.APPROVED, null);

    @Test
    @DisplayName("F23, H4: a question goes back, she answers and hands in again, and nothing is lost: receipts, accepted costs, words")
    void backAndForth() {
        String id = claimed();
        List<String> lines = lines(id);
        rule(id, Map.of(lines.get(0), ACCEPTED, lines.get(1), new ClaimService.Word(Ruling.QUERIED, "Which nights?")));
        refused("claim.notRuled", () -> world.run(Trip.TREASURER, () -> claims.act(id, ClaimAction.AUTHORIZE, null)));
        world.run(Trip.TREASURER, () -> claims.act(id, ClaimAction.SEND_BACK, "One question about the hotel."));
        refused("claim.unanswered", () -> world.run(Trip.INTERN, () -> claims.act(id, ClaimAction.SUBMIT, null)));
        assertThat(claimPage(Trip.INTERN, id).missing()).extracting(verdict -> verdict.reason()).containsExactly("claim.unanswered");
        refused("claim.notYours", () -> world.run(Trip.TREASURER, () -> claims.answer(id, Map.of(lines.get(1), "They are right."))));
        world.run(Trip.INTERN, () -> claims.answer(id, Map.of(lines.get(1), "From the 17th to the 20th.", lines.get(0), " ")));
        world.run(Trip.INTERN, () -> claims.act(id, ClaimAction.SUBMIT, null));

        ClaimView view = claimPage(Trip.TREASURER, id);
        assertThat(view.lines()).extracting(line -> line.cost().ruling()).as("accepted stays accepted, answered is looked at anew").containsExactly(Ruling.APPROVED, null);
        assertThat(view.lines()).extracting(line -> line.receipts().size()).containsExactly(1, 1);
        assertThat(view.lines().get(1).words()).extracting(said -> said.ruling() + " " + said.words()).containsExactly("QUERIED Which nights?", "null From the 17th to the 20th.");
        rule(id, Map.of(lines.get(1), ACCEPTED));
        world.run(Trip.TREASURER, () -> claims.act(id, ClaimAction.AUTHORIZE, null));
        assertThat(claimPage(Trip.INTERN, id).totals().authorized()).isEqualTo(Amount.of("USD", "1100.00"));
    }

    @Test
    @DisplayName("H4, G6: one line of time for both sides: what was done by whom with which words, then who has it now")
    void way() {
        String id = claimed();
        History.Act sent = new History.Act(Trip.AFTER, 41L, "Person 41", "SEND_BACK", "SUBMITTED", "DRAFT", "Which nights?");
        History.Act edited = new History.Act(Trip.AFTER, 1L, "Person 1", "ADD_RECEIPT", null, null, "Hotel: USD 1.00");
        History.Act again = new History.Act(Trip.AFTER.plusSeconds(60), 1L, "Person 1", "SUBMIT", "DRAFT", "SUBMITTED", null);
        History.Act reported = new History.Act(Trip.AFTER.plusSeconds(30), 1L, "Person 1", "SUBMIT", "DRAFT", "SUBMITTED", null);
        ClaimCase c = world.as(Trip.TREASURER, () -> world.bean(ClaimCases.class).visible(id));
        List<Way> way = Way.of(new Way.Facts(new ClaimCase(c.claim(), c.grant(), TripReportState.SUBMITTED, true, null), Amount.of("USD", "1100.00"), Trip.AFTER,
                List.of(sent, edited, again), List.of(reported), Trip.AFTER, ZoneOffset.UTC));
        assertThat(way).extracting(one -> one.words().key() + " " + one.words().args() + " " + one.note()).containsExactly("claim.did.SEND_BACK [Person 41] Which nights?",
                "claim.did.report.SUBMIT [Person 1] null", "claim.did.SUBMIT [Person 1] null", "claim.now.report.read.first [2014-09-10] null",
                "claim.now.SUBMITTED [USD 1100.00, 2014-08-21, 2014-09-20] null");
        assertThat(way).extracting(Way::now).containsExactly(false, false, false, true, true);
    }

    @Test
    @DisplayName("F14: handing in declares that nobody else pays, is asked before it is done, and stands on the claim with its moment")
    void declared() {
        String id = travelled(Trip.INTERN);
        String flight = lines(id).get(0);
        world.run(Trip.INTERN, () -> claims.addReceipt(id, receipt(flight, "412.30", "flight")));
        assertThat(claimPage(Trip.INTERN, id).declaredAt()).isNull();
        assertThat(claimPage(Trip.INTERN, id).options()).extracting(option -> option.question()).containsExactly("ask.claim.SUBMIT");
        world.run(Trip.INTERN, () -> claims.act(id, ClaimAction.SUBMIT, null));
        assertThat(claimPage(Trip.TREASURER, id).declaredAt()).isEqualTo(Trip.AFTER);
    }

    @Test
    @DisplayName("F5, F6: reduced to a sum with a reason, within what could be paid; she may object; another receipt takes its own line's ruling back and no other's")
    void reduced() {
        String id = claimed();
        List<String> lines = lines(id);
        refused("required", () -> rule(id, Map.of(lines.get(0), new ClaimService.Word(Ruling.REDUCED, null, "700"))));
        refused("claim.reduced", () -> rule(id, Map.of(lines.get(0), new ClaimService.Word(Ruling.REDUCED, "Too dear.", "800.00"))));
        refused("claim.reduced", () -> rule(id, Map.of(lines.get(0), new ClaimService.Word(Ruling.REDUCED, "Too dear.", "0"))));
        rule(id, Map.of(lines.get(0), new ClaimService.Word(Ruling.REDUCED, "The upgrade is not paid.", "700.00"), lines.get(1), ACCEPTED));
        assertThat(claimPage(Trip.TREASURER, id).lines().get(0).payable()).isEqualTo(Amount.of("USD", "700.00"));
        world.run(Trip.TREASURER, () -> claims.act(id, ClaimAction.SEND_BACK, "See there."));
        world.run(Trip.INTERN, () -> claims.answer(id, Map.of(lines.get(0), "It was the only seat.")));
        assertThat(claimPage(Trip.INTERN, id).lines()).extracting(line -> line.cost().ruling()).containsExactly(null, Ruling.APPROVED);
        world.run(Trip.INTERN, () -> claims.addReceipt(id, receipt(lines.get(1), "10.00", "towels")));
        assertThat(claimPage(Trip.INTERN, id).lines()).extracting(line -> line.cost().ruling()).containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource({"Hôtel Mira, HOTEL MIRA, true", "Hotel Mira, 'Hotel Mira, Lyon', true", "Bus, Bus, true", "Bus, Business Lounge, false", "Hotel Mira, Hotel Lyon, false", "City-Taxi, citytaxi, true"})
    @DisplayName("G9: vendors are alike but for case, accents, signs, and what follows the name")
    void vendors(String one, String other, boolean alike) {
        assertThat(Likeness.alike(one, other)).isEqualTo(alike);
        assertThat(Likeness.alike(other, one)).isEqualTo(alike);
    }

    @Test
    @DisplayName("G9: the same file is refused; another file of the same amount, day and vendor is flagged across all claims of the fund, to the checker alone")
    void twice() {
        world.run(Trip.TREASURER, () -> world.bean(FundLedger.class).deposit(Trip.FUND, Amount.of("USD", "2000.00"), "another gift"));
        String id = claimed();
        String other = travelled(6L);
        List<String> lines = lines(other);
        refused("claim.receipt.usedElsewhere", () -> world.run(6L, () -> claims.addReceipt(other, receipt(lines.get(0), "1.00", "flight"))));
        world.run(6L, () -> claims.addReceipt(other, receipt(lines.get(0), "800.00", "scanned again")));
        world.run(6L, () -> claims.addReceipt(other, receipt(lines.get(1), "300.01", "another hotel")));
        assertThat(alike(id)).as("a draft is nobody else's business").isEmpty();
        world.run(6L, () -> claims.act(other, ClaimAction.SUBMIT, null));
        assertThat(alike(other)).hasSize(1);
        ClaimView checked = claimPage(Trip.TREASURER, id);
        assertThat(checked.lines().get(0).receipts().get(0).alike()).extracting(alike -> alike.person() + ", " + alike.conference() + ", " + alike.vendor() + ", " + alike.path())
                .containsExactly("Person 6, Xen Developer Summit, A shop, /grants/" + other + "/claim");
        assertThat(Stream.of(claimPage(Trip.INTERN, id), claimPage(6L, other), claimPage(Trip.ORGANIZER, id)).flatMap(view -> view.lines().stream())
                .flatMap(line -> line.receipts().stream())).allMatch(proof -> proof.alike().isEmpty());
    }

    @Test
    @DisplayName("A5, G6: who has it since when, promised by when: 30 days from handing in; late once that is over; and on the treasurer's Today by the same day")
    void promises() {
        String id = travelled(Trip.INTERN);
        assertThat(now(id)).containsExactly("claim.now.report.write.first [2014-09-10]", "claim.now.DRAFT [USD 0.00, 2014-10-19]");
        String flight = lines(id).get(0);
        world.run(Trip.INTERN, () -> claims.addReceipt(id, receipt(flight, "412.30", "flight")));
        world.run(Trip.INTERN, () -> claims.act(id, ClaimAction.SUBMIT, null));
        assertThat(now(id)).contains("claim.now.SUBMITTED [USD 412.30, 2014-08-21, 2014-09-20]");
        Instant promised = Trip.AFTER.plus(Duration.ofDays(30));
        assertThat(world.bean(Tasks.class).needing(world.actor(Trip.TREASURER))).extracting(TaskRow::dueAt).containsExactly(promised);
        world.at(promised);
        assertThat(claimPage(Trip.TREASURER, id).way()).noneMatch(way -> way.late() && way.words().key().equals("claim.now.SUBMITTED"));
        world.at(promised.plusMillis(1));
        assertThat(claimPage(Trip.INTERN, id).way()).anyMatch(way -> way.late() && way.words().key().equals("claim.now.SUBMITTED"));
    }

    @Test
    @DisplayName("E6, E7: who was not there claims nothing; and what was authorized waits until somebody of the community accepted the report")
    void attended() {
        String absent = travelled(Trip.INTERN);
        String flight = lines(absent).get(0);
        world.run(Trip.INTERN, () -> claims.addReceipt(absent, receipt(flight, "412.30", "flight")));
        act(Trip.TREASURER, absent, GrantAction.NO_SHOW, "The organizers missed the talk.");
        refused("claim.over", () -> world.run(Trip.INTERN, () -> claims.act(absent, ClaimAction.SUBMIT, null)));
        String id = claimed(6L, "other flight", "other hotel");
        rule(id, Map.of(lines(id).get(0), ACCEPTED, lines(id).get(1), ACCEPTED));
        world.run(Trip.TREASURER, () -> claims.act(id, ClaimAction.AUTHORIZE, null));
        assertThat(world.as(Trip.TREASURER, () -> ClaimLifecycle.reported(world.bean(ClaimCases.class).visible(id))).reason()).isEqualTo("claim.reportFirst");
    }

    private List<ClaimView.Alike> alike(String id) {
        return claimPage(Trip.TREASURER, id).lines().stream().flatMap(line -> line.receipts().stream()).flatMap(proof -> proof.alike().stream()).toList();
    }

    private List<String> now(String id) {
        return claimPage(Trip.INTERN, id).way().stream().filter(Way::now).map(Way::words).map((Phrase words) -> words.key() + " " + words.args()).toList();
    }

    private String claimed() {
        return claimed(Trip.INTERN, "flight", "hotel");
    }

    /** USD 800.00 for the flight and USD 300.00 for the hotel, handed in. */
    private String claimed(long account, String flight, String hotel) {
        String id = travelled(account);
        List<String> lines = page(account, id).lines().stream().map(line -> line.publicId()).toList();
        world.run(account, () -> claims.addReceipt(id, receipt(lines.get(0), "800.00", flight)));
        world.run(account, () -> claims.addReceipt(id, receipt(lines.get(1), "300.00", hotel)));
        world.run(account, () -> claims.act(id, ClaimAction.SUBMIT, null));
        return id;
    }

    private String travelled(long account) {
        world.at(Trip.BEFORE);
        String id = offered(account, "890.00", "350.00");
        act(account, id, GrantAction.ACCEPT);
        world.at(Trip.AFTER);
        act(account, id, GrantAction.TRAVEL);
        return id;
    }

    private List<String> lines(String id) {
        return page(Trip.TREASURER, id).lines().stream().map(line -> line.publicId()).toList();
    }
}
