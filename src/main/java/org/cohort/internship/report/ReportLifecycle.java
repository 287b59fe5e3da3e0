package org.cohort.internship.report;

import static org.cohort.internship.report.ReportAction.ANSWER;
import static org.cohort.internship.report.ReportAction.EXCUSE;
import static org.cohort.internship.report.ReportAction.LEAVE;
import static org.cohort.internship.report.ReportAction.RETURN;
import static org.cohort.internship.report.ReportAction.REVISE;
import static org.cohort.internship.report.ReportAction.SAVE;
import static org.cohort.internship.report.ReportAction.STAND_IN;
import static org.cohort.internship.report.ReportAction.SUBMIT;
import static org.cohort.internship.report.ReportState.ANSWERED;
import static org.cohort.internship.report.ReportState.DRAFT;
import static org.cohort.internship.report.ReportState.DUE;
import static org.cohort.internship.report.ReportState.EXCUSED;
import static org.cohort.internship.report.ReportState.SUBMITTED;
import static org.cohort.kernel.access.Role.COORDINATOR;
import static org.cohort.kernel.access.Role.MENTOR;
import static org.cohort.kernel.access.Role.SELF;
import static org.cohort.kernel.access.Role.SYSTEM;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.cohort.internship.InternshipPeople;
import org.cohort.internship.InternshipPlan;
import org.cohort.internship.InternshipRules;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Guard;
import org.cohort.kernel.lifecycle.Lifecycle;
import org.cohort.kernel.text.Words;
import org.cohort.kernel.time.Window;
import org.cohort.kernel.work.Card;

/** How a progress report is written and answered (rule I1). Lateness is a flag, never a closed door. */
public final class ReportLifecycle {

    /** How long a mentor has for an answer. */
    public static final Duration ANSWER_WITHIN = Duration.ofDays(3);

    static final Guard<ReportCase> RUNNING = Guard.of("internship runs", (c, now) -> InternshipRules.runs(c.internship()));

    static final Guard<ReportCase> BEGUN = Guard.of("its days have begun", (c, now) -> Window
            .between(InternshipPlan.startOf(c.report().coversFrom(), c.internship().zone()), null).verdict(now));

    static final Guard<ReportCase> UNANSWERED = Guard.of("mentors had their time", (c, now) -> Window
            .between(c.report().submittedAt() == null ? null : c.report().submittedAt().plus(ANSWER_WITHIN), null).verdict(now));

    static final Guard<ReportCase> ON_LEAVE = Guard.of("excused by leave alone", (c, now) -> Verdict.when(c.report().isOnLeave(), "report.notOnLeave"));

    public static final Lifecycle<ReportState, ReportAction, ReportCase> TABLE =
            Lifecycle.<ReportState, ReportAction, ReportCase>of("report", ReportState.class, ReportAction.class, DUE)
                    .state(c -> c.report().state(), (c, to) -> c.report().move(to))
                    .card(ReportLifecycle::card)
                    .on(SUBMIT).from(DUE, DRAFT).to(SUBMITTED).by(SELF).when(RUNNING, BEGUN).tells(MENTOR)
                    .on(SAVE).from(DUE, DRAFT).to(DRAFT).by(SELF).when(RUNNING, BEGUN)
                    .on(ANSWER).from(SUBMITTED).to(ANSWERED).by(MENTOR).tells(SELF)
                    .on(STAND_IN).from(SUBMITTED).to(ANSWERED).by(COORDINATOR).when(UNANSWERED).tells(SELF, MENTOR)
                    .on(REVISE).from(SUBMITTED).to(SUBMITTED).by(SELF)
                    .on(EXCUSE).from(DUE, DRAFT).to(EXCUSED).by(MENTOR, COORDINATOR).comment().tells(SELF).asks()
                    .on(LEAVE).from(DUE, DRAFT).to(EXCUSED).by(SYSTEM)
                    .on(RETURN).from(EXCUSED).to(DUE).by(SYSTEM).when(ON_LEAVE)
                    .waits(DUE, SELF).waits(DRAFT, SELF).waits(SUBMITTED, MENTOR)
                    .build();

    private ReportLifecycle() {
    }

    private static Card card(ReportCase c) {
        ProgressReport report = c.report();
        return new Card(report.publicId(), Words.say(Locale.ENGLISH, "report.title", report.number(), c.intern()), "/reports/" + report.publicId(),
                c.internship().accountId(), InternshipPeople.of(c.internship()), due(report)).within(c.internship().project().participation().title());
    }

    /** When whoever must act should have: the intern by its date, then the mentor within some days. */
    private static Instant due(ProgressReport report) {
        return switch (report.state()) {
            case DUE, DRAFT -> report.dueAt();
            case SUBMITTED -> report.submittedAt() == null ? null : report.submittedAt().plus(ANSWER_WITHIN);
            case ANSWERED, EXCUSED -> null;
        };
    }
}
