/**
 * Lifecycles: one declarative table for each kind of thing that changes state, read by everything.
 * {@link org.cohort.kernel.lifecycle.Lifecycle} is the table, {@link org.cohort.kernel.lifecycle.Transitions} applies it,
 * {@link org.cohort.kernel.lifecycle.Diagram} draws it. A feature writes a class {@code XxxLifecycle} with the constant
 * {@code TABLE}; guards that need more than the entity (a window, a balance) take a small record that carries both.
 */
package org.cohort.kernel.lifecycle;
