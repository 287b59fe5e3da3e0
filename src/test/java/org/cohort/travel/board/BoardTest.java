package org.cohort.travel.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.persistence.Asked;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.kernel.persistence.PageResult;
import org.cohort.travel.Trip;
import org.cohort.travel.claim.ClaimState;
import org.cohort.travel.claim.TripReportState;
import org.cohort.travel.grant.CostLine;
import org.cohort.travel.grant.GrantAction;
import org.cohort.travel.grant.GrantCases;
import org.cohort.travel.grant.GrantState;
import org.cohort.travel.grant.Recommendation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The board: every grant with who, where, how much, and whose turn it is")
class BoardTest extends Desk {

    private static final Instant EARLIER = Instant.parse("2014-08-20T05:00:00Z");
    private static final Instant LATER = Instant.parse("2014-08-25T05:00:00Z");

    @Test
    @DisplayName("the page that publishes, the desk and the boards ask the database as often for many requests as for one")
    void statements() {
        plan(Trip.TREASURER, inReview(Trip.INTERN, "890.00", "350.00"), "90.00", "0");
        List<Long> one = asked();
        for (long other : List.of(60L, 61L, 62L)) {
            arrives(other);
            plan(Trip.TREASURER, inReview(other, "100.00", "50.00"), "90.00", "0");
        }
        assertThat(preview(Trip.TREASURER).items()).hasSize(4).allMatch(item -> item.verdict().isAllowed());
        assertThat(asked()).isEqualTo(one);
        assertThat(one.get(0)).as("the page that publishes").isLessThanOrEqualTo(6);
        world.database.em().clear();
        world.database.em().getEntityManagerFactory().getCache().evictAll();
        assertThat(world.as(Trip.TREASURER, () -> world.bean(GrantCases.class).asked(keys())).values()).hasSize(4).allSatisfy(c -> {
            assertThat(c.grant().lines()).as("each cost once, in its order").extracting(CostLine::description).containsExactly("Flight", "Hotel");
            assertThat(c.grant().recommendations()).extracting(Recommendation::actingRole).containsExactly(Role.MENTOR, Role.COORDINATOR);
        });
        assertThat(one.get(1)).as("the desk's own").isLessThanOrEqualTo(6);
        assertThat(one.get(2)).as("the fund's board").isLessThanOrEqualTo(6);
        assertThat(one.get(3)).as("everybody's board").isLessThanOrEqualTo(6);
    }

    private List<Long> keys() {
        return world.database.em().createQuery("select g.id from TravelGrant g", Long.class).getResultList();
    }

    private List<Long> asked() {
        var em = world.database.em();
        return List.of(Asked.of(em, () -> preview(Trip.TREASURER)), Asked.of(em, () -> desk(Trip.TREASURER)),
                Asked.of(em, () -> world.as(Trip.TREASURER, () -> boards.ofFund(world.actor(Trip.TREASURER), Trip.fund(), new BoardFilter(null, null, null), PageRequest.of(1, null)))),
                Asked.of(em, () -> world.as(Trip.MENTOR, () -> boards.others(world.actor(Trip.MENTOR), new BoardFilter(null, null, null), PageRequest.of(1, null)))));
    }

    @Test
    @DisplayName("G4, D8: coordinators see their community's, treasurers their fund's, mentors their interns'; nobody a draft, and nobody her own among others'")
    void whose() {
        String first = inReview(Trip.INTERN, "890.00", "350.00");
        String second = request(OTHER, "700.00", "300.00");
        for (long who : new long[] {Trip.MENTOR, Trip.COORDINATOR, Trip.ORGANIZER, Trip.TREASURER}) {
            assertThat(others(who, null).rows()).as("of " + who).extracting(BoardRow::publicId).containsExactly(first);
        }
        assertThat(others(Trip.INTERN, null).rows()).isEmpty();
        submit(OTHER, second);
        assertThat(others(Trip.COORDINATOR, null).rows()).hasSize(2).element(1).satisfies(row -> {
            assertThat(row.person()).isEqualTo("Person 6");
            assertThat(row.turn().who()).containsExactly(Role.MENTOR);
            assertThat(row.turn().since()).isEqualTo(Trip.BEFORE);
            assertThat(row.sums().voices()).isZero();
            assertThat(row.sums().approved()).isNull();
        });
        assertThat(others(Trip.COORDINATOR, "ASKED").rows()).extracting(BoardRow::publicId).containsExactly(second);
        assertThat(world.as(Trip.COORDINATOR, () -> boards.others(world.actor(Trip.COORDINATOR), new BoardFilter(null, "elsewhere", null), PageRequest.of(1, null))).page().rows()).isEmpty();
        assertThat(world.as(Trip.COORDINATOR, () -> boards.others(world.actor(Trip.COORDINATOR), new BoardFilter(null, "elsewhere", null), PageRequest.of(1, null))).conferences()).containsExactly(new BoardQueries.Choice("summit", "Xen Developer Summit"));
        assertThat(world.as(Trip.COORDINATOR, () -> boards.others(world.actor(Trip.COORDINATOR), new BoardFilter(null, "elsewhere", null), PageRequest.of(1, null))).rounds()).extracting(BoardQueries.Choice::publicId).containsExactly("may-august-2014");
        offer(first);
        act(Trip.INTERN, first, GrantAction.ACCEPT);
        PageResult<BoardRow> ofFund = world.as(Trip.TREASURER, () -> boards.ofFund(world.actor(Trip.TREASURER), Trip.fund(), BoardFilter.typed("TRAVELLING", null, "may-august-2014"), PageRequest.of(1, null))).page();
        assertThat(ofFund.rows()).singleElement().satisfies(row -> {
            assertThat(String.valueOf(row.sums().approved())).isEqualTo("USD 1240.00");
            assertThat(row.sums().voices()).isEqualTo(2);
            assertThat(row.turn().isNobodys()).isTrue();
            assertThat(row.sums().paid()).isNull();
        });
    }

    @Test
    @DisplayName("25 rows a page, and all of them counted")
    void pages() {
        for (long who = 70; who < 97; who++) {
            arrives(who);
            String id = request(who, "10.00", "5.00");
            submit(who, id);
        }
        PageResult<BoardRow> first = others(Trip.COORDINATOR, null);
        assertThat(first.rows()).hasSize(25);
        assertThat(first.total()).isEqualTo(27);
        assertThat(others(Trip.COORDINATOR, "ASKED").total()).as("of a stage").isEqualTo(27);
        assertThat(others(Trip.COORDINATOR, "OFFERED").total()).as("of another").isZero();
        BoardQueries.Board elsewhere = world.as(Trip.COORDINATOR, () -> boards.others(world.actor(Trip.COORDINATOR), new BoardFilter(null, "elsewhere", null), PageRequest.of(1, null)));
        assertThat(elsewhere.page().total()).as("for another conference").isZero();
        assertThat(elsewhere.conferences()).as("what it can be narrowed to instead").extracting(BoardQueries.Choice::publicId).containsExactly("summit");
        assertThat(world.as(Trip.COORDINATOR, () -> boards.others(world.actor(Trip.COORDINATOR), BoardFilter.typed("x", " ", ""), PageRequest.of(2, null))).page().rows()).hasSize(2);
        assertThat(world.as(Trip.MENTOR, () -> reading.waiting(world.actor(Trip.MENTOR)))).as("those that wait for her").hasSize(25);
    }

    @Test
    @DisplayName("After the trip: who travelled owes report and claim from the day after the conference; then it is the mentor's, the treasurer's, hers")
    void afterwards() {
        assertThat(turn(GrantState.TRAVELLED, null, null)).isEqualTo(new Turn(Set.of(Role.SELF), EARLIER, Set.of(Turn.Debt.REPORT, Turn.Debt.CLAIM)));
        assertThat(turn(GrantState.TRAVELLED, ClaimState.SUBMITTED, TripReportState.RETURNED)).isEqualTo(new Turn(Set.of(Role.SELF), EARLIER, Set.of(Turn.Debt.REPORT)));
        assertThat(turn(GrantState.TRAVELLED, ClaimState.SUBMITTED, TripReportState.SUBMITTED)).isEqualTo(new Turn(Set.of(Role.MENTOR), LATER, Set.of()));
        assertThat(turn(GrantState.REPORTED, ClaimState.DRAFT, TripReportState.ACCEPTED)).isEqualTo(new Turn(Set.of(Role.SELF), EARLIER, Set.of(Turn.Debt.CLAIM)));
        assertThat(turn(GrantState.REPORTED, ClaimState.SUBMITTED, TripReportState.ACCEPTED).first()).isEqualTo(Role.TREASURER);
        assertThat(turn(GrantState.REPORTED, ClaimState.PAID, TripReportState.ACCEPTED).first()).isEqualTo(Role.SELF);
        assertThat(turn(GrantState.WAITLISTED, null, null).isNobodys()).isTrue();
        assertThat(turn(GrantState.NO_VISA, null, null).isNobodys()).isTrue();
        assertThat(turn(GrantState.NO_VISA, ClaimState.DRAFT, null)).isEqualTo(new Turn(Set.of(Role.SELF), null, Set.of(Turn.Debt.CLAIM)));
        assertThat(turn(GrantState.NO_VISA, ClaimState.SUBMITTED, null).first()).isEqualTo(Role.TREASURER);
        assertThat(turn(GrantState.NO_VISA, ClaimState.CONFIRMED, null).isNobodys()).isTrue();
        assertThat(turn(GrantState.SETTLED, ClaimState.CONFIRMED, TripReportState.ACCEPTED).isNobodys()).isTrue();
        assertThat(turn(GrantState.OFFERED, null, null)).isEqualTo(new Turn(Set.of(Role.SELF), Trip.BEFORE, Set.of()));
    }

    private static Turn turn(GrantState state, ClaimState claim, TripReportState report) {
        return Turn.of(new Turn.Facts(state, Trip.BEFORE, LocalDate.of(2014, 8, 19), ZoneId.of("America/Chicago"), claim, LATER, report, LATER));
    }

    private PageResult<BoardRow> others(long who, String stage) {
        return world.as(who, () -> boards.others(world.actor(who), BoardFilter.typed(stage, null, null), PageRequest.of(1, null))).page();
    }
}
