package org.cohort.project;

/** Whether a project has interns, which this feature does not know: it can't be withdrawn from under them. */
public interface Interns {

    /** Whether somebody was announced as accepted for the project. */
    boolean has(Long projectId);
}
