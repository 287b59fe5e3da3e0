package org.cohort.travel.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cohort.travel.Trip;
import org.cohort.travel.grant.GrantAction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("N3, G4: reminders of a claim, each once for each time it waits")
class ClaimRemindersTest extends TravelActs {

    /** The last moment to hand in: 60 days after the conference, at midnight in Chicago. */
    private static final Instant LAST = Instant.parse("2014-10-19T04:59:59.999Z");
    private static final Instant PROMISED = Trip.AFTER.plus(Duration.ofDays(30));

    @Test
    @DisplayName("to her two weeks and three days before it is too late, each once")
    void handIn() {
        travelled(Trip.INTERN);
        assertThat(told(LAST.minus(Duration.ofDays(14)).minusMillis(1))).isEmpty();
        assertThat(told(LAST.minus(Duration.ofDays(14)))).containsExactly(Trip.INTERN + " claim.remind.HAND_IN");
        assertThat(told(LAST.minus(Duration.ofDays(4)))).isEmpty();
        assertThat(told(LAST.minus(Duration.ofDays(3)))).containsExactly(Trip.INTERN + " claim.remind.LAST_DAYS");
        assertThat(told(LAST)).isEmpty();
        assertThat(told(LAST.plus(Duration.ofDays(90)))).isEmpty();
    }

    @Test
    @DisplayName("to the treasurer a week before the promised day, to organizers too once it is over; sent back and handed in again, the steps are anew")
    void promised() {
        String id = handedIn(Trip.INTERN);
        assertThat(told(PROMISED.minus(Duration.ofDays(7)))).containsExactlyInAnyOrder(Trip.TREASURER + " claim.remind.PROMISED", TravelFixture.SECOND + " claim.remind.PROMISED");
        world.run(Trip.TREASURER, () -> claims.act(id, ClaimAction.SEND_BACK, "Which nights?"));
        Instant again = PROMISED.minus(Duration.ofDays(2));
        assertThat(told(again)).as("two weeks to answer, twelve days or less of them to remind of").isEmpty();
        world.at(again);
        world.run(Trip.INTERN, () -> claims.act(id, ClaimAction.SUBMIT, null));
        assertThat(told(PROMISED.plus(Duration.ofDays(1)))).as("promised anew").isEmpty();
        assertThat(told(again.plus(Duration.ofDays(31)))).as("a server that stood still makes one mail of two").containsExactlyInAnyOrder(
                Trip.ORGANIZER + " claim.remind.OVERDUE", Trip.TREASURER + " claim.remind.OVERDUE", TravelFixture.SECOND + " claim.remind.OVERDUE");
        assertThat(told(again.plus(Duration.ofDays(60)))).isEmpty();
    }

    private List<String> told(Instant now) {
        world.at(now);
        world.notices.clear();
        world.run(0, () -> world.bean(ClaimReminders.class).run());
        List<String> first = List.copyOf(world.notices);
        world.run(0, () -> world.bean(ClaimReminders.class).run());
        assertThat(world.notices).as("a second run finds nothing").hasSameSizeAs(first);
        return first;
    }

    private String handedIn(long account) {
        String id = travelled(account);
        String flight = page(account, id).lines().get(0).publicId();
        world.run(account, () -> claims.addReceipt(id, receipt(flight, "412.30", "flight")));
        world.run(account, () -> claims.act(id, ClaimAction.SUBMIT, null));
        return id;
    }

    private String travelled(long account) {
        world.at(Trip.BEFORE);
        String id = offered(account, "490.00", "350.00");
        act(account, id, GrantAction.ACCEPT);
        world.at(Trip.AFTER);
        act(account, id, GrantAction.TRAVEL);
        return id;
    }
}
