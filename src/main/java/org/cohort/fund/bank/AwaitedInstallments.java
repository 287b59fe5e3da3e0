package org.cohort.fund.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cohort.fund.InstallmentState;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.text.Words;
import org.cohort.program.rules.PayMoment;

/** Installments from their authorization until they are paid. The person is asked for nothing by one that she must not know of yet (rule I3). */
@ApplicationScoped
class AwaitedInstallments implements Awaiting {

    private static final List<InstallmentState> OPEN = List.of(InstallmentState.AUTHORIZED, InstallmentState.IN_PAYMENT, InstallmentState.FAILED);

    private static final String PATH = "/installments/";

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Override
    public List<Awaited> of(Long accountId) {
        return open(accountId, List.of(false));
    }

    @Override
    public List<Awaited> payable(Long accountId) {
        return open(accountId, List.of(false, true));
    }

    private List<Awaited> open(Long accountId, List<Boolean> untold) {
        return em.createQuery("select i.publicId, i.fundId, i.stage, i.amount, a.name from Installment i join Account a on a.id = i.accountId"
                        + " where i.accountId = :account and i.state in :open and (i.untold in :untold or i.state = :known) order by i.dueOn, i.id", Object[].class)
                .setParameter("account", accountId).setParameter("open", OPEN).setParameter("untold", untold).setParameter("known", InstallmentState.FAILED).getResultStream()
                .map(row -> new Awaited(accountId, (Long) row[1], Words.say(Locale.ENGLISH, "installment.title", row[4], (PayMoment) row[2], (Amount) row[3]),
                        PATH + row[0])).toList();
    }

    @Override
    public Optional<Awaited> at(String path) {
        return path.startsWith(PATH) ? em.createQuery("select i.accountId, i.fundId from Installment i where i.publicId = :id and i.state in :open", Object[].class)
                .setParameter("id", path.substring(PATH.length())).setParameter("open", OPEN).getResultStream().findFirst()
                .map(row -> new Awaited((Long) row[0], (Long) row[1], "", path)) : Optional.empty();
    }

    @Override
    public Set<Long> everybody() {
        return Set.copyOf(em.createQuery("select distinct i.accountId from Installment i where i.state in :open and (i.untold = false or i.state = :known)", Long.class)
                .setParameter("open", OPEN).setParameter("known", InstallmentState.FAILED).getResultList());
    }
}
