package org.cohort.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Cells;
import org.cohort.kernel.time.Deadline;
import org.cohort.kernel.time.Extension;
import org.cohort.kernel.time.Window;
import org.cohort.program.RoundState;
import org.cohort.project.ProjectRef;
import org.cohort.project.ProjectSample;
import org.cohort.project.ProjectState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Every cell of the lifecycles of applications and proposals")
class IntakeLifecyclesTest {

    private static final Instant NOW = ProjectSample.NOW;
    private static final Window OPEN = ProjectSample.OPEN;

    @Test
    @DisplayName("an application, against what was written by hand")
    void application() {
        assertThat(Cells.allowed(ApplicationLifecycle.TABLE, state -> application(state, OPEN), NOW)).isEqualTo(Cells.expected("application"));
    }

    @Test
    @DisplayName("a proposal, against what was written by hand")
    void proposal() {
        assertThat(Cells.allowed(ProposalLifecycle.TABLE, state -> proposal(state, OPEN, ApplicationState.ELIGIBLE, List.of()), NOW))
                .isEqualTo(Cells.expected("proposal"));
    }

    @Test
    @DisplayName("T2, A3: in time at the last millisecond, refused with the reason one later")
    void lastInstant() {
        ApplicationCase c = application(ApplicationState.DRAFT, OPEN);
        assertThat(submit(c, NOW).isAllowed()).isTrue();
        assertThat(submit(c, NOW.plusMillis(1))).isEqualTo(Verdict.rule("window.closed", NOW));
        assertThat(submit(c, NOW.minusSeconds(60)).isAllowed()).isTrue();
        assertThat(submit(c, NOW.minusSeconds(60).minusMillis(1)).reason()).isEqualTo("window.notYet");
    }

    @Test
    @DisplayName("T3: her extension counts to its last millisecond, and the hidden grace does not stack on it")
    void extension() {
        Instant later = NOW.plus(Duration.ofDays(1));
        Window hers = new Window(null, new Deadline(NOW, null, Duration.ofMinutes(30)), List.of(new Extension(later)));
        assertThat(submit(application(ApplicationState.DRAFT, hers), later).isAllowed()).isTrue();
        assertThat(submit(application(ApplicationState.DRAFT, hers), later.plusMillis(1))).isEqualTo(Verdict.rule("window.closed", later));
        Window others = Window.between(null, new Deadline(NOW, null, Duration.ofMinutes(30)));
        assertThat(submit(application(ApplicationState.DRAFT, others), NOW.plus(Duration.ofMinutes(30))).isAllowed()).isTrue();
    }

    @Test
    @DisplayName("a proposal needs an eligible applicant, an approved project, the window, room, and a rank of its own")
    void guards() {
        assertThat(submit(proposal(ProposalState.DRAFT, ProjectSample.SHUT, ApplicationState.ELIGIBLE, List.of()))).isEqualTo("window.closed");
        for (ApplicationState state : ApplicationState.values()) {
            String reason = submit(proposal(ProposalState.DRAFT, OPEN, state, List.of()));
            assertThat(reason).isEqualTo(state == ApplicationState.ELIGIBLE ? null : "proposal.eligible");
        }
        assertThat(submit(proposal(ProposalState.DRAFT, OPEN, ApplicationState.ELIGIBLE, List.of(other(1, ProposalState.SUBMITTED))))).isEqualTo("proposal.wish");
        assertThat(submit(proposal(ProposalState.DRAFT, OPEN, ApplicationState.ELIGIBLE, List.of(other(1, ProposalState.WITHDRAWN))))).isNull();
        assertThat(submit(proposal(ProposalState.DRAFT, OPEN, ApplicationState.ELIGIBLE, List.of(other(2, ProposalState.SUBMITTED))))).isNull();
        assertThat(submit(proposal(ProposalState.DRAFT, OPEN, ApplicationState.ELIGIBLE,
                List.of(other(2, ProposalState.SUBMITTED), other(3, ProposalState.DRAFT))))).isEqualTo("proposal.limit");
    }

    @Test
    @DisplayName("what the applicant is offered is the same for a shortlisted proposal and a submitted one")
    void sameForApplicant() {
        assertThat(offered(ProposalState.SHORTLISTED)).isEqualTo(offered(ProposalState.SUBMITTED)).isNotEmpty();
        assertThat(ProposalState.SHORTLISTED.forApplicant()).isEqualTo(ProposalState.SUBMITTED);
        assertThat(ProposalLifecycle.TABLE.cardOf(proposal(ProposalState.SUBMITTED, OPEN, ApplicationState.ELIGIBLE, List.of())).owner())
                .as("it stands in no list of what she waits for").isNull();
    }

    private static List<?> offered(ProposalState state) {
        return ProposalLifecycle.TABLE.options(proposal(state, OPEN, ApplicationState.ELIGIBLE, List.of()), Set.of(Role.SELF), NOW).stream()
                .filter(option -> ProposalLifecycle.FOR_APPLICANT.contains(option.action())).toList();
    }

    private static Verdict submit(ApplicationCase c, Instant at) {
        return ApplicationLifecycle.TABLE.may(c, ApplicationAction.SUBMIT, Set.of(Role.SELF), at);
    }

    private static String submit(ProposalCase c) {
        return ProposalLifecycle.TABLE.may(c, ProposalAction.SUBMIT, Set.of(Role.SELF), NOW).reason();
    }

    private static Proposal other(int wish, ProposalState state) {
        Proposal other = new Proposal(1L, 2L, NOW);
        other.write("Another", wish);
        other.move(state);
        return other;
    }

    static ApplicationCase application(ApplicationState state, Window window) {
        Application application = new Application(3L, 5L, NOW);
        application.move(state);
        if (state != ApplicationState.DRAFT) {
            application.submitted(NOW);
        }
        return new ApplicationCase(application, ProjectSample.round(RoundState.PUBLISHED), "Maren", window, window, List.of(), List.of());
    }

    /** Of rank 1, to project 17, by account 5. */
    static ProposalCase proposal(ProposalState state, Window window, ApplicationState application, List<Proposal> siblings) {
        Proposal proposal = new Proposal(1L, 17L, NOW);
        proposal.write("Port it", 1);
        proposal.move(state);
        if (state != ProposalState.DRAFT) {
            proposal.submitted(NOW);
        }
        if (state == ProposalState.ANNOUNCED) {
            proposal.announced(Outcome.WAITLISTED, NOW);
        }
        return new ProposalCase(proposal, application(application, window).application(),
                new ProjectRef(17L, "port", "Port the driver", ProjectState.APPROVED, ProjectSample.participation()), "Maren", window, null, siblings,
                List.of(11L), List.of());
    }
}
