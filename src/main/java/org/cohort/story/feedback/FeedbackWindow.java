package org.cohort.story.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cohort.internship.InternshipState;
import org.cohort.kernel.time.Deadline;
import org.cohort.kernel.time.Window;
import org.cohort.program.RoundRef;

/** When a round takes feedback: from the first day of its internships to three weeks after the last, which may be that of an extended one (rules I6, T4). */
@ApplicationScoped
class FeedbackWindow {

    private static final int DAYS_AFTER = 21;

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    Window of(RoundRef round) {
        return round.startsOn() == null || round.endsOn() == null ? Window.never() : Window.between(start(round.startsOn(), round), Deadline.at(closes(round)));
    }

    /** The first instant it is closed; null where the round has no days. */
    Instant closes(RoundRef round) {
        return round.endsOn() == null ? null : start(last(round).plusDays(DAYS_AFTER + 1L), round);
    }

    Instant opens(RoundRef round) {
        return round.startsOn() == null ? null : start(round.startsOn(), round);
    }

    /** The round's last day, or that of an internship which ends or ended later. */
    private LocalDate last(RoundRef round) {
        LocalDate latest = em.createQuery("select i.endsOn from Internship i where i.roundId = :round and i.state in :lasting order by i.endsOn desc", LocalDate.class)
                .setParameter("round", round.id()).setParameter("lasting", List.of(InternshipState.ACTIVE, InternshipState.COMPLETED))
                .setMaxResults(1).getResultStream().findFirst().orElse(round.endsOn());
        return latest.isAfter(round.endsOn()) ? latest : round.endsOn();
    }

    private static Instant start(LocalDate day, RoundRef round) {
        return day.atStartOfDay(round.zone()).toInstant();
    }
}
