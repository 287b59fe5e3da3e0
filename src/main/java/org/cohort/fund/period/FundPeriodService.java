package org.cohort.fund.period;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.cohort.fund.FundRef;
import org.cohort.fund.UnspentMoney;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.text.Typed;
import org.cohort.kernel.work.Tasks;

/** Begins a fund's periods and closes them by four eyes (rules G11, M2). */
@UseCase
public class FundPeriodService {

    /** What is typed for money that goes back; funds' ids are in small letters. */
    public static final String TO_SPONSOR = "SPONSOR";

    private static final int LONGEST_REASON = 500;

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    FundPeriods periods;

    @Inject
    UnspentMoney unspent;

    @Inject
    org.cohort.fund.FundLedger ledger;

    @Inject
    Transitions transitions;

    @Inject
    Tasks tasks;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** Begins the fund's first period, to which all of its ledger belongs, or the next one after a closed one. */
    @Requires(Role.TREASURER)
    public void begin(String fundPublicId, String startsOn, String endsOn) {
        FundRef fund = kept(fundPublicId);
        ledger.lock(List.of(fund.id()));
        FundPeriod last = periods.latest(fund);
        if (last != null && last.state() != FundPeriodState.CLOSED) {
            throw new Refused(Verdict.conflict("fundPeriod.open"));
        }
        Days days = days(startsOn, endsOn, last == null ? null : last.endsOn());
        FundPeriod period = new FundPeriod(fund.id(), last == null ? 1 : last.number() + 1, days.from(), days.until(), last == null ? 0 : periods.lastEntry(fund),
                current.get().accountId(), clock.instant());
        em.persist(period);
        em.flush();
        transitions.begin(FundPeriodLifecycle.TABLE, periods.of(period, fund));
    }

    /** Gives an open period other days. */
    @Requires(Role.TREASURER)
    public void change(String publicId, String startsOn, String endsOn) {
        FundPeriodCase c = periods.lock(publicId);
        requireTreasurer(c.fund());
        if (c.period().state() != FundPeriodState.OPEN) {
            throw new Refused(Verdict.conflict("fundPeriod.notOpen"));
        }
        LocalDate before = em.createQuery("select max(p.endsOn) from FundPeriod p where p.fundId = :fund and p.number < :number", LocalDate.class)
                .setParameter("fund", c.fund().id()).setParameter("number", c.period().number()).getSingleResult();
        Days days = days(startsOn, endsOn, before);
        c.period().days(days.from(), days.until());
        tasks.clear(FundPeriodLifecycle.TABLE.name(), publicId);
        audit.record(FundPeriodLifecycle.TABLE.name(), publicId, "DAYS", null, null, days.from() + "/" + days.until());
    }

    /**
     * Proposes to close a period: all that is unspent goes where she says. Promises stay, and are paid from the fund.
     *
     * @param seen   what was unspent when she looked, as {@link Amount#toString} says
     * @param rest   {@link #TO_SPONSOR}, or the public id of the fund that gets it; nothing where nothing is left
     * @param reason for both ledgers
     */
    @Requires(Role.TREASURER)
    public void propose(String publicId, String seen, String rest, String reason) {
        FundPeriodCase c = periods.lock(publicId);
        requireTreasurer(c.fund());
        if (!c.free().toString().equals(seen)) {
            throw new Refused(Verdict.conflict("fundPeriod.movedMeanwhile", c.free()));
        }
        Findings findings = new Findings();
        Long to = c.free().isZero() ? null : findings.read(() -> target(c.fund(), rest));
        String why = findings.read(() -> Typed.required("reason", reason, LONGEST_REASON));
        findings.enforce();
        c.period().propose(c.free(), to, why, current.get().accountId());
        transitions.fire(FundPeriodLifecycle.TABLE, c, FundPeriodAction.PROPOSE, periods.rolesOf(c.fund()), why);
    }

    /** Closes what somebody else proposed, or sends it back. */
    @Requires({Role.TREASURER, Role.ORGANIZER})
    public void act(String publicId, FundPeriodAction action, String comment) {
        if (action == FundPeriodAction.PROPOSE) {
            throw new Refused(Verdict.conflict("fundPeriod.form"));
        }
        FundPeriodCase c = periods.lock(publicId);
        transitions.fire(FundPeriodLifecycle.TABLE, c, action, periods.rolesOf(c.fund()), comment);
        if (action == FundPeriodAction.CLOSE) {
            FundPeriod period = c.period();
            period.close(current.get().accountId(), clock.instant());
            if (period.amount().isPositive() && period.toFundId() == null) {
                unspent.giveBack(c.fund().id(), period.amount(), publicId, period.reason());
            } else if (period.amount().isPositive()) {
                unspent.carryOver(c.fund().id(), period.toFundId(), period.amount(), publicId, period.reason());
            }
        }
    }

    /** Null for back to the sponsor. */
    private Long target(FundRef fund, String rest) {
        String chosen = Typed.required("rest", rest, 64);
        return TO_SPONSOR.equals(chosen) ? null : unspent.targets(fund.id()).stream().filter(to -> to.publicId().equals(chosen)).findFirst()
                .orElseThrow(() -> Refused.input("rest", "fundPeriod.otherFund")).id();
    }

    private FundRef kept(String fundPublicId) {
        FundRef fund = periods.fund(fundPublicId);
        requireTreasurer(fund);
        return fund;
    }

    private void requireTreasurer(FundRef fund) {
        if (!periods.rolesOf(fund).contains(Role.TREASURER)) {
            throw new Refused(Verdict.denied("access.role"));
        }
    }

    private record Days(LocalDate from, LocalDate until) {
    }

    /** @param after the last day of the period before, or null */
    private static Days days(String startsOn, String endsOn, LocalDate after) {
        Findings findings = new Findings();
        LocalDate from = findings.read(() -> day("startsOn", startsOn));
        LocalDate until = findings.read(() -> day("endsOn", endsOn));
        findings.enforce();
        if (until.toEpochDay() < from.toEpochDay()) {
            throw Refused.input("endsOn", "fundPeriod.days");
        }
        if (after != null && from.toEpochDay() <= after.toEpochDay()) {
            throw Refused.input("startsOn", "fundPeriod.after", after);
        }
        return new Days(from, until);
    }

    private static LocalDate day(String field, String typed) {
        LocalDate day = Typed.date(field, typed);
        if (day == null) {
            throw Refused.input(field, "required");
        }
        return day;
    }
}
