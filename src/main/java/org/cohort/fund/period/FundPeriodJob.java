package org.cohort.fund.period;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cohort.fund.Balance;
import org.cohort.fund.FundDirectory;
import org.cohort.fund.FundLedger;
import org.cohort.fund.FundRef;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.jobs.Job;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.kernel.time.Window;
import org.cohort.kernel.work.Tasks;

/** A month before a period ends its treasurers are asked on Today to close it, and told once if money is promised that is not paid. */
@ApplicationScoped
@Transactional
class FundPeriodJob implements Job {

    static final int DAYS_BEFORE = 30;

    @Inject
    FundPeriods periods;

    @Inject
    FundDirectory funds;

    @Inject
    FundLedger ledger;

    @Inject
    Directory people;

    @Inject
    Outbox outbox;

    @Inject
    Tasks tasks;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "fund-periods";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    /** A second run right after finds nothing. */
    @Override
    public String run() {
        Set<String> asked = tasks.subjects(FundPeriodLifecycle.TABLE.name());
        long told = periods.current().stream().filter(period -> period.state() == FundPeriodState.OPEN && endsSoon(period)).filter(period -> look(period, asked)).count();
        return told + " funds' periods end with money promised";
    }

    private boolean endsSoon(FundPeriod period) {
        return Window.from(period.endsOn().minusDays(DAYS_BEFORE).atStartOfDay(periods.zone(funds.fund(period.fundId()))).toInstant()).isOpen(clock.instant());
    }

    private boolean look(FundPeriod period, Set<String> asked) {
        FundRef fund = funds.fund(period.fundId());
        FundPeriodCase c = periods.of(period, fund);
        if (!asked.contains(period.publicId())) {
            tasks.put(FundPeriodLifecycle.TABLE.name(), FundPeriodState.OPEN.name(), FundPeriodLifecycle.card(c), EnumSet.of(Role.TREASURER));
        }
        Balance balance = ledger.balance(fund.id());
        if (period.warnedAt() != null || !balance.held().isPositive()) {
            return false;
        }
        Instant now = clock.instant();
        period.warned(now);
        for (Long treasurer : List.copyOf(people.holders(Role.TREASURER, fund.id()))) {
            outbox.tell(treasurer, "fundPeriod.ENDING", "/funds/" + fund.publicId() + "/periods", c.title(), period.endsOn(), balance.reserved(), balance.committed(), balance.free());
        }
        return true;
    }
}
