package org.cohort.kernel.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.transaction.Transactional;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.cohort.kernel.access.Guarded;

/**
 * A service whose public methods are use cases: one call is one transaction, and each method says who may call it
 * by {@code @Requires} or {@code @Public}. Such a bean holds no state. Unchecked exceptions roll back; a checked one
 * would commit, so none is thrown.
 */
@ApplicationScoped
@Transactional
@Guarded
@Stereotype
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface UseCase {
}
