package org.cohort.project;

/** How far a project is; only an approved one is public. */
public enum ProjectState { DRAFT, SUBMITTED, APPROVED, DECLINED, WITHDRAWN }
