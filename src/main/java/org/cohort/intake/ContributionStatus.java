package org.cohort.intake;

/** How far the community is with a contribution. */
public enum ContributionStatus { IN_PROGRESS, IN_REVIEW, MERGED, NOT_TAKEN }
