/**
 * The rules of a program as data: what its rounds allow, ask, evaluate and pay. A value that knows nothing of programs and
 * rounds, which hold one each; what a rule means is enforced by the feature it belongs to.
 */
package org.cohort.program.rules;
