package org.cohort.travel.advance;

import org.cohort.kernel.money.Amount;
import org.cohort.travel.grant.CostLine;
import org.cohort.travel.grant.Grant;
import org.cohort.travel.grant.GrantState;

/**
 * A trip's money from what was approved to what is still to be paid or given back (rules G3, M1). What she has in the end is what was authorized, however
 * much of it she had before.
 *
 * @param authorized null before the claim is authorized
 * @param taken      what she had before
 * @param ended      whether nothing will be authorized any more that was not
 */
public record Reckoning(Amount approved, Amount claimed, Amount authorized, Taken taken, boolean ended) {

    public static Reckoning of(Grant grant, Taken taken) {
        boolean ruled = grant.lines().stream().map(CostLine::authorized).anyMatch(java.util.Objects::nonNull);
        // Of a trip that no visa came for only what can still come to something is approved.
        return new Reckoning(grant.approvedTotal(), grant.claimedTotal(), ruled ? grant.authorizedTotal() : null, taken,
                !ruled && grant.state().isOver() && grant.state() != GrantState.NO_VISA);
    }

    /** What the claim still pays: authorized less what she had, never below nothing; null before it is authorized. */
    public Amount toPay() {
        return authorized == null ? null : positive(authorized.minus(taken.advanced()));
    }

    /** What the claim can still come to: what it pays, once it is authorized; before, all that was approved, less what she had; never below nothing. */
    public Amount left() {
        return positive(most().minus(taken.advanced()));
    }

    /** What was sent to her and is not hers: it is to be given back. Nothing as long as a claim can come to it. */
    public Amount owed() {
        return positive(taken.sent().minus(most()));
    }

    /** What of what was sent can be noted as given back: what is owed; all of it as long as nothing is ruled on, as the claim pays it then. */
    public Amount returnable() {
        return authorized == null && !ended ? taken.sent() : owed();
    }

    private Amount most() {
        return authorized != null ? authorized : ended ? Amount.zero(approved.currency()) : approved;
    }

    /** Whether what she had is all that the claim comes to. */
    public boolean isCovered() {
        return authorized != null && taken.advanced().isPositive() && toPay().isZero();
    }

    private static Amount positive(Amount amount) {
        return amount.isNegative() ? Amount.zero(amount.currency()) : amount;
    }
}
