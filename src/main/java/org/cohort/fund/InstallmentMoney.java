package org.cohort.fund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
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

    /** What the funds have for it: as much as is free or held for it already; of several funds, no more than each one's portion. Null without a fund. */
    Amount covered(Installment installment) {
        List<Portion> portions = portions(installment);
        if (portions.isEmpty() || !funds.fund(installment.fundId()).currency().equals(installment.amount().currency())) {
            return null;
        }
        if (portions.size() == 1) {
            return available(portions.get(0), installment);
        }
        return Amount.sum(installment.amount().currency(), portions.stream().map(portion -> portion.amount().min(available(portion, installment))).toList());
    }

    private Amount available(Portion portion, Installment installment) {
        return ledger.balance(portion.fundId()).free().plus(ledger.held(portion.fundId(), SUBJECT, installment.publicId()).held());
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
