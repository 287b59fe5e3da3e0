package org.cohort.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Role;
import org.cohort.project.ProjectSample;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("S1: what a person is to an application and to a proposal")
class IntakePolicyTest {

    private static final Actor APPLICANT = ProjectSample.person(5);
    private static final Actor MENTOR = ProjectSample.person(11, ProjectSample.held(Role.MENTOR, 17L));
    private static final Actor OTHER_MENTOR = ProjectSample.person(12, ProjectSample.held(Role.MENTOR, 18L));
    private static final Actor COORDINATOR = ProjectSample.person(21, ProjectSample.held(Role.COORDINATOR, ProjectSample.PARTICIPATION));
    private static final Actor OTHER_COORDINATOR = ProjectSample.person(22, ProjectSample.held(Role.COORDINATOR, 99L));
    private static final Actor ORGANIZER = ProjectSample.person(31, ProjectSample.held(Role.ORGANIZER, ProjectSample.PROGRAM));
    private static final Actor OTHER_ORGANIZER = ProjectSample.person(32, ProjectSample.held(Role.ORGANIZER, 99L));
    private static final List<Actor> EVERYBODY = List.of(APPLICANT, MENTOR, OTHER_MENTOR, COORDINATOR, OTHER_COORDINATOR, ORGANIZER, OTHER_ORGANIZER, Actor.VISITOR);

    @Test
    @DisplayName("a proposal: drafts are the applicant's alone; then each is what she is, and nobody else anything")
    void proposal() {
        for (ProposalState state : ProposalState.values()) {
            ProposalCase c = IntakeLifecyclesTest.proposal(state, ProjectSample.OPEN, ApplicationState.ELIGIBLE, List.of());
            boolean draft = state == ProposalState.DRAFT;
            for (Actor actor : EVERYBODY) {
                Set<Role> expected = actor == APPLICANT ? Set.of(Role.SELF) : draft ? Set.of()
                        : actor == MENTOR ? Set.of(Role.MENTOR) : actor == COORDINATOR ? Set.of(Role.COORDINATOR)
                        : actor == ORGANIZER ? Set.of(Role.ORGANIZER) : Set.of();
                assertThat(IntakePolicy.rolesOf(actor, c)).as("%s %s", actor.name(), state).isEqualTo(expected);
                assertThat(IntakePolicy.maySee(actor, c)).isEqualTo(!expected.isEmpty());
            }
        }
    }

    @Test
    @DisplayName("on her own proposal a person is only SELF, whatever else she holds")
    void self() {
        Actor all = ProjectSample.person(5, ProjectSample.held(Role.MENTOR, 17L), ProjectSample.held(Role.COORDINATOR, ProjectSample.PARTICIPATION),
                ProjectSample.held(Role.ORGANIZER, ProjectSample.PROGRAM));
        assertThat(IntakePolicy.rolesOf(all, IntakeLifecyclesTest.proposal(ProposalState.SUBMITTED, ProjectSample.OPEN, ApplicationState.ELIGIBLE, List.of())))
                .containsExactly(Role.SELF);
        assertThat(IntakePolicy.rolesOf(all, IntakeLifecyclesTest.application(ApplicationState.ELIGIBLE, ProjectSample.OPEN))).containsExactly(Role.SELF);
    }

    @Test
    @DisplayName("R3: a mentor who has proposed to the same project knows nothing of the others' proposals")
    void rival() {
        ProposalCase c = IntakeLifecyclesTest.proposal(ProposalState.SUBMITTED, ProjectSample.OPEN, ApplicationState.ELIGIBLE, List.of());
        ProposalCase rivalled = new ProposalCase(c.proposal(), c.application(), c.project(), c.name(), c.window(), c.readBy(), c.siblings(), List.of(13L), List.of(11L));
        assertThat(IntakePolicy.rolesOf(MENTOR, rivalled)).isEmpty();
        assertThat(IntakePolicy.maySee(MENTOR, rivalled)).isFalse();
        assertThat(rivalled.card().people().get(Role.MENTOR)).extracting(org.cohort.kernel.work.Addressee::account).containsExactly(13L);
    }

    @Test
    @DisplayName("an application: the applicant's, and once submitted the organizers'")
    void application() {
        for (ApplicationState state : ApplicationState.values()) {
            ApplicationCase c = IntakeLifecyclesTest.application(state, ProjectSample.OPEN);
            for (Actor actor : EVERYBODY) {
                Set<Role> expected = actor == APPLICANT ? Set.of(Role.SELF)
                        : actor == ORGANIZER && state != ApplicationState.DRAFT ? Set.of(Role.ORGANIZER) : Set.of();
                assertThat(IntakePolicy.rolesOf(actor, c)).as("%s %s", actor.name(), state).isEqualTo(expected);
            }
        }
    }
}
