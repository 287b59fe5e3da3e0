package org.cohort.travel.grant;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cohort.fund.FundRef;
import org.cohort.internship.InternshipRef;
import org.cohort.kernel.access.Actor;
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
import org.cohort.travel.ConferenceDirectory;
import org.cohort.travel.ConferenceRef;
import org.cohort.travel.Typed;

/** Asking for travel money, recommending, deciding, taking the offer, going. */
@UseCase
public class GrantService {

    /** What the audit trail calls a change of what is asked for. */
    static final String EDIT = "EDIT";
    /** What gives the money back that was held. */
    private static final Set<GrantAction> FREEING = EnumSet.of(GrantAction.DECLINE_OFFER, GrantAction.WITHDRAW, GrantAction.NO_SHOW, GrantAction.CLOSE);
    /** What puts her figures before others. */
    private static final Set<GrantAction> HANDING_IN = EnumSet.of(GrantAction.SUBMIT, GrantAction.ANSWER_MENTOR, GrantAction.ANSWER_COORDINATOR,
            GrantAction.ANSWER_FOUNDATION);
    /** What is only done to a trip whose claim stands as it was looked at. */
    private static final Set<GrantAction> CLOSING = EnumSet.of(GrantAction.NO_SHOW, GrantAction.CLOSE);
    /** What has a method of its own, or is nobody's to do. */
    private static final Set<GrantAction> ELSEWHERE = EnumSet.of(GrantAction.RECOMMEND_AS_MENTOR, GrantAction.RECOMMEND_AS_COORDINATOR, GrantAction.OFFER,
            GrantAction.PROMOTE, GrantAction.LAPSE, GrantAction.REPORT, GrantAction.SETTLE);

    @Inject
    Grants grants;

    @Inject
    GrantCases cases;

    @Inject
    GrantMoney money;

    @Inject
    ConferenceDirectory conferences;

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
        return write(conferencePublicId, version, input, false).grant().publicId();
    }

    /** Keeps it and submits it. @return the grant's public id */
    @Requires(Role.SELF)
    public String submit(String conferencePublicId, Integer version, GrantInput input) {
        GrantCase c = write(conferencePublicId, version, input, true);
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
        FundRef fund = fund(c, input.fund());
        c.grant().offer(fund.id(), approved(c.grant(), input.amounts()), TravelRules.offerUntil(c.conference(), clock.instant()), current.get().accountId());
        if (!c.grant().approvedTotal().isPositive()) {
            throw new Refused(Verdict.rule("grant.offersNothing"));
        }
        fire(c, GrantAction.OFFER, input.words());
        audit.record(GrantMoney.SUBJECT, publicId, "AMOUNTS", null, null, amounts(c.grant(), fund));
        money.reserve(c);
    }

    /** Everything else a person can do to a grant. */
    @Requires(Role.SELF)
    public void act(String publicId, GrantAction action, String comment) {
        if (CLOSING.contains(action)) {
            grants.hold(publicId);
        }
        GrantCase c = cases.visible(publicId);
        if (ELSEWHERE.contains(action)) {
            throw new Refused(Verdict.denied("access.role"));
        }
        if (HANDING_IN.contains(action)) {
            money.enforcePlausible(c.grant().lines(), List.of(), c.funds());
        }
        if (action == GrantAction.SUBMIT) {
            fire(c, action, null);
            return;
        }
        transitions.fire(GrantLifecycle.TABLE, c, action, cases.rolesOf(c), comment);
        if (action == GrantAction.ACCEPT) {
            money.commit(c);
        } else if (FREEING.contains(action)) {
            money.free(c);
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

    /** @param whole whether it must say why she wants to go, as what is submitted does */
    private GrantCase write(String conferencePublicId, Integer version, GrantInput input, boolean whole) {
        ConferenceRef conference = conferences.byPublicId(conferencePublicId);
        Actor actor = current.get();
        grants.lock(conference.id());
        Grant grant = grants.own(conference.id(), actor.accountId());
        if (grant == null) {
            grant = begin(conference, actor);
        } else if (version == null || version != grant.version()) {
            throw new Refused(Verdict.conflict("stale"));
        } else if (!grant.state().isEditable()) {
            throw new Refused(Verdict.conflict("grant.notEditable"));
        }
        Findings findings = new Findings();
        input.check(findings);
        if (whole && (input.purpose() == null || input.purpose().isBlank())) {
            findings.add(Refused.input("purpose", "required"));
        }
        Long appearance = findings.read(() -> input.appearance() == null ? null : grants.ownAppearance(input.appearance(), actor.accountId(), conference.id()));
        List<CostLine> lines = lines(grant, input.costs(), findings);
        findings.enforce();
        if (whole) {
            money.enforcePlausible(lines, rows(input.costs()), cases.of(grant).funds());
        }
        Rewrite rewrite = grant.write(input.purpose(), appearance, lines);
        if (rewrite.words() != null) {
            audit.record(GrantMoney.SUBJECT, grant.publicId(), EDIT, grant.state().name(), grant.state().name(), rewrite.words());
        }
        if (rewrite.more() && grant.state() == GrantState.NEEDS_INFORMATION) {
            grant.askMentorsAgain();
        }
        return cases.of(grant);
    }

    private Grant begin(ConferenceRef conference, Actor actor) {
        InternshipRef internship = cases.internshipOf(actor.accountId());
        List<FundRef> funds = cases.travelFunds(internship);
        MayI.verdict(cases.mayI(conference, internship, funds, null)).enforce();
        Currency currency = funds.get(0).currency();
        Grant grant = new Grant(conference.id(), internship.id(), actor.accountId(), currency, clock.instant());
        grants.add(grant);
        transitions.begin(GrantLifecycle.TABLE, cases.of(grant));
        return grant;
    }

    /** Those that can be understood; what is wrong with the others goes to the findings. */
    private static List<CostLine> lines(Grant grant, List<GrantInput.Cost> costs, Findings findings) {
        List<CostLine> lines = new ArrayList<>();
        for (int i = 0; i < costs.size(); i++) {
            GrantInput.Cost cost = costs.get(i);
            String field = "amount" + i;
            if (!cost.isEmpty()) {
                Amount amount = findings.of(cost.name(), () -> positive(field, Amount.parse(field, cost.amount(), grant.currency())));
                if (amount != null && cost.description() != null) {
                    lines.add(new CostLine(grant, lines.size(), cost.category(), cost.description().strip(), amount));
                }
            }
        }
        return lines;
    }

    /** The rows of the form that hold a cost, in the order of the lines. */
    private static List<Integer> rows(List<GrantInput.Cost> costs) {
        return IntStream.range(0, costs.size()).filter(row -> !costs.get(row).isEmpty()).boxed().toList();
    }

    private FundRef fund(GrantCase c, String publicId) {
        FundRef fund = c.funds().stream().filter(one -> one.publicId().equals(publicId)).findFirst()
                .orElseThrow(() -> Refused.input("fund", "choice"));
        if (!cases.rolesOf(c).contains(Role.ORGANIZER) && !current.get().holds(Role.TREASURER, fund.id())) {
            throw Refused.input("fund", "grant.notYourFund");
        }
        if (!fund.currency().equals(c.grant().currency())) {
            throw Refused.input("fund", "grant.otherCurrency", fund.currency().getCurrencyCode(), c.grant().currency().getCurrencyCode());
        }
        return fund;
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
    private static String amounts(Grant grant, FundRef fund) {
        return fund.name() + ": " + grant.lines().stream().map(line -> line.description() + ": " + line.estimated() + " → " + line.approved())
                .collect(Collectors.joining("; "));
    }

    private static Amount positive(String field, Amount amount) {
        if (!amount.isPositive()) {
            throw Refused.input(field, "grant.notPositive");
        }
        return amount;
    }
}
