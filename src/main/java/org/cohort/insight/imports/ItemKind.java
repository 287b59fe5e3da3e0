package org.cohort.insight.imports;

/** What a decision is about. */
public enum ItemKind { ORGANIZATION, PROJECT }
