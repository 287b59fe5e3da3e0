/**
 * What is seen across all features: Today, the front page, imports, the administrator's page, the clock of the sample
 * data. It reads what others own and stands on top: nothing depends on it.
 */
package org.cohort.insight;
