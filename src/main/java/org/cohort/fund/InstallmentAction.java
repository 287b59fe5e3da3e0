package org.cohort.fund;

/** What can be done to a stipend installment. */
public enum InstallmentAction { AUTHORIZE, HOLD, AWAIT, RULE_TO_PAY, HOLD_BY_HAND, LET_GO, RELEASE, MARK_PAID, CONFIRM, REPORT_FAILURE, REJECT, CORRECT, CANCEL }
