package org.cohort.travel.advance;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cohort.fund.rates.Rates;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.text.Typed;
import org.cohort.travel.grant.GrantCase;
import org.cohort.travel.grant.GrantCases;
import org.cohort.travel.grant.OnAccount;

/** Asking for money before a trip, granting it, noting what became of it (rules G5, G11, M1, M2). */
@UseCase
public class AdvanceService {

    /** What the audit trail calls the question. */
    static final String ASK = "ASK";
    /** And that some of it was given back. */

    private static final int LONGEST_WHY = 300;
    private static final int LONGEST_REASON = 500;
    /** What only a batch does, or something else that happened. */
    private static final Set<AdvanceAction> ELSEWHERE = EnumSet.of(AdvanceAction.GRANT, AdvanceAction.RELEASE, AdvanceAction.DROP);

    @Inject
    Advances advances;

    @Inject
    AdvancePayments payments;

    @Inject
    AdvanceMoney money;

    @Inject
    GrantCases grants;

    @Inject
    Rates rates;

    @Inject
    Transitions transitions;

    @Inject
    Directory people;

    @Inject
    Outbox outbox;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /**
     * Asks for a part of her own grant before the trip, one at a time.
     *
     * @return its public id
     * @throws Refused at the amount where that is more than the fund's rules pay before a trip, or where it has more digits than the currency
     */
    @Requires(Role.SELF)
    public String ask(String grantPublicId, AdvanceInput input) {
        GrantCase grant = advances.held(grantPublicId);
        if (!roles(grant).contains(Role.SELF)) {
            throw new Refused(Verdict.denied("advance.notYours"));
        }
        List<Advance> all = advances.of(grant.grant().id());
        AdvancePolicy.mayAsk(grant, all, clock.instant()).enforce();
        owesNothing(grant);
        Findings findings = new Findings();
        Amount amount = findings.read(() -> AdvancePolicy.within("advanceAmount", input.amount(), AdvancePolicy.room(grant, all), "advance.most"));
        String why = findings.read(() -> Typed.required("advanceWhy", input.why(), LONGEST_WHY));
        Currency payout = findings.read(() -> payout(input.payout(), grant.grant().currency()));
        findings.enforce();
        Advance advance = new Advance(grant.grant().id(), grant.grant().accountId(), amount, why, payout, clock.instant());
        advances.add(advance);
        transitions.begin(AdvanceLifecycle.TABLE, advances.of(advance, grant));
        audit.record(Advances.SUBJECT, advance.publicId(), ASK, null, null, amount.toString());
        people.holders(Role.TREASURER, grant.grant().fundId()).stream().filter(account -> !account.equals(advance.accountId()))
                .forEach(account -> outbox.tell(account, "advance.ASK", grant.path(), grant.title(), current.get().name(), amount));
        return advance.publicId();
    }

    /**
     * Grants what was asked for, or less with a reason.
     *
     * @param typed  how much; null for all of it
     * @param reason needed where it is less
     */
    @Requires(Role.TREASURER)
    public void grant(String publicId, String typed, String reason) {
        AdvanceCase c = visible(publicId);
        Set<Role> roles = roles(c.grant());
        AdvanceLifecycle.TABLE.may(c, AdvanceAction.GRANT, roles, clock.instant()).enforce();
        owesNothing(c.grant());
        Amount most = c.advance().asked().min(AdvancePolicy.room(c.grant(), advances.of(c.grant().grant().id())));
        Findings findings = new Findings();
        Amount amount = findings.read(() -> typed == null ? c.advance().asked() : AdvancePolicy.within("advanceGranted", Typed.required("advanceGranted", typed, 20), most, "advance.mostGranted"));
        boolean less = amount != null && c.advance().asked().isMoreThan(amount);
        String words = findings.read(() -> less ? Typed.required("advanceReason", reason, LONGEST_REASON) : Typed.optional("advanceReason", reason, LONGEST_REASON));
        findings.enforce();
        c.advance().grant(amount, current.get().accountId(), words);
        payments.fire(c, AdvanceAction.GRANT, roles, words);
        audit.record(Advances.SUBJECT, publicId, "AMOUNT", c.advance().asked().toString(), amount.toString(), words);
        money.take(c);
    }

    /** Everything else a person can do to one. @param comment words, or null */
    @Requires(Role.SELF)
    public void act(String publicId, AdvanceAction action, String comment) {
        AdvanceCase c = visible(publicId);
        if (ELSEWHERE.contains(action)) {
            throw new Refused(Verdict.denied("access.role"));
        }
        payments.fire(c, action, roles(c.grant()), comment);
    }

    /** What was sent for another trip and is not covered is given back first (rule G2). */
    private void owesNothing(GrantCase grant) {
        OnAccount.Debt debt = advances.debt(grant.grant().accountId());
        if (debt != null) {
            throw new Refused(Verdict.rule("advance.debt", debt.amount(), debt.conference()));
        }
    }

    /** Null for the grant's own. */
    private Currency payout(String code, Currency own) {
        if (code == null || code.isBlank() || code.equals(own.getCurrencyCode())) {
            return null;
        }
        return rates.from(own, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)).stream().filter(one -> one.getCurrencyCode().equals(code)).findFirst()
                .orElseThrow(() -> Refused.input("advancePayout", "choice"));
    }

    /** @throws NotFound for who must not know of it */
    private AdvanceCase visible(String publicId) {
        GrantCase grant = advances.held(advances.grantOf(publicId));
        if (roles(grant).isEmpty()) {
            throw new NotFound();
        }
        return advances.of(advances.byPublicId(publicId), grant);
    }

    private Set<Role> roles(GrantCase grant) {
        return AdvancePolicy.rolesOf(grants.rolesOf(grant));
    }
}
