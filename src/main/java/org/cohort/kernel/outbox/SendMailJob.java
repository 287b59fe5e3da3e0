package org.cohort.kernel.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.cohort.kernel.jobs.Job;

/** Empties the outbox: 50 notices a run at most, and not on after a failure, which is mostly the mail server's and not the mail's. */
@ApplicationScoped
public class SendMailJob implements Job {

    private static final int MOST = 50;

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
        Delivery.Result last = Delivery.Result.TAKEN;
        while (sent < MOST && last == Delivery.Result.TAKEN) {
            last = delivery.sendNext();
            sent += last == Delivery.Result.TAKEN ? 1 : 0;
        }
        return sent + " handled" + (last == Delivery.Result.REFUSED ? ", then one was refused" : "");
    }
}
