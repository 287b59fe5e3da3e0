package org.cohort.travel.there;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.cohort.kernel.lifecycle.Transitioned;
import org.cohort.travel.grant.GrantCase;
import org.cohort.travel.grant.GrantState;

/** Whose trip is off is not there any more; whoever comes all the same says so again. */
@ApplicationScoped
public class TripsOff {

    @Inject
    Ours ours;

    /** Drops it, in the transaction that ends the trip. */
    public void heard(@Observes Transitioned transitioned) {
        if (transitioned.subject() instanceof GrantCase trip && transitioned.to() instanceof GrantState state && state.isOver() && !state.isGoing()) {
            Presence presence = ours.of(trip.conference().id(), trip.grant().accountId());
            if (presence != null) {
                ours.remove(presence);
            }
        }
    }
}
