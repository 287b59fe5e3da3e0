package org.cohort.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.cohort.project.PersonPages;

/** The pages that alumni show. */
@ApplicationScoped
class AlumPages implements PersonPages {

    @PersistenceContext(unitName = "cohort")
    private EntityManager em;

    @Override
    public Map<Long, String> of(Collection<Long> accounts) {
        return accounts.isEmpty() ? Map.of() : em.createQuery("select a.accountId, a.publicId from Alum a where a.accountId in :accounts and a.shown = true", Object[].class)
                .setParameter("accounts", accounts).getResultStream().collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }
}
