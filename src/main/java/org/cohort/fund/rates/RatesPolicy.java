package org.cohort.fund.rates;

import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;

/** Who brings in rates and looks at imports: whoever keeps a fund, and administrators. */
final class RatesPolicy {

    private RatesPolicy() {
    }

    static boolean mayKeep(Actor actor) {
        return actor.holds(Role.TREASURER) || actor.holds(Role.ADMINISTRATOR);
    }

    static void require(Actor actor) {
        if (!mayKeep(actor)) {
            throw new NotFound();
        }
    }
}
