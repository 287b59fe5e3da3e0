package org.cohort.travel.grant;

import jakarta.enterprise.context.ApplicationScoped;
import org.cohort.kernel.audit.Untold;

/** That a second person agreed to an offer tells that there is going to be one: nobody finds it in the trail while the request is not decided about (rule G6). */
@ApplicationScoped
public class OfferUntold implements Untold {

    private static final String DECIDED = """
            (subject_type <> 'grant' or action <> 'SECOND'
             or exists (select 1 from travel_grant g where g.public_id = subject_public_id and g.state not in ('IN_REVIEW', 'WAITLISTED', 'NEEDS_INFORMATION')))""";

    @Override
    public String toldWhen() {
        return DECIDED;
    }
}
