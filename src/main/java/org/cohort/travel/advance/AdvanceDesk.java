package org.cohort.travel.advance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cohort.fund.FundLedger;
import org.cohort.fund.rates.Rates;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.History;
import org.cohort.kernel.lifecycle.Option;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.money.Amount;
import org.cohort.travel.Buttons;
import org.cohort.travel.grant.AdvanceView;
import org.cohort.travel.grant.GrantCase;
import org.cohort.travel.grant.GrantState;
import org.cohort.travel.grant.OnAccount;
import org.cohort.travel.policy.Policies;
import org.cohort.travel.policy.Policy;

/** What a grant's page shows of the money before the trip, for those it concerns: one statement where there is none (for the traveller one more where the rules pay none), one more for what happened, and two for each that there is. */
@ApplicationScoped
class AdvanceDesk implements OnAccount {

    /** What of its trail is told: not how it went through its batch. */
    private static final Set<String> TOLD = Set.of(AdvanceService.ASK, "GRANT", "REFUSE", "TAKE_BACK", "DROP", "MARK_PAID", "WAS_PAID", "CONFIRM", "FAIL", "REJECT", "CORRECT", "LET_GO",
            ReturnService.CAME_BACK, ReturnService.NOT_BACK);

    @Inject
    Advances advances;

    @Inject
    History history;

    @Inject
    FundLedger ledger;

    @Inject
    Policies policies;

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
        boolean hers = roles.contains(Role.SELF) && grant.grant().state() == GrantState.ACCEPTED;
        List<Advance> rows = advances.of(grant.grant().id());
        Verdict ask = !hers ? null : percent > 0 ? AdvancePolicy.mayAsk(grant, rows, clock.instant()) : older(grant);
        if (rows.isEmpty() && ask == null) {
            return null;
        }
        Currency own = grant.grant().currency();
        Reckoning now = Reckoning.of(grant.grant(), Taken.of(own, rows));
        return new AdvanceView(percent, !grant.grant().state().isOver() && AdvancePolicy.isBeforeEnd(grant, clock.instant()), AdvancePolicy.limit(grant), AdvancePolicy.room(grant, rows), ask,
                ask != null && ask.isAllowed() ? rates.from(own, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)) : List.of(),
                rows.stream().map(row -> row(advances.of(row, grant), roles)).toList(), now.taken().isNothing() ? null : now.taken().granted(), now.toPay(), now.owed(),
                now.taken().returned(), (roles.contains(Role.TREASURER) || roles.contains(Role.ORGANIZER)) && !grant.conflicted() ? now.returnable() : null,
                AdvancePolicy.mayNoteBack(grant, rows),
                now.taken().returned().isPositive() && roles.contains(Role.TREASURER) && !grant.conflicted(),
                acts(rows, roles));
    }

    /** Why nothing can be asked for where it could of one fund, or under the fund's rules of today; null where it could not either, and once the trip is over. */
    private Verdict older(GrantCase grant) {
        if (grant.grant().isOfSeveral()) {
            return grant.basis().policy().claiming().advance() > 0 && AdvancePolicy.ahead(grant, clock.instant()).isAllowed() ? Verdict.rule("advance.several") : null;
        }
        Long asked = grant.grant().terms().fundId();
        if (asked != null && !asked.equals(grant.grant().fundId())) {
            // Another fund offers than was asked: a new request would not be under its rules either.
            return null;
        }
        Policy today = policies.current(grant.grant().fundId(), grant.grant().currency());
        int percent = today.rules().claiming().advance();
        return percent > 0 && AdvancePolicy.ahead(grant, clock.instant()).isAllowed() ? Verdict.rule("advance.olderRules", percent, today.since()) : null;
    }

    /** What was asked, said and sent, and what came of it; in one statement. What a treasurer notes of the bank's words is not for the traveller. */
    private List<History.Act> acts(List<Advance> rows, Set<Role> roles) {
        Map<String, List<History.Act>> all = history.of(Advances.SUBJECT, rows.stream().map(Advance::publicId).toList());
        return rows.stream().flatMap(row -> all.getOrDefault(row.publicId(), List.of()).stream().filter(act -> TOLD.contains(act.action())).map(act ->
                new History.Act(act.at(), act.actorId(), act.actorName(), "ADVANCE_" + act.action(), act.from(), act.to(), words(row, act, roles.contains(Role.SELF))))).toList();
    }

    private static String words(Advance advance, History.Act act, boolean own) {
        String said = act.comment() == null || act.comment().isBlank() ? "" : ": " + act.comment();
        return switch (act.action()) {
            case "GRANT", "MARK_PAID", "WAS_PAID" -> advance.granted() + said;
            case ReturnService.CAME_BACK -> own ? act.comment().split(": ", 2)[0] : act.comment();
            default -> act.comment();
        };
    }

    private AdvanceView.Row row(AdvanceCase c, Set<Role> roles) {
        Advance advance = c.advance();
        List<Option<AdvanceAction>> options = transitions.options(AdvanceLifecycle.TABLE, c, roles);
        boolean grants = options.stream().anyMatch(option -> option.action() == AdvanceAction.GRANT && option.isAllowed());
        String reference = advance.state() == AdvanceState.IN_PAYMENT ? ledger.nextReference(Advances.SUBJECT, advance.publicId()) : advance.paymentReference();
        return new AdvanceView.Row(advance.publicId(), advance.state().name(), advance.asked(), advance.granted(), advance.returned(), advance.why(), advance.reason(), reference, advance.failedWhy(), grants,
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
