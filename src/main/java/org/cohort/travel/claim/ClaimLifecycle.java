package org.cohort.travel.claim;

import static org.cohort.kernel.access.Role.ORGANIZER;
import static org.cohort.kernel.access.Role.SELF;
import static org.cohort.kernel.access.Role.SYSTEM;
import static org.cohort.kernel.access.Role.TREASURER;
import static org.cohort.travel.claim.ClaimAction.AUTHORIZE;
import static org.cohort.travel.claim.ClaimAction.CONFIRM;
import static org.cohort.travel.claim.ClaimAction.CORRECT;
import static org.cohort.travel.claim.ClaimAction.COVER;
import static org.cohort.travel.claim.ClaimAction.FAIL;
import static org.cohort.travel.claim.ClaimAction.MARK_PAID;
import static org.cohort.travel.claim.ClaimAction.REJECT;
import static org.cohort.travel.claim.ClaimAction.RELEASE;
import static org.cohort.travel.claim.ClaimAction.SEND_BACK;
import static org.cohort.travel.claim.ClaimAction.SUBMIT;
import static org.cohort.travel.claim.ClaimAction.TAKE_BACK;
import static org.cohort.travel.claim.ClaimState.AUTHORIZED;
import static org.cohort.travel.claim.ClaimState.CONFIRMED;
import static org.cohort.travel.claim.ClaimState.DRAFT;
import static org.cohort.travel.claim.ClaimState.FAILED;
import static org.cohort.travel.claim.ClaimState.IN_PAYMENT;
import static org.cohort.travel.claim.ClaimState.PAID;
import static org.cohort.travel.claim.ClaimState.SUBMITTED;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cohort.fund.batch.LiveLines;
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

/** How a claim becomes money (rules G3, G9–G11). It is paid by a batch alone, be it the only one in it: neither who authorized it nor who said last that it did not arrive releases it. */
public final class ClaimLifecycle {

    private static final Guard<ClaimCase> GOES_ON = Guard.of("grant not over", (c, now) ->
            c.grant().isClaimOpen() ? Verdict.allowed() : Verdict.conflict("claim.over"));
    private static final Guard<ClaimCase> BACK = Guard.of("she is back", (c, now) -> {
        GrantState trip = c.grant().grant().state();
        return trip == GrantState.TRAVELLED || trip == GrantState.REPORTED || trip == GrantState.NO_VISA ? Verdict.allowed()
                : Verdict.rule(trip == GrantState.VISA_PENDING ? "claim.visaPending" : "claim.notBack");
    });
    private static final Guard<ClaimCase> OPEN = Guard.of("claim window open", (c, now) -> window(c).verdict(now));
    private static final Guard<ClaimCase> HAS_RECEIPT = Guard.of("a receipt for every claimed line", (c, now) ->
            Verdict.when(!c.rated() || c.grant().grant().lines().stream().anyMatch(CostLine::isClaimed), "claim.noReceipt"));
    private static final Guard<ClaimCase> NO_CONFLICT = Guard.of("no conflict of interest", (c, now) ->
            c.grant().conflicted() ? Verdict.denied("grant.conflict", c.grant().person()) : Verdict.allowed());
    private static final Guard<ClaimCase> RULED = Guard.of("every claimed line ruled on", (c, now) ->
            Verdict.when(c.grant().grant().lines().stream().filter(CostLine::isClaimed)
                    .allMatch(line -> line.ruling() != null && line.ruling().isFinal()), "claim.notRuled"));
    private static final Guard<ClaimCase> ANSWERED = Guard.of("every question answered", (c, now) ->
            c.grant().grant().lines().stream().filter(line -> line.ruling() == Ruling.QUERIED).findFirst()
                    .map(line -> Verdict.rule("claim.unanswered", line.description())).orElse(Verdict.allowed()));
    private static final Guard<ClaimCase> RATED = Guard.of("an exchange rate for every receipt", (c, now) -> Verdict.when(c.rated(), "claim.noRate"));
    private static final List<Guard<ClaimCase>> HANDING_IN = List.of(GOES_ON, BACK, OPEN, HAS_RECEIPT, ANSWERED);
    private static final Guard<ClaimCase> PAYABLE = Guard.of("something to pay", (c, now) ->
            Verdict.when(c.grant().grant().lines().stream().anyMatch(line -> line.payable().isPositive()), "claim.nothing"));
    private static final Guard<ClaimCase> FOUR_EYES = Guard.of("did not authorize it", (c, now) ->
            c.claim().authorizedBy() != null && c.claim().authorizedBy().equals(c.grant().actor())
                    ? Verdict.denied("claim.fourEyes") : Verdict.allowed());
    private static final Guard<ClaimCase> NOT_REPORTER = Guard.of("did not report the failure", (c, now) ->
            c.grant().actor() != null && (c.grant().actor().equals(c.claim().failedBy()) || c.taken().reporters().contains(c.grant().actor())) ? Verdict.denied("claim.reporter") : Verdict.allowed());
    private static final Guard<ClaimCase> SENT = Guard.of("its batch is exported", (c, now) -> LiveLines.Live.sent(c.batch()));
    private static final Guard<ClaimCase> REPORTED = Guard.of("trip report accepted, where the rules want it first", (c, now) -> reported(c));

    private static final Guard<ClaimCase> IN_NO_BATCH = Guard.of("in no batch", (c, now) -> Verdict.when(c.batch() == null, "claim.inBatch"));
    private static final Guard<ClaimCase> TO_SEND = Guard.of("not paid before the trip", (c, now) -> Verdict.when(!c.isCovered(), "claim.covered"));
    private static final Guard<ClaimCase> COVERED = Guard.of("paid before the trip, and it arrived", (c, now) ->
            Verdict.when(c.isCovered() && c.taken().arrived(), "claim.notCovered"));

    public static final Lifecycle<ClaimState, ClaimAction, ClaimCase> TABLE =
            Lifecycle.<ClaimState, ClaimAction, ClaimCase>of("claim", ClaimState.class, ClaimAction.class, DRAFT)
                    .state(c -> c.claim().state(), (c, to) -> c.claim().move(to))
                    .card(ClaimLifecycle::card)
                    .on(SUBMIT).from(DRAFT).to(SUBMITTED).by(SELF).when(GOES_ON, BACK, OPEN, HAS_RECEIPT, ANSWERED).tells(TREASURER).asks()
                    .on(AUTHORIZE).from(SUBMITTED).to(AUTHORIZED).by(TREASURER).when(GOES_ON, NO_CONFLICT, RATED, RULED, PAYABLE).tells(SELF, ORGANIZER)
                    .on(TAKE_BACK).from(AUTHORIZED).to(SUBMITTED).by(TREASURER).when(GOES_ON, NO_CONFLICT, IN_NO_BATCH).comment().tells(SELF, ORGANIZER)
                    .on(SEND_BACK).from(SUBMITTED).to(DRAFT).by(TREASURER).when(GOES_ON).comment().tells(SELF)
                    .on(RELEASE).from(AUTHORIZED).to(IN_PAYMENT).by(SYSTEM).when(FOUR_EYES, NOT_REPORTER, NO_CONFLICT, REPORTED, TO_SEND)
                    .on(COVER).from(AUTHORIZED).to(CONFIRMED).by(SYSTEM).when(COVERED)
                    .on(MARK_PAID).from(IN_PAYMENT).to(PAID).by(TREASURER, ORGANIZER).when(FOUR_EYES, NO_CONFLICT, SENT).tells(SELF).asks()
                    .on(REJECT).from(IN_PAYMENT).to(FAILED).by(TREASURER, ORGANIZER).comment().tells(SELF)
                    .on(CONFIRM).from(PAID).to(CONFIRMED).by(SELF).tells(TREASURER).asks()
                    .on(CORRECT).from(FAILED).to(AUTHORIZED).by(TREASURER, ORGANIZER).comment().tells(SELF)
                    .on(FAIL).from(PAID).to(FAILED).by(SELF, TREASURER, ORGANIZER).comment().tells(SELF, TREASURER, ORGANIZER)
                    .waits(DRAFT, SELF).waits(SUBMITTED, TREASURER).waits(AUTHORIZED, TREASURER).waits(IN_PAYMENT, TREASURER).waits(FAILED, TREASURER, ORGANIZER)
                    .waits(PAID, SELF)
                    .build();

    private ClaimLifecycle() {
    }

    /** Everything that is still missing before it can be handed in. Asking changes nothing. */
    static List<Verdict> missing(ClaimCase c, Instant now) {
        return HANDING_IN.stream().map(guard -> guard.check().apply(c, now)).filter(verdict -> !verdict.isAllowed()).toList();
    }

    /** By when it is paid, as the fund's rules promise; null before it is handed in. */
    static Instant promised(ClaimCase c) {
        Instant since = c.claim().submittedAt();
        return since == null ? null : TravelRules.promised(since, c.grant().basis().policy().claiming());
    }

    /** When it may be handed in: as long as the rules say, and whenever it was sent back, for two weeks more. */
    private static Window window(ClaimCase c) {
        return c.grant().claimWindow(c.claim().answerUntil());
    }

    /** Whether it can't be handed in any more. */
    static boolean isOver(ClaimCase c, Instant now) {
        return window(c).isOver(now);
    }

    /** Whether its report is no reason to wait with the money (rule G10). */
    static Verdict reported(ClaimCase c) {
        return reported(c.report(), c.grant().reportFirst());
    }

    /** @param report null where there is none, or it does not matter which @param first whether the rules want it before the money */
    static Verdict reported(TripReportState report, boolean first) {
        return Verdict.when(report == TripReportState.ACCEPTED || !first, "claim.reportFirst");
    }

    /** The fund that offered sends the money of all of them; what else there is to do, any treasurer of one can. */
    private static Set<Long> asked(ClaimCase c) {
        return c.claim().state() == ClaimState.AUTHORIZED ? Set.of(c.grant().grant().fundId()) : c.grant().stakes().funds();
    }

    /** In a batch nobody is asked for it alone: the batch's next step stands for it. */
    private static Card card(ClaimCase c) {
        Stakes stakes = c.grant().stakes();
        Instant due = switch (c.claim().state()) {
            case DRAFT -> window(c).shownEnd();
            case SUBMITTED, AUTHORIZED, IN_PAYMENT, FAILED -> promised(c);
            default -> null;
        };
        return new Card(c.claim().publicId(), c.grant().title(), c.grant().path() + "/claim", stakes.account(), Map.of(
                SELF, List.of(Addressee.person(stakes.account())),
                TREASURER, c.isBatchs() || c.isCovered() ? List.of() : asked(c).stream().sorted().map(fund -> Addressee.holders(TREASURER, fund)).toList(),
                ORGANIZER, List.of(Addressee.holders(ORGANIZER, stakes.program()))), due, null);
    }
}
