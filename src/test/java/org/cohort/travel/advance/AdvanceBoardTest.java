package org.cohort.travel.advance;

import static org.assertj.core.api.Assertions.assertThat;

import org.cohort.kernel.persistence.PageRequest;
import org.cohort.travel.Trip;
import org.cohort.travel.board.BoardFilter;
import org.cohort.travel.board.BoardQueries;
import org.cohort.travel.claim.ClaimAction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Money before a trip on the boards of grants: USD 1,240.00 approved, half of it before")
class AdvanceBoardTest extends AdvanceActs {

    private static final BoardFilter ALL = new BoardFilter(null, null, null);

    private final BoardQueries boards = world.bean(BoardQueries.class);

    @BeforeEach
    void half() {
        rules(50);
    }

    @Test
    @DisplayName("G3, S1: what was sent before the trip is paid, for who pays; nothing of the trip is counted twice, and mentors and coordinators read of the claim alone")
    void paid() {
        String id = accepted(Trip.INTERN);
        String advance = granted(id, "400.10");
        assertThat(ofFund()).as("granted is not sent").isNull();
        String batch = out("advance:" + advance);
        assertThat(ofFund()).isNull();
        world.run(SECOND, () -> batches.paid(batch, null));
        assertThat(ofFund()).isEqualTo("USD 400.10");
        assertThat(ofOthers(Trip.TREASURER)).isEqualTo("USD 400.10");
        assertThat(ofOthers(Trip.ORGANIZER)).isEqualTo("USD 400.10");
        assertThat(ofOthers(Trip.MENTOR)).isNull();
        assertThat(ofOthers(Trip.COORDINATOR)).isNull();
        world.run(Trip.INTERN, () -> advances.act(advance, AdvanceAction.CONFIRM, null));
        authorized(Trip.INTERN, id, "850.00", "340.00");
        assertThat(ofFund()).as("the rest is authorized, not sent").isEqualTo("USD 400.10");
        reported(Trip.INTERN, id);
        String last = out("grant:" + id);
        world.run(SECOND, () -> batches.paid(last, null));
        assertThat(ofFund()).as("what was authorized, in two parts").isEqualTo("USD 1190.00");
        assertThat(ofOthers(Trip.COORDINATOR)).isEqualTo("USD 1190.00");
        world.run(Trip.INTERN, () -> claims.act(id, ClaimAction.CONFIRM, null));
        assertThat(ofFund()).isEqualTo("USD 1190.00");
    }

    @Test
    @DisplayName("M2: what was more than the claim is paid until it came back")
    void cameBack() {
        String id = accepted(Trip.INTERN);
        arrived(id, "600.00");
        authorized(Trip.INTERN, id, "450.50");
        assertThat(ofFund()).isEqualTo("USD 600.00");
        world.run(SECOND, () -> returns.cameBack(id, "USD 149.50", "100.00", "Transfer of 1 September"));
        assertThat(ofFund()).isEqualTo("USD 500.00");
        world.run(SECOND, () -> returns.cameBack(id, "USD 49.50", "49.50", "The rest"));
        assertThat(ofFund()).isEqualTo("USD 450.50");
    }

    private String ofFund() {
        world.database.em().clear();
        return world.as(Trip.TREASURER, () -> paid(boards.ofFund(world.actor(Trip.TREASURER), Trip.fund(), ALL, PageRequest.of(1, null))));
    }

    private String ofOthers(long who) {
        world.database.em().clear();
        return world.as(who, () -> paid(boards.others(world.actor(who), ALL, PageRequest.of(1, null))));
    }

    private static String paid(BoardQueries.Board board) {
        return usd(board.page().rows().get(0).sums().paid());
    }
}
