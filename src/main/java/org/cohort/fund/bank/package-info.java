/**
 * Bank details (rule G12): asked of a payee when something is to be paid to her, checked by a library, sealed at rest
 * ({@link org.cohort.fund.bank.BankVault}), shown as their last characters, removed some days after everything is settled. Who looks at
 * them in full is named in the audit trail, and reads so to the person. They leave this package for a treasurer's look and for the file
 * for the bank alone, as {@link org.cohort.fund.bank.BankAccount}, which says nothing of itself in words.
 */
package org.cohort.fund.bank;
