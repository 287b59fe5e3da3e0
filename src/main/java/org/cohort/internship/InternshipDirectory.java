package org.cohort.internship;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.persistence.Queries;
import org.cohort.project.ProjectDirectory;

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

    /** A person's internships, the latest first. */
    public List<InternshipRef> ofAccount(Long accountId) {
        return em.createQuery("select i from Internship i where i.accountId = :account order by i.startsOn desc, i.id desc", Internship.class)
                .setParameter("account", accountId).getResultStream().map(this::refer).toList();
    }

    /** The internships of a project, the earliest first. */
    public List<InternshipRef> ofProject(Long projectId) {
        return em.createQuery("select i from Internship i where i.projectId = :project order by i.startsOn, i.id", Internship.class)
                .setParameter("project", projectId).getResultStream().map(this::refer).toList();
    }

    /** The internships of a community in a round, the earliest first. */
    public List<InternshipRef> ofParticipation(Long participationId) {
        return em.createQuery("select i from Internship i where i.participationId = :participation order by i.startsOn, i.id", Internship.class)
                .setParameter("participation", participationId).getResultStream().map(this::refer).toList();
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

    InternshipRef refer(Internship i) {
        return new InternshipRef(i.id(), i.publicId(), i.accountId(), i.state(), i.startsOn(), i.endsOn(), i.zone(), projects.project(i.projectId()));
    }
}
