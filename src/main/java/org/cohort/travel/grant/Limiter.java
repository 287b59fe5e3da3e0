package org.cohort.travel.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.cohort.internship.InternshipRef;
import org.cohort.kernel.money.Amount;
import org.cohort.travel.ConferenceRef;
import org.cohort.travel.policy.Ask;
import org.cohort.travel.policy.CostCheck;
import org.cohort.travel.policy.PastGrant;
import org.cohort.travel.policy.Remark;
import org.cohort.travel.policy.Standing;
import org.cohort.travel.policy.TravelPolicy;

/** Holds the costs of a request against the fund's rules and what is left for the person. Reads only. */
@ApplicationScoped
public class Limiter {

    @Inject
    Grants grants;

    @Inject
    Clock clock;

    /** What the rules say about a request as it stands. */
    public List<Remark> remarks(GrantCase c) {
        return remarks(c.basis().policy(), c.conference(), c.internship(), c.grant().accountId(), c.grant().lines().stream().map(CostLine::ask).toList());
    }

    /** The same of costs that are only being typed. */
    List<Remark> remarks(TravelPolicy policy, ConferenceRef conference, InternshipRef internship, Long account, List<Ask> asks) {
        PastGrant.Spent spent = grants.spending(account, policy.currency()).before(internship.id(), conference.id(), conference.startsOn());
        Amount left = Standing.left(policy, spent.all(), spent.year());
        return CostCheck.of(policy, new CostCheck.Trip(conference.country(), TravelRules.days(conference), TravelRules.decided(conference, clock.instant()), left), asks);
    }
}
