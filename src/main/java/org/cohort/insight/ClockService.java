package org.cohort.insight;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cohort.boot.Setting;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Public;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.jobs.Job;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.time.MovableClock;

/** The clock of an installation with sample data, which anybody there may move: its people are invented. */
@UseCase
public class ClockService {

    private static final Logger LOG = Logger.getLogger(ClockService.class.getName());

    @Inject
    private MovableClock clock;

    @Inject
    private CurrentActor current;

    @Inject
    @Any
    private Instance<Job> jobs;

    /** Before this nothing of the sample data has happened: five years before its first round. */
    static final Instant EARLIEST = Instant.parse("2009-01-01T00:00:00Z");
    /** How far after the machine's time, around which the latest rounds of the sample data are laid, the clock goes. */
    static final Period LATER = Period.ofYears(5);

    /**
     * Sets the clock and does at once what the jobs would do by then.
     *
     * @throws NotFound where sample data is off
     * @throws Refused  for a time that has nothing to do with the sample data: dates of a far year break what computes with them
     */
    @Public
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void set(Instant to) {
        if (!Setting.SAMPLE_DATA.isTrue()) {
            throw new NotFound();
        }
        enforceNear(to, clock.machine());
        clock.set(to);
        jobs.forEach(this::run);
    }

    /** As the server does it: in a transaction of its own, and one that fails holds up no other. */
    private void run(Job job) {
        try {
            current.callAs(Actor.SYSTEM, job::run);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "job " + job.name() + " failed when the clock was moved", e);
        }
    }

    static void enforceNear(Instant to, Instant machine) {
        Instant latest = machine.atZone(ZoneOffset.UTC).plus(LATER).toInstant();
        if (to.isBefore(EARLIEST) || to.isAfter(latest)) {
            throw Refused.input("to", "clock.range", EARLIEST, latest);
        }
    }

    @Public
    public Instant now() {
        return clock.instant();
    }
}
