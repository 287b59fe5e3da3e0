package org.cohort.intake;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.program.Gate;
import org.cohort.program.Windows;
import org.cohort.project.ProjectDirectory;
import org.cohort.project.ProjectRef;

/** What applicants contribute: theirs alone to record, change and take out, until the deadline (rule A4). */
@UseCase
public class ContributionService {

    static final String SUBJECT = "contribution";

    /** A project to contribute to. @param id its public id @param round the round's name */
    public record Choice(String id, String title, String community, String round) {
    }

    @Inject
    IntakeCases cases;

    @Inject
    IntakeQueries queries;

    @Inject
    ProjectDirectory projects;

    @Inject
    Windows windows;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** The projects of the application's round, by community and title. */
    @Requires(Role.SELF)
    public List<Choice> projects(String applicationId) {
        return projects.ofRound(own(applicationId).round().id()).values().stream()
                .map(p -> new Choice(p.publicId(), p.title(), p.participation().communityName(), p.participation().round().name()))
                .sorted(Comparator.comparing(Choice::community, String.CASE_INSENSITIVE_ORDER).thenComparing(Choice::title)).toList();
    }

    /** One contribution of the application, for its form. */
    @Requires(Role.SELF)
    public ContributionRow contribution(String applicationId, String contributionId) {
        return queries.contributions(own(applicationId).application().id()).stream().filter(row -> row.publicId().equals(contributionId))
                .findFirst().orElseThrow(NotFound::new);
    }

    /** Records a contribution. The same address for the same project is the same contribution. */
    @Requires(Role.SELF)
    public void add(String applicationId, ContributionInput input) {
        cases.oneAtATime();
        ApplicationCase c = own(applicationId);
        ContributionInput.Checked checked = input.checked(today());
        ProjectRef project = open(c, project(c, input.project()));
        Optional<Contribution> known = cases.contribution(c.application().id(), project.id(), checked.url());
        known.ifPresentOrElse(contribution -> contribution.write(project.id(), checked), () -> {
            Contribution added = cases.add(new Contribution(c.application().id(), project.id(), checked, clock.instant()));
            audit.record(SUBJECT, added.publicId(), "ADD", null, null, null);
        });
    }

    /** Changes it. @param version the version the form was made from */
    @Requires(Role.SELF)
    public void edit(String applicationId, String contributionId, ContributionInput input, int version) {
        ApplicationCase c = own(applicationId);
        Contribution contribution = of(c, contributionId);
        open(c, projects.project(contribution.projectId()));
        if (contribution.version() != version) {
            throw new Refused(Verdict.conflict("stale"));
        }
        ContributionInput.Checked checked = input.checked(today());
        contribution.write(open(c, project(c, input.project())).id(), checked);
        audit.record(SUBJECT, contributionId, "EDIT", null, null, null);
    }

    @Requires(Role.SELF)
    public void delete(String applicationId, String contributionId) {
        ApplicationCase c = own(applicationId);
        Contribution contribution = of(c, contributionId);
        open(c, projects.project(contribution.projectId()));
        cases.remove(contribution);
        audit.record(SUBJECT, contributionId, "DELETE", null, null, null);
    }

    /** Whether the application is one that contributions can be recorded for. @param window the round's verdict */
    static Verdict may(ApplicationCase c, Verdict window) {
        boolean out = Set.of(ApplicationState.WITHDRAWN, ApplicationState.INELIGIBLE).contains(c.application().state());
        return Verdict.when(!out, "contribution.out").and(window);
    }

    private ApplicationCase own(String applicationId) {
        ApplicationCase c = cases.seenApplication(applicationId);
        if (!current.get().is(c.application().accountId())) {
            throw new NotFound();
        }
        return c;
    }

    /** The project, while the applicant can record what she did for it. */
    private ProjectRef open(ApplicationCase c, ProjectRef project) {
        may(c, windows.of(c.round().id(), Gate.CONTRIBUTION, c.application().accountId(), project.place()).verdict(clock.instant())).enforce();
        return project;
    }

    private Contribution of(ApplicationCase c, String contributionId) {
        Contribution contribution = cases.contribution(contributionId);
        if (!contribution.applicationId().equals(c.application().id())) {
            throw new NotFound();
        }
        return contribution;
    }

    private ProjectRef project(ApplicationCase c, String projectId) {
        return projects.ofRound(c.round().id()).values().stream().filter(project -> project.publicId().equals(projectId)).findFirst()
                .orElseThrow(() -> Refused.input("forProject", "choice"));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
