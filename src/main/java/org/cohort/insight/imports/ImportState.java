package org.cohort.insight.imports;

/** How far an import is. */
public enum ImportState { PREVIEWED, CONFIRMED, FAILED, DONE, DISCARDED }
