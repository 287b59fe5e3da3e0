package org.cohort.fund;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.money.Apportioned;
import org.cohort.kernel.persistence.UseCase;

/** Who pays an installment, where several sponsors do (rules M1, M2): an organizer says it, as long as no money is held for it. */
@UseCase
public class SplitService {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A fund that can pay it. @param stored what it pays now, as it is typed; null for nothing @param free what it has left now */
    public record Row(FundRef fund, String stored, Amount free) {
    }

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    InstallmentCases cases;

    @Inject
    InstallmentMoney money;

    @Inject
    FundDirectory funds;

    @Inject
    FundLedger ledger;

    @Inject
    Transitions transitions;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    /** The program's funds that can pay it; empty for who can't split it, or while there is but one, or money is held. */
    @Requires(Role.SELF)
    public List<Row> rows(String publicId) {
        InstallmentCase c = cases.byPublicId(publicId);
        if (!FundPolicy.rolesOf(current.get(), c.installment(), c.programId()).contains(Role.ORGANIZER) || !isOpen(c)) {
            return List.of();
        }
        Map<Long, Amount> now = money.portions(c.installment()).stream().collect(Collectors.toMap(Portion::fundId, Portion::amount));
        List<FundRef> all = candidates(c);
        if (all.size() < 2) {
            return List.of();
        }
        Map<Long, Balance> balances = ledger.balances(all);
        return all.stream().map(fund -> new Row(fund, now.containsKey(fund.id()) ? now.get(fund.id()).value().toPlainString() : null, balances.get(fund.id()).free())).toList();
    }

    /**
     * Says who pays how much.
     *
     * @param typed by the fund's public id, in order: all percentages such as {@code 60%}, or all amounts; blank is nothing. The first sends the money
     * @return whether each fund has its part now: who pays is often said before the money comes in, so that a short fund is named and refuses nothing
     * @throws Refused when together they are not exactly the whole, or money is held for it already
     */
    @Requires(Role.ORGANIZER)
    public Verdict split(String publicId, Map<String, String> typed) {
        InstallmentCase c = cases.byPublicId(publicId);
        if (!FundPolicy.rolesOf(current.get(), c.installment(), c.programId()).contains(Role.ORGANIZER)) {
            throw FundPolicy.rolesOf(current.get(), c.installment(), c.programId()).isEmpty() ? new NotFound() : new Refused(Verdict.denied("access.role"));
        }
        List<FundRef> candidates = candidates(c);
        ledger.lock(candidates.stream().map(FundRef::id).toList());
        em.refresh(c.installment());
        // Read anew: somebody may have collected it, and what is in a batch leaves from its fund.
        if (!isOpen(cases.of(c.installment()))) {
            throw new Refused(Verdict.conflict("split.held"));
        }
        Map<FundRef, String> said = new LinkedHashMap<>();
        candidates.stream().filter(fund -> typed.get(fund.publicId()) != null && !typed.get(fund.publicId()).isBlank()).forEach(fund -> said.put(fund, typed.get(fund.publicId()).strip()));
        store(c, new ArrayList<>(said.keySet()), parts(c.installment().amount(), said));
        return money.funded(c.installment());
    }

    private void store(InstallmentCase c, List<FundRef> payers, List<Amount> parts) {
        em.createQuery("delete from InstallmentPortion p where p.installmentId = :id").setParameter("id", c.installment().id()).executeUpdate();
        c.installment().payFrom(payers.get(0).id());
        for (int i = 0; payers.size() > 1 && i < payers.size(); i++) {
            em.persist(new InstallmentPortion(c.installment().id(), payers.get(i).id(), i, parts.get(i)));
        }
        em.flush();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < payers.size(); i++) {
            words.add(payers.get(i).name() + ": " + parts.get(i));
        }
        audit.record(InstallmentMoney.SUBJECT, c.installment().publicId(), "SPLIT", null, null, String.join(", ", words));
        transitions.refresh(InstallmentLifecycle.TABLE, cases.of(c.installment()));
    }

    private static List<Amount> parts(Amount whole, Map<FundRef, String> said) {
        boolean percent = said.values().stream().anyMatch(text -> text.endsWith("%"));
        if (percent && said.values().stream().anyMatch(text -> !text.endsWith("%"))) {
            throw new Refused(Verdict.rule("split.mixed"));
        }
        Findings findings = new Findings();
        List<BigDecimal> weights = new ArrayList<>();
        said.forEach((fund, text) -> weights.add(findings.of(fund.name(), () -> percent ? percentage(fund, text) : Amount.parse("split-" + fund.publicId(), text, whole.currency()).value())));
        findings.enforce();
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(percent ? HUNDRED : whole.value()) != 0 || weights.stream().anyMatch(weight -> weight.signum() <= 0)) {
            throw new Refused(Verdict.rule("split.sum", percent ? sum.toPlainString() + " %" : Amount.of(sum, whole.currency()), whole));
        }
        List<Amount> parts = Apportioned.of(whole, weights);
        if (parts.stream().anyMatch(part -> !part.isPositive())) {
            throw new Refused(Verdict.rule("split.tiny"));
        }
        return parts;
    }

    private static BigDecimal percentage(FundRef fund, String text) {
        // An exponent would be a number too, of any size.
        String number = text.substring(0, text.length() - 1).strip().replace(',', '.');
        if (!number.matches("[0-9]{1,3}(\\.[0-9]{1,6})?")) {
            throw Refused.input("split-" + fund.publicId(), "number");
        }
        return new BigDecimal(number);
    }

    /** The one that sends the money now comes first. */
    private List<FundRef> candidates(InstallmentCase c) {
        return funds.ofProgram(c.programId(), FundPurpose.STIPENDS).stream().filter(fund -> fund.currency().equals(c.installment().amount().currency())).toList();
    }

    private boolean isOpen(InstallmentCase c) {
        return c.installment().isOpen() && c.batch() == null && !money.holds(c.installment());
    }
}
