package org.cohort.travel.advance;

import java.util.Collection;
import java.util.Currency;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohort.kernel.money.Amount;

/**
 * What somebody has had, or will have, of a grant before the trip: sums of its advances, less what was given back.
 *
 * @param advanced what is hers: sent, or granted and to be sent
 * @param sent     what of it left the fund
 * @param returned what was given back; in neither of the two
 * @param reporters who said last of one of them that it was not taken or did not arrive: the claim that pays it instead is released by others
 * @param arrived  whether she has confirmed all that is hers
 */
public record Taken(Amount advanced, Amount sent, Amount returned, Set<Long> reporters, boolean arrived) {

    public Taken {
        reporters = Set.copyOf(reporters);
    }

    public static Taken nothing(Currency currency) {
        Amount zero = Amount.zero(currency);
        return new Taken(zero, zero, zero, Set.of(), true);
    }

    /** @param advances of one grant */
    public static Taken of(Currency currency, Collection<Advance> advances) {
        return new Taken(Amount.sum(currency, advances.stream().filter(one -> one.state().counts()).map(Advance::kept).toList()),
                Amount.sum(currency, advances.stream().filter(one -> one.state().isSent()).map(Advance::kept).toList()),
                Amount.sum(currency, advances.stream().map(Advance::returned).toList()),
                advances.stream().map(Advance::failedBy).filter(Objects::nonNull).collect(Collectors.toSet()),
                advances.stream().filter(one -> one.state().counts() && one.kept().isPositive()).allMatch(one -> one.state() == AdvanceState.CONFIRMED));
    }

    /** What was granted of it, with what was given back since. */
    public Amount granted() {
        return advanced.plus(returned);
    }

    public boolean isNothing() {
        return advanced.isZero() && returned.isZero();
    }
}
