package org.cohort.internship.plan;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohort.internship.InternshipPlan;
import org.cohort.internship.InternshipPolicy;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.InternshipState;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Option;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.persistence.Queries;
import org.cohort.kernel.time.Window;

/** What people read of plans. */
@Queries
public class PlanQueries {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    PlanCases cases;

    @Inject
    Transitions transitions;

    @Inject
    Clock clock;

    /** @throws NotFound when there is no internship that the actor may see */
    public PlanView view(Actor actor, String internshipPublicId) {
        InternshipRef internship = cases.visible(actor, internshipPublicId);
        Set<Role> roles = InternshipPolicy.rolesOf(actor, internship);
        WorkPlan plan = cases.plan(internship.id());
        List<Milestone> milestones = cases.milestones(internship.id());
        boolean mine = roles.contains(Role.SELF);
        boolean goesOn = internship.state() == InternshipState.OFFERED || internship.state() == InternshipState.ACTIVE;
        boolean writable = mine && goesOn && (plan == null || plan.state().isWritten());
        return new PlanView(internship, cases.name(internship.accountId()), plan == null ? null : plan.state(), plan == null ? 0 : plan.version(),
                rows(internship, milestones), writable ? drafted(plan, internship, milestones) : List.of(), plan == null ? "" : cases.name(plan.agreedBy()),
                plan == null ? null : plan.agreedAt(), mine, writable, mine && plan != null && plan.state() == PlanState.AGREED && internship.state() == InternshipState.ACTIVE,
                plan == null ? List.of() : options(plan, internship, roles));
    }

    /** The form proposes; what others do is not offered at all. */
    private List<Option<PlanAction>> options(WorkPlan plan, InternshipRef internship, Set<Role> roles) {
        return transitions.options(PlanLifecycle.TABLE, cases.of(plan, internship), roles).stream()
                .filter(option -> EnumSet.complementOf(EnumSet.of(PlanAction.PROPOSE)).contains(option.action()) && option.verdict().kind() != Verdict.Kind.DENIED).toList();
    }

    private List<MilestoneInput> drafted(WorkPlan plan, InternshipRef internship, List<Milestone> milestones) {
        return plan == null ? PlanText.read(cases.timeline(internship.id()), internship.startsOn(), internship.endsOn())
                : milestones.stream().filter(milestone -> milestone.state() == MilestoneState.OPEN)
                        .map(milestone -> new MilestoneInput(milestone.publicId(), milestone.title(), milestone.dueOn().toString())).toList();
    }

    private List<PlanView.Row> rows(InternshipRef internship, List<Milestone> milestones) {
        Map<Long, List<MilestoneSlip>> slips = milestones.isEmpty() ? Map.of()
                : em.createQuery("select s from MilestoneSlip s where s.milestoneId in :ids order by s.id", MilestoneSlip.class)
                        .setParameter("ids", milestones.stream().map(Milestone::id).toList()).getResultStream().collect(Collectors.groupingBy(MilestoneSlip::milestoneId));
        Instant now = clock.instant();
        return milestones.stream().map(m -> new PlanView.Row(m.publicId(), m.title(), m.dueOn(), m.firstDueOn(), m.state(), m.doneAt(),
                slips.getOrDefault(m.id(), List.of()).stream().map(slip -> new PlanView.Slip(slip.fromDay(), slip.toDay(), slip.reason())).toList(),
                m.state() == MilestoneState.OPEN && Window.from(InternshipPlan.startOf(m.dueOn().plusDays(1), internship.zone())).isOpen(now))).toList();
    }
}
