package org.cohort.travel.policy;

import java.util.List;
import org.cohort.fund.FundRef;

/** The requests that were handed in, as the rules look at them: those who keep grants answer, and know the rules, not the other way round. */
public interface PastGrants {

    /** Those asked of this fund, or paid from it; the newest first, at most some hundreds. */
    List<PastGrant> of(FundRef fund);
}
