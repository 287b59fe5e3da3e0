/**
 * The ground of everything stored: where connections come from, migrations, converters, ids that stand in
 * addresses, and page requests. Entities are rich and written only through their features' services; lists are read
 * by {@link org.cohort.kernel.persistence.Queries} into records. Every feature may use this package.
 */
package org.cohort.kernel.persistence;
