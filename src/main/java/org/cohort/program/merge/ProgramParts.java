package org.cohort.program.merge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.cohort.kernel.access.Role;
import org.cohort.program.ExtensionJoin;

/** What of this feature moves when communities are merged: coordinators, sponsors, extensions, the logo. */
@ApplicationScoped
class ProgramParts implements MergeFollower {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    ExtensionJoin extensions;

    @Override
    public List<Moving> moving(Long community, List<Long> participations) {
        return participations.isEmpty() ? List.of() : List.of(
                new Moving("coordinators", em.createQuery("select count(distinct g.accountId) from RoleGrant g where g.role = :role and g.scopeId in :parts", Long.class)
                        .setParameter("role", Role.COORDINATOR).setParameter("parts", participations).getSingleResult()),
                new Moving("invitations", em.createQuery("select count(i) from RoleInvitation i where i.role = :role and i.scopeId in :parts and i.acceptedAt is null"
                        + " and i.declinedAt is null and i.revokedAt is null", Long.class)
                        .setParameter("role", Role.COORDINATOR).setParameter("parts", participations).getSingleResult()),
                new Moving("sponsors", count("Sponsorship", participations)),
                new Moving("extensions", count("ExtensionGrant", participations)));
    }

    @Override
    public void follow(Merge merge) {
        merge.joined().forEach((from, to) -> {
            em.createQuery("update Sponsorship s set s.participationId = :to where s.participationId = :from").setParameter("to", to).setParameter("from", from).executeUpdate();
            extensions.join(from, to);
        });
        boolean has = em.createQuery("select count(l) from CommunityLogo l where l.communityId = :kept", Long.class).setParameter("kept", merge.kept()).getSingleResult() > 0;
        em.createQuery(has ? "delete from CommunityLogo l where l.communityId = :gone" : "update CommunityLogo l set l.communityId = :kept where l.communityId = :gone")
                .setParameter("gone", merge.gone()).setParameter(has ? "gone" : "kept", has ? merge.gone() : merge.kept()).executeUpdate();
    }

    private long count(String entity, List<Long> participations) {
        return em.createQuery("select count(e) from " + entity + " e where e.participationId in :parts", Long.class).setParameter("parts", participations).getSingleResult();
    }
}
