package org.cohort.selection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.Set;
import org.cohort.intake.ProposalState;
import org.cohort.kernel.access.Actor;

/** Finds a person's conflicts, in two statements. */
@ApplicationScoped
class ConflictFinder {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    Conflicts of(Actor actor) {
        if (!actor.isSignedIn()) {
            return new Conflicts(null, Set.of(), Set.of());
        }
        Set<Long> people = new HashSet<>();
        em.createQuery("select c from Conflict c where c.accountId = :me or c.otherAccountId = :me", Conflict.class)
                .setParameter("me", actor.accountId()).getResultList()
                .forEach(c -> people.add(actor.is(c.accountId()) ? c.otherAccountId() : c.accountId()));
        Set<Long> projects = new HashSet<>(em.createQuery("""
                        select p.projectId from Proposal p join Application a on a.id = p.applicationId
                        where a.accountId = :me and p.state <> :withdrawn""", Long.class)
                .setParameter("me", actor.accountId()).setParameter("withdrawn", ProposalState.WITHDRAWN).getResultList());
        return new Conflicts(actor.accountId(), people, projects);
    }
}
