package org.cohort.fund.custody;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.cohort.fund.FundPolicy;
import org.cohort.fund.Installment;
import org.cohort.internship.InternshipDirectory;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.text.Typed;

/** Says who pays an intern, for whoever may see her installments; only organizers change it. */
@UseCase
public class CustodianService {

    /** What was said. @param name of the community or foundation; null for the program @param by who said it */
    public record Said(CustodianKind kind, String name, String reason, String by, Instant at) {
    }

    /** Who pays now, and all that was said, the latest first. @param changes whether the reader may say another */
    public record View(CustodianKind kind, String name, List<Said> history, boolean changes) {
    }

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    InternshipDirectory internships;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** @throws NotFound for who must not see the installment */
    @Requires({Role.SELF, Role.TREASURER, Role.ORGANIZER})
    public View of(String installmentPublicId) {
        Installment installment = find(installmentPublicId, LockModeType.NONE);
        List<Said> history = em.createQuery("select new org.cohort.fund.custody.CustodianService$Said(c.kind, c.name, c.reason, a.name, c.saidAt) from Custodian c join Account a on a.id = c.saidBy"
                + " where c.internshipId = :internship order by c.id desc", Said.class).setParameter("internship", installment.internshipId()).getResultList();
        boolean changes = rolesOf(installment).contains(Role.ORGANIZER);
        return history.isEmpty() ? new View(CustodianKind.PROGRAM, null, history, changes) : new View(history.get(0).kind(), history.get(0).name(), history, changes);
    }

    /** Says who pays the intern from now on. @param kind as typed @param name of the community or foundation */
    @Requires(Role.ORGANIZER)
    public void say(String installmentPublicId, String kind, String name, String reason) {
        Installment installment = find(installmentPublicId, LockModeType.PESSIMISTIC_WRITE);
        if (!rolesOf(installment).contains(Role.ORGANIZER)) {
            throw new Refused(Verdict.denied("access.role"));
        }
        Findings findings = new Findings();
        CustodianKind chosen = findings.read(() -> Arrays.stream(CustodianKind.values()).filter(one -> one.name().equals(kind)).findFirst()
                .orElseThrow(() -> Refused.input("custodian", "choice")));
        String called = chosen == null || chosen == CustodianKind.PROGRAM ? null : findings.read(() -> Typed.required("custodian-name", name, 200));
        String why = findings.read(() -> Typed.required("custodian-reason", reason, 500));
        findings.enforce();
        em.persist(new Custodian(installment.internshipId(), chosen, called, why, current.get().accountId(), clock.instant()));
        audit.record("installment", installmentPublicId, "CUSTODIAN", null, chosen.name(), (called == null ? "" : called + ": ") + why);
    }

    private Installment find(String publicId, LockModeType lock) {
        Installment installment = em.createQuery("select i from Installment i where i.publicId = :id", Installment.class).setParameter("id", publicId)
                .setLockMode(lock).getResultStream().findFirst().orElseThrow(NotFound::new);
        if (rolesOf(installment).isEmpty()) {
            throw new NotFound();
        }
        return installment;
    }

    private Set<Role> rolesOf(Installment installment) {
        return FundPolicy.rolesOf(current.get(), installment, internships.internship(installment.internshipId()).project().participation().round().programId());
    }
}
