package org.cohort.project;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.persistence.Queries;
import org.cohort.program.ParticipationRef;
import org.cohort.program.ProgramDirectory;

/**
 * Projects for other features. It answers whoever asks: the caller's policy decides what of it a person sees. Unknown
 * ids throw {@link NotFound}.
 */
@Queries
public class ProjectDirectory {

    private static final String PROJECT = "select p.id, p.publicId, coalesce(k.title, p.title), p.state, p.participationId, p.closedWhy, p.approvedAt from Project p"
            + " left join ApprovedProject k on k.projectId = p.id and p.approvedAt is not null where ";

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    ProgramDirectory programs;

    public ProjectRef project(Long id) {
        return one(PROJECT + "p.id = :id", id);
    }

    public ProjectRef projectByPublicId(String publicId) {
        return one(PROJECT + "p.publicId = :id", publicId);
    }

    /** By key, in two statements; unknown keys are left out. */
    public Map<Long, ProjectRef> projects(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : refs(em.createQuery(PROJECT + "p.id in :ids", Object[].class).setParameter("ids", ids).getResultList());
    }

    /** The approved projects of a round, by key. */
    public Map<Long, ProjectRef> ofRound(Long roundId) {
        return refs(em.createQuery(PROJECT + "p.state = :approved and p.participationId in (select x.id from Participation x where x.roundId = :round)",
                Object[].class).setParameter("approved", ProjectState.APPROVED).setParameter("round", roundId).getResultList());
    }

    /** The accounts that mentor the project, the lead first. */
    public List<Long> mentors(Long projectId) {
        return em.createQuery("select m.accountId from Mentorship m where m.projectId = :project and m.state = :approved order by m.lead desc, m.id",
                Long.class).setParameter("project", projectId).setParameter("approved", MentorshipState.APPROVED).getResultList();
    }

    /** The accounts that mentor the project or ever did, whatever they are to it now: what an intern says about her mentors is kept from them (rule I3). */
    public List<Long> everMentors(Long projectId) {
        return em.createQuery("select m.accountId from Mentorship m where m.projectId = :project and (m.mentored = true or m.state = :approved) order by m.id", Long.class)
                .setParameter("project", projectId).setParameter("approved", MentorshipState.APPROVED).getResultList();
    }

    private ProjectRef one(String jpql, Object id) {
        List<Object[]> rows = em.createQuery(jpql, Object[].class).setParameter("id", id).getResultList();
        return refs(rows).values().stream().findFirst().orElseThrow(NotFound::new);
    }

    private Map<Long, ProjectRef> refs(List<Object[]> rows) {
        Map<Long, ParticipationRef> participations = programs.participations(rows.stream().map(row -> (Long) row[4]).distinct().toList());
        Map<Long, ProjectRef> refs = new HashMap<>();
        rows.forEach(row -> refs.put((Long) row[0],
                new ProjectRef((Long) row[0], (String) row[1], (String) row[2], (ProjectState) row[3], participations.get((Long) row[4]), (String) row[5],
                        Project.isOffered((ProjectState) row[3], (Instant) row[6]))));
        return refs;
    }
}
