package org.cohort.travel.grant;

/** What came after a trip, as the grant asks those who keep it: the claim and the trip report know the grant, not the other way round. */
public interface Aftermath {

    /** How far the grant's claim is. */
    GrantCase.Claimed claimed(Long grantId);

    /** The name of the claim's state; null before it was begun. */
    String claimState(Long grantId);

    /** The name of the trip report's state; null before it was begun. */
    String reportState(Long grantId);
}
