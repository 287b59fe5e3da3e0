package org.cohort.fund.batch;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohort.fund.FundRef;
import org.cohort.fund.rates.ExchangeRate;
import org.cohort.fund.rates.Rates;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Option;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.persistence.Queries;

/** What treasurers and organizers read about batches. */
@Queries
public class BatchQueries {

    /** A batch in a list. */
    public record Row(String publicId, int number, BatchState state, long lines, Amount sum, Instant createdAt) {
    }

    /** A fund's batches, the latest first, and what can be collected. @param hindered what can't yet, with the reason @param collects whether the reader may */
    public record OfFund(FundRef fund, List<Row> batches, List<Payable> waiting, List<Payable> hindered, Amount sum, boolean collects) {
    }

    /**
     * One line.
     *
     * @param payee     her name
     * @param exchanged what she gets in another currency than the fund's, once it is released; else null
     * @param pays      why the reader does not note it as paid: the policy of the thing itself, as it stands; allowed where she may
     * @param about     in which currency she will get it, before, for who looks at it; null likewise
     */
    public record Line(String publicId, String payee, String title, Amount amount, Exchanged exchanged, LineState state, String reference, String reason, String path, Verdict pays, About about) {

        /** Whether the reader may note it as paid now, as far as it goes. */
        public boolean isPayable() {
            return state == LineState.OPEN && pays.isAllowed();
        }

        /** Whether somebody else has to. */
        public boolean isOthers() {
            return state == LineState.OPEN && !pays.isAllowed();
        }
    }

    /** What a payee gets in another currency once it is released. @param currency its code @param sum by the last rate; null while there is none */
    public record About(String currency, Amount sum) {
    }

    /** One batch. @param settles whether the reader can say what became of lines @param takesOut whether she can take lines out @param exported whether there is a file: something was exported and is still open */
    public record View(String publicId, FundRef fund, int number, BatchState state, List<Line> lines, Amount sum, String collectedBy, String releasedBy,
                       boolean settles, boolean takesOut, boolean exported, boolean open, List<Option<BatchAction>> options) {

        /** Whether the reader may note all that are open as paid at once: none of them is for somebody else to. */
        public boolean isPayable() {
            return settles && open && lines.stream().noneMatch(Line::isOthers);
        }

        /** The lines that can be noted as failed: what failed is corrected on its own page. */
        public List<Line> failable() {
            return lines.stream().filter(line -> line.state() != LineState.FAILED).toList();
        }
    }

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    Batches batches;

    @Inject
    Directory people;

    @Inject
    Rates rates;

    @Inject
    Clock clock;

    @Inject
    Transitions transitions;

    @Inject
    CurrentActor current;

    /** @throws NotFound for who neither keeps nor oversees the fund */
    public OfFund ofFund(String fundPublicId) {
        FundRef fund = batches.fund(fundPublicId);
        List<Row> rows = em.createQuery("select b.publicId, b.number, b.state, count(l), coalesce(sum(l.amount.value), 0), b.createdAt from PaymentBatch b"
                        + " left join BatchLine l on l.batchId = b.id and l.state <> :dropped where b.fundId = :fund group by b.publicId, b.number, b.state, b.createdAt order by b.number desc",
                        Object[].class).setParameter("dropped", LineState.DROPPED).setParameter("fund", fund.id()).setMaxResults(200).getResultStream()
                .map(row -> new Row((String) row[0], (Integer) row[1], (BatchState) row[2], (Long) row[3], Amount.of(new java.math.BigDecimal(row[4].toString()), fund.currency()), (Instant) row[5])).toList();
        boolean collects = batches.rolesOf(fund).contains(Role.TREASURER);
        Map<Boolean, List<Payable>> waiting = batches.waiting(fund).stream().collect(Collectors.partitioningBy(Payable::isReady));
        return new OfFund(fund, rows, waiting.get(true), waiting.get(false), Amount.sum(fund.currency(), waiting.get(true).stream().map(Payable::amount).toList()), collects);
    }

    /** @throws NotFound for who must not know of it */
    public View view(String publicId) {
        BatchCase c = batches.byPublicId(publicId);
        Set<Role> roles = batches.rolesOf(c.fund());
        Map<Long, Directory.Person> names = people(c);
        boolean sent = c.batch().state() == BatchState.EXPORTED || c.batch().state() == BatchState.RECONCILED;
        Map<String, Payables.Context> contexts = batches.contexts(c.lines());
        Map<Currency, Optional<ExchangeRate>> last = new HashMap<>();
        return new View(publicId, c.fund(), c.batch().number(), c.batch().state(), c.lines().stream().map(line -> new Line(line.publicId(), name(names, line.payeeId()), line.title(),
                line.amount(), line.exchanged(), line.state(), line.reference(), line.reason(), contexts.get(line.publicId()) == null ? null : contexts.get(line.publicId()).path(),
                pays(line, contexts.get(line.publicId())), about(c, line, contexts.get(line.publicId()), last))).toList(), sum(c),
                name(names, c.batch().collectedBy()), name(names, c.batch().releasedBy()), sent, c.batch().state() == BatchState.DRAFT && roles.contains(Role.TREASURER),
                sent && c.has(LineState.OPEN), c.has(LineState.OPEN), transitions.options(BatchLifecycle.TABLE, c, roles));
    }

    private Verdict pays(BatchLine line, Payables.Context context) {
        return current.get().is(line.payeeId()) ? Verdict.denied("batch.own") : context == null ? Verdict.allowed() : context.pays();
    }

    /** Who releases it sees in which currency each is sent: the rate is that of the day on which she does. @param last rates that were asked for already */
    private About about(BatchCase c, BatchLine line, Payables.Context context, Map<Currency, Optional<ExchangeRate>> last) {
        boolean ahead = c.batch().state() == BatchState.DRAFT || c.batch().state() == BatchState.SUBMITTED;
        if (!ahead || context == null || context.payout() == null || context.payout().equals(line.amount().currency())) {
            return null;
        }
        Optional<ExchangeRate> rate = last.computeIfAbsent(context.payout(), to -> rates.known(line.amount().currency(), to, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
        return new About(context.payout().getCurrencyCode(), rate.map(one -> one.of(line.amount())).orElse(null));
    }

    /** The file of what is still open of a batch that was exported. @throws NotFound for everybody and everything else */
    public BatchFile file(String publicId) {
        BatchCase c = batches.byPublicId(publicId);
        if (c.batch().state() != BatchState.EXPORTED && c.batch().state() != BatchState.RECONCILED) {
            throw new NotFound();
        }
        return new BatchFile(c.fund().publicId() + "-" + c.batch().number(), c.lines(), people(c), batches.contexts(c.lines()));
    }

    /** The payments of a batch, for a file of them. @throws NotFound for who must not know of it */
    public Outgoing outgoing(String publicId) {
        BatchCase c = batches.byPublicId(publicId);
        return new Outgoing(c.batch().id(), publicId, c.fund(), c.batch().number(), c.batch().state() == BatchState.EXPORTED, c.lines().stream().map(BatchQueries::outgoing).toList());
    }

    /** The payments of a fund with these references, by them. @throws NotFound for who neither keeps nor oversees the fund */
    public Map<String, SentLine> sent(String fundPublicId, Collection<String> references) {
        FundRef fund = batches.fund(fundPublicId);
        Map<String, SentLine> sent = new HashMap<>();
        if (!references.isEmpty()) {
            em.createQuery("select l, b from BatchLine l join PaymentBatch b on b.id = l.batchId where b.fundId = :fund and l.state <> :dropped and l.reference in :references", Object[].class)
                    .setParameter("fund", fund.id()).setParameter("dropped", LineState.DROPPED).setParameter("references", references).getResultList()
                    .forEach(row -> sent.put(((BatchLine) row[0]).reference(), sent((BatchLine) row[0], (PaymentBatch) row[1])));
        }
        return sent;
    }

    /** Those of these batches, by their public ids, that the reader collected or handed over: what she did somebody else looks at (rule G11). */
    public Set<String> own(Collection<String> publicIds) {
        return publicIds.isEmpty() ? Set.of() : new HashSet<>(em.createQuery("select b.publicId from PaymentBatch b where b.publicId in :ids and (b.collectedBy = :me or b.submittedBy = :me)", String.class)
                .setParameter("ids", publicIds).setParameter("me", current.get().accountId()).getResultList());
    }

    private static SentLine sent(BatchLine line, PaymentBatch batch) {
        return new SentLine(batch.publicId(), line.publicId(), line.reference(), line.title(), line.sent(), line.state(),
                batch.state() == BatchState.EXPORTED || batch.state() == BatchState.RECONCILED);
    }

    private static Outgoing.Line outgoing(BatchLine line) {
        return new Outgoing.Line(line.id(), line.publicId(), line.payeeId(), line.title(), line.sent(), line.reference(), line.state());
    }

    private static Amount sum(BatchCase c) {
        return Amount.sum(c.fund().currency(), c.lines().stream().map(BatchLine::amount).toList());
    }

    private Map<Long, Directory.Person> people(BatchCase c) {
        List<Long> accounts = new ArrayList<>(c.lines().stream().map(BatchLine::payeeId).toList());
        accounts.add(c.batch().collectedBy());
        if (c.batch().releasedBy() != null) {
            accounts.add(c.batch().releasedBy());
        }
        return people.people(accounts.stream().distinct().toList());
    }

    private static String name(Map<Long, Directory.Person> people, Long account) {
        Directory.Person person = account == null ? null : people.get(account);
        return person == null ? null : person.name();
    }
}
