package org.cohort.travel.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.cohort.kernel.jobs.Job;

/** Lets offers lapse at their date and notes who is back from a conference (rule G5). */
@ApplicationScoped
public class GrantJob implements Job {

    @Inject
    GrantUpkeep upkeep;

    @Override
    public String name() {
        return "travel-grants";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public String run() {
        List<String> lapsed = upkeep.lapsed();
        lapsed.forEach(upkeep::lapse);
        List<String> back = upkeep.back();
        back.forEach(upkeep::back);
        int late = upkeep.tooLate();
        upkeep.unclaimed().forEach(upkeep::forfeit);
        return lapsed.size() + " offers lapsed, " + back.size() + " back from a conference, " + late + " asked about no more";
    }
}
