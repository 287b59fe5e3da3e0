package org.cohort.internship.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipRef;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;
import org.cohort.project.ProjectDirectory;

/** The one place that says whom a request for help is kept from, and what somebody is to it (rule S1). */
@ApplicationScoped
class HelpCases {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    InternshipDirectory internships;

    @Inject
    ProjectDirectory projects;

    @Inject
    Directory people;

    HelpCase of(HelpRequest request) {
        return of(request, internships.internship(request.internshipId()));
    }

    HelpCase of(HelpRequest request, InternshipRef internship) {
        return new HelpCase(request, internship, name(internship.accountId()), helpers(Role.COORDINATOR, request.side(), request.askedBy(), internship),
                helpers(Role.ORGANIZER, request.side(), request.askedBy(), internship));
    }

    /** @throws NotFound when there is none, or it is not hers to know of */
    HelpCase visible(Actor actor, String publicId) {
        HelpCase found = of(em.createQuery("select h from HelpRequest h where h.publicId = :id", HelpRequest.class)
                .setParameter("id", publicId).getResultStream().findFirst().orElseThrow(NotFound::new));
        if (rolesOf(actor, found).isEmpty()) {
            throw new NotFound();
        }
        return found;
    }

    /** Who asked is nothing else; others are what they are asked as. */
    static Set<Role> rolesOf(Actor actor, HelpCase subject) {
        if (actor.is(subject.request().askedBy())) {
            return EnumSet.of(Role.SELF);
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : List.of(Role.COORDINATOR, Role.ORGANIZER)) {
            if (actor.isSignedIn() && subject.asked(role).contains(actor.accountId())) {
                roles.add(role);
            }
        }
        if (actor.isSystem()) {
            roles.add(Role.SYSTEM);
        }
        return roles;
    }

    /** The accounts that hold the role and are not party to it. */
    Set<Long> helpers(Role role, Asker side, Long asker, InternshipRef internship) {
        Set<Long> helpers = new HashSet<>(holders(role, internship));
        helpers.removeAll(kept(side, asker, internship));
        return helpers;
    }

    /** Those who hold the role and are party to it: said on the page, so that nobody wonders. */
    Set<Long> leftOut(Role role, Asker side, Long asker, InternshipRef internship) {
        Set<Long> left = new HashSet<>(holders(role, internship));
        left.retainAll(kept(side, asker, internship));
        left.remove(asker);
        return left;
    }

    private List<Long> holders(Role role, InternshipRef internship) {
        var participation = internship.project().participation();
        return people.holders(role, role == Role.COORDINATOR ? participation.id() : participation.round().programId());
    }

    /** An intern's is kept from everybody who mentors her project or ever did; a mentor's from the intern. */
    private Set<Long> kept(Asker side, Long asker, InternshipRef internship) {
        Set<Long> kept = new HashSet<>(List.of(internship.accountId(), asker));
        if (side == Asker.INTERN) {
            kept.addAll(people.holders(Role.MENTOR, internship.project().id()));
            kept.addAll(projects.everMentors(internship.project().id()));
        }
        return kept;
    }

    /** Those of one internship, the latest first. */
    List<HelpRequest> of(Long internshipId) {
        return em.createQuery("select h from HelpRequest h where h.internshipId = :internship order by h.id desc", HelpRequest.class)
                .setParameter("internship", internshipId).getResultList();
    }

    /** By name. */
    List<String> names(Collection<Long> accounts) {
        return people.people(accounts).values().stream().map(Directory.Person::name).sorted(String.CASE_INSENSITIVE_ORDER).toList();
    }

    Map<Long, String> namesOf(Collection<Long> accounts) {
        return people.people(accounts).values().stream().collect(Collectors.toMap(Directory.Person::accountId, Directory.Person::name));
    }

    private String name(Long account) {
        return namesOf(List.of(account)).getOrDefault(account, "");
    }
}
