package org.cohort.travel.claim;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.travel.advance.AdvanceSteps;
import org.cohort.travel.grant.CostLine;
import org.cohort.travel.grant.GrantCase;
import org.cohort.travel.grant.GrantCases;
import org.cohort.travel.grant.GrantMoney;
import org.cohort.travel.grant.GrantSteps;
import org.cohort.travel.grant.Ruling;
import org.cohort.travel.grant.TravelRules;
import org.cohort.travel.policy.PerDiem;

/** Receipts and days, ruling on them, questions and answers, authorizing, paying, confirming. A claim is named by its grant's public id. */
@UseCase
public class ClaimService {

    static final String SUBJECT = "claim";

    /**
     * The treasurer's word on one line.
     *
     * @param note    why; needed unless it is approved
     * @param reduced as typed, to which sum; of a reduced line alone
     */
    public record Word(Ruling ruling, String note, String reduced) {

        public Word(Ruling ruling, String note) {
            this(ruling, note, null);
        }
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
    ClaimPayments payments;

    @Inject
    AdvanceSteps advances;

    @Inject
    Proofs proofs;

    @Inject
    LineRulings rulings;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /**
     * Adds a receipt to her own claim, which begins with the first.
     *
     * @throws Refused for a file that is a receipt already (rule G9), and for her word in its place where the fund's rules do not take it
     */
    @Requires(Role.SELF)
    public void addReceipt(String grantPublicId, ReceiptInput input) {
        claims.lock(grantPublicId);
        GrantCase grant = open(grantPublicId);
        Claim claim = draft(grant);
        note(claim, "ADD_RECEIPT", proofs.add(grant, claim, input));
    }

    @Requires(Role.SELF)
    public void removeReceipt(String grantPublicId, String receiptPublicId) {
        claims.lock(grantPublicId);
        GrantCase grant = own(grantPublicId);
        Claim claim = claims.claim(grant.grant().id());
        if (claim == null) {
            throw new NotFound();
        }
        requireOpen(grant);
        requireDraft(claim);
        note(claim, "REMOVE_RECEIPT", proofs.remove(grant, claim, receiptPublicId));
    }

    /**
     * Claims meals by the day, at the fund's rate for the place, in place of what days were claimed before.
     *
     * @param line the public id of the meals' cost line
     * @param days none: no meals are claimed by the day
     */
    @Requires(Role.SELF)
    public void setDays(String grantPublicId, String line, List<PerDiem.Day> days) {
        claims.lock(grantPublicId);
        GrantCase grant = open(grantPublicId);
        Claim claim = draft(grant);
        note(claim, "SET_DAYS", proofs.away(grant, claim, line, days));
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
        proofs.fill(c.grant(), c.claim());
        note(c.claim(), "RULE", rulings.rule(c, words));
    }

    /** Answers what was asked about lines of her claim that was sent back. @param answers by the line's public id; a blank one says nothing */
    @Requires(Role.SELF)
    public void answer(String grantPublicId, Map<String, String> answers) {
        claims.lock(grantPublicId);
        own(grantPublicId);
        ClaimCase c = cases.visible(grantPublicId);
        requireOpen(c.grant());
        requireDraft(c.claim());
        List<CostLine> lines = c.grant().grant().lines();
        for (int i = 0; i < lines.size(); i++) {
            String words = answers.get(lines.get(i).publicId());
            if (words != null && !words.isBlank()) {
                rulings.answer(c, lines.get(i).publicId(), "answer" + i, words);
                note(c.claim(), "ANSWER", lines.get(i).description() + ": " + words.strip());
            }
        }
    }

    @Requires(Role.SELF)
    public void act(String grantPublicId, ClaimAction action, String comment) {
        act(grantPublicId, action, comment, null);
    }

    /**
     * Does what a button says.
     *
     * @param seen the version of the claim that the page showed; null for who has just read it
     * @throws Refused where something was done to the claim since: nobody authorizes what somebody else has just taken back
     */
    @Requires(Role.SELF)
    public void act(String grantPublicId, ClaimAction action, String comment, String seen) {
        // As everybody who takes several locks: funds before all else, so that nobody waits for each other.
        money.lock(grantPublicId);
        claims.lock(grantPublicId);
        ClaimCase c = cases.visible(grantPublicId);
        if (seen != null && !seen.equals(String.valueOf(c.claim().version()))) {
            throw new Refused(Verdict.conflict("claim.moved"));
        }
        Amount owed = c.reckoning().owed();
        if (action == ClaimAction.SUBMIT) {
            steps.back(c.grant());
            c.claim().submitted(clock.instant());
            proofs.fix(c.grant(), c.claim());
            c.grant().grant().lines().stream().filter(line -> line.claimed() == null).forEach(line -> line.claim(Amount.zero(c.grant().grant().currency())));
        }
        if (action == ClaimAction.TAKE_BACK) {
            // May it be? Before it moves: the task that it becomes knows what can still be paid of it.
            ClaimLifecycle.TABLE.may(c, action, roles(c), clock.instant()).enforce();
            c.claim().takenBack();
            c.grant().grant().lines().forEach(CostLine::unauthorize);
        }
        if (action == ClaimAction.SEND_BACK) {
            // Before it moves: the task that asks her says until when.
            c.claim().sentBack(TravelRules.answerUntil(clock.instant()));
        }
        payments.fire(c, action, roles(c), comment);
        if (action == ClaimAction.AUTHORIZE) {
            authorize(c);
        } else if (action == ClaimAction.TAKE_BACK) {
            advances.takenBack(c.grant(), owed);
        }
    }

    /**
     * What was promised and is not authorized is free again at once (rule M2); what she had before the trip is taken off. Authorized a second time it may
     * come to more than was left: what is missing is promised again, or it is not authorized.
     */
    private void authorize(ClaimCase c) {
        c.claim().authorized(current.get().accountId());
        c.grant().grant().lines().forEach(CostLine::authorize);
        advances.authorized(c.grant());
        ClaimCase now = cases.of(c.claim(), c.grant());
        money.promiseAgain(c.grant(), now.toPay());
        money.releaseRest(c.grant(), now.toPay());
        if (!now.taken().isNothing()) {
            payments.look(now);
        }
    }

    private void note(Claim claim, String action, String what) {
        claims.touch(claim);
        audit.record(SUBJECT, claim.publicId(), action, null, null, what);
    }

    /** Her grant, as long as she goes or went, or has a refused visa's fee to claim. */
    private GrantCase open(String grantPublicId) {
        GrantCase grant = own(grantPublicId);
        requireOpen(grant);
        if (!grant.grant().state().isClaimed()) {
            throw new Refused(Verdict.conflict("claim.notAccepted"));
        }
        return grant;
    }

    private Claim draft(GrantCase grant) {
        Claim claim = cases.begun(grant);
        requireDraft(claim);
        return claim;
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
        if (!grant.isClaimOpen()) {
            throw new Refused(Verdict.conflict("claim.over"));
        }
    }

    private static void requireDraft(Claim claim) {
        if (claim.state() != ClaimState.DRAFT) {
            throw new Refused(Verdict.conflict("claim.notDraft"));
        }
    }

    private Set<Role> roles(ClaimCase c) {
        return ClaimPolicy.rolesOf(current.get(), c.grant().stakes());
    }
}
