package org.cohort.fund.batch;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cohort.fund.FundLedger;
import org.cohort.fund.rates.Rates;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;

/**
 * Payables whose lifecycles say what a batch may do to them: the same acts, whatever is paid. Which of them wait, and what is said of each, is each kind's own.
 * @param <C> one with what its lifecycle needs to know @param <A> what can be done to it
 */
public abstract class MovedPayables<C, A> implements Payables {

    @PersistenceContext(unitName = "cohort")
    protected EntityManager em;

    @Inject
    protected FundLedger ledger;

    @Inject
    protected CurrentActor current;

    @Inject
    Rates rates;

    @Inject
    Clock clock;

    private final A release;
    private final A paid;

    protected MovedPayables(A release, A paid) {
        this.release = release;
        this.paid = paid;
    }

    /** Whatever its state. @throws org.cohort.kernel.access.NotFound when there is none */
    protected abstract C one(String id);

    /** What happens to it where its money is not with its payee: the bank did not take it, or it came back after it was paid. */
    protected abstract A failing(C one);

    /** What the current actor is to it. */
    protected abstract Set<Role> roles(C one);

    /** @param words the reason, or null */
    protected abstract void fire(C one, A act, Set<Role> roles, String words);

    @Override
    public void release(String id) {
        fire(one(id), release, Set.of(Role.SYSTEM), null);
    }

    @Override
    public void paid(String id) {
        C one = one(id);
        fire(one, paid, roles(one), null);
    }

    @Override
    public void failed(String id, String why) {
        C one = one(id);
        fire(one, failing(one), roles(one), why);
    }

    /** Who reads what waits: nobody collects her own. A key that is nobody's for the system. */
    protected Long reader() {
        return current.get().accountId() == null ? -1L : current.get().accountId();
    }

    /** Whether a payee can get it in her currency today. @param to null for the amount's own @param known what was asked before, by both */
    protected Verdict rated(Currency from, Currency to, Map<List<Currency>, Verdict> known) {
        return to == null || to.equals(from) ? Verdict.allowed() : known.computeIfAbsent(List.of(from, to), pair -> Verdict.when(
                rates.known(from, to, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)).isPresent(), "claim.noPayoutRate", from.getCurrencyCode(), to.getCurrencyCode()));
    }
}
