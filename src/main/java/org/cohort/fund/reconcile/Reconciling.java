package org.cohort.fund.reconcile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cohort.fund.batch.LineState;
import org.cohort.fund.batch.SentLine;
import org.cohort.kernel.money.Amount;

/**
 * Matches a bank's lines with payments that were sent, by reference, amount and, where the bank says it, currency. Pure: what it says is done elsewhere. Where the bank's lines say in
 * a column whether a payment went out, that counts; else what has the sign of money that goes out was sent, and what has the other came back.
 */
final class Reconciling {

    private static final Pattern REFUSED = Pattern.compile("(?iu).*(rjct|rejec|fail|return|refus|cancel|error|unpaid|abgelehnt|zurück|fehl|rejet|devuel|rechaz).*");
    private static final Pattern WAITING = Pattern.compile("(?iu).*(\\b(pdng|rcvd|actc|accp|acsp)\\b|pending|processing|in progress|scheduled|queued|awaiting|vorgemerkt|in bearbeitung|geplant|en cours|en attente|pendiente|in corso).*");

    /** A line that is about us. @param line what it is about, or null @param why it failed, in the bank's words or null */
    record Match(int number, String reference, LocalDate day, BigDecimal amount, SentLine line, LineOutcome outcome, String why) {
    }

    private final StatementTable table;
    private final Layout layout;
    private final Map<String, SentLine> sent;
    /** Batches whose lines somebody else settles. */
    private final Set<String> own;
    private final Set<String> seen = new HashSet<>();
    /** What the lines before have made of payments. */
    private final Map<String, LineState> states = new HashMap<>();
    private final boolean signed;
    /** What the file says came back or was refused, wherever in it. */
    private final Set<String> returned;
    private final int currencies;
    private final String named;

    Reconciling(StatementTable table, Layout layout, Map<String, SentLine> sent) {
        this(table, layout, sent, Set.of());
    }

    /** @param sent by their references @param own the public ids of batches whose lines this reader leaves to others */
    Reconciling(StatementTable table, Layout layout, Map<String, SentLine> sent, Set<String> own) {
        this.table = table;
        this.layout = layout;
        this.sent = sent;
        this.own = own;
        this.signed = table.rows().stream().anyMatch(row -> reference(row) != null && isMinus(row));
        this.returned = table.rows().stream().filter(row -> reference(row) != null && failed(row, layout.amountOf(row))).map(this::reference).collect(Collectors.toSet());
        this.currencies = table.currencies(layout.amount());
        this.named = table.named(layout.amount());
    }

    List<Match> matches() {
        List<Match> matches = new ArrayList<>();
        for (StatementTable.Row row : table.rows()) {
            String reference = reference(row);
            if (reference != null) {
                matches.add(match(row, reference));
            }
        }
        return matches;
    }

    private String reference(StatementTable.Row row) {
        return layout.reference() < 0 ? null : Layout.reference(row.cell(layout.reference()));
    }

    private boolean isMinus(StatementTable.Row row) {
        BigDecimal amount = layout.amountOf(row);
        return amount != null && amount.signum() < 0;
    }

    private Match match(StatementTable.Row row, String reference) {
        BigDecimal amount = layout.amountOf(row);
        SentLine line = sent.get(reference);
        boolean failed = failed(row, amount);
        LineOutcome outcome = outcome(row, reference, amount, line, failed);
        if (outcome.acts() && own.contains(line.batch())) {
            outcome = LineOutcome.OWN;
        }
        if (outcome.acts() || outcome == LineOutcome.OWN) {
            states.put(reference, failed ? LineState.FAILED : LineState.PAID);
        }
        return new Match(row.number(), reference, layout.dayOf(row), amount, line, outcome, outcome == LineOutcome.FAILED && layout.status() >= 0 ? row.cell(layout.status()) : null);
    }

    private boolean failed(StatementTable.Row row, BigDecimal amount) {
        String status = row.cell(layout.status());
        return status.isBlank() ? signed && amount != null && amount.signum() > 0 : REFUSED.matcher(status).matches();
    }

    private LineOutcome outcome(StatementTable.Row row, String reference, BigDecimal amount, SentLine line, boolean failed) {
        if (line == null || !line.sent()) {
            return LineOutcome.UNKNOWN;
        }
        if (!isSame(row, amount, line.amount())) {
            return LineOutcome.DIFFERS;
        }
        if (!failed && WAITING.matcher(row.cell(layout.status())).matches()) {
            return LineOutcome.WAITS;
        }
        if (!seen.add(reference + failed)) {
            return LineOutcome.TWICE;
        }
        LineState state = states.getOrDefault(reference, line.state());
        if (failed) {
            return state == LineState.FAILED ? LineOutcome.ALREADY : LineOutcome.FAILED;
        }
        // What failed went out by this reference before and came back, as the file says itself; else somebody is wrong, and it could be sent twice.
        return state == LineState.OPEN ? LineOutcome.SETTLED : state == LineState.FAILED && !returned.contains(reference) ? LineOutcome.CONTRADICTS : LineOutcome.ALREADY;
    }

    /** Of another currency the same number is another amount (rule M1). What the bank does not say is not compared. */
    private boolean isSame(StatementTable.Row row, BigDecimal amount, Amount sent) {
        String said = row.cell(currencies).strip().toUpperCase(Locale.ROOT);
        String currency = said.isEmpty() ? named : said;
        return amount != null && amount.abs().compareTo(sent.value()) == 0 && (currency == null || currency.equals(sent.currency().getCurrencyCode()));
    }
}
