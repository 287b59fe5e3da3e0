package org.cohort.fund.rates;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.TreeSet;
import java.util.Set;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.persistence.Queries;

/** What currencies were worth in each other (rule G9). They are public: nobody needs a role to ask. */
@Queries
public class Rates {

    /** No publication is older than this many days when it is used: holidays are shorter, and a rate of long ago is a wrong one. */
    static final int OLDEST_DAYS = 10;

    private static final Currency EURO = Currency.getInstance(RateFile.BASE);

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    /**
     * The rate by the last publication on or before a day that has both currencies.
     *
     * @throws Refused {@code rates.unknown}, or {@code rates.old} when the last publication is more than {@value #OLDEST_DAYS} days before
     */
    public ExchangeRate rate(Currency from, Currency to, LocalDate day) {
        if (from.equals(to)) {
            return ExchangeRate.same(from, day);
        }
        Object[] found = last(from, to, day);
        if (found == null) {
            throw new Refused(Verdict.rule("rates.unknown", from.getCurrencyCode(), to.getCurrencyCode(), day));
        }
        if (isOld(found, day)) {
            throw new Refused(Verdict.rule("rates.old", from.getCurrencyCode(), to.getCurrencyCode(), day, found[0]));
        }
        return cross(from, to, found);
    }

    /** The same for who goes on without one: nothing is refused. */
    public Optional<ExchangeRate> known(Currency from, Currency to, LocalDate day) {
        if (from.equals(to)) {
            return Optional.of(ExchangeRate.same(from, day));
        }
        Object[] found = last(from, to, day);
        return found == null || isOld(found, day) ? Optional.empty() : Optional.of(cross(from, to, found));
    }

    /** The currencies that one can be changed into by the publications of the last days, itself among them. */
    public List<Currency> from(Currency currency, LocalDate day) {
        Set<Currency> published = new TreeSet<>(Comparator.comparing(Currency::getCurrencyCode));
        published.addAll(em.createQuery("select distinct r.currency from PublishedRate r where r.publishedOn <= :day and r.publishedOn >= :since", Currency.class)
                .setParameter("day", day).setParameter("since", day.minusDays(OLDEST_DAYS)).getResultList());
        published.add(EURO);
        return published.contains(currency) && published.size() > 1 ? List.copyOf(published) : List.of(currency);
    }

    private Object[] last(Currency from, Currency to, LocalDate day) {
        return from.equals(EURO) || to.equals(EURO) ? single(from.equals(EURO) ? to : from, day) : both(from, to, day);
    }

    private static boolean isOld(Object[] found, LocalDate day) {
        return ((LocalDate) found[0]).until(day, ChronoUnit.DAYS) > OLDEST_DAYS;
    }

    private static ExchangeRate cross(Currency from, Currency to, Object[] found) {
        BigDecimal perFrom = from.equals(EURO) ? BigDecimal.ONE : (BigDecimal) found[2];
        BigDecimal perTo = to.equals(EURO) ? BigDecimal.ONE : (BigDecimal) found[from.equals(EURO) ? 2 : found.length - 1];
        return ExchangeRate.cross(from, perFrom, to, perTo, (LocalDate) found[0], (String) found[1]);
    }

    private Object[] single(Currency currency, LocalDate day) {
        return first("select r.publishedOn, r.source, r.rate from PublishedRate r where r.currency = :from and r.publishedOn <= :day order by r.publishedOn desc", currency, null, day);
    }

    private Object[] both(Currency from, Currency to, LocalDate day) {
        return first("select r.publishedOn, r.source, r.rate, s.rate from PublishedRate r join PublishedRate s on s.publishedOn = r.publishedOn"
                + " where r.currency = :from and s.currency = :to and r.publishedOn <= :day order by r.publishedOn desc", from, to, day);
    }

    private Object[] first(String query, Currency from, Currency to, LocalDate day) {
        var asked = em.createQuery(query, Object[].class).setParameter("from", from).setParameter("day", day);
        if (to != null) {
            asked.setParameter("to", to);
        }
        List<Object[]> rows = asked.setMaxResults(1).getResultList();
        return rows.isEmpty() ? null : rows.get(0);
    }
}
