package org.cohort.fund.pain;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cohort.fund.bank.BankAccount;
import org.cohort.fund.bank.BankAccounts;
import org.cohort.fund.batch.BatchQueries;
import org.cohort.fund.batch.Outgoing;
import org.cohort.fund.batch.PaymentBatch;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.persistence.UseCase;

/**
 * Files for the bank of a batch that was exported (rule G11), for the treasurers of its fund. A payment goes into one file only, so that nothing
 * is sent twice; who gives bank details later is in a later file.
 */
@UseCase
public class TransferService {

    private static final String SUBJECT = "transfer";

    /** A file that was made. @param open whether it can still be fetched: something of it is not settled */
    public record Made(String publicId, TransferMethod method, int payments, Amount sum, Instant at, boolean open) {
    }

    /** Whose payment can't be in a file yet. */
    public record Missing(String publicId, String name) {
    }

    /** @param account whether the fund has an account to pay from @param ready how many payments a new file would have */
    public record View(List<Made> files, List<Missing> missing, boolean account, int ready) {
    }

    /** @param name without its kind */
    public record Written(String name, byte[] content) {
    }

    /** How payments of one file are sent: in one currency and by one method. */
    private record Way(String currency, TransferMethod method) implements Comparable<Way> {

        static Way of(Outgoing.Line line, BankAccount from, Map<Long, BankAccount> to) {
            return new Way(line.amount().currency().getCurrencyCode(), TransferMethod.of(line.amount().currency(), from, to.get(line.payee())));
        }

        @Override
        public int compareTo(Way other) {
            return Comparator.comparing(Way::currency).thenComparing(Way::method).compare(this, other);
        }
    }

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    BatchQueries batches;

    @Inject
    BankAccounts accounts;

    @Inject
    Directory people;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** What there is and can be made. @return null for who may make none, and before the batch is exported */
    @Requires({Role.TREASURER, Role.ORGANIZER})
    public View view(String batch) {
        Outgoing outgoing = batches.outgoing(batch);
        if (!mayMake(outgoing) || !outgoing.exported()) {
            return null;
        }
        Map<Long, List<Long>> in = lines(outgoing.id());
        List<Made> made = files(outgoing.id()).stream().map(file -> made(file, outgoing, in.getOrDefault(file.id(), List.of()))).toList();
        List<Outgoing.Line> open = unwritten(outgoing, in);
        Set<Long> given = accounts.last(payees(open)).keySet();
        Set<Long> missing = payees(open);
        missing.removeAll(given);
        List<Missing> names = people.people(missing).values().stream().map(person -> new Missing(person.publicId(), person.name())).sorted(Comparator.comparing(Missing::name)).toList();
        return new View(made, names, accounts.hasPaying(outgoing.fund().id()), (int) open.stream().filter(line -> given.contains(line.payee())).count());
    }

    private static Made made(TransferFile file, Outgoing outgoing, List<Long> lines) {
        List<Outgoing.Line> its = outgoing.lines().stream().filter(line -> lines.contains(line.id())).toList();
        Currency currency = its.isEmpty() ? outgoing.fund().currency() : its.get(0).amount().currency();
        return new Made(file.publicId(), file.method(), its.size(), Amount.sum(currency, its.stream().map(Outgoing.Line::amount).toList()), file.madeAt(),
                its.stream().anyMatch(Outgoing.Line::isOpen));
    }

    /** Makes files of all payments that are not settled, in no file, and whose payees have said where to: one for each currency and way of sending. */
    @Requires(Role.TREASURER)
    public void make(String batch) {
        Outgoing outgoing = locked(batch);
        if (!outgoing.exported()) {
            throw new Refused(Verdict.conflict("batch.notExported"));
        }
        BankAccount from = paying(outgoing);
        List<Outgoing.Line> open = unwritten(outgoing, lines(outgoing.id()));
        Map<Long, BankAccount> to = accounts.open(payees(open), why(outgoing));
        Map<Way, List<Outgoing.Line>> sorted = open.stream().filter(line -> to.containsKey(line.payee()))
                .collect(Collectors.groupingBy(line -> Way.of(line, from, to), TreeMap::new, Collectors.toList()));
        if (sorted.isEmpty()) {
            throw new Refused(Verdict.rule("transfer.nothing"));
        }
        sorted.forEach((way, lines) -> {
            TransferFile file = new TransferFile(outgoing.id(), way.method(), current.get().accountId(), clock.instant());
            em.persist(file);
            em.flush();
            lines.forEach(line -> em.persist(new TransferLine(file.id(), line.id())));
            audit.record(SUBJECT, file.publicId(), "MAKE", null, null, outgoing.fund().name() + " " + outgoing.number() + ": " + lines.size());
        });
        em.flush();
    }

    /**
     * Writes what of a file is still to be sent: what failed since goes out again in another batch, and what is settled was sent (rule G11). Its name for
     * the bank stays, so that a bank takes one of all its copies.
     *
     * @throws Refused when everything in it is settled, or somebody's bank details are gone
     */
    @Requires(Role.TREASURER)
    public Written write(String publicId) {
        TransferFile file = em.createQuery("select f from TransferFile f where f.publicId = :id", TransferFile.class).setParameter("id", publicId)
                .getResultStream().findFirst().orElseThrow(NotFound::new);
        Outgoing outgoing = locked(batch(file));
        List<Long> its = lines(outgoing.id()).getOrDefault(file.id(), List.of());
        List<Outgoing.Line> lines = outgoing.lines().stream().filter(line -> its.contains(line.id()) && line.isOpen()).toList();
        if (lines.isEmpty()) {
            throw new Refused(Verdict.conflict("transfer.settled"));
        }
        Map<Long, BankAccount> to = accounts.open(payees(lines), why(outgoing));
        BankAccount from = paying(outgoing);
        // Who has taken hers away, or given one that this way of sending does not reach.
        if (lines.stream().anyMatch(line -> !to.containsKey(line.payee()) || TransferMethod.of(line.amount().currency(), from, to.get(line.payee())) != file.method())) {
            throw new Refused(Verdict.conflict("transfer.gone"));
        }
        audit.record(SUBJECT, publicId, "FETCH", null, null, null);
        return new Written(outgoing.fund().publicId() + "-" + outgoing.number() + "-" + lines.get(0).amount().currency().getCurrencyCode().toLowerCase(java.util.Locale.ROOT) + "-" + file.method().name().toLowerCase(java.util.Locale.ROOT) + "-" + publicId,
                new PainFile(file.messageId(), file.madeAt(), file.method(), from, outgoing.fund().currency(),
                        lines.stream().map(line -> new PainFile.Payment(line.reference(), line.amount(), to.get(line.payee()))).toList()).write());
    }

    /** As it stands while nobody else does anything to the batch: locked before anything of it is read, so that what was settled meanwhile is not taken for open. */
    private Outgoing locked(String batch) {
        em.createQuery("select b from PaymentBatch b where b.publicId = :id", PaymentBatch.class).setParameter("id", batch).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        Outgoing outgoing = batches.outgoing(batch);
        require(outgoing);
        return outgoing;
    }

    private String batch(TransferFile file) {
        return em.createQuery("select b.publicId from PaymentBatch b where b.id = :id", String.class).setParameter("id", file.batchId()).getSingleResult();
    }

    private boolean mayMake(Outgoing outgoing) {
        return current.get().holds(Role.TREASURER, outgoing.fund().id());
    }

    private void require(Outgoing outgoing) {
        if (!mayMake(outgoing)) {
            throw new Refused(Verdict.denied("access.role"));
        }
    }

    private BankAccount paying(Outgoing outgoing) {
        BankAccount from = accounts.payingAccount(outgoing.fund().id());
        if (from == null) {
            throw new Refused(Verdict.rule("transfer.noAccount"));
        }
        return from;
    }

    private static String why(Outgoing outgoing) {
        return outgoing.fund().name() + ", " + outgoing.number();
    }

    private static List<Outgoing.Line> unwritten(Outgoing outgoing, Map<Long, List<Long>> in) {
        Set<Long> written = in.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        return outgoing.lines().stream().filter(line -> line.isOpen() && line.reference() != null && !written.contains(line.id())).toList();
    }

    private static Set<Long> payees(List<Outgoing.Line> lines) {
        return lines.stream().map(Outgoing.Line::payee).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<TransferFile> files(Long batch) {
        return em.createQuery("select f from TransferFile f where f.batchId = :batch order by f.id", TransferFile.class).setParameter("batch", batch).getResultList();
    }

    /** The keys of lines by those of the files of a batch. */
    private Map<Long, List<Long>> lines(Long batch) {
        return em.createQuery("select l from TransferLine l join TransferFile f on f.id = l.fileId where f.batchId = :batch order by l.lineId", TransferLine.class)
                .setParameter("batch", batch).getResultStream().collect(Collectors.groupingBy(TransferLine::fileId, Collectors.mapping(TransferLine::lineId, Collectors.toList())));
    }
}
