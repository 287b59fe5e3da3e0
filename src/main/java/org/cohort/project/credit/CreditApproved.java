package org.cohort.project.credit;

/** An archive's entry is somebody's from now on. */
public record CreditApproved(Long accountId) {
}
