package org.cohort.travel.grant;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohort.fund.FundRef;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.persistence.UseCase;

/** Asking for travel money, recommending, deciding, taking the offer, going. */
@UseCase
public class GrantService {

    /** What the audit trail calls a change of what is asked for. */
    static final String EDIT = "EDIT";
    /** And that a second person agreed. */
    static final String SECOND = "SECOND";
    /** And that she has another place on the waiting list. */
    static final String PLACE = "PLACE";
    /** What gives the money back that was held. */
    private static final Set<GrantAction> FREEING = EnumSet.of(GrantAction.DECLINE_OFFER, GrantAction.WITHDRAW, GrantAction.NO_SHOW, GrantAction.CLOSE);
    /** What puts her figures before others. */
    private static final Set<GrantAction> HANDING_IN = EnumSet.of(GrantAction.SUBMIT, GrantAction.ANSWER_MENTOR, GrantAction.ANSWER_COORDINATOR,
            GrantAction.ANSWER_FOUNDATION);
    /** What has a method of its own, or is nobody's to do. */
    private static final Set<GrantAction> ELSEWHERE = EnumSet.of(GrantAction.RECOMMEND_AS_MENTOR, GrantAction.RECOMMEND_AS_COORDINATOR, GrantAction.OFFER,
            GrantAction.PROMOTE, GrantAction.LAPSE, GrantAction.REPORT, GrantAction.SETTLE, GrantAction.FORFEIT);

    @Inject
    Grants grants;

    @Inject
    GrantCases cases;

    @Inject
    GrantMoney money;

    @Inject
    GrantSteps steps;

    @Inject
    GrantNotes notes;

    @Inject
    RequestWriter writer;

    @Inject
    Transitions transitions;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /**
     * Keeps what she asks for as a draft, or changes it while information is asked for.
     *
     * @param version of the request the form was filled from, or null when there was none
     * @return the grant's public id
     */
    @Requires(Role.SELF)
    public String save(String conferencePublicId, Integer version, GrantInput input) {
        return writer.write(conferencePublicId, version, input, false).grant().publicId();
    }

    /** Keeps it and submits it. @return the grant's public id */
    @Requires(Role.SELF)
    public String submit(String conferencePublicId, Integer version, GrantInput input) {
        GrantCase c = writer.write(conferencePublicId, version, input, true);
        fire(c, GrantAction.SUBMIT, null);
        return c.grant().publicId();
    }

    /** Recommends it as a mentor, or once a mentor has, as a coordinator. */
    @Requires({Role.MENTOR, Role.COORDINATOR})
    public void recommend(String publicId, RecommendationInput input) {
        GrantCase c = cases.visible(publicId);
        boolean asMentor = c.grant().state() == GrantState.SUBMITTED;
        input.checked();
        fire(c, asMentor ? GrantAction.RECOMMEND_AS_MENTOR : GrantAction.RECOMMEND_AS_COORDINATOR, input.words());
        c.grant().recommend(asMentor ? Role.MENTOR : Role.COORDINATOR, current.get().accountId(), input, clock.instant());
    }

    /** Offers money from a fund, which is reserved with it or the offer is not made (rule G5). */
    @Requires({Role.TREASURER, Role.ORGANIZER})
    public void offer(String publicId, OfferInput input) {
        GrantCase c = cases.visible(publicId);
        GrantLifecycle.TABLE.may(c, GrantAction.OFFER, cases.rolesOf(c), clock.instant()).enforce();
        FundRef fund = fund(c, input.fund(), "fund");
        c.grant().offer(fund.id(), approved(c.grant(), input.amounts()), TravelRules.offerUntil(c.conference(), clock.instant()), current.get().accountId());
        if (!c.grant().approvedTotal().isPositive()) {
            throw new Refused(Verdict.rule("grant.offersNothing"));
        }
        c.grant().split(others(c, fund, input.others()));
        // As everybody who takes several locks: funds before anything is written.
        money.lock(c);
        c.secondVoice(c.grant().approvedTotal()).enforce();
        fire(c, GrantAction.OFFER, input.words());
        audit.record(GrantMoney.SUBJECT, publicId, "AMOUNTS", null, null, amounts(c, fund));
        money.reserve(c);
    }

    /**
     * Agrees, as the second person that the fund's rules want for large sums, that an offer may be made. Who agreed does not make it.
     *
     * @param version of the request that was read: the word is about that one
     * @throws Refused where it changed since, or somebody else agreed
     */
    @Requires({Role.TREASURER, Role.ORGANIZER})
    public void agree(String publicId, int version) {
        GrantCase c = cases.visible(publicId);
        GrantLifecycle.TABLE.may(c, GrantAction.OFFER, cases.rolesOf(c), clock.instant()).enforce();
        if (c.grant().version() != version) {
            throw new Refused(Verdict.conflict("grant.secondStale"));
        }
        c.grant().second(current.get().accountId(), clock.instant());
        audit.record(GrantMoney.SUBJECT, publicId, SECOND, null, null, null);
    }

    /** Says something to those who decide on it alone (rule G6): not to the traveller, nor to who recommended. */
    @Requires({Role.TREASURER, Role.ORGANIZER})
    public void note(String publicId, String words) {
        GrantCase c = cases.visible(publicId);
        if (!GrantPolicy.mayKnowBefore(cases.rolesOf(c), c.conflicted())) {
            throw new Refused(Verdict.denied("access.role"));
        }
        notes.write(c.grant(), words);
    }

    /**
     * Puts it on the waiting list, or gives it another place there. The places of others stay.
     *
     * @param place from 1, as many as wanted at one place: who asked first is first; null for the end of the list
     */
    @Requires({Role.TREASURER, Role.ORGANIZER})
    public void waitlist(String publicId, Integer place, String words) {
        GrantCase c = cases.visible(publicId);
        if (c.grant().state() == GrantState.WAITLISTED) {
            GrantLifecycle.TABLE.may(c, GrantAction.OFFER, cases.rolesOf(c), clock.instant()).enforce();
            audit.record(GrantMoney.SUBJECT, publicId, PLACE, null, null, c.grant().waitingPlace() + " → " + place);
        } else {
            fire(c, GrantAction.WAITLIST, words);
        }
        money.queue(c, place);
    }

    /** Everything else a person can do to a grant. */
    @Requires(Role.SELF)
    public void act(String publicId, GrantAction action, String comment) {
        // As everybody who takes several locks: funds before all else, then the grant; both before anything of it is read.
        money.lock(publicId);
        grants.hold(publicId);
        GrantCase c = cases.visible(publicId);
        if (ELSEWHERE.contains(action)) {
            throw new Refused(Verdict.denied("access.role"));
        }
        if (HANDING_IN.contains(action)) {
            writer.enforce(c);
        }
        if (action == GrantAction.SUBMIT) {
            fire(c, action, null);
            return;
        }
        if (action == GrantAction.VISA_REFUSED) {
            steps.visaRefused(c, comment);
            return;
        }
        transitions.fire(GrantLifecycle.TABLE, c, action, cases.rolesOf(c), comment);
        if (action == GrantAction.ACCEPT || action == GrantAction.ACCEPT_VISA_FIRST) {
            money.commit(c);
        } else if (action == GrantAction.WAITLIST) {
            money.queue(c, null);
        } else if (FREEING.contains(action)) {
            money.free(c);
        } else if (action == GrantAction.TAKE_UP) {
            steps.takenUp(c);
        } else if (action == GrantAction.REOPEN || action == GrantAction.RECONSIDER) {
            c.grant().forgetOffer();
        }
    }

    private void fire(GrantCase c, GrantAction action, String comment) {
        if (action == GrantAction.SUBMIT) {
            c.grant().submitted(clock.instant());
        }
        transitions.fire(GrantLifecycle.TABLE, c, action, cases.rolesOf(c), comment);
    }

    private FundRef fund(GrantCase c, String publicId, String field) {
        FundRef fund = c.funds().stream().filter(one -> one.publicId().equals(publicId)).findFirst()
                .orElseThrow(() -> Refused.input(field, "choice"));
        if (!cases.rolesOf(c).contains(Role.ORGANIZER) && !current.get().holds(Role.TREASURER, fund.id())) {
            throw Refused.input(field, "grant.notYourFund");
        }
        if (!fund.currency().equals(c.grant().currency())) {
            throw Refused.input(field, "grant.otherCurrency", fund.currency().getCurrencyCode(), c.grant().currency().getCurrencyCode());
        }
        return fund;
    }

    /** The other funds of the lines of which something is granted. @throws Refused at the fund that offers where it would pay nothing itself: then it is another's offer */
    private Map<String, Long> others(GrantCase c, FundRef lead, Map<String, String> typed) {
        Map<String, Long> others = new HashMap<>();
        Findings findings = new Findings();
        List<CostLine> lines = c.grant().lines();
        for (int i = 0; i < lines.size(); i++) {
            CostLine line = lines.get(i);
            String field = "from" + i;
            String other = typed.get(line.publicId());
            if (line.isGranted() && other != null && !other.isBlank() && !other.equals(lead.publicId())) {
                findings.checkOf(line.description(), () -> others.put(line.publicId(), fund(c, other, field).id()));
            }
        }
        findings.enforce();
        if (lines.stream().filter(CostLine::isGranted).allMatch(line -> others.containsKey(line.publicId()))) {
            throw Refused.input("fund", "grant.leadPaysNothing", lead.name());
        }
        return others;
    }

    private static Map<String, Amount> approved(Grant grant, Map<String, String> typed) {
        Map<String, Amount> amounts = new HashMap<>();
        Findings findings = new Findings();
        for (int i = 0; i < grant.lines().size(); i++) {
            CostLine line = grant.lines().get(i);
            String field = "approved" + i;
            // What the form asked is answered: nothing is given only where she wrote 0.
            findings.checkOf(line.description(), () -> {
                if (typed.containsKey(line.publicId())) {
                    Amount amount = Amount.parse(field, typed.get(line.publicId()), grant.currency());
                    if (amount.isNegative() || amount.isMoreThan(line.estimated())) {
                        throw Refused.input(field, "grant.moreThanAsked", line.estimated());
                    }
                    amounts.put(line.publicId(), amount);
                }
            });
        }
        findings.enforce();
        return amounts;
    }

    /** What is approved of what was asked, line by line, for the audit trail. */
    private static String amounts(GrantCase c, FundRef fund) {
        return fund.name() + ": " + c.grant().lines().stream().map(line -> line.description() + ": " + line.estimated() + " → " + line.approved()
                + (line.fundId() == null ? "" : " (" + c.fundName(line.fundId()) + ")")).collect(Collectors.joining("; "));
    }
}
