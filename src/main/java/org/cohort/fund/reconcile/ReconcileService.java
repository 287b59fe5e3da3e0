package org.cohort.fund.reconcile;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohort.fund.FundDirectory;
import org.cohort.fund.FundRef;
import org.cohort.fund.bank.BankVault;
import org.cohort.fund.batch.BatchQueries;
import org.cohort.fund.batch.BatchService;
import org.cohort.fund.batch.PaymentBatch;
import org.cohort.fund.batch.SentLine;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.files.Upload;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.text.Words;

/**
 * A treasurer brings a bank's CSV, looks at what it would do, and does it in one act (rule G11). As with a release, who collected a batch or handed it over
 * does not settle it by a file: what of it another treasurer has to do stays until then. Where nobody else keeps the fund she does it, and the organizers are told.
 */
@UseCase
public class ReconcileService {

    private static final String SUBJECT = "statement";
    private static final int LARGEST = 2 << 20;
    private static final int MOST_REFERENCES = 2000;
    private static final int LONGEST_WHY = 200;
    private static final Duration KEPT = Duration.ofDays(1);

    /** A column to choose. @param number from 0 */
    public record Column(int number, String name) {
    }

    /** A line about us. @param batch the payment's; null where there is none */
    public record Row(int number, String reference, LocalDate day, BigDecimal amount, String title, String batch, LineOutcome outcome) {
    }

    /** What would happen. @param others how many lines are about nothing of ours @param alone whether organizers will be told, as nobody else looks @param seen of what is shown, for the act */
    public record Preview(FundRef fund, String name, List<Column> columns, Layout layout, List<Row> rows, int others, int settled, int failed, boolean alone, String seen) {

        /** Whether something waits for another treasurer. */
        public boolean leaves() {
            return rows.stream().anyMatch(row -> row.outcome() == LineOutcome.OWN);
        }

        /** Whether something contradicts what is noted. */
        public boolean contradicts() {
            return rows.stream().anyMatch(row -> row.outcome() == LineOutcome.CONTRADICTS);
        }
    }

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    FundDirectory funds;

    @Inject
    BatchQueries queries;

    @Inject
    BatchService batches;

    @Inject
    BankVault vault;

    @Inject
    Directory people;

    @Inject
    Outbox outbox;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** A fund that the reader keeps. @throws NotFound for everybody else */
    @Requires(Role.TREASURER)
    public FundRef fund(String publicId) {
        return kept(funds.fundByPublicId(publicId));
    }

    /** Takes a file in and guesses how it is written. @return its public id. @throws Refused at {@code file} when it is no table */
    @Requires(Role.TREASURER)
    public String upload(String fundPublicId, Upload file) {
        FundRef fund = fund(fundPublicId);
        if (file.content().length > LARGEST) {
            throw Refused.input(file.field(), "file.tooLarge", LARGEST >> 20);
        }
        String text = StatementTable.text(file.content());
        StatementTable table = StatementTable.read(text);
        if (table == null) {
            throw Refused.input(file.field(), "reconcile.table");
        }
        BankStatement statement = new BankStatement(fund.id(), file.name(), text, Layout.guess(table), vault, current.get().accountId(), clock.instant());
        em.persist(statement);
        audit.record(SUBJECT, statement.publicId(), "UPLOAD", null, null, fund.name());
        return statement.publicId();
    }

    /** What it would do as its columns are understood now. Changes nothing. */
    @Requires(Role.TREASURER)
    public Preview preview(String publicId) {
        BankStatement statement = find(publicId, LockModeType.NONE);
        FundRef fund = funds.fund(statement.fundId());
        StatementTable table = StatementTable.read(statement.text(vault));
        List<Reconciling.Match> matches = matches(table, statement.layout(), fund);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < table.head().size(); i++) {
            columns.add(new Column(i, table.head().get(i).isBlank() ? String.valueOf(i + 1) : table.head().get(i)));
        }
        return new Preview(fund, statement.name(), columns, statement.layout(), matches.stream().map(ReconcileService::row).toList(), table.rows().size() - matches.size(),
                count(matches, LineOutcome.SETTLED), count(matches, LineOutcome.FAILED), isAlone(matches), seen(matches));
    }

    /** Says which column is what, where the guess was wrong. */
    @Requires(Role.TREASURER)
    public void arrange(String publicId, Layout layout) {
        BankStatement statement = find(publicId, LockModeType.PESSIMISTIC_WRITE);
        int columns = StatementTable.read(statement.text(vault)).head().size();
        if (!Layout.DAYS.contains(layout.days()) || layout.reference() >= columns || layout.amount() >= columns || layout.day() >= columns || layout.status() >= columns) {
            throw Refused.input("reference", "choice");
        }
        statement.layout(layout);
    }

    /**
     * Does what was shown, all of it or nothing, and lets the file go, unless something of it is another treasurer's to do.
     *
     * @param seen as the preview gave it: when something happened meanwhile, it is shown anew
     */
    @Requires(Role.TREASURER)
    public void settle(String publicId, String seen) {
        BankStatement statement = find(publicId, LockModeType.PESSIMISTIC_WRITE);
        FundRef fund = funds.fund(statement.fundId());
        List<Reconciling.Match> matches = matches(StatementTable.read(statement.text(vault)), statement.layout(), fund);
        Verdict.unchanged(seen, seen(matches)).enforce();
        List<Reconciling.Match> acts = matches.stream().filter(match -> match.outcome().acts())
                .sorted(Comparator.comparing((Reconciling.Match match) -> match.line().batch())).toList();
        if (acts.isEmpty()) {
            throw new Refused(Verdict.rule(count(matches, LineOutcome.OWN) > 0 ? "reconcile.own" : "reconcile.nothing"));
        }
        // All batches before the first fund, as who releases or settles one of them does: nobody waits for each other.
        em.createQuery("select b from PaymentBatch b where b.publicId in :ids order by b.id", PaymentBatch.class).setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setParameter("ids", acts.stream().map(match -> match.line().batch()).collect(Collectors.toSet())).getResultList();
        boolean alone = isAlone(matches);
        acts.forEach(match -> {
            if (match.outcome() == LineOutcome.SETTLED) {
                batches.paid(match.line().batch(), match.line().line());
            } else {
                batches.failed(match.line().batch(), match.line().line(), why(match));
            }
        });
        if (count(matches, LineOutcome.OWN) == 0) {
            em.remove(statement);
        }
        String done = count(matches, LineOutcome.SETTLED) + " paid, " + count(matches, LineOutcome.FAILED) + " failed";
        audit.record(SUBJECT, publicId, alone ? "SETTLE_ALONE" : "SETTLE", null, null, fund.name() + ": " + done);
        if (alone) {
            people.holders(Role.ORGANIZER, fund.programId()).stream().filter(organizer -> !current.get().is(organizer)).forEach(organizer -> outbox.tell(organizer, "reconcile.ALONE",
                    "/funds/" + fund.publicId() + "/batches", fund.name(), current.get().name(), count(matches, LineOutcome.SETTLED), count(matches, LineOutcome.FAILED)));
        }
    }

    /** Whether who acts settles what she collected or handed over, as nobody else keeps the fund. */
    private boolean isAlone(List<Reconciling.Match> matches) {
        return !queries.own(matches.stream().filter(match -> match.outcome().acts()).map(match -> match.line().batch()).collect(Collectors.toSet())).isEmpty();
    }

    /** Lets the file go. */
    @Requires(Role.TREASURER)
    public void discard(String publicId) {
        em.remove(find(publicId, LockModeType.PESSIMISTIC_WRITE));
        audit.record(SUBJECT, publicId, "DISCARD", null, null, null);
    }

    /** Lets files go that nobody came back to. @return how many */
    @Requires(Role.SYSTEM)
    public int forget() {
        Instant until = clock.instant().minus(KEPT);
        return em.createQuery("delete from BankStatement s where s.uploadedAt < :until").setParameter("until", until).executeUpdate();
    }

    /** The intern reads it: the bank's word where its file has one, never anything else of the file. */
    private static String why(Reconciling.Match match) {
        return match.why() == null || match.why().isBlank() ? Words.say(Locale.ENGLISH, "reconcile.cameBack") : match.why().substring(0, Math.min(LONGEST_WHY, match.why().length()));
    }

    private List<Reconciling.Match> matches(StatementTable table, Layout layout, FundRef fund) {
        Set<String> references = table.rows().stream().map(row -> layout.reference() < 0 ? null : Layout.reference(row.cell(layout.reference()))).filter(Objects::nonNull)
                .limit(MOST_REFERENCES).collect(Collectors.toSet());
        Map<String, SentLine> sent = queries.sent(fund.publicId(), references);
        boolean others = people.holders(Role.TREASURER, fund.id()).stream().anyMatch(keeper -> !current.get().is(keeper));
        Set<String> own = others ? queries.own(sent.values().stream().map(SentLine::batch).collect(Collectors.toSet())) : Set.of();
        return new Reconciling(table, layout, sent, own).matches();
    }

    private static Row row(Reconciling.Match match) {
        return new Row(match.number(), match.reference(), match.day(), match.amount(), match.line() == null ? null : match.line().title(),
                match.line() == null ? null : match.line().batch(), match.outcome());
    }

    private static int count(List<Reconciling.Match> matches, LineOutcome outcome) {
        return (int) matches.stream().filter(match -> match.outcome() == outcome).count();
    }

    private static String seen(List<Reconciling.Match> matches) {
        String all = matches.stream().map(match -> match.number() + " " + match.reference() + " " + match.outcome()).collect(Collectors.joining("\n"));
        try {
            return HexFormat.of().formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)), 0, 12);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private BankStatement find(String publicId, LockModeType lock) {
        BankStatement statement = em.createQuery("select s from BankStatement s where s.publicId = :id", BankStatement.class).setParameter("id", publicId).setLockMode(lock)
                .getResultStream().findFirst().orElseThrow(NotFound::new);
        kept(funds.fund(statement.fundId()));
        return statement;
    }

    /** Whoever keeps the fund: nobody else reads what her bank writes. */
    private FundRef kept(FundRef fund) {
        if (!current.get().holds(Role.TREASURER, fund.id())) {
            throw new NotFound();
        }
        return fund;
    }
}
