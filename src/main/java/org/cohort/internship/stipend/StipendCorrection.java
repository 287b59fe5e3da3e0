package org.cohort.internship.stipend;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import org.cohort.internship.Internship;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipPolicy;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.InternshipState;
import org.cohort.internship.StipendCorrected;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.audit.Changes;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.text.Typed;

/** Puts a stipend right that the rules could not find, or found by what was wrong: until somebody has signed for it (rule M1). */
@UseCase
public class StipendCorrection {

    private static final int LONGEST_REASON = 1000;

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    InternshipDirectory internships;

    @Inject
    Stipends stipends;

    @Inject
    Outbox outbox;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentActor current;

    @Inject
    Event<StipendCorrected> corrected;

    /**
     * Another amount for the whole internship: its installments and its agreement follow, and the intern is told.
     *
     * @param internshipPublicId as chosen; null or empty for none
     * @param typed  in the round's currency, more than nothing
     * @param reason for the intern and the audit trail
     * @throws NotFound for an internship she does not organize, her own among them
     * @throws Refused  when somebody has signed
     */
    @Requires(Role.ORGANIZER)
    public void correct(String roundPublicId, String internshipPublicId, String typed, String reason) {
        if (internshipPublicId == null || internshipPublicId.isBlank()) {
            throw Refused.input("internship", "choice");
        }
        em.createQuery("select i from Internship i where i.publicId = :id", Internship.class).setParameter("id", internshipPublicId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
        InternshipRef internship = internships.internshipByPublicId(internshipPublicId);
        var round = internship.project().participation().round();
        if (!InternshipPolicy.rolesOf(current.get(), internship).contains(Role.ORGANIZER) || !round.publicId().equals(roundPublicId)) {
            throw new NotFound();
        }
        Findings findings = new Findings();
        Amount amount = findings.read(() -> positive(Amount.parse("amount", typed, round.stipend().currency())));
        String why = findings.read(() -> Typed.required("reason", reason, LONGEST_REASON));
        findings.enforce();
        boolean open = internship.state() == InternshipState.OFFERED && em.createQuery("select count(a) from Agreement a where a.internshipId = :internship and a.signedAt is not null", Long.class)
                .setParameter("internship", internship.id()).getSingleResult() == 0;
        Stipend stipend = stipends.fixed(internship.id());
        Verdict.when(open && stipend != null, "stipend.signed").enforce();
        audit.record("internship", internship.publicId(), "STIPEND", null, null, new Changes().value("amount", stipend.amount(), amount).words() + " " + why);
        stipend.correct(amount);
        em.flush();
        corrected.fire(new StipendCorrected(internship.id()));
        outbox.tell(internship.accountId(), "stipend.CORRECTED", internship.path(), amount, why);
    }

    private static Amount positive(Amount amount) {
        if (!amount.isPositive()) {
            throw Refused.input("amount", "fund.positive");
        }
        return amount;
    }
}
