package org.cohort.intake;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.persistence.Queries;
import org.cohort.program.RoundRef;

/** Lists of applications, contributions and proposals. */
@Queries
public class IntakeQueries {

    private static final String PROPOSAL = "select new org.cohort.intake.ProposalRow(p.publicId, p.title, x.publicId, x.title, y.name, p.state, p.wish, "
            + "p.submittedAt, p.announcedOutcome) from Proposal p join Application a on a.id = p.applicationId join Project x on x.id = p.projectId "
            + "join Account y on y.id = a.accountId where ";
    private static final String CONTRIBUTION = "select new org.cohort.intake.ContributionRow(k.publicId, x.publicId, x.title, k.title, k.url, k.kind, "
            + "k.status, k.madeOn, k.version) from Contribution k join Project x on x.id = k.projectId where k.applicationId = :application";

    private static final Set<ApplicationState> OVER = EnumSet.of(ApplicationState.INELIGIBLE, ApplicationState.DECLINED, ApplicationState.WITHDRAWN);

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    /** The actor's own applications, the latest first. */
    public List<ApplicationRow> mine(Actor actor) {
        return !actor.isSignedIn() ? List.of()
                : em.createQuery("select new org.cohort.intake.ApplicationRow(a.publicId, r.publicId, r.name, a.state, a.submittedAt)"
                        + " from Application a join ProgramRound r on r.id = a.roundId where a.accountId = :me order by a.createdAt desc, a.id desc",
                ApplicationRow.class).setParameter("me", actor.accountId()).getResultList();
    }

    /** The actor's own application to a round, if she has begun one. */
    public Optional<ApplicationRow> mine(Actor actor, String roundPublicId) {
        return mine(actor).stream().filter(row -> row.roundPublicId().equals(roundPublicId)).findFirst();
    }

    /**
     * The actor's own applications that still count to other rounds, of any program, whose internships fall into the same weeks (rule T5):
     * nobody can do two at once, and better knows so before. Empty for a round without days.
     */
    public List<ApplicationRow> meanwhile(Actor actor, RoundRef round) {
        return !actor.isSignedIn() || round.startsOn() == null || round.endsOn() == null ? List.of()
                : em.createQuery("select new org.cohort.intake.ApplicationRow(a.publicId, r.publicId, r.name, a.state, a.submittedAt)"
                        + " from Application a join ProgramRound r on r.id = a.roundId where a.accountId = :me and r.id <> :here and r.startsOn <= :last"
                        + " and r.endsOn >= :first and a.state not in :over order by r.startsOn, a.id", ApplicationRow.class)
                .setParameter("me", actor.accountId()).setParameter("here", round.id()).setParameter("first", round.startsOn())
                .setParameter("last", round.endsOn()).setParameter("over", OVER).getResultList();
    }

    /** The actor's own proposal to a project, as she may know it. */
    public Optional<ProposalRow> mineFor(Actor actor, String projectPublicId) {
        return !actor.isSignedIn() ? Optional.empty()
                : em.createQuery(PROPOSAL + "a.accountId = :me and x.publicId = :project", ProposalRow.class).setParameter("me", actor.accountId())
                        .setParameter("project", projectPublicId).getResultStream().findFirst().map(ProposalRow::forApplicant);
    }

    /** Whether the account has a proposal to the project that is not withdrawn: then it judges no other. */
    public boolean competes(Long accountId, Long projectId) {
        return accountId != null && !em.createQuery("select p.id from Proposal p join Application a on a.id = p.applicationId where a.accountId = :account"
                        + " and p.projectId = :project and p.state <> :withdrawn", Long.class).setParameter("account", accountId)
                .setParameter("project", projectId).setParameter("withdrawn", ProposalState.WITHDRAWN).setMaxResults(1).getResultList().isEmpty();
    }

    /** An application's contributions, the latest first. The caller has asked whether its reader may see it. */
    List<ContributionRow> contributions(Long applicationId) {
        return em.createQuery(CONTRIBUTION + " order by k.madeOn desc, k.id desc", ContributionRow.class)
                .setParameter("application", applicationId).getResultList();
    }

    /** Those for one project. The caller has asked whether its reader may see it. */
    List<ContributionRow> contributions(Long applicationId, Long projectId) {
        return em.createQuery(CONTRIBUTION + " and k.projectId = :project order by k.madeOn desc, k.id desc", ContributionRow.class)
                .setParameter("application", applicationId).setParameter("project", projectId).getResultList();
    }

    /** An application's proposals by rank, as others than the applicant may know them. The caller has asked likewise. */
    List<ProposalRow> proposals(Long applicationId) {
        return em.createQuery(PROPOSAL + "a.id = :application order by p.wish, p.id", ProposalRow.class)
                .setParameter("application", applicationId).getResultList();
    }
}
