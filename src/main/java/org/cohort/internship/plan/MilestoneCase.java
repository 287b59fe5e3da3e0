package org.cohort.internship.plan;

/** A milestone with the plan it belongs to. */
record MilestoneCase(Milestone milestone, PlanCase of) {
}
