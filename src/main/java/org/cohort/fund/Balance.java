package org.cohort.fund;

import java.util.Currency;
import java.util.Map;
import org.cohort.kernel.money.Amount;

/**
 * Where a fund's money, or what was held for one subject, stands: sums of ledger entries (rule M2).
 *
 * @param in        all that came in, from its sponsor or another fund
 * @param paid      what left and did not come back
 * @param committed promised and not yet paid
 * @param reserved  set aside and not yet promised
 * @param free      in − out − paid − committed − reserved: never below zero for a fund
 * @param out       went back to the sponsor, or to another fund, unspent
 */
public record Balance(Amount in, Amount paid, Amount committed, Amount reserved, Amount free, Amount out) {

    /** @param sums the sum of the entries of each kind; a missing kind counts as zero */
    public static Balance of(Currency currency, Map<EntryKind, Amount> sums) {
        Amount zero = Amount.zero(currency);
        Amount in = sums.getOrDefault(EntryKind.IN, zero).plus(sums.getOrDefault(EntryKind.CARRIED_IN, zero));
        Amount out = sums.getOrDefault(EntryKind.GIVEN_BACK, zero).plus(sums.getOrDefault(EntryKind.CARRIED_OUT, zero));
        Amount pay = sums.getOrDefault(EntryKind.PAY, zero);
        Amount commit = sums.getOrDefault(EntryKind.COMMIT, zero);
        Amount paid = pay.minus(sums.getOrDefault(EntryKind.RETURN, zero));
        Amount committed = commit.minus(pay);
        Amount reserved = sums.getOrDefault(EntryKind.RESERVE, zero).minus(sums.getOrDefault(EntryKind.RELEASE, zero)).minus(commit);
        return new Balance(in, paid, committed, reserved, in.minus(out).minus(paid).minus(committed).minus(reserved), out);
    }

    /** What is held: reserved and committed together. */
    public Amount held() {
        return reserved.plus(committed);
    }

    /** A part's share of all that came in, 0 to 100, for the balance bar. */
    public int percent(Amount part) {
        return in.isPositive() ? part.value().multiply(java.math.BigDecimal.valueOf(100))
                .divide(in.value(), 0, java.math.RoundingMode.HALF_UP).intValue() : 0;
    }
}
