package org.cohort.internship.report;

import static org.cohort.internship.report.BlockerAction.RESOLVE;
import static org.cohort.internship.report.BlockerState.OPEN;
import static org.cohort.internship.report.BlockerState.RESOLVED;
import static org.cohort.kernel.access.Role.COORDINATOR;
import static org.cohort.kernel.access.Role.MENTOR;
import static org.cohort.kernel.access.Role.SELF;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohort.internship.InternshipPeople;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.lifecycle.Lifecycle;
import org.cohort.kernel.text.Words;
import org.cohort.kernel.work.Addressee;
import org.cohort.kernel.work.Card;

/** What is in an intern's way is asked about until somebody says how it was resolved, the intern herself included. Only whom it concerns is asked. */
public final class BlockerLifecycle {

    public static final Lifecycle<BlockerState, BlockerAction, ReportCase> TABLE =
            Lifecycle.<BlockerState, BlockerAction, ReportCase>of("blocker", BlockerState.class, BlockerAction.class, OPEN)
                    .state(c -> c.report().blocker().state(), (c, to) -> c.report().blocker().move(to))
                    .card(BlockerLifecycle::card)
                    .on(RESOLVE).from(OPEN).to(RESOLVED).by(SELF, MENTOR, COORDINATOR).comment().tells(SELF, MENTOR, COORDINATOR)
                    .waits(OPEN, MENTOR, COORDINATOR)
                    .build();

    private BlockerLifecycle() {
    }

    /** As what she says that it is resolved: a mentor only where the intern wanted a mentor's help, as she may have turned to the coordinator about her. */
    static Set<Role> resolvingAs(Set<Role> roles, Blocker blocker) {
        return roles.stream().filter(role -> role != MENTOR || blocker.helpFrom().roles().contains(MENTOR)).collect(Collectors.toSet());
    }

    private static Card card(ReportCase c) {
        Map<Role, Collection<Addressee>> people = new HashMap<>(InternshipPeople.of(c.internship()));
        people.keySet().removeIf(role -> role != SELF && !c.report().blocker().helpFrom().roles().contains(role));
        return new Card(c.report().publicId(), Words.say(Locale.ENGLISH, "blocker.title", c.intern(), c.report().number()), "/reports/" + c.report().publicId(),
                c.internship().accountId(), people, null).within(c.internship().project().participation().title());
    }
}
