package org.cohort.program.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.web.NavigationItem;
import org.cohort.kernel.web.NavigationSource;

/** Rounds and communities for everybody; "Organize" for those who do, and for coordinators, who find their communities there. */
@ApplicationScoped
public class ProgramNavigation implements NavigationSource {

    @Override
    public List<NavigationItem> items(Actor actor) {
        List<NavigationItem> items = new ArrayList<>();
        items.add(new NavigationItem(20, "/rounds", "program.nav.rounds", true));
        items.add(new NavigationItem(40, "/communities", "program.nav.communities", true));
        if (actor.holds(Role.ORGANIZER) || actor.holds(Role.COORDINATOR) || actor.holds(Role.ADMINISTRATOR)) {
            items.add(new NavigationItem(60, "/organize", "program.nav.organize"));
        }
        return items;
    }
}
