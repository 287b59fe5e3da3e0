package org.cohort.fund;

/** Where a stipend installment stands. Held back means it stays scheduled. */
public enum InstallmentState { SCHEDULED, AUTHORIZED, IN_PAYMENT, PAID, CONFIRMED, FAILED, CANCELLED }
