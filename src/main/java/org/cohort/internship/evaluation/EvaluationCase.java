package org.cohort.internship.evaluation;

import java.util.Collection;
import java.util.function.Supplier;
import org.cohort.internship.InternshipRef;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.work.Addressee;

/**
 * An evaluation with the internship it is about.
 *
 * @param intern     the intern's name
 * @param actor      the account of who acts or reads; null for the system
 * @param organizers those of them who do not mentor the intern and never did, looked up when somebody is told something
 * @param used       whether nothing its outcome set off is past stopping
 */
record EvaluationCase(Evaluation evaluation, InternshipRef internship, String intern, Long actor, Supplier<Collection<Addressee>> organizers, Supplier<Verdict> used) {

    /** Where nobody can take it back. */
    EvaluationCase(Evaluation evaluation, InternshipRef internship, String intern, Long actor, Supplier<Collection<Addressee>> organizers) {
        this(evaluation, internship, intern, actor, organizers, Verdict::allowed);
    }


    /** Whether who acts submitted it. */
    boolean isWriter() {
        return actor != null && actor.equals(evaluation.writerId());
    }

    /** What an intern said, and what was found out by asking her, is not told to an organizer who mentored her (rule I3). */
    Collection<Addressee> impartialOrganizers() {
        return organizers.get();
    }
}
