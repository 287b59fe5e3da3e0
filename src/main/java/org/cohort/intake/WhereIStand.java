package org.cohort.intake;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.forms.Questionnaires;
import org.cohort.kernel.lifecycle.Option;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.program.DeadlineKind;
import org.cohort.program.Gate;
import org.cohort.program.RoundWindows;
import org.cohort.program.Windows;
import org.cohort.project.ProjectDirectory;

/** Reads an application with all that hangs on it. */
@UseCase
public class WhereIStand {

    @Inject
    IntakeCases cases;

    @Inject
    IntakeQueries queries;

    @Inject
    ApplicationService applications;

    @Inject
    Questionnaires questionnaires;

    @Inject
    ProjectDirectory projects;

    @Inject
    Windows windows;

    @Inject
    Transitions transitions;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** The application, for the applicant and the organizers. */
    @Requires(Role.SELF)
    public ApplicationView view(String publicId) {
        ApplicationCase c = cases.seenApplication(publicId);
        Application application = c.application();
        Set<Role> roles = IntakePolicy.rolesOf(current.get(), c);
        boolean own = roles.contains(Role.SELF);
        // Neither is shown a proposal she may not know: hers as the applicant may know it, drafts to her alone.
        List<ProposalRow> proposals = queries.proposals(application.id()).stream().map(row -> own ? row.forApplicant() : row)
                .filter(row -> own || row.submittedAt() != null).toList();
        return new ApplicationView(application.publicId(), c.round(), c.name(), own, application.state(), application.submittedAt(),
                c.window().end(clock.instant()), ApplicationLifecycle.TABLE.may(c, ApplicationAction.SUBMIT, roles, clock.instant()), application.purgedAt() != null ? List.of() : applications.findings(c),
                application.purgedAt(),
                questionnaires.read(Application.ESSAYS, Application.SUBJECT, publicId, roles), mayContribute(c),
                queries.contributions(application.id()), proposals, c.proposals().end(clock.instant()),
                windows.at(c.round().id(), DeadlineKind.ANNOUNCEMENT), options(c, roles),
                own || application.purgedAt() != null ? List.of() : cases.earlier(c));
    }

    private Verdict mayContribute(ApplicationCase c) {
        Instant now = clock.instant();
        RoundWindows round = windows.on(c.round().id(), c.application().accountId());
        Verdict ordinary = round.window(Gate.CONTRIBUTION, null).verdict(now);
        // A team or a community that has more time takes what is done for it still.
        boolean somewhere = !ordinary.isAllowed() && round.differs(Gate.CONTRIBUTION, now) && projects.ofRound(c.round().id()).values().stream()
                .anyMatch(project -> round.window(Gate.CONTRIBUTION, project.place()).isOpen(now));
        return ContributionService.may(c, somewhere ? Verdict.allowed() : ordinary);
    }

    /** Submitting is done on its form, and what follows an announcement by nobody here. */
    private List<Option<ApplicationAction>> options(ApplicationCase c, Set<Role> roles) {
        return transitions.options(ApplicationLifecycle.TABLE, c, roles).stream()
                .filter(option -> roles.contains(Role.ORGANIZER)
                        ? Set.of(ApplicationAction.CLEAR, ApplicationAction.BAR).contains(option.action())
                        : option.action() == ApplicationAction.WITHDRAW).toList();
    }
}
