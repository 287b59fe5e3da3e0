package org.cohort.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.cohort.kernel.jobs.Job;

/** Looks for drafts to remind of, four times an hour. */
@ApplicationScoped
public class RemindDraftsJob implements Job {

    @Inject
    private DraftReminders reminders;

    @Override
    public String name() {
        return "remind-drafts";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    @Override
    public String run() {
        return reminders.remind() + " reminded";
    }
}
