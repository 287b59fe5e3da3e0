package org.cohort.project.credit;

import static org.cohort.project.credit.HidingAction.CONFIRM;
import static org.cohort.project.credit.HidingAction.HIDE;
import static org.cohort.project.credit.HidingAction.REFUSE;
import static org.cohort.project.credit.HidingState.ASKED;
import static org.cohort.project.credit.HidingState.CONFIRMED;
import static org.cohort.project.credit.HidingState.HIDDEN;
import static org.cohort.project.credit.HidingState.REFUSED;

import java.util.List;
import java.util.Map;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.lifecycle.Lifecycle;
import org.cohort.kernel.work.Addressee;
import org.cohort.kernel.work.Card;
import org.cohort.project.ProjectWithholding.Entry;

/** How a name in an archive comes to be withheld. */
public final class HidingLifecycle {

    /** A request with the entry it is about. */
    public record Case(CreditHiding hiding, Entry entry) {
    }

    public static final Lifecycle<HidingState, HidingAction, Case> TABLE = Lifecycle
            .<HidingState, HidingAction, Case>of("hiding", HidingState.class, HidingAction.class, ASKED)
            .state(c -> c.hiding().state(), (c, to) -> c.hiding().move(to))
            // Named by the round: a project's title may tell the name that is to go.
            .card(c -> new Card(c.hiding().publicId(), c.entry().roundName(), "/hidings/" + c.hiding().publicId(), null,
                    Map.of(Role.ORGANIZER, List.of(Addressee.holders(Role.ORGANIZER, c.entry().programId()))), null))
            .on(CONFIRM).from(ASKED).to(CONFIRMED).by(Role.SELF).tells(Role.ORGANIZER)
            .on(HIDE).from(CONFIRMED).to(HIDDEN).by(Role.ORGANIZER).asks()
            .on(REFUSE).from(CONFIRMED).to(REFUSED).by(Role.ORGANIZER).comment().asks()
            .waits(CONFIRMED, Role.ORGANIZER)
            .build();

    private HidingLifecycle() {
    }
}
