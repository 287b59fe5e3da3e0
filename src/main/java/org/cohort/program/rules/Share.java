package org.cohort.program.rules;

/** An installment of the stipend. @param percent of the whole, 1 to 100 */
public record Share(PayMoment moment, int percent) {

    public Share {
        if (percent < 1 || percent > Rules.WHOLE) {
            throw new IllegalArgumentException("a share is 1 to 100 percent");
        }
    }
}
