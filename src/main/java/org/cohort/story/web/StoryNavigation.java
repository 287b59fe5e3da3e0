package org.cohort.story.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.web.NavigationItem;
import org.cohort.kernel.web.NavigationSource;

/** "Stories", for everybody. */
@ApplicationScoped
public class StoryNavigation implements NavigationSource {

    @Override
    public List<NavigationItem> items(Actor actor) {
        return List.of(new NavigationItem(80, "/stories", "story.nav", true));
    }
}
