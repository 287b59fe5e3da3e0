package org.cohort.travel.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cohort.identity.Standing;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.web.NavigationItem;
import org.cohort.kernel.web.NavigationSource;

/** "Conferences" for everybody, "Travel" for those who travel, recommend or pay. */
@ApplicationScoped
public class TravelNavigation implements NavigationSource {

    private static final Set<Role> PART = Set.of(Role.MENTOR, Role.COORDINATOR, Role.TREASURER, Role.ORGANIZER);

    @Inject
    private Standing standing;

    @Override
    public List<NavigationItem> items(Actor actor) {
        List<NavigationItem> items = new ArrayList<>();
        if (PART.stream().anyMatch(actor::holds) || standing.isIntern()) {
            items.add(new NavigationItem(65, "/grants", "travel.nav.grants"));
        }
        items.add(new NavigationItem(85, "/conferences", "travel.nav.conferences", true));
        return items;
    }
}
