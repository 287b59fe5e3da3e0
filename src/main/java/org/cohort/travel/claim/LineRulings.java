package org.cohort.travel.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.money.Amount;
import org.cohort.travel.Typed;
import org.cohort.travel.grant.CostLine;
import org.cohort.travel.grant.Ruling;

/** A claim checked cost by cost, with questions and answers that stay. For {@link ClaimService}, in its transaction and under its lock. */
@ApplicationScoped
class LineRulings {

    private static final int LONGEST = 500;

    @Inject
    Claims claims;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** Puts the treasurer's words on the lines. @return what was ruled, in words for the audit trail */
    String rule(ClaimCase c, Map<String, ClaimService.Word> words) {
        List<String> said = new ArrayList<>();
        Findings findings = new Findings();
        List<CostLine> lines = c.grant().grant().lines();
        for (int i = 0; i < lines.size(); i++) {
            CostLine line = lines.get(i);
            ClaimService.Word word = words.get(line.publicId());
            if (word != null && word.ruling() != null && line.isClaimed()) {
                String row = "" + i;
                findings.check(() -> rule(c.claim(), line, word, row));
                said.add(said(line));
            }
        }
        findings.enforce();
        return String.join("; ", said);
    }

    /** Puts her answer beside what was asked: the line is looked at anew. */
    void answer(ClaimCase c, String linePublicId, String field, String words) {
        CostLine line = c.grant().grant().lines().stream().filter(one -> one.publicId().equals(linePublicId)).findFirst().orElseThrow(NotFound::new);
        if (line.ruling() == Ruling.APPROVED || line.ruling() == null && claims.words(c.claim()).stream().noneMatch(word -> word.costLineId().equals(line.id()))) {
            throw new Refused(Verdict.conflict("claim.notAsked"));
        }
        Typed.text(field, words, 2 * LONGEST);
        claims.add(new ClaimWord(c.claim(), line, current.get().accountId(), null, words.strip(), clock.instant()));
        line.unrule();
    }

    private void rule(Claim claim, CostLine line, ClaimService.Word word, String row) {
        Findings findings = new Findings();
        String name = line.description();
        String note = word.note() == null || word.note().isBlank() ? null : word.note().strip();
        if (word.ruling() != Ruling.APPROVED) {
            findings.checkOf(name, () -> Typed.text("note" + row, word.note(), LONGEST));
        } else {
            findings.checkOf(name, () -> Typed.optional("note" + row, word.note(), LONGEST));
        }
        Amount reduced = word.ruling() == Ruling.REDUCED ? findings.of(name, () -> reduced(line, word.reduced(), "reduced" + row)) : null;
        findings.enforce();
        boolean repeated = word.ruling() == line.ruling() && Objects.equals(note, line.rulingNote());
        line.rule(word.ruling(), reduced, note);
        if (note != null && !repeated) {
            claims.add(new ClaimWord(claim, line, current.get().accountId(), word.ruling(), note, clock.instant()));
        }
    }

    /** Above nothing and below what could be paid: else it is refused, or approved. */
    private static Amount reduced(CostLine line, String typed, String field) {
        Amount amount = Amount.parse(field, typed, line.estimated().currency());
        if (!amount.isPositive() || !line.most().isMoreThan(amount)) {
            throw Refused.input(field, "claim.reduced", line.most());
        }
        return amount;
    }

    private static String said(CostLine line) {
        return line.description() + ": " + line.ruling() + " of " + line.claimed() + ", " + line.payable() + " to pay"
                + (line.rulingNote() == null ? "" : " (" + line.rulingNote() + ")");
    }
}
