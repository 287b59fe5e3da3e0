package org.cohort.fund.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.web.NavigationItem;
import org.cohort.kernel.web.NavigationSource;

/** "Funds" for those who keep or oversee one. */
@ApplicationScoped
public class FundNavigation implements NavigationSource {

    @Override
    public List<NavigationItem> items(Actor actor) {
        return actor.holds(Role.TREASURER) || actor.holds(Role.ORGANIZER)
                ? List.of(new NavigationItem(70, "/funds", "fund.nav")) : List.of();
    }
}
