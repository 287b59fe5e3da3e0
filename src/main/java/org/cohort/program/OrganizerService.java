package org.cohort.program;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.cohort.identity.RoleInvitations;
import org.cohort.identity.RoleInvitations.Pending;
import org.cohort.identity.RoleInvitations.Purpose;
import org.cohort.identity.RoleService;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Directory.Person;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.text.Typed;

/** Who organizes a program: invited by those who organize it already, or by an administrator; who accepts is one. */
@UseCase
public class OrganizerService {

    /** The program, its organizers, and who is invited and has not answered. */
    public record Organizers(String program, String name, List<Person> people, List<Pending> pending) {
    }

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    CurrentActor current;

    @Inject
    RoleService roles;

    @Inject
    RoleInvitations invitations;

    /** @throws NotFound for anybody but its organizers and administrators */
    @Requires({Role.ORGANIZER, Role.ADMINISTRATOR})
    public Organizers organizers(String programPublicId) {
        Program program = program(programPublicId);
        return new Organizers(program.publicId(), program.name(), roles.holders(Role.ORGANIZER, program.id()),
                invitations.pending(Role.ORGANIZER, program.id()));
    }

    /** Mails an invitation by a link that works once. @throws Refused at {@code email} and {@code name}, also for one who organizes it already */
    @Requires({Role.ORGANIZER, Role.ADMINISTRATOR})
    public void invite(String programPublicId, String email, String name) {
        Program program = program(programPublicId);
        Findings findings = new Findings();
        String address = findings.read(() -> Typed.required("email", email, 254));
        String called = findings.read(() -> Typed.optional("name", name, 120));
        findings.enforce();
        if (roles.holders(Role.ORGANIZER, program.id()).stream().anyMatch(person -> person.email().equalsIgnoreCase(address))) {
            throw Refused.input("email", "program.organizerAlready", address);
        }
        invitations.invite(new Purpose(Role.ORGANIZER, program.id(), program.name(), "/organize"), address, called);
    }

    /** Mails it anew; the link before is no longer good. @throws NotFound when none to this program waits under this id */
    @Requires({Role.ORGANIZER, Role.ADMINISTRATOR})
    public void resend(String programPublicId, String invitationId) {
        invitations.resend(Role.ORGANIZER, program(programPublicId).id(), invitationId);
    }

    /** Its link is no longer good. @throws NotFound likewise */
    @Requires({Role.ORGANIZER, Role.ADMINISTRATOR})
    public void revoke(String programPublicId, String invitationId) {
        invitations.revoke(Role.ORGANIZER, program(programPublicId).id(), invitationId);
    }

    /** Takes the role back. @throws Refused for the last one: a program is never without */
    @Requires({Role.ORGANIZER, Role.ADMINISTRATOR})
    public void remove(String programPublicId, String accountPublicId) {
        Program program = program(programPublicId);
        // Two who remove each other at once must not leave nobody.
        em.lock(program, jakarta.persistence.LockModeType.PESSIMISTIC_WRITE);
        List<Person> people = roles.holders(Role.ORGANIZER, program.id());
        Person leaving = people.stream().filter(person -> person.publicId().equals(accountPublicId)).findFirst().orElseThrow(NotFound::new);
        Verdict.when(people.size() > 1, "program.lastOrganizer").enforce();
        roles.revoke(leaving.accountId(), Role.ORGANIZER, program.id());
        invitations.revokeAllOf(leaving.accountId(), Role.ORGANIZER, List.of(program.id()));
        // Those she sent as an organizer of the rounds; where she coordinates herself she may still invite.
        invitations.revokeAllOf(leaving.accountId(), Role.COORDINATOR, em.createQuery("select x.id from Participation x join ProgramRound r on r.id = x.roundId"
                        + " where r.programId = :program and not exists (select g.id from RoleGrant g where g.role = :coordinator and g.scopeId = x.id and g.accountId = :leaving)",
                        Long.class).setParameter("program", program.id()).setParameter("coordinator", Role.COORDINATOR).setParameter("leaving", leaving.accountId()).getResultList());
    }

    private Program program(String publicId) {
        Program program = em.createQuery("select p from Program p where p.publicId = :id", Program.class)
                .setParameter("id", publicId).getResultStream().findFirst().orElseThrow(NotFound::new);
        Actor actor = current.get();
        if (!actor.isSystem() && !actor.holds(Role.ADMINISTRATOR) && !actor.holds(Role.ORGANIZER, program.id())) {
            throw new NotFound();
        }
        return program;
    }
}
