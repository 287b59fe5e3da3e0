package org.cohort.travel.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.cohort.internship.InternshipState;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.travel.Cells;
import org.cohort.travel.Trip;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Every cell of the lifecycle of grants, and its guards")
class GrantCellsTest {

    private static final Set<Role> TREASURER = Set.of(Role.TREASURER);
    /** A day after the last on which costs of this trip can be claimed. */
    private static final java.time.Instant LATER = java.time.Instant.parse("2014-10-20T05:00:00Z");

    @Test
    @DisplayName("before the conference, as written by hand")
    void everyCell() {
        Cells.check(GrantLifecycle.TABLE, state -> GrantSample.of(GrantSample.recommended(state), 99), Trip.BEFORE);
    }

    @Test
    @DisplayName("after the time to claim, as written by hand")
    void everyCellLater() {
        Cells.check(GrantLifecycle.TABLE, state -> GrantSample.of(GrantSample.recommended(state), 99), LATER,
                java.nio.file.Path.of("src/test/resources/lifecycles-later/grant.txt"));
    }

    @Test
    @DisplayName("G8: where the visa comes first, as written by hand")
    void everyCellWithVisa() {
        Cells.check(GrantLifecycle.TABLE, state -> GrantSample.visaFirst(GrantSample.recommended(state), 99), Trip.BEFORE,
                java.nio.file.Path.of("src/test/resources/lifecycles-visa/grant.txt"));
    }

    @Test
    @DisplayName("G8: who took the offer says before the conference that no visa came; who waits for the visa, also after it")
    void visaInTime() {
        java.util.function.BiFunction<GrantState, java.time.Instant, String> reason = (state, at) -> GrantLifecycle.TABLE.may(
                GrantSample.visaFirst(GrantSample.recommended(state), Trip.INTERN), GrantAction.VISA_REFUSED, Set.of(Role.SELF), at).reason();
        java.time.Instant begins = Trip.FIRST.atStartOfDay(Trip.CHICAGO).toInstant();
        assertThat(reason.apply(GrantState.ACCEPTED, begins.minusMillis(1))).isNull();
        assertThat(reason.apply(GrantState.ACCEPTED, begins)).isEqualTo("grant.conferenceOver");
        assertThat(reason.apply(GrantState.VISA_PENDING, Trip.AFTER)).isNull();
        assertThat(GrantLifecycle.TABLE.may(GrantSample.visaFirst(GrantSample.recommended(GrantState.VISA_PENDING), Trip.INTERN), GrantAction.TRAVEL, Set.of(Role.SYSTEM),
                Trip.AFTER).isAllowed()).isFalse();
    }

    @Test
    @DisplayName("G4: what takes promised money away is as little for somebody with a conflict of interest, or who recommended, as what gives it")
    void takingAway() {
        for (GrantState state : List.of(GrantState.TRAVELLED, GrantState.REPORTED)) {
            assertTaking(state, GrantAction.CLOSE, Trip.TREASURER, true, "grant.conflict");
            assertTaking(state, GrantAction.CLOSE, Trip.MENTOR, false, "grant.recommender");
            assertTaking(state, GrantAction.CLOSE, Trip.COORDINATOR, false, "grant.recommender");
            assertTaking(state, GrantAction.CLOSE, Trip.TREASURER, false, null);
        }
        for (GrantState state : List.of(GrantState.VISA_PENDING, GrantState.ACCEPTED, GrantState.TRAVELLED)) {
            assertTaking(state, GrantAction.NO_SHOW, Trip.TREASURER, true, "grant.conflict");
            assertTaking(state, GrantAction.NO_SHOW, Trip.MENTOR, false, "grant.oneRole");
            assertTaking(state, GrantAction.NO_SHOW, Trip.TREASURER, false, null);
        }
        for (GrantState state : List.of(GrantState.NO_SHOW, GrantState.CLOSED)) {
            assertTaking(state, GrantAction.TAKE_UP, Trip.TREASURER, true, "grant.conflict");
            assertTaking(state, GrantAction.TAKE_UP, Trip.MENTOR, false, "grant.recommender");
            assertTaking(state, GrantAction.TAKE_UP, Trip.COORDINATOR, false, "grant.recommender");
            assertTaking(state, GrantAction.TAKE_UP, Trip.TREASURER, false, null);
        }
    }

    @Test
    @DisplayName("G8, F23: a trip that did not happen while a visa was awaited is not taken up; one that was to begin is")
    void noVisaUnsaid() {
        for (GrantState before : List.of(GrantState.VISA_PENDING, GrantState.ACCEPTED, GrantState.TRAVELLED)) {
            Grant grant = GrantSample.recommended(before);
            grant.move(GrantState.NO_SHOW);
            assertThat(GrantLifecycle.TABLE.may(GrantSample.of(grant, Trip.TREASURER), GrantAction.TAKE_UP, TREASURER, LATER).reason()).as(before.name())
                    .isEqualTo(before == GrantState.VISA_PENDING ? "grant.visaUnsaid" : null);
        }
    }

    private static void assertTaking(GrantState state, GrantAction action, long actor, boolean conflicted, String reason) {
        GrantCase plain = GrantSample.of(GrantSample.recommended(state), actor);
        GrantCase c = new GrantCase(plain.grant(), plain.conference(), plain.internship(), plain.person(), plain.funds(), actor, conflicted,
                GrantCase.Claimed.NOTHING, List.of(), plain.basis());
        assertThat(GrantLifecycle.TABLE.may(c, action, TREASURER, LATER).reason()).as(state + " " + action).isEqualTo(reason);
    }

    @Test
    @DisplayName("time: going back, staying away and lapsing need their day to have come; asking and offering need it ahead")
    void afterTheConference() {
        assertReason(GrantState.ACCEPTED, GrantAction.TRAVEL, Role.SELF, Trip.BEFORE, "grant.notThereYet");
        assertReason(GrantState.ACCEPTED, GrantAction.TRAVEL, Role.SELF, Trip.AFTER, null);
        assertReason(GrantState.ACCEPTED, GrantAction.TRAVEL, Role.SYSTEM, Trip.AFTER, null);
        assertReason(GrantState.ACCEPTED, GrantAction.NO_SHOW, Role.COORDINATOR, Trip.BEFORE, "grant.notThereYet");
        assertReason(GrantState.TRAVELLED, GrantAction.NO_SHOW, Role.COORDINATOR, Trip.AFTER, null);
        assertReason(GrantState.OFFERED, GrantAction.ACCEPT, Role.SELF, Trip.BEFORE.plusSeconds(60), null);
        assertReason(GrantState.OFFERED, GrantAction.ACCEPT, Role.SELF, Trip.BEFORE.plusSeconds(60).plusMillis(1), "grant.offerOver");
        assertReason(GrantState.OFFERED, GrantAction.LAPSE, Role.SYSTEM, Trip.BEFORE.plusSeconds(60), "grant.offerStands");
        assertReason(GrantState.OFFERED, GrantAction.LAPSE, Role.SYSTEM, Trip.BEFORE.plusSeconds(60).plusMillis(1), null);
        assertReason(GrantState.IN_REVIEW, GrantAction.OFFER, Role.TREASURER, Trip.AFTER, "grant.conferenceOver");
        assertReason(GrantState.WITHDRAWN, GrantAction.REOPEN, Role.SELF, Trip.AFTER, "grant.conferenceOver");
        assertReason(GrantState.REPORTED, GrantAction.CLOSE, Role.TREASURER, java.time.Instant.parse("2014-10-19T04:59:59.999Z"), "grant.claimOpen");
        assertReason(GrantState.REPORTED, GrantAction.CLOSE, Role.TREASURER, java.time.Instant.parse("2014-10-19T05:00:00Z"), null);
    }

    @Test
    @DisplayName("G4: who recommended as mentor does not recommend as coordinator, and who recommended does not decide")
    void oneRole() {
        Grant grant = GrantSample.recommended(GrantState.RECOMMENDED_BY_MENTOR);
        assertThat(may(GrantSample.of(grant, Trip.MENTOR), GrantAction.RECOMMEND_AS_COORDINATOR, Role.COORDINATOR).reason()).isEqualTo("grant.oneRole");
        assertThat(may(GrantSample.of(grant, Trip.COORDINATOR), GrantAction.RECOMMEND_AS_COORDINATOR, Role.COORDINATOR).isAllowed()).isTrue();
        for (GrantAction action : List.of(GrantAction.OFFER, GrantAction.WAITLIST, GrantAction.DECLINE)) {
            Grant inReview = GrantSample.recommended(GrantState.IN_REVIEW);
            assertThat(may(GrantSample.of(inReview, Trip.MENTOR), action, Role.TREASURER).reason()).isEqualTo("grant.recommender");
            assertThat(may(GrantSample.of(inReview, Trip.COORDINATOR), action, Role.ORGANIZER).reason()).isEqualTo("grant.recommender");
            assertThat(may(GrantSample.of(inReview, Trip.TREASURER), action, Role.TREASURER).isAllowed()).isTrue();
        }
    }

    @Test
    @DisplayName("G4: nobody recommends or decides with a conflict of interest")
    void conflict() {
        GrantCase plain = GrantSample.of(GrantSample.recommended(GrantState.IN_REVIEW), Trip.TREASURER);
        GrantCase conflicted = new GrantCase(plain.grant(), plain.conference(), plain.internship(), plain.person(), plain.funds(), plain.actor(), true, GrantCase.Claimed.NOTHING, List.of(), plain.basis());
        Verdict verdict = GrantLifecycle.TABLE.may(conflicted, GrantAction.OFFER, TREASURER, Trip.BEFORE);
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.DENIED);
        assertThat(verdict.reason()).isEqualTo("grant.conflict");
    }

    @Test
    @DisplayName("G2: submitting asks “may I?” again, and for purpose and costs")
    void submit() {
        Grant grant = GrantSample.grant(GrantState.DRAFT);
        GrantCase refused = new GrantCase(grant, Trip.conference(), Trip.internship(InternshipState.ACTIVE), "Maren", List.of(), Trip.INTERN, false, GrantCase.Claimed.NOTHING,
                List.of(new MayI.Answer(MayI.Question.MONEY, Verdict.rule("grant.noMoney"))), GrantCase.Basis.usual(Trip.USD));
        assertThat(may(refused, GrantAction.SUBMIT, Role.SELF).reason()).isEqualTo("grant.noMoney");
        grant.write("Because.", null, List.of());
        assertThat(may(GrantSample.of(grant, Trip.INTERN), GrantAction.SUBMIT, Role.SELF).reason()).isEqualTo("grant.noCosts");
        grant.write(" ", null, List.of());
        assertThat(may(GrantSample.of(grant, Trip.INTERN), GrantAction.SUBMIT, Role.SELF).reason()).isEqualTo("grant.noPurpose");
    }

    @Test
    @DisplayName("G6: who asks gets the answer")
    void answers() {
        var answers = java.util.Map.of(GrantState.SUBMITTED, GrantAction.ANSWER_MENTOR, GrantState.RECOMMENDED_BY_MENTOR, GrantAction.ANSWER_COORDINATOR,
                GrantState.IN_REVIEW, GrantAction.ANSWER_FOUNDATION);
        answers.forEach((asked, right) -> {
            Grant grant = GrantSample.grant(asked);
            grant.move(GrantState.NEEDS_INFORMATION);
            answers.values().forEach(answer -> assertThat(may(GrantSample.of(grant, Trip.INTERN), answer, Role.SELF).isAllowed()).isEqualTo(answer == right));
        });
    }

    private static Verdict may(GrantCase c, GrantAction action, Role role) {
        return GrantLifecycle.TABLE.may(c, action, Set.of(role), Trip.BEFORE);
    }

    private static void assertReason(GrantState state, GrantAction action, Role role, java.time.Instant now, String reason) {
        assertThat(GrantLifecycle.TABLE.may(GrantSample.of(GrantSample.grant(state), 99), action, Set.of(role), now).reason()).isEqualTo(reason);
    }
}
