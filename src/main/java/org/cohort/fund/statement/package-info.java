/**
 * What an intern was paid and gets, on one sheet: of one internship, or of one calendar year over all of them (rule M1: currencies are never added
 * together). Whoever may see an installment may have it on the sheet, nobody else knows of it. {@link org.cohort.fund.statement.StatementQueries} finds
 * what stands in it, {@link org.cohort.fund.statement.StatementPaper} writes it. {@link org.cohort.fund.statement.OverviewQueries} sums up for treasurers
 * and organizers where the stipends of their funds stand.
 */
package org.cohort.fund.statement;
