package org.cohort.project;

import static org.cohort.kernel.access.Role.COORDINATOR;
import static org.cohort.kernel.access.Role.MENTOR;
import static org.cohort.kernel.access.Role.ORGANIZER;
import static org.cohort.kernel.access.Role.SELF;
import static org.cohort.kernel.access.Role.SYSTEM;
import static org.cohort.project.ProjectAction.APPROVE;
import static org.cohort.project.ProjectAction.DECLINE;
import static org.cohort.project.ProjectAction.RECONSIDER;
import static org.cohort.project.ProjectAction.REVISE;
import static org.cohort.project.ProjectAction.SUBMIT;
import static org.cohort.project.ProjectAction.WITHDRAW;
import static org.cohort.project.ProjectState.APPROVED;
import static org.cohort.project.ProjectState.DECLINED;
import static org.cohort.project.ProjectState.DRAFT;
import static org.cohort.project.ProjectState.SUBMITTED;
import static org.cohort.project.ProjectState.WITHDRAWN;

import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Guard;
import org.cohort.kernel.lifecycle.Lifecycle;

/** How a project changes. */
public final class ProjectLifecycle {

    static final Guard<ProjectCase> OPEN = Guard.of("round takes projects", (c, now) -> c.window().verdict(now));
    static final Guard<ProjectCase> MENTORED = Guard.of("has a mentor", (c, now) -> Verdict.when(c.hasMentor(), "project.mentor"));
    static final Guard<ProjectCase> ADMITTED = Guard.of("community is in the round",
            (c, now) -> Verdict.when(c.participation().takesPart(), "project.community"));

    static final Guard<ProjectCase> NOT_ANNOUNCED = Guard.of("before the announcement", (c, now) -> c.leave().verdict(now));
    static final Guard<ProjectCase> NO_INTERNS = Guard.of("has no interns", (c, now) -> Verdict.when(!c.interns(), "project.interns"));

    public static final Lifecycle<ProjectState, ProjectAction, ProjectCase> TABLE =
            Lifecycle.<ProjectState, ProjectAction, ProjectCase>of("project", ProjectState.class, ProjectAction.class, DRAFT)
                    .state(c -> c.project().state(), (c, to) -> c.project().move(to))
                    .card(ProjectCase::card)
                    .on(SUBMIT).from(DRAFT, DECLINED, WITHDRAWN).to(SUBMITTED).by(SELF, MENTOR).when(ADMITTED, MENTORED, OPEN).tells(COORDINATOR)
                    .on(APPROVE).from(SUBMITTED).to(APPROVED).by(COORDINATOR, ORGANIZER).when(ADMITTED, MENTORED).tells(SELF, MENTOR)
                    .on(DECLINE).from(SUBMITTED).to(DECLINED).by(COORDINATOR, ORGANIZER).comment().tells(SELF, MENTOR)
                    .on(REVISE).from(APPROVED).to(SUBMITTED).by(SELF, MENTOR).when(OPEN).tells(COORDINATOR)
                    .on(RECONSIDER).from(APPROVED).to(SUBMITTED).by(SYSTEM).tells(SELF, MENTOR, COORDINATOR)
                    .on(WITHDRAW).from(DRAFT, SUBMITTED).to(WITHDRAWN).by(SELF, MENTOR)
                    .on(WITHDRAW).from(APPROVED).to(WITHDRAWN).by(SELF, MENTOR, COORDINATOR, ORGANIZER).when(NO_INTERNS, NOT_ANNOUNCED).comment()
                    .tells(SELF, MENTOR, COORDINATOR)
                    .waits(DRAFT, SELF)
                    .waits(SUBMITTED, COORDINATOR)
                    .build();

    private ProjectLifecycle() {
    }
}
