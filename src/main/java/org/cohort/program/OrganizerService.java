package org.cohort.program;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.cohort.identity.InvitationService;
import org.cohort.identity.RoleService;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Directory.Person;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.text.Typed;

/** Who organizes a program: named by those who organize it already, or by an administrator. */
@UseCase
public class OrganizerService {

    /** The program and its organizers. */
    public record Organizers(String program, String name, List<Person> people) {
    }

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    CurrentActor current;

    @Inject
    RoleService roles;

    @Inject
    InvitationService invitations;

    @Inject
    Outbox outbox;

    /** @throws NotFound for anybody but its organizers and administrators */
    @Requires({Role.ORGANIZER, Role.ADMINISTRATOR})
    public Organizers organizers(String programPublicId) {
        Program program = program(programPublicId);
        return new Organizers(program.publicId(), program.name(), roles.holders(Role.ORGANIZER, program.id()));
    }

    /** Names somebody; who has no account yet is invited by mail. Does nothing for one who is an organizer already. */
    @Requires({Role.ORGANIZER, Role.ADMINISTRATOR})
    public void add(String programPublicId, String email, String name) {
        Program program = program(programPublicId);
        invitations.invite(Typed.required("email", email, 254), Typed.optional("name", name, 120)).ifPresent(account -> {
            if (roles.holders(Role.ORGANIZER, program.id()).stream().noneMatch(person -> person.accountId().equals(account))) {
                roles.grant(account, Role.ORGANIZER, program.id());
                outbox.tell(account, "program.organizer", "/organize", program.name(), current.get().name());
            }
        });
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
