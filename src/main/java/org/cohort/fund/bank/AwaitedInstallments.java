package org.cohort.fund.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cohort.fund.InstallmentState;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.text.Words;
import org.cohort.program.rules.PayMoment;

/** Installments from their authorization until they are paid. The person is asked for nothing by one that she must not know of yet (rule I3). */
@ApplicationScoped
class AwaitedInstallments implements Awaiting {

    private static final List<InstallmentState> OPEN = List.of(InstallmentState.AUTHORIZED, InstallmentState.IN_PAYMENT, InstallmentState.FAILED);

    private static final List<InstallmentState> UNSETTLED = Stream.concat(OPEN.stream(), Stream.of(InstallmentState.SCHEDULED, InstallmentState.HELD)).toList();

    /** Whatever was said of it and whether it is told, details are taken from this long before an installment's day: the form says nothing of either. */
    private static final int DAYS_BEFORE = 14;

    private static final String SOON = " i.state in :unsettled and i.dueOn <= :soon";

    private static final String PATH = "/installments/";

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    Clock clock;

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
    public boolean isExpecting(Long accountId) {
        return !of(accountId).isEmpty() || !em.createQuery("select i.id from Installment i where i.accountId = :account and" + SOON, Long.class).setParameter("account", accountId)
                .setParameter("unsettled", UNSETTLED).setParameter("soon", soon()).setMaxResults(1).getResultList().isEmpty();
    }

    @Override
    public Set<Long> keeping() {
        return Set.copyOf(em.createQuery("select distinct i.accountId from Installment i where i.state in :open or (" + SOON + ")", Long.class)
                .setParameter("open", OPEN).setParameter("unsettled", UNSETTLED).setParameter("soon", soon()).getResultList());
    }

    private LocalDate soon() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(DAYS_BEFORE);
    }

    @Override
    public Set<Long> everybody() {
        return Set.copyOf(em.createQuery("select distinct i.accountId from Installment i where i.state in :open and (i.untold = false or i.state = :known)", Long.class)
                .setParameter("open", OPEN).setParameter("known", InstallmentState.FAILED).getResultList());
    }
}
