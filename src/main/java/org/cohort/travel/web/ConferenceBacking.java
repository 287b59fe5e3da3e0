package org.cohort.travel.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.time.Window;
import org.cohort.travel.ConferenceQueries;
import org.cohort.travel.ConferenceView;

/** {@code /conferences/{conference}}. */
@Named
@RequestScoped
public class ConferenceBacking {

    @Inject
    private ConferenceQueries queries;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    private ConferenceView view;

    public void load() {
        view = queries.page(current.get(), Address.part("conference"));
    }

    public ConferenceView getView() {
        return view;
    }

    /** Whether asking for money still makes sense: the "may I?" page says the rest. */
    public boolean isAhead() {
        return !Window.from(view.conference().startsOn().atStartOfDay(view.conference().zone()).toInstant()).isOpen(clock.instant());
    }
}
