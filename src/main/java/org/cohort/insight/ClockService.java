package org.cohort.insight;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import org.cohort.boot.Setting;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Public;
import org.cohort.kernel.jobs.Job;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.time.MovableClock;

/** The clock of an installation with sample data, which anybody there may move: its people are invented. */
@UseCase
public class ClockService {

    @Inject
    private MovableClock clock;

    @Inject
    private CurrentActor current;

    @Inject
    @Any
    private Instance<Job> jobs;

    /** Sets the clock and does at once what the jobs would do by then. @throws NotFound where sample data is off */
    @Public
    public void set(Instant to) {
        if (!Setting.SAMPLE_DATA.isTrue()) {
            throw new NotFound();
        }
        clock.set(to);
        jobs.forEach(job -> current.callAs(Actor.SYSTEM, job::run));
    }

    @Public
    public Instant now() {
        return clock.instant();
    }
}
