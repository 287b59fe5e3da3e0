package org.cohort.kernel.persistence;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;

/** Whether a failure means that somebody else changed or made the same thing at this moment: looking again and trying again helps. */
public final class Collision {

    /** MySQL's and MariaDB's number for a key that exists; they share one SQL state for it and for other violations. */
    private static final int DUPLICATE = 1062;
    private static final String DUPLICATE_STATE = "23505";
    /** The class of states of a transaction that was rolled back because the locks of two crossed. */
    private static final String CROSSED = "40";

    private Collision() {
    }

    public static boolean in(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof OptimisticLockException || t instanceof SQLException failure && isOne(failure)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOne(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return failure.getErrorCode() == DUPLICATE || state.equals(DUPLICATE_STATE) || state.startsWith(CROSSED);
    }
}
