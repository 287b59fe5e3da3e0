/**
 * The audit trail (rule S2): append-only, hash-chained, with the true actor. {@link org.cohort.kernel.audit.AuditTrail}
 * writes, inside the transaction it tells of; {@link org.cohort.kernel.audit.AuditChain} can prove that nothing was changed since.
 */
package org.cohort.kernel.audit;
