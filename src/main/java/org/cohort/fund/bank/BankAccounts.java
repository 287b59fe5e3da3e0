package org.cohort.fund.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cohort.kernel.audit.AuditTrail;

/** Where services find bank details. Whoever opens them notes why. */
@ApplicationScoped
public class BankAccounts {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    BankVault vault;

    @Inject
    AuditTrail audit;

    @Inject
    @Any
    Instance<Awaiting> kinds;

    Optional<BankDetails> details(Long accountId) {
        return em.createQuery("select b from BankDetails b where b.accountId = :account", BankDetails.class).setParameter("account", accountId).getResultStream().findFirst();
    }

    Optional<BankDetails> paying(Long fundId) {
        return em.createQuery("select b from BankDetails b where b.fundId = :fund", BankDetails.class).setParameter("fund", fundId).getResultStream().findFirst();
    }

    /** What is to be paid to her. */
    List<Awaited> awaited(Long accountId) {
        return kinds.stream().flatMap(kind -> kind.of(accountId).stream()).toList();
    }

    /** The same for who pays her: also what she must not know yet. */
    List<Awaited> payable(Long accountId) {
        return kinds.stream().flatMap(kind -> kind.payable(accountId).stream()).toList();
    }

    /** What is to be paid and has its page there; null for none. */
    Awaited at(String path) {
        return kinds.stream().flatMap(kind -> kind.at(path).stream()).findFirst().orElse(null);
    }

    boolean isExpecting(Long accountId) {
        return kinds.stream().anyMatch(kind -> kind.isExpecting(accountId));
    }

    Set<Long> everybodyAwaiting() {
        return everybody(Awaiting::everybody);
    }

    Set<Long> keeping() {
        return everybody(Awaiting::keeping);
    }

    private Set<Long> everybody(Function<Awaiting, Set<Long>> of) {
        Set<Long> all = new HashSet<>();
        kinds.forEach(kind -> all.addAll(of.apply(kind)));
        return all;
    }

    /** The last characters of the accounts of those among these who have given theirs. */
    public Map<Long, String> last(Collection<Long> accountIds) {
        return accountIds.isEmpty() ? Map.of() : em.createQuery("select b from BankDetails b where b.accountId in :accounts", BankDetails.class)
                .setParameter("accounts", accountIds).getResultStream().collect(Collectors.toMap(BankDetails::accountId, BankDetails::last));
    }

    /**
     * Opens those of these people who have given theirs, for the file for the bank: each is noted as a look.
     *
     * @param why for the audit trail and the person
     */
    public Map<Long, BankAccount> open(Collection<Long> accountIds, String why) {
        Map<Long, BankAccount> opened = new HashMap<>();
        if (!accountIds.isEmpty()) {
            em.createQuery("select b from BankDetails b where b.accountId in :accounts order by b.id", BankDetails.class).setParameter("accounts", accountIds).getResultList()
                    .forEach(details -> opened.put(details.accountId(), open(details, "FILE", why)));
        }
        return opened;
    }

    BankAccount open(BankDetails details, String act, String why) {
        audit.record(BankDetails.SUBJECT, details.publicId(), act, null, null, why);
        return details.open(vault);
    }

    public boolean hasPaying(Long fundId) {
        return paying(fundId).isPresent();
    }

    /** Where a fund pays from; null while nobody has said. */
    public BankAccount payingAccount(Long fundId) {
        return paying(fundId).map(details -> details.open(vault)).orElse(null);
    }
}
