package org.cohort.project;

import static org.cohort.kernel.access.Role.COORDINATOR;
import static org.cohort.kernel.access.Role.MENTOR;
import static org.cohort.kernel.access.Role.ORGANIZER;
import static org.cohort.kernel.access.Role.SELF;
import static org.cohort.kernel.access.Role.SYSTEM;
import static org.cohort.project.MentorshipAction.ACCEPT;
import static org.cohort.project.MentorshipAction.APPROVE;
import static org.cohort.project.MentorshipAction.DECLINE;
import static org.cohort.project.MentorshipAction.INVITE;
import static org.cohort.project.MentorshipAction.LEAD;
import static org.cohort.project.MentorshipAction.REFUSE;
import static org.cohort.project.MentorshipAction.REQUEST;
import static org.cohort.project.MentorshipAction.WITHDRAW;
import static org.cohort.project.MentorshipState.APPROVED;
import static org.cohort.project.MentorshipState.DECLINED;
import static org.cohort.project.MentorshipState.DRAFT;
import static org.cohort.project.MentorshipState.SUBMITTED;
import static org.cohort.project.MentorshipState.WITHDRAWN;

import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Guard;
import org.cohort.kernel.lifecycle.Lifecycle;

/**
 * How a mentorship changes. MENTOR is the project's lead mentor here, who may ask people and turn them away, and leaves it to the
 * coordinators to approve them; the system approves whom a coordinator asked, asks again for whoever invites, and lets one mentor succeed another. The lead's own mentorship follows the project.
 */
public final class MentorshipLifecycle {

    static final Guard<MentorshipCase> INVITED = Guard.of("was invited", (c, now) -> Verdict.when(c.isInvitation(), "mentorship.notInvited"));
    static final Guard<MentorshipCase> WITH_PROJECT =
            Guard.of("lead goes with the project", (c, now) -> Verdict.when(!c.isApprovedWithProject(), "mentorship.withProject"));
    static final Guard<MentorshipCase> NO_RETURN =
            Guard.of("did not leave as the lead", (c, now) -> Verdict.when(!c.isFormerLead(), "mentorship.lead"));
    static final Guard<MentorshipCase> NOT_LAST = Guard.of("not the last mentor", (c, now) -> Verdict.when(!c.isLast(), "mentorship.last"));

    static final Guard<MentorshipCase> ROOM = Guard.of("not one mentor too many", (c, now) -> Verdict.when(c.hasRoom(), "mentorship.most", c.project().most()));
    static final Guard<MentorshipCase> NOT_LEAD = Guard.of("does not lead yet", (c, now) -> Verdict.when(!c.mentorship().isLead(), "mentorship.leads"));

    public static final Lifecycle<MentorshipState, MentorshipAction, MentorshipCase> TABLE =
            Lifecycle.<MentorshipState, MentorshipAction, MentorshipCase>of("mentorship", MentorshipState.class, MentorshipAction.class, DRAFT)
                    .state(c -> c.mentorship().state(), (c, to) -> c.mentorship().move(to))
                    .card(MentorshipCase::card)
                    .on(INVITE).from(DECLINED, WITHDRAWN).to(DRAFT).by(SYSTEM).when(NO_RETURN, ROOM)
                    .on(ACCEPT).from(DRAFT).to(SUBMITTED).by(SELF).when(INVITED).tells(MENTOR, COORDINATOR)
                    .on(REFUSE).from(DRAFT).to(DECLINED).by(SELF).when(INVITED).tells(MENTOR)
                    .on(REQUEST).from(DRAFT, DECLINED, WITHDRAWN).to(SUBMITTED).by(SELF, SYSTEM).when(NO_RETURN, ROOM).tells(MENTOR)
                    .on(APPROVE).from(SUBMITTED).to(APPROVED).by(COORDINATOR, ORGANIZER, SYSTEM).when(WITH_PROJECT, ROOM).tells(SELF)
                    .on(DECLINE).from(SUBMITTED).to(DECLINED).by(MENTOR, COORDINATOR, ORGANIZER).when(WITH_PROJECT).comment().tells(SELF)
                    .on(WITHDRAW).from(DRAFT, SUBMITTED, APPROVED).to(WITHDRAWN).by(SELF, MENTOR, COORDINATOR, ORGANIZER, SYSTEM).when(NOT_LAST).tells(SELF, MENTOR)
                    .on(LEAD).from(APPROVED).to(APPROVED).by(MENTOR, COORDINATOR, ORGANIZER, SYSTEM).when(NOT_LEAD).tells(SELF)
                    .waits(DRAFT, SELF)
                    .waits(SUBMITTED, COORDINATOR)
                    .build();

    private MentorshipLifecycle() {
    }
}
