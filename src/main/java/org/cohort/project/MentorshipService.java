package org.cohort.project;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import org.cohort.identity.AccountDirectory;
import org.cohort.identity.RoleService;
import org.cohort.kernel.access.Actor;
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
    AccountDirectory accounts;

    @Inject
    RoleService roles;

    @Inject
    Transitions transitions;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** Asks the person with this address to mentor the project too. @throws Refused at the input {@code email} */
    @Requires(Role.SELF)
    public void invite(String projectId, String email) {
        ProjectCase project = cases.seen(projectId);
        Actor actor = cases.actor();
        if (ProjectPolicy.rolesOf(actor, project).isEmpty()) {
            throw new NotFound();
        }
        Directory.Person person = accounts.byEmail(email)
                .orElseThrow(() -> Refused.input("email", "mentorship.noAccount"));
        if (project.mentors().stream().anyMatch(m -> m.accountId().equals(person.accountId()))) {
            throw Refused.input("email", "mentorship.already", person.name());
        }
        MentorshipCase invited = cases.add(project, Mentorship.invited(project.project().id(), person.accountId(), actor.accountId(), clock.instant()));
        transitions.begin(MentorshipLifecycle.TABLE, invited);
        outbox.tell(person.accountId(), "mentorship.INVITE", project.path(), project.project().title(), actor.name());
    }

    /** The current actor asks to mentor the project too. */
    @Requires(Role.SELF)
    public void ask(String projectId) {
        ProjectCase project = cases.seen(projectId);
        Long me = cases.actor().accountId();
        Verdict.when(project.project().createdBy() != null, "mentorship.archived")
                .and(Verdict.when(project.mentors().stream().noneMatch(m -> m.accountId().equals(me)), "mentorship.alreadyYou")).enforce();
        MentorshipCase asking = cases.add(project, Mentorship.asking(project.project().id(), me, clock.instant()));
        transitions.begin(MentorshipLifecycle.TABLE, asking);
        transitions.fire(MentorshipLifecycle.TABLE, asking, MentorshipAction.REQUEST, Set.of(Role.SELF), null);
    }

    /** Answers an invitation, approves, declines or ends a mentorship; the role goes with it. @param comment or null */
    @Requires(Role.SELF)
    public void perform(String projectId, String mentorshipId, MentorshipAction action, String comment) {
        MentorshipCase mentorship = cases.mentorship(cases.seen(projectId), mentorshipId);
        Long account = mentorship.mentorship().accountId();
        Long project = mentorship.mentorship().projectId();
        boolean mentored = mentorship.mentorship().state() == MentorshipState.APPROVED;
        transitions.fire(MentorshipLifecycle.TABLE, mentorship, action, ProjectPolicy.rolesOf(cases.actor(), mentorship), comment);
        boolean mentors = mentorship.mentorship().state() == MentorshipState.APPROVED;
        if (mentors && !mentored) {
            roles.grant(account, Role.MENTOR, project);
        } else if (mentored && !mentors) {
            roles.revoke(account, Role.MENTOR, project);
        }
    }
}
