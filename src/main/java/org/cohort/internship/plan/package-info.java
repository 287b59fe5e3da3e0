/**
 * What an intern plans to reach by which day: proposed by her from her proposal's timeline, agreed by a mentor, each milestone reached
 * or slipped to another day with a reason. {@link org.cohort.internship.plan.PlanService} writes,
 * {@link org.cohort.internship.plan.PlanQueries} reads. The dates of an internship are {@link org.cohort.internship.InternshipPlan}, not this.
 */
package org.cohort.internship.plan;
