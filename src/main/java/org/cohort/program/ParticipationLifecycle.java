package org.cohort.program;

import static org.cohort.program.ParticipationAction.APPROVE;
import static org.cohort.program.ParticipationAction.DECLINE;
import static org.cohort.program.ParticipationAction.IMPORT;
import static org.cohort.program.ParticipationAction.REOPEN;
import static org.cohort.program.ParticipationAction.SUBMIT;
import static org.cohort.program.ParticipationAction.WITHDRAW;
import static org.cohort.program.ParticipationState.APPROVED;
import static org.cohort.program.ParticipationState.DECLINED;
import static org.cohort.program.ParticipationState.DRAFT;
import static org.cohort.program.ParticipationState.SUBMITTED;
import static org.cohort.program.ParticipationState.WITHDRAWN;

import java.util.List;
import java.util.Map;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.lifecycle.Guard;
import org.cohort.kernel.lifecycle.Lifecycle;
import org.cohort.kernel.time.Window;
import org.cohort.kernel.work.Addressee;
import org.cohort.kernel.work.Card;

/** How a community comes into a round, and out of it. */
public final class ParticipationLifecycle {

    /**
     * A participation with what its guards ask for.
     *
     * @param ref       the same as others see it
     * @param signUp    when its coordinator may sign up
     * @param selection until when it may leave: interns are promised a place at the announcement
     * @param project   when its projects may be proposed: an organizer should have answered before that ends
     */
    public record Case(Participation participation, ParticipationRef ref, Window signUp, Window selection, Window project) {

        private Card card() {
            return new Card(ref.publicId(), ref.communityName() + " · " + ref.round().name(), ref.path(), participation.createdBy(),
                    Map.of(Role.ORGANIZER, List.of(Addressee.holders(Role.ORGANIZER, ref.round().programId())),
                            Role.COORDINATOR, List.of(Addressee.holders(Role.COORDINATOR, ref.id()))), project.shownEnd());
        }
    }

    private static final Guard<Case> SIGN_UP_OPEN = Guard.of("sign-up open", (subject, now) -> subject.signUp().verdict(now));
    private static final Guard<Case> NOT_ANNOUNCED = Guard.of("before the announcement", (subject, now) -> subject.selection().verdict(now));

    public static final Lifecycle<ParticipationState, ParticipationAction, Case> TABLE = Lifecycle
            .<ParticipationState, ParticipationAction, Case>of("participation", ParticipationState.class, ParticipationAction.class, DRAFT)
            .state(subject -> subject.participation().state(), (subject, to) -> subject.participation().move(to))
            .card(Case::card)
            .on(SUBMIT).from(DRAFT, DECLINED, WITHDRAWN).to(SUBMITTED).by(Role.COORDINATOR).when(SIGN_UP_OPEN).tells(Role.ORGANIZER)
            .on(APPROVE).from(SUBMITTED).to(APPROVED).by(Role.ORGANIZER).tells(Role.COORDINATOR)
            .on(DECLINE).from(SUBMITTED).to(DECLINED).by(Role.ORGANIZER).comment().tells(Role.COORDINATOR)
            .on(WITHDRAW).from(DRAFT, SUBMITTED, APPROVED).to(WITHDRAWN).by(Role.COORDINATOR).when(NOT_ANNOUNCED).tells(Role.ORGANIZER, Role.COORDINATOR).asks()
            .on(REOPEN).from(APPROVED).to(SUBMITTED).by(Role.COORDINATOR).when(SIGN_UP_OPEN).tells(Role.ORGANIZER)
            .on(IMPORT).from(DRAFT).to(APPROVED).by(Role.SYSTEM)
            .waits(SUBMITTED, Role.ORGANIZER)
            .build();

    private ParticipationLifecycle() {
    }
}
