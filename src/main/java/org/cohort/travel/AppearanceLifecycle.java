package org.cohort.travel;

import static org.cohort.kernel.access.Role.COORDINATOR;
import static org.cohort.kernel.access.Role.ORGANIZER;
import static org.cohort.kernel.access.Role.SELF;
import static org.cohort.kernel.access.Role.SYSTEM;
import static org.cohort.travel.AppearanceAction.ACCEPT;
import static org.cohort.travel.AppearanceAction.HOLD;
import static org.cohort.travel.AppearanceAction.WITHDRAW;
import static org.cohort.travel.AppearanceState.ACCEPTED;
import static org.cohort.travel.AppearanceState.HELD;
import static org.cohort.travel.AppearanceState.PROPOSED;
import static org.cohort.travel.AppearanceState.WITHDRAWN;

import java.util.List;
import java.util.Map;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Guard;
import org.cohort.kernel.lifecycle.Lifecycle;
import org.cohort.kernel.time.Window;
import org.cohort.kernel.work.Addressee;
import org.cohort.kernel.work.Card;

/** How a person gets into a session's programme (rule G7). */
final class AppearanceLifecycle {

    private static final Guard<AppearanceCase> SESSION_OVER = Guard.of("session over", (c, now) -> Verdict.when(
            c.session().endsAt() != null && Window.from(c.session().endsAt()).isOpen(now), "appearance.notOver"));

    static final Lifecycle<AppearanceState, AppearanceAction, AppearanceCase> TABLE =
            Lifecycle.<AppearanceState, AppearanceAction, AppearanceCase>of("appearance", AppearanceState.class, AppearanceAction.class, PROPOSED)
                    .state(c -> c.appearance().state(), (c, to) -> c.appearance().move(to))
                    .card(AppearanceLifecycle::card)
                    .on(ACCEPT).from(PROPOSED).to(ACCEPTED).by(COORDINATOR, ORGANIZER).tells(SELF)
                    .on(HOLD).from(ACCEPTED).to(HELD).by(COORDINATOR, ORGANIZER, SELF, SYSTEM).when(SESSION_OVER).asks()
                    .on(WITHDRAW).from(PROPOSED, ACCEPTED).to(WITHDRAWN).by(SELF, COORDINATOR, ORGANIZER).tells(SELF, COORDINATOR).asks()
                    .waits(PROPOSED, COORDINATOR)
                    .build();

    private AppearanceLifecycle() {
    }

    private static Card card(AppearanceCase c) {
        Long account = c.appearance().accountId();
        List<Addressee> self = account == null ? List.of() : List.of(Addressee.person(account));
        List<Addressee> coordinators = c.hosts().participations().stream().map(id -> Addressee.holders(Role.COORDINATOR, id)).toList();
        return new Card(c.appearance().publicId(), c.appearance().name() + ": " + c.session().title(),
                "/conferences/" + c.conference().publicId() + "/sessions/" + c.session().publicId(), account,
                Map.of(SELF, self, COORDINATOR, coordinators), null);
    }
}
