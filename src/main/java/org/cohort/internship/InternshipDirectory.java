package org.cohort.internship;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.persistence.Queries;
import org.cohort.project.ProjectDirectory;
import org.cohort.project.ProjectRef;

/** Where other features find internships. It answers whoever asks: who may see what is its callers' question. */
@Queries
public class InternshipDirectory {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    ProjectDirectory projects;

    /** @throws NotFound when there is none */
    public InternshipRef internship(Long id) {
        return refer(entity(id));
    }

    /** @throws NotFound when there is none */
    public InternshipRef internshipByPublicId(String publicId) {
        return refer(byPublicId(publicId));
    }

    /** By key; unknown keys are left out. */
    public Map<Long, InternshipRef> internships(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : refer(em.createQuery("select i from Internship i where i.id in :id", Internship.class), ids).stream()
                .collect(Collectors.toMap(InternshipRef::id, Function.identity()));
    }

    /** A person's internships, the latest first. */
    public List<InternshipRef> ofAccount(Long accountId) {
        return refer(em.createQuery("select i from Internship i where i.accountId = :id order by i.startsOn desc, i.id desc", Internship.class), accountId);
    }

    /** The internships of these projects, the earliest first. */
    public List<InternshipRef> ofProjects(Collection<Long> projectIds) {
        return projectIds.isEmpty() ? List.of()
                : refer(em.createQuery("select i from Internship i where i.projectId in :id order by i.startsOn, i.id", Internship.class), projectIds);
    }

    /** The internships of a community in a round, the earliest first. */
    public List<InternshipRef> ofParticipation(Long participationId) {
        return refer(em.createQuery("select i from Internship i where i.participationId = :id order by i.startsOn, i.id", Internship.class), participationId);
    }

    /** @throws NotFound when there is none */
    Internship entity(Long id) {
        Internship found = id == null ? null : em.find(Internship.class, id);
        if (found == null) {
            throw new NotFound();
        }
        return found;
    }

    /** @throws NotFound when there is none */
    Internship byPublicId(String publicId) {
        return em.createQuery("select i from Internship i where i.publicId = :id", Internship.class)
                .setParameter("id", publicId).getResultStream().findFirst().orElseThrow(NotFound::new);
    }

    InternshipRef refer(Internship internship) {
        return refer(internship, projects.project(internship.projectId()));
    }

    private List<InternshipRef> refer(TypedQuery<Internship> query, Object id) {
        List<Internship> found = query.setParameter("id", id).getResultList();
        Map<Long, ProjectRef> of = projects.projects(found.stream().map(Internship::projectId).distinct().toList());
        return found.stream().map(internship -> refer(internship, of.get(internship.projectId()))).toList();
    }

    private static InternshipRef refer(Internship i, ProjectRef project) {
        return new InternshipRef(i.id(), i.publicId(), i.accountId(), i.state(), i.startsOn(), i.endsOn(), i.zone(), project);
    }
}
