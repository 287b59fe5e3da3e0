package org.cohort.fund;

/** What can be done to a stipend installment. */
public enum InstallmentAction { AUTHORIZE, HOLD, RULE_TO_PAY, START_PAYMENT, RELEASE, MARK_PAID, CONFIRM, REPORT_FAILURE, REJECT, CORRECT, RETRY, CANCEL }
