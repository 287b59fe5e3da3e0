package org.cohort.travel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("G7: who is in the programme")
class AppearanceCellsTest {

    private static final Hosts HOSTS = new Hosts(Set.of(Trip.PARTICIPATION), Set.of(Trip.PROGRAM));

    private final Conference conference = new Conference("summit", 8L, 4L,
            new ConferenceInput("Xen Developer Summit", "Chicago", "US", "America/Chicago", Trip.FIRST, Trip.LAST, null, null).checked(), 21L, Trip.BEFORE);

    @Test
    void everyCell() {
        Cells.check(AppearanceLifecycle.TABLE, this::in, Trip.AFTER);
    }

    @Test
    @DisplayName("it has taken place once the session is over, not a millisecond before")
    void heldWhenOver() {
        Instant over = Instant.parse("2014-08-19T22:00:00Z");
        assertThat(AppearanceLifecycle.TABLE.may(in(AppearanceState.ACCEPTED), AppearanceAction.HOLD, Set.of(Role.COORDINATOR), over.minusMillis(1)).reason())
                .isEqualTo("appearance.notOver");
        assertThat(AppearanceLifecycle.TABLE.may(in(AppearanceState.ACCEPTED), AppearanceAction.HOLD, Set.of(Role.COORDINATOR), over).isAllowed()).isTrue();
    }

    @Test
    @DisplayName("S1: a proposal is known to her and to who keeps the conference; on her own she is only herself")
    void policy() {
        Actor coordinator = Trip.person(21, new Actor.Held(Role.COORDINATOR, Trip.PARTICIPATION));
        Actor organizer = Trip.person(31, new Actor.Held(Role.ORGANIZER, Trip.PROGRAM));
        Actor foreign = Trip.person(22, new Actor.Held(Role.COORDINATOR, 99L), new Actor.Held(Role.ORGANIZER, 99L));
        Actor herself = Trip.person(Trip.INTERN, new Actor.Held(Role.COORDINATOR, Trip.PARTICIPATION));
        Appearance proposed = in(AppearanceState.PROPOSED).appearance();
        assertThat(ConferencePolicy.rolesOf(herself, proposed, HOSTS)).containsExactly(Role.SELF);
        assertThat(ConferencePolicy.rolesOf(coordinator, proposed, HOSTS)).containsExactly(Role.COORDINATOR);
        assertThat(ConferencePolicy.rolesOf(organizer, HOSTS)).containsExactly(Role.ORGANIZER);
        for (Actor actor : new Actor[] {coordinator, organizer, herself, Actor.SYSTEM}) {
            assertThat(ConferencePolicy.maySee(actor, proposed, HOSTS)).isTrue();
        }
        for (Actor actor : new Actor[] {foreign, Actor.VISITOR}) {
            assertThat(ConferencePolicy.maySee(actor, proposed, HOSTS)).isFalse();
            assertThat(ConferencePolicy.maySee(actor, in(AppearanceState.ACCEPTED).appearance(), HOSTS)).isTrue();
        }
    }

    private AppearanceCase in(AppearanceState state) {
        Session session = new Session(conference, new SessionInput("Internships, one year on", SessionKind.PANEL,
                LocalDateTime.of(2014, 8, 19, 16, 0), 60, null, null, null).checked(conference));
        Appearance appearance = new Appearance(session, Trip.INTERN, "Maren Sandvik", AppearancePart.PANELIST, 21L);
        appearance.move(state);
        return new AppearanceCase(appearance, session, conference, HOSTS);
    }
}
