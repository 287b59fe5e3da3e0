package org.cohort.internship.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cohort.internship.Coordination;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipRef;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.NotFound;
import org.cohort.project.ProjectDirectory;

/** Finds handings over with what their lifecycle asks about. */
@ApplicationScoped
class HandoverCases {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    InternshipDirectory internships;

    @Inject
    ProjectDirectory projects;

    @Inject
    Directory people;

    @Inject
    Coordination coordination;

    HandoverCase of(Handover handover) {
        InternshipRef internship = internships.internship(handover.internshipId());
        List<Long> candidates = projects.mentors(internship.project().id()).stream()
                .filter(account -> !account.equals(handover.accountId()) && !account.equals(internship.accountId())).toList();
        return new HandoverCase(handover, internship, name(internship.accountId()), candidates, coordination.isMissing(internship, List.of(handover.accountId())));
    }

    /** @throws NotFound when there is none that the actor may know of */
    HandoverCase visible(Actor actor, String publicId) {
        HandoverCase found = of(em.createQuery("select h from Handover h where h.publicId = :id", Handover.class)
                .setParameter("id", publicId).getResultStream().findFirst().orElseThrow(NotFound::new));
        if (found.rolesOf(actor).isEmpty()) {
            throw new NotFound();
        }
        return found;
    }

    /** What a mentor has under way of a project, or null. */
    Handover running(Long account, Long projectId) {
        return em.createQuery("select h from Handover h join Internship i on i.id = h.internshipId where h.accountId = :account and i.projectId = :project and h.state in :running", Handover.class)
                .setParameter("account", account).setParameter("project", projectId)
                .setParameter("running", List.of(HandoverState.SOUGHT, HandoverState.ASKED)).getResultStream().findFirst().orElse(null);
    }

    /** Empty for null and for somebody who is not known any more. */
    String name(Long account) {
        return account == null ? "" : names(List.of(account)).getOrDefault(account, "");
    }

    Map<Long, String> names(Collection<Long> accounts) {
        return people.people(accounts).values().stream().collect(Collectors.toMap(Directory.Person::accountId, Directory.Person::name));
    }
}
