package org.cohort.fund.batch;

/** Where a batch of payments stands. */
public enum BatchState { DRAFT, SUBMITTED, RELEASED, EXPORTED, RECONCILED, DISCARDED }
