package org.cohort.travel.advance;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.cohort.kernel.access.Findings;
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
import org.cohort.travel.grant.GrantState;

/** Money before a trip that came back: noting it, and taking back what was noted wrongly (rules M1, M2). */
@UseCase
public class ReturnService {

    static final String CAME_BACK = "CAME_BACK";
    static final String NOT_BACK = "NOT_BACK";

    private static final int LONGEST_WORDS = 300;

    @Inject
    Advances advances;

    @Inject
    AdvanceMoney money;

    @Inject
    AdvanceSteps steps;

    @Inject
    AdvanceDebts debts;

    @Inject
    GrantCases grants;

    @Inject
    Transitions transitions;

    @Inject
    Outbox outbox;

    @Inject
    AuditTrail audit;

    @Inject
    Event<Returned> events;

    /**
     * Notes that something of what was sent came back to the fund, of what is owed or before anything is: the latest advance is given back first.
     *
     * @param seen  what could come back ({@link Reckoning#returnable}), as the form showed it: what was noted meanwhile isn't noted twice
     * @param words where it came from, such as the bank's reference
     * @throws Refused at the amount where nothing, or less, can come back
     */
    @Requires({Role.TREASURER, Role.ORGANIZER})
    public void cameBack(String grantPublicId, String seen, String typed, String words) {
        GrantCase grant = noting(grantPublicId, Role.TREASURER, Role.ORGANIZER);
        Reckoning before = advances.reckoning(grant);
        Verdict.when(before.returnable().toString().equals(seen), "advance.noted").enforce();
        List<Advance> latest = new ArrayList<>(advances.of(grant.grant().id()));
        AdvancePolicy.mayNoteBack(grant, latest).enforce();
        Findings findings = new Findings();
        Amount amount = findings.read(() -> AdvancePolicy.within("advanceBack", typed, before.returnable(), "advance.mostBack"));
        String memo = findings.read(() -> Typed.required("advanceBackWords", words, LONGEST_WORDS));
        findings.enforce();
        Collections.reverse(latest);
        Amount left = amount;
        for (Advance advance : latest) {
            Amount part = left.min(advance.kept());
            if (advance.state().isSent() && part.isPositive()) {
                money.cameBack(note(grant, advance, part, CAME_BACK, memo), part, memo);
                left = left.minus(part);
            }
        }
        money.settle(grant, before.left(), amount);
        debts.look(grant);
        // What was not confirmed yet may have been all that a covered claim waited for.
        events.fire(new Returned(grant));
        outbox.tell(grant.grant().accountId(), "advance.CAME_BACK", grant.path(), grant.title(), amount);
    }

    /**
     * Takes back what was noted as come back and did not: what was noted last first. Whoever keeps the fund may, as with a deposit that was noted too high; that
     * leaves her owing more, so that who granted it gains nothing by it.
     *
     * @param seen  what came back in all, as the form showed it
     * @param words why, for the ledger and for her
     * @throws Refused at the amount where less came back; where the claim was reckoned with it and is on its way; where the fund has promised it meanwhile
     */
    @Requires(Role.TREASURER)
    public void notBack(String grantPublicId, String seen, String typed, String words) {
        GrantCase grant = noting(grantPublicId, Role.TREASURER);
        Reckoning before = advances.reckoning(grant);
        Verdict.when(before.taken().returned().toString().equals(seen), "advance.noted").enforce();
        Findings findings = new Findings();
        Amount amount = findings.read(() -> AdvancePolicy.within("advanceNotBack", typed, before.taken().returned(), "advance.mostNotBack"));
        String memo = findings.read(() -> Typed.required("advanceNotBackWords", words, LONGEST_WORDS));
        findings.enforce();
        GrantState state = grant.grant().state();
        // Of several funds it is offered anew: what was paid before that was one fund's.
        Verdict.when(grant.grant().fundId() != null && !grant.grant().isOfSeveral() && (state.isOver() || state.isClaimed()), "advance.backAnew").enforce();
        List<AdvanceCase> noted = new ArrayList<>();
        List<Amount> parts = new ArrayList<>();
        Amount left = amount;
        for (Advance advance : advances.of(grant.grant().id())) {
            Amount part = left.min(advance.returned());
            if (part.isPositive()) {
                noted.add(note(grant, advance, part, NOT_BACK, memo));
                parts.add(part);
                left = left.minus(part);
            }
        }
        // What the claim comes to less is what is taken back first of all: only the rest was free.
        Amount less = before.left().minus(advances.reckoning(grant).left());
        if (less.isPositive()) {
            Verdict.when(before.authorized() == null || steps.isClaimHere(grant), "advance.backClaimed").enforce();
            money.less(grant, less);
        }
        for (int i = 0; i < noted.size(); i++) {
            money.notBack(noted.get(i), parts.get(i), memo);
        }
        events.fire(new Returned(grant));
        outbox.tell(grant.grant().accountId(), "advance.NOT_BACK", grant.path(), grant.title(), amount, memo);
        steps.tellDebt(grant);
    }

    private AdvanceCase note(GrantCase grant, Advance advance, Amount part, String act, String memo) {
        AdvanceCase c = advances.of(advance, grant);
        advance.cameBack(act.equals(CAME_BACK) ? part : part.negate());
        transitions.refresh(AdvanceLifecycle.TABLE, c);
        audit.record(Advances.SUBJECT, advance.publicId(), act, null, null, part + ": " + memo);
        return c;
    }

    private GrantCase noting(String grantPublicId, Role... who) {
        GrantCase grant = advances.held(grantPublicId);
        Set<Role> roles = AdvancePolicy.rolesOf(grants.rolesOf(grant));
        if (Set.of(who).stream().noneMatch(roles::contains)) {
            throw new Refused(Verdict.denied("access.role"));
        }
        if (grant.conflicted()) {
            throw new Refused(Verdict.denied("grant.conflict", grant.person()));
        }
        return grant;
    }
}
