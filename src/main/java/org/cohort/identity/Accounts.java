package org.cohort.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.cohort.kernel.access.NotFound;

/** Where the services find accounts. */
@ApplicationScoped
class Accounts {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    /** @param email in its one form; null finds nothing */
    Optional<Account> byEmail(String email) {
        return email == null ? Optional.empty()
                : em.createQuery("select a from Account a where a.email = :email", Account.class)
                        .setParameter("email", email).getResultStream().findFirst();
    }

    Optional<Account> byId(Long id) {
        return id == null ? Optional.empty() : Optional.ofNullable(em.find(Account.class, id));
    }

    /** @throws NotFound when there is none or it is closed */
    Account open(Long id) {
        return byId(id).filter(account -> !account.isClosed()).orElseThrow(NotFound::new);
    }

    boolean isEmpty() {
        return em.createQuery("select count(a) from Account a", Long.class).getSingleResult() == 0;
    }

    /** Stores it, so that it has its key. */
    Account add(Account account) {
        em.persist(account);
        em.flush();
        return account;
    }
}
