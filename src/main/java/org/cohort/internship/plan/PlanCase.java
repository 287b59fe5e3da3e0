package org.cohort.internship.plan;

import org.cohort.internship.InternshipRef;

/** A plan with what its lifecycle asks about. @param intern the intern's name @param milestones how many it has */
record PlanCase(WorkPlan plan, InternshipRef internship, String intern, long milestones) {
}
