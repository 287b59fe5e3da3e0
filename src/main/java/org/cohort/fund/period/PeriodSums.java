package org.cohort.fund.period;

import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import org.cohort.fund.Balance;
import org.cohort.fund.EntryKind;
import org.cohort.kernel.money.Amount;

/**
 * The statement of one period: sums of the ledger's entries (rule M2), such that before + in + carried in − promised − given back − carried out = free after.
 *
 * @param before     what was free when it began
 * @param in         what came in, less what was corrected
 * @param carriedIn  what other funds' periods left
 * @param promised   newly reserved or committed, less what was set free again
 * @param paid       what was sent
 * @param cameBack   what of payments came back, whenever they were sent
 * @param givenBack  to the sponsor
 * @param carriedOut to another fund
 * @param free       what was free at its end, or is now
 * @param held       what was reserved or committed at its end, or is now
 */
public record PeriodSums(Amount before, Amount in, Amount carriedIn, Amount promised, Amount paid, Amount cameBack, Amount givenBack, Amount carriedOut, Amount free, Amount held) {

    /**
     * @param earlier the sums of all entries before the period, by kind
     * @param within  those of its own; a missing kind counts as zero
     */
    public static PeriodSums of(Currency currency, Map<EntryKind, Amount> earlier, Map<EntryKind, Amount> within) {
        Map<EntryKind, Amount> until = new EnumMap<>(EntryKind.class);
        earlier.forEach((kind, sum) -> until.merge(kind, sum, Amount::plus));
        within.forEach((kind, sum) -> until.merge(kind, sum, Amount::plus));
        Balance end = Balance.of(currency, until);
        Amount zero = Amount.zero(currency);
        Amount back = within.getOrDefault(EntryKind.RETURN, zero);
        Amount promised = within.getOrDefault(EntryKind.RESERVE, zero).minus(within.getOrDefault(EntryKind.RELEASE, zero)).minus(back);
        return new PeriodSums(Balance.of(currency, earlier).free(), within.getOrDefault(EntryKind.IN, zero), within.getOrDefault(EntryKind.CARRIED_IN, zero), promised,
                within.getOrDefault(EntryKind.PAY, zero), back, within.getOrDefault(EntryKind.GIVEN_BACK, zero), within.getOrDefault(EntryKind.CARRIED_OUT, zero), end.free(), end.held());
    }
}
