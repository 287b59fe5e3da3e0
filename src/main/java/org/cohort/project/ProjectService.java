package org.cohort.project;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cohort.identity.RoleService;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Public;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.lifecycle.Option;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.program.ParticipationPolicy;
import org.cohort.program.ParticipationRef;
import org.cohort.program.ParticipationState;
import org.cohort.program.ProgramDirectory;

/** Proposing projects to a community in a round, and settling them. */
@UseCase
public class ProjectService {

    /** What somebody who wants to propose a project must know first. @param verdict whether the round takes projects now */
    public record Call(ParticipationRef participation, Verdict verdict, java.time.Instant closes) {
    }

    @Inject
    ProjectCases cases;

    @Inject
    ProgramDirectory programs;

    @Inject
    ParticipationPolicy participations;

    @Inject
    Transitions transitions;

    @Inject
    RoleService roles;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Requires(Role.SELF)
    public Call call(String participationId) {
        ParticipationRef participation = participations.seen(cases.actor(), programs.participationByPublicId(participationId));
        return new Call(participation, mayPropose(participation), cases.window(participation).shownEnd());
    }

    /**
     * Begins a draft, of which the actor is the lead mentor. Anybody may who is signed in.
     *
     * @return the draft's public id; that of the draft she has begun, when the same title is sent twice
     * @throws Refused when the community is not in the round, or the round takes no projects now
     */
    @Requires(Role.SELF)
    public String create(String participationId, ProjectText text) {
        ParticipationRef participation = participations.seen(cases.actor(), programs.participationByPublicId(participationId));
        mayPropose(participation).enforce();
        Long me = cases.actor().accountId();
        ProjectText checked = text.checked();
        Optional<Project> begun = cases.begun(participation.id(), checked.title());
        if (begun.isPresent()) {
            return begun.get().publicId();
        }
        Project project = cases.add(new Project(participation.id(), checked, participation.communityName(), me, clock.instant()));
        MentorshipCase lead = cases.add(cases.of(project), Mentorship.lead(project.id(), me, clock.instant()));
        transitions.begin(ProjectLifecycle.TABLE, lead.project());
        transitions.begin(MentorshipLifecycle.TABLE, lead);
        return project.publicId();
    }

    /** The project as its reader may see it. */
    @Public
    public ProjectView view(String publicId) {
        ProjectCase project = cases.seen(publicId);
        Actor actor = cases.actor();
        Set<Role> mine = ProjectPolicy.rolesOf(actor, project);
        boolean inside = !mine.isEmpty() || project.involves(actor.accountId());
        List<MentorRow> mentors = cases.mentorships(project).stream()
                .filter(m -> inside || m.mentorship().state() == MentorshipState.APPROVED || actor.is(m.mentorship().accountId()))
                .map(m -> MentorRow.of(m, inside || actor.is(m.mentorship().accountId()) ? transitions.options(MentorshipLifecycle.TABLE, m,
                        ProjectPolicy.rolesOf(actor, m)) : List.of())).toList();
        List<Option<ProjectAction>> options = mine.isEmpty() ? List.of()
                : transitions.options(ProjectLifecycle.TABLE, project, mine).stream().filter(o -> o.action() != ProjectAction.REVISE).toList();
        boolean stranger = project.mentors().stream().noneMatch(m -> actor.is(m.accountId()));
        return new ProjectView(project.project().publicId(), project.project().version(), text(project.project()), skills(project.project()),
                project.project().state(), project.participation(), mentors, cases.credits(project.project().id(), ProjectCredit.Part.MENTOR),
                cases.credits(project.project().id(), ProjectCredit.Part.INTERN), inside, !mine.isEmpty(),
                actor.isSignedIn() && stranger && project.project().createdBy() != null, rewrite(project, mine), options);
    }

    /**
     * Writes the project anew. What its mentors change of an approved one, beyond skills and link, opens its approval again.
     *
     * @param version the version that was shown
     * @throws Refused when it changed meanwhile, or when an approved one can't be sent for approval any more
     */
    @Requires(Role.SELF)
    public void edit(String publicId, int version, ProjectText text) {
        ProjectCase project = cases.seen(publicId);
        Set<Role> mine = ProjectPolicy.rolesOf(cases.actor(), project);
        if (mine.isEmpty()) {
            throw new NotFound();
        }
        if (project.project().version() != version) {
            throw new Refused(Verdict.conflict("stale"));
        }
        ProjectText checked = text.checked();
        boolean again = project.project().state() == ProjectState.APPROVED && checked.isMaterialTo(project.project())
                && !mine.contains(Role.COORDINATOR) && !mine.contains(Role.ORGANIZER);
        project.project().write(checked, project.participation().communityName());
        if (again) {
            transitions.fire(ProjectLifecycle.TABLE, project, ProjectAction.REVISE, mine, null);
        } else {
            audit.record(ProjectLifecycle.TABLE.name(), publicId, "EDIT", null, null, null);
            transitions.refresh(ProjectLifecycle.TABLE, project);
        }
    }

    /** Submits, approves, declines or withdraws. The lead's mentorship goes with it. @param comment or null */
    @Requires(Role.SELF)
    public void perform(String publicId, ProjectAction action, String comment) {
        ProjectCase project = cases.seen(publicId);
        Verdict.when(action != ProjectAction.REVISE, "project.revise").enforce();
        // Asked before: once the project is approved, only an approved mentor leads it.
        MentorshipCase lead = project.lead() == null ? null : cases.mentorship(project, project.lead().publicId());
        transitions.fire(ProjectLifecycle.TABLE, project, action, ProjectPolicy.rolesOf(cases.actor(), project), comment);
        if (action == ProjectAction.SUBMIT && lead != null && lead.mentorship().state() == MentorshipState.DRAFT) {
            transitions.fire(MentorshipLifecycle.TABLE, lead, MentorshipAction.REQUEST, Set.of(Role.SYSTEM), null);
        }
        if (action == ProjectAction.APPROVE) {
            project.project().approved(clock.instant());
            if (lead != null && lead.mentorship().state() == MentorshipState.SUBMITTED) {
                transitions.fire(MentorshipLifecycle.TABLE, lead, MentorshipAction.APPROVE, ProjectPolicy.rolesOf(cases.actor(), lead), null);
                roles.grant(lead.mentorship().accountId(), Role.MENTOR, project.project().id());
            }
        }
    }

    private Verdict rewrite(ProjectCase project, Set<Role> mine) {
        return project.project().state() != ProjectState.APPROVED || mine.contains(Role.COORDINATOR) || mine.contains(Role.ORGANIZER)
                ? Verdict.allowed() : ProjectLifecycle.TABLE.may(project, ProjectAction.REVISE, mine, clock.instant());
    }

    private Verdict mayPropose(ParticipationRef participation) {
        return Verdict.when(participation.state() == ParticipationState.APPROVED, "project.community")
                .and(cases.window(participation).verdict(clock.instant()));
    }

    private static ProjectText text(Project project) {
        return new ProjectText(project.title(), project.summary(), project.description(), project.skills(), project.link());
    }

    private static List<String> skills(Project project) {
        return project.skills() == null ? List.of()
                : Arrays.stream(project.skills().split(",")).map(String::strip).filter(skill -> !skill.isEmpty()).toList();
    }
}
