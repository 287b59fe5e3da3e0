/**
 * Measures what pages cost, beside a yardstick in the same run: {@code mvn -Pbench}. {@link org.cohort.bench.Bench} prepares the
 * databases, starts Cohort and the yardstick on the same server, has Gatling ask both, and writes the ratios for
 * {@code docs/performance.md}. Nothing here is part of the application or of its tests.
 */
package org.cohort.bench;
