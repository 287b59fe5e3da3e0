package org.cohort.fund;

/** Where a stipend installment stands. Held: an outcome was said and it is not one that pays, so that an organizer rules; or an organizer holds it by hand. */
public enum InstallmentState { SCHEDULED, HELD, AUTHORIZED, IN_PAYMENT, PAID, CONFIRMED, FAILED, CANCELLED }
