package org.cohort.internship.agreement;

import java.time.Instant;
import java.util.List;
import org.cohort.internship.InternshipRef;
import org.cohort.kernel.access.Verdict;

/**
 * The agreements of an internship as their page shows them.
 *
 * @param text the words both sides sign
 * @param sign whether the reader may sign now, or why not
 */
public record AgreementView(InternshipRef internship, String intern, String text, List<Copy> copies, Verdict sign) {

    /** One side's copy. @param signedName null before it is signed, as is signedAt */
    public record Copy(Party party, AgreementState state, String sha256, String signedName, Instant signedAt) {
    }
}
