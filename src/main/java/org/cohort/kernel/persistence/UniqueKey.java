package org.cohort.kernel.persistence;

import java.sql.SQLIntegrityConstraintViolationException;

/** What a unique key says when somebody, or one's own other tab, was first. */
public final class UniqueKey {

    private UniqueKey() {
    }

    /** Whether a unique key refused a row, somewhere under this exception: H2 says so by its state, MySQL by its number. */
    public static boolean isTaken(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof SQLIntegrityConstraintViolationException violation) {
                return "23505".equals(violation.getSQLState()) || violation.getErrorCode() == 1062;
            }
        }
        return false;
    }
}
