package org.cohort.fund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.cohort.internship.extension.ExtendedDate;
import org.cohort.program.DeadlineFollower;
import org.cohort.program.DeadlineMove;
import org.cohort.program.RoundRef;
import org.cohort.program.rules.PayMoment;

/** Installments that are scheduled for the day of an evaluation follow it; what is authorized or paid stays, and so does the day that an extension gave. */
@ApplicationScoped
class InstallmentDates implements DeadlineFollower {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Override
    public List<Effect> effects(RoundRef round, Collection<DeadlineMove> moves, Set<Long> hidden) {
        return List.of(new Effect("installments", moves.stream().flatMap(move -> scheduled(round, move).stream()).filter(row -> !hidden.contains((Long) row[1])).count()));
    }

    @Override
    public void follow(RoundRef round, Collection<DeadlineMove> moves) {
        moves.forEach(move -> scheduled(round, move).forEach(row -> ((Installment) row[0]).dueOn(day(move.to().at(), round))));
    }

    /** Installments, each with its intern's account. */
    private List<Object[]> scheduled(RoundRef round, DeadlineMove move) {
        PayMoment stage = move.kind().moment();
        if (stage == null || !move.isMoved() || move.from().at() == null || move.to().at() == null) {
            return List.of();
        }
        return em.createQuery("select s, i.accountId from Installment s join Internship i on i.id = s.internshipId where i.roundId = :round and s.stage = :stage "
                        + "and s.state = :scheduled and s.dueOn = :due and not exists (" + ExtendedDate.STANDING + "s.publicId)", Object[].class)
                .setParameter("round", round.id()).setParameter("stage", stage).setParameter("scheduled", InstallmentState.SCHEDULED)
                .setParameter("due", day(move.from().at(), round)).getResultList();
    }

    private static LocalDate day(Instant at, RoundRef round) {
        return at.atZone(round.zone()).toLocalDate();
    }
}
