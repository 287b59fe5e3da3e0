package org.cohort.intake;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.persistence.Queries;
import org.cohort.kernel.time.Window;
import org.cohort.program.Gate;
import org.cohort.program.Windows;
import org.cohort.project.ProjectDirectory;
import org.cohort.project.ProjectRef;

/** What somebody who would like to work on a project does next. */
@Queries
public class ProjectGuide {

    /**
     * The next step.
     *
     * @param kind    names the words: {@code apply, finish, propose, mine, stand, over}
     * @param href    where it is done
     * @param verdict whether it can be done now
     * @param closes  until when, or null
     */
    public record Step(String kind, String href, Verdict verdict, Window.End closes) {
    }

    @Inject
    ProjectDirectory projects;

    @Inject
    IntakeQueries queries;

    @Inject
    Windows windows;

    @Inject
    Clock clock;

    /** Empty where there is none: the project is not open. Once its round takes no more applications, or is one of an archive, that is what is told. */
    public Optional<Step> next(Actor actor, String projectId) {
        ProjectRef project = projects.projectByPublicId(projectId);
        Optional<ProposalRow> proposal = queries.mineFor(actor, projectId);
        if (proposal.isPresent()) {
            return Optional.of(new Step("mine", "/proposals/" + proposal.get().publicId(), Verdict.allowed(), null));
        }
        if (!project.offered()) {
            return Optional.empty();
        }
        String round = project.participation().round().publicId();
        Optional<ApplicationRow> application = queries.mine(actor, round);
        ApplicationState state = application.map(ApplicationRow::state).orElse(null);
        if (state == null || state == ApplicationState.DRAFT) {
            Window applying = window(project, Gate.APPLICATION, actor);
            return state == null && isOver(applying) ? Optional.of(new Step("over", "/rounds/" + round, applying.shown().verdict(clock.instant()), null))
                    : step(state == null ? "apply" : "finish", "/apply/" + round, applying);
        }
        return state == ApplicationState.ELIGIBLE
                ? step("propose", "/projects/" + projectId + "/propose", window(project, Gate.PROPOSAL, actor))
                        .map(step -> new Step(step.kind(), step.href(), step.verdict().and(project.takesProposals()), step.closes()))
                : Optional.of(new Step("stand", "/applications/" + application.get().publicId(), Verdict.allowed(), null));
    }

    private boolean isOver(Window window) {
        return window.equals(Window.never()) || window.shown().isOver(clock.instant());
    }

    private Window window(ProjectRef project, Gate gate, Actor actor) {
        return windows.of(project.participation().round().id(), gate, actor.accountId(), project.place());
    }

    private Optional<Step> step(String kind, String href, Window window) {
        return window.equals(Window.never()) ? Optional.empty()
                : Optional.of(new Step(kind, href, window.shown().verdict(clock.instant()), window.end(clock.instant())));
    }
}
