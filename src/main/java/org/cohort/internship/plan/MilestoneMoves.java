package org.cohort.internship.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.cohort.internship.DateChange;
import org.cohort.internship.InternshipFollower;
import org.cohort.internship.InternshipPlan;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.Lengthening;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.text.Words;
import org.cohort.kernel.time.Window;

/**
 * The milestones of an internship that is extended (rule T4): the open ones whose day is not over go as many weeks later, and say so. What
 * somebody planned anew since stays when the extension is undone, so that nothing of a plan stands in its way.
 */
@ApplicationScoped
class MilestoneMoves implements InternshipFollower {

    private static final int LONGEST = 100;

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    PlanCases cases;

    @Override
    public String part() {
        return "milestone";
    }

    @Override
    public List<DateChange> changes(Lengthening by) {
        InternshipRef internship = by.internship();
        return cases.milestones(internship.id()).stream().filter(milestone -> milestone.state() == MilestoneState.OPEN)
                .filter(milestone -> Window.until(start(milestone.dueOn().plusDays(1), internship)).isOpen(by.now()))
                .map(milestone -> new DateChange(part(), milestone.publicId(), DateChange.Kind.DATE, true, "plan.change", cut(milestone.title()),
                        start(milestone.dueOn(), internship), start(by.later(milestone.dueOn()), internship))).toList();
    }

    @Override
    public void follow(Lengthening by, List<DateChange> all) {
        each(by.internship(), all, (milestone, change) -> {
            LocalDate to = by.later(milestone.dueOn());
            em.persist(new MilestoneSlip(milestone, to, Words.say(Locale.ENGLISH, "plan.moved"), null, by.now()));
            milestone.slip(to);
        });
    }

    @Override
    public Verdict mayReturn(InternshipRef internship, List<DateChange> own) {
        return Verdict.allowed();
    }

    @Override
    public void giveBack(InternshipRef internship, List<DateChange> own) {
        each(internship, own, (milestone, change) -> {
            LocalDate moved = day(change.to(), internship);
            if (milestone.state() == MilestoneState.OPEN && milestone.dueOn().equals(moved)) {
                milestone.slip(day(change.from(), internship));
                em.createQuery("delete from MilestoneSlip s where s.milestoneId = :milestone and s.toDay = :moved and s.slippedBy is null")
                        .setParameter("milestone", milestone.id()).setParameter("moved", moved).executeUpdate();
            }
        });
    }

    private void each(InternshipRef internship, List<DateChange> changes, BiConsumer<Milestone, DateChange> act) {
        List<Milestone> milestones = cases.milestones(internship.id());
        changes.stream().filter(change -> change.part().equals(part())).forEach(change -> milestones.stream()
                .filter(milestone -> milestone.publicId().equals(change.subject())).forEach(milestone -> act.accept(milestone, change)));
        em.flush();
    }

    private static Instant start(LocalDate day, InternshipRef internship) {
        return InternshipPlan.startOf(day, internship.zone());
    }

    private static LocalDate day(Instant start, InternshipRef internship) {
        return start.atZone(internship.zone()).toLocalDate();
    }

    private static String cut(String title) {
        return title.length() <= LONGEST ? title : title.substring(0, LONGEST - 1) + "…";
    }
}
