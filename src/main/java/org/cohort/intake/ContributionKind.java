package org.cohort.intake;

/** What somebody contributed. */
public enum ContributionKind { CODE, TEST, DOCUMENTATION, DESIGN, TRANSLATION, SUPPORT, OTHER }
