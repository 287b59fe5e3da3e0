package org.cohort.intake;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.cohort.boot.Setting;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.forms.Questionnaires;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.kernel.persistence.UseCase;

/**
 * Removes what applicants told of themselves once nothing is made of it any more (rule A5): the answers eligibility was computed
 * from, those to sensitive questions, and the notices that may repeat them. Their time is over a set number of days after the last
 * day of the round's internships or, in a round that never had such a day, after the last of its deadlines. The verdict stays, and
 * that they were removed is on record, without them; where a round's applicants lived is counted before.
 */
@UseCase
public class Retention {

    private static final int AT_ONCE = 200;

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    Questionnaires questionnaires;

    @Inject
    CountryCounts countries;

    @Inject
    Outbox outbox;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** The applications whose time is over, some hundred at once, the oldest first. */
    @Requires(Role.SYSTEM)
    public List<Long> due() {
        LocalDate last = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(Setting.ANSWERS_KEPT_DAYS.number());
        return em.createQuery("select a.id from Application a join ProgramRound r on r.id = a.roundId where a.purgedAt is null and (r.endsOn < :last"
                        + " or r.endsOn is null and (select max(d.at) from DeadlineEntry d where d.roundId = r.id) < :until) order by a.id", Long.class)
                .setParameter("last", last).setParameter("until", last.atStartOfDay().toInstant(ZoneOffset.UTC)).setMaxResults(AT_ONCE).getResultList();
    }

    /** Removes those of one application, all of them or none. @param id as {@link #due} gave it */
    @Requires(Role.SYSTEM)
    public void purge(Long id) {
        Application application = em.find(Application.class, id);
        countries.keep(application.roundId());
        application.purge(clock.instant());
        questionnaires.removeSensitive(Application.SUBJECT, application.publicId());
        outbox.forget(application.path());
        for (String proposal : em.createQuery("select p.publicId from Proposal p where p.applicationId = :id", String.class)
                .setParameter("id", id).getResultList()) {
            questionnaires.removeSensitive(Proposal.SUBJECT, proposal);
        }
        audit.record(Application.SUBJECT, application.publicId(), "PURGE", null, null, null);
    }
}
