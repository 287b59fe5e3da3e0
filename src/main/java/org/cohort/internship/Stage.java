package org.cohort.internship;

import org.cohort.program.DeadlineKind;
import org.cohort.program.rules.PayMoment;

/** When in an internship both sides evaluate each other, in their order. Only the last is held in every program. */
public enum Stage {
    INITIAL,
    MIDPOINT,
    THIRD,
    FINAL;

    /** What may be paid after it. */
    public PayMoment moment() {
        return PayMoment.valueOf(name());
    }

    /** The round's deadline that says when it is due. */
    public DeadlineKind deadline() {
        return DeadlineKind.valueOf(name() + "_EVALUATION");
    }

    /** The stage of a deadline; null for what is no evaluation's date. */
    public static Stage of(DeadlineKind kind) {
        return kind.moment() == null ? null : valueOf(kind.moment().name());
    }
}
