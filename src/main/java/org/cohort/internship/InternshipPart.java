package org.cohort.internship;

/** Something that every internship has from its first moment: any bean of this type is asked, in the same transaction. */
public interface InternshipPart {

    /** Adds it to a new internship. */
    void begin(InternshipRef internship, InternshipPlan plan);

    /** Follows the internship into another state. @param internship as it is from now on */
    void moved(InternshipRef internship);
}
