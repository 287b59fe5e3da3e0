package org.cohort.travel.kit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.travel.kit.Kit;
import org.cohort.travel.kit.KitQueries;
import org.cohort.travel.web.Address;

/** {@code /grants/{grant}/kit}. */
@Named
@RequestScoped
public class KitBacking {

    @Inject
    private KitQueries queries;

    @Inject
    private CurrentActor current;

    private Kit kit;

    public Kit getKit() {
        if (kit == null) {
            kit = queries.kit(current.get(), Address.part("grant"));
        }
        return kit;
    }
}
