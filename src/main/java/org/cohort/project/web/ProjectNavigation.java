package org.cohort.project.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.web.NavigationItem;
import org.cohort.kernel.web.NavigationSource;

/** Projects for everybody. */
@ApplicationScoped
public class ProjectNavigation implements NavigationSource {

    @Override
    public List<NavigationItem> items(Actor actor) {
        return List.of(new NavigationItem(30, "/projects", "project.nav", true));
    }
}
