package org.cohort.travel.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.money.Amount;
import org.cohort.travel.Cells;
import org.cohort.travel.Trip;
import org.cohort.travel.grant.CostLine;
import org.cohort.travel.grant.Grant;
import org.cohort.travel.grant.GrantSample;
import org.cohort.travel.grant.GrantState;
import org.cohort.travel.grant.Ruling;
import org.cohort.travel.grant.Stakes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Every cell of the lifecycles of claims and trip reports, and their guards")
class ClaimCellsTest {

    @Test
    @DisplayName("a claim, as written by hand")
    void everyCellOfClaims() {
        Cells.check(ClaimLifecycle.TABLE, state -> claim(state, GrantState.REPORTED, 99), Trip.AFTER);
    }

    @Test
    @DisplayName("a trip report, as written by hand")
    void everyCellOfReports() {
        Cells.check(TripReportLifecycle.TABLE, state -> report(state, GrantState.TRAVELLED, true), Trip.AFTER);
    }

    @Test
    @DisplayName("G11: who authorized a claim does not release it, nor who said that it did not arrive")
    void fourEyes() {
        assertThat(may(claim(ClaimState.AUTHORIZED, GrantState.REPORTED, Trip.TREASURER), ClaimAction.RELEASE, Role.SYSTEM).reason()).isEqualTo("claim.fourEyes");
        assertThat(may(claim(ClaimState.IN_PAYMENT, GrantState.REPORTED, Trip.TREASURER), ClaimAction.MARK_PAID, Role.ORGANIZER).reason()).isEqualTo("claim.fourEyes");
        assertThat(may(claim(ClaimState.AUTHORIZED, GrantState.REPORTED, Trip.ORGANIZER), ClaimAction.RELEASE, Role.SYSTEM).isAllowed()).isTrue();
        ClaimCase failed = claim(ClaimState.AUTHORIZED, GrantState.REPORTED, Trip.ORGANIZER);
        failed.claim().failed(Trip.ORGANIZER, "Closed");
        assertThat(may(failed, ClaimAction.RELEASE, Role.SYSTEM).reason()).isEqualTo("claim.reporter");
    }

    @Test
    @DisplayName("G4, F23: neither somebody with a conflict of interest takes an authorization back, nor anybody of what is in a batch")
    void takingBack() {
        ClaimCase plain = claim(ClaimState.AUTHORIZED, GrantState.REPORTED, Trip.TREASURER);
        assertThat(may(plain, ClaimAction.TAKE_BACK, Role.TREASURER).isAllowed()).isTrue();
        var grant = plain.grant();
        var conflicted = new org.cohort.travel.grant.GrantCase(grant.grant(), grant.conference(), grant.internship(), grant.person(), grant.funds(), grant.actor(), true,
                grant.claimed(), grant.mayI(), grant.basis());
        assertThat(may(new ClaimCase(plain.claim(), conflicted, null, true, null), ClaimAction.TAKE_BACK, Role.TREASURER).reason()).isEqualTo("grant.conflict");
    }

    @Test
    @DisplayName("G10, F11: the report comes before the money")
    void reportFirst() {
        ClaimCase ready = claim(ClaimState.AUTHORIZED, GrantState.TRAVELLED, 99);
        for (TripReportState state : TripReportState.values()) {
            Verdict verdict = may(new ClaimCase(ready.claim(), ready.grant(), state, true, null), ClaimAction.RELEASE, Role.SYSTEM);
            assertThat(verdict.isAllowed()).isEqualTo(state == TripReportState.ACCEPTED);
        }
        assertThat(may(new ClaimCase(ready.claim(), ready.grant(), null, true, null), ClaimAction.RELEASE, Role.SYSTEM).reason()).isEqualTo("claim.reportFirst");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {
        "2014-08-19T05:00:00Z, none", "2014-10-19T04:59:59.999Z, none", "2014-10-19T05:00:00Z, window.closed"
    })
    @DisplayName("G9, A5: a claim is taken for sixty days after its own conference")
    void window(Instant now, String reason) {
        assertThat(ClaimLifecycle.TABLE.may(claim(ClaimState.DRAFT, GrantState.TRAVELLED, Trip.INTERN), ClaimAction.SUBMIT, Set.of(Role.SELF), now).reason())
                .isEqualTo(reason);
    }

    @Test
    @DisplayName("G9: what has no receipt is not claimed, and nothing claimed is not handed in; nor before the trip")
    void receipts() {
        Grant none = GrantSample.grant(GrantState.TRAVELLED);
        ClaimCase bare = new ClaimCase(new Claim(1L, Trip.INTERN, Trip.AFTER), GrantSample.of(none, Trip.INTERN), null, true, null);
        assertThat(may(bare, ClaimAction.SUBMIT, Role.SELF).reason()).isEqualTo("claim.noReceipt");
        assertThat(may(claim(ClaimState.DRAFT, GrantState.ACCEPTED, Trip.INTERN), ClaimAction.SUBMIT, Role.SELF).reason()).isEqualTo("claim.notBack");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {
        "APPROVED, APPROVED, none, 1190.00",
        "APPROVED, REFUSED, none, 850.00",
        "REFUSED, APPROVED, none, 340.00",
        "REFUSED, REFUSED, claim.nothing, 0.00",
        "APPROVED, QUERIED, claim.notRuled, 850.00",
        "APPROVED, none, claim.notRuled, 850.00",
        "none, none, claim.notRuled, 0.00"
    })
    @DisplayName("line by line: what is authorized of USD 850.00 and USD 340.00, both within what was approved")
    void rulings(Ruling flight, Ruling hotel, String reason, String authorized) {
        ClaimCase c = claim(ClaimState.SUBMITTED, GrantState.TRAVELLED, Trip.TREASURER);
        c.grant().grant().lines().get(0).rule(flight, null);
        c.grant().grant().lines().get(1).rule(hotel, null);
        assertThat(may(c, ClaimAction.AUTHORIZE, Role.TREASURER).reason()).isEqualTo(reason);
        c.grant().grant().lines().forEach(CostLine::authorize);
        assertThat(c.grant().grant().authorizedTotal()).isEqualTo(Amount.of("USD", authorized));
    }

    @Test
    @DisplayName("a question must be answered before it is handed in again, and an unknown rate found before it is authorized")
    void unanswered() {
        ClaimCase asked = claim(ClaimState.DRAFT, GrantState.TRAVELLED, Trip.INTERN);
        asked.grant().grant().lines().get(1).rule(Ruling.QUERIED, "Which night?");
        assertThat(may(asked, ClaimAction.SUBMIT, Role.SELF)).isEqualTo(Verdict.rule("claim.unanswered", "Hotel, 3 nights"));
        ClaimCase handedIn = claim(ClaimState.SUBMITTED, GrantState.TRAVELLED, 99);
        assertThat(may(new ClaimCase(handedIn.claim(), handedIn.grant(), null, false, null), ClaimAction.AUTHORIZE, Role.TREASURER).reason()).isEqualTo("claim.noRate");
    }

    @Test
    @DisplayName("C1, H1: on her own claim a person is nothing but its claimant, whatever else she holds; mentors and coordinators have no part in receipts")
    void onlyClaimant() {
        Stakes stakes = claim(ClaimState.SUBMITTED, GrantState.TRAVELLED, 99).grant().stakes();
        assertThat(ClaimPolicy.rolesOf(Trip.person(Trip.INTERN, new Actor.Held(Role.TREASURER, Trip.FUND), new Actor.Held(Role.ORGANIZER, Trip.PROGRAM)), stakes))
                .containsExactly(Role.SELF);
        assertThat(ClaimPolicy.maySee(Trip.person(Trip.MENTOR, new Actor.Held(Role.MENTOR, Trip.PROJECT)), stakes, ClaimState.PAID)).isFalse();
        assertThat(ClaimPolicy.maySee(Trip.person(Trip.COORDINATOR, new Actor.Held(Role.COORDINATOR, Trip.PARTICIPATION)), stakes, ClaimState.PAID)).isFalse();
    }

    @Test
    @DisplayName("F24: what is missing is told all at once, and asking changes nothing")
    void preflight() {
        Grant grant = GrantSample.grant(GrantState.ACCEPTED);
        ClaimCase early = new ClaimCase(new Claim(1L, Trip.INTERN, Trip.BEFORE), GrantSample.of(grant, Trip.INTERN), null, true, null);
        assertThat(ClaimLifecycle.missing(early, Trip.BEFORE)).extracting(Verdict::reason).containsExactly("claim.notBack", "window.notYet", "claim.noReceipt");
        assertThat(early.claim().state()).isEqualTo(ClaimState.DRAFT);
        assertThat(ClaimLifecycle.missing(claim(ClaimState.DRAFT, GrantState.TRAVELLED, Trip.INTERN), Trip.AFTER)).isEmpty();
    }

    @Test
    @DisplayName("another sum of receipts takes the ruling back")
    void newReceiptNewRuling() {
        CostLine line = claim(ClaimState.SUBMITTED, GrantState.TRAVELLED, 99).grant().grant().lines().get(0);
        line.rule(Ruling.APPROVED, null);
        line.claim(Amount.of("USD", "10.00"));
        assertThat(line.ruling()).isNull();
    }

    @Test
    @DisplayName("G10: a report is begun before the trip and handed in after it, with a title and what she learned")
    void reportGuards() {
        assertThat(mayReport(report(TripReportState.DRAFT, GrantState.ACCEPTED, true)).reason()).isEqualTo("tripReport.notBack");
        assertThat(mayReport(report(TripReportState.DRAFT, GrantState.NO_SHOW, true)).reason()).isEqualTo("tripReport.notBack");
        assertThat(mayReport(report(TripReportState.DRAFT, GrantState.TRAVELLED, false)).reason()).isEqualTo("tripReport.empty");
        assertThat(mayReport(report(TripReportState.RETURNED, GrantState.TRAVELLED, true)).isAllowed()).isTrue();
    }

    private static Verdict may(ClaimCase c, ClaimAction action, Role role) {
        return ClaimLifecycle.TABLE.may(c, action, Set.of(role), Trip.AFTER);
    }

    private static Verdict mayReport(ReportCase c) {
        return TripReportLifecycle.TABLE.may(c, TripReportAction.SUBMIT, Set.of(Role.SELF), Trip.AFTER);
    }

    /** Claims USD 850.00 and USD 340.00, both ruled approved. */
    private static ClaimCase claim(ClaimState state, GrantState trip, long actor) {
        Grant grant = GrantSample.grant(trip);
        grant.lines().get(0).claim(Amount.of("USD", "850.00"));
        grant.lines().get(1).claim(Amount.of("USD", "340.00"));
        grant.lines().forEach(line -> line.rule(Ruling.APPROVED, null));
        Claim claim = new Claim(1L, Trip.INTERN, Trip.AFTER);
        claim.authorized(Trip.TREASURER);
        claim.move(state);
        return new ClaimCase(claim, GrantSample.of(grant, actor), TripReportState.ACCEPTED, true, null);
    }

    private static ReportCase report(TripReportState state, GrantState trip, boolean written) {
        TripReport report = new TripReport(1L, Trip.INTERN, Trip.AFTER);
        report.write(written ? new TripReportInput("Chicago", null, null, "A lot.", null, true) : TripReportInput.EMPTY);
        report.move(state);
        return new ReportCase(report, GrantSample.of(GrantSample.grant(trip), Trip.INTERN));
    }
}
