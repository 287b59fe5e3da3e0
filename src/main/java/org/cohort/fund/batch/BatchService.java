package org.cohort.fund.batch;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cohort.fund.FundLedger;
import org.cohort.fund.FundRef;
import org.cohort.fund.rates.ExchangeRate;
import org.cohort.fund.rates.Rates;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.text.Typed;

/** Collects payments, releases them by other eyes, and settles them (rules G11, M2). */
@UseCase
public class BatchService {

    private static final int LONGEST_REASON = 500;

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    Batches batches;

    @Inject
    FundLedger ledger;

    @Inject
    Rates rates;

    @Inject
    Transitions transitions;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /**
     * Begins a batch with what a treasurer chose of what waits.
     *
     * @param keys as {@link Payable#key} says
     * @return its public id
     * @throws Refused when nothing was chosen, or something waits no more: somebody else collected or paid it
     */
    @Requires(Role.TREASURER)
    public String collect(String fundPublicId, Collection<String> keys) {
        FundRef fund = batches.fund(fundPublicId);
        if (!batches.rolesOf(fund).contains(Role.TREASURER)) {
            throw new Refused(Verdict.denied("access.role"));
        }
        ledger.lock(List.of(fund.id()));
        if (keys.isEmpty()) {
            throw new Refused(Verdict.rule("batch.nothing"));
        }
        Set<String> chosen = new HashSet<>(keys);
        List<Payable> collected = batches.waiting(fund).stream().filter(one -> chosen.contains(one.key())).toList();
        if (collected.size() < chosen.size()) {
            throw new Refused(Verdict.conflict("batch.gone"));
        }
        Findings findings = new Findings();
        collected.stream().filter(one -> !one.isReady()).forEach(one -> findings.checkOf(one.title(), one.hindrance()::enforce));
        findings.enforce();
        int last = em.createQuery("select coalesce(max(b.number), 0) from PaymentBatch b where b.fundId = :fund", Integer.class).setParameter("fund", fund.id()).getSingleResult();
        PaymentBatch batch = new PaymentBatch(fund.id(), last + 1, current.get().accountId(), clock.instant());
        em.persist(batch);
        em.flush();
        collected.forEach(one -> em.persist(new BatchLine(batch.id(), one)));
        em.flush();
        BatchCase c = batches.of(batch);
        transitions.begin(BatchLifecycle.TABLE, c);
        c.lines().forEach(this::moved);
        return batch.publicId();
    }

    /** Does what the lifecycle allows. Releasing holds the money of every line, or of none. */
    @Requires({Role.TREASURER, Role.ORGANIZER})
    public void act(String publicId, BatchAction action, String comment) {
        BatchCase c = batches.lock(publicId);
        transitions.fire(BatchLifecycle.TABLE, c, action, batches.rolesOf(c.fund()), comment);
        c.batch().note(action, current.get().accountId(), clock.instant());
        if (action == BatchAction.RELEASE) {
            release(c);
        } else if (action == BatchAction.DISCARD) {
            lock(c.lines());
            c.lines().forEach(this::drop);
        }
    }

    /** All funds that pay are locked before the first is asked, in one order. What a payee gets in another currency is fixed by the rate of this day. */
    private void release(BatchCase c) {
        List<Payable> payables = c.lines().stream().map(batches::payable).toList();
        ledger.lock(payables.stream().flatMap(one -> one.funds().stream()).collect(Collectors.toCollection(TreeSet::new)));
        Findings findings = new Findings();
        for (int i = 0; i < payables.size(); i++) {
            Payable one = payables.get(i);
            BatchLine line = c.lines().get(i);
            if (!one.amount().equals(line.amount())) {
                throw new Refused(Verdict.conflict("batch.changed", line.title()));
            }
            findings.checkOf(line.title(), () -> {
                ExchangeRate rate = one.sentIn().equals(one.amount().currency()) ? null
                        : rates.rate(one.amount().currency(), one.sentIn(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
                batches.kind(one.type()).release(one.id());
                line.released(one.reference(), rate);
            });
        }
        findings.enforce();
    }

    /** Takes a line out of a draft. */
    @Requires(Role.TREASURER)
    public void takeOut(String publicId, String line) {
        BatchCase c = batches.lock(publicId);
        if (!batches.rolesOf(c.fund()).contains(Role.TREASURER)) {
            throw new Refused(Verdict.denied("access.role"));
        }
        if (c.batch().state() != BatchState.DRAFT) {
            throw new Refused(Verdict.conflict("batch.notDraft"));
        }
        BatchLine out = line(c, line);
        lock(List.of(out));
        drop(out);
        audit.record(BatchLifecycle.TABLE.name(), publicId, "TAKE_OUT", null, null, out.title());
    }

    /** Marks a line, or all that are open, paid. @param line its public id, or null for all */
    @Requires({Role.TREASURER, Role.ORGANIZER})
    public void paid(String publicId, String line) {
        BatchCase c = sent(publicId);
        List<BatchLine> lines = line == null ? c.lines().stream().filter(one -> one.state() == LineState.OPEN).toList() : List.of(line(c, line));
        if (lines.isEmpty()) {
            throw new Refused(Verdict.conflict("batch.settled"));
        }
        lock(lines);
        lines.forEach(one -> {
            requireOpen(one);
            batches.kind(one.subjectType()).paid(one.subjectPublicId());
        });
        audit.record(BatchLifecycle.TABLE.name(), publicId, "PAID", null, null, lines.size() == 1 ? lines.get(0).title() : String.valueOf(lines.size()));
    }

    /** Notes that the bank refused a line, or that its money came back: it can be corrected and collected again. */
    @Requires({Role.TREASURER, Role.ORGANIZER})
    public void failed(String publicId, String line, String why) {
        BatchCase c = sent(publicId);
        String reason = Typed.required("why", why, LONGEST_REASON);
        BatchLine one = line(c, line);
        if (one.state() == LineState.FAILED) {
            throw new Refused(Verdict.conflict("batch.settled"));
        }
        lock(List.of(one));
        batches.kind(one.subjectType()).failed(one.subjectPublicId(), reason);
        audit.record(BatchLifecycle.TABLE.name(), publicId, "FAILED", null, null, one.title() + ": " + reason);
    }

    private void drop(BatchLine line) {
        line.drop();
        moved(line);
    }

    private void moved(BatchLine line) {
        batches.kind(line.subjectType()).moved(line.subjectPublicId());
    }

    private void lock(List<BatchLine> lines) {
        ledger.lock(lines.stream().flatMap(line -> batches.payable(line).funds().stream()).collect(Collectors.toCollection(TreeSet::new)));
    }

    private BatchCase sent(String publicId) {
        BatchCase c = batches.lock(publicId);
        if (c.batch().state() != BatchState.EXPORTED && c.batch().state() != BatchState.RECONCILED) {
            throw new Refused(Verdict.conflict("batch.notExported"));
        }
        return c;
    }

    private static BatchLine line(BatchCase c, String publicId) {
        return c.lines().stream().filter(line -> line.publicId().equals(publicId)).findFirst().orElseThrow(NotFound::new);
    }

    private static void requireOpen(BatchLine line) {
        if (line.state() != LineState.OPEN) {
            throw new Refused(Verdict.conflict("batch.settled"));
        }
    }
}
