package org.cohort.travel.impact.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.travel.impact.Group;
import org.cohort.travel.impact.Impact;
import org.cohort.travel.impact.ImpactQueries;
import org.cohort.travel.web.Address;

/** {@code /funds/{fund}/impact}. */
@Named
@RequestScoped
public class ImpactBacking {

    /** A table of the page. @param key of its title */
    public record Table(String key, List<Group> groups) {
    }

    @Inject
    private ImpactQueries queries;

    @Inject
    private CurrentActor current;

    private Impact impact;

    public Impact getImpact() {
        if (impact == null) {
            impact = queries.of(current.get(), Address.part("fund"));
        }
        return impact;
    }

    public List<Table> getTables() {
        return List.of(new Table("impact.conferences", getImpact().conferences()), new Table("impact.places", impact.places()), new Table("impact.years", impact.years()));
    }
}
