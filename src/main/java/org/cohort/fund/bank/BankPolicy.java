package org.cohort.fund.bank;

import java.util.List;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Role;

/** Who may do what with bank details (rules G12, S1). */
final class BankPolicy {

    private BankPolicy() {
    }

    /** Whoever keeps the fund that is to pay her now, and is not herself. Nobody else: not mentors, coordinators, organizers or administrators. */
    static boolean mayLook(Actor actor, Long payee, List<Awaited> awaited) {
        return !actor.is(payee) && awaited.stream().anyMatch(one -> actor.holds(Role.TREASURER, one.fundId()));
    }

    /** Whoever keeps a fund says what it pays from; the program's organizers see that, too. */
    static boolean maySeePaying(Actor actor, Long fund, Long program) {
        return maySetPaying(actor, fund) || actor.holds(Role.ORGANIZER, program);
    }

    static boolean maySetPaying(Actor actor, Long fund) {
        return actor.holds(Role.TREASURER, fund);
    }
}
