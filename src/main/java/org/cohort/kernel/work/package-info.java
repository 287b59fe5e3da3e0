/**
 * Tasks: who must act on what, since when and by when. They are moved by lifecycles' transitions in the same
 * transaction and read by Today in one statement, whatever number of features there are.
 */
package org.cohort.kernel.work;
