package org.cohort.kernel.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.cohort.kernel.jobs.Job;

/** Empties the outbox, up to 200 notices a run. */
@ApplicationScoped
public class SendMailJob implements Job {

    private static final int MOST = 200;

    @Inject
    private Delivery delivery;

    @Override
    public String name() {
        return "send-mail";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public String run() {
        int sent = 0;
        while (sent < MOST && delivery.sendNext()) {
            sent++;
        }
        return sent + " handled";
    }
}
