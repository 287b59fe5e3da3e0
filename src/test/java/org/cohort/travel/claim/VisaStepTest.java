package org.cohort.travel.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.files.Upload;
import org.cohort.kernel.money.Amount;
import org.cohort.travel.CostCategory;
import org.cohort.travel.Trip;
import org.cohort.travel.board.Stage;
import org.cohort.travel.grant.GrantAction;
import org.cohort.travel.grant.GrantInput;
import org.cohort.travel.grant.GrantState;
import org.cohort.travel.grant.GrantUpkeep;
import org.cohort.travel.grant.Ruling;
import org.cohort.travel.letter.LetterKind;
import org.cohort.travel.letter.LetterService;
import org.cohort.travel.letter.LetterView;
import org.cohort.travel.letter.Standing;
import org.cohort.travel.policy.Limits;
import org.cohort.travel.policy.PolicyInput;
import org.cohort.travel.policy.PolicyQueries;
import org.cohort.travel.policy.PolicyService;
import org.cohort.travel.policy.PolicyText;
import org.cohort.travel.policy.TravelPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("G8, E8: the visa's fee first, the trip once the visa is there; and what becomes of the money when it is refused")
class VisaStepTest extends TravelActs {

    private static final ClaimService.Word ACCEPTED = new ClaimService.Word(Ruling.APPROVED, null);
    /** The day after the last on which costs of this trip can be claimed. */
    private static final Instant TOO_LATE = Instant.parse("2014-10-20T05:00:00Z");

    private final LetterService letters = world.bean(LetterService.class);
    private final PolicyService policies = world.bean(PolicyService.class);
    private final GrantUpkeep upkeep = world.bean(GrantUpkeep.class);

    private void rules(boolean first, boolean ifRefused) {
        TravelPolicy policy = TravelPolicy.usual(Trip.USD).with(new Limits(Limits.WHOLE, null, null, null, null, 365, null, ifRefused, first));
        world.sql("insert into travel_policy (public_id, fund_id, number, rules, since) values ('rules', 5, 1, '" + PolicyText.write(policy) + "', '2014-01-01 00:00:00')");
    }

    /** A request for a flight of 900, a hotel of 300 and a visa of 160, that is offered whole. */
    private String offered(Boolean visa) {
        String id = world.as(Trip.INTERN, () -> grants.submit("summit", null, new GrantInput("To meet them.", null, List.of(
                new GrantInput.Cost(CostCategory.FLIGHT, "Flight", "900.00"), new GrantInput.Cost(CostCategory.HOTEL, "Hotel", "300.00"),
                new GrantInput.Cost(visa == null ? CostCategory.OTHER : CostCategory.VISA, "Consulate", "160.00")), new GrantInput.Said(1, true, true, null, visa))));
        recommend(Trip.MENTOR, id, "George");
        recommend(Trip.COORDINATOR, id, null);
        offer(id);
        return id;
    }

    @Test
    @DisplayName("G8: who asks for a visa's fee is held to the days of who needs a visa, whether that was said or not")
    void feeMeansVisa() {
        // Sixteen days before the conference: in time for who needs no visa, and twelve days too late for who does.
        TravelPolicy policy = TravelPolicy.usual(Trip.USD).with(new org.cohort.travel.policy.Dates(365, 14, 0, 28, 60, 21, true));
        world.sql("insert into travel_policy (public_id, fund_id, number, rules, since) values ('rules', 5, 1, '" + PolicyText.write(policy) + "', '2014-01-01 00:00:00')");
        world.at(Trip.FIRST.minusDays(16).atStartOfDay(Trip.CHICAGO).toInstant());
        GrantInput.Said silent = new GrantInput.Said(1, true, true, null, null);
        GrantInput with = new GrantInput("To meet them.", null, List.of(new GrantInput.Cost(CostCategory.VISA, "Consulate", "160.00")), silent);
        refused("grant.visaLead", () -> world.as(Trip.INTERN, () -> grants.submit("summit", null, with)));
        GrantInput without = new GrantInput("To meet them.", null, List.of(new GrantInput.Cost(CostCategory.TRAIN, "Train", "160.00")), silent);
        assertThat(world.as(Trip.INTERN, () -> grants.submit("summit", null, without))).isNotNull();
    }

    private String pending() {
        String id = offered(true);
        act(Trip.INTERN, id, GrantAction.ACCEPT_VISA_FIRST);
        return id;
    }

    private List<GrantAction> buttons(String id) {
        return page(Trip.INTERN, id).options().stream().map(option -> option.action()).toList();
    }

    private LetterView award(String id) {
        return world.as(Trip.INTERN, () -> letters.of(id)).letters().stream().filter(letter -> letter.kind() == LetterKind.AWARD).findFirst().orElseThrow();
    }

    @Test
    @DisplayName("by the fund's rules the offer is taken with the visa first, and in no other way; all of it is promised, and nobody reports or claims yet")
    void first() {
        rules(true, true);
        String id = offered(true);
        assertThat(buttons(id)).contains(GrantAction.ACCEPT_VISA_FIRST).doesNotContain(GrantAction.ACCEPT, GrantAction.VISA_REFUSED);
        refused("grant.visaFirst", () -> act(Trip.INTERN, id, GrantAction.ACCEPT));
        act(Trip.INTERN, id, GrantAction.ACCEPT_VISA_FIRST);
        assertThat(page(Trip.INTERN, id).state()).isEqualTo(GrantState.VISA_PENDING);
        assertThat(world.balance()).isEqualTo("0.00 1360.00 0.00 640.00");
        assertThat(world.tasks(Trip.INTERN)).anyMatch(task -> task.contains("VISA_PENDING"));
        assertThat(Stage.TRAVELLING.states()).contains(GrantState.VISA_PENDING);
        assertThat(award(id).said().visaFirst()).isTrue();
        String visa = world.as(Trip.INTERN, () -> letters.issue(id, LetterKind.VISA, null));
        assertThat(world.as(Trip.INTERN, () -> letters.view(visa)).said().visaFirst()).as("nothing about the visa in a letter for the visa").isFalse();
        // A receipt is kept; it is handed in after the trip, or after a refusal.
        add(id, 2, "160.00");
        refused("claim.visaPending", () -> world.run(Trip.INTERN, () -> claims.act(id, ClaimAction.SUBMIT, null)));
        refused("tripReport.notBack", () -> world.as(Trip.INTERN, () -> { reports.save(id, null, TripReportInput.EMPTY); reports.act(id, TripReportAction.SUBMIT, null); return null; }));
    }

    @Test
    @DisplayName("once the visa is there the trip goes on as every other, and a new letter of award says so")
    void granted() {
        rules(true, true);
        String id = pending();
        refused("lifecycle.role", () -> act(Trip.TREASURER, id, GrantAction.VISA_GRANTED));
        LetterView before = award(id);
        act(Trip.INTERN, id, GrantAction.VISA_GRANTED);
        assertThat(page(Trip.INTERN, id).state()).isEqualTo(GrantState.ACCEPTED);
        assertThat(world.balance()).isEqualTo("0.00 1360.00 0.00 640.00");
        assertThat(world.as(Trip.INTERN, () -> letters.view(before.code())).standing()).isEqualTo(Standing.REPLACED);
        assertThat(award(id).said().visaFirst()).isFalse();
        refused("lifecycle.state", () -> act(Trip.INTERN, id, GrantAction.VISA_GRANTED));
    }

    @Test
    @DisplayName("M2: refused, all but the visa's costs is free at once and goes down the waiting list; the fee is claimed without a report, checked, paid, never twice")
    void refusedAndPaid() {
        rules(true, true);
        String id = pending();
        String waiting = waiting("1300.00");
        act(Trip.INTERN, id, GrantAction.VISA_REFUSED);
        assertThat(page(Trip.INTERN, id).state()).isEqualTo(GrantState.NO_VISA);
        assertThat(world.balance()).isEqualTo("0.00 160.00 0.00 1840.00");
        assertThat(page(Trip.TREASURER, waiting).state()).as("promoted").isEqualTo(GrantState.IN_REVIEW);
        assertThat(page(Trip.INTERN, id).lines()).extracting(line -> line.approved().value().toPlainString()).containsExactly("0.00", "0.00", "160.00");
        assertThat(world.as(Trip.INTERN, () -> letters.of(id)).letters()).noneMatch(letter -> letter.standing().isGood());
        assertThatThrownBy(() -> world.as(Trip.INTERN, () -> claimReading.report(world.actor(Trip.INTERN), id))).isInstanceOf(NotFound.class);
        refused("claim.noReceipt", () -> world.run(Trip.INTERN, () -> claims.act(id, ClaimAction.SUBMIT, null)));
        add(id, 2, "155.50");
        world.run(Trip.INTERN, () -> claims.act(id, ClaimAction.SUBMIT, null));
        rule(id, Map.of(line(id, 2), ACCEPTED));
        world.run(Trip.TREASURER, () -> claims.act(id, ClaimAction.AUTHORIZE, null));
        assertThat(world.balance()).as("the rest of the fee is free").isEqualTo("0.00 155.50 0.00 1844.50");
        String batch = sent(TravelFixture.SECOND, Trip.ORGANIZER, id);
        assertThat(batch(batch).lines()).hasSize(1);
        world.run(TravelFixture.SECOND, () -> batches.paid(batch, null));
        assertThat(world.balance()).isEqualTo("155.50 0.00 0.00 1844.50");
        world.run(Trip.INTERN, () -> claims.act(id, ClaimAction.CONFIRM, null));
        world.at(TOO_LATE);
        assertThat(world.as(0, upkeep::unclaimed)).isEmpty();
        assertThat(world.balance()).isEqualTo("155.50 0.00 0.00 1844.50");
    }

    @Test
    @DisplayName("refused where the rules pay the fee only for a visa that is given: everything is free, there is nothing to claim, and nobody is asked or reminded")
    void nothing() {
        rules(false, false);
        String id = offered(true);
        act(Trip.INTERN, id, GrantAction.ACCEPT);
        add(id, 2, "160.00");
        act(Trip.INTERN, id, GrantAction.VISA_REFUSED);
        assertThat(world.balance()).isEqualTo("0.00 0.00 0.00 2000.00");
        assertThat(page(Trip.INTERN, id).totals().approved()).isEqualTo(Amount.zero(Trip.USD));
        assertThat(claimPage(Trip.INTERN, id).editable()).isFalse();
        assertThat(claimPage(Trip.INTERN, id).lines()).allMatch(line -> line.receipts().isEmpty());
        refused("claim.over", () -> world.run(Trip.INTERN, () -> claims.act(id, ClaimAction.SUBMIT, null)));
        assertThat(world.tasks(Trip.INTERN)).isEmpty();
        assertThat(world.as(0, () -> world.bean(AwaitedClaims.class).everybody())).as("G12: bank details are not wanted").isEmpty();
        assertThat(world.as(0, () -> world.bean(ClaimReminders.class).run())).startsWith("0 claims");
        world.at(TOO_LATE);
        assertThat(world.as(0, upkeep::unclaimed)).isEmpty();
    }

    @Test
    @DisplayName("what is granted first is paid whatever comes of it: rules that say otherwise can't be put into force")
    void contradiction() {
        Map<String, Object> typed = new HashMap<>(PolicyInput.show(TravelPolicy.usual(Trip.USD)));
        typed.putAll(Map.of("visaFirst", true, "visaIfRefused", false));
        refused("policy.visaFirst", () -> world.as(Trip.TREASURER, () -> policies.change("travel-2014", 0, new PolicyInput(typed))));
        typed.put("visaIfRefused", true);
        assertThat(world.as(Trip.TREASURER, () -> policies.change("travel-2014", 0, new PolicyInput(typed)))).isEqualTo(1);
        assertThat(world.as(Trip.TREASURER, () -> world.bean(PolicyQueries.class).page(world.actor(Trip.TREASURER), "travel-2014")).now().rules().limits().visaFirst()).isTrue();
    }

    @Test
    @DisplayName("receipts of costs that are not granted any more go with them; those of the visa stay")
    void receipts() {
        rules(true, true);
        String id = pending();
        add(id, 0, "900.00");
        add(id, 2, "160.00");
        act(Trip.INTERN, id, GrantAction.VISA_REFUSED);
        assertThat(claimPage(Trip.INTERN, id).lines()).extracting(line -> line.receipts().size()).containsExactly(0, 0, 1);
        assertThat(page(Trip.INTERN, id).totals().claimed()).isEqualTo(Amount.of("USD", "160.00"));
        assertThat(world.audited).anyMatch(said -> said.contains("grant UNGRANT: Flight: USD 900.00 → 0; Hotel: USD 300.00 → 0"));
        refused("claim.notGranted", () -> add(id, 0, "10.00"));
    }

    @Test
    @DisplayName("G1, G2: such a trip is none of her trips of the year, but its fee is money she was given, and is not asked for twice")
    void limits() {
        TravelPolicy policy = TravelPolicy.usual(Trip.USD).with(new Limits(Limits.WHOLE, null, null, 1, Amount.of("USD", "2000.00"), 365, null, true, true));
        world.sql("insert into travel_policy (public_id, fund_id, number, rules, since) values ('rules', 5, 1, '" + PolicyText.write(policy) + "', '2014-01-01 00:00:00')");
        String id = pending();
        act(Trip.INTERN, id, GrantAction.VISA_REFUSED);
        world.sql("insert into conference (id, public_id, community_id, program_id, name, city, country, zone, starts_on, ends_on, created_at)"
                + " values (19, 'next', 8, 4, 'LinuxCon', 'Chicago', 'US', 'America/Chicago', '2014-08-20', '2014-08-22', '2014-06-01 00:00:00')");
        refused("grant.fundedElsewhere", () -> world.as(Trip.INTERN, () -> grants.submit("next", null, next(CostCategory.VISA, "Consulate"))));
        assertThat(world.as(Trip.INTERN, () -> grants.submit("next", null, next(CostCategory.FLIGHT, "Flight")))).isNotNull();
    }

    private static GrantInput next(CostCategory category, String what) {
        return new GrantInput("Another.", null, List.of(new GrantInput.Cost(category, what, "100.00")), new GrantInput.Said(1, true, true, null, null));
    }

    @Test
    @DisplayName("M2: who never says whether the visa came is noted as not gone by others after the conference, or gives all of it back once nothing can be claimed any more")
    void silence() {
        rules(true, true);
        String id = pending();
        world.at(Trip.AFTER);
        refused("claim.visaPending", () -> { add(id, 2, "1.00"); world.run(Trip.INTERN, () -> claims.act(id, ClaimAction.SUBMIT, null)); });
        assertThat(page(Trip.COORDINATOR, id).options()).anyMatch(option -> option.action() == GrantAction.NO_SHOW && option.isAllowed());
        world.run(0, () -> upkeep.forfeit(id));
        assertThat(world.balance()).isEqualTo("0.00 1360.00 0.00 640.00");
        world.at(TOO_LATE);
        assertThat(world.as(0, upkeep::unclaimed)).containsExactly(id);
        world.run(0, () -> upkeep.forfeit(id));
        assertThat(page(Trip.INTERN, id).state()).isEqualTo(GrantState.NO_VISA);
        assertThat(world.balance()).isEqualTo("0.00 0.00 0.00 2000.00");
        assertThat(world.tasks(Trip.INTERN)).isEmpty();
    }

    @Test
    @DisplayName("without that rule a refused visa is said after accepting; who needs none isn't asked")
    void withoutTheRule() {
        rules(false, true);
        String id = offered(true);
        assertThat(buttons(id)).contains(GrantAction.ACCEPT).doesNotContain(GrantAction.ACCEPT_VISA_FIRST);
        refused("grant.noVisaFirst", () -> act(Trip.INTERN, id, GrantAction.ACCEPT_VISA_FIRST));
        act(Trip.INTERN, id, GrantAction.ACCEPT);
        assertThat(buttons(id)).contains(GrantAction.VISA_REFUSED);
        act(Trip.INTERN, id, GrantAction.VISA_REFUSED);
        assertThat(world.balance()).isEqualTo("0.00 160.00 0.00 1840.00");
    }

    @Test
    @DisplayName("who needs no visa is not refused one")
    void needsNone() {
        rules(true, true);
        String id = offered((Boolean) null);
        assertThat(buttons(id)).contains(GrantAction.ACCEPT);
        act(Trip.INTERN, id, GrantAction.ACCEPT);
        assertThat(buttons(id)).doesNotContain(GrantAction.VISA_REFUSED);
        refused("grant.needsNoVisa", () -> act(Trip.INTERN, id, GrantAction.VISA_REFUSED));
    }

    @Test
    @DisplayName("M2: a fee that nobody claims in time is free again, and once; one that was handed in is not taken away")
    void forfeit() {
        rules(true, true);
        String id = pending();
        String award = award(id).code();
        act(Trip.INTERN, id, GrantAction.VISA_REFUSED);
        assertThat(world.as(Trip.INTERN, () -> letters.view(award)).standing()).isEqualTo(Standing.WITHDRAWN);
        world.at(Instant.parse("2014-10-19T04:59:59.999Z"));
        world.run(0, () -> upkeep.forfeit(id));
        assertThat(page(Trip.INTERN, id).state()).as("the last moment to claim").isEqualTo(GrantState.NO_VISA);
        world.at(TOO_LATE);
        assertThat(world.as(0, upkeep::unclaimed)).containsExactly(id);
        world.run(0, () -> upkeep.forfeit(id));
        assertThat(world.balance()).isEqualTo("0.00 0.00 0.00 2000.00");
        assertThat(world.as(0, upkeep::unclaimed)).isEmpty();
        assertThat(world.as(Trip.INTERN, () -> letters.view(award)).standing()).as("nobody who holds a letter learns of it").isEqualTo(Standing.WITHDRAWN);
        refused("claim.over", () -> add(id, 2, "160.00"));
        world.run(0, () -> upkeep.forfeit(id));
        assertThat(world.balance()).isEqualTo("0.00 0.00 0.00 2000.00");
    }

    @Test
    @DisplayName("handed in, the fee waits for its check as long as that takes")
    void handedIn() {
        rules(true, true);
        String id = pending();
        act(Trip.INTERN, id, GrantAction.VISA_REFUSED);
        add(id, 2, "160.00");
        world.run(Trip.INTERN, () -> claims.act(id, ClaimAction.SUBMIT, null));
        world.at(TOO_LATE);
        world.run(0, () -> upkeep.forfeit(id));
        assertThat(world.balance()).isEqualTo("0.00 160.00 0.00 1840.00");
    }

    private String waiting(String amount) {
        String id = world.as(6L, () -> grants.submit("summit", null, new GrantInput("Too.", null,
                List.of(new GrantInput.Cost(CostCategory.FLIGHT, "Flight", amount)), GrantInput.Said.yes(1))));
        recommend(Trip.MENTOR, id, "George");
        recommend(Trip.COORDINATOR, id, null);
        act(Trip.TREASURER, id, GrantAction.WAITLIST);
        return id;
    }

    @Test
    @DisplayName("G8, G10: a trip report that was begun before the visa was refused stays its author's to read, and nobody's to hand in; there is no trip to plan any more")
    void reportBegun() {
        rules(false, true);
        String id = offered(true);
        act(Trip.INTERN, id, GrantAction.ACCEPT);
        world.run(Trip.INTERN, () -> reports.save(id, null, new TripReportInput("Chicago", "Keynote", "Everyone", "A lot", "George", true)));
        Integer version = world.as(Trip.INTERN, () -> version(id));
        assertThat(page(Trip.INTERN, id).isTripReadable()).isTrue();
        act(Trip.INTERN, id, GrantAction.VISA_REFUSED);
        TripReportView read = world.as(Trip.INTERN, () -> claimReading.report(world.actor(Trip.INTERN), id));
        assertThat(read.text().title()).isEqualTo("Chicago");
        assertThat(List.of(read.off(), read.editable(), read.options().isEmpty())).containsExactly(true, false, true);
        refused("tripReport.notGoing", () -> world.run(Trip.INTERN, () -> reports.save(id, version, TripReportInput.EMPTY)));
        refused("tripReport.notBack", () -> world.run(Trip.INTERN, () -> reports.act(id, TripReportAction.SUBMIT, null)));
        assertThat(page(Trip.INTERN, id).isReported()).isTrue();
        assertThat(page(Trip.INTERN, id).isTripReadable()).isFalse();
        for (long who : List.of(Trip.MENTOR, Trip.COORDINATOR, Trip.TREASURER)) {
            assertThatThrownBy(() -> world.as(who, () -> claimReading.report(world.actor(who), id))).isInstanceOf(NotFound.class);
            assertThat(page(who, id).isReported()).isFalse();
        }
    }

    private String line(String id, int number) {
        return page(Trip.INTERN, id).lines().get(number).publicId();
    }

    private void add(String id, int number, String amount) {
        String line = line(id, number);
        world.run(Trip.INTERN, () -> claims.addReceipt(id, new ReceiptInput(line, "Consulate", amount, LocalDate.of(2014, 7, 10),
                new Upload("file", "fee.pdf", ("%PDF-1.4\n" + amount).getBytes(StandardCharsets.ISO_8859_1)))));
    }
}
