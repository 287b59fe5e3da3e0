package org.cohort.travel.advance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cohort.kernel.work.TaskRow;
import org.cohort.kernel.work.Tasks;
import org.cohort.travel.Trip;
import org.cohort.travel.claim.ClaimAction;
import org.cohort.travel.grant.GrantAction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("N2: what was sent before a trip and is to be given back is asked for on Today, of who owes it, until all of it came back")
class AdvanceDebtsTest extends AdvanceActs {

    private String id;

    @BeforeEach
    void half() {
        rules(50);
        id = accepted(Trip.INTERN);
    }

    @Test
    @DisplayName("N2, M2: from authorizing less than was sent until it came back, with the sum that is owed, and of nobody else")
    void more() {
        arrived(id, "600.00");
        assertThat(asked()).isEmpty();
        authorized(Trip.INTERN, id, "450.50");
        assertThat(asked()).containsExactly("USD 149.50 · Xen Developer Summit /grants/" + id);
        for (long who : new long[] {Trip.TREASURER, SECOND, Trip.ORGANIZER, Trip.COORDINATOR, OTHER_INTERN}) {
            assertThat(world.tasks(who)).doesNotContain("advance-debt OWED");
        }
        world.run(SECOND, () -> returns.cameBack(id, "USD 149.50", "100.00", "Transfer of 1 September"));
        assertThat(asked()).containsExactly("USD 49.50 · Xen Developer Summit /grants/" + id);
        assertThat(world.as(0L, () -> world.bean(AdvanceDebts.class).run())).startsWith("0 asked");
        world.run(SECOND, () -> returns.cameBack(id, "USD 49.50", "49.50", "The rest"));
        assertThat(asked()).isEmpty();
    }

    @Test
    @DisplayName("N2: the trip is off: asked for what was sent, not while it is said not to have arrived, and again once the bank says that it did")
    void off() {
        String advance = granted(id, "300.00");
        String batch = out("advance:" + advance);
        world.run(SECOND, () -> batches.paid(batch, null));
        act(Trip.INTERN, id, GrantAction.WITHDRAW);
        assertThat(asked()).hasSize(1);
        world.run(Trip.INTERN, () -> advances.act(advance, AdvanceAction.FAIL, "Nothing came"));
        assertThat(asked()).isEmpty();
        world.run(SECOND, () -> advances.act(advance, AdvanceAction.WAS_PAID, "The bank's word"));
        assertThat(asked()).hasSize(1);
    }

    @Test
    @DisplayName("N2: a claim that is looked at again owes nothing yet")
    void again() {
        String batch = out("advance:" + granted(id, "600.00"));
        world.run(SECOND, () -> batches.paid(batch, null));
        authorized(Trip.INTERN, id, "450.50");
        assertThat(asked()).hasSize(1);
        world.run(Trip.TREASURER, () -> claims.act(id, ClaimAction.TAKE_BACK, "Look again"));
        assertThat(asked()).isEmpty();
    }

    @Test
    @DisplayName("N2: a no-show owes it, and is not asked any more where the trip is taken up again")
    void noShow() {
        arrived(id, "600.00");
        world.at(Trip.AFTER);
        act(Trip.COORDINATOR, id, GrantAction.NO_SHOW, "Missed the plane");
        assertThat(asked()).hasSize(1);
        act(Trip.TREASURER, id, GrantAction.TAKE_UP, "Was there after all");
        assertThat(asked()).isEmpty();
    }

    @Test
    @DisplayName("N2: what came to be owed in another way, or before this was asked, is found by the clock, once; and nothing is left asked that is settled")
    void clock() {
        arrived(id, "600.00");
        authorized(Trip.INTERN, id, "450.50");
        world.sql("delete from task where subject_type = 'advance-debt'");
        assertThat(run()).isEqualTo("1 asked to give back what was paid before a trip, 0 not any more");
        assertThat(asked()).hasSize(1);
        assertThat(run()).isEqualTo("0 asked to give back what was paid before a trip, 0 not any more");
        world.sql("update advance set returned = 149.50");
        assertThat(run()).isEqualTo("0 asked to give back what was paid before a trip, 1 not any more");
        assertThat(asked()).isEmpty();
    }

    private String run() {
        world.database.em().clear();
        world.database.em().getEntityManagerFactory().getCache().evictAll();
        return world.as(0L, () -> world.bean(AdvanceDebts.class).run());
    }

    private List<String> asked() {
        return world.bean(Tasks.class).needing(world.actor(Trip.INTERN)).stream().filter(row -> row.subjectType().equals(AdvanceDebts.SUBJECT))
                .map((TaskRow row) -> row.title() + " " + row.path()).toList();
    }
}
