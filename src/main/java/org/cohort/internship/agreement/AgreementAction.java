package org.cohort.internship.agreement;

/** What can be done to an agreement. */
public enum AgreementAction {
    SIGN
}
