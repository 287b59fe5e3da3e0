/**
 * Leave in an internship (rule I5): intervals of days, entered by the intern, a mentor or the coordinator. They count neither as silence
 * nor as lateness: {@link org.cohort.internship.leave.Leaves} answers whoever reckons with days, and what is due follows as a
 * {@link org.cohort.internship.leave.LeaveFollower}. {@link org.cohort.internship.leave.LeaveService} writes.
 */
package org.cohort.internship.leave;
