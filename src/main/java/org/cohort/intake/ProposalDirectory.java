package org.cohort.intake;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.persistence.Queries;
import org.cohort.project.ProjectDirectory;
import org.cohort.project.ProjectRef;

/**
 * Proposals for other features. It answers whoever asks: the caller's policy decides what of it a person sees, and must
 * not show the state to the applicant but by {@link ProposalState#forApplicant}. Unknown ids throw {@link NotFound}.
 */
@Queries
public class ProposalDirectory {

    private static final String PROPOSAL = "select p.id, p.publicId, p.title, p.state, p.applicationId, a.accountId, p.wish, p.projectId"
            + " from Proposal p join Application a on a.id = p.applicationId where ";

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    ProjectDirectory projects;

    public ProposalRef proposal(Long id) {
        return one(PROPOSAL + "p.id = :id", id);
    }

    public ProposalRef proposalByPublicId(String publicId) {
        return one(PROPOSAL + "p.publicId = :id", publicId);
    }

    /** The projects' proposals that were submitted and not withdrawn, in the order they first came; drafts are nobody's but the applicant's. */
    public List<ProposalRef> ofProjects(Collection<Long> projectIds) {
        return projectIds.isEmpty() ? List.of() : refs(em.createQuery(PROPOSAL + "p.projectId in :ids and p.state not in :others order by p.createdAt, p.id", Object[].class)
                .setParameter("ids", projectIds).setParameter("others", List.of(ProposalState.DRAFT, ProposalState.WITHDRAWN)).getResultList());
    }

    /** The same for all projects of a participation, in three statements. */
    public List<ProposalRef> ofParticipation(Long participationId) {
        return refs(em.createQuery(PROPOSAL + "p.projectId in (select x.id from Project x where x.participationId = :id)"
                + " and p.state not in :others order by p.projectId, p.createdAt, p.id", Object[].class)
                .setParameter("id", participationId).setParameter("others", List.of(ProposalState.DRAFT, ProposalState.WITHDRAWN)).getResultList());
    }

    /** The same for a round. */
    public List<ProposalRef> ofRound(Long roundId) {
        return refs(em.createQuery(PROPOSAL + "a.roundId = :id and p.state not in :others order by p.projectId, p.createdAt, p.id", Object[].class)
                .setParameter("id", roundId).setParameter("others", List.of(ProposalState.DRAFT, ProposalState.WITHDRAWN)).getResultList());
    }

    /** How far the applications of these proposals are, by their keys. */
    public Map<Long, ApplicationState> applications(Collection<ProposalRef> of) {
        List<Long> ids = of.stream().map(ProposalRef::applicationId).distinct().toList();
        return ids.isEmpty() ? Map.of() : em.createQuery("select a.id, a.state from Application a where a.id in :ids", Object[].class)
                .setParameter("ids", ids).getResultStream().collect(Collectors.toMap(row -> (Long) row[0], row -> (ApplicationState) row[1]));
    }

    /** The accounts in the round on whose eligibility an organizer still has to decide. */
    public List<Long> undecided(Long roundId) {
        return em.createQuery("select a.accountId from Application a where a.roundId = :round and a.state = :held", Long.class)
                .setParameter("round", roundId).setParameter("held", ApplicationState.UNDER_REVIEW).getResultList();
    }

    private ProposalRef one(String jpql, Object id) {
        return refs(em.createQuery(jpql, Object[].class).setParameter("id", id).getResultList()).stream().findFirst().orElseThrow(NotFound::new);
    }

    private List<ProposalRef> refs(List<Object[]> rows) {
        Map<Long, ProjectRef> known = projects.projects(rows.stream().map(row -> (Long) row[7]).distinct().toList());
        return rows.stream().map(row -> new ProposalRef((Long) row[0], (String) row[1], (String) row[2], (ProposalState) row[3], (Long) row[4],
                (Long) row[5], (Integer) row[6], known.get((Long) row[7]))).toList();
    }
}
