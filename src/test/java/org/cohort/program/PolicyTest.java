package org.cohort.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("S1: who sees a round and a community in it, and what she is to it")
class PolicyTest {

    private final RoundPolicy rounds = new RoundPolicy();
    private final ParticipationPolicy participations = new ParticipationPolicy();

    @ParameterizedTest
    @CsvSource({
        "visitor,     false, true, true",
        "stranger,    false, true, true",
        "coordinator, false, true, true",
        "foreign,     false, true, true",
        "treasurer,   false, true, true",
        "admin,       false, true, true",
        "organizer,   true,  true, true",
        "system,      true,  true, true"
    })
    void aDraftRoundIsItsOrganizersAlone(String who, boolean draft, boolean published, boolean archived) {
        assertThat(rounds.maySee(actor(who), Sample.roundRef(RoundState.DRAFT))).isEqualTo(draft);
        assertThat(rounds.maySee(actor(who), Sample.roundRef(RoundState.PUBLISHED))).isEqualTo(published);
        assertThat(rounds.maySee(actor(who), Sample.roundRef(RoundState.ARCHIVED))).isEqualTo(archived);
        if (!draft) {
            assertThatThrownBy(() -> rounds.seen(actor(who), Sample.roundRef(RoundState.DRAFT))).isInstanceOf(NotFound.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"visitor, false", "stranger, false", "foreign, false", "treasurer, false", "admin, false", "coordinator, true", "organizer, true", "system, true"})
    void whoIsNotApprovedIsSeenFromInsideOnly(String who, boolean inside) {
        for (ParticipationState state : ParticipationState.values()) {
            boolean shown = state == ParticipationState.APPROVED;
            assertThat(participations.maySee(actor(who), Sample.participationRef(state, RoundState.PUBLISHED))).as(state.name()).isEqualTo(shown || inside);
            assertThat(participations.maySee(actor(who), Sample.participationRef(state, RoundState.DRAFT))).as(state.name()).isEqualTo(inside);
            assertThat(participations.isInside(actor(who), Sample.participationRef(state, RoundState.PUBLISHED))).isEqualTo(inside);
        }
    }

    @Test
    @DisplayName("an organizer who coordinates a community is its coordinator and nothing else: she never approves it")
    void oneHat() {
        Actor both = Sample.person(5L, new Actor.Held(Role.ORGANIZER, Sample.PROGRAM), new Actor.Held(Role.COORDINATOR, Sample.PARTICIPATION));
        ParticipationRef own = Sample.participationRef(ParticipationState.SUBMITTED, RoundState.PUBLISHED);
        assertThat(participations.rolesOf(both, own)).contains(Role.COORDINATOR).doesNotContain(Role.ORGANIZER);
        assertThat(participations.rolesOf(Sample.organizer(), own)).contains(Role.ORGANIZER).doesNotContain(Role.COORDINATOR);
        assertThat(rounds.rolesOf(both, own.round())).contains(Role.ORGANIZER);
    }

    @Test
    void rolesOfOtherProgramsCountForNothing() {
        assertThat(rounds.rolesOf(actor("foreign"), Sample.roundRef(RoundState.PUBLISHED))).containsExactly(Role.VISITOR);
        assertThat(participations.rolesOf(actor("foreign"), Sample.participationRef(ParticipationState.APPROVED, RoundState.PUBLISHED)))
                .containsExactly(Role.VISITOR);
    }

    private static Actor actor(String who) {
        return switch (who) {
            case "visitor" -> Actor.VISITOR;
            case "system" -> Actor.SYSTEM;
            case "organizer" -> Sample.organizer();
            case "coordinator" -> Sample.coordinator();
            case "foreign" -> Sample.person(3L, new Actor.Held(Role.ORGANIZER, 70L), new Actor.Held(Role.COORDINATOR, 90L));
            case "treasurer" -> Sample.person(4L, new Actor.Held(Role.TREASURER, Sample.PROGRAM));
            case "admin" -> Sample.person(6L, new Actor.Held(Role.ADMINISTRATOR, null));
            default -> Sample.person(8L);
        };
    }
}
