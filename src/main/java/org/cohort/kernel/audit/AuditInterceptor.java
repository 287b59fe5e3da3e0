package org.cohort.kernel.audit;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;

/**
 * Stands just inside the transaction of every method that can begin one (the server's own interceptor has the priority
 * {@code PLATFORM_BEFORE + 200}), so that the method which began it ends with its audit entries. A synchronization before the
 * commit would come too late: by then the server no longer gives out the transaction's connection.
 */
public abstract class AuditInterceptor {

    private static final int INSIDE = Interceptor.Priority.PLATFORM_BEFORE + 300;

    @Inject
    private AuditTrail audit;

    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
        return audit.around(call::proceed);
    }

    /** For {@code @Transactional}. */
    @Transactional
    @Interceptor
    @Priority(INSIDE)
    public static class Joining extends AuditInterceptor {
    }

    /** For {@code @Transactional(REQUIRES_NEW)}: its value is part of the binding. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @Interceptor
    @Priority(INSIDE)
    public static class Alone extends AuditInterceptor {
    }
}
