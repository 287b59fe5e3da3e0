package org.cohort.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** How much people without an account may cause, for features that let them ask for something. */
@ApplicationScoped
public class Strangers {

    @Inject
    TryLimits limits;

    /** Counts what is sent from one place. @throws org.cohort.kernel.access.Refused when it was too much lately */
    public void arrive(String from) {
        limits.count(TryLimits.Limit.PLACE, from);
    }

    /** Whether one more mail to this address is within the limit; what is above is not sent, and nobody is told. */
    public boolean mayMail(String email) {
        return limits.isWithin(TryLimits.Limit.MAIL, email);
    }
}
