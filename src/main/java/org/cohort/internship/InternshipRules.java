package org.cohort.internship;

import org.cohort.kernel.access.Verdict;

/** What must hold of an internship before anything in it can be done. */
public final class InternshipRules {

    private InternshipRules() {
    }

    /** Whether work in it counts: every party has signed, and it was not broken off. What is owed can be handed in after its end. */
    public static Verdict runs(InternshipRef internship) {
        if (internship.state() == InternshipState.OFFERED) {
            return Verdict.rule("internship.unsigned");
        }
        return Verdict.when(!internship.state().isBroken(), "internship.broken");
    }
}
