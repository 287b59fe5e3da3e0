package org.cohort.program.coordinators;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.cohort.identity.RoleInvitations;
import org.cohort.identity.RoleInvitations.Pending;
import org.cohort.identity.RoleInvitations.Purpose;
import org.cohort.identity.RoleService;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Directory.Person;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.text.Typed;
import org.cohort.program.Communities;
import org.cohort.program.Participation;
import org.cohort.program.ParticipationPolicy;
import org.cohort.program.ParticipationRef;
import org.cohort.program.ParticipationState;
import org.cohort.program.ProgramDirectory;

/** The coordinators of a community in a round. They and the round's organizers invite others; an organizer removes, a coordinator steps down. */
@UseCase
public class CoordinatorService {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    CurrentActor current;

    @Inject
    ProgramDirectory directory;

    @Inject
    ParticipationPolicy policy;

    @Inject
    Communities communities;

    @Inject
    RoleService roles;

    @Inject
    RoleInvitations invitations;

    @Inject
    Outbox outbox;

    /**
     * Who coordinates, and who is asked to.
     *
     * @param invite  whether others can be invited now, or why not
     * @param removes whether she may remove the others
     * @param leave   whether she may step down, or why not; null for one who does not coordinate it
     */
    public record View(ParticipationRef participation, List<Person> people, List<Pending> pending, Verdict invite, boolean removes, Verdict leave) {
    }

    /** @throws NotFound for who neither coordinates it nor organizes the round; so do all of these */
    @Requires({Role.COORDINATOR, Role.ORGANIZER})
    public View view(String participationId) {
        ParticipationRef ref = inside(participationId);
        List<Person> people = roles.holders(Role.COORDINATOR, ref.id());
        boolean coordinates = policy.rolesOf(current.get(), ref).contains(Role.COORDINATOR);
        return new View(ref, people, invitations.pending(Role.COORDINATOR, ref.id()), invites(ref), isOrganizer(ref), coordinates ? notLast(people) : null);
    }

    /** @throws Refused at {@code email} and {@code name}, and while nobody but who began it has said anything for the community */
    @Requires({Role.COORDINATOR, Role.ORGANIZER})
    public void invite(String participationId, String email, String name) {
        ParticipationRef ref = inside(participationId);
        invites(ref).enforce();
        Findings findings = new Findings();
        String address = findings.read(() -> Typed.required("email", email, 254));
        String called = findings.read(() -> Typed.optional("name", name, 120));
        findings.enforce();
        if (roles.holders(Role.COORDINATOR, ref.id()).stream().anyMatch(person -> person.email().equalsIgnoreCase(address))) {
            throw Refused.input("email", "coordinator.already", address);
        }
        invitations.invite(new Purpose(Role.COORDINATOR, ref.id(), ref.communityName() + " · " + ref.round().name(), ref.path()), address, called);
    }

    @Requires({Role.COORDINATOR, Role.ORGANIZER})
    public void resend(String participationId, String invitationId) {
        ParticipationRef ref = inside(participationId);
        invites(ref).enforce();
        invitations.resend(Role.COORDINATOR, ref.id(), invitationId);
    }

    @Requires({Role.COORDINATOR, Role.ORGANIZER})
    public void revoke(String participationId, String invitationId) {
        invitations.revoke(Role.COORDINATOR, inside(participationId).id(), invitationId);
    }

    /** Steps down. @throws Refused for the last one */
    @Requires(Role.COORDINATOR)
    public void leave(String participationId) {
        ParticipationRef ref = inside(participationId);
        Verdict.when(policy.rolesOf(current.get(), ref).contains(Role.COORDINATOR), "participation.coordinator").enforce();
        List<Person> others = without(ref, current.get().accountId());
        others.forEach(other -> outbox.tell(other.accountId(), "coordinator.left", ref.path(), ref.communityName(), current.get().name()));
    }

    /** @throws NotFound for who does not organize the round, and for somebody who does not coordinate it @throws Refused for the last one */
    @Requires(Role.ORGANIZER)
    public void remove(String participationId, String accountPublicId) {
        ParticipationRef ref = inside(participationId);
        if (!isOrganizer(ref)) {
            throw new NotFound();
        }
        Person leaving = roles.holders(Role.COORDINATOR, ref.id()).stream().filter(person -> person.publicId().equals(accountPublicId))
                .findFirst().orElseThrow(NotFound::new);
        without(ref, leaving.accountId());
        outbox.tell(leaving.accountId(), "coordinator.removed", "/communities/" + ref.communityPublicId(), ref.communityName(), current.get().name());
    }

    /** Takes the role, and what she asked others for by it; two who go at once must not leave nobody. @return who still coordinates it */
    private List<Person> without(ParticipationRef ref, Long leaving) {
        em.find(Participation.class, ref.id(), LockModeType.PESSIMISTIC_WRITE);
        List<Person> people = roles.holders(Role.COORDINATOR, ref.id());
        notLast(people).enforce();
        roles.revoke(leaving, Role.COORDINATOR, ref.id());
        invitations.revokeAllOf(leaving, Role.COORDINATOR, List.of(ref.id()));
        return people.stream().filter(person -> !person.accountId().equals(leaving)).toList();
    }

    /** Anybody can begin a sign-up under a new name: strangers get mail in that name only once the round's organizers have it before them. */
    private Verdict invites(ParticipationRef ref) {
        return Verdict.when(ref.state() != ParticipationState.DRAFT || communities.isShown(ref.communityPublicId()), "coordinator.draft");
    }

    private static Verdict notLast(List<Person> people) {
        return Verdict.when(people.size() > 1, "coordinator.last");
    }

    private boolean isOrganizer(ParticipationRef ref) {
        return policy.rolesOf(current.get(), ref).contains(Role.ORGANIZER);
    }

    private ParticipationRef inside(String participationId) {
        ParticipationRef ref = directory.participationByPublicId(participationId);
        if (!policy.isInside(current.get(), ref)) {
            throw new NotFound();
        }
        return ref;
    }
}
