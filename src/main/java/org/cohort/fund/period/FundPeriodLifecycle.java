package org.cohort.fund.period;

import static org.cohort.fund.period.FundPeriodAction.CLOSE;
import static org.cohort.fund.period.FundPeriodAction.PROPOSE;
import static org.cohort.fund.period.FundPeriodAction.SEND_BACK;
import static org.cohort.fund.period.FundPeriodState.CLOSED;
import static org.cohort.fund.period.FundPeriodState.CLOSING;
import static org.cohort.fund.period.FundPeriodState.OPEN;

import java.util.List;
import java.util.Map;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Guard;
import org.cohort.kernel.lifecycle.Lifecycle;
import org.cohort.kernel.work.Addressee;
import org.cohort.kernel.work.Card;

/** How a fund's period is closed (rules G11, M2): nobody closes what she proposed, and exactly what was proposed leaves the fund. */
public final class FundPeriodLifecycle {

    private static final Guard<FundPeriodCase> NOT_PROPOSER = Guard.of("did not propose it", (c, now) -> c.proposed() ? Verdict.denied("fundPeriod.proposer") : Verdict.allowed());
    private static final Guard<FundPeriodCase> AS_PROPOSED = Guard.of("what is unspent is what was proposed",
            (c, now) -> c.isAsProposed() ? Verdict.allowed() : Verdict.rule("fundPeriod.changed", c.free(), c.period().amount()));

    public static final Lifecycle<FundPeriodState, FundPeriodAction, FundPeriodCase> TABLE =
            Lifecycle.<FundPeriodState, FundPeriodAction, FundPeriodCase>of("fundPeriod", FundPeriodState.class, FundPeriodAction.class, OPEN)
                    .state(c -> c.period().state(), (c, to) -> c.period().move(to))
                    .card(FundPeriodLifecycle::card)
                    .on(PROPOSE).from(OPEN).to(CLOSING).by(Role.TREASURER).comment()
                    .on(CLOSE).from(CLOSING).to(CLOSED).by(Role.TREASURER, Role.ORGANIZER).when(NOT_PROPOSER, AS_PROPOSED).tells(Role.TREASURER).asks()
                    .on(SEND_BACK).from(CLOSING).to(OPEN).by(Role.TREASURER, Role.ORGANIZER).comment().tells(Role.TREASURER)
                    .waits(CLOSING, Role.TREASURER, Role.ORGANIZER)
                    .build();

    private FundPeriodLifecycle() {
    }

    /** Who proposed it isn't asked to close it. */
    static Card card(FundPeriodCase c) {
        return new Card(c.period().publicId(), c.title(), "/funds/" + c.fund().publicId() + "/periods", null, Map.of(
                Role.TREASURER, List.of(Addressee.holders(Role.TREASURER, c.fund().id())),
                Role.ORGANIZER, List.of(Addressee.holders(Role.ORGANIZER, c.fund().programId()))),
                c.period().state() == OPEN ? c.period().endsOn().plusDays(1).atStartOfDay(c.zone()).toInstant() : null,
                c.period().state() == CLOSING ? c.period().proposedBy() : null);
    }
}
