package org.cohort.project.credit;

/** How far it is that an entry of an archive is somebody's. */
public enum CreditClaimState { SUBMITTED, APPROVED, DECLINED, WITHDRAWN }
