package org.cohort.travel.claim;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.files.FileInfo;
import org.cohort.kernel.files.FileService;
import org.cohort.kernel.files.Upload;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.travel.Typed;
import org.cohort.travel.grant.CostLine;
import org.cohort.travel.grant.GrantCase;
import org.cohort.travel.grant.GrantCases;
import org.cohort.travel.grant.GrantMoney;
import org.cohort.travel.grant.GrantSteps;
import org.cohort.travel.grant.Ruling;
import org.cohort.travel.grant.TravelRules;

/** Receipts, ruling on them, authorizing, paying, confirming. A claim is named by its grant's public id. */
@UseCase
public class ClaimService {

    static final String SUBJECT = "claim";

    /** The treasurer's word on one line. @param note why; needed unless it is approved */
    public record Word(Ruling ruling, String note) {
    }

    @Inject
    Claims claims;

    @Inject
    ClaimCases cases;

    @Inject
    GrantCases grants;

    @Inject
    GrantSteps steps;

    @Inject
    GrantMoney money;

    @Inject
    FileService files;

    @Inject
    Transitions transitions;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** Adds a receipt to her own claim, which begins with the first. @throws Refused for a file that is a receipt already (rule G9) */
    @Requires(Role.SELF)
    public void addReceipt(String grantPublicId, ReceiptInput input) {
        claims.lock(grantPublicId);
        GrantCase grant = own(grantPublicId);
        requireOpen(grant);
        if (!grant.grant().state().isGoing()) {
            throw new Refused(Verdict.conflict("claim.notAccepted"));
        }
        Claim claim = cases.begun(grant);
        requireDraft(claim);
        Findings findings = new Findings();
        CostLine line = findings.read(() -> line(grant, input.line()));
        findings.check(() -> Typed.text("vendor", input.vendor(), 200));
        Amount amount = findings.read(() -> spent(input.amount(), grant));
        LocalDate spentOn = findings.read(() -> day(input.spentOn(), grant));
        Upload upload = findings.read(input.upload());
        findings.enforce();
        FileInfo file = files.store(upload, SUBJECT, claim.publicId());
        refuseUsed(upload.field(), claims.use(file.sha256()));
        claims.add(new Receipt(claim, line, file, input.vendor().strip(), amount, spentOn));
        sum(grant, claim, line);
        claims.touch(claim);
        audit.record(SUBJECT, claim.publicId(), "ADD_RECEIPT", null, null, line.description() + ": " + amount);
    }

    @Requires(Role.SELF)
    public void removeReceipt(String grantPublicId, String receiptPublicId) {
        claims.lock(grantPublicId);
        GrantCase grant = own(grantPublicId);
        Claim claim = claims.claim(grant.grant().id());
        Receipt receipt = claims.receipt(receiptPublicId);
        if (claim == null || !receipt.claimId().equals(claim.id())) {
            throw new NotFound();
        }
        requireOpen(grant);
        requireDraft(claim);
        CostLine line = grant.grant().lines().stream().filter(one -> one.id().equals(receipt.costLineId())).findFirst().orElseThrow(NotFound::new);
        claims.remove(receipt);
        files.remove(receipt.filePublicId());
        sum(grant, claim, line);
        claims.touch(claim);
        audit.record(SUBJECT, claim.publicId(), "REMOVE_RECEIPT", null, null, line.description() + ": " + receipt.amount());
    }

    /**
     * Puts the treasurer's words on the lines of a submitted claim.
     *
     * @param version of the claim that she looked at
     * @param words   by the line's public id; other lines keep theirs
     */
    @Requires(Role.TREASURER)
    public void rule(String grantPublicId, int version, Map<String, Word> words) {
        claims.lock(grantPublicId);
        ClaimCase c = cases.visible(grantPublicId);
        if (!roles(c).contains(Role.TREASURER)) {
            throw new Refused(Verdict.denied("access.role"));
        }
        requireOpen(c.grant());
        if (c.claim().state() != ClaimState.SUBMITTED) {
            throw new Refused(Verdict.conflict("claim.notSubmitted"));
        }
        if (c.grant().conflicted()) {
            throw new Refused(Verdict.denied("grant.conflict", c.grant().person()));
        }
        if (c.claim().version() != version) {
            throw new Refused(Verdict.conflict("stale"));
        }
        List<String> said = new ArrayList<>();
        Findings findings = new Findings();
        for (int i = 0; i < c.grant().grant().lines().size(); i++) {
            CostLine line = c.grant().grant().lines().get(i);
            Word word = words.get(line.publicId());
            if (word != null && word.ruling() != null && line.isClaimed()) {
                String field = "note" + i;
                findings.checkOf(line.description(), () -> rule(line, word, field));
                said.add(said(line));
            }
        }
        findings.enforce();
        claims.touch(c.claim());
        audit.record(SUBJECT, c.claim().publicId(), "RULE", null, null, String.join("; ", said));
    }

    @Requires(Role.SELF)
    public void act(String grantPublicId, ClaimAction action, String comment) {
        claims.lock(grantPublicId);
        ClaimCase c = cases.visible(grantPublicId);
        if (action == ClaimAction.SUBMIT) {
            steps.back(c.grant());
            c.claim().submitted(clock.instant());
            c.grant().grant().lines().stream().filter(line -> line.claimed() == null).forEach(line -> line.claim(Amount.zero(c.grant().grant().currency())));
        }
        if (action == ClaimAction.SEND_BACK) {
            // Before it moves: the task that asks her says until when.
            c.claim().sentBack(TravelRules.answerUntil(clock.instant()));
        }
        transitions.fire(ClaimLifecycle.TABLE, c, action, roles(c), comment);
        switch (action) {
            case AUTHORIZE -> authorize(c);
            case PAY -> c.claim().paid(current.get().accountId(), money.pay(c.grant()));
            case FAIL -> money.failed(c.grant());
            case CONFIRM -> steps.settled(c.grant());
            default -> { }
        }
    }

    /** What was promised and is not authorized is free again at once (rule M2). */
    private void authorize(ClaimCase c) {
        c.claim().authorized(current.get().accountId());
        c.grant().grant().lines().forEach(CostLine::authorize);
        money.releaseRest(c.grant());
    }

    private static void rule(CostLine line, Word word, String field) {
        if (word.ruling() != Ruling.APPROVED) {
            Typed.text(field, word.note(), 500);
        }
        Typed.optional(field, word.note(), 500);
        line.rule(word.ruling(), word.note());
    }

    private static String said(CostLine line) {
        return line.description() + ": " + line.ruling() + " of " + line.claimed() + ", " + line.payable() + " to pay"
                + (line.rulingNote() == null ? "" : " (" + line.rulingNote() + ")");
    }

    /** She is told where; of another person's claim only that it is one. */
    private void refuseUsed(String field, Claims.Use use) {
        if (use != null) {
            throw current.get().is(use.accountId()) ? Refused.input(field, "claim.receipt.used", use.conference(), use.line())
                    : Refused.input(field, "claim.receipt.usedElsewhere");
        }
    }

    private void sum(GrantCase grant, Claim claim, CostLine line) {
        line.claim(Amount.sum(grant.grant().currency(), claims.receipts(claim).stream()
                .filter(receipt -> receipt.costLineId().equals(line.id())).map(Receipt::amount).toList()));
    }

    private GrantCase own(String grantPublicId) {
        GrantCase grant = grants.visible(grantPublicId);
        if (!grants.rolesOf(grant).contains(Role.SELF)) {
            throw new Refused(Verdict.denied("claim.notYours"));
        }
        return grant;
    }

    /** What is over is not claimed any more: its money went back. */
    private static void requireOpen(GrantCase grant) {
        if (grant.grant().state().isOver()) {
            throw new Refused(Verdict.conflict("claim.over"));
        }
    }

    private static void requireDraft(Claim claim) {
        if (claim.state() != ClaimState.DRAFT) {
            throw new Refused(Verdict.conflict("claim.notDraft"));
        }
    }

    private static Amount spent(String typed, GrantCase grant) {
        Amount amount = Amount.parse("amount", typed, grant.grant().currency());
        if (!amount.isPositive()) {
            throw Refused.input("amount", "grant.notPositive");
        }
        return amount;
    }

    private LocalDate day(String typed, GrantCase grant) {
        LocalDate day = Typed.day("spentOn", typed);
        if (day.isAfter(LocalDate.ofInstant(clock.instant(), grant.conference().zone()).plusDays(1))) {
            throw Refused.input("spentOn", "claim.receipt.future");
        }
        return day;
    }

    private static CostLine line(GrantCase grant, String publicId) {
        CostLine line = grant.grant().lines().stream().filter(one -> one.publicId().equals(publicId)).findFirst()
                .orElseThrow(() -> Refused.input("line", "choice"));
        if (!line.isGranted()) {
            throw Refused.input("line", "claim.notGranted");
        }
        return line;
    }

    private Set<Role> roles(ClaimCase c) {
        return ClaimPolicy.rolesOf(current.get(), c.grant().stakes());
    }
}
