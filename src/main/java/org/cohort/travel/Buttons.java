package org.cohort.travel;

import java.util.List;
import java.util.Set;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.lifecycle.Lifecycle;
import org.cohort.kernel.lifecycle.Option;

/**
 * Which actions a page about travel offers. What a rule forbids stands there with its reason; so does what another
 * role does, to those who decide. What only the traveller does is not offered to others, nor theirs to her.
 */
public final class Buttons {

    private Buttons() {
    }

    /** @param roles what the reader is to the thing */
    public static <S extends Enum<S>, A extends Enum<A>> List<Option<A>> of(Lifecycle<S, A, ?> table, S state, List<Option<A>> options, Set<Role> roles) {
        return options.stream().filter(option -> !"lifecycle.role".equals(option.verdict().reason())
                || !roles.contains(Role.SELF) && !isTravellers(table, state, option.action())).toList();
    }

    private static <S extends Enum<S>, A extends Enum<A>> boolean isTravellers(Lifecycle<S, A, ?> table, S state, A action) {
        return table.transitions().stream().anyMatch(row -> row.action() == action && row.from().contains(state) && row.by().contains(Role.SELF));
    }
}
