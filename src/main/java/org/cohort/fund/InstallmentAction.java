package org.cohort.fund;

/** What can be done to a stipend installment. */
public enum InstallmentAction { AUTHORIZE, RULE_TO_PAY, START_PAYMENT, MARK_PAID, CONFIRM, REPORT_FAILURE, RETRY, CANCEL }
