package org.cohort.travel.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.cohort.travel.Trip;
import org.cohort.travel.grant.GrantUpkeep;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("N2: nobody is asked about a request for a conference that is over")
class TooLateTest extends TravelActs {

    @Test
    void conferenceIsOver() {
        String id = request(Trip.INTERN, "890.00", "350.00");
        submit(Trip.INTERN, id);
        upkeep("2014-08-19T23:00:00Z");
        assertThat(world.tasks(Trip.MENTOR)).as("on its last day").contains("grant SUBMITTED");
        upkeep("2014-08-20T12:00:00Z");
        assertThat(world.tasks(Trip.MENTOR)).doesNotContain("grant SUBMITTED");
    }

    private void upkeep(String now) {
        world.at(Instant.parse(now));
        world.run(0, () -> world.bean(GrantUpkeep.class).tooLate());
    }
}
