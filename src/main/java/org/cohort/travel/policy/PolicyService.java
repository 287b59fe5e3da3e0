package org.cohort.travel.policy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.cohort.fund.FundDirectory;
import org.cohort.fund.FundRef;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.travel.ConferenceDirectory;

/** Puts rules into force. */
@UseCase
public class PolicyService {

    private static final String SUBJECT = "travel-policy";

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    Policies policies;

    @Inject
    FundDirectory funds;

    @Inject
    ConferenceDirectory conferences;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /**
     * Another edition, in force from now on; requests keep the edition they were asked under.
     *
     * @param seen the edition the form was filled from
     * @return the number of the new one; the old one's when nothing differs
     */
    @Requires({Role.TREASURER, Role.ORGANIZER})
    public int change(String fundPublicId, int seen, PolicyInput input) {
        FundRef fund = funds.fundByPublicId(fundPublicId);
        if (funds.travelFunds(fund.programId()).stream().noneMatch(one -> one.id().equals(fund.id()))) {
            throw new Refused(Verdict.rule("policy.purpose"));
        }
        if (!PolicyAccess.mayChange(current.get(), fund)) {
            throw new Refused(Verdict.denied("policy.notYours"));
        }
        Policy now = policies.current(fund.id(), fund.currency());
        if (now.number() != seen) {
            throw new Refused(Verdict.conflict("stale"));
        }
        TravelPolicy rules = input.read(fund.currency());
        rules.conferences().forEach(this::enforceKnown);
        if (PolicyText.write(rules).equals(PolicyText.write(now.rules()))) {
            return now.number();
        }
        em.persist(new PolicyEdition(fund.id(), now.number() + 1, rules, clock.instant(), current.get().accountId()));
        audit.record(SUBJECT, fundPublicId, "CHANGE", String.valueOf(now.number()), String.valueOf(now.number() + 1), null);
        return now.number() + 1;
    }

    private void enforceKnown(String conference) {
        try {
            conferences.byPublicId(conference);
        } catch (NotFound unknown) {
            throw Refused.input("conferences", "policy.unknownConference", conference);
        }
    }
}
