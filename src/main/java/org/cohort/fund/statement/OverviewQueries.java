package org.cohort.fund.statement;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cohort.fund.InstallmentState;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.persistence.Queries;

/** Where the stipends stand that are paid from the funds somebody keeps or oversees. A split one counts whole at the fund that sends it. */
@Queries
public class OverviewQueries {

    private static final String SUMS = "select i.amount.currency, i.state, sum(i.amount.value), count(i) from Installment i join Fund f on f.id = i.fundId";
    /** The reader's own is hers to know on its page alone: a state that she must not know yet would be told by a sum (rule I3). */
    private static final String VISIBLE = " where (f.id in :funds or f.programId in :programs) and i.accountId <> :me";
    private static final String GROUPED = " group by i.amount.currency, i.state";

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    /** Cancelled ones are in none of the steps. */
    public Overview of(Actor actor) {
        Map<Currency, Map<Overview.Step, Overview.Cell>> found = new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
        rows(actor, SUMS + VISIBLE + GROUPED).forEach(row -> add(found, row, step((InstallmentState) row[1]), 1));
        // What is authorized and in a batch is asked for by the batch: it moves from the one step to the other.
        rows(actor, SUMS + " join BatchLine l on l.liveSubject = concat('installment:', i.publicId)" + VISIBLE + " and i.state = org.cohort.fund.InstallmentState.AUTHORIZED" + GROUPED)
                .forEach(row -> {
                    add(found, row, Overview.Step.AUTHORIZED, -1);
                    add(found, row, Overview.Step.IN_BATCH, 1);
                });
        List<Currency> currencies = List.copyOf(found.keySet());
        return new Overview(currencies, Arrays.stream(Overview.Step.values()).map(step -> new Overview.Row(step, currencies.stream()
                .map(currency -> found.get(currency).getOrDefault(step, new Overview.Cell(Amount.zero(currency), 0))).toList())).toList());
    }

    private List<Object[]> rows(Actor actor, String query) {
        return em.createQuery(query, Object[].class).setParameter("funds", orNone(actor.scopes(Role.TREASURER))).setParameter("programs", orNone(actor.scopes(Role.ORGANIZER)))
                .setParameter("me", actor.accountId() == null ? -1L : actor.accountId()).getResultList();
    }

    private static void add(Map<Currency, Map<Overview.Step, Overview.Cell>> found, Object[] row, Overview.Step step, int sign) {
        Currency currency = (Currency) row[0];
        if (step != null) {
            Overview.Cell cell = new Overview.Cell(Amount.of(((BigDecimal) row[2]).multiply(BigDecimal.valueOf(sign)), currency), sign * (Long) row[3]);
            found.computeIfAbsent(currency, key -> new EnumMap<>(Overview.Step.class)).merge(step, cell, (one, other) ->
                    new Overview.Cell(one.sum().plus(other.sum()), one.count() + other.count()));
        }
    }

    private static Overview.Step step(InstallmentState state) {
        return switch (state) {
            case SCHEDULED -> Overview.Step.SCHEDULED;
            case HELD -> Overview.Step.HELD;
            case AUTHORIZED -> Overview.Step.AUTHORIZED;
            case IN_PAYMENT -> Overview.Step.RELEASED;
            case PAID -> Overview.Step.PAID;
            case CONFIRMED -> Overview.Step.CONFIRMED;
            case FAILED -> Overview.Step.FAILED;
            case CANCELLED -> null;
        };
    }

    private static Collection<Long> orNone(Set<Long> keys) {
        return keys.isEmpty() ? List.of(-1L) : keys;
    }
}
