package org.cohort.travel.advance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.cohort.kernel.text.Phrase;
import org.cohort.kernel.work.TaskRow;
import org.cohort.kernel.work.Tasks;
import org.cohort.travel.Trip;
import org.cohort.travel.claim.ClaimsOver;
import org.cohort.travel.claim.Way;
import org.cohort.travel.grant.GrantAction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("N2: whose time to claim is over is not asked for receipts any more, but told what can be done, and what is owed of the money before the trip")
class ClaimOverTest extends AdvanceActs {

    /** The last day to claim is 18 October there. */
    private static final Instant LAST_DAY = Instant.parse("2014-10-19T04:00:00Z");
    private static final Instant OVER = Instant.parse("2014-10-21T12:00:00Z");

    private String id;

    @BeforeEach
    void half() {
        rules(50);
        id = accepted(Trip.INTERN);
    }

    @Test
    @DisplayName("N2, M2: with the sum that was sent and is to be given back then, and what came back of it taken off; given more time, she is asked to claim again")
    void owes() {
        arrived(id, "600.00");
        back();
        run(LAST_DAY, "0 claims can't be handed in any more");
        assertThat(asked()).as("on the last day").containsExactly("DRAFT Xen Developer Summit, Person 1");
        assertThat(way()).contains("claim.now.DRAFT").doesNotContain("claim.now.OVER");
        run(OVER, "1 claims can't be handed in any more");
        run(OVER, "0 claims can't be handed in any more");
        assertThat(asked()).containsExactly("OWES USD 600.00 · Xen Developer Summit");
        assertThat(way()).contains("claim.now.OVER", "claim.then.OVER Travel 2014 14", "claim.then.OWES USD 600.00").doesNotContain("claim.now.DRAFT");
        world.run(SECOND, () -> returns.cameBack(id, "USD 600.00", "200.00", "Transfer 1"));
        assertThat(asked()).containsExactly("OWES USD 400.00 · Xen Developer Summit");
        act(Trip.TREASURER, id, GrantAction.CLOSE, "Nothing was claimed");
        assertThat(asked()).isEmpty();
        assertThat(usd(shown(Trip.INTERN, id).owed())).as("what was told is what is owed").isEqualTo("USD 400.00");
        act(Trip.TREASURER, id, GrantAction.TAKE_UP, "The receipts were at the airline");
        assertThat(asked()).containsExactly("DRAFT Xen Developer Summit, Person 1");
    }

    @Test
    @DisplayName("N2: who had nothing before the trip is told that it is over, and owes nothing")
    void nothingBefore() {
        back();
        run(OVER, "1 claims can't be handed in any more");
        assertThat(asked()).containsExactly("OVER Xen Developer Summit");
        assertThat(way()).contains("claim.now.OVER").noneMatch(words -> words.startsWith("claim.then.OWES"));
        for (long who : new long[] {Trip.TREASURER, SECOND, Trip.ORGANIZER, Trip.COORDINATOR, OTHER_INTERN}) {
            assertThat(world.tasks(who)).doesNotContain("claim OVER");
        }
    }

    @Test
    @DisplayName("N2: where the conference's days are corrected and there is time again, she is asked as before")
    void timeAgain() {
        back();
        run(OVER, "1 claims can't be handed in any more");
        world.sql("update conference set ends_on = '2014-09-19'");
        run(OVER.plusSeconds(60), "0 claims can't be handed in any more, 1 can again");
        assertThat(asked()).containsExactly("DRAFT Xen Developer Summit, Person 1");
        run(OVER.plusSeconds(120), "0 claims can't be handed in any more");
    }

    private void back() {
        world.at(Trip.AFTER);
        act(Trip.INTERN, id, GrantAction.TRAVEL);
    }

    private void run(Instant now, String said) {
        world.at(now);
        world.database.em().clear();
        assertThat(world.as(0L, () -> world.bean(ClaimsOver.class).run())).isEqualTo(said);
    }

    private List<String> asked() {
        return world.bean(Tasks.class).needing(world.actor(Trip.INTERN)).stream().filter(row -> row.subjectType().equals("claim")).map((TaskRow row) -> row.state() + " " + row.title()).toList();
    }

    /** The keys of what the claim's page says of its way; with what they tell, where that is no day. */
    private List<String> way() {
        return claimPage(Trip.INTERN, id).way().stream().map(Way::words).map((Phrase words) -> words.key().startsWith("claim.then.O")
                ? words.key() + words.args().stream().map(arg -> " " + arg).reduce("", String::concat) : words.key()).toList();
    }
}
