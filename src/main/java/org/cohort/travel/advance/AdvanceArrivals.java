package org.cohort.travel.advance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.cohort.fund.Arrivals;
import org.cohort.travel.grant.GrantCase;

/** Asks once more whether money before a trip has arrived; not about what was given back whole. */
@ApplicationScoped
class AdvanceArrivals extends Arrivals<Advance> {

    @Inject
    Advances advances;

    AdvanceArrivals() {
        super(new Kind<>("remind-advance-payments", Advance.class, "Advance s join Payment p on p.subjectPublicId = s.publicId and s.granted > s.returned", Advances.SUBJECT, AdvanceState.PAID, "advance.ARRIVED"));
    }

    @Override
    protected About asked(Advance advance, Instant now) {
        GrantCase grant = advances.byId(advance.publicId()).grant();
        advance.reminded(now);
        return new About(advance.accountId(), grant.path(), advance.granted() + " · " + grant.title());
    }
}
