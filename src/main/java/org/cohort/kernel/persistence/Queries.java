package org.cohort.kernel.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.transaction.Transactional;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A bean that reads: JPQL constructor expressions into records, page requests with a sort allow-list, scoped by the
 * actor it is given. Joins a running transaction, starts none.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
@Stereotype
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Queries {
}
