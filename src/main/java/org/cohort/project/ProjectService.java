package org.cohort.project;

import jakarta.inject.Inject;
import java.time.Clock;
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
import org.cohort.kernel.text.Typed;
import org.cohort.kernel.time.Window;
import org.cohort.program.ParticipationPolicy;
import org.cohort.program.ParticipationRef;
import org.cohort.program.ProgramDirectory;

/** Proposing projects to a community in a round, and settling them. */
@UseCase
public class ProjectService {

    /** What somebody who wants to propose a project must know first. @param verdict whether the round takes projects now */
    public record Call(ParticipationRef participation, Verdict verdict, Window.End closes) {
    }

    private static final int LONGEST_WHY = 300;
    private static final Set<ProjectAction> DECIDING = Set.of(ProjectAction.APPROVE, ProjectAction.DECLINE);

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
        return new Call(participation, mayPropose(participation), cases.window(participation).end(clock.instant()));
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
        ProjectText checked = text.checked(participation.round(), cases.actor().locale());
        Optional<Project> begun = cases.begun(participation.id(), checked.title());
        if (begun.isPresent()) {
            return begun.get().publicId();
        }
        Project project = cases.add(new Project(participation.id(), checked, me, clock.instant()), participation.communityName());
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
        // Who has no part in it reads what was approved, while a change of it waits.
        boolean outside = !inside && project.project().isOffered();
        boolean stranger = project.mentors().stream().noneMatch(m -> actor.is(m.accountId()));
        return new ProjectView(project.project().publicId(), project.project().version(), outside ? cases.shown(project) : project.project().text(),
                project.project().closedWhy(), outside ? ProjectState.APPROVED : project.project().state(), project.participation(), mentors, cases.credits(project.project().id()), inside, !mine.isEmpty(),
                actor.isSignedIn() && stranger && project.project().createdBy() != null, rewrite(project, mine), mine.isEmpty() ? List.of() : cases.revisions(project), options);
    }

    /**
     * Writes the project anew. What its mentors change of an approved one, beyond link, languages, tasks and channels, opens its approval again;
     * once it is handed in they change that much only while the round takes projects (rule T2).
     *
     * @param version the version that was shown
     * @throws Refused when it changed meanwhile, or when the round takes no projects any more
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
        ProjectText checked = text.checked(project.participation().round(), cases.actor().locale());
        boolean material = checked.isMaterialTo(project.project().text());
        if (material) {
            rewrite(project, mine).enforce();
        }
        boolean again = material && project.project().state() == ProjectState.APPROVED && !decides(mine);
        String changes = Revision.words(project.project().text(), checked);
        cases.write(project, checked, again);
        if (again) {
            transitions.fire(ProjectLifecycle.TABLE, project, ProjectAction.REVISE, mine, changes);
        } else {
            audit.record(ProjectLifecycle.TABLE.name(), publicId, "EDIT", null, null, changes);
            transitions.refresh(ProjectLifecycle.TABLE, project);
        }
    }

    /**
     * Submits, approves, declines or withdraws. The lead's mentorship goes with it.
     *
     * @param comment or null
     * @param seen    the version that the page showed on which somebody decides; null when it was not read from a page
     * @throws Refused when it was written anew since, for who approves or declines
     */
    @Requires(Role.SELF)
    public void perform(String publicId, ProjectAction action, String comment, String seen) {
        ProjectCase project = cases.seen(publicId);
        if (DECIDING.contains(action)) {
            Verdict.unchanged(seen, String.valueOf(project.project().version())).enforce();
        }
        Verdict.when(action != ProjectAction.REVISE, "project.revise").enforce();
        // Asked before: once the project is approved, only an approved mentor leads it.
        MentorshipCase lead = project.lead() == null ? null : cases.mentorship(project, project.lead().publicId());
        transitions.fire(ProjectLifecycle.TABLE, project, action, ProjectPolicy.rolesOf(cases.actor(), project), comment);
        if (action == ProjectAction.SUBMIT && lead != null && lead.mentorship().state() == MentorshipState.DRAFT) {
            transitions.fire(MentorshipLifecycle.TABLE, lead, MentorshipAction.REQUEST, Set.of(Role.SYSTEM), null);
        }
        if (action == ProjectAction.DECLINE || action == ProjectAction.WITHDRAW) {
            project.project().disapproved();
        }
        if (action == ProjectAction.APPROVE) {
            project.project().approved(clock.instant());
            cases.approved(project);
            if (lead != null && lead.mentorship().state() == MentorshipState.SUBMITTED) {
                transitions.fire(MentorshipLifecycle.TABLE, lead, MentorshipAction.APPROVE, ProjectPolicy.rolesOf(cases.actor(), lead), null);
                roles.grant(lead.mentorship().accountId(), Role.MENTOR, project.project().id());
            }
        }
    }

    /**
     * Says that an approved project takes no new proposals though its round does; who has begun one goes on.
     *
     * @param why shown to those who would propose, at most 300 characters
     * @throws Refused at the input {@code why}
     */
    @Requires(Role.SELF)
    public void close(String publicId, String why) {
        ProjectCase project = cases.seen(publicId);
        if (ProjectPolicy.rolesOf(cases.actor(), project).isEmpty()) {
            throw new NotFound();
        }
        Verdict.when(project.project().state() == ProjectState.APPROVED, "project.close").enforce();
        project.project().close(Typed.required("why", why, LONGEST_WHY));
        audit.record(ProjectLifecycle.TABLE.name(), publicId, "CLOSE", null, null, project.project().closedWhy());
    }

    /** Takes new proposals again, as long as the round does. */
    @Requires(Role.SELF)
    public void reopen(String publicId) {
        ProjectCase project = cases.seen(publicId);
        if (ProjectPolicy.rolesOf(cases.actor(), project).isEmpty()) {
            throw new NotFound();
        }
        if (project.project().closedWhy() != null) {
            project.project().close(null);
            audit.record(ProjectLifecycle.TABLE.name(), publicId, "REOPEN", null, null, null);
        }
    }

    /** Whether they may change what is decided by: who approves it may, and its mentors while it is theirs alone or the round takes projects. */
    private Verdict rewrite(ProjectCase project, Set<Role> mine) {
        return switch (project.project().state()) {
            case APPROVED -> decides(mine) ? Verdict.allowed() : ProjectLifecycle.TABLE.may(project, ProjectAction.REVISE, mine, clock.instant());
            case SUBMITTED -> decides(mine) ? Verdict.allowed() : project.window().verdict(clock.instant());
            default -> Verdict.allowed();
        };
    }

    private static boolean decides(Set<Role> mine) {
        return mine.contains(Role.COORDINATOR) || mine.contains(Role.ORGANIZER);
    }

    private Verdict mayPropose(ParticipationRef participation) {
        return Verdict.when(participation.takesPart(), "project.community")
                .and(cases.window(participation).verdict(clock.instant()));
    }
}
