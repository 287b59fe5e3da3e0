package org.cohort.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Cells;
import org.cohort.program.ParticipationRef;
import org.cohort.program.ParticipationState;
import org.cohort.program.RoundState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Every cell of the lifecycles of projects and mentorships")
class ProjectLifecyclesTest {

    private static final Long COMENTOR = 12L;

    @Test
    @DisplayName("a project, against what was written by hand")
    void project() {
        assertThat(Cells.allowed(ProjectLifecycle.TABLE, state -> ProjectSample.project(state, ProjectSample.OPEN), ProjectSample.NOW))
                .isEqualTo(Cells.expected("project"));
    }

    @Test
    @DisplayName("a co-mentor's mentorship, against what was written by hand")
    void mentorship() {
        assertThat(Cells.allowed(MentorshipLifecycle.TABLE, ProjectLifecyclesTest::comentor, ProjectSample.NOW)).isEqualTo(Cells.expected("mentorship"));
    }

    @Test
    @DisplayName("T2: submitting and sending changes hang on the window, answering and leaving do not")
    void window() {
        assertThat(ask(ProjectState.DRAFT, ProjectAction.SUBMIT, Role.SELF).reason()).isEqualTo("window.closed");
        assertThat(ask(ProjectState.APPROVED, ProjectAction.REVISE, Role.MENTOR).reason()).isEqualTo("window.closed");
        assertThat(ask(ProjectState.SUBMITTED, ProjectAction.APPROVE, Role.COORDINATOR).isAllowed()).isTrue();
        assertThat(ask(ProjectState.APPROVED, ProjectAction.WITHDRAW, Role.SELF).isAllowed()).isTrue();
    }

    @Test
    @DisplayName("a project without a mentor, or of a community that is not in the round, goes nowhere")
    void guards() {
        ProjectCase one = ProjectSample.project(ProjectState.DRAFT, ProjectSample.OPEN);
        ProjectCase orphan = new ProjectCase(one.project(), one.participation(), List.of(), one.window(), one.leave(), false);
        assertThat(may(orphan, ProjectAction.SUBMIT, Role.SELF).reason()).isEqualTo("project.mentor");
        ParticipationRef out = new ParticipationRef(9L, "x", ParticipationState.WITHDRAWN, 2, 4L, "c", "C", ProjectSample.round(RoundState.PUBLISHED));
        assertThat(may(new ProjectCase(one.project(), out, one.mentors(), one.window(), one.leave(), false), ProjectAction.SUBMIT, Role.SELF).reason())
                .isEqualTo("project.community");
    }

    @Test
    @DisplayName("the lead is approved with the project and not alone; the last mentor of an approved project stays")
    void lead() {
        ProjectCase waiting = ProjectSample.project(ProjectState.SUBMITTED, ProjectSample.OPEN);
        Mentorship lead = waiting.mentors().get(0);
        lead.move(MentorshipState.SUBMITTED);
        MentorshipCase c = new MentorshipCase(lead, waiting, "Lead");
        assertThat(may(c, MentorshipAction.APPROVE, Role.COORDINATOR).reason()).isEqualTo("mentorship.withProject");
        assertThat(MentorshipLifecycle.TABLE.cardOf(c).people()).as("no task beside the project's").isEmpty();
        waiting.project().move(ProjectState.APPROVED);
        assertThat(may(c, MentorshipAction.APPROVE, Role.COORDINATOR).isAllowed()).isTrue();
        lead.move(MentorshipState.APPROVED);
        assertThat(may(c, MentorshipAction.WITHDRAW, Role.SELF).reason()).isEqualTo("mentorship.last");
    }

    @Test
    @DisplayName("a lead who left neither comes back by asking nor leads an approved project before she is approved")
    void formerLead() {
        ProjectCase project = ProjectSample.project(ProjectState.APPROVED, ProjectSample.OPEN);
        Mentorship lead = project.mentors().get(0);
        for (MentorshipState gone : List.of(MentorshipState.WITHDRAWN, MentorshipState.DECLINED)) {
            lead.move(gone);
            assertThat(may(new MentorshipCase(lead, project, "Lead"), MentorshipAction.REQUEST, Role.SELF).reason()).isEqualTo("mentorship.lead");
        }
        lead.move(MentorshipState.SUBMITTED);
        assertThat(project.lead()).isNull();
        lead.move(MentorshipState.APPROVED);
        assertThat(project.lead()).isSameAs(lead);
    }

    @Test
    @DisplayName("an approved project stays once it has interns, and from the announcement on")
    void leaving() {
        ProjectCase one = ProjectSample.project(ProjectState.APPROVED, ProjectSample.SHUT);
        ProjectCase chosen = new ProjectCase(one.project(), one.participation(), one.mentors(), one.window(), one.leave(), true);
        assertThat(may(chosen, ProjectAction.WITHDRAW, Role.ORGANIZER).reason()).isEqualTo("project.interns");
        ProjectCase late = new ProjectCase(one.project(), one.participation(), one.mentors(), one.window(), ProjectSample.SHUT, false);
        assertThat(may(late, ProjectAction.WITHDRAW, Role.SELF).reason()).isEqualTo("window.closed");
    }

    @Test
    @DisplayName("who was not invited has nothing to accept")
    void invitation() {
        ProjectCase project = ProjectSample.project(ProjectState.APPROVED, ProjectSample.OPEN);
        MentorshipCase asking = new MentorshipCase(Mentorship.asking(1L, COMENTOR, ProjectSample.NOW), project, "Co");
        assertThat(may(asking, MentorshipAction.ACCEPT, Role.SELF).reason()).isEqualTo("mentorship.notInvited");
    }

    @Test
    @DisplayName("a submitted project is a task of the coordinators; who declines says why")
    void tasksAndWords() {
        ProjectCase waiting = ProjectSample.project(ProjectState.SUBMITTED, ProjectSample.OPEN);
        assertThat(ProjectLifecycle.TABLE.waitsFor(ProjectState.SUBMITTED)).containsExactly(Role.COORDINATOR);
        assertThat(ProjectLifecycle.TABLE.cardOf(waiting).people().get(Role.COORDINATOR)).hasSize(1);
        assertThat(ProjectLifecycle.TABLE.options(waiting, Set.of(Role.COORDINATOR), ProjectSample.NOW)).filteredOn(option -> option.comment())
                .extracting(option -> option.action()).containsExactly(ProjectAction.DECLINE);
    }

    private static MentorshipCase comentor(MentorshipState state) {
        ProjectCase project = ProjectSample.project(ProjectState.APPROVED, ProjectSample.OPEN);
        project.mentors().get(0).move(MentorshipState.APPROVED);
        Mentorship mentorship = Mentorship.invited(1L, COMENTOR, ProjectSample.LEAD, ProjectSample.NOW);
        mentorship.move(state);
        return new MentorshipCase(mentorship, new ProjectCase(project.project(), project.participation(),
                List.of(project.mentors().get(0), mentorship), project.window(), project.leave(), false), "Co");
    }

    private static Verdict ask(ProjectState state, ProjectAction action, Role role) {
        return may(ProjectSample.project(state, ProjectSample.SHUT), action, role);
    }

    private static Verdict may(ProjectCase c, ProjectAction action, Role role) {
        return ProjectLifecycle.TABLE.may(c, action, Set.of(role), ProjectSample.NOW);
    }

    private static Verdict may(MentorshipCase c, MentorshipAction action, Role role) {
        return MentorshipLifecycle.TABLE.may(c, action, Set.of(role), ProjectSample.NOW);
    }
}
