package org.cohort.fund.alert;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cohort.fund.FundQueries;
import org.cohort.fund.FundRef;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.persistence.Queries;
import org.cohort.kernel.work.Tasks;

/** What is shown of a fund's alerts. */
@Queries
public class FundAlertQueries {

    /** A chosen share. @param toldAt when the treasurers were told; null before that @param reached whether the fund is there now */
    public record Row(int percent, Instant toldAt, boolean reached) {
    }

    /** A fund's alerts, the lowest first. @param asked whether Today asks its treasurers to look */
    public record Alerts(Share share, List<Row> rows, boolean asked) {

        /** As they are typed. */
        public String typed() {
            return rows.stream().map(row -> String.valueOf(row.percent())).collect(Collectors.joining(", "));
        }
    }

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    FundQueries funds;

    @Inject
    Shares shares;

    @Inject
    Tasks tasks;

    /** @throws org.cohort.kernel.access.NotFound for who neither keeps nor oversees the fund */
    public Alerts of(Actor actor, String fundPublicId) {
        return of(funds.fund(actor, fundPublicId));
    }

    /** The same of a fund that the reader was shown. */
    public Alerts of(FundQueries.FundRow shown) {
        FundRef fund = shown.fund();
        Share share = shares.of(List.of(fund), Map.of(fund.id(), shown.balance())).get(fund.id());
        List<Row> rows = em.createQuery("select a from FundAlert a where a.fundId = :fund order by a.percent", FundAlert.class).setParameter("fund", fund.id())
                .getResultStream().map(alert -> new Row(alert.percent(), alert.toldAt(), share.reaches(alert.percent()))).toList();
        return new Alerts(share, rows, rows.stream().anyMatch(Row::reached) && !tasks.asked(FundAlertJob.SUBJECT, fund.publicId()).isEmpty());
    }
}
