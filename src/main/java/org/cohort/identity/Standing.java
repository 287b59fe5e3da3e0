package org.cohort.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.cohort.kernel.access.CurrentActor;

/**
 * What the person who asks has begun, beside the roles she was given: it decides where her pages lead her. One statement a
 * request, none for visitors. Rights never come from here.
 */
@Named
@RequestScoped
public class Standing {

    @PersistenceContext(unitName = "cohort")
    private EntityManager em;

    @Inject
    private CurrentActor current;

    private Object[] found;

    /** Whether she has begun an application to any round. */
    public boolean isApplicant() {
        return count(0) > 0;
    }

    /** Whether she has or had an internship. */
    public boolean isIntern() {
        return count(1) > 0;
    }

    /** The id of her public page as an alum, or null where she has none. */
    public String getAlumPage() {
        return (String) found(2);
    }

    private long count(int place) {
        Object count = found(place);
        return count == null ? 0 : ((Number) count).longValue();
    }

    /** @return null for visitors */
    private Object found(int place) {
        if (!current.get().isSignedIn()) {
            return null;
        }
        if (found == null) {
            found = em.createQuery("select (select count(x) from Application x where x.accountId = a.id), "
                            + "(select count(i) from Internship i where i.accountId = a.id), (select max(l.publicId) from Alum l where l.accountId = a.id) from Account a where a.id = :me", Object[].class)
                    .setParameter("me", current.get().accountId()).getSingleResult();
        }
        return found[place];
    }
}
