package org.cohort.fund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.money.Amount;

/** Moves the money of an installment in the ledgers of all funds that pay it (rule M2). */
@ApplicationScoped
class InstallmentMoney {

    /** What the ledger calls an installment. */
    static final String SUBJECT = "installment";

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    FundLedger ledger;

    @Inject
    FundDirectory funds;

    @Inject
    Shortages shortages;

    /** Who pays how much of it, the one who sends the money first; empty while no fund does. */
    List<Portion> portions(Installment installment) {
        if (installment.fundId() == null) {
            return List.of();
        }
        List<Portion> split = em.createQuery("select p from InstallmentPortion p where p.installmentId = :id order by p.place", InstallmentPortion.class)
                .setParameter("id", installment.id()).getResultStream().map(InstallmentPortion::portion).toList();
        return split.isEmpty() ? List.of(new Portion(installment.fundId(), installment.amount())) : split;
    }

    /** Who pays it, by name, in the same order. */
    List<String> sponsors(Installment installment) {
        return portions(installment).stream().map(portion -> funds.fund(portion.fundId()).sponsor()).distinct().toList();
    }

    /** Whether every fund that pays it has its portion; refused, too, while there is none, or none in its currency. */
    Verdict funded(Installment installment) {
        return !isFunded(installment) ? unfunded(installment) : shortages.of(SUBJECT, installment.publicId(), portions(installment));
    }

    /** The same of many, by their public ids, with as few statements. @param portions of each; empty where its fund pays all. All of them have a fund in their currency */
    Map<String, Verdict> funded(Map<Installment, List<Portion>> portions) {
        return shortages.of(SUBJECT, portions.entrySet().stream().collect(Collectors.toMap(each -> each.getKey().publicId(),
                each -> each.getValue().isEmpty() ? List.of(new Portion(each.getKey().fundId(), each.getKey().amount())) : each.getValue())));
    }

    /** Whether it has a fund, in its own currency: currencies are never added together (rule M1). */
    boolean isFunded(Installment installment) {
        return installment.fundId() != null && funds.fund(installment.fundId()).currency().equals(installment.amount().currency());
    }

    private static Verdict unfunded(Installment installment) {
        return Verdict.rule("installment.noFund", installment.amount().currency().getCurrencyCode());
    }

    /** Sets aside and promises what is not yet. The funds are locked in the order of their keys, so that nobody waits for each other. */
    void hold(Installment installment, String memo) {
        inOrder(installment).forEach(portion -> {
            ledger.lockAll(List.of(portion.fundId()));
            Balance held = ledger.held(portion.fundId(), SUBJECT, installment.publicId());
            Amount missing = portion.amount().minus(held.held());
            if (missing.isPositive()) {
                ledger.reserve(portion.fundId(), missing, SUBJECT, installment.publicId(), memo);
            }
            Amount promise = portion.amount().minus(held.committed());
            if (promise.isPositive()) {
                ledger.commit(portion.fundId(), promise, SUBJECT, installment.publicId(), memo);
            }
        });
    }

    /** Lets nobody else move money of the funds that pay it until the transaction ends. */
    void lock(Installment installment) {
        ledger.lockAll(portions(installment).stream().map(Portion::fundId).toList());
    }

    void pay(Installment installment) {
        ledger.pay(portions(installment), installment.accountId(), SUBJECT, installment.publicId());
    }

    /** It came back after it was paid. */
    void failed(Installment installment) {
        ledger.failed(portions(installment).stream().map(Portion::fundId).toList(), SUBJECT, installment.publicId());
    }

    /** It was never sent: what is held stays held, and the next try has another reference. */
    void rejected(Installment installment) {
        ledger.rejected(portions(installment), installment.accountId(), SUBJECT, installment.publicId());
    }

    void free(Installment installment, String memo) {
        inOrder(installment).forEach(portion -> ledger.releaseAll(portion.fundId(), SUBJECT, installment.publicId(), memo));
    }

    /** Whether some fund holds money for it. */
    boolean holds(Installment installment) {
        return portions(installment).stream().anyMatch(portion -> ledger.held(portion.fundId(), SUBJECT, installment.publicId()).held().isPositive());
    }

    private List<Portion> inOrder(Installment installment) {
        return portions(installment).stream().sorted(Comparator.comparing(Portion::fundId)).toList();
    }
}
