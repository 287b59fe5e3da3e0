package org.cohort.travel.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import org.cohort.fund.FundRef;
import org.cohort.internship.InternshipRef;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.files.FileInfo;
import org.cohort.kernel.files.FileService;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.travel.ConferenceDirectory;
import org.cohort.travel.ConferenceRef;
import org.cohort.travel.policy.Policy;
import org.cohort.travel.policy.Remark;

/** Puts what she typed into her request, within the fund's rules (rules G1–G3). Its callers hold the transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class RequestWriter {

    @Inject
    Grants grants;

    @Inject
    GrantCases cases;

    @Inject
    GrantMoney money;

    @Inject
    Limiter limiter;

    @Inject
    FileService files;

    @Inject
    ConferenceDirectory conferences;

    @Inject
    Transitions transitions;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** @param whole whether it must hold all that is submitted: why she wants to go, and costs within the rules */
    GrantCase write(String conferencePublicId, Integer version, GrantInput input, boolean whole) {
        ConferenceRef conference = conferences.byPublicId(conferencePublicId);
        Actor actor = current.get();
        grants.lock(conference.id());
        Grant grant = grants.own(conference.id(), actor.accountId());
        if (grant == null) {
            grant = begin(conference, actor);
        } else if (version == null || version != grant.version()) {
            throw new Refused(Verdict.conflict("stale"));
        } else if (!grant.state().isEditable()) {
            throw new Refused(Verdict.conflict("grant.notEditable"));
        }
        Findings findings = new Findings();
        input.check(findings);
        if (whole && (input.purpose() == null || input.purpose().isBlank())) {
            findings.add(Refused.input("purpose", "required"));
        }
        Long appearance = findings.read(() -> input.appearance() == null ? null : grants.ownAppearance(input.appearance(), actor.accountId(), conference.id()));
        List<CostLine> lines = lines(grant, input.costs(), findings);
        findings.enforce();
        refresh(grant, conference);
        List<CostLine> before = grant.lines();
        Rewrite rewrite = grant.write(input.purpose(), appearance, lines);
        before.stream().filter(line -> line.evidenceId() != null && !stays(rewrite, line)).forEach(line -> files.remove(line.evidenceId()));
        say(grant, input.pledge());
        prove(grant, input.costs());
        if (rewrite.words() != null) {
            audit.record(GrantMoney.SUBJECT, grant.publicId(), GrantService.EDIT, grant.state().name(), grant.state().name(), rewrite.words());
        }
        if (rewrite.more() && grant.state() == GrantState.NEEDS_INFORMATION) {
            grant.askMentorsAgain();
        }
        GrantCase c = cases.of(grant);
        if (whole) {
            enforce(c, rows(input.costs()));
        }
        return c;
    }

    /** Enforces all that holds for what is handed in, where there is no form. */
    void enforce(GrantCase c) {
        refresh(c.grant(), c.conference());
        enforce(c, List.of());
    }

    private void enforce(GrantCase c, List<Integer> rows) {
        money.enforcePlausible(c.grant().lines(), rows, c.funds());
        Findings findings = new Findings();
        List<CostLine> lines = c.grant().lines();
        for (Remark remark : limiter.remarks(c)) {
            if (remark.isRefusal()) {
                boolean one = remark.row() != Remark.ALL;
                if (rows.isEmpty()) {
                    throw new Refused(Verdict.rule(remark.key(), remark.args().toArray()));
                }
                Refused refused = Refused.input("amount" + rows.get(one ? remark.row() : 0), remark.key(), remark.args().toArray());
                add(findings, one ? lines.get(remark.row()) : null, refused);
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            CostLine line = lines.get(i);
            String elsewhere = grants.askedElsewhere(c.grant().accountId(), c.conference(), line.category(), line.description());
            if (elsewhere != null && line.estimated().isPositive()) {
                if (rows.isEmpty()) {
                    throw new Refused(Verdict.rule("grant.fundedElsewhere", elsewhere));
                }
                add(findings, line, Refused.input("amount" + rows.get(i), "grant.fundedElsewhere", elsewhere));
            }
        }
        findings.enforce();
    }

    private static void add(Findings findings, CostLine line, Refused refused) {
        if (line == null) {
            findings.add(refused);
        } else {
            findings.checkOf(line.description(), () -> {
                throw refused;
            });
        }
    }

    /** A draft follows the rules in force. */
    private void refresh(Grant grant, ConferenceRef conference) {
        if (grant.state() == GrantState.DRAFT) {
            Policy policy = cases.inForce(grant, cases.travelFunds(cases.internshipOf(grant.accountId())), conference);
            if (policy != null) {
                grant.terms().under(policy.fundId(), policy.number());
            }
        }
    }

    private Grant begin(ConferenceRef conference, Actor actor) {
        InternshipRef internship = cases.internshipOf(actor.accountId());
        List<FundRef> funds = cases.travelFunds(internship);
        MayI.verdict(cases.mayI(conference, internship, funds, cases.basis(null, funds, internship, conference), null)).enforce();
        Currency currency = cases.asked(funds, conference).currency();
        Grant grant = new Grant(conference.id(), internship.id(), actor.accountId(), currency, clock.instant());
        grants.add(grant);
        transitions.begin(GrantLifecycle.TABLE, cases.of(grant));
        return grant;
    }

    /** Whether the line stays; the quote of one that goes may be attached again. */
    private static boolean stays(Rewrite rewrite, CostLine line) {
        return rewrite.kept().containsKey(line);
    }

    private void say(Grant grant, GrantInput.Said said) {
        if (said != null) {
            grant.terms().declare(said.otherFunding() == null || said.otherFunding().isBlank() ? null : said.otherFunding().strip(), said.visa());
            // What she was shown is what she agrees to: other rules that came into force meanwhile she has not read.
            if (grant.state() == GrantState.DRAFT && said.agreed() && said.conduct()) {
                grant.terms().pledge(said.rules(), clock.instant());
            }
        }
    }

    /** Keeps the quotes that came with the form. A file shows one cost once, here or anywhere (rule G1). */
    private void prove(Grant grant, List<GrantInput.Cost> costs) {
        List<GrantInput.Cost> typed = costs.stream().filter(cost -> !cost.isEmpty()).toList();
        for (int i = 0; i < typed.size(); i++) {
            GrantInput.More more = typed.get(i).more();
            if (more != null && more.evidence() != null) {
                CostLine line = grant.lines().get(i);
                FileInfo file = files.store(more.evidence(), GrantMoney.SUBJECT, grant.publicId());
                if (!file.sha256().equals(line.evidenceSha256())) {
                    boolean used = files.usesOf(file.sha256()).stream().anyMatch(use -> use.subjectType().equals(GrantMoney.SUBJECT)
                            && !use.publicId().equals(file.publicId()) && grants.isAsked(use.subjectPublicId()));
                    Verdict.when(!used, "grant.evidenceUsed", line.description()).enforce();
                    if (line.evidenceId() != null) {
                        files.remove(line.evidenceId());
                    }
                    line.prove(file);
                } else {
                    files.remove(file.publicId());
                }
            }
        }
    }

    /** Those that can be understood; what is wrong with the others goes to the findings. */
    static List<CostLine> lines(Grant grant, List<GrantInput.Cost> costs, Findings findings) {
        List<CostLine> lines = new ArrayList<>();
        for (int i = 0; i < costs.size(); i++) {
            GrantInput.Cost cost = costs.get(i);
            int row = i;
            if (!cost.isEmpty()) {
                CostPlan plan = findings.of(cost.name(), () -> TypedPlan.read(row, cost, grant.currency()));
                if (plan != null && cost.description() != null) {
                    lines.add(new CostLine(grant, lines.size(), cost.category(), cost.description().strip(), plan));
                }
            }
        }
        return lines;
    }

    /** The rows of the form that hold a cost, in the order of the lines. */
    private static List<Integer> rows(List<GrantInput.Cost> costs) {
        return IntStream.range(0, costs.size()).filter(row -> !costs.get(row).isEmpty()).boxed().toList();
    }
}
