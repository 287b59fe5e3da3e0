package org.cohort.fund.period;

import java.time.ZoneId;
import java.util.Objects;
import org.cohort.fund.FundRef;
import org.cohort.kernel.money.Amount;

/** A period with what its lifecycle must know. @param free what the fund has unspent now @param zone its program's @param actor who acts, or null for the system */
record FundPeriodCase(FundPeriod period, FundRef fund, Amount free, ZoneId zone, Long actor) {

    String title() {
        return fund.name() + " · " + period.years();
    }

    boolean proposed() {
        return actor != null && Objects.equals(actor, period.proposedBy());
    }

    boolean isAsProposed() {
        return period.amount() != null && period.amount().equals(free);
    }
}
