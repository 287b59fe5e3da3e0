package org.cohort.travel.advance;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cohort.fund.batch.BatchState;
import org.cohort.fund.batch.LiveLines;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.time.Window;
import org.cohort.travel.grant.GrantCase;
import org.cohort.travel.grant.GrantState;
import org.cohort.travel.grant.TravelRules;

/** Whom an advance concerns, and how much may be asked for: it is between who travels and who pays, not for mentors and coordinators (rule S1). */
public final class AdvancePolicy {

    private AdvancePolicy() {
    }

    /** @param roles what somebody is to the grant */
    public static Set<Role> rolesOf(Set<Role> roles) {
        Set<Role> some = EnumSet.noneOf(Role.class);
        some.addAll(roles);
        some.remove(Role.MENTOR);
        some.remove(Role.COORDINATOR);
        return some;
    }

    /** What of the grant can be paid before the trip in all: the fund's percentage of what was approved, rounded down to the currency's digits. */
    public static Amount limit(GrantCase grant) {
        return grant.grant().approvedTotal().percent(java.math.BigDecimal.valueOf(percent(grant)), java.math.RoundingMode.DOWN);
    }

    /** None of a grant of several funds: what each of them pays is known once the claim is authorized (rule G1). */
    static int percent(GrantCase grant) {
        return grant.grant().isOfSeveral() ? 0 : grant.basis().policy().claiming().advance();
    }

    /** What of that is not hers yet. */
    static Amount room(GrantCase grant, List<Advance> all) {
        Amount left = limit(grant).minus(Taken.of(grant.grant().currency(), all).advanced());
        return left.isNegative() ? Amount.zero(left.currency()) : left;
    }

    /** Above nothing, and no more than that. */
    static Amount within(String field, String typed, Amount most, String reason) {
        Amount amount = Amount.parse(field, typed, most.currency());
        if (!amount.isPositive()) {
            throw Refused.input(field, "grant.notPositive");
        }
        if (amount.isMoreThan(most)) {
            throw Refused.input(field, reason, most);
        }
        return amount;
    }

    /** Whether she can ask for some now. @param all of the grant's */
    static Verdict mayAsk(GrantCase grant, List<Advance> all, java.time.Instant now) {
        if (percent(grant) == 0) {
            return Verdict.rule(grant.grant().isOfSeveral() ? "advance.several" : "advance.none");
        }
        return ahead(grant, now)
                .and(all.stream().anyMatch(one -> one.state() == AdvanceState.ASKED) ? Verdict.conflict("advance.oneOpen") : Verdict.allowed())
                .and(Verdict.when(room(grant, all).isPositive(), "advance.noRoom", limit(grant)));
    }

    /** Whether the trip is still to come: the offer is accepted, and the conference not over. A claim can't be handed in before. */
    static Verdict ahead(GrantCase grant, java.time.Instant now) {
        return Verdict.when(grant.grant().state() == GrantState.ACCEPTED, "advance.notAhead")
                .and(Verdict.when(isBeforeEnd(grant, now), "advance.notAhead"));
    }

    static boolean isBeforeEnd(GrantCase grant, java.time.Instant now) {
        return Window.until(TravelRules.over(grant.conference())).isOpen(now);
    }

    /** Whether who acts may note that something came back: nobody does with whom there is a conflict, nor who granted what was sent (rule G11). @param all of the grant's */
    static Verdict mayNoteBack(GrantCase grant, List<Advance> all) {
        return (grant.conflicted() ? Verdict.denied("grant.conflict", grant.person()) : Verdict.allowed())
                .and(Verdict.when(all.stream().noneMatch(one -> one.state().isSent() && grant.actor() != null && grant.actor().equals(one.grantedBy())), "advance.fourEyesBack"));
    }

    /** Whether nothing was sent of it, and nobody released it: it can still become part of the claim. What was sent and is said not to have arrived is looked at by a treasurer first. */
    static boolean isHere(AdvanceState state, LiveLines.Live batch) {
        return state == AdvanceState.GRANTED && (batch == null || batch.state() == BatchState.DRAFT || batch.state() == BatchState.SUBMITTED);
    }
}
