package org.cohort.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.lifecycle.Transitioned;
import org.cohort.kernel.work.TaskRow;
import org.cohort.project.Project;
import org.cohort.project.ProjectAction;
import org.cohort.project.ProjectCase;
import org.cohort.project.ProjectSample;
import org.cohort.project.ProjectState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Today and the pages it leads to say the same")
class ToldAgreesTest {

    private final IntakeFixture fixture = new IntakeFixture();

    @AfterEach
    void end() {
        fixture.close();
    }

    @Test
    @DisplayName("N2: the task of a draft proposal leads into its form; once submitted, its mentors are led to the proposal")
    void draftLeadsIntoItsForm() {
        fixture.eligible(IntakeFixture.MAREN);
        String draft = fixture.as(IntakeFixture.MAREN, () -> fixture.proposals.create("project1", new ProposalInput("Mine", "1", Map.of(), 0)));
        assertThat(fixture.needs(IntakeFixture.MAREN)).extracting(TaskRow::path).contains("/proposals/" + draft + "/edit");
        fixture.run(IntakeFixture.MAREN, () -> fixture.proposals.submit(draft, fixture.proposal("Mine", 1, 1)));
        assertThat(fixture.needs(IntakeFixture.MENTOR)).extracting(TaskRow::path).containsExactly("/proposals/" + draft);
    }

    @Test
    @DisplayName("T2, N2: what a closed window ends leaves Today, at its last instant not yet; more time brings it back")
    void closed() {
        fixture.eligible(IntakeFixture.MAREN);
        fixture.as(IntakeFixture.MAREN, () -> fixture.proposals.create("project1", new ProposalInput("Mine", "1", Map.of(), 0)));
        fixture.as(IntakeFixture.LARS, () -> fixture.applications.save(IntakeFixture.ROUND, fixture.input(0)));
        fixture.at(IntakeFixture.APPLICATIONS_CLOSE);
        upkeep();
        assertThat(keys(IntakeFixture.LARS)).containsExactly("task.application.DRAFT");
        fixture.at(IntakeFixture.PROPOSALS_CLOSE);
        upkeep();
        assertThat(keys(IntakeFixture.LARS)).isEmpty();
        assertThat(keys(IntakeFixture.MAREN)).containsExactlyInAnyOrder("task.proposal.DRAFT", "task.application.ELIGIBLE");
        fixture.at(IntakeFixture.PROPOSALS_CLOSE.plusMillis(1));
        upkeep();
        assertThat(keys(IntakeFixture.MAREN)).isEmpty();
        fixture.extend(IntakeFixture.MAREN, "PROPOSALS_CLOSE", IntakeFixture.PROPOSALS_CLOSE.plusSeconds(86400));
        upkeep();
        assertThat(keys(IntakeFixture.MAREN)).containsExactlyInAnyOrder("task.proposal.DRAFT", "task.application.ELIGIBLE");
    }

    @Test
    @DisplayName("N2: who has sent a proposal is asked nothing by it")
    void sent() {
        fixture.eligible(IntakeFixture.MAREN);
        fixture.as(IntakeFixture.MAREN, () -> fixture.proposals.createAndSubmit("project1", fixture.proposal("Mine", 1, 0)));
        upkeep();
        assertThat(keys(IntakeFixture.MAREN)).isEmpty();
    }

    @Test
    @DisplayName("T2: a project of which a change waits for approval takes proposals as before; one that was declined takes none")
    void waiting() {
        fixture.eligible(IntakeFixture.MAREN);
        String draft = fixture.as(IntakeFixture.MAREN, () -> fixture.proposals.create("project1", new ProposalInput("Mine", "1", Map.of(), 0)));
        fixture.sql("update project set state = 'DECLINED', approved_at = null where public_id = 'project1'");
        assertThatThrownBy(() -> fixture.run(IntakeFixture.MAREN, () -> fixture.proposals.submit(draft, fixture.proposal("Mine", 1, 1))))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.verdict().reason()).isEqualTo("proposal.project"));
        fixture.sql("update project set state = 'SUBMITTED', approved_at = '2014-02-01 00:00:00' where public_id = 'project1'");
        fixture.run(IntakeFixture.MAREN, () -> fixture.proposals.submit(draft, fixture.proposal("Mine", 1, 1)));
        assertThat(fixture.needs(IntakeFixture.MENTOR)).extracting(TaskRow::path).containsExactly("/proposals/" + draft);
    }

    @Test
    @DisplayName("N2: who contributed to a project that is withdrawn and has no proposal to it is told, once; who has one is told of the proposal")
    void contributed() {
        String marens = fixture.eligible(IntakeFixture.MAREN);
        String larses = fixture.eligible(IntakeFixture.LARS);
        for (String link : List.of("https://git.example/1", "https://git.example/2")) {
            fixture.run(IntakeFixture.MAREN, () -> fixture.contributions.add(marens, contribution(link)));
        }
        fixture.run(IntakeFixture.LARS, () -> fixture.contributions.add(larses, contribution("https://git.example/3")));
        fixture.as(IntakeFixture.LARS, () -> fixture.proposals.create("project1", new ProposalInput("His", "1", Map.of(), 0)));
        fixture.notices.clear();
        ProjectCase project = new ProjectCase(fixture.database.em().find(Project.class, 1L), ProjectSample.participation(), List.of(), ProjectSample.OPEN,
                ProjectSample.OPEN, false);
        fixture.projectNews.on(new Transitioned("project", project, ProjectAction.WITHDRAW, ProjectState.APPROVED, ProjectState.WITHDRAWN,
                fixture.actor(IntakeFixture.MENTOR), "No time."));
        assertThat(fixture.notices).containsExactlyInAnyOrder(IntakeFixture.MAREN + " contribution.PROJECT_WITHDRAWN", IntakeFixture.LARS + " proposal.PROJECT_WITHDRAWN");
    }

    private static ContributionInput contribution(String link) {
        return new ContributionInput("project1", "A patch", link, ContributionKind.CODE, ContributionStatus.IN_REVIEW, "2014-03-01");
    }

    private void upkeep() {
        fixture.current.runAs(Actor.SYSTEM, () -> fixture.database.run(fixture.closedWindows::run));
    }

    private List<String> keys(long account) {
        return fixture.needs(account).stream().map(TaskRow::key).toList();
    }

    @Test
    @DisplayName("A1: the organizer is led to where the program knows the applicant from; the applicant reads her own facts")
    void earlierInternship() {
        fixture.sql("insert into round (id, public_id, program_id, name, zone, state, starts_on, ends_on, created_at, stipend_value, stipend_currency)"
                + " values (2, 'r2013', 1, 'May–August 2013', 'UTC', 'PUBLISHED', '2013-05-19', '2013-08-18', '2013-01-01 00:00:00', 5500, 'USD')");
        fixture.sql("insert into application (public_id, round_id, account_id, state, created_at, submitted_at) values ('earlier', 2, 1, 'ACCEPTED',"
                + " '2013-03-01 00:00:00', '2013-03-01 00:00:00')");
        String unsure = fixture.eligible(IntakeFixture.MAREN);
        assertThat(fixture.application(unsure).state()).isEqualTo(ApplicationState.UNDER_REVIEW);
        assertThat(fixture.as(IntakeFixture.ORGANIZER, () -> fixture.standing.view(unsure)).earlier())
                .containsExactly(new ApplicationView.Earlier("earlier", "May–August 2013"));
        assertThat(fixture.as(IntakeFixture.MAREN, () -> fixture.standing.view(unsure)).earlier()).isEmpty();
    }
}
