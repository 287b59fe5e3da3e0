package org.cohort.travel.advance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.cohort.fund.FundLedger;
import org.cohort.fund.rates.Rates;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Option;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.money.Amount;
import org.cohort.travel.Buttons;
import org.cohort.travel.grant.AdvanceView;
import org.cohort.travel.grant.GrantCase;
import org.cohort.travel.grant.GrantState;
import org.cohort.travel.grant.OnAccount;

/** What a grant's page shows of the money before the trip, for those it concerns: one statement where there is none, two more for each that there is. */
@ApplicationScoped
class AdvanceDesk implements OnAccount {

    @Inject
    Advances advances;

    @Inject
    FundLedger ledger;

    @Inject
    Rates rates;

    @Inject
    Transitions transitions;

    @Inject
    Clock clock;

    @Override
    public AdvanceView view(GrantCase grant, Set<Role> all) {
        Set<Role> roles = AdvancePolicy.rolesOf(all);
        if (roles.isEmpty() || grant.grant().fundId() == null) {
            return null;
        }
        int percent = AdvancePolicy.percent(grant);
        boolean hers = roles.contains(Role.SELF) && percent > 0 && grant.grant().state() == GrantState.ACCEPTED;
        List<Advance> rows = advances.of(grant.grant().id());
        if (rows.isEmpty() && !hers) {
            return null;
        }
        Currency own = grant.grant().currency();
        Verdict ask = hers ? AdvancePolicy.mayAsk(grant, rows, clock.instant()) : null;
        Reckoning now = Reckoning.of(grant.grant(), Taken.of(own, rows));
        return new AdvanceView(percent, AdvancePolicy.limit(grant), AdvancePolicy.room(grant, rows), ask,
                ask != null && ask.isAllowed() ? rates.from(own, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)) : List.of(),
                rows.stream().map(row -> row(advances.of(row, grant), roles)).toList(), now.taken().isNothing() ? null : now.taken().advanced(), now.toPay(), now.owed(),
                now.taken().returned(), now.owed().isPositive() && (roles.contains(Role.TREASURER) || roles.contains(Role.ORGANIZER)) && !grant.conflicted());
    }

    private AdvanceView.Row row(AdvanceCase c, Set<Role> roles) {
        Advance advance = c.advance();
        List<Option<AdvanceAction>> options = transitions.options(AdvanceLifecycle.TABLE, c, roles);
        boolean grants = options.stream().anyMatch(option -> option.action() == AdvanceAction.GRANT && option.isAllowed());
        String reference = advance.state() == AdvanceState.IN_PAYMENT ? ledger.nextReference(Advances.SUBJECT, advance.publicId()) : advance.paymentReference();
        return new AdvanceView.Row(advance.publicId(), advance.state().name(), advance.asked(), advance.granted(), advance.why(), advance.reason(), reference, advance.failedWhy(), grants,
                advance.state() == AdvanceState.GRANTED && c.batch() == null && roles.contains(Role.TREASURER), roles.contains(Role.SELF) ? null : c.batch(),
                Buttons.of(AdvanceLifecycle.TABLE, advance.state(), options, roles).stream().filter(option -> !(option.isAllowed() && option.action() == AdvanceAction.GRANT)).toList());
    }

    @Override
    public Amount left(GrantCase grant) {
        return advances.reckoning(grant).left();
    }

    @Override
    public Debt debt(Long accountId) {
        return advances.debt(accountId);
    }
}
