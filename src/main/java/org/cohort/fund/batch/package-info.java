/**
 * Payments that leave together (rule G11): a treasurer collects what is authorized of one fund, somebody else releases it, which holds the money,
 * and every line is settled by its reference. What can be in a batch says so by {@link org.cohort.fund.batch.Payables}; a file for banks in another
 * format is another way to write the same lines ({@link org.cohort.fund.batch.BatchFile}).
 */
package org.cohort.fund.batch;
