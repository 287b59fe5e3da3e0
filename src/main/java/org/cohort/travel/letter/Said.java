package org.cohort.travel.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.text.Phrase;
import org.cohort.travel.CostCategory;

/**
 * What stands in a letter: what was so when it was issued.
 *
 * @param name       who travels
 * @param hersWritten whether she wrote the name herself, as in her passport
 * @param internFrom the first day of her internship
 * @param country    ISO 3166 code of two letters
 * @param sponsor    whose money it is
 * @param conditions in the words of who made the offer; null for none
 * @param visaFirst  whether only the visa's costs are granted until the visa is there
 * @param claimUntil the last day costs can be claimed
 * @param payDays    how many days after a claim it is paid
 * @param contact    who made the offer; null where that account is gone
 * @param email      hers
 */
public record Said(String name, boolean hersWritten, String program, String community, LocalDate internFrom, LocalDate internTo, String conference, String city,
                   String country, LocalDate from, LocalDate to, String sponsor, String fund, Currency currency, List<Cost> costs, String conditions,
                   boolean visaFirst, LocalDate claimUntil, int payDays, String contact, String email) {

    /**
     * A cost with who pays for it; what is left of the whole she pays herself.
     *
     * @param granted what the fund pays at most
     * @param event   what the event pays
     * @param other   what others pay
     */
    public record Cost(CostCategory category, String what, Amount whole, Amount granted, Amount event, Amount other) {

        /** What she pays herself. */
        public Amount own() {
            return whole.minus(granted).minus(event).minus(other);
        }

        private Cost plus(Cost more) {
            return new Cost(category, what, whole.plus(more.whole), granted.plus(more.granted), event.plus(more.event), other.plus(more.other));
        }
    }

    public Said {
        costs = List.copyOf(costs);
    }

    /** All that is granted. */
    public Amount total() {
        return Amount.sum(currency, costs.stream().map(Cost::granted).toList());
    }

    /** What the fund does not pay, cost by cost. */
    public List<Cost> uncovered() {
        return costs.stream().filter(cost -> cost.whole().isMoreThan(cost.granted())).toList();
    }

    /** The costs of each kind together: a consulate reads no descriptions. */
    public List<Cost> kinds() {
        Map<CostCategory, Cost> kinds = new EnumMap<>(CostCategory.class);
        costs.forEach(cost -> kinds.merge(cost.category(), cost, Cost::plus));
        return new ArrayList<>(kinds.values());
    }

    /** How it is paid back, and until when. */
    public Phrase usual() {
        return Phrase.of("letter.conditions.usual", payDays, claimUntil);
    }

    /** What she travels as. */
    public Phrase intern() {
        return Phrase.of("letter.visa.intern", program, community, internFrom, internTo);
    }

    /** Whether the trip and the money are the same; a person may have another name since. */
    boolean isSameGrant(Said now) {
        return conference.equals(now.conference) && city.equals(now.city) && country.equals(now.country) && from.equals(now.from) && to.equals(now.to)
                && currency.equals(now.currency) && costs.equals(now.costs);
    }

    /** With every text that somebody wrote as it is after this. */
    Said texts(UnaryOperator<String> after) {
        return new Said(name, hersWritten, program, community, internFrom, internTo, conference, city, country, from, to, sponsor, fund, currency,
                costs.stream().map(cost -> new Cost(cost.category, after.apply(cost.what), cost.whole, cost.granted, cost.event, cost.other)).toList(), after.apply(conditions),
                visaFirst, claimUntil, payDays, contact, email);
    }

    /** As a letter of this kind says it: one for a visa has no condition that is about the visa. */
    Said of(LetterKind kind) {
        return kind == LetterKind.AWARD || !visaFirst ? this : new Said(name, hersWritten, program, community, internFrom, internTo, conference, city, country, from, to,
                sponsor, fund, currency, costs, conditions, false, claimUntil, payDays, contact, email);
    }

    /** With the name as she writes it. @param passport null leaves the one of her account */
    Said named(String passport) {
        return passport == null || passport.equals(name) ? this : new Said(passport, true, program, community, internFrom, internTo, conference, city, country, from, to,
                sponsor, fund, currency, costs, conditions, visaFirst, claimUntil, payDays, contact, email);
    }
}
