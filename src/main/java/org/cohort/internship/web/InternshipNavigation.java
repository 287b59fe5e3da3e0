package org.cohort.internship.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.cohort.identity.Standing;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.web.NavigationItem;
import org.cohort.kernel.web.NavigationSource;

/** "My internship" for who has or had one, "Mentoring" for mentors. */
@ApplicationScoped
public class InternshipNavigation implements NavigationSource {

    @Inject
    private Standing standing;

    @Override
    public List<NavigationItem> items(Actor actor) {
        List<NavigationItem> items = new ArrayList<>();
        if (standing.isIntern()) {
            items.add(new NavigationItem(20, "/internship", "internship.nav.mine"));
        }
        if (actor.holds(Role.MENTOR)) {
            items.add(new NavigationItem(40, "/mentoring", "internship.nav.mentoring"));
        }
        return items;
    }
}
