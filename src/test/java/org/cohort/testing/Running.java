package org.cohort.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks a {@code *BT}. Its tests may take as parameters {@link RunningCohort}, one shared by the whole run, with sample
 * data, started when it is first asked for; and {@link Browser}, a new one for each test, whose {@link Browser#check}
 * fails the test when a page had an error.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RunningExtension.class)
public @interface Running {
}
