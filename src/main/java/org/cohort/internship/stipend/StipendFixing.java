package org.cohort.internship.stipend;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.cohort.intake.ProposalRef;
import org.cohort.internship.InternshipRef;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.program.RoundRef;

/** Fixes a stipend when an internship is offered, in the offer's transaction and before an agreement names it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class StipendFixing {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    Stipends stipends;

    @Inject
    Directory people;

    @Inject
    Outbox outbox;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** The first of a round that lacks something tells the organizers; they find all of them on one page. */
    public void fix(InternshipRef internship, ProposalRef proposal) {
        RoundRef round = internship.project().participation().round();
        StipendFound found = stipends.find(round, List.of(proposal)).get(proposal.id());
        boolean first = found.note() != null && stipends.noted(round.id()) == 0;
        em.persist(new Stipend(internship.id(), found, clock.instant()));
        em.flush();
        audit.record("internship", internship.publicId(), "STIPEND", null, null, found.amount() + ", " + found.kind() + (found.note() == null ? "" : ", " + found.note()));
        if (first) {
            people.holders(Role.ORGANIZER, round.programId()).forEach(organizer ->
                    outbox.tell(organizer, "stipend.NOTED", "/organize/" + round.publicId() + "/stipends", round.name()));
        }
    }
}
