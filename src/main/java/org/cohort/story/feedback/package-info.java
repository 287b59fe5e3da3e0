/**
 * Anonymous feedback to a program (rule I6): interns and mentors of a round answer once, without their name. What is stored holds no account, no time and no order;
 * answers are sealed until the round's feedback closes, and then those of a question that at least five people answered are released to the organizers, shuffled,
 * and the others are deleted unread. Before, nobody reads anything of it, not even how many there are. What is promised on the page and
 * against whom it holds stands in {@code docs/decisions/anonymous-feedback.md}. Nothing in this package writes to the audit trail, the outbox or a log.
 */
package org.cohort.story.feedback;
