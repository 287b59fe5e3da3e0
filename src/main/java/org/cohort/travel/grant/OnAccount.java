package org.cohort.travel.grant;

import java.util.Set;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.money.Amount;

/** What is paid before a trip, as the grant asks those who keep it: they know the grant, not the other way round. */
public interface OnAccount {

    /** What a person got before a trip and has not given back. @param conference the trip's */
    record Debt(String conference, Amount amount) {
    }

    /** For the grant's page; null for who must not know of it, and where there is nothing to know. @param roles what the reader is to the grant */
    AdvanceView view(GrantCase grant, Set<Role> roles);

    /** What of what was approved her claim can still come to: all of it, less what is paid before the trip; never below nothing. */
    Amount left(GrantCase grant);

    /** What she owes, of the trip she owes it of longest; null for nothing. */
    Debt debt(Long accountId);
}
