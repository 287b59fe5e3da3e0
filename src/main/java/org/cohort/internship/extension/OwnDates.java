package org.cohort.internship.extension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.cohort.internship.DateChange;
import org.cohort.internship.InternshipPlan;
import org.cohort.internship.Stage;
import org.cohort.program.DeadlineFollower;
import org.cohort.program.DeadlineMove;
import org.cohort.program.RoundRef;

/**
 * A round's deadlines leave the dates of an extended internship alone. Where these would go back to when the extension is undone is the
 * round's date, though, and that follows it.
 */
@ApplicationScoped
class OwnDates implements DeadlineFollower {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Override
    public List<Effect> effects(RoundRef round, Collection<DeadlineMove> moves, Set<Long> hidden) {
        return List.of();
    }

    @Override
    public void follow(RoundRef round, Collection<DeadlineMove> moves) {
        for (DeadlineMove move : moves) {
            Stage of = Stage.of(move.kind());
            if (of != null && move.isMoved() && move.from().at() != null && move.to().at() != null) {
                String stage = of.name();
                standing(round, stage, DateChange.Kind.DATE, move.from().at()).forEach(date -> date.cameFrom(move.to().at()));
                standing(round, stage, DateChange.Kind.NOTICE, asked(round, move.from().at())).forEach(date -> date.cameFrom(asked(round, move.to().at())));
                standing(round, stage, DateChange.Kind.PAYMENT, day(round, move.from().at())).forEach(date -> date.cameFrom(day(round, move.to().at())));
            }
        }
    }

    private List<ExtendedDate> standing(RoundRef round, String stage, DateChange.Kind kind, Instant from) {
        return em.createQuery("select d from ExtendedDate d join InternshipExtension x on x.id = d.extensionId join Internship i on i.id = x.internshipId"
                        + " where i.roundId = :round and x.state = :granted and d.kind = :kind and d.key like :stage and d.from = :from", ExtendedDate.class)
                .setParameter("round", round.id()).setParameter("granted", ExtensionState.GRANTED).setParameter("kind", kind)
                .setParameter("stage", "%." + stage + "%").setParameter("from", from).getResultList();
    }

    private static Instant asked(RoundRef round, Instant due) {
        return due.minus(Duration.ofDays(round.rules().opensBefore()));
    }

    private static Instant day(RoundRef round, Instant at) {
        LocalDate day = at.atZone(round.zone()).toLocalDate();
        return InternshipPlan.startOf(day, round.zone());
    }
}
