package org.cohort.internship;

import java.util.List;
import org.cohort.kernel.text.Phrase;

/** What may still be open when an internship is completed, and keeps nobody from it: any bean of this type is asked. */
public interface StillOwed {

    /** Each thing in words that stand inside a sentence and tell nothing which a coordinator does not read; empty where nothing is owed. */
    List<Phrase> of(InternshipRef internship);
}
