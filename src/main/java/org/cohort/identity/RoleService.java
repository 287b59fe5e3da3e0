package org.cohort.identity;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Directory.Person;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.persistence.UseCase;

/**
 * The only writer of roles. It is called by the services of other features, never by a page: they ask their own policy
 * whether who acts may do this (making a program makes its organizer, approving a mentorship makes a mentor), so all
 * it demands is somebody signed in. Each change is audited and holds from the person's next request on.
 */
@UseCase
public class RoleService {

    /** What a person is by herself, or what no person is; never granted. */
    private static final Set<Role> NOT_GRANTED = EnumSet.of(Role.VISITOR, Role.SELF, Role.SYSTEM);

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    Accounts accounts;

    @Inject
    AccountDirectory directory;

    @Inject
    AccountAudit audit;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /**
     * Gives a role; does nothing when she holds it.
     *
     * @param scope the key of what it is held for; null for an administrator and for nobody else
     */
    @Requires(Role.SELF)
    public void grant(Long accountId, Role role, Long scope) {
        check(role, scope);
        Account account = accounts.open(accountId);
        if (find(accountId, role, scope).isEmpty()) {
            em.persist(new RoleGrant(accountId, role, stored(scope), current.get().accountId(), clock.instant()));
            audit.role(account, "GRANT", role, scope);
        }
    }

    /** Takes a role back; does nothing when she does not hold it. @throws Refused for the last administrator */
    @Requires(Role.SELF)
    public void revoke(Long accountId, Role role, Long scope) {
        check(role, scope);
        Optional<RoleGrant> grant = find(accountId, role, scope);
        if (grant.isEmpty()) {
            return;
        }
        if (role == Role.ADMINISTRATOR) {
            Verdict.when(directory.holders(role, null).size() > 1, "identity.lastAdministrator").enforce();
        }
        em.remove(grant.get());
        accounts.byId(accountId).ifPresent(account -> audit.role(account, "REVOKE", role, scope));
    }

    /** Whoever holds the role for the one thing holds it for the other instead. Accounts that are closed lose it. */
    @Requires(Role.SELF)
    public void move(Role role, Long from, Long to) {
        List<Long> open = directory.holders(role, from);
        em.createQuery("select g from RoleGrant g where g.role = :role and g.scopeId = :scope order by g.id", RoleGrant.class)
                .setParameter("role", role).setParameter("scope", stored(from)).getResultList().forEach(grant -> {
                    if (open.contains(grant.accountId())) {
                        grant(grant.accountId(), role, to);
                    }
                    revoke(grant.accountId(), role, from);
                });
    }

    /** Who holds the role for this, by name. */
    @Requires(Role.SELF)
    public List<Person> holders(Role role, Long scope) {
        return directory.people(directory.holders(role, scope)).values().stream()
                .sorted(java.util.Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER).thenComparing(Person::accountId)).toList();
    }

    private Optional<RoleGrant> find(Long accountId, Role role, Long scope) {
        return em.createQuery("select g from RoleGrant g where g.accountId = :account and g.role = :role and g.scopeId = :scope", RoleGrant.class)
                .setParameter("account", accountId).setParameter("role", role).setParameter("scope", stored(scope)).getResultStream().findFirst();
    }

    private static void check(Role role, Long scope) {
        if (NOT_GRANTED.contains(role) || (scope == null) != (role == Role.ADMINISTRATOR)) {
            throw new IllegalArgumentException("no such grant: " + role + " for " + scope);
        }
    }

    private static long stored(Long scope) {
        return scope == null ? RoleGrant.NO_SCOPE : scope;
    }
}
