package org.cohort.fund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohort.fund.batch.MovedPayables;
import org.cohort.fund.batch.Payable;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.text.Words;

/** Stipend installments in batches: those that are authorized. */
@ApplicationScoped
class InstallmentPayables extends MovedPayables<InstallmentCase, InstallmentAction> {

    private static final int MOST = 1_000;

    @Inject
    InstallmentCases cases;

    @Inject
    InstallmentMoney money;

    @Inject
    InstallmentService installments;

    InstallmentPayables() {
        super(InstallmentAction.RELEASE, InstallmentAction.MARK_PAID);
    }

    @Override
    public String type() {
        return InstallmentMoney.SUBJECT;
    }

    @Override
    public FundPurpose purpose() {
        return FundPurpose.STIPENDS;
    }

    @Override
    public List<Payable> waiting(Long fundId) {
        List<Object[]> rows = em.createQuery("select i, a.name, p from Installment i join Account a on a.id = i.accountId join Fund f on f.id = i.fundId"
                        + " left join InstallmentPortion p on p.installmentId = i.id where i.fundId = :fund and i.state = :authorized"
                        + " and f.currency = i.amount.currency and i.accountId <> :me and not exists (select l from BatchLine l where l.liveSubject = concat('installment:', i.publicId))"
                        + " order by i.dueOn, i.id, p.place", Object[].class).setParameter("fund", fundId)
                .setParameter("authorized", InstallmentState.AUTHORIZED).setParameter("me", reader()).setMaxResults(MOST).getResultList();
        Map<Installment, List<Portion>> portions = new LinkedHashMap<>();
        Map<Installment, String> names = new HashMap<>();
        for (Object[] row : rows) {
            names.put((Installment) row[0], (String) row[1]);
            List<Portion> split = portions.computeIfAbsent((Installment) row[0], installment -> new ArrayList<>());
            if (row[2] != null) {
                split.add(((InstallmentPortion) row[2]).portion());
            }
        }
        if (rows.size() == MOST) {
            // Of the last some portions may be beyond the limit.
            portions.remove((Installment) rows.get(MOST - 1)[0]);
        }
        Map<String, Verdict> funded = money.funded(portions);
        return portions.keySet().stream().map(installment -> waiting(installment, names.get(installment), funded)).toList();
    }

    private Payable waiting(Installment installment, String name, Map<String, Verdict> funded) {
        Verdict verdict = funded.get(installment.publicId());
        return new Payable(type(), installment.publicId(), installment.accountId(), Words.say(Locale.ENGLISH, "installment.title", name, installment.stage(), installment.amount()),
                installment.amount(), installment.dueOn(), installment.authorizedBy(), null, Set.of(), null,
                verdict.isAllowed() ? null : verdict);
    }

    @Override
    public Map<String, Context> contexts(Collection<String> ids) {
        return em.createQuery("select n.publicId, x.title, r.name, n.authorizedBy from Installment n join Internship i on i.id = n.internshipId join Project x on x.id = i.projectId"
                        + " join ProgramRound r on r.id = i.roundId where n.publicId in :ids", Object[].class).setParameter("ids", ids).getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> new Context("/installments/" + row[0], (String) row[1], (String) row[2], null,
                        current.get().is((Long) row[3]) ? Verdict.denied("installment.fourEyes") : Verdict.allowed())));
    }

    @Override
    public Payable find(String id) {
        InstallmentCase c = one(id);
        Installment installment = c.installment();
        return new Payable(type(), installment.publicId(), installment.accountId(), c.title(), installment.amount(), installment.dueOn(), installment.authorizedBy(),
                ledger.nextReference(type(), installment.publicId()), money.portions(installment).stream().map(Portion::fundId).collect(Collectors.toSet()), null, null);
    }

    @Override
    public void moved(String id) {
        installments.batched(one(id));
    }

    @Override
    protected InstallmentCase one(String id) {
        return cases.byPublicId(id);
    }

    @Override
    protected InstallmentAction failing(InstallmentCase c) {
        return c.installment().state() == InstallmentState.IN_PAYMENT ? InstallmentAction.REJECT : InstallmentAction.REPORT_FAILURE;
    }

    @Override
    protected Set<Role> roles(InstallmentCase c) {
        return FundPolicy.rolesOf(current.get(), c.installment(), c.programId());
    }

    @Override
    protected void fire(InstallmentCase c, InstallmentAction action, Set<Role> roles, String words) {
        installments.fire(c, action, roles, words);
    }
}
