package org.cohort.travel.grant;

import jakarta.inject.Inject;
import java.util.List;
import org.cohort.fund.FundRef;
import org.cohort.internship.InternshipRef;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.persistence.Queries;
import org.cohort.travel.ConferenceDirectory;
import org.cohort.travel.ConferenceRef;
import org.cohort.travel.policy.Policy;
import org.cohort.travel.policy.Remark;
import org.cohort.travel.policy.Span;

/** Answers before she writes and while she does (rules G2, G3). Nothing here changes anything. */
@Queries
public class RequestQueries {

    /** The answers to "may I?", with what they rest on. */
    public record Answered(List<MayI.Answer> answers, Policy policy, Spending.Balance balance) {
    }

    @Inject
    Grants grants;

    @Inject
    GrantCases cases;

    @Inject
    Limiter limiter;

    @Inject
    ConferenceDirectory conferences;

    /**
     * The page where she asks for money for a conference.
     *
     * @throws org.cohort.kernel.access.NotFound when there is no such conference
     * @throws Refused                           when nobody is signed in
     */
    public RequestView request(Actor actor, String conferencePublicId) {
        if (!actor.isSignedIn()) {
            throw new Refused(Verdict.denied("access.signIn"));
        }
        ConferenceRef conference = conferences.byPublicId(conferencePublicId);
        Grant grant = grants.own(conference.id(), actor.accountId());
        InternshipRef internship = cases.internshipOf(actor.accountId());
        Answered answered = answered(actor, conference, internship, grant);
        Policy policy = answered.policy();
        List<ConferenceDirectory.Part> parts = conferences.partsOf(actor.accountId(), conference.id());
        List<Spending.Trip> earlier = policy == null ? List.of() : grants.spending(actor.accountId(), policy.rules().currency()).trips().stream()
                .filter(trip -> !trip.conference().equals(conference.id())).toList();
        return new RequestView(conference, answered.answers(), policy, answered.balance(), earlier, policy == null ? null : policy.rules().currency(),
                grant == null ? null : written(grant, policy, parts), grant == null ? List.of() : limiter.remarks(cases.of(grant)), parts);
    }

    /** For the conference's own page: null for who is no intern and was none, whom it would only puzzle. */
    public Answered mayI(Actor actor, String conferencePublicId) {
        InternshipRef internship = actor.isSignedIn() ? cases.internshipOf(actor.accountId()) : null;
        if (internship == null) {
            return null;
        }
        ConferenceRef conference = conferences.byPublicId(conferencePublicId);
        return answered(actor, conference, internship, grants.own(conference.id(), actor.accountId()));
    }

    /** What the rules say about costs as they stand in a form, row by row; nothing about rows that can't be read yet. */
    public List<Remark> hints(Actor actor, String conferencePublicId, List<GrantInput.Cost> costs) {
        InternshipRef internship = actor.isSignedIn() ? cases.internshipOf(actor.accountId()) : null;
        List<FundRef> funds = cases.travelFunds(internship);
        if (funds.isEmpty() || costs.size() > GrantInput.MOST_LINES) {
            return List.of();
        }
        ConferenceRef conference = conferences.byPublicId(conferencePublicId);
        Grant grant = grants.own(conference.id(), actor.accountId());
        GrantCase.Basis basis = cases.basis(grant, funds, internship, conference);
        return Hints.of(costs, basis.policy().currency(), asks -> limiter.remarks(basis.policy(), conference, internship, actor.accountId(), asks));
    }

    private Answered answered(Actor actor, ConferenceRef conference, InternshipRef internship, Grant grant) {
        List<FundRef> funds = cases.travelFunds(internship);
        GrantCase.Basis basis = cases.basis(grant, funds, internship, conference);
        Policy policy = grant != null && grant.state() != GrantState.DRAFT && basis != null ? new Policy(grant.terms().fundId(), grant.terms().number(), null, basis.policy())
                : cases.inForce(grant, funds, conference);
        Spending.Balance balance = policy == null || internship == null ? null : grants.spending(actor.accountId(), policy.rules().currency())
                .balance(policy.rules().limits(), internship.id(), Span.of(policy.rules(), internship.project().participation().round().endsOn(), internship.endsOn()).travel());
        return new Answered(cases.mayI(conference, internship, funds, basis, grant), policy, balance);
    }

    private static RequestView.Written written(Grant grant, Policy policy, List<ConferenceDirectory.Part> parts) {
        String part = parts.stream().filter(one -> one.id().equals(grant.appearanceId())).map(ConferenceDirectory.Part::publicId).findFirst().orElse(null);
        return new RequestView.Written(grant.publicId(), grant.version(), grant.state(), grant.purpose(), part,
                grant.lines().stream().map(GrantView.Line::of).toList(), grant.terms().otherFunding(), grant.terms().visaNeeded(),
                policy != null && grant.terms().agreedNumber() != null && grant.terms().agreedNumber() == policy.number());
    }
}
