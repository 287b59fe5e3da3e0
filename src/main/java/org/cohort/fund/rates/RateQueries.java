package org.cohort.fund.rates;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cohort.boot.Setting;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.persistence.Queries;
import org.cohort.kernel.text.Typed;

/** What the page of rates shows. */
@Queries
public class RateQueries {

    private static final int MOST_IMPORTS = 20;

    /** The last of a currency. @param name in words */
    public record Latest(Currency currency, String name, LocalDate on, BigDecimal rate, String source) {
    }

    /** @param reason a name of {@code enum.RateProblem} */
    public record Failed(Long importId, int line, String reason, String cell) {
    }

    /** One import. @param by who sent the file; null when the address was read @param problem why nothing could be read, or null */
    public record Import(Long id, Instant at, String by, String origin, int added, int known, int older, int failed, String problem, String detail, List<Failed> failures) {

        Import with(List<Failed> found) {
            return new Import(id, at, by, origin, added, known, older, failed, problem, detail, found);
        }
    }

    /** @param address that is read once a day; null where none is set */
    public record View(String address, List<Latest> latest, List<Import> imports) {
    }

    /** What a reader asked for. @param rate null where there is none @param why then, else allowed */
    public record Answer(ExchangeRate rate, LocalDate asked, Verdict why) {
    }

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    Rates rates;

    /** @throws org.cohort.kernel.access.NotFound for who keeps no fund and is no administrator */
    public View view(Actor actor) {
        RatesPolicy.require(actor);
        List<Latest> latest = em.createQuery("select r.currency, r.publishedOn, r.rate, r.source from PublishedRate r where r.publishedOn ="
                        + " (select max(s.publishedOn) from PublishedRate s where s.currency = r.currency) order by r.currency", Object[].class).getResultStream()
                .map(row -> new Latest((Currency) row[0], ((Currency) row[0]).getDisplayName(actor.locale()), (LocalDate) row[1], ((BigDecimal) row[2]).stripTrailingZeros(), (String) row[3])).toList();
        List<Import> imports = em.createQuery("select i.id, i.importedAt, a.name, i.origin, i.added, i.known, i.older, i.failed, i.problem, i.detail from RateImport i"
                        + " left join Account a on a.id = i.actorId order by i.importedAt desc, i.id desc", Object[].class).setMaxResults(MOST_IMPORTS).getResultStream()
                .map(row -> new Import((Long) row[0], (Instant) row[1], (String) row[2], (String) row[3], (Integer) row[4], (Integer) row[5], (Integer) row[6], (Integer) row[7],
                        (String) row[8], (String) row[9], List.of())).toList();
        List<Long> broken = imports.stream().filter(one -> one.failed() > 0).map(Import::id).toList();
        Map<Long, List<Failed>> failures = broken.isEmpty() ? Map.of() : em.createQuery("select new org.cohort.fund.rates.RateQueries$Failed(f.importId, f.line, f.reason, f.cell)"
                + " from RateFailure f where f.importId in :imports order by f.line, f.id", Failed.class).setParameter("imports", broken).getResultStream().collect(Collectors.groupingBy(Failed::importId));
        String address = Setting.RATES_ADDRESS.value();
        return new View(address.isEmpty() ? null : address, latest, imports.stream().map(one -> one.with(failures.getOrDefault(one.id(), List.of()))).toList());
    }

    /**
     * Answers what one currency was worth in another.
     *
     * @param from a code, or null when nothing was asked yet; so are the others
     * @param day  as browsers send it
     * @return null when nothing was asked yet
     */
    public Answer ask(Actor actor, String from, String to, String day) {
        RatesPolicy.require(actor);
        if (from == null || to == null || day == null || day.isBlank()) {
            return null;
        }
        try {
            LocalDate asked = Typed.date("day", day);
            return new Answer(rates.rate(currency(from), currency(to), asked), asked, Verdict.allowed());
        } catch (Refused unknown) {
            return new Answer(null, null, unknown.verdict());
        }
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new Refused(Verdict.rule("fund.unknownCurrency"));
        }
    }
}
