package org.cohort.kernel.persistence;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;

/** Two who did the same at the same moment: people, or one's own two windows. */
public final class Collision {

    private static final int MYSQL_DUPLICATE = 1062;
    private static final String H2_DUPLICATE = "23505";
    private static final String ROLLED_BACK = "40";

    private Collision() {
    }

    /** Whether, somewhere under this exception, a version had moved, a unique key was taken, or the locks of two transactions crossed. */
    public static boolean isIn(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof OptimisticLockException) {
                return true;
            }
            if (t instanceof SQLException failure && (failure.getErrorCode() == MYSQL_DUPLICATE || H2_DUPLICATE.equals(failure.getSQLState())
                    || String.valueOf(failure.getSQLState()).startsWith(ROLLED_BACK))) {
                return true;
            }
        }
        return false;
    }
}
