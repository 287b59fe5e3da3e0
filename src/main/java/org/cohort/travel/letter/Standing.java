package org.cohort.travel.letter;

import org.cohort.kernel.time.Window;
import org.cohort.travel.grant.GrantState;
import java.time.Instant;

/** Whether what a letter says is still so. Who verifies one is told no more than this. */
public enum Standing {
    HOLDS,
    /** The trip or what is granted is another now. */
    CHANGED,
    /** She has a newer one. */
    REPLACED,
    WITHDRAWN,
    LAPSED,
    /** There is no such grant any more, for a reason that is nobody's who holds a letter. */
    GONE,
    /** A letter for a trip that is over. */
    PAST;

    /**
     * @param unpaid whether the grant was closed without a cost that was authorized: what was kept for it went back
     * @param same whether the grant says now what the letter says
     * @param over open as long as its trip is not over
     */
    static Standing of(LetterKind kind, GrantState grant, boolean unpaid, boolean replaced, boolean same, Window over, Instant now) {
        if (!grant.isGoing()) {
            return switch (grant) {
                // That no visa came is nobody's to know who holds a letter.
                case WITHDRAWN, DECLINED_OFFER, NO_VISA -> WITHDRAWN;
                case LAPSED -> LAPSED;
                default -> GONE;
            };
        }
        if (unpaid) {
            return GONE;
        }
        if (replaced) {
            return REPLACED;
        }
        if (!same) {
            return CHANGED;
        }
        return kind == LetterKind.VISA && over.isOver(now) ? PAST : HOLDS;
    }

    public boolean isGood() {
        return this == HOLDS;
    }
}
