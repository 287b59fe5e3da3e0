package org.cohort.internship.agreement;

import java.time.Instant;
import java.util.List;
import org.cohort.internship.InternshipRef;
import org.cohort.kernel.access.Verdict;

/** The agreement of an internship with its amendments, as their page shows them. */
public record AgreementView(InternshipRef internship, String intern, List<Paper> papers) {

    /**
     * A text with its signatures.
     *
     * @param amendment its number, from 1; 0 for the agreement itself
     * @param text      the words all parties sign
     * @param sha256    of the text, in hexadecimal
     * @param sign      whether the reader may sign now, or why not
     */
    public record Paper(int amendment, int edition, String text, String sha256, List<Copy> copies, Verdict sign) {

        public boolean isSigned() {
            return copies.stream().allMatch(copy -> copy.signedAt() != null);
        }
    }

    /** One party's copy. @param signedName null before it is signed, as is signedAt @param address null also for who may not know it */
    public record Copy(Party party, int amendment, AgreementState state, String sha256, String signedName, Instant signedAt, String address) {
    }
}
