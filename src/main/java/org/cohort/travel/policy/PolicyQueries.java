package org.cohort.travel.policy;

import jakarta.inject.Inject;
import java.util.List;
import org.cohort.fund.FundDirectory;
import org.cohort.fund.FundRef;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.persistence.Queries;

/** What treasurers and organizers read about a fund's rules. Trying rules out changes nothing. */
@Queries
public class PolicyQueries {

    /**
     * The page of a fund's rules.
     *
     * @param now      those in force
     * @param editions all of them, the newest first
     */
    public record PolicyView(FundRef fund, Policy now, List<Policy> editions) {
    }

    /**
     * What other rules would have said.
     *
     * @param looked how many requests were looked at
     */
    public record Preview(int looked, List<Trial.Difference> differences) {
    }

    @Inject
    Policies policies;

    @Inject
    FundDirectory funds;

    @Inject
    PastGrants past;

    /** @throws NotFound for who may not change them, and for funds that are not for travel */
    public PolicyView page(Actor actor, String fundPublicId) {
        FundRef fund = fund(actor, fundPublicId);
        return new PolicyView(fund, policies.current(fund.id(), fund.currency()), policies.all(fund.id(), fund.currency()));
    }

    /** @throws org.cohort.kernel.access.Refused when what was typed are no rules */
    public Preview preview(Actor actor, String fundPublicId, PolicyInput input) {
        FundRef fund = fund(actor, fundPublicId);
        List<PastGrant> looked = past.of(fund);
        return new Preview(looked.size(), Trial.of(policies.current(fund.id(), fund.currency()).rules(), input.read(fund.currency()), looked));
    }

    private FundRef fund(Actor actor, String publicId) {
        FundRef fund = funds.fundByPublicId(publicId);
        if (!PolicyAccess.mayChange(actor, fund) || funds.travelFunds(fund.programId()).stream().noneMatch(one -> one.id().equals(fund.id()))) {
            throw new NotFound();
        }
        return fund;
    }
}
