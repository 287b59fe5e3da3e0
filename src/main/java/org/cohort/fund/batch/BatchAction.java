package org.cohort.fund.batch;

/** What can be done to a batch. */
public enum BatchAction { SUBMIT, SEND_BACK, RELEASE, EXPORT, RECONCILE, DISCARD }
