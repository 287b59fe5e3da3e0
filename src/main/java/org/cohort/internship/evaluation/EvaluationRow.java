package org.cohort.internship.evaluation;

import java.time.Instant;
import org.cohort.internship.Direction;
import org.cohort.internship.EvaluationOutcome;
import org.cohort.internship.Stage;

/**
 * An evaluation in a list.
 *
 * @param outcome the outcome that counts where the reader may know it, else null
 * @param open    whether it can be written by now
 * @param ruled   whether that is an organizer's ruling
 */
public record EvaluationRow(Long internshipId, String publicId, Stage stage, Direction direction, EvaluationState state,
                            Instant opensAt, Instant dueAt, Instant submittedAt, EvaluationOutcome outcome, boolean open, boolean ruled) {

    public String path() {
        return "/evaluations/" + publicId;
    }

    /** The key of what it is called: who writes it about whom. */
    public String label() {
        return "evaluation.label." + stage + "." + direction;
    }
}
