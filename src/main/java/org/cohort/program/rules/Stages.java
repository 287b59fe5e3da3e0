package org.cohort.program.rules;

/**
 * Evaluations besides those in the middle and in the end, and when all are shown.
 *
 * @param initial      whether there is one soon after the start
 * @param third        whether there is one between the middle and the end
 * @param releaseAfter how many days after it is due the other side reads what is meant for it, 0 to 30
 */
public record Stages(boolean initial, boolean third, int releaseAfter) {

    public static final int LONGEST_RELEASE = 30;
    /** Neither, and shown when they are due. */
    public static final Stages NONE = new Stages(false, false, 0);

    public Stages {
        if (releaseAfter < 0 || releaseAfter > LONGEST_RELEASE) {
            throw new IllegalArgumentException("evaluations are shown 0 to 30 days after they are due");
        }
    }
}
