package org.cohort.travel.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cohort.travel.AppearanceInput;
import org.cohort.travel.AppearancePart;
import org.cohort.travel.ConferenceService;
import org.cohort.travel.CostCategory;
import org.cohort.travel.SessionInput;
import org.cohort.travel.SessionKind;
import org.cohort.travel.Trip;
import org.cohort.travel.grant.GrantInput;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A9, travel.md §6: a request is tied to what its traveller does there")
class GrantPartTest extends TravelActs {

    @Test
    @DisplayName("A9, G7: whoever reads the request sees the session; somebody else's part can't be claimed as one's own")
    void tied() {
        ConferenceService conferences = world.bean(ConferenceService.class);
        String session = world.as(Trip.COORDINATOR, () -> conferences.addSession("summit", new SessionInput("Internships, one year on", SessionKind.PANEL,
                "2014-08-18T16:00", "60", null, null, null, null)));
        String own = world.as(Trip.INTERN, () -> conferences.propose(session, new AppearanceInput(null, null, AppearancePart.PANELIST)));
        String others = world.as(6L, () -> conferences.propose(session, new AppearanceInput(null, null, AppearancePart.SPEAKER)));
        String id = world.as(Trip.INTERN, () -> grants.save("summit", null, with(others)));
        assertThat(page(Trip.INTERN, id).part()).as("somebody else's").isNull();
        int version = page(Trip.INTERN, id).version();
        world.as(Trip.INTERN, () -> grants.save("summit", version, with(own)));
        submit(Trip.INTERN, id);
        for (long who : List.of(Trip.INTERN, Trip.MENTOR, Trip.TREASURER)) {
            assertThat(page(who, id).part().title()).isEqualTo("Internships, one year on");
        }
    }

    private static GrantInput with(String part) {
        return new GrantInput("To sit on the panel.", part, List.of(new GrantInput.Cost(CostCategory.FLIGHT, "Flight", "890.00")), GrantInput.Said.yes(0));
    }
}
