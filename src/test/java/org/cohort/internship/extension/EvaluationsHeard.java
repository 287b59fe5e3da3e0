package org.cohort.internship.extension;

import org.cohort.internship.EvaluationSubmitted;
import org.cohort.internship.OutcomeTakenBack;

/** Lets tests of other features tell the service what it observes in the server. */
public final class EvaluationsHeard {

    private EvaluationsHeard() {
    }

    public static void tell(LongerService service, EvaluationSubmitted submitted) {
        service.on(submitted);
    }

    public static void tell(LongerService service, OutcomeTakenBack taken) {
        service.takenBack(taken);
    }
}
