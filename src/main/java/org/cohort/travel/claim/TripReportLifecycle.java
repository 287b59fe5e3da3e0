package org.cohort.travel.claim;

import static org.cohort.kernel.access.Role.COORDINATOR;
import static org.cohort.kernel.access.Role.MENTOR;
import static org.cohort.kernel.access.Role.ORGANIZER;
import static org.cohort.kernel.access.Role.SELF;
import static org.cohort.kernel.access.Role.TREASURER;
import static org.cohort.travel.claim.TripReportAction.ACCEPT;
import static org.cohort.travel.claim.TripReportAction.RETURN;
import static org.cohort.travel.claim.TripReportAction.SUBMIT;
import static org.cohort.travel.claim.TripReportState.ACCEPTED;
import static org.cohort.travel.claim.TripReportState.DRAFT;
import static org.cohort.travel.claim.TripReportState.RETURNED;
import static org.cohort.travel.claim.TripReportState.SUBMITTED;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Guard;
import org.cohort.kernel.lifecycle.Lifecycle;
import org.cohort.kernel.work.Addressee;
import org.cohort.kernel.work.Card;
import org.cohort.travel.grant.GrantState;
import org.cohort.travel.grant.Stakes;
import org.cohort.travel.grant.TravelRules;

/** How a trip report gets read (rule G10). */
public final class TripReportLifecycle {

    private static final Set<GrantState> AHEAD = EnumSet.of(GrantState.VISA_PENDING, GrantState.ACCEPTED);
    private static final Guard<ReportCase> BACK = Guard.of("she is back", (c, now) -> Verdict.when(
            c.grant().grant().state().isGoing() && !AHEAD.contains(c.grant().grant().state()), "tripReport.notBack"));
    private static final Guard<ReportCase> WRITTEN = Guard.of("title and what she learned are there", (c, now) ->
            Verdict.when(c.report().isWritten(), "tripReport.empty"));

    public static final Lifecycle<TripReportState, TripReportAction, ReportCase> TABLE =
            Lifecycle.<TripReportState, TripReportAction, ReportCase>of("trip-report", TripReportState.class, TripReportAction.class, DRAFT)
                    .state(c -> c.report().state(), (c, to) -> c.report().move(to))
                    .card(TripReportLifecycle::card)
                    .on(SUBMIT).from(DRAFT, RETURNED).to(SUBMITTED).by(SELF).when(BACK, WRITTEN).tells(MENTOR, COORDINATOR)
                    .on(ACCEPT).from(SUBMITTED).to(ACCEPTED).by(MENTOR, COORDINATOR).tells(SELF, TREASURER).asks()
                    .on(RETURN).from(SUBMITTED).to(RETURNED).by(MENTOR, COORDINATOR).comment().tells(SELF)
                    .waits(DRAFT, SELF).waits(RETURNED, SELF).waits(SUBMITTED, MENTOR, COORDINATOR)
                    .build();

    private TripReportLifecycle() {
    }

    private static Card card(ReportCase c) {
        Stakes stakes = c.grant().stakes();
        Instant due = c.report().isEditable() ? TravelRules.reportDue(c.grant().conference(), c.grant().dates()) : null;
        return new Card(c.report().publicId(), c.grant().title(), c.grant().path() + "/report", stakes.account(), Map.of(
                SELF, List.of(Addressee.person(stakes.account())),
                MENTOR, List.of(Addressee.holders(MENTOR, stakes.project())),
                COORDINATOR, List.of(Addressee.holders(COORDINATOR, stakes.participation())),
                TREASURER, stakes.funds().stream().sorted().map(fund -> Addressee.holders(TREASURER, fund)).toList(),
                ORGANIZER, List.of(Addressee.holders(ORGANIZER, stakes.program()))), due);
    }
}
