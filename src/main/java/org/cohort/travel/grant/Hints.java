package org.cohort.travel.grant;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import org.cohort.kernel.access.Refused;
import org.cohort.travel.policy.Ask;
import org.cohort.travel.policy.Remark;

/** What the rules say about a form that is not finished: of the rows that can be read, with the places they have in the form. */
final class Hints {

    private Hints() {
    }

    static List<Remark> of(List<GrantInput.Cost> costs, Currency currency, Function<List<Ask>, List<Remark>> rules) {
        List<Ask> asks = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < costs.size(); row++) {
            Ask ask = ask(row, costs.get(row), currency);
            if (ask != null) {
                asks.add(ask);
                rows.add(row);
            }
        }
        return rules.apply(asks).stream().map(remark -> remark.row() == Remark.ALL ? remark
                : new Remark(rows.get(remark.row()), remark.level(), remark.rule(), remark.key(), remark.args())).toList();
    }

    private static Ask ask(int row, GrantInput.Cost cost, Currency currency) {
        if (cost.category() == null || cost.amount() == null || cost.amount().isBlank()) {
            return null;
        }
        try {
            CostPlan plan = TypedPlan.read(row, cost, currency);
            boolean evidence = cost.more() != null && cost.more().evidence() != null;
            return new Ask(cost.category(), plan.whole(), plan.asked(), plan.quoted(), plan.quotedUntil(), evidence);
        } catch (Refused unfinished) {
            return null;
        }
    }
}
