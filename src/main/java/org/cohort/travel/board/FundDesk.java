package org.cohort.travel.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.cohort.fund.FundPurpose;
import org.cohort.fund.FundQueries;
import org.cohort.fund.FundRef;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.money.Amount;
import org.cohort.travel.grant.GrantState;

/** Who decides on a fund: its treasurers, and the organizers of its program. For everybody else neither its board nor a draft on it exists (rule S1). */
@ApplicationScoped
public class FundDesk {

    @Inject
    FundQueries funds;

    /** A travel fund with its balance. @throws NotFound for who does not decide on it, and for other funds */
    public FundQueries.FundRow open(Actor actor, String publicId) {
        FundQueries.FundRow row = funds.fund(actor, publicId);
        if (row.purpose() != FundPurpose.TRAVEL || !decides(actor, row.fund())) {
            throw new NotFound();
        }
        return row;
    }

    /** What it has to give: nothing while its period is closed, or about to be. */
    static Amount free(FundQueries.FundRow row) {
        return row.shut() ? Amount.zero(row.fund().currency()) : row.balance().free();
    }

    /** Whether it takes promises now: not while its period is closed, or about to be. As {@link org.cohort.fund.period.OpenPeriods} says it. */
    static Verdict takes(FundQueries.FundRow row) {
        return Verdict.when(!row.shut(), "fund.shut", row.fund().name());
    }

    static boolean decides(Actor actor, FundRef fund) {
        return actor.holds(Role.TREASURER, fund.id()) || actor.holds(Role.ORGANIZER, fund.programId());
    }

    /** The values of {@link BoardQueries#OF_FUND}. */
    Map<String, Object> scope(Actor actor, FundRef fund) {
        if (!decides(actor, fund)) {
            throw new NotFound();
        }
        return Map.of("me", actor.accountId(), "draft", GrantState.DRAFT, "fund", fund.id(), "program", fund.programId(), "currency", fund.currency());
    }
}
