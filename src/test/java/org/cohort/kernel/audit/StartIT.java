package org.cohort.kernel.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import javax.sql.DataSource;
import org.cohort.kernel.persistence.PublicId;
import org.cohort.kernel.persistence.SchemaMigrator;
import org.flywaydb.core.api.MigrationInfo;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@ArquillianTest
@DisplayName("The server starts: schema, transactions, audit trail")
class StartIT {

    @Inject
    private AuditTrail audit;

    @Inject
    private Acting acting;

    @Inject
    private UserTransaction transaction;

    @Resource(lookup = "java:app/jdbc/cohort")
    private DataSource database;

    @Resource
    private ManagedExecutorService threads;

    @Test
    @DisplayName("Every migration is applied, none is pending")
    void migrated() {
        MigrationInfo[] all = SchemaMigrator.flyway(database).info().all();
        assertThat(all).isNotEmpty().allMatch(migration -> migration.getState().isApplied() && !migration.getState().isFailed());
    }

    @Test
    @DisplayName("S2: an act is in the trail once its transaction has committed, and the chain is whole")
    void recorded() throws Exception {
        String id = PublicId.next();
        acting.act(id, 3);
        assertThat(entries(id)).isEqualTo(3);
        assertThat(problem()).isNull();
    }

    @Test
    @DisplayName("S2: an act that fails leaves nothing in the trail")
    void failed() throws Exception {
        String id = PublicId.next();
        assertThatThrownBy(() -> acting.fail(id, new IllegalArgumentException())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> acting.fail(id, new StackOverflowError())).isInstanceOf(Throwable.class);
        assertThat(entries(id)).isZero();
        assertThat(problem()).isNull();
    }

    @Test
    @DisplayName("S2: a transaction within another has its entries for itself, before the outer one's, which it does not hold up")
    void within() throws Exception {
        String id = PublicId.next();
        String apart = PublicId.next();
        acting.around(id, apart);
        assertThat(entries(id)).isEqualTo(2);
        assertThat(entries(apart)).isEqualTo(2);
        assertThatThrownBy(() -> acting.aroundInVain(id, apart)).isInstanceOf(IllegalArgumentException.class);
        assertThat(entries(id)).isEqualTo(2);
        assertThat(entries(apart)).isEqualTo(4);
        assertThat(problem()).isNull();
    }

    @Test
    @DisplayName("S2: the entries are part of the act's own transaction: rolled back after they were written, both are gone")
    void rolledBack() throws Exception {
        String id = PublicId.next();
        transaction.begin();
        acting.act(id, 2);
        transaction.rollback();
        assertThat(entries(id)).isZero();
        assertThat(problem()).isNull();
        acting.act(id, 1);
        assertThat(problem()).isNull();
    }

    @Test
    @DisplayName("S2: there is no act without a transaction, nor in one that nobody would end with its entries")
    void outside() throws Exception {
        assertThatThrownBy(() -> audit.record(Acting.SUBJECT, PublicId.next(), "TRY", null, null, null)).isInstanceOf(IllegalStateException.class);
        transaction.begin();
        assertThatThrownBy(() -> audit.record(Acting.SUBJECT, PublicId.next(), "TRY", null, null, null)).isInstanceOf(IllegalStateException.class);
        transaction.rollback();
    }

    @Test
    @DisplayName("S2: eight threads at once leave a whole chain")
    void parallel() throws Exception {
        String id = PublicId.next();
        List<Callable<Void>> work = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            work.add(() -> {
                for (int j = 0; j < 25; j++) {
                    acting.act(id, 2);
                }
                return null;
            });
        }
        for (Future<Void> done : threads.invokeAll(work)) {
            done.get();
        }
        assertThat(entries(id)).isEqualTo(8 * 25 * 2);
        assertThat(problem()).isNull();
    }

    @Test
    @DisplayName("S2: a changed entry, a removed one and a cut end are found")
    void tampered() throws Exception {
        String id = PublicId.next();
        acting.act(id, 3);
        assertThat(problemAfter("update audit_entry set remark = 'never said' where subject_public_id = ? and action = 'ACT1'", id)).contains("does not follow");
        assertThat(problemAfter("delete from audit_entry where subject_public_id = ? and action = 'ACT1'", id)).contains("does not follow");
        assertThat(problemAfter("delete from audit_entry where subject_public_id = ? and action = 'ACT2'", id)).contains("the end of the chain");
        assertThat(problem()).isNull();
    }

    private int entries(String id) throws SQLException {
        try (Connection connection = database.getConnection();
             PreparedStatement count = connection.prepareStatement("select count(*) from audit_entry where subject_public_id = ?")) {
            count.setString(1, id);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private String problem() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return AuditChain.problem(connection);
        }
    }

    /** What the check says after somebody with a hand in the database did this; it is taken back. */
    private String problemAfter(String sql, String id) throws Exception {
        transaction.begin();
        try (Connection connection = database.getConnection(); PreparedStatement tamper = connection.prepareStatement(sql)) {
            tamper.setString(1, id);
            assertThat(tamper.executeUpdate()).isEqualTo(1);
            return AuditChain.problem(connection);
        } finally {
            transaction.rollback();
        }
    }
}
