package org.cohort.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.Role;
import org.cohort.program.ProgramDirectory;
import org.cohort.program.RoundPeople;
import org.cohort.program.RoundRef;

/**
 * Counts where a round's applicants lived, once, before the first of their answers is removed (rule A5). Every organizer is told the same, so
 * none of whom one of them must know nothing, nor an organizer, is counted (rule R3).
 */
@ApplicationScoped
class CountryCounts {

    private static final Long NOBODY = -1L;

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    ProgramDirectory rounds;

    @Inject
    RoundPeople people;

    @Inject
    Directory directory;

    void keep(Long roundId) {
        if (em.createQuery("select count(c) from CountryCount c where c.roundId = :round", Long.class).setParameter("round", roundId).getSingleResult() > 0) {
            return;
        }
        List<Object[]> counted = em.createQuery("select a.country, count(a) from Application a where a.roundId = :round and a.country is not null"
                        + " and (a.firstSubmittedAt is not null or a.submittedAt is not null) and a.accountId not in :hidden group by a.country", Object[].class)
                .setParameter("round", roundId).setParameter("hidden", hidden(rounds.round(roundId))).getResultList();
        int few = 0;
        long fewers = 0;
        for (Object[] row : counted) {
            if ((Long) row[1] >= CountryCount.LEAST) {
                em.persist(CountryCount.of(roundId, (String) row[0], (Long) row[1]));
            } else {
                few++;
                fewers += (Long) row[1];
            }
        }
        em.persist(CountryCount.few(roundId, few, fewers));
        em.flush();
    }

    private Set<Long> hidden(RoundRef round) {
        Set<Long> hidden = new HashSet<>(Set.of(NOBODY));
        directory.holders(Role.ORGANIZER, round.programId()).forEach(organizer -> {
            hidden.add(organizer);
            hidden.addAll(people.hidden(organizer, round));
        });
        return hidden;
    }
}
