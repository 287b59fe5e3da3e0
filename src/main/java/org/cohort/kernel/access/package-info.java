/**
 * Who may do what (rule S1): {@link org.cohort.kernel.access.Actor} is who acts,
 * {@link org.cohort.kernel.access.Requires} guards the door of a use case, a feature's {@code XxxPolicy} says what an
 * actor is to a thing (a set of {@link org.cohort.kernel.access.Role}s) and whether she may see it, and its lifecycle
 * says what those roles may do to it. Every "no" is a {@link org.cohort.kernel.access.Verdict} with a reason in words.
 */
package org.cohort.kernel.access;
