package org.cohort.travel.advance;

import static org.cohort.kernel.access.Role.ORGANIZER;
import static org.cohort.kernel.access.Role.SELF;
import static org.cohort.kernel.access.Role.SYSTEM;
import static org.cohort.kernel.access.Role.TREASURER;
import static org.cohort.travel.advance.AdvanceAction.CONFIRM;
import static org.cohort.travel.advance.AdvanceAction.CORRECT;
import static org.cohort.travel.advance.AdvanceAction.DROP;
import static org.cohort.travel.advance.AdvanceAction.FAIL;
import static org.cohort.travel.advance.AdvanceAction.GRANT;
import static org.cohort.travel.advance.AdvanceAction.MARK_PAID;
import static org.cohort.travel.advance.AdvanceAction.REFUSE;
import static org.cohort.travel.advance.AdvanceAction.REJECT;
import static org.cohort.travel.advance.AdvanceAction.RELEASE;
import static org.cohort.travel.advance.AdvanceAction.LET_GO;
import static org.cohort.travel.advance.AdvanceAction.TAKE_BACK;
import static org.cohort.travel.advance.AdvanceAction.WAS_PAID;
import static org.cohort.travel.advance.AdvanceState.ASKED;
import static org.cohort.travel.advance.AdvanceState.CONFIRMED;
import static org.cohort.travel.advance.AdvanceState.FAILED;
import static org.cohort.travel.advance.AdvanceState.GRANTED;
import static org.cohort.travel.advance.AdvanceState.IN_PAYMENT;
import static org.cohort.travel.advance.AdvanceState.PAID;
import static org.cohort.travel.advance.AdvanceState.REFUSED;
import static org.cohort.travel.advance.AdvanceState.WITHDRAWN;

import java.util.List;
import java.util.Map;
import org.cohort.fund.batch.LiveLines;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Guard;
import org.cohort.kernel.lifecycle.Lifecycle;
import org.cohort.kernel.work.Addressee;
import org.cohort.kernel.work.Card;
import org.cohort.travel.grant.Stakes;

/** How money before a trip is asked for and sent (rules G4, G11): by a batch alone, as a claim is; neither who granted it nor who said last that it did not arrive releases it. */
public final class AdvanceLifecycle {

    private static final Guard<AdvanceCase> AHEAD = Guard.of("trip is ahead", (c, now) -> AdvancePolicy.ahead(c.grant(), now));
    private static final Guard<AdvanceCase> NO_CONFLICT = Guard.of("no conflict of interest", (c, now) ->
            c.grant().conflicted() ? Verdict.denied("grant.conflict", c.grant().person()) : Verdict.allowed());
    private static final Guard<AdvanceCase> FOUR_EYES = Guard.of("did not grant it", (c, now) ->
            c.advance().grantedBy() != null && c.advance().grantedBy().equals(c.grant().actor()) ? Verdict.denied("advance.fourEyes") : Verdict.allowed());
    private static final Guard<AdvanceCase> NOT_REPORTER = Guard.of("did not report the failure", (c, now) ->
            c.advance().failedBy() != null && c.advance().failedBy().equals(c.grant().actor()) ? Verdict.denied("claim.reporter") : Verdict.allowed());
    private static final Guard<AdvanceCase> SENT = Guard.of("its batch is exported", (c, now) -> LiveLines.Live.sent(c.batch()));
    private static final Guard<AdvanceCase> STILL_HERS = Guard.of("the trip is not off", (c, now) ->
            Verdict.when(c.grant().isClaimOpen() || c.grant().grant().authorizedTotal().isPositive(), "advance.off"));
    private static final Guard<AdvanceCase> IN_NO_BATCH = Guard.of("in no batch", (c, now) -> Verdict.when(c.batch() == null, "advance.inBatch"));
    private static final Guard<AdvanceCase> NOTHING_BACK = Guard.of("nothing of it was given back", (c, now) ->
            Verdict.when(c.advance().returned().isZero(), "advance.wasThere"));

    public static final Lifecycle<AdvanceState, AdvanceAction, AdvanceCase> TABLE =
            Lifecycle.<AdvanceState, AdvanceAction, AdvanceCase>of("advance", AdvanceState.class, AdvanceAction.class, ASKED)
                    .state(c -> c.advance().state(), (c, to) -> c.advance().move(to))
                    .card(AdvanceLifecycle::card)
                    .on(GRANT).from(ASKED).to(GRANTED).by(TREASURER).when(AHEAD, NO_CONFLICT).tells(SELF)
                    .on(REFUSE).from(ASKED).to(REFUSED).by(TREASURER).when(NO_CONFLICT).comment().tells(SELF)
                    .on(TAKE_BACK).from(ASKED).to(WITHDRAWN).by(SELF)
                    .on(DROP).from(ASKED, GRANTED, FAILED).to(WITHDRAWN).by(SYSTEM).tells(SELF)
                    .on(RELEASE).from(GRANTED).to(IN_PAYMENT).by(SYSTEM).when(FOUR_EYES, NOT_REPORTER, NO_CONFLICT)
                    .on(MARK_PAID).from(IN_PAYMENT).to(PAID).by(TREASURER, ORGANIZER).when(FOUR_EYES, NO_CONFLICT, SENT).tells(SELF).asks()
                    .on(REJECT).from(IN_PAYMENT).to(FAILED).by(TREASURER, ORGANIZER).when(NO_CONFLICT).comment().tells(SELF)
                    .on(CONFIRM).from(PAID).to(CONFIRMED).by(SELF).tells(TREASURER).asks()
                    .on(FAIL).from(PAID).to(FAILED).by(SELF, TREASURER, ORGANIZER).when(NOTHING_BACK, NO_CONFLICT).comment().tells(SELF, TREASURER, ORGANIZER)
                    .on(CORRECT).from(FAILED).to(GRANTED).by(TREASURER, ORGANIZER).when(NO_CONFLICT, STILL_HERS).comment().tells(SELF)
                    .on(WAS_PAID).from(FAILED).to(PAID).by(TREASURER, ORGANIZER).when(NO_CONFLICT, FOUR_EYES, NOT_REPORTER).comment().tells(SELF)
                    .on(LET_GO).from(GRANTED, FAILED).to(WITHDRAWN).by(TREASURER, ORGANIZER).when(NO_CONFLICT, NOT_REPORTER, IN_NO_BATCH).comment().tells(SELF).asks()
                    .waits(ASKED, TREASURER).waits(GRANTED, TREASURER).waits(IN_PAYMENT, TREASURER).waits(FAILED, TREASURER, ORGANIZER).waits(PAID, SELF)
                    .build();

    private AdvanceLifecycle() {
    }

    /** In a batch nobody is asked for it alone: the batch's next step stands for it. What was given back whole did arrive: nobody is asked to say so (rule N2). */
    private static Card card(AdvanceCase c) {
        Stakes stakes = c.grant().stakes();
        // Whether it arrived is asked of the sum that was sent: what was given back of it, or another one, is not meant.
        String title = c.advance().state() == PAID ? c.advance().granted() + " · " + c.grant().title() : c.grant().title();
        return new Card(c.advance().publicId(), title, c.grant().path(), stakes.account(), Map.of(
                SELF, c.advance().state() == PAID && !c.advance().kept().isPositive() ? List.of() : List.of(Addressee.person(stakes.account())),
                TREASURER, c.isBatchs() ? List.of() : stakes.funds().stream().sorted().map(fund -> Addressee.holders(TREASURER, fund)).toList(),
                ORGANIZER, List.of(Addressee.holders(ORGANIZER, stakes.program()))), null, null);
    }
}
