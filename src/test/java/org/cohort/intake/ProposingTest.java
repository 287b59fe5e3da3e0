package org.cohort.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.lifecycle.Transitioned;
import org.cohort.kernel.work.TaskRow;
import org.cohort.project.Project;
import org.cohort.project.MentorshipState;
import org.cohort.project.ProjectAction;
import org.cohort.project.ProjectCase;
import org.cohort.project.ProjectSample;
import org.cohort.project.ProjectState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Proposing to projects")
class ProposingTest {

    private final IntakeFixture fixture = new IntakeFixture();

    @AfterEach
    void end() {
        fixture.close();
    }

    @Test
    @DisplayName("at most as many proposals in a round as the program says, each with a rank of its own")
    void limit() {
        fixture.eligible(IntakeFixture.MAREN);
        propose("project1", 1);
        assertRefused("proposal.wish", () -> propose("project2", 1));
        assertRefused("range", () -> propose("project2", 3));
        propose("project2", 2);
        assertRefused("proposal.limit", () -> propose("project3", 1));
        assertThat(fixture.as(IntakeFixture.MAREN, () -> fixture.proposals.blank("project3")).submit().reason()).isEqualTo("proposal.limit");
    }

    @Test
    @DisplayName("a project closed early takes no new proposal, and the button says why; one that was begun goes on")
    void closedEarly() {
        fixture.eligible(IntakeFixture.MAREN);
        String draft = fixture.as(IntakeFixture.MAREN, () -> fixture.proposals.create("project1", new ProposalInput("Mine", "1", Map.of(), 0)));
        fixture.sql("update project set closed_why = 'Full.'");
        assertRefused("project.closed", () -> propose("project2", 2));
        assertThat(fixture.as(IntakeFixture.MAREN, () -> fixture.proposals.blank("project2")).submit().args()).containsExactly("Full.");
        fixture.run(IntakeFixture.MAREN, () -> fixture.proposals.submit(draft, fixture.proposal("Mine", 1, 1)));
    }

    @Test
    @DisplayName("one withdrawn makes room, and can come back only while there is room")
    void room() {
        fixture.eligible(IntakeFixture.MAREN);
        String first = propose("project1", 1);
        propose("project2", 2);
        fixture.run(IntakeFixture.MAREN, () -> fixture.proposals.perform(first, ProposalAction.WITHDRAW, null));
        propose("project3", 1);
        assertRefused("proposal.wish", () -> fixture.run(IntakeFixture.MAREN, () -> fixture.proposals.submit(first, fixture.proposal("Project 1", 1, 2))));
    }

    @Test
    @DisplayName("A3: submitted in time at the last instant, with a receipt; a millisecond later refused; drafts are nobody else's")
    void lastInstant() {
        fixture.eligible(IntakeFixture.MAREN);
        String draft = fixture.as(IntakeFixture.MAREN, () -> fixture.proposals.create("project1", new ProposalInput("Mine", "1", Map.of(), 0)));
        assertThatThrownBy(() -> fixture.as(IntakeFixture.MENTOR, () -> fixture.reading.view(draft))).isInstanceOf(NotFound.class);
        assertThat(fixture.directory.ofProjects(java.util.List.of(1L))).isEmpty();
        fixture.at(IntakeFixture.PROPOSALS_CLOSE.plusMillis(1));
        assertRefused("window.closed", () -> fixture.run(IntakeFixture.MAREN, () -> fixture.proposals.submit(draft, fixture.proposal("Mine", 1, 1))));
        fixture.at(IntakeFixture.PROPOSALS_CLOSE);
        fixture.run(IntakeFixture.MAREN, () -> fixture.proposals.submit(draft, fixture.proposal("Mine", 1, 1)));
        assertThat(fixture.notices).contains("1 proposal.RECEIPT").doesNotContain("2 proposal.RECEIPT");
        assertThat(fixture.directory.ofProjects(java.util.List.of(1L))).hasSize(1);
        assertThat(fixture.needs(IntakeFixture.MENTOR)).extracting(TaskRow::key).containsExactly("task.proposal.SUBMITTED");
        assertThat(fixture.needs(IntakeFixture.MAREN)).as("she has done what there was to do").isEmpty();
    }

    @Test
    @DisplayName("A2: a double submit makes one proposal, two tabs do not overwrite each other")
    void twice() {
        fixture.eligible(IntakeFixture.MAREN);
        String first = propose("project1", 1);
        String second = propose("project1", 1);
        assertThat(second).isEqualTo(first);
        assertThat(fixture.notices.stream().filter("1 proposal.RECEIPT"::equals)).hasSize(1);
        assertRefused("intake.meanwhile", () -> fixture.run(IntakeFixture.MAREN, () -> fixture.proposals.submit(first, fixture.proposal("Other", 1, 0))));
    }

    @Test
    @DisplayName("the applicant sees nothing of a shortlisting: no state, revision, button, task, notice or refusal differs")
    void shortlisting() {
        String application = fixture.eligible(IntakeFixture.MAREN);
        String proposal = propose("project1", 1);
        ProposalView before = fixture.as(IntakeFixture.MAREN, () -> fixture.reading.view(proposal));
        ProposalForm form = fixture.as(IntakeFixture.MAREN, () -> fixture.proposals.form(proposal));
        List<ProposalRow> rows = fixture.as(IntakeFixture.MAREN, () -> fixture.standing.view(application)).proposals();
        List<TaskRow> awaited = fixture.awaits(IntakeFixture.MAREN);
        List<String> refusals = refusals(proposal);
        List<String> notices = List.copyOf(fixture.notices);

        fixture.run(IntakeFixture.MENTOR, () -> fixture.proposals.perform(proposal, ProposalAction.SHORTLIST, null));

        assertThat(fixture.as(IntakeFixture.MENTOR, () -> fixture.reading.view(proposal)).state()).isEqualTo(ProposalState.SHORTLISTED);
        assertThat(fixture.as(IntakeFixture.MAREN, () -> fixture.reading.view(proposal))).usingRecursiveComparison().isEqualTo(before);
        assertThat(fixture.as(IntakeFixture.MAREN, () -> fixture.proposals.form(proposal))).usingRecursiveComparison().isEqualTo(form);
        assertThat(fixture.as(IntakeFixture.MAREN, () -> fixture.standing.view(application)).proposals()).isEqualTo(rows);
        assertThat(fixture.awaits(IntakeFixture.MAREN)).isEqualTo(awaited);
        assertThat(refusals(proposal)).isEqualTo(refusals);
        assertThat(fixture.notices).isEqualTo(notices);
    }

    @Test
    @DisplayName("R3: a mentor who proposes to her own project is told nothing of the others' proposals")
    void rival() {
        fixture.eligible(IntakeFixture.MAREN);
        fixture.eligible(IntakeFixture.MENTOR);
        fixture.as(IntakeFixture.MENTOR, () -> fixture.proposals.create("project1", fixture.proposal("I would", 1, 0)));
        fixture.notices.clear();
        String hers = propose("project1", 1);
        assertThatThrownBy(() -> fixture.as(IntakeFixture.MENTOR, () -> fixture.reading.view(hers))).isInstanceOf(NotFound.class);
        assertThat(fixture.notices).containsExactly("1 proposal.RECEIPT");
        assertThat(fixture.needs(IntakeFixture.MENTOR)).extracting(TaskRow::path).doesNotContain("/proposals/" + hers);
    }

    @Test
    @DisplayName("R3: Today shows a mentor nothing of her own proposal, shortlisted or not, though nobody else mentors the project")
    void ownProject() {
        fixture.eligible(IntakeFixture.MENTOR);
        String own = fixture.as(IntakeFixture.MENTOR, () -> fixture.proposals.createAndSubmit("project1", fixture.proposal("I would", 1, 0)));
        assertThat(fixture.needs(IntakeFixture.MENTOR)).isEmpty();
        fixture.grant(12, Role.COORDINATOR, 1);
        fixture.run(12, () -> fixture.proposals.perform(own, ProposalAction.SHORTLIST, null));
        fixture.run(12, () -> fixture.proposals.perform(own, ProposalAction.UNSHORTLIST, null));
        assertThat(fixture.needs(IntakeFixture.MENTOR)).isEmpty();
        assertThat(fixture.notices).doesNotContain("11 proposal.SUBMIT");
    }

    @Test
    @DisplayName("R3: what waited before leaves a mentor's Today when she begins a proposal of her own, and comes back when she withdraws it")
    void becomingRival() {
        fixture.eligible(IntakeFixture.MAREN);
        String hers = propose("project1", 1);
        assertThat(fixture.needs(IntakeFixture.MENTOR)).extracting(TaskRow::path).contains("/proposals/" + hers);
        fixture.eligible(IntakeFixture.MENTOR);
        String own = fixture.as(IntakeFixture.MENTOR, () -> fixture.proposals.create("project1", fixture.proposal("I would", 1, 0)));
        assertThat(fixture.needs(IntakeFixture.MENTOR)).extracting(TaskRow::path).doesNotContain("/proposals/" + hers);
        fixture.run(IntakeFixture.MENTOR, () -> fixture.proposals.perform(own, ProposalAction.WITHDRAW, null));
        assertThat(fixture.needs(IntakeFixture.MENTOR)).extracting(TaskRow::path).contains("/proposals/" + hers);
    }

    @Test
    @DisplayName("R3: an applicant who becomes a mentor gets the others' waiting proposals on no list, and a mentor who leaves loses them")
    void mentorshipChanges() {
        fixture.eligible(IntakeFixture.MAREN);
        fixture.eligible(IntakeFixture.LARS);
        String hers = propose("project1", 1);
        fixture.as(IntakeFixture.LARS, () -> fixture.proposals.createAndSubmit("project1", fixture.proposal("His", 1, 0)));
        fixture.sql("insert into mentorship (public_id, project_id, account_id, is_lead, state, created_at) values ('m2', 1, 2, false, 'APPROVED', '2014-01-01 00:00:00')");
        fixture.sql("insert into mentorship (public_id, project_id, account_id, is_lead, state, created_at) values ('m3', 1, 12, false, 'APPROVED', '2014-01-01 00:00:00')");
        fixture.grant(IntakeFixture.LARS, Role.MENTOR, 1);
        fixture.mentorshipChanged("m2", MentorshipState.APPROVED);
        assertThat(fixture.needs(IntakeFixture.LARS)).isEmpty();
        assertThat(fixture.needs(12)).extracting(TaskRow::path).contains("/proposals/" + hers);
        fixture.sql("update mentorship set state = 'WITHDRAWN' where public_id = 'm3'");
        fixture.mentorshipChanged("m3", MentorshipState.WITHDRAWN);
        assertThat(fixture.needs(12)).isEmpty();
    }

    @Test
    @DisplayName("who is barred has no open proposals any more")
    void barred() {
        String application = fixture.eligible(IntakeFixture.MAREN);
        String proposal = propose("project1", 1);
        fixture.run(IntakeFixture.ORGANIZER, () -> fixture.applications.perform(application, ApplicationAction.BAR, "Two accounts."));
        assertThat(fixture.stored(proposal).state()).isEqualTo(ProposalState.WITHDRAWN);
        assertThat(fixture.needs(IntakeFixture.MENTOR)).isEmpty();
        assertThat(fixture.audited).contains("Cohort proposal WITHDRAW");
    }

    @Test
    @DisplayName("an announcement tells the applicant, and the application follows: accepted, or declined when nothing is open any more")
    void announcing() {
        String application = fixture.eligible(IntakeFixture.MAREN);
        Long first = fixture.stored(propose("project1", 1)).id();
        Long second = fixture.stored(propose("project2", 2)).id();
        fixture.run(IntakeFixture.ORGANIZER, () -> fixture.proposals.announce(first, Outcome.DECLINED));
        assertThat(fixture.application(application).state()).isEqualTo(ApplicationState.ELIGIBLE);
        fixture.run(IntakeFixture.ORGANIZER, () -> fixture.proposals.announce(second, Outcome.WAITLISTED));
        assertThat(fixture.application(application).state()).isEqualTo(ApplicationState.ELIGIBLE);
        assertRefused("proposal.announced", () -> fixture.run(IntakeFixture.ORGANIZER, () -> fixture.proposals.announce(first, Outcome.ACCEPTED)));
        fixture.run(IntakeFixture.ORGANIZER, () -> fixture.proposals.announce(second, Outcome.ACCEPTED));
        assertThat(fixture.application(application).state()).isEqualTo(ApplicationState.ACCEPTED);
        assertThat(fixture.notices).contains("1 proposal.ANNOUNCED_DECLINED", "1 proposal.ANNOUNCED_WAITLISTED", "1 proposal.ANNOUNCED_ACCEPTED");

        String other = fixture.eligible(IntakeFixture.LARS);
        String his = fixture.as(IntakeFixture.LARS, () -> fixture.proposals.createAndSubmit("project1", fixture.proposal("His", 1, 0)));
        Long id = fixture.stored(his).id();
        fixture.run(IntakeFixture.ORGANIZER, () -> fixture.proposals.announce(id, Outcome.DECLINED));
        assertThat(fixture.application(other).state()).isEqualTo(ApplicationState.DECLINED);
        assertThat(fixture.as(IntakeFixture.LARS, () -> fixture.reading.view(his)).outcome()).isEqualTo(Outcome.DECLINED);
    }

    @Test
    @DisplayName("withdrawing the application withdraws its proposals; without an eligible application there are none")
    void withdrawing() {
        String application = fixture.eligible(IntakeFixture.MAREN);
        String proposal = propose("project1", 1);
        fixture.run(IntakeFixture.MAREN, () -> fixture.applications.perform(application, ApplicationAction.WITHDRAW, null));
        assertThat(fixture.stored(proposal).state()).isEqualTo(ProposalState.WITHDRAWN);
        assertThat(fixture.directory.ofProjects(java.util.List.of(1L))).isEmpty();
        assertRefused("proposal.eligible", () -> fixture.run(IntakeFixture.MAREN, () -> fixture.proposals.submit(proposal, fixture.proposal("Project 1", 1, 2))));
        assertRefused("proposal.eligible", () -> fixture.as(IntakeFixture.LARS, () -> fixture.proposals.create("project1", fixture.proposal("His", 1, 0))));
        assertThat(fixture.as(IntakeFixture.LARS, () -> fixture.proposals.blank("project1")).applicationId()).isNull();
    }

    @Test
    @DisplayName("who has proposed to a project is told when it is withdrawn")
    void projectWithdrawn() {
        fixture.eligible(IntakeFixture.MAREN);
        fixture.eligible(IntakeFixture.LARS);
        propose("project1", 1);
        fixture.notices.clear();
        ProjectCase project = new ProjectCase(fixture.database.em().find(Project.class, 1L), ProjectSample.participation(), List.of(), ProjectSample.OPEN,
                ProjectSample.OPEN, false);
        fixture.projectNews.on(new Transitioned("project", project, ProjectAction.WITHDRAW, ProjectState.APPROVED, ProjectState.WITHDRAWN,
                fixture.actor(IntakeFixture.MENTOR), "No time."));
        fixture.projectNews.on(new Transitioned("project", project, ProjectAction.APPROVE, ProjectState.SUBMITTED, ProjectState.APPROVED,
                fixture.actor(IntakeFixture.MENTOR), null));
        assertThat(fixture.notices).containsExactly("1 proposal.PROJECT_WITHDRAWN");
        fixture.projectNews.on(new Transitioned("project", project, ProjectAction.DECLINE, ProjectState.SUBMITTED, ProjectState.DECLINED,
                org.cohort.kernel.access.Actor.SYSTEM, "Not again."));
        assertThat(fixture.notices).as("it was not approved since: they know").hasSize(1);
    }

    @Test
    @DisplayName("who has proposed to a project is told when it was changed and not approved again, without the words for its mentors")
    void projectDeclined() {
        fixture.eligible(IntakeFixture.MAREN);
        propose("project1", 1);
        fixture.notices.clear();
        fixture.sql("update project set approved_at = '2014-01-02 00:00:00'");
        ProjectCase project = new ProjectCase(fixture.database.em().find(Project.class, 1L), ProjectSample.participation(), List.of(), ProjectSample.OPEN,
                ProjectSample.OPEN, false);
        fixture.projectNews.on(new Transitioned("project", project, ProjectAction.REVISE, ProjectState.APPROVED, ProjectState.SUBMITTED,
                fixture.actor(IntakeFixture.MENTOR), null));
        assertThat(fixture.notices).isEmpty();
        fixture.projectNews.on(new Transitioned("project", project, ProjectAction.DECLINE, ProjectState.SUBMITTED, ProjectState.DECLINED,
                fixture.actor(IntakeFixture.MENTOR), "Not like this."));
        assertThat(fixture.notices).containsExactly("1 proposal.PROJECT_DECLINED");
    }

    @Test
    @DisplayName("mentors do not see the rank; coordinators and organizers do")
    void rank() {
        fixture.eligible(IntakeFixture.MAREN);
        String proposal = propose("project1", 2);
        fixture.grant(12, Role.COORDINATOR, 1);
        assertThat(fixture.as(IntakeFixture.MENTOR, () -> fixture.reading.view(proposal)).wish()).isNull();
        assertThat(fixture.as(12, () -> fixture.reading.view(proposal)).wish()).isEqualTo(2);
        assertThat(fixture.as(IntakeFixture.MAREN, () -> fixture.reading.view(proposal)).wish()).isEqualTo(2);
        assertThat(fixture.as(IntakeFixture.MENTOR, () -> fixture.reading.view(proposal)).sheets()).hasSize(2);
    }

    private String propose(String project, int wish) {
        return fixture.as(IntakeFixture.MAREN, () -> fixture.proposals.createAndSubmit(project,
                fixture.proposal("Project " + project.charAt(project.length() - 1), wish, 0)));
    }

    /** What the applicant is answered to every action that is not hers. */
    private List<String> refusals(String proposal) {
        return List.of(ProposalAction.SHORTLIST, ProposalAction.UNSHORTLIST, ProposalAction.ANNOUNCE).stream().map(action -> {
            try {
                fixture.run(IntakeFixture.MAREN, () -> fixture.proposals.perform(proposal, action, null));
                return "allowed";
            } catch (Refused refused) {
                return refused.verdict().toString();
            }
        }).toList();
    }

    private static void assertRefused(String reason, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.verdict().reason()).isEqualTo(reason));
    }
}
