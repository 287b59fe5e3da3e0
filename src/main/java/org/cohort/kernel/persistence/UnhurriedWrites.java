package org.cohort.kernel.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * A span of the start in which the embedded database collects what is committed for half a second instead of writing it
 * at once. Nobody has been answered yet then, and what a process that is killed loses is made again by the next start:
 * the file always holds everything up to some moment. The end writes all of it and goes back to what was set before.
 *
 * <p>It exists because H2 writes whenever a sequence hands out its next numbers, and each time everything that a long
 * transaction has changed so far. A database server is left alone.
 */
public final class UnhurriedWrites {

    private static final int MILLISECONDS = 500;

    private static volatile boolean now;

    private UnhurriedWrites() {
    }

    /** Whether such a span has begun and not ended: a connection that is made meanwhile must not end it by what its address says. */
    static boolean now() {
        return now;
    }

    /**
     * Does the work, which has its own transactions, in such a span. When it ends, well or not, all that was committed
     * is on the disk.
     *
     * @return what the work returns
     * @throws IllegalStateException when the database does not answer before or after
     */
    public static <T> T during(DataSource database, Supplier<T> work) {
        Integer before = begin(database);
        try {
            return work.get();
        } finally {
            if (before != null) {
                end(database, before);
            }
        }
    }

    /** @return the delay that was set, in milliseconds; null where nothing was changed */
    private static Integer begin(DataSource database) {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            if (!"H2".equals(connection.getMetaData().getDatabaseProductName())) {
                return null;
            }
            int before = delay(statement);
            now = true;
            statement.execute("set write_delay " + Math.max(before, MILLISECONDS));
            return before;
        } catch (SQLException e) {
            throw new IllegalStateException("the embedded database's delay of writing can't be set", e);
        }
    }

    private static void end(DataSource database, int before) {
        now = false;
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("set write_delay " + before);
            statement.execute("checkpoint sync");
        } catch (SQLException e) {
            throw new IllegalStateException("the embedded database's delay of writing can't be set back", e);
        }
    }

    private static int delay(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'")) {
            row.next();
            return row.getInt(1);
        }
    }
}
