package org.cohort.internship;

import java.util.List;
import org.cohort.kernel.access.Verdict;

/**
 * What hangs on the last day of an internship. Any bean of this type is asked before an extension is granted, follows in the same
 * transaction when it is, and goes back when it is undone (rule T4).
 */
public interface InternshipFollower {

    /** The name its dates are kept under; no two followers have the same. */
    String part();

    /** Every date that would move or be added, in order; changes nothing. */
    List<DateChange> changes(Lengthening by);

    /** What of these changes of its own the intern reads: nothing by which she could tell what an evaluation says that is not hers to read yet (rule I3). */
    default List<DateChange> readable(List<DateChange> own) {
        return own;
    }

    /** Does what {@link #changes} said. @param all the changes of all parts */
    void follow(Lengthening by, List<DateChange> all);

    /** Whether what the extension made is as it made it, and nobody has used it since. @param own the changes this part named then */
    Verdict mayReturn(InternshipRef internship, List<DateChange> own);

    /** Puts every date back, and takes away what was added. @param own the changes this part named then */
    void giveBack(InternshipRef internship, List<DateChange> own);
}
