package org.cohort.travel.claim;

import static org.cohort.kernel.access.Role.ORGANIZER;
import static org.cohort.kernel.access.Role.SELF;
import static org.cohort.kernel.access.Role.TREASURER;
import static org.cohort.travel.claim.ClaimAction.AUTHORIZE;
import static org.cohort.travel.claim.ClaimAction.CONFIRM;
import static org.cohort.travel.claim.ClaimAction.FAIL;
import static org.cohort.travel.claim.ClaimAction.PAY;
import static org.cohort.travel.claim.ClaimAction.SEND_BACK;
import static org.cohort.travel.claim.ClaimAction.SUBMIT;
import static org.cohort.travel.claim.ClaimState.AUTHORIZED;
import static org.cohort.travel.claim.ClaimState.CONFIRMED;
import static org.cohort.travel.claim.ClaimState.DRAFT;
import static org.cohort.travel.claim.ClaimState.FAILED;
import static org.cohort.travel.claim.ClaimState.PAID;
import static org.cohort.travel.claim.ClaimState.SUBMITTED;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Guard;
import org.cohort.kernel.lifecycle.Lifecycle;
import org.cohort.kernel.time.Window;
import org.cohort.kernel.work.Addressee;
import org.cohort.kernel.work.Card;
import org.cohort.travel.grant.CostLine;
import org.cohort.travel.grant.GrantState;
import org.cohort.travel.grant.Ruling;
import org.cohort.travel.grant.Stakes;
import org.cohort.travel.grant.TravelRules;

/** How a claim becomes money (rules G3, G9–G11). */
public final class ClaimLifecycle {

    private static final Guard<ClaimCase> GOES_ON = Guard.of("grant not over", (c, now) ->
            c.grant().grant().state().isOver() ? Verdict.conflict("claim.over") : Verdict.allowed());
    private static final Guard<ClaimCase> BACK = Guard.of("she is back", (c, now) -> {
        GrantState trip = c.grant().grant().state();
        return trip == GrantState.TRAVELLED || trip == GrantState.REPORTED ? Verdict.allowed() : Verdict.rule("claim.notBack");
    });
    private static final Guard<ClaimCase> OPEN = Guard.of("claim window open", (c, now) -> window(c).verdict(now));
    private static final Guard<ClaimCase> HAS_RECEIPT = Guard.of("a receipt for every claimed line", (c, now) ->
            Verdict.when(c.grant().grant().lines().stream().anyMatch(CostLine::isClaimed), "claim.noReceipt"));
    private static final Guard<ClaimCase> NO_CONFLICT = Guard.of("no conflict of interest", (c, now) ->
            c.grant().conflicted() ? Verdict.denied("grant.conflict", c.grant().person()) : Verdict.allowed());
    private static final Guard<ClaimCase> RULED = Guard.of("every claimed line ruled on", (c, now) ->
            Verdict.when(c.grant().grant().lines().stream().filter(CostLine::isClaimed)
                    .allMatch(line -> line.ruling() == Ruling.APPROVED || line.ruling() == Ruling.REFUSED), "claim.notRuled"));
    private static final Guard<ClaimCase> PAYABLE = Guard.of("something to pay", (c, now) ->
            Verdict.when(c.grant().grant().lines().stream().anyMatch(line -> line.payable().isPositive()), "claim.nothing"));
    private static final Guard<ClaimCase> FOUR_EYES = Guard.of("did not authorize it", (c, now) ->
            c.claim().authorizedBy() != null && c.claim().authorizedBy().equals(c.grant().actor())
                    ? Verdict.denied("claim.fourEyes") : Verdict.allowed());
    private static final Guard<ClaimCase> REPORTED = Guard.of("trip report accepted", (c, now) ->
            Verdict.when(c.report() == TripReportState.ACCEPTED, "claim.reportFirst"));

    public static final Lifecycle<ClaimState, ClaimAction, ClaimCase> TABLE =
            Lifecycle.<ClaimState, ClaimAction, ClaimCase>of("claim", ClaimState.class, ClaimAction.class, DRAFT)
                    .state(c -> c.claim().state(), (c, to) -> c.claim().move(to))
                    .card(ClaimLifecycle::card)
                    .on(SUBMIT).from(DRAFT).to(SUBMITTED).by(SELF).when(GOES_ON, BACK, OPEN, HAS_RECEIPT).tells(TREASURER)
                    .on(AUTHORIZE).from(SUBMITTED).to(AUTHORIZED).by(TREASURER).when(GOES_ON, NO_CONFLICT, RULED, PAYABLE).tells(SELF, ORGANIZER)
                    .on(SEND_BACK).from(SUBMITTED).to(DRAFT).by(TREASURER).when(GOES_ON).comment().tells(SELF)
                    .on(PAY).from(AUTHORIZED, FAILED).to(PAID).by(TREASURER, ORGANIZER).when(FOUR_EYES, NO_CONFLICT, REPORTED).tells(SELF)
                    .on(CONFIRM).from(PAID).to(CONFIRMED).by(SELF).tells(TREASURER).asks()
                    .on(FAIL).from(PAID).to(FAILED).by(SELF, TREASURER, ORGANIZER).comment().tells(SELF, TREASURER, ORGANIZER)
                    .waits(DRAFT, SELF).waits(SUBMITTED, TREASURER).waits(AUTHORIZED, TREASURER, ORGANIZER).waits(FAILED, TREASURER, ORGANIZER)
                    .waits(PAID, SELF)
                    .build();

    private ClaimLifecycle() {
    }

    /** When it may be handed in: for sixty days, and whenever it was sent back, for two weeks more. */
    private static Window window(ClaimCase c) {
        return TravelRules.claim(c.grant().conference(), c.claim().answerUntil());
    }

    private static Card card(ClaimCase c) {
        Stakes stakes = c.grant().stakes();
        Instant due = c.claim().state() == DRAFT ? window(c).shownEnd() : null;
        return new Card(c.claim().publicId(), c.grant().title(), c.grant().path() + "/claim", stakes.account(), Map.of(
                SELF, List.of(Addressee.person(stakes.account())),
                TREASURER, stakes.funds().stream().sorted().map(fund -> Addressee.holders(TREASURER, fund)).toList(),
                ORGANIZER, List.of(Addressee.holders(ORGANIZER, stakes.program()))), due, c.claim().authorizedBy());
    }
}
