package org.cohort.insight.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.web.NavigationItem;
import org.cohort.kernel.web.NavigationSource;

/** "Today" for everybody signed in, "Administration" for the administrator. */
@ApplicationScoped
public class InsightNavigation implements NavigationSource {

    @Override
    public List<NavigationItem> items(Actor actor) {
        List<NavigationItem> items = new ArrayList<>();
        if (actor.isSignedIn()) {
            items.add(new NavigationItem(10, "/today", "today.nav"));
        }
        if (actor.holds(Role.ADMINISTRATOR)) {
            items.add(new NavigationItem(95, "/admin", "admin.nav"));
        }
        return items;
    }
}
