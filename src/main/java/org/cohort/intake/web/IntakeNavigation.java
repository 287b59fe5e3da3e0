package org.cohort.intake.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.cohort.identity.Standing;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.web.NavigationItem;
import org.cohort.kernel.web.NavigationSource;

/** "My applications" for those who have begun one. */
@ApplicationScoped
public class IntakeNavigation implements NavigationSource {

    @Inject
    private Standing standing;

    @Override
    public List<NavigationItem> items(Actor actor) {
        return standing.isApplicant() ? List.of(new NavigationItem(50, "/applications", "intake.nav")) : List.of();
    }
}
