package org.cohort.fund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohort.internship.DateChange;
import org.cohort.internship.Direction;
import org.cohort.internship.InternshipFollower;
import org.cohort.internship.InternshipPlan;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.Lengthening;
import org.cohort.internship.Stage;
import org.cohort.internship.evaluation.EvaluationState;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.time.Window;
import org.cohort.program.rules.PayMoment;

/**
 * The installments of an internship that is extended (rule T4): what is scheduled for the end, or for an evaluation that is still to come,
 * moves with it; what is authorized, held by an evaluation in the middle, or paid stays. What the intern must not know yet counts as scheduled,
 * as it does for her: what moves tells her nothing (rule I3).
 */
@ApplicationScoped
class InstallmentMoves implements InternshipFollower {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Override
    public String part() {
        return "installment";
    }

    @Override
    public List<DateChange> changes(Lengthening by) {
        return moving(by).stream().map(installment -> new DateChange(part(), installment.publicId(), DateChange.Kind.PAYMENT, true,
                "fund.installment.extended." + installment.stage(), installment.amount().words(Locale.ENGLISH),
                start(installment.dueOn(), by.internship()), start(by.later(installment.dueOn()), by.internship()))).toList();
    }

    @Override
    public void follow(Lengthening by, List<DateChange> all) {
        moving(by).forEach(installment -> installment.dueOn(by.later(installment.dueOn())));
    }

    @Override
    public Verdict mayReturn(InternshipRef internship, List<DateChange> own) {
        return own.stream().map(change -> {
            Installment installment = find(change);
            return Verdict.when(isOpen(installment), "internship-extension.paid")
                    .and(Verdict.when(start(installment.dueOn(), internship).equals(change.to()), "internship-extension.moved"));
        }).reduce(Verdict.allowed(), Verdict::and);
    }

    @Override
    public void giveBack(InternshipRef internship, List<DateChange> own) {
        own.forEach(change -> find(change).dueOn(change.from().atZone(internship.zone()).toLocalDate()));
    }

    private List<Installment> moving(Lengthening by) {
        Set<Stage> owed = em.createQuery("select e.stage from Evaluation e where e.internshipId = :internship and e.direction = :mentors and e.state in :owed", Stage.class)
                .setParameter("internship", by.internship().id()).setParameter("mentors", Direction.BY_MENTOR)
                .setParameter("owed", List.of(EvaluationState.DUE, EvaluationState.DRAFT)).getResultStream().collect(Collectors.toSet());
        return em.createQuery("select s from Installment s where s.internshipId = :internship and s.stage <> :start order by s.dueOn, s.id", Installment.class)
                .setParameter("internship", by.internship().id()).setParameter("start", PayMoment.START)
                .getResultStream().filter(InstallmentMoves::isOpen).filter(installment -> installment.stage() == PayMoment.FINAL || owed.contains(Stage.valueOf(installment.stage().name()))
                        && Window.until(start(installment.dueOn().plusDays(1), by.internship())).isOpen(by.now())).toList();
    }

    /** Not authorized yet, as far as the intern knows: one that a final word holds waits for the next final word. What an organizer holds by hand is authorized. */
    private static boolean isOpen(Installment installment) {
        InstallmentState shown = installment.shown();
        return shown == InstallmentState.SCHEDULED || shown == InstallmentState.HELD && !(installment.isHeldByHand() && installment.isAuthorized());
    }

    private Installment find(DateChange change) {
        return em.createQuery("select s from Installment s where s.publicId = :id", Installment.class).setParameter("id", change.subject()).getSingleResult();
    }

    private static Instant start(LocalDate day, InternshipRef internship) {
        return InternshipPlan.startOf(day, internship.zone());
    }
}
