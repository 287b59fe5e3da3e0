package org.cohort.internship.agreement;

/** Whether an agreement is signed. */
public enum AgreementState {
    UNSIGNED,
    SIGNED
}
