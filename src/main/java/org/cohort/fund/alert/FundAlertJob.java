package org.cohort.fund.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cohort.fund.FundDirectory;
import org.cohort.fund.FundRef;
import org.cohort.fund.period.OpenPeriods;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.jobs.Job;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.kernel.work.Addressee;
import org.cohort.kernel.work.Card;
import org.cohort.kernel.work.Tasks;

/** Looks where the funds stand whose treasurers want to be told: once when a share is reached, and again only after the fund fell below it. */
@ApplicationScoped
@Transactional
class FundAlertJob implements Job {

    /** What Today calls it. */
    static final String SUBJECT = "fundAlert";

    private static final String REACHED = "REACHED";

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    FundDirectory funds;

    @Inject
    Shares shares;

    @Inject
    OpenPeriods periods;

    @Inject
    Directory people;

    @Inject
    Outbox outbox;

    @Inject
    Tasks tasks;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "fund-alerts";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    /** A second run right after finds nothing. */
    @Override
    public String run() {
        Map<Long, List<FundAlert>> alerts = em.createQuery("select a from FundAlert a order by a.fundId, a.percent", FundAlert.class).getResultStream()
                .collect(Collectors.groupingBy(FundAlert::fundId, TreeMap::new, Collectors.toList()));
        Set<Long> shut = periods.shut(alerts.keySet());
        // What is closed is told nothing: all of it that is left is spoken for.
        List<FundRef> refs = alerts.keySet().stream().filter(fund -> !shut.contains(fund)).map(funds::fund).toList();
        Map<Long, Share> where = shares.of(refs);
        Set<String> asked = tasks.subjects(SUBJECT);
        long told = refs.stream().filter(fund -> look(fund, where.get(fund.id()), alerts.get(fund.id()), asked)).count();
        return told + " funds reached a share that their treasurers wanted to know of";
    }

    /** Of several that are reached at once the highest is told. */
    private boolean look(FundRef fund, Share share, List<FundAlert> alerts, Set<String> asked) {
        Instant now = clock.instant();
        alerts.stream().filter(alert -> alert.toldAt() != null && !share.reaches(alert.percent())).forEach(alert -> alert.told(null));
        List<FundAlert> reached = alerts.stream().filter(alert -> share.reaches(alert.percent())).toList();
        if (reached.isEmpty() && asked.contains(fund.publicId())) {
            tasks.clear(SUBJECT, fund.publicId());
        }
        List<FundAlert> untold = reached.stream().filter(alert -> alert.toldAt() == null).toList();
        untold.forEach(alert -> alert.told(now));
        if (!untold.isEmpty()) {
            tell(fund, share, untold.get(untold.size() - 1).percent());
        }
        return !untold.isEmpty();
    }

    private void tell(FundRef fund, Share share, int percent) {
        String path = "/funds/" + fund.publicId();
        people.holders(Role.TREASURER, fund.id()).forEach(treasurer ->
                outbox.tell(treasurer, SUBJECT + "." + REACHED, path, fund.name(), String.valueOf(percent), share.had(), share.used(), share.had().minus(share.used())));
        tasks.put(SUBJECT, REACHED, new Card(fund.publicId(), fund.name() + " · " + percent + " %", path, null,
                Map.of(Role.TREASURER, List.of(Addressee.holders(Role.TREASURER, fund.id()))), null), Set.of(Role.TREASURER));
    }
}
