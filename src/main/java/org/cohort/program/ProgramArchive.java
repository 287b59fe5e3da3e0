package org.cohort.program;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.persistence.Slug;

/**
 * Communities of past rounds, as archives name them: approved from the start, kept by nobody. Called by imports, which
 * asked who may. What is there already is left as it is.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ProgramArchive {

    @PersistenceContext(unitName = "cohort")
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * Lets the community of this name take part in the round.
     *
     * @param website   an address, or null
     * @param ideasPage an address, or null
     * @return whether anything was new
     */
    public boolean takePart(Long roundId, String name, String website, String ideasPage, String about) {
        List<Community> found = em.createQuery("select c from Community c where lower(c.name) = :name order by c.id", Community.class)
                .setParameter("name", name.strip().toLowerCase(java.util.Locale.ROOT)).setMaxResults(1).getResultList();
        Community community = found.isEmpty() ? found(name, website, about) : found.get(0);
        if (participationOf(roundId, community.id()) != null) {
            return false;
        }
        Participation participation = Participation.archived(community.id(), roundId, ideasPage, clock.instant());
        em.persist(participation);
        return true;
    }

    /** The participation of the community of this name. @throws NotFound when it takes no part */
    public Long participation(Long roundId, String communityName) {
        return em.createQuery("""
                select p.id from Participation p join Community c on c.id = p.communityId
                where p.roundId = :round and lower(c.name) = :name order by p.id""", Long.class)
                .setParameter("round", roundId).setParameter("name", communityName.strip().toLowerCase(java.util.Locale.ROOT))
                .setMaxResults(1).getResultStream().findFirst().orElseThrow(NotFound::new);
    }

    private Community found(String name, String website, String about) {
        Community community = new Community(Slug.free(name, this::isTaken), name, clock.instant());
        community.describe(null, about == null || about.isBlank() ? null : about, website);
        em.persist(community);
        em.flush();
        return community;
    }

    private Long participationOf(Long roundId, Long communityId) {
        return em.createQuery("select p.id from Participation p where p.roundId = :round and p.communityId = :community", Long.class)
                .setParameter("round", roundId).setParameter("community", communityId).getResultStream().findFirst().orElse(null);
    }

    private boolean isTaken(String slug) {
        return !em.createQuery("select c.id from Community c where c.publicId = :slug", Long.class).setParameter("slug", slug).getResultList().isEmpty();
    }
}
