package org.cohort.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.cohort.intake.ProposalState;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Who knows of a proposal here, and what of its reviews")
class ReviewPolicyTest {

    private static final Conflicts NONE = new Conflicts(Sample.TOVE, Set.of(), Set.of());

    @Test
    @DisplayName("each is what she holds for this proposal's project, community and program, and nothing by another's")
    void roles() {
        Actor all = Sample.person(Sample.TOVE, Sample.mentor(), Sample.coordinator(), Sample.organizer());
        assertThat(roles(all, NONE)).containsExactlyInAnyOrder(Role.MENTOR, Role.COORDINATOR, Role.ORGANIZER);
        Actor elsewhere = Sample.person(Sample.TOVE, new Actor.Held(Role.MENTOR, 99L), new Actor.Held(Role.COORDINATOR, 99L), new Actor.Held(Role.ORGANIZER, 99L));
        assertThat(roles(elsewhere, NONE)).isEmpty();
        assertThat(roles(Actor.VISITOR, new Conflicts(null, Set.of(), Set.of()))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ProposalState.class)
    @DisplayName("drafts and proposals taken back are nobody's to judge")
    void states(ProposalState state) {
        Set<Role> roles = ReviewPolicy.rolesOf(Sample.person(Sample.TOVE, Sample.mentor()), Sample.proposal(state), NONE);
        assertThat(roles.isEmpty()).isEqualTo(state == ProposalState.DRAFT || state == ProposalState.WITHDRAWN);
    }

    @Test
    @DisplayName("R3: who is in conflict with the applicant does not know of the proposal, whatever she holds")
    void conflict() {
        Conflicts declared = new Conflicts(Sample.TOVE, Set.of(Sample.MAREN), Set.of());
        assertThat(roles(Sample.person(Sample.TOVE, Sample.mentor(), Sample.coordinator(), Sample.organizer()), declared)).isEmpty();
        Conflicts withSomebodyElse = new Conflicts(Sample.TOVE, Set.of(99L), Set.of());
        assertThat(roles(Sample.person(Sample.TOVE, Sample.mentor()), withSomebodyElse)).containsExactly(Role.MENTOR);
    }

    @Test
    @DisplayName("R3: a mentor who has a proposal to the same project herself does not know of those beside hers")
    void rival() {
        Conflicts rival = new Conflicts(Sample.TOVE, Set.of(), Set.of(Sample.PROJECT));
        assertThat(roles(Sample.person(Sample.TOVE, Sample.mentor(), Sample.coordinator()), rival)).isEmpty();
        Conflicts elsewhere = new Conflicts(Sample.TOVE, Set.of(), Set.of(99L));
        assertThat(roles(Sample.person(Sample.TOVE, Sample.mentor()), elsewhere)).containsExactly(Role.MENTOR);
    }

    @Test
    @DisplayName("nobody judges her own proposal")
    void own() {
        Actor maren = Sample.person(Sample.MAREN, Sample.mentor(), Sample.coordinator(), Sample.organizer());
        assertThat(roles(maren, new Conflicts(Sample.MAREN, Set.of(), Set.of()))).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("R2: who reviews sees others' reviews once her own is in; who does not review, at any time")
    @CsvSource(nullValues = "-", value = {
        "MENTOR, -, false", "MENTOR, DRAFT, false", "MENTOR, SUBMITTED, true", "MENTOR, RECUSED, false",
        "COORDINATOR, -, true", "ORGANIZER, -, true"})
    void others(Role role, ReviewState own, boolean shown) {
        assertThat(ReviewPolicy.showsOthers(true, EnumSet.of(role), own)).isEqualTo(shown);
    }

    @Test
    @DisplayName("R2: in a round that is not blind, who reviews sees others' at any time; an outsider never")
    void open() {
        assertThat(ReviewPolicy.showsOthers(false, EnumSet.of(Role.MENTOR), null)).isTrue();
        assertThat(ReviewPolicy.showsOthers(false, EnumSet.noneOf(Role.class), null)).isFalse();
    }

    @Test
    @DisplayName("R2: a coordinator who reviews waits like every reviewer; an outsider sees nothing")
    void both() {
        assertThat(ReviewPolicy.showsOthers(true, EnumSet.of(Role.MENTOR, Role.COORDINATOR), null)).isFalse();
        assertThat(ReviewPolicy.showsOthers(true, EnumSet.of(Role.MENTOR, Role.COORDINATOR), ReviewState.SUBMITTED)).isTrue();
        assertThat(ReviewPolicy.showsOthers(true, EnumSet.noneOf(Role.class), ReviewState.SUBMITTED)).isFalse();
    }

    private static Set<Role> roles(Actor actor, Conflicts conflicts) {
        return ReviewPolicy.rolesOf(actor, Sample.proposal(ProposalState.SUBMITTED), conflicts);
    }
}
