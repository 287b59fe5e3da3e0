package org.cohort.identity;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.persistence.Queries;

/** Answers the kernel's questions about people from the accounts. Closed accounts are left out of {@link #holders}. */
@Queries
public class AccountDirectory implements Directory {

    private static final int AT_ONCE = 500;
    private static final String PERSON = "select a.id, a.publicId, a.name, a.email, a.locale, a.zone from Account a where ";

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Override
    public Map<Long, Person> people(Collection<Long> accountIds) {
        Map<Long, Person> people = new HashMap<>();
        List<Long> keys = accountIds.stream().filter(java.util.Objects::nonNull).distinct().sorted().toList();
        for (int from = 0; from < keys.size(); from += AT_ONCE) {
            em.createQuery(PERSON + "a.id in :ids", Object[].class)
                    .setParameter("ids", keys.subList(from, Math.min(from + AT_ONCE, keys.size())))
                    .getResultList().forEach(row -> people.put((Long) row[0], person(row)));
        }
        return people;
    }

    @Override
    public List<Long> holders(Role role, Long scope) {
        return em.createQuery("select a.id from RoleGrant g join Account a on a.id = g.accountId"
                        + " where g.role = :role and g.scopeId = :scope and a.closedAt is null order by a.id", Long.class)
                .setParameter("role", role).setParameter("scope", scope == null ? RoleGrant.NO_SCOPE : scope).getResultList();
    }

    /** The person with this address in any spelling; for services that name people by address. */
    public Optional<Person> byEmail(String email) {
        return one("a.email = :value", EmailAddress.normalOrNull(email));
    }

    public Optional<Person> byPublicId(String publicId) {
        return one("a.publicId = :value", publicId);
    }

    private Optional<Person> one(String condition, String value) {
        return em.createQuery(PERSON + condition + " and a.closedAt is null", Object[].class).setParameter("value", value)
                .getResultStream().findFirst().map(AccountDirectory::person);
    }

    private static Person person(Object[] row) {
        return new Person((Long) row[0], (String) row[1], (String) row[2], (String) row[3],
                Locale.forLanguageTag((String) row[4]), (ZoneId) row[5]);
    }
}
