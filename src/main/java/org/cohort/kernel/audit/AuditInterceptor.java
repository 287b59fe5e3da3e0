package org.cohort.kernel.audit;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;

/**
 * Stands just inside the transaction of every {@code @Transactional} method (the server's own interceptor has the priority
 * {@code PLATFORM_BEFORE + 200}), so that the method which began it ends with its audit entries. A synchronization before the
 * commit would come too late: by then the server no longer gives out the transaction's connection.
 */
@Transactional
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 300)
public class AuditInterceptor {

    @Inject
    private AuditTrail audit;

    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
        return audit.around(call::proceed);
    }
}
