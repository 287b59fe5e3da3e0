package org.cohort.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Role;
import org.cohort.program.ParticipationRef;
import org.cohort.program.ParticipationState;
import org.cohort.program.RoundState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("S1: what a person is to a project, and who sees it")
class ProjectPolicyTest {

    private static final Actor LEAD = ProjectSample.person(ProjectSample.LEAD);
    private static final Actor COORDINATOR = ProjectSample.person(21, ProjectSample.held(Role.COORDINATOR, ProjectSample.PARTICIPATION));
    private static final Actor ORGANIZER = ProjectSample.person(22, ProjectSample.held(Role.ORGANIZER, ProjectSample.PROGRAM));
    private static final Actor OTHER_COORDINATOR = ProjectSample.person(23, ProjectSample.held(Role.COORDINATOR, 99L));
    private static final Actor STRANGER = ProjectSample.person(24);

    @Test
    @DisplayName("on the project she proposed a person is only SELF, whatever else she holds")
    void self() {
        Actor all = ProjectSample.person(ProjectSample.LEAD, ProjectSample.held(Role.COORDINATOR, ProjectSample.PARTICIPATION),
                ProjectSample.held(Role.ORGANIZER, ProjectSample.PROGRAM));
        ProjectCase project = ProjectSample.project(ProjectState.SUBMITTED, ProjectSample.OPEN);
        assertThat(ProjectPolicy.rolesOf(all, project)).containsExactly(Role.SELF);
        assertThat(ProjectPolicy.rolesOf(COORDINATOR, project)).containsExactly(Role.COORDINATOR);
        assertThat(ProjectPolicy.rolesOf(ORGANIZER, project)).containsExactly(Role.ORGANIZER);
        assertThat(ProjectPolicy.rolesOf(OTHER_COORDINATOR, project)).isEmpty();
        assertThat(ProjectPolicy.rolesOf(Actor.VISITOR, project)).isEmpty();
    }

    @Test
    @DisplayName("who proposed a project and left it is nothing to it any more, and not its judge either")
    void formerLead() {
        Actor all = ProjectSample.person(ProjectSample.LEAD, ProjectSample.held(Role.COORDINATOR, ProjectSample.PARTICIPATION));
        ProjectCase project = ProjectSample.project(ProjectState.SUBMITTED, ProjectSample.OPEN);
        project.mentors().get(0).move(MentorshipState.WITHDRAWN);
        assertThat(ProjectPolicy.rolesOf(LEAD, project)).isEmpty();
        assertThat(ProjectPolicy.maySee(LEAD, project)).isFalse();
        assertThat(ProjectPolicy.rolesOf(all, project)).isEmpty();
        assertThat(ProjectLifecycle.TABLE.cardOf(project).owner()).isNull();
        ProjectCase draft = ProjectSample.project(ProjectState.DRAFT, ProjectSample.OPEN);
        draft.mentors().get(0).move(MentorshipState.WITHDRAWN);
        assertThat(ProjectPolicy.rolesOf(LEAD, draft)).containsExactly(Role.SELF);
    }

    @Test
    @DisplayName("an approved project is everybody's to see, any other only those' who have a part in it")
    void seeing() {
        for (ProjectState state : ProjectState.values()) {
            ProjectCase project = ProjectSample.project(state, ProjectSample.OPEN);
            boolean open = state == ProjectState.APPROVED;
            for (Actor inside : List.of(LEAD, COORDINATOR, ORGANIZER)) {
                assertThat(ProjectPolicy.maySee(inside, project)).as("%s %s", inside.name(), state).isTrue();
            }
            for (Actor outside : List.of(OTHER_COORDINATOR, STRANGER, Actor.VISITOR)) {
                assertThat(ProjectPolicy.maySee(outside, project)).as("%s %s", outside.name(), state).isEqualTo(open);
            }
        }
    }

    @Test
    @DisplayName("nothing of a draft round, or of a community that left, is public; who is invited sees what she is invited to")
    void around() {
        ProjectCase project = ProjectSample.project(ProjectState.APPROVED, ProjectSample.OPEN);
        assertThat(ProjectPolicy.maySee(STRANGER, in(project, ParticipationState.APPROVED, RoundState.DRAFT))).isFalse();
        assertThat(ProjectPolicy.maySee(STRANGER, in(project, ParticipationState.WITHDRAWN, RoundState.PUBLISHED))).isFalse();
        ProjectCase draft = ProjectSample.project(ProjectState.DRAFT, ProjectSample.OPEN);
        Mentorship invited = Mentorship.invited(1L, STRANGER.accountId(), ProjectSample.LEAD, ProjectSample.NOW);
        assertThat(ProjectPolicy.maySee(STRANGER, new ProjectCase(draft.project(), draft.participation(), List.of(invited), draft.window(), draft.leave(), false))).isTrue();
        invited.move(MentorshipState.DECLINED);
        assertThat(ProjectPolicy.maySee(STRANGER, new ProjectCase(draft.project(), draft.participation(), List.of(invited), draft.window(), draft.leave(), false))).isFalse();
    }

    private static ProjectCase in(ProjectCase c, ParticipationState state, RoundState round) {
        ParticipationRef participation = new ParticipationRef(9L, "x", state, 2, 4L, "c", "C", ProjectSample.round(round));
        return new ProjectCase(c.project(), participation, c.mentors(), c.window(), c.leave(), false);
    }
}
