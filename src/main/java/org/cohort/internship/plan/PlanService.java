package org.cohort.internship.plan;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cohort.internship.InternshipPolicy;
import org.cohort.internship.InternshipRef;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.text.Typed;

/** Writes plans and follows their milestones. Each throws {@link NotFound} for an internship the actor may not see. */
@UseCase
public class PlanService {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_REASON = 2000;
    private static final int MOST = 30;

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    PlanCases cases;

    @Inject
    Transitions transitions;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /**
     * Writes the open milestones anew: a row without words and day is left out, and so is a milestone without a row.
     *
     * @param version as the form showed it; 0 before there was a plan
     * @param propose whether the mentors are asked to agree at once
     */
    @Requires(Role.SELF)
    public void write(String internshipPublicId, int version, List<MilestoneInput> rows, boolean propose) {
        InternshipRef internship = cases.visible(current.get(), internshipPublicId);
        Set<Role> roles = InternshipPolicy.rolesOf(current.get(), internship);
        if (!roles.contains(Role.SELF)) {
            throw new Refused(Verdict.denied("plan.own"));
        }
        WorkPlan plan = cases.plan(internship.id());
        if (plan == null) {
            plan = new WorkPlan(internship.id());
            em.persist(plan);
            em.flush();
            transitions.begin(PlanLifecycle.TABLE, cases.of(plan, internship));
        } else if (plan.version() != version) {
            throw new Refused(Verdict.conflict("stale"));
        }
        if (!plan.state().isWritten()) {
            throw new Refused(Verdict.conflict("plan.settled"));
        }
        PlanLifecycle.GOING_ON.check().apply(cases.of(plan, internship), clock.instant()).enforce();
        em.lock(plan, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        store(internship, rows);
        em.flush();
        if (propose) {
            transitions.fire(PlanLifecycle.TABLE, cases.of(plan, internship), PlanAction.PROPOSE, roles, null);
        }
    }

    /**
     * Agrees, returns or takes back.
     *
     * @param comment words, or null where none are needed
     * @param seen    what the page showed of the plan, see {@link PlanView#seen}; null when there was none
     */
    @Requires(Role.SELF)
    public void perform(String internshipPublicId, PlanAction action, String comment, String seen) {
        PlanCase subject = plan(internshipPublicId);
        if (action != PlanAction.CHANGE) {
            Verdict.unchanged(seen, PlanView.seen(subject.plan().version(), cases.milestones(subject.internship().id()).stream().map(Milestone::dueOn))).enforce();
        }
        transitions.fire(PlanLifecycle.TABLE, subject, action, InternshipPolicy.rolesOf(current.get(), subject.internship()), comment);
        if (action == PlanAction.AGREE) {
            subject.plan().noteAgreement(current.get().accountId(), clock.instant());
        }
    }

    /** It is reached, or after all not. */
    @Requires(Role.SELF)
    public void finish(String internshipPublicId, String milestone, boolean reached) {
        MilestoneCase subject = milestone(internshipPublicId, milestone);
        fire(subject, reached ? MilestoneAction.FINISH : MilestoneAction.REOPEN, null);
        subject.milestone().noteDone(reached ? clock.instant() : null);
    }

    /** It will be reached on another day. @param typedDay as browsers send it @param reason words for the mentors */
    @Requires(Role.SELF)
    public void slip(String internshipPublicId, String milestone, String typedDay, String reason) {
        MilestoneCase subject = milestone(internshipPublicId, milestone);
        MilestoneLifecycle.TABLE.may(subject, MilestoneAction.SLIP, roles(subject), clock.instant()).enforce();
        Findings findings = new Findings();
        LocalDate day = findings.read(() -> PlanDays.within("day", typedDay, subject.of().internship()));
        String words = findings.read(() -> Typed.required("reason", reason, LONGEST_REASON));
        findings.enforce();
        if (day.equals(subject.milestone().dueOn())) {
            throw Refused.input("day", "plan.sameDay");
        }
        em.persist(new MilestoneSlip(subject.milestone(), day, words, current.get().accountId(), clock.instant()));
        subject.milestone().slip(day);
        fire(subject, MilestoneAction.SLIP, words);
    }

    /** A row is the milestone of its title, wherever on the page that stands, as the page may have been saved and sorted meanwhile; else the one it was. */
    private void store(InternshipRef internship, List<MilestoneInput> rows) {
        Map<String, Milestone> open = new HashMap<>();
        cases.milestones(internship.id()).stream().filter(milestone -> milestone.state() == MilestoneState.OPEN).forEach(milestone -> open.put(milestone.publicId(), milestone));
        Map<Integer, Milestone> byTitle = byTitle(rows, open);
        Findings findings = new Findings();
        for (int i = 0; i < rows.size() && i < MOST; i++) {
            MilestoneInput row = rows.get(i);
            if (row.isBlank()) {
                continue;
            }
            String at = String.valueOf(i);
            String title = findings.read(() -> Typed.required("title" + at, row.title(), LONGEST_TITLE));
            LocalDate day = findings.read(() -> PlanDays.within("day" + at, row.day(), internship));
            if (title == null || day == null) {
                continue;
            }
            Milestone known = byTitle.containsKey(i) ? byTitle.get(i) : row.publicId() == null ? null : open.remove(row.publicId());
            if (known == null) {
                em.persist(new Milestone(internship.id(), title, day));
            } else if (!known.title().equals(title) || !known.dueOn().equals(day)) {
                known.write(title, day);
            }
        }
        findings.enforce();
        open.values().forEach(left -> {
            em.createQuery("delete from MilestoneSlip s where s.milestoneId = :milestone").setParameter("milestone", left.id()).executeUpdate();
            em.remove(left);
        });
    }

    /** By the row's place: of several of one title first the row's own; what is found is open no more. */
    private static Map<Integer, Milestone> byTitle(List<MilestoneInput> rows, Map<String, Milestone> open) {
        Map<Integer, Milestone> found = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            String title = rows.get(i).title() == null ? "" : rows.get(i).title().strip();
            Milestone its = rows.get(i).publicId() == null ? null : open.get(rows.get(i).publicId());
            if (its != null && its.title().equals(title)) {
                found.put(i, open.remove(its.publicId()));
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            String title = rows.get(i).title() == null ? "" : rows.get(i).title().strip();
            Milestone same = found.containsKey(i) ? null : open.values().stream().filter(one -> one.title().equals(title)).findFirst().orElse(null);
            if (same != null) {
                found.put(i, open.remove(same.publicId()));
            }
        }
        return found;
    }

    private PlanCase plan(String internshipPublicId) {
        InternshipRef internship = cases.visible(current.get(), internshipPublicId);
        WorkPlan plan = cases.plan(internship.id());
        if (plan == null) {
            throw new NotFound();
        }
        return cases.of(plan, internship);
    }

    private MilestoneCase milestone(String internshipPublicId, String publicId) {
        PlanCase of = plan(internshipPublicId);
        return cases.milestones(of.internship().id()).stream().filter(milestone -> milestone.publicId().equals(publicId)).findFirst()
                .map(milestone -> new MilestoneCase(milestone, of)).orElseThrow(NotFound::new);
    }

    private void fire(MilestoneCase subject, MilestoneAction action, String words) {
        transitions.fire(MilestoneLifecycle.TABLE, subject, action, roles(subject), words);
    }

    private Set<Role> roles(MilestoneCase subject) {
        return InternshipPolicy.rolesOf(current.get(), subject.of().internship());
    }
}
