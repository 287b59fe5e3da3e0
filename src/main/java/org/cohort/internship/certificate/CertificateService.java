package org.cohort.internship.certificate;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cohort.internship.InternshipCompleted;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipPolicy;
import org.cohort.internship.InternshipRef;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Public;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.audit.Changes;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.text.Typed;

/** Issues, shows, hides and revokes certificates. */
@UseCase
public class CertificateService {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 4000;

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    InternshipDirectory internships;

    @Inject
    Directory people;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** One for each completed internship, once. */
    void issue(@Observes InternshipCompleted completed) {
        InternshipRef internship = internships.internship(completed.internshipId());
        Directory.Person intern = people.people(List.of(internship.accountId())).get(internship.accountId());
        if (intern != null && ofInternship(internship.id()).isEmpty()) {
            Certificate certificate = new Certificate(internship, intern.name(), clock.instant());
            em.persist(certificate);
            audit.record("certificate", certificate.publicId(), "CREATE", null, null, null);
            outbox.tell(internship.accountId(), "ending.CERTIFICATE", "/certificates/" + certificate.publicId());
        }
    }

    /** @throws NotFound for a code that is none, and for everybody but her and the organizers while she hides it */
    @Public
    public CertificateView view(String code) {
        Certificate certificate = find(code);
        Set<Role> roles = roles(certificate);
        boolean mine = roles.contains(Role.SELF);
        boolean organizer = roles.contains(Role.ORGANIZER);
        if (certificate.isHidden() && !mine && !organizer) {
            throw new NotFound();
        }
        return new CertificateView(code, certificate.version(), certificate.name(), certificate.program(), certificate.round(), certificate.community(), certificate.project(),
                certificate.startsOn(), certificate.endsOn(), certificate.issuedAt(), certificate.renamedAt(), organizer ? certificate.issuedAs() : null, certificate.isHidden(), certificate.revokedAt(),
                mine || organizer ? certificate.revokedWhy() : null, mine, organizer, mine || organizer ? internships.internship(certificate.internshipId()).path() : null);
    }

    /** The address of an internship's certificate for who may see the internship, or null where there is none to be shown to her. */
    @Requires(Role.SELF)
    public String pathOf(InternshipRef internship) {
        Set<Role> roles = InternshipPolicy.rolesOf(current.get(), internship);
        boolean all = roles.contains(Role.SELF) || roles.contains(Role.ORGANIZER);
        return roles.isEmpty() ? null : ofInternship(internship.id()).filter(certificate -> all || !certificate.isHidden())
                .map(certificate -> "/certificates/" + certificate.publicId()).orElse(null);
    }

    /**
     * Her own: the name as she wants it, and whether it is shown. Whoever verifies it reads that its holder wrote the name; the organizers, who
     * can revoke it, are told both names: she may have a new one, and nobody sells a certificate unseen.
     *
     * @param version the version her page showed
     */
    @Requires(Role.SELF)
    public void write(String code, int version, String name, boolean hidden) {
        Certificate certificate = find(code);
        if (!roles(certificate).contains(Role.SELF)) {
            throw new NotFound();
        }
        if (certificate.version() != version) {
            throw new Refused(Verdict.conflict("stale"));
        }
        String as = Typed.required("name", name, LONGEST_NAME).replaceAll("\\s+", " ");
        String changes = new Changes().value("hidden", certificate.isHidden(), hidden).text("name", certificate.name(), as).words();
        if (!as.equals(certificate.name())) {
            InternshipRef internship = internships.internship(certificate.internshipId());
            people.holders(Role.ORGANIZER, internship.project().participation().round().programId()).stream().filter(account -> !current.get().is(account))
                    .forEach(account -> outbox.tell(account, "ending.RENAMED", "/certificates/" + code, certificate.issuedAs(), as));
        }
        certificate.rename(as, clock.instant());
        certificate.hide(hidden);
        audit.record("certificate", code, hidden ? "HIDE" : "SHOW", null, null, changes);
    }

    /** From now on whoever verifies it reads that it is not valid. @param why for the intern, who is told */
    @Requires(Role.ORGANIZER)
    public void revoke(String code, String why) {
        Certificate certificate = organized(code);
        Verdict.when(certificate.revokedAt() == null, "certificate.revoked").enforce();
        String reason = Typed.required("why", why, LONGEST_REASON);
        certificate.revoke(reason, clock.instant());
        audit.record("certificate", code, "REVOKE", "VALID", "REVOKED", reason);
        outbox.tell(internships.internship(certificate.internshipId()).accountId(), "ending.REVOKED", "/certificates/" + code, reason);
    }

    /** Valid again. */
    @Requires(Role.ORGANIZER)
    public void restore(String code) {
        Certificate certificate = organized(code);
        Verdict.when(certificate.revokedAt() != null, "certificate.valid").enforce();
        certificate.revoke(null, clock.instant());
        audit.record("certificate", code, "RESTORE", "REVOKED", "VALID", null);
        outbox.tell(internships.internship(certificate.internshipId()).accountId(), "ending.RESTORED", "/certificates/" + code);
    }

    private Certificate organized(String code) {
        Certificate certificate = find(code);
        if (!roles(certificate).contains(Role.ORGANIZER)) {
            throw new NotFound();
        }
        return certificate;
    }

    private Set<Role> roles(Certificate certificate) {
        return InternshipPolicy.rolesOf(current.get(), internships.internship(certificate.internshipId()));
    }

    private Certificate find(String code) {
        return em.createQuery("select c from Certificate c where c.publicId = :code", Certificate.class).setParameter("code", code).getResultStream().findFirst().orElseThrow(NotFound::new);
    }

    private Optional<Certificate> ofInternship(Long internshipId) {
        return em.createQuery("select c from Certificate c where c.internshipId = :internship", Certificate.class).setParameter("internship", internshipId).getResultStream().findFirst();
    }
}
