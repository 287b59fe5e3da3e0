package org.cohort.fund.alert;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cohort.fund.FundLedger;
import org.cohort.fund.FundQueries;
import org.cohort.fund.FundRef;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.text.Typed;
import org.cohort.kernel.work.Tasks;

/** What a fund's treasurers do about its alerts. */
@UseCase
public class FundAlertService {

    private static final String FIELD = "percents";
    private static final int MOST = 6;

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    FundQueries funds;

    @Inject
    FundLedger ledger;

    @Inject
    Tasks tasks;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /**
     * Chooses the shares. One that was chosen before keeps whether it was told.
     *
     * @param typed whole per cent from 1 to 100, by commas; nothing for no alerts
     */
    @Requires(Role.TREASURER)
    public void choose(String fundPublicId, String typed) {
        FundRef fund = kept(fundPublicId);
        Set<Integer> percents = percents(typed);
        ledger.lock(List.of(fund.id()));
        List<FundAlert> alerts = em.createQuery("select a from FundAlert a where a.fundId = :fund", FundAlert.class).setParameter("fund", fund.id()).getResultList();
        alerts.stream().filter(alert -> !percents.contains(alert.percent())).forEach(em::remove);
        Set<Integer> there = alerts.stream().map(FundAlert::percent).collect(Collectors.toSet());
        percents.stream().filter(percent -> !there.contains(percent)).forEach(percent -> em.persist(new FundAlert(fund.id(), percent, current.get().accountId(), clock.instant())));
        audit.record("fund", fundPublicId, "ALERTS", null, null, percents.stream().map(percent -> percent + " %").collect(Collectors.joining(", ")));
    }

    /** She has seen that a share is reached: nobody is asked any more until the next. */
    @Requires(Role.TREASURER)
    public void seen(String fundPublicId) {
        kept(fundPublicId);
        tasks.clear(FundAlertJob.SUBJECT, fundPublicId);
        audit.record("fund", fundPublicId, "ALERT_SEEN", null, null, null);
    }

    private FundRef kept(String publicId) {
        FundRef fund = funds.fund(current.get(), publicId).fund();
        if (!current.get().holds(Role.TREASURER, fund.id())) {
            throw new Refused(Verdict.denied("access.role"));
        }
        return fund;
    }

    private static Set<Integer> percents(String typed) {
        String text = Typed.optional(FIELD, typed, 100);
        Set<Integer> percents = new TreeSet<>();
        if (text != null) {
            Arrays.stream(text.replace("%", " ").strip().split("[\\s,;]+")).forEach(one -> percents.add(Typed.number(FIELD, one, 1, 100)));
        }
        if (percents.size() > MOST) {
            throw Refused.input(FIELD, "fundAlert.tooMany", MOST);
        }
        return percents;
    }
}
