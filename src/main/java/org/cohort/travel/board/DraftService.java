package org.cohort.travel.board;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cohort.fund.FundLedger;
import org.cohort.fund.FundRef;
import org.cohort.fund.period.OpenPeriods;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.travel.grant.CostLine;
import org.cohort.travel.grant.Grant;
import org.cohort.travel.grant.GrantAction;
import org.cohort.travel.grant.GrantCase;
import org.cohort.travel.grant.GrantCases;
import org.cohort.travel.grant.GrantService;
import org.cohort.travel.grant.OfferInput;

/**
 * Drafts decisions about requests from a fund, and publishes them together (rules G5, G6). A draft leaves no trace that others read: neither in the
 * audit trail nor on a task, until it is published through the grant's own service, with all that comes with that.
 */
@UseCase
public class DraftService {

    private static final int LONGEST = 4_000;
    private static final int LAST_PLACE = 9_999;

    @Inject
    FundDesk desk;

    @Inject
    FundLedger ledger;

    @Inject
    Drafts drafts;

    @Inject
    DraftCheck check;

    @Inject
    OpenPeriods periods;

    @Inject
    GrantCases cases;

    @Inject
    GrantService grants;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** Keeps what is going to be decided about a request. Who could not decide it does not draft it. */
    @Requires({Role.TREASURER, Role.ORGANIZER})
    public void save(String fundPublicId, String grantPublicId, DraftInput input) {
        FundRef fund = desk.open(current.get(), fundPublicId).fund();
        GrantCase c = cases.visible(grantPublicId);
        Grant grant = c.grant();
        DraftKind kind = DraftKind.typed(input.kind());
        if (kind == null) {
            throw Refused.input("kind", "choice");
        }
        check.may(c, kind).enforce();
        if (!c.stakes().program().equals(fund.programId()) || !grant.currency().equals(fund.currency())) {
            throw new Refused(Verdict.rule("grant.otherCurrency", fund.currency().getCurrencyCode(), grant.currency().getCurrencyCode()));
        }
        DecisionDraft draft = drafts.last(fund.id(), grant.id());
        if ((draft == null || draft.isDropped() ? 0 : draft.edition()) != input.edition()) {
            throw new Refused(Verdict.conflict("stale"));
        }
        Verdict.when(grant.revision() == input.revision(), "grants.changed").enforce();
        String words = words(kind, input.words());
        Integer place = kind == DraftKind.WAITLIST ? place(input.place()) : null;
        Map<String, Amount> amounts = kind == DraftKind.OFFER ? amounts(grant, input.amounts()) : Map.of();
        if (draft == null) {
            draft = new DecisionDraft(fund.id(), grant.id());
            draft.write(kind, place, words, grant.revision(), amounts);
            draft.signed(current.get().accountId(), clock.instant());
            drafts.add(draft);
        } else {
            draft.write(kind, place, words, grant.revision(), amounts);
            draft.signed(current.get().accountId(), clock.instant());
        }
    }

    /** Forgets a draft. No draft is no harm. */
    @Requires({Role.TREASURER, Role.ORGANIZER})
    public void drop(String fundPublicId, String grantPublicId) {
        FundRef fund = desk.open(current.get(), fundPublicId).fund();
        GrantCase c = cases.visible(grantPublicId);
        if (current.get().is(c.grant().accountId()) || c.conflicted()) {
            throw new Refused(Verdict.denied("access.role"));
        }
        DecisionDraft draft = drafts.one(fund.id(), c.grant().id());
        if (draft != null) {
            draft.drop();
        }
    }

    /**
     * Publishes drafts, all or none, with the fund locked: nobody else takes of its money meanwhile.
     *
     * @throws Refused at each draft that can't be published, with the reason
     */
    @Requires({Role.TREASURER, Role.ORGANIZER})
    public void publish(String fundPublicId, List<Chosen> chosen) {
        FundRef fund = desk.open(current.get(), fundPublicId).fund();
        Verdict.when(!chosen.isEmpty(), "grants.nothingChosen").enforce();
        ledger.lock(List.of(fund.id()));
        List<DraftCheck.Pair> pairs = new ArrayList<>();
        for (Chosen one : chosen) {
            GrantCase c = cases.ifVisible(one.grant()).orElseThrow(() -> new Refused(Verdict.conflict("grants.gone"), one.field()));
            DecisionDraft draft = drafts.one(fund.id(), c.grant().id());
            if (draft == null || draft.edition() != one.edition()) {
                throw new Refused(Verdict.conflict("grants.draftChanged", c.title()), one.field());
            }
            pairs.add(new DraftCheck.Pair(c, draft));
        }
        Findings findings = new Findings();
        List<Verdict> verdicts = check.of(fund, periods.takes(fund.id(), fund.name()), ledger.balance(fund.id()).free(), pairs);
        for (int i = 0; i < pairs.size(); i++) {
            if (!verdicts.get(i).isAllowed()) {
                Refused refused = new Refused(verdicts.get(i), chosen.get(i).field());
                findings.checkOf(pairs.get(i).grant().title(), () -> {
                    throw refused;
                });
            }
        }
        findings.enforce();
        pairs.forEach(pair -> publish(fund, pair));
    }

    private void publish(FundRef fund, DraftCheck.Pair pair) {
        String grant = pair.grant().grant().publicId();
        DecisionDraft draft = pair.draft();
        switch (draft.kind()) {
            case OFFER -> {
                Map<String, String> amounts = new HashMap<>();
                draft.amounts(fund.currency()).forEach((line, amount) -> amounts.put(line, amount.value().toPlainString()));
                grants.offer(grant, new OfferInput(fund.publicId(), amounts, draft.words()));
            }
            case WAITLIST -> grants.waitlist(grant, draft.place(), draft.words());
            case DECLINE -> grants.act(grant, GrantAction.DECLINE, draft.words());
        }
        draft.drop();
    }

    private static String words(DraftKind kind, String typed) {
        String words = typed == null || typed.isBlank() ? null : typed.strip();
        if (words == null && kind == DraftKind.DECLINE) {
            throw Refused.input("words", "grants.noReason");
        }
        if (words != null && words.length() > LONGEST) {
            throw Refused.input("words", "tooLong", LONGEST);
        }
        return words;
    }

    private static Integer place(String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String digits = typed.strip();
        if (!digits.matches("[0-9]{1,4}") || Integer.parseInt(digits) == 0) {
            throw Refused.input("place", "grants.place", LAST_PLACE);
        }
        return Integer.valueOf(digits);
    }

    private static Map<String, Amount> amounts(Grant grant, Map<String, String> typed) {
        Map<String, Amount> amounts = new HashMap<>();
        Findings findings = new Findings();
        for (int i = 0; i < grant.lines().size(); i++) {
            CostLine line = grant.lines().get(i);
            String field = "amount" + i;
            findings.checkOf(line.description(), () -> {
                Amount amount = Amount.parse(field, typed.get(line.publicId()), grant.currency());
                if (amount.isNegative() || amount.isMoreThan(line.estimated())) {
                    throw Refused.input(field, "grant.moreThanAsked", line.estimated());
                }
                amounts.put(line.publicId(), amount);
            });
        }
        findings.enforce();
        Verdict.when(amounts.values().stream().anyMatch(Amount::isPositive), "grant.offersNothing").enforce();
        return amounts;
    }
}
