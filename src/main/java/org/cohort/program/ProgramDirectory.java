package org.cohort.program;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.persistence.Queries;

/**
 * Rounds and participations for other features, one statement each. It answers whoever asks: the caller's policy
 * decides what of it a person sees. Unknown ids throw {@link NotFound}.
 */
@Queries
public class ProgramDirectory {

    /** The columns of a {@link RoundRef}: r is the round, p its program. */
    static final String ROUND = "r.id, r.publicId, r.name, r.state, r.zone, r.startsOn, r.endsOn, p.id, p.publicId, p.name, "
            + "r.stipend.value, r.stipend.currency, r.rules";
    private static final String ROUNDS = "select new org.cohort.program.RoundRef(" + ROUND
            + ") from ProgramRound r join Program p on p.id = r.programId where ";
    private static final String PARTICIPATIONS = "select new org.cohort.program.ParticipationRef("
            + "x.id, x.publicId, x.state, x.reopened, coalesce(x.allotted, x.slots), c.id, c.publicId, c.name, " + ROUND
            + ") from Participation x join Community c on c.id = x.communityId join ProgramRound r on r.id = x.roundId "
            + "join Program p on p.id = r.programId where ";

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    public RoundRef round(Long id) {
        return one(ROUNDS + "r.id = :id", RoundRef.class, id);
    }

    public RoundRef roundByPublicId(String publicId) {
        return one(ROUNDS + "r.publicId = :id", RoundRef.class, publicId);
    }

    /** By key; unknown keys are left out. */
    public Map<Long, RoundRef> rounds(Collection<Long> ids) {
        return many(ROUNDS + "r.id in :ids", RoundRef.class, ids, RoundRef::id);
    }

    public ParticipationRef participation(Long id) {
        return one(PARTICIPATIONS + "x.id = :id", ParticipationRef.class, id);
    }

    public ParticipationRef participationByPublicId(String publicId) {
        return one(PARTICIPATIONS + "x.publicId = :id", ParticipationRef.class, publicId);
    }

    /** By key; unknown keys are left out. */
    public Map<Long, ParticipationRef> participations(Collection<Long> ids) {
        return many(PARTICIPATIONS + "x.id in :ids", ParticipationRef.class, ids, ParticipationRef::id);
    }

    private <R> R one(String jpql, Class<R> type, Object id) {
        List<R> found = em.createQuery(jpql, type).setParameter("id", id).getResultList();
        if (found.isEmpty()) {
            throw new NotFound();
        }
        return found.get(0);
    }

    private <R> Map<Long, R> many(String jpql, Class<R> type, Collection<Long> ids, Function<R, Long> key) {
        return ids.isEmpty() ? Map.of()
                : em.createQuery(jpql, type).setParameter("ids", ids).getResultStream().collect(Collectors.toMap(key, Function.identity()));
    }
}
