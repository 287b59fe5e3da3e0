package org.cohort.kernel.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;

/**
 * Writes down who did what (rule S2). Entries are gathered during a transaction and appended to the chain in that same
 * transaction, as the last thing the method that began it does ({@link AuditInterceptor}): the chain's end is one row that
 * every writer locks, so it is locked for a moment only, and always after every other lock, which rules out deadlocks.
 * If the transaction rolls back, nothing is written.
 */
@ApplicationScoped
public class AuditTrail {

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @PersistenceContext(unitName = "cohort")
    private EntityManager em;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    /**
     * Notes an act of the current actor.
     *
     * @param from    the state before, or null when the act changes none
     * @param to      the state after, or null likewise
     * @param comment the actor's own words, or null; never secrets
     * @throws IllegalStateException outside a transaction begun by a {@code @Transactional} method: what is not stored with
     *                               its audit entry is not stored
     */
    public void record(String subjectType, String subjectPublicId, String action, String from, String to, String comment) {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("an audit entry needs a transaction");
        }
        @SuppressWarnings("unchecked")
        List<AuditLine> lines = (List<AuditLine>) transactions.getResource(AuditTrail.class);
        if (lines == null) {
            throw new IllegalStateException("an audit entry needs a transaction that a @Transactional method began");
        }
        Actor actor = current.get();
        lines.add(new AuditLine(clock.instant().truncatedTo(ChronoUnit.MICROS), actor.accountId(), actor.name(),
                subjectType, subjectPublicId, action, from, to, comment));
    }

    /** The place of the chain's last entry: as long as it stays, nobody has done anything. */
    public long last() {
        return ((Number) em.createNativeQuery("select seq from audit_head where id = 1").getSingleResult()).longValue();
    }

    /**
     * Does an act and appends what was recorded meanwhile, on the transaction's own connection, after everything else is written.
     *
     * @param act what a method that began a transaction does; its own value is given back
     */
    Object around(Callable<Object> act) throws Exception {
        if (transactions.getResource(AuditTrail.class) != null) {
            return act.call();
        }
        List<AuditLine> lines = new ArrayList<>();
        transactions.putResource(AuditTrail.class, lines);
        Object result;
        try {
            result = act.call();
        } catch (Throwable failed) {
            // The server would commit after an Error, and the entries would be missing.
            transactions.setRollbackOnly();
            throw failed;
        }
        transactions.putResource(AuditTrail.class, null);
        if (!lines.isEmpty() && transactions.getTransactionStatus() == Status.STATUS_ACTIVE) {
            em.flush();
            AuditChain.append(em.unwrap(Connection.class), lines);
        }
        return result;
    }
}
