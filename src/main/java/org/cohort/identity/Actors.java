package org.cohort.identity;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.persistence.Queries;

/** Who a session belongs to, with the roles as they are now: one statement a request. */
@Queries
public class Actors {

    private static final Duration SEEN_EVERY = Duration.ofHours(1);

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * The person whose session this is.
     *
     * @param authVersion what the session was made under
     * @return empty when the account is closed or unknown, or when its sessions were ended since
     */
    public Optional<Known> of(Long accountId, int authVersion) {
        return find(accountId).filter(known -> known.authVersion() == authVersion);
    }

    /** The same for work that is done in somebody's name without a session: sample data, imports, tests. */
    public Optional<Actor> of(Long accountId) {
        return find(accountId).map(Known::actor);
    }

    /** Notes that she is here now. Wanted only when she was not {@link Known#isSeenLately seen lately}. */
    @Transactional
    public void seen(Long accountId) {
        em.createQuery("update Account a set a.lastSeenAt = :now where a.id = :id")
                .setParameter("now", clock.instant()).setParameter("id", accountId).executeUpdate();
    }

    private Optional<Known> find(Long accountId) {
        List<Object[]> rows = em.createQuery("select a.id, a.publicId, a.name, a.locale, a.zone, a.authVersion, g.role, g.scopeId, a.lastSeenAt"
                + " from Account a left join RoleGrant g on g.accountId = a.id where a.id = :id and a.closedAt is null", Object[].class)
                .setParameter("id", accountId).getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Set<Actor.Held> held = new HashSet<>();
        for (Object[] row : rows) {
            if (row[6] != null) {
                long scope = ((Number) row[7]).longValue();
                held.add(new Actor.Held((Role) row[6], scope == RoleGrant.NO_SCOPE ? null : scope));
            }
        }
        Object[] first = rows.get(0);
        Actor actor = new Actor((Long) first[0], (String) first[1], (String) first[2],
                Locale.forLanguageTag((String) first[3]), (ZoneId) first[4], held);
        Instant lastSeen = (Instant) first[8];
        return Optional.of(new Known(actor, (Integer) first[5], lastSeen != null && lastSeen.isAfter(clock.instant().minus(SEEN_EVERY))));
    }

    /**
     * A person found.
     *
     * @param isSeenLately whether it was noted in the last hour that she was here
     */
    public record Known(Actor actor, int authVersion, boolean isSeenLately) {
    }
}
