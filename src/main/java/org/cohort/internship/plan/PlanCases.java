package org.cohort.internship.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipPolicy;
import org.cohort.internship.InternshipRef;
import org.cohort.intake.Proposal;
import org.cohort.intake.ProposalDirectory;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.forms.Questionnaires;

/** Finds plans with what their lifecycles ask about. */
@ApplicationScoped
class PlanCases {

    /** The question of a proposal that asks for a line for every week or two. */
    private static final String TIMELINE = "timeline";

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    InternshipDirectory internships;

    @Inject
    ProposalDirectory proposals;

    @Inject
    Questionnaires questionnaires;

    @Inject
    Directory people;

    /** @throws NotFound when there is none that the actor may see */
    InternshipRef visible(Actor actor, String internshipPublicId) {
        InternshipRef internship = internships.internshipByPublicId(internshipPublicId);
        if (!InternshipPolicy.maySee(actor, internship)) {
            throw new NotFound();
        }
        return internship;
    }

    /** Null before the intern has written one. */
    WorkPlan plan(Long internshipId) {
        return em.createQuery("select p from WorkPlan p where p.internshipId = :internship", WorkPlan.class)
                .setParameter("internship", internshipId).getResultStream().findFirst().orElse(null);
    }

    PlanCase of(WorkPlan plan, InternshipRef internship) {
        return new PlanCase(plan, internship, name(internship.accountId()), milestones(internship.id()).size());
    }

    /** The earliest first. */
    List<Milestone> milestones(Long internshipId) {
        return em.createQuery("select m from Milestone m where m.internshipId = :internship order by m.dueOn, m.id", Milestone.class)
                .setParameter("internship", internshipId).getResultList();
    }

    /** What the accepted proposal says of its weeks; null where it says nothing, and where there is none. */
    String timeline(Long internshipId) {
        Long proposal = em.createQuery("select i.proposalId from Internship i where i.id = :internship", Long.class).setParameter("internship", internshipId).getSingleResult();
        return proposal == null ? null : questionnaires.read(Proposal.QUESTIONS, Proposal.SUBJECT, proposals.proposal(proposal).publicId(), Set.of(Role.MENTOR)).stream()
                .map(sheet -> sheet.answers().get(TIMELINE)).filter(text -> text != null && !text.isBlank()).findFirst().orElse(null);
    }

    /** Empty for somebody who is not known any more, and for null. */
    String name(Long account) {
        Map<Long, Directory.Person> found = account == null ? Map.of() : people.people(List.of(account));
        return account != null && found.containsKey(account) ? found.get(account).name() : "";
    }
}
