package org.cohort.selection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.cohort.intake.ProposalState;
import org.cohort.intake.Recusals;
import org.cohort.kernel.access.Actor;

/** Finds conflicts: all of one person's in two statements, those with one applicant in one. */
@ApplicationScoped
class ConflictFinder implements Recusals {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    Conflicts of(Actor actor) {
        if (!actor.isSignedIn()) {
            return new Conflicts(null, Set.of(), Set.of());
        }
        Set<Long> people = of(actor.accountId());
        Set<Long> projects = new HashSet<>(em.createQuery("""
                        select p.projectId from Proposal p join Application a on a.id = p.applicationId
                        where a.accountId = :me and p.state <> :withdrawn""", Long.class)
                .setParameter("me", actor.accountId()).setParameter("withdrawn", ProposalState.WITHDRAWN).getResultList());
        return new Conflicts(actor.accountId(), people, projects);
    }

    @Override
    public Set<Long> from(Long applicantId, Collection<Long> asked) {
        Set<Long> found = new HashSet<>();
        em.createQuery("select c from Conflict c where c.accountId = :applicant and c.otherAccountId in :asked"
                        + " or c.otherAccountId = :applicant and c.accountId in :asked", Conflict.class)
                .setParameter("applicant", applicantId).setParameter("asked", asked).getResultList()
                .forEach(c -> found.add(c.accountId().equals(applicantId) ? c.otherAccountId() : c.accountId()));
        return found;
    }

    @Override
    public Set<Long> of(Long account) {
        Set<Long> found = new HashSet<>();
        em.createQuery("select c from Conflict c where c.accountId = :me or c.otherAccountId = :me", Conflict.class)
                .setParameter("me", account).getResultList()
                .forEach(c -> found.add(c.accountId().equals(account) ? c.otherAccountId() : c.accountId()));
        return found;
    }
}
