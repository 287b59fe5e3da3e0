package org.cohort.intake;

import java.util.Collection;
import java.util.Set;

/** Who must know nothing of an applicant's proposals for a reason that intake does not keep: conflicts of interest (rule R3). */
public interface Recusals {

    /** Those of the asked accounts that are kept away from this applicant's proposals. */
    Set<Long> from(Long applicantId, Collection<Long> asked);

    /** The applicants whose proposals this account is kept away from, in every round. */
    Set<Long> of(Long account);
}
