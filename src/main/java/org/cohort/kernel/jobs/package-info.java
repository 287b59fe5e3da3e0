/** Work that is done again and again, on one node or on many: a {@link org.cohort.kernel.jobs.Job} is a bean, found by itself. */
package org.cohort.kernel.jobs;
