package org.cohort.program.merge;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.Map;
import org.cohort.kernel.persistence.Queries;
import org.cohort.program.logo.LogoRef;

/** Where addresses of merged communities lead now. */
@Queries
public class FormerAddresses {

    /**
     * All of them: merges are few.
     *
     * @param communities    public ids, of what was and what is
     * @param participations public ids likewise
     * @param logos          for what was, the address of the logo there is now; nothing where there is none
     */
    public record All(Map<String, String> communities, Map<String, String> participations, Map<String, String> logos) {
    }

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    /** Two statements. */
    public All all() {
        Map<String, String> communities = new HashMap<>();
        Map<String, String> logos = new HashMap<>();
        em.createQuery("select f.publicId, c.publicId, l.fingerprint, l.alt from FormerAddress f join Community c on c.id = f.communityId"
                + " left join CommunityLogo l on l.communityId = f.communityId", Object[].class).getResultStream().forEach(row -> {
                    communities.put((String) row[0], (String) row[1]);
                    if (row[2] != null) {
                        logos.put((String) row[0], LogoRef.of((String) row[1], (String) row[2], (String) row[3]).address());
                    }
                });
        Map<String, String> participations = new HashMap<>();
        em.createQuery("select f.publicId, x.publicId from FormerAddress f join Participation x on x.id = f.participationId", Object[].class).getResultStream()
                .forEach(row -> participations.put((String) row[0], (String) row[1]));
        return new All(communities, participations, logos);
    }

    /** The public id of the community that this one became part of, or null. */
    public String communityNow(String publicId) {
        return em.createQuery("select c.publicId from FormerAddress f join Community c on c.id = f.communityId where f.publicId = :id", String.class)
                .setParameter("id", publicId).getResultStream().findFirst().orElse(null);
    }
}
