package org.cohort.intake;

import static org.cohort.intake.ApplicationAction.ACCEPT;
import static org.cohort.intake.ApplicationAction.BAR;
import static org.cohort.intake.ApplicationAction.CLEAR;
import static org.cohort.intake.ApplicationAction.DECLINE;
import static org.cohort.intake.ApplicationAction.DISQUALIFY;
import static org.cohort.intake.ApplicationAction.HOLD;
import static org.cohort.intake.ApplicationAction.QUALIFY;
import static org.cohort.intake.ApplicationAction.SUBMIT;
import static org.cohort.intake.ApplicationAction.WITHDRAW;
import static org.cohort.intake.ApplicationState.ACCEPTED;
import static org.cohort.intake.ApplicationState.DECLINED;
import static org.cohort.intake.ApplicationState.DRAFT;
import static org.cohort.intake.ApplicationState.ELIGIBLE;
import static org.cohort.intake.ApplicationState.INELIGIBLE;
import static org.cohort.intake.ApplicationState.SUBMITTED;
import static org.cohort.intake.ApplicationState.UNDER_REVIEW;
import static org.cohort.intake.ApplicationState.WITHDRAWN;
import static org.cohort.kernel.access.Role.ORGANIZER;
import static org.cohort.kernel.access.Role.SELF;
import static org.cohort.kernel.access.Role.SYSTEM;

import org.cohort.kernel.lifecycle.Guard;
import org.cohort.kernel.lifecycle.Lifecycle;

/** How an application changes. SUBMITTED lasts within one transaction only: the system answers at once. */
public final class ApplicationLifecycle {

    static final Guard<ApplicationCase> OPEN = Guard.of("round takes applications", (c, now) -> c.window().verdict(now));

    public static final Lifecycle<ApplicationState, ApplicationAction, ApplicationCase> TABLE =
            Lifecycle.<ApplicationState, ApplicationAction, ApplicationCase>of("application", ApplicationState.class, ApplicationAction.class, DRAFT)
                    .state(c -> c.application().state(), (c, to) -> c.application().move(to))
                    .card(ApplicationCase::card)
                    .on(SUBMIT).from(DRAFT, SUBMITTED, ELIGIBLE, INELIGIBLE, UNDER_REVIEW, WITHDRAWN).to(SUBMITTED).by(SELF).when(OPEN)
                    .on(QUALIFY).from(SUBMITTED).to(ELIGIBLE).by(SYSTEM)
                    .on(DISQUALIFY).from(SUBMITTED).to(INELIGIBLE).by(SYSTEM)
                    .on(HOLD).from(SUBMITTED).to(UNDER_REVIEW).by(SYSTEM).tells(ORGANIZER)
                    .on(CLEAR).from(UNDER_REVIEW, INELIGIBLE).to(ELIGIBLE).by(ORGANIZER).comment().tells(SELF)
                    .on(BAR).from(UNDER_REVIEW, ELIGIBLE).to(INELIGIBLE).by(ORGANIZER).comment().tells(SELF)
                    .on(ACCEPT).from(ELIGIBLE, DECLINED).to(ACCEPTED).by(SYSTEM)
                    .on(DECLINE).from(ELIGIBLE).to(DECLINED).by(SYSTEM)
                    .on(WITHDRAW).from(DRAFT, SUBMITTED, ELIGIBLE, INELIGIBLE, UNDER_REVIEW).to(WITHDRAWN).by(SELF).asks()
                    .waits(DRAFT, SELF)
                    .waits(ELIGIBLE, SELF)
                    .waits(UNDER_REVIEW, ORGANIZER)
                    .build();

    private ApplicationLifecycle() {
    }
}
