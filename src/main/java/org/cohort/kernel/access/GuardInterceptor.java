package org.cohort.kernel.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Set;

/**
 * Refuses a use case to whom it is not open, before a transaction starts. A public method without
 * {@link Requires} or {@link Public} is refused to everybody: deny by default.
 */
@Guarded
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class GuardInterceptor {

    @Inject
    private CurrentActor current;

    @AroundInvoke
    Object guard(InvocationContext call) throws Exception {
        Verdict verdict = check(call.getMethod(), current.get());
        if (!verdict.isAllowed()) {
            throw new Refused(verdict);
        }
        return call.proceed();
    }

    static Verdict check(Method method, Actor actor) {
        if (!Modifier.isPublic(method.getModifiers()) || method.isAnnotationPresent(Public.class) || actor.isSystem()) {
            return Verdict.allowed();
        }
        Requires requires = method.getAnnotation(Requires.class);
        if (requires == null) {
            return Verdict.denied("access.notOpen");
        }
        Set<Role> roles = actor.roles();
        for (Role role : requires.value()) {
            if (roles.contains(role)) {
                return Verdict.allowed();
            }
        }
        return actor.isSignedIn() ? Verdict.denied("access.role") : Verdict.denied("access.signIn");
    }
}
