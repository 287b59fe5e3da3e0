package org.cohort.kernel.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a use case at all: a person who holds one of the roles for anything. {@link Role#SELF} means anybody
 * signed in. Whether she may do it to this very thing is the policy's and the lifecycle's question, inside.
 * The system may call everything.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {
    Role[] value();
}
