package org.cohort.story.feedback;

import java.time.Instant;
import java.time.LocalDate;
import org.cohort.kernel.time.Deadline;
import org.cohort.kernel.time.Window;
import org.cohort.program.RoundRef;

/** When a round takes feedback: from the first day of its internships to three weeks after the last. */
final class FeedbackWindow {

    private static final int DAYS_AFTER = 21;

    private FeedbackWindow() {
    }

    static Window of(RoundRef round) {
        return round.startsOn() == null || round.endsOn() == null ? Window.never() : Window.between(start(round.startsOn(), round), Deadline.at(closes(round)));
    }

    /** The first instant it is closed; null where the round has no days. */
    static Instant closes(RoundRef round) {
        return round.endsOn() == null ? null : start(round.endsOn().plusDays(DAYS_AFTER + 1L), round);
    }

    static Instant opens(RoundRef round) {
        return round.startsOn() == null ? null : start(round.startsOn(), round);
    }

    private static Instant start(LocalDate day, RoundRef round) {
        return day.atStartOfDay(round.zone()).toInstant();
    }
}
