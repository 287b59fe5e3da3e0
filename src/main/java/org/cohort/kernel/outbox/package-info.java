/**
 * The outbox (rule N1): {@link org.cohort.kernel.outbox.Outbox} writes notices in the transaction that causes them,
 * {@link org.cohort.kernel.outbox.Delivery} delivers them afterwards, {@link org.cohort.kernel.outbox.Inbox} is where
 * a person reads hers. Without a mail server notices are kept and not sent.
 */
package org.cohort.kernel.outbox;
