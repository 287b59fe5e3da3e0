package org.cohort.internship.evaluation;

/** What can be done to an evaluation. */
public enum EvaluationAction {
    SAVE,
    SUBMIT,
    TAKE_BACK,
    RELEASE,
    REOPEN,
    HAND_BACK
}
