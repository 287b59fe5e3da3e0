package org.cohort.travel.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cohort.fund.rates.ExchangeRate;
import org.cohort.fund.rates.Rates;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.files.FileInfo;
import org.cohort.kernel.files.FileService;
import org.cohort.kernel.files.Upload;
import org.cohort.kernel.money.Amount;
import org.cohort.travel.CostCategory;
import org.cohort.travel.Typed;
import org.cohort.travel.grant.CostLine;
import org.cohort.travel.grant.GrantCase;
import org.cohort.travel.grant.TravelRules;
import org.cohort.travel.policy.PerDiem;

/**
 * What the costs of a claim rest on (rule G9): receipts in whatever currency, her word where there is none, and days by the fund's rate. What a
 * line claims is always their sum in the grant's currency, each receipt exchanged by itself at the rate of its day and rounded half up. For
 * {@link ClaimService}, in its transaction and under its lock.
 */
@ApplicationScoped
class Proofs {

    @Inject
    Claims claims;

    @Inject
    FileService files;

    @Inject
    Rates rates;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** @return what was added, in words for the audit trail */
    String add(GrantCase grant, Claim claim, ReceiptInput input) {
        Findings findings = new Findings();
        CostLine line = findings.read(() -> granted(grant, "line", input.line()));
        findings.check(() -> Typed.text("vendor", input.vendor(), 200));
        Currency currency = findings.read(() -> currency(input.currency(), grant));
        Amount amount = findings.read(() -> spent(input.amount(), currency == null ? grant.grant().currency() : currency));
        LocalDate spentOn = findings.read(() -> past("spentOn", Typed.day("spentOn", input.spentOn()), grant));
        Upload upload = input.statement() == null ? findings.read(input.upload()) : null;
        findings.check(() -> declared(grant, input.statement()));
        findings.enforce();
        if (claims.days(claim).stream().anyMatch(day -> day.costLineId().equals(line.id()))) {
            throw Refused.input("line", "claim.byDay");
        }
        FileInfo file = upload == null ? null : files.store(upload, ClaimService.SUBJECT, claim.publicId());
        if (file != null) {
            refuseUsed(upload.field(), claims.use(file.sha256()));
        }
        Receipt receipt = new Receipt(claim, line, file, input.vendor().strip(), amount, spentOn, upload == null ? input.statement().reason().strip() : null);
        receipt.rate(rate(receipt, grant));
        claims.add(receipt);
        if (receipt.isStatement()) {
            requireLittle(grant, claim, "amount");
        }
        sum(grant, claim, line, true);
        return line.description() + ": " + amount + (receipt.isStatement() ? ", no receipt: " + receipt.reason() : "");
    }

    /** @return what was taken away, in words for the audit trail */
    String remove(GrantCase grant, Claim claim, String receiptPublicId) {
        Receipt receipt = claims.receipt(receiptPublicId);
        if (claim == null || !receipt.claimId().equals(claim.id())) {
            throw new NotFound();
        }
        CostLine line = grant.grant().lines().stream().filter(one -> one.id().equals(receipt.costLineId())).findFirst().orElseThrow(NotFound::new);
        drop(receipt);
        sum(grant, claim, line, true);
        return line.description() + ": " + receipt.amount();
    }

    void drop(Receipt receipt) {
        claims.remove(receipt);
        if (!receipt.isStatement()) {
            files.remove(receipt.filePublicId());
        }
    }

    /** Puts the days she was away in place of those that stood there. @return what was put, in words for the audit trail */
    String away(GrantCase grant, Claim claim, String linePublicId, List<PerDiem.Day> days) {
        CostLine line = granted(grant, "days", linePublicId);
        Amount rate = grant.basis().policy().perDiem(grant.conference().country());
        if (line.category() != CostCategory.MEALS || rate == null) {
            throw Refused.input("days", "claim.days.noRate");
        }
        if (claims.receipts(claim).stream().anyMatch(receipt -> receipt.costLineId().equals(line.id()))) {
            throw Refused.input("days", "claim.days.receipts");
        }
        List<LocalDate> paid = TravelRules.paidDays(grant.conference());
        if (days.stream().map(PerDiem.Day::date).distinct().count() < days.size() || days.stream().anyMatch(day -> !paid.contains(day.date()))) {
            throw Refused.input("days", "claim.days.outside", paid.get(0), paid.get(paid.size() - 1));
        }
        days.forEach(day -> past("days", day.date(), grant));
        claims.removeDays(claim);
        List<PerDiem.Due> due = PerDiem.of(rate, grant.basis().policy().claiming(), days);
        due.forEach(one -> claims.add(new ClaimDay(claim, line, one)));
        grant.grant().lines().stream().filter(one -> one.category() == CostCategory.MEALS && one.isGranted()).forEach(one -> sum(grant, claim, one, false));
        return line.description() + ": " + due.size() + " days, " + Amount.sum(rate.currency(), due.stream().map(PerDiem.Due::amount).toList());
    }

    /** Asks for the rates of all that nobody ruled on yet, for the last time: what is looked at is what is paid. */
    void fix(GrantCase grant, Claim claim) {
        rate(grant, claim, receipt -> grant.grant().lines().stream().anyMatch(line -> line.id().equals(receipt.costLineId()) && line.ruling() == null));
        requireLittle(grant, claim, null);
    }

    /** Asks for the rates that were not known yet. */
    void fill(GrantCase grant, Claim claim) {
        rate(grant, claim, receipt -> !receipt.isRated());
    }

    /** What it would be worth now; as it was fixed where it was. Changes nothing. */
    ExchangeRate rate(Receipt receipt, GrantCase grant) {
        return rates.known(receipt.amount().currency(), grant.grant().currency(), receipt.spentOn()).orElse(null);
    }

    private void rate(GrantCase grant, Claim claim, Predicate<Receipt> which) {
        List<Receipt> some = claims.receipts(claim).stream().filter(which).toList();
        some.forEach(receipt -> receipt.rate(rate(receipt, grant)));
        if (!some.isEmpty()) {
            grant.grant().lines().stream().filter(line -> some.stream().anyMatch(receipt -> receipt.costLineId().equals(line.id())))
                    .forEach(line -> sum(grant, claim, line, false));
        }
    }

    /** @param other whether other things prove it than before: it is ruled on anew even if they come to the same */
    private void sum(GrantCase grant, Claim claim, CostLine line, boolean other) {
        Currency currency = grant.grant().currency();
        Stream<Amount> spent = claims.receipts(claim).stream().filter(receipt -> receipt.costLineId().equals(line.id())).map(receipt -> receipt.worth(currency))
                .filter(Objects::nonNull);
        Stream<Amount> days = claims.days(claim).stream().filter(day -> day.costLineId().equals(line.id())).map(day -> day.due().amount());
        line.claim(Amount.sum(currency, Stream.concat(spent, days).toList()));
        if (other) {
            line.unrule();
        }
    }

    /** All that has no receipt together is within what the fund pays so. */
    private void requireLittle(GrantCase grant, Claim claim, String field) {
        List<Receipt> bare = claims.receipts(claim).stream().filter(Receipt::isStatement).toList();
        if (bare.isEmpty()) {
            return;
        }
        Amount most = grant.basis().policy().claiming().unproven();
        if (bare.stream().anyMatch(receipt -> !receipt.isRated())) {
            throw Refused.input("currency", "claim.statement.noRate");
        }
        Amount sum = Amount.sum(grant.grant().currency(), bare.stream().map(receipt -> receipt.worth(grant.grant().currency())).toList());
        if (most == null || sum.isMoreThan(most)) {
            throw Refused.input(field, "claim.statement.most", most == null ? Amount.zero(grant.grant().currency()) : most, sum);
        }
    }

    private static void declared(GrantCase grant, ReceiptInput.Statement statement) {
        if (statement == null) {
            return;
        }
        if (grant.basis().policy().claiming().unproven() == null) {
            throw Refused.input("reason", "claim.statement.never");
        }
        Findings findings = new Findings();
        findings.check(() -> Typed.text("reason", statement.reason(), 1000));
        if (!statement.declared()) {
            findings.add(Refused.input("declared", "claim.statement.declare"));
        }
        findings.enforce();
    }

    /** She is told where; of another person's claim only that it is one. */
    private void refuseUsed(String field, Claims.Use use) {
        if (use != null) {
            throw current.get().is(use.accountId()) ? Refused.input(field, "claim.receipt.used", use.conference(), use.line())
                    : Refused.input(field, "claim.receipt.usedElsewhere");
        }
    }

    private static Currency currency(String typed, GrantCase grant) {
        if (typed == null || typed.isBlank()) {
            return grant.grant().currency();
        }
        try {
            Currency currency = Currency.getInstance(typed.strip().toUpperCase(Locale.ROOT));
            Amount.zero(currency);
            return currency;
        } catch (IllegalArgumentException unknown) {
            throw Refused.input("currency", "grant.currency");
        }
    }

    private static Amount spent(String typed, Currency currency) {
        Amount amount = Amount.parse("amount", typed, currency);
        if (!amount.isPositive()) {
            throw Refused.input("amount", "grant.notPositive");
        }
        return amount;
    }

    private LocalDate past(String field, LocalDate day, GrantCase grant) {
        if (day.isAfter(LocalDate.ofInstant(clock.instant(), grant.conference().zone()).plusDays(1))) {
            throw Refused.input(field, "claim.receipt.future");
        }
        return day;
    }

    private static CostLine granted(GrantCase grant, String field, String publicId) {
        CostLine line = grant.grant().lines().stream().filter(one -> one.publicId().equals(publicId)).findFirst()
                .orElseThrow(() -> Refused.input(field, "choice"));
        if (!line.isGranted()) {
            throw Refused.input(field, "claim.notGranted");
        }
        return line;
    }
}
