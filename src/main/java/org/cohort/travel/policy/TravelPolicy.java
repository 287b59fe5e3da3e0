package org.cohort.travel.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cohort.kernel.money.Amount;
import org.cohort.travel.CostCategory;

/**
 * The rules of one travel fund, as data. Immutable: a change is another edition.
 *
 * @param currency    the fund's
 * @param conferences the public ids of those it pays for; empty for every one of the intern's community
 * @param categories  one for each kind of cost, in their order
 * @param perDiems    the most for a day's meals by country (ISO 3166, two letters), in the fund's currency; {@link #ELSEWHERE} for all others
 * @param claiming    what is asked of a claim, and by when it is paid
 * @param words       what organizers say about a rule in their own words
 */
public record TravelPolicy(Currency currency, List<String> conferences, Dates dates, Limits limits, List<CategoryRule> categories,
                           Map<String, BigDecimal> perDiems, Claiming claiming, Map<PolicyRule, String> words) {

    /** What stands for every country that is not named. */
    public static final String ELSEWHERE = "*";

    /** @throws IllegalArgumentException for amounts in another currency, or a missing kind of cost */
    public TravelPolicy {
        conferences = List.copyOf(conferences);
        categories = List.copyOf(categories);
        perDiems = Collections.unmodifiableMap(new TreeMap<>(perDiems));
        words = words.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(words));
        if (!categories.stream().map(CategoryRule::category).toList().equals(Arrays.asList(CostCategory.values()))) {
            throw new IllegalArgumentException("one rule for each kind of cost");
        }
        for (Amount limit : Stream.of(limits.trip(), limits.year(), limits.allowance(), limits.secondVoice(), claiming.unproven()).filter(Objects::nonNull).toList()) {
            if (!limit.currency().equals(currency) || !limit.isPositive()) {
                throw new IllegalArgumentException(limit + " is no limit in " + currency);
            }
        }
        perDiems.values().forEach(rate -> Amount.of(rate, currency));
    }

    /** What a fund has that never said anything: no caps, and the usual spans. */
    public static TravelPolicy usual(Currency currency) {
        return new TravelPolicy(currency, List.of(), Dates.USUAL, Limits.NONE, Stream.of(CostCategory.values()).map(CategoryRule::free).toList(),
                Map.of(), Claiming.USUAL, Map.of());
    }

    public CategoryRule of(CostCategory category) {
        return categories.get(category.ordinal());
    }

    public boolean covers(String conferencePublicId) {
        return conferences.isEmpty() || conferences.contains(conferencePublicId);
    }

    /** The most for a day's meals there, or null for no limit. */
    public Amount perDiem(String country) {
        BigDecimal rate = perDiems.getOrDefault(country, perDiems.get(ELSEWHERE));
        return rate == null ? null : Amount.of(rate, currency);
    }

    /** The most that is paid of a cost: the percentage of what it costs, rounded down to the currency's digits. */
    public Amount share(Amount whole) {
        return whole.percent(limits.percent(), RoundingMode.DOWN);
    }

    /** Whether a sum takes a second person's word. */
    public boolean needsSecondVoice(Amount sum) {
        return limits.secondVoice() != null && sum.currency().equals(currency) && sum.isMoreThan(limits.secondVoice());
    }

    public TravelPolicy with(Dates other) {
        return new TravelPolicy(currency, conferences, other, limits, categories, perDiems, claiming, words);
    }

    public TravelPolicy with(Limits other) {
        return new TravelPolicy(currency, conferences, dates, other, categories, perDiems, claiming, words);
    }

    public TravelPolicy with(CategoryRule other) {
        List<CategoryRule> changed = new ArrayList<>(categories);
        changed.set(other.category().ordinal(), other);
        return new TravelPolicy(currency, conferences, dates, limits, changed, perDiems, claiming, words);
    }

    public TravelPolicy onlyFor(List<String> some) {
        return new TravelPolicy(currency, some, dates, limits, categories, perDiems, claiming, words);
    }

    public TravelPolicy perDiems(Map<String, BigDecimal> other) {
        return new TravelPolicy(currency, conferences, dates, limits, categories, other, claiming, words);
    }

    public TravelPolicy with(Claiming other) {
        return new TravelPolicy(currency, conferences, dates, limits, categories, perDiems, other, words);
    }

    public TravelPolicy saying(Map<PolicyRule, String> other) {
        return new TravelPolicy(currency, conferences, dates, limits, categories, perDiems, claiming, other);
    }
}
