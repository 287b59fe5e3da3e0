package org.cohort.project;

/** How far a person is on her way to mentoring a project. A draft is an invitation, or the lead's with her own draft. */
public enum MentorshipState { DRAFT, SUBMITTED, APPROVED, DECLINED, WITHDRAWN }
