package org.cohort.travel.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.money.Amount;
import org.cohort.travel.CostCategory;

/**
 * What a policy says about the costs of a trip (rule G3): the same answer as she types, when she submits, and when other rules are tried out.
 * Pure. Amounts are held against limits of their own currency alone, and never converted or added across currencies (rule M1).
 */
public final class CostCheck {

    /**
     * What the costs are of.
     *
     * @param country  where the conference is
     * @param days     the days meals are paid for
     * @param decided  the day a decision can be expected, or null when nobody asks
     * @param left     what is left for her of all limits on her, in the fund's currency; null for no limit
     */
    public record Trip(String country, int days, LocalDate decided, Amount left) {
    }

    private final TravelPolicy policy;
    private final Trip trip;
    private final List<Ask> asks;
    private final List<Remark> remarks = new ArrayList<>();

    private CostCheck(TravelPolicy policy, Trip trip, List<Ask> asks) {
        this.policy = policy;
        this.trip = trip;
        this.asks = asks;
    }

    /** Everything the rules say, cost by cost, then about all together. */
    public static List<Remark> of(TravelPolicy policy, Trip trip, List<Ask> asks) {
        return new CostCheck(policy, trip, asks).check();
    }

    private List<Remark> check() {
        Map<CostCategory, List<Integer>> rows = new EnumMap<>(CostCategory.class);
        IntStream.range(0, asks.size()).forEach(row -> rows.computeIfAbsent(asks.get(row).category(), any -> new ArrayList<>()).add(row));
        for (int row = 0; row < asks.size(); row++) {
            one(row, asks.get(row));
        }
        rows.forEach(this::caps);
        total();
        return List.copyOf(remarks);
    }

    private void one(int row, Ask ask) {
        CategoryRule rule = policy.of(ask.category());
        if (!rule.paid()) {
            remarks.add(Remark.refuse(row, PolicyRule.CATEGORIES, Verdict.rule("policy.notPaid")));
            return;
        }
        Amount most = policy.share(ask.whole());
        if (ask.asked().isMoreThan(most)) {
            remarks.add(Remark.refuse(row, PolicyRule.PERCENT, Verdict.rule("policy.percent", policy.limits().percent(), most, ask.asked().minus(most))));
        }
        if (rule.evidence() && !ask.evidence()) {
            remarks.add(Remark.refuse(row, PolicyRule.EVIDENCE, Verdict.rule("policy.evidence")));
        }
        if (ask.quotedUntil() != null && trip.decided() != null && ask.quotedUntil().isBefore(trip.decided())) {
            remarks.add(Remark.warn(row, PolicyRule.EVIDENCE, "quoteOver", ask.quotedUntil(), trip.decided()));
        }
        if (ask.category() == CostCategory.VISA) {
            remarks.add(Remark.note(row, PolicyRule.VISA_FEE, policy.limits().visaIfRefused() ? "visaPaid" : "visaNotPaid"));
            if (policy.limits().visaFirst()) {
                remarks.add(Remark.note(row, PolicyRule.VISA_FIRST, "visaFirst"));
            }
        }
    }

    /** All costs of one kind together, in each currency that has a cap; said at the last of them. */
    private void caps(CostCategory category, List<Integer> rows) {
        CategoryRule rule = policy.of(category);
        if (!rule.paid()) {
            return;
        }
        int last = rows.get(rows.size() - 1);
        for (Amount cap : rule.caps()) {
            limit(last, PolicyRule.CATEGORIES, sum(rows, cap.currency()), cap, "policy.cap", "cap");
        }
        Amount day = category == CostCategory.MEALS ? policy.perDiem(trip.country()) : null;
        if (day != null) {
            Amount most = PerDiem.most(day, policy.claiming(), trip.days());
            Amount sum = sum(rows, policy.currency());
            remarks.add(sum.isMoreThan(most) ? Remark.refuse(last, PolicyRule.PER_DIEM, Verdict.rule("policy.perDiem", day, trip.days(), most))
                    : Remark.note(last, PolicyRule.PER_DIEM, "perDiem", day, trip.days(), most));
        }
    }

    /** What is asked for in the fund's currency; what is quoted in another. */
    private Amount sum(List<Integer> rows, Currency currency) {
        boolean own = currency.equals(policy.currency());
        return Amount.sum(currency, rows.stream().map(asks::get).map(ask -> own ? ask.asked() : ask.quoted())
                .filter(Objects::nonNull).filter(amount -> amount.currency().equals(currency)).toList());
    }

    private void total() {
        Amount asked = Amount.sum(policy.currency(), asks.stream().map(Ask::asked).toList());
        if (policy.limits().trip() != null) {
            limit(Remark.ALL, PolicyRule.TRIP, asked, policy.limits().trip(), "policy.trip", "trip");
        }
        if (trip.left() != null) {
            limit(Remark.ALL, PolicyRule.ALLOWANCE, asked, trip.left(), "policy.left", "left");
        }
        if (policy.needsSecondVoice(asked)) {
            remarks.add(Remark.note(Remark.ALL, PolicyRule.SECOND_VOICE, "secondVoice", policy.limits().secondVoice()));
        }
    }

    private void limit(int row, PolicyRule rule, Amount sum, Amount most, String refusal, String note) {
        if (sum.isMoreThan(most)) {
            remarks.add(Remark.refuse(row, rule, Verdict.rule(refusal, most, sum.minus(most))));
        } else if (sum.isPositive()) {
            remarks.add(Remark.note(row, rule, note, most, most.minus(sum)));
        }
    }
}
