package org.cohort.selection.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.web.NavigationItem;
import org.cohort.kernel.web.NavigationSource;

/** "Review" for mentors. */
@ApplicationScoped
public class SelectionNavigation implements NavigationSource {

    @Override
    public List<NavigationItem> items(Actor actor) {
        return actor.holds(Role.MENTOR) ? List.of(new NavigationItem(30, "/review", "selection.nav.review")) : List.of();
    }
}
