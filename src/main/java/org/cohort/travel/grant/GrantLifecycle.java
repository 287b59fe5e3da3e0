package org.cohort.travel.grant;

import static org.cohort.kernel.access.Role.COORDINATOR;
import static org.cohort.kernel.access.Role.MENTOR;
import static org.cohort.kernel.access.Role.ORGANIZER;
import static org.cohort.kernel.access.Role.SELF;
import static org.cohort.kernel.access.Role.SYSTEM;
import static org.cohort.kernel.access.Role.TREASURER;
import static org.cohort.travel.grant.GrantAction.*;
import static org.cohort.travel.grant.GrantState.*;

import java.util.List;
import java.util.Map;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Guard;
import org.cohort.kernel.lifecycle.Lifecycle;
import org.cohort.kernel.time.Window;
import org.cohort.kernel.work.Addressee;
import org.cohort.kernel.work.Card;

/** How a request for travel money goes from hand to hand (rules G2, G4–G6). */
public final class GrantLifecycle {

    private static final Guard<GrantCase> COMPLETE = Guard.of("purpose and costs are there", (c, now) ->
            Verdict.when(c.grant().purpose() != null && !c.grant().purpose().isBlank(), "grant.noPurpose")
                    .and(Verdict.when(c.grant().estimatedTotal().isPositive(), "grant.noCosts")));
    private static final Guard<GrantCase> MAY_ASK = Guard.of("may I", (c, now) -> MayI.verdict(c.mayI()));
    private static final Guard<GrantCase> AGREED = Guard.of("agreed to the rules and the code of conduct", (c, now) -> c.grant().terms().agreed());
    private static final Guard<GrantCase> NO_CONFLICT = Guard.of("no conflict of interest", (c, now) ->
            c.conflicted() ? Verdict.denied("grant.conflict", c.person()) : Verdict.allowed());
    private static final Guard<GrantCase> ONE_ROLE = Guard.of("did not recommend as mentor", (c, now) ->
            c.mentorIsActor() ? Verdict.denied("grant.oneRole") : Verdict.allowed());
    private static final Guard<GrantCase> NOT_RECOMMENDER = Guard.of("did not recommend it", (c, now) ->
            c.grant().isRecommendedBy(c.actor()) ? Verdict.denied("grant.recommender") : Verdict.allowed());
    private static final Guard<GrantCase> AHEAD = Guard.of("conference ahead", (c, now) ->
            Verdict.when(TravelRules.ahead(c.conference()).isOpen(now), "grant.conferenceOver"));
    private static final Guard<GrantCase> OVER = Guard.of("conference over", (c, now) ->
            TravelRules.after(c.conference()).isOpen(now) ? Verdict.allowed() : Verdict.rule("grant.notThereYet", c.conference().endsOn()));
    private static final Guard<GrantCase> STANDS = Guard.of("offer stands", (c, now) ->
            Verdict.when(Window.until(c.grant().offerUntil()).isOpen(now), "grant.offerOver", c.grant().offerUntil()));
    private static final Guard<GrantCase> VISA_FIRST = Guard.of("the visa comes first", (c, now) -> Verdict.when(c.visaFirst(), "grant.noVisaFirst"));
    private static final Guard<GrantCase> NO_VISA_FIRST = Guard.of("no visa comes first", (c, now) -> Verdict.when(!c.visaFirst(), "grant.visaFirst"));
    private static final Guard<GrantCase> NEEDS_VISA = Guard.of("a visa is needed", (c, now) -> Verdict.when(c.needsVisa(), "grant.needsNoVisa"));
    private static final Guard<GrantCase> LAPSED_BY_NOW = Guard.of("offer is over", (c, now) ->
            Verdict.when(Window.until(c.grant().offerUntil()).isOver(now), "grant.offerStands", c.grant().offerUntil()));
    private static final Guard<GrantCase> NOT_HANDED_IN = Guard.of("no claim handed in", (c, now) ->
            Verdict.when(!c.claimed().handedIn(), "grant.claimed"));
    private static final Guard<GrantCase> CLAIM_OVER = Guard.of("claim window over", (c, now) -> {
        Window claim = c.claimWindow(c.claimed().answerUntil());
        return Verdict.when(claim.isOver(now), "grant.claimOpen", claim.shownEnd());
    });
    private static final Guard<GrantCase> NO_VISA_AWAITED = Guard.of("no visa was awaited", (c, now) ->
            Verdict.when(c.grant().askedIn() != VISA_PENDING, "grant.visaUnsaid"));
    private static final Guard<GrantCase> NOTHING_AUTHORIZED = Guard.of("nothing authorized", (c, now) ->
            Verdict.when(c.grant().authorizedTotal().isZero(), "grant.authorized"));

    public static final Lifecycle<GrantState, GrantAction, GrantCase> TABLE =
            Lifecycle.<GrantState, GrantAction, GrantCase>of("grant", GrantState.class, GrantAction.class, DRAFT)
                    .state(c -> c.grant().state(), (c, to) -> c.grant().move(to))
                    .card(GrantLifecycle::card)
                    .on(SUBMIT).from(DRAFT).to(SUBMITTED).by(SELF).when(COMPLETE, MAY_ASK, AGREED).tells(MENTOR)
                    .on(RECOMMEND_AS_MENTOR).from(SUBMITTED).to(RECOMMENDED_BY_MENTOR).by(MENTOR).when(NO_CONFLICT).comment().tells(SELF, COORDINATOR)
                    .on(RECOMMEND_AS_COORDINATOR).from(RECOMMENDED_BY_MENTOR).to(IN_REVIEW).by(COORDINATOR).when(NO_CONFLICT, ONE_ROLE).comment()
                    .tells(SELF, TREASURER)
                    .on(ANSWER_MENTOR).from(NEEDS_INFORMATION).to(SUBMITTED).by(SELF).when(askedIn(SUBMITTED)).comment().tells(MENTOR)
                    .on(ANSWER_COORDINATOR).from(NEEDS_INFORMATION).to(RECOMMENDED_BY_MENTOR).by(SELF).when(askedIn(RECOMMENDED_BY_MENTOR)).comment()
                    .tells(COORDINATOR)
                    .on(ANSWER_FOUNDATION).from(NEEDS_INFORMATION).to(IN_REVIEW).by(SELF).when(askedIn(IN_REVIEW)).comment().tells(TREASURER)
                    .on(OFFER).from(IN_REVIEW, WAITLISTED).to(OFFERED).by(TREASURER, ORGANIZER).when(AHEAD, NO_CONFLICT, NOT_RECOMMENDER)
                    .tells(SELF, MENTOR, COORDINATOR)
                    .on(ACCEPT).from(OFFERED).to(ACCEPTED).by(SELF).when(STANDS, NO_VISA_FIRST).tells(TREASURER, MENTOR, COORDINATOR)
                    .on(ACCEPT_VISA_FIRST).from(OFFERED).to(VISA_PENDING).by(SELF).when(STANDS, VISA_FIRST).tells(TREASURER, MENTOR, COORDINATOR)
                    .on(VISA_GRANTED).from(VISA_PENDING).to(ACCEPTED).by(SELF).tells(TREASURER, MENTOR, COORDINATOR).asks()
                    .on(VISA_REFUSED).from(VISA_PENDING).to(NO_VISA).by(SELF).when(NEEDS_VISA).tells(TREASURER, MENTOR, COORDINATOR).asks()
                    .on(VISA_REFUSED).from(ACCEPTED).to(NO_VISA).by(SELF).when(NEEDS_VISA, AHEAD).tells(TREASURER, MENTOR, COORDINATOR).asks()
                    .on(DECLINE_OFFER).from(OFFERED).to(DECLINED_OFFER).by(SELF).tells(TREASURER, COORDINATOR).asks()
                    .on(TRAVEL).from(ACCEPTED).to(TRAVELLED).by(SELF, SYSTEM).when(OVER).tells(SELF)
                    .on(WAITLIST).from(IN_REVIEW).to(WAITLISTED).by(TREASURER, ORGANIZER).when(NO_CONFLICT, NOT_RECOMMENDER).tells(SELF)
                    .on(PROMOTE).from(WAITLISTED).to(IN_REVIEW).by(SYSTEM).tells(TREASURER)
                    .on(ASK).from(SUBMITTED).to(NEEDS_INFORMATION).by(MENTOR).comment().tells(SELF)
                    .on(ASK).from(RECOMMENDED_BY_MENTOR).to(NEEDS_INFORMATION).by(COORDINATOR).comment().tells(SELF)
                    .on(ASK).from(IN_REVIEW).to(NEEDS_INFORMATION).by(TREASURER, ORGANIZER).comment().tells(SELF)
                    .on(DECLINE).from(SUBMITTED, RECOMMENDED_BY_MENTOR, IN_REVIEW, WAITLISTED).to(DECLINED).by(TREASURER, ORGANIZER)
                    .when(NO_CONFLICT, NOT_RECOMMENDER).comment().tells(SELF, MENTOR, COORDINATOR)
                    .on(RECONSIDER).from(DECLINED).to(IN_REVIEW).by(TREASURER, ORGANIZER).when(NO_CONFLICT, NOT_RECOMMENDER).comment().tells(SELF)
                    .on(LAPSE).from(OFFERED).to(LAPSED).by(SYSTEM).when(LAPSED_BY_NOW).tells(SELF, TREASURER)
                    .on(FORFEIT).from(VISA_PENDING, NO_VISA).to(NO_VISA).by(SYSTEM).when(NOT_HANDED_IN, CLAIM_OVER).tells(SELF, TREASURER)
                    .on(WITHDRAW).from(DRAFT).to(WITHDRAWN).by(SELF).asks()
                    .on(WITHDRAW).from(SUBMITTED, RECOMMENDED_BY_MENTOR, IN_REVIEW, NEEDS_INFORMATION, WAITLISTED).to(WITHDRAWN).by(SELF)
                    .tells(MENTOR, COORDINATOR).asks()
                    .on(WITHDRAW).from(OFFERED, VISA_PENDING, ACCEPTED).to(WITHDRAWN).by(SELF).tells(MENTOR, COORDINATOR, TREASURER).asks()
                    .on(REOPEN).from(WITHDRAWN, DECLINED_OFFER, LAPSED).to(DRAFT).by(SELF).when(AHEAD).comment()
                    .on(GrantAction.NO_SHOW).from(VISA_PENDING, ACCEPTED, TRAVELLED).to(GrantState.NO_SHOW).by(COORDINATOR, TREASURER, ORGANIZER)
                    .when(OVER, NO_CONFLICT, ONE_ROLE, NOTHING_AUTHORIZED)
                    .comment().tells(SELF, TREASURER).asks()
                    .on(REPORT).from(TRAVELLED).to(REPORTED).by(SYSTEM)
                    .on(SETTLE).from(REPORTED).to(SETTLED).by(SYSTEM)
                    .on(CLOSE).from(SETTLED).to(CLOSED).by(TREASURER, ORGANIZER).asks()
                    .on(CLOSE).from(TRAVELLED, REPORTED).to(CLOSED).by(TREASURER, ORGANIZER)
                    .when(NO_CONFLICT, NOT_RECOMMENDER, NOT_HANDED_IN, CLAIM_OVER).comment().tells(SELF).asks()
                    .on(TAKE_UP).from(GrantState.NO_SHOW, CLOSED).to(TRAVELLED).by(TREASURER, ORGANIZER)
                    .when(NO_CONFLICT, NOT_RECOMMENDER, NOTHING_AUTHORIZED, NO_VISA_AWAITED).comment().tells(SELF, TREASURER)
                    .waits(DRAFT, SELF).waits(NEEDS_INFORMATION, SELF).waits(OFFERED, SELF).waits(VISA_PENDING, SELF)
                    .waits(SUBMITTED, MENTOR).waits(RECOMMENDED_BY_MENTOR, COORDINATOR).waits(IN_REVIEW, TREASURER)
                    .build();

    private GrantLifecycle() {
    }

    private static Guard<GrantCase> askedIn(GrantState state) {
        return Guard.of("was asked in " + state, (c, now) -> Verdict.when(c.grant().askedIn() == state, "grant.askedElsewhere"));
    }

    private static Card card(GrantCase c) {
        Stakes stakes = c.stakes();
        return new Card(c.grant().publicId(), c.title(), c.path(), stakes.account(), Map.of(
                SELF, List.of(Addressee.person(stakes.account())),
                MENTOR, List.of(Addressee.holders(MENTOR, stakes.project())),
                COORDINATOR, List.of(Addressee.holders(COORDINATOR, stakes.participation())),
                TREASURER, stakes.funds().stream().sorted().map(fund -> Addressee.holders(TREASURER, fund)).toList(),
                ORGANIZER, List.of(Addressee.holders(ORGANIZER, stakes.program()))), c.due());
    }
}
