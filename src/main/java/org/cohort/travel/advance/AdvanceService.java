package org.cohort.travel.advance;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
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
import org.cohort.travel.grant.GrantMoney;
import org.cohort.travel.grant.OnAccount;

/** Asking for money before a trip, granting it, noting what became of it (rules G5, G11, M1, M2). */
@UseCase
public class AdvanceService {

    /** What the audit trail calls the question. */
    static final String ASK = "ASK";
    /** And that some of it was given back. */
    static final String CAME_BACK = "CAME_BACK";

    private static final int LONGEST_WHY = 300;
    private static final int LONGEST_REASON = 500;
    /** What only a batch does, or something else that happened. */
    private static final Set<AdvanceAction> ELSEWHERE = EnumSet.of(AdvanceAction.GRANT, AdvanceAction.RELEASE, AdvanceAction.DROP);

    @Inject
    Advances advances;

    @Inject
    AdvancePayments payments;

    @Inject
    AdvanceDebts debts;

    @Inject
    AdvanceMoney money;

    @Inject
    GrantCases grants;

    @Inject
    GrantMoney grantMoney;

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
        GrantCase grant = held(grantPublicId);
        if (!roles(grant).contains(Role.SELF)) {
            throw new Refused(Verdict.denied("advance.notYours"));
        }
        List<Advance> all = advances.of(grant.grant().id());
        AdvancePolicy.mayAsk(grant, all, clock.instant()).enforce();
        owesNothing(grant);
        Findings findings = new Findings();
        Amount amount = findings.read(() -> within("advanceAmount", input.amount(), AdvancePolicy.room(grant, all), "advance.most"));
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
        Amount amount = findings.read(() -> typed == null ? c.advance().asked() : within("advanceGranted", Typed.required("advanceGranted", typed, 20), most, "advance.mostGranted"));
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

    /**
     * Notes that something of what is owed came back to the fund: the latest advance is given back first.
     *
     * @param seen  what she owed, as the form showed it: what was noted meanwhile isn't noted twice
     * @param words where it came from, such as the bank's reference
     * @throws Refused at the amount where nothing, or less, is owed
     */
    @Requires({Role.TREASURER, Role.ORGANIZER})
    public void cameBack(String grantPublicId, String seen, String typed, String words) {
        GrantCase grant = held(grantPublicId);
        if (!roles(grant).contains(Role.TREASURER) && !roles(grant).contains(Role.ORGANIZER)) {
            throw new Refused(Verdict.denied("access.role"));
        }
        if (grant.conflicted()) {
            throw new Refused(Verdict.denied("grant.conflict", grant.person()));
        }
        Amount owed = advances.reckoning(grant).owed();
        Verdict.when(owed.toString().equals(seen), "advance.noted").enforce();
        Verdict.when(advances.of(grant.grant().id()).stream().noneMatch(one -> one.state().isSent() && current.get().is(one.grantedBy())), "advance.fourEyesBack").enforce();
        Findings findings = new Findings();
        Amount amount = findings.read(() -> within("advanceBack", typed, owed, "advance.mostBack"));
        String memo = findings.read(() -> Typed.required("advanceBackWords", words, LONGEST_WHY));
        findings.enforce();
        List<Advance> latest = new java.util.ArrayList<>(advances.of(grant.grant().id()));
        Collections.reverse(latest);
        Amount left = amount;
        for (Advance advance : latest) {
            Amount part = left.min(advance.kept());
            if (advance.state().isSent() && part.isPositive()) {
                advance.cameBack(part);
                AdvanceCase c = advances.of(advance, grant);
                money.cameBack(c, part, memo);
                transitions.refresh(AdvanceLifecycle.TABLE, c);
                audit.record(Advances.SUBJECT, advance.publicId(), CAME_BACK, null, null, part + ": " + memo);
                left = left.minus(part);
            }
        }
        debts.look(grant);
        outbox.tell(grant.grant().accountId(), "advance.CAME_BACK", grant.path(), grant.title(), amount);
    }

    /** What was sent for another trip and is not covered is given back first (rule G2). */
    private void owesNothing(GrantCase grant) {
        OnAccount.Debt debt = advances.debt(grant.grant().accountId());
        if (debt != null) {
            throw new Refused(Verdict.rule("advance.debt", debt.amount(), debt.conference()));
        }
    }

    /** Above nothing, and no more than that. */
    private static Amount within(String field, String typed, Amount most, String reason) {
        Amount amount = Amount.parse(field, typed, most.currency());
        if (!amount.isPositive()) {
            throw Refused.input(field, "grant.notPositive");
        }
        if (amount.isMoreThan(most)) {
            throw Refused.input(field, reason, most);
        }
        return amount;
    }

    /** Null for the grant's own. */
    private Currency payout(String code, Currency own) {
        if (code == null || code.isBlank() || code.equals(own.getCurrencyCode())) {
            return null;
        }
        return rates.from(own, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)).stream().filter(one -> one.getCurrencyCode().equals(code)).findFirst()
                .orElseThrow(() -> Refused.input("advancePayout", "choice"));
    }

    /** As everybody who takes several locks: the fund before all else, then the grant; both before anything is read. */
    private GrantCase held(String grantPublicId) {
        grantMoney.lock(grantPublicId);
        grants.hold(grantPublicId);
        return grants.visible(grantPublicId);
    }

    /** @throws NotFound for who must not know of it */
    private AdvanceCase visible(String publicId) {
        GrantCase grant = held(advances.grantOf(publicId));
        if (roles(grant).isEmpty()) {
            throw new NotFound();
        }
        return advances.of(advances.byPublicId(publicId), grant);
    }

    private Set<Role> roles(GrantCase grant) {
        return AdvancePolicy.rolesOf(grants.rolesOf(grant));
    }
}
