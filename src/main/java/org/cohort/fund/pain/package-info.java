/**
 * Files for the bank (rule G11): the payments of a batch that was released, as ISO 20022 pain.001.001.09, one file for a currency and a way of sending.
 * {@link org.cohort.fund.pain.PainFile} writes, and knows nothing of batches; {@link org.cohort.fund.pain.TransferService} says which payments are
 * in which file: each in one, and a file is the same however often it is fetched.
 */
package org.cohort.fund.pain;
