package org.cohort.project;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.cohort.identity.InvitationService;
import org.cohort.identity.RoleService;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.kernel.persistence.UseCase;

/** Who mentors a project besides the person who proposed it: invited, or asking to join. */
@UseCase
public class MentorshipService {

    @Inject
    ProjectCases cases;

    @Inject
    InvitationService invitations;

    @Inject
    Directory directory;

    @Inject
    CurrentActor current;

    @Inject
    RoleService roles;

    @Inject
    Transitions transitions;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /**
     * Asks the person with this address to mentor the project too. The answer is the same whether or not the address has an account,
     * and gives no name.
     *
     * @throws Refused at the input {@code email}
     */
    @Requires(Role.SELF)
    public void invite(String projectId, String email) {
        ProjectCase project = cases.locked(projectId);
        Actor actor = cases.actor();
        if (ProjectPolicy.rolesOf(actor, project).isEmpty()) {
            throw new NotFound();
        }
        Optional<Long> asked = invitations.invite(email, null);
        if (asked.isEmpty()) {
            return;
        }
        Long person = asked.get();
        Optional<Mentorship> known = project.mentors().stream().filter(m -> m.accountId().equals(person)).findFirst();
        if (known.filter(Mentorship::isOn).isEmpty() && isFull(project)) {
            throw Refused.input("email", "mentorship.most", project.most());
        }
        if (known.isEmpty()) {
            transitions.begin(MentorshipLifecycle.TABLE,
                    cases.add(project, Mentorship.invited(project.project().id(), person, actor.accountId(), clock.instant())));
        } else if (known.get().state() == MentorshipState.DRAFT) {
            // The list shows this address already.
            throw Refused.input("email", "mentorship.already", email.strip());
        } else if (!known.get().isOn()) {
            known.get().invited(actor.accountId());
            transitions.fire(MentorshipLifecycle.TABLE, cases.mentorship(project, known.get().publicId()), MentorshipAction.INVITE, Set.of(Role.SYSTEM), null);
        }
        if (known.filter(Mentorship::isLive).isEmpty()) {
            outbox.tell(person, "mentorship.INVITE", project.path(), project.project().title(), actor.name());
        }
    }

    /** The current actor asks to mentor the project too. */
    @Requires(Role.SELF)
    public void ask(String projectId) {
        ProjectCase project = cases.locked(projectId);
        Long me = cases.actor().accountId();
        Verdict.when(project.project().createdBy() != null, "mentorship.archived")
                .and(Verdict.when(project.mentors().stream().noneMatch(m -> m.accountId().equals(me)), "mentorship.alreadyYou"))
                .and(Verdict.when(!isFull(project), "mentorship.most", project.most())).enforce();
        MentorshipCase asking = cases.add(project, Mentorship.asking(project.project().id(), me, clock.instant()));
        transitions.begin(MentorshipLifecycle.TABLE, asking);
        transitions.fire(MentorshipLifecycle.TABLE, asking, MentorshipAction.REQUEST, Set.of(Role.SELF), null);
    }

    /** Answers an invitation, approves, declines or ends a mentorship, of which the role goes with it; or hands the lead over. @param comment or null */
    @Requires(Role.SELF)
    public void perform(String projectId, String mentorshipId, MentorshipAction action, String comment) {
        MentorshipCase mentorship = cases.mentorship(cases.locked(projectId), mentorshipId);
        Long account = mentorship.mentorship().accountId();
        Long project = mentorship.mentorship().projectId();
        Long inviter = mentorship.mentorship().invitedBy();
        boolean mentored = mentorship.mentorship().state() == MentorshipState.APPROVED;
        transitions.fire(MentorshipLifecycle.TABLE, mentorship, action, ProjectPolicy.rolesOf(cases.actor(), mentorship), comment);
        if (action == MentorshipAction.ACCEPT && isForCoordinators(mentorship, inviter)) {
            current.runAs(Actor.SYSTEM, () -> transitions.fire(MentorshipLifecycle.TABLE, mentorship, MentorshipAction.APPROVE, Set.of(Role.SYSTEM), null));
        }
        if (action == MentorshipAction.LEAD) {
            mentorship.project().mentors().forEach(m -> m.leads(m == mentorship.mentorship()));
        }
        boolean mentors = mentorship.mentorship().state() == MentorshipState.APPROVED;
        if (mentors && !mentored) {
            roles.grant(account, Role.MENTOR, project);
        } else if (mentored && !mentors) {
            roles.revoke(account, Role.MENTOR, project);
        }
    }

    /**
     * One mentor goes on in another's place: who leaves gives up the lead first, if it was hers, and her role with it. Whether both agreed is
     * asked before, and both are told by who asks this.
     *
     * @param former    the account of who leaves; does nothing when she mentors no more
     * @param successor that of an approved mentor of the project
     */
    @Requires(Role.SYSTEM)
    public void succeed(String projectId, Long former, Long successor) {
        ProjectCase project = cases.locked(projectId);
        Mentorship next = approved(project, successor).orElseThrow(NotFound::new);
        Optional<Mentorship> left = approved(project, former);
        if (left.isEmpty()) {
            return;
        }
        if (left.get().isLead()) {
            transitions.follow(MentorshipLifecycle.TABLE, cases.mentorship(project, next.publicId()), MentorshipAction.LEAD, Set.of(Role.SYSTEM));
            project.mentors().forEach(m -> m.leads(m == next));
        }
        transitions.follow(MentorshipLifecycle.TABLE, cases.mentorship(project, left.get().publicId()), MentorshipAction.WITHDRAW, Set.of(Role.SYSTEM));
        roles.revoke(former, Role.MENTOR, project.project().id());
    }

    private static Optional<Mentorship> approved(ProjectCase project, Long account) {
        return project.mentors().stream().filter(m -> m.accountId().equals(account) && m.state() == MentorshipState.APPROVED).findFirst();
    }

    private static boolean isFull(ProjectCase project) {
        return project.mentors().stream().filter(Mentorship::isOn).count() >= project.most();
    }

    /** Whether the person who invited her could approve her as well, which then goes with the invitation. */
    private boolean isForCoordinators(MentorshipCase mentorship, Long inviter) {
        var participation = mentorship.project().participation();
        return !mentorship.mentorship().accountId().equals(inviter)
                && (directory.holders(Role.COORDINATOR, participation.id()).contains(inviter)
                || directory.holders(Role.ORGANIZER, participation.round().programId()).contains(inviter));
    }
}
