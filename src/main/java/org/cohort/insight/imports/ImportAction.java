package org.cohort.insight.imports;

/** What can be done to an import. */
public enum ImportAction { CONFIRM, FINISH, FAIL, RETRY, ABANDON, EXPIRE, DISCARD }
