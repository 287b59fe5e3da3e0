package org.cohort.kernel.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;

/**
 * Writes down who did what (rule S2). Entries are gathered during a transaction and appended to the chain as the
 * last thing before it commits: the chain's end is one row that every writer locks, so it is locked for a moment
 * only, and always after every other lock, which rules out deadlocks. If the transaction rolls back, nothing is written.
 */
@ApplicationScoped
public class AuditTrail {

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Resource(lookup = "java:app/jdbc/cohort")
    private DataSource database;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    /**
     * Notes an act of the current actor.
     *
     * @param from    the state before, or null when the act changes none
     * @param to      the state after, or null likewise
     * @param comment the actor's own words, or null; never secrets
     * @throws IllegalStateException outside a transaction: what is not stored with its audit entry is not stored
     */
    public void record(String subjectType, String subjectPublicId, String action, String from, String to, String comment) {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("an audit entry needs a transaction");
        }
        @SuppressWarnings("unchecked")
        List<AuditLine> lines = (List<AuditLine>) transactions.getResource(AuditTrail.class);
        if (lines == null) {
            lines = new ArrayList<>();
            transactions.putResource(AuditTrail.class, lines);
            transactions.registerInterposedSynchronization(new Appender(lines));
        }
        Actor actor = current.get();
        lines.add(new AuditLine(clock.instant().truncatedTo(ChronoUnit.MICROS), actor.accountId(), actor.name(),
                subjectType, subjectPublicId, action, from, to, comment));
    }

    private final class Appender implements Synchronization {

        private final List<AuditLine> lines;

        private Appender(List<AuditLine> lines) {
            this.lines = lines;
        }

        @Override
        public void beforeCompletion() {
            try (Connection connection = database.getConnection()) {
                if (connection.getAutoCommit()) {
                    alone(connection);
                } else {
                    AuditChain.append(connection, lines);
                }
            } catch (SQLException e) {
                throw new IllegalStateException("the audit trail could not be written", e);
            }
        }

        /**
         * The server's pool may give a connection here that is not part of the transaction: then the entries have one of their
         * own, so that the lock of the chain's end holds. It commits a moment before the act itself: an act whose commit then
         * fails leaves entries of what was tried, never a broken chain nor an act without its entry.
         */
        private void alone(Connection connection) throws SQLException {
            connection.setAutoCommit(false);
            try {
                AuditChain.append(connection, lines);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }

        @Override
        public void afterCompletion(int status) {
            // Nothing is kept outside the transaction.
        }
    }
}
