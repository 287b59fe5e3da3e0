package org.cohort.travel.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.travel.Typed;

/** Where notes among those who decide are kept. Who may write and read them is asked before ({@link GrantPolicy#mayKnowBefore}). */
@ApplicationScoped
class GrantNotes {

    private static final int LONGEST = 4000;

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** That there is one is in the audit trail, under a subject no page of the grant tells of; its words are not. */
    void write(Grant grant, String words) {
        Typed.text("note", words, LONGEST);
        em.persist(new GrantNote(grant.id(), current.get().accountId(), words.strip(), clock.instant()));
        audit.record("grant-note", grant.publicId(), "WRITE", null, null, null);
    }

    /** In the order in which they were written. */
    List<GrantView.Note> of(Grant grant) {
        return em.createQuery("select new org.cohort.travel.grant.GrantView$Note(a.name, n.words, n.writtenAt) from GrantNote n join Account a on a.id = n.accountId"
                + " where n.grantId = :grant order by n.id", GrantView.Note.class).setParameter("grant", grant.id()).setMaxResults(200).getResultList();
    }
}
