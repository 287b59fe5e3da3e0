package org.cohort.fund;

import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.List;
import org.cohort.fund.batch.BatchAction;
import org.cohort.fund.batch.BatchService;
import org.cohort.fund.batch.Payables;
import org.cohort.identity.AccountDirectory;
import org.cohort.internship.SummerFixture;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.kernel.persistence.TestDatabase;
import org.cohort.kernel.persistence.Wiring;

/** The same database as another treasurer's request has it, in a thread of its own. */
final class BatchDesk {

    private final SummerFixture summer;
    private final TestDatabase database;
    private final CurrentActor current = new CurrentActor();
    private final BatchService service;

    BatchDesk(SummerFixture summer) {
        this.summer = summer;
        database = summer.database.atOnce();
        Wiring wiring = new Wiring(database, summer.get(Clock.class), current, (Directory) database.wire(new AccountDirectory()), new Silent(), new Forgetful());
        wiring.offer(Payables.class, "org.cohort.fund.InstallmentPayables");
        service = wiring.get(BatchService.class);
    }

    void collect(long who, String fund, String key) {
        run(who, () -> service.collect(fund, List.of(key)));
    }

    void act(long who, String batch, BatchAction action) {
        run(who, () -> service.act(batch, action, null));
    }

    void paid(long who, String batch, String line) {
        run(who, () -> service.paid(batch, line));
    }

    private void run(long who, Runnable work) {
        current.callAs(summer.actor(who), () -> database.call(() -> {
            work.run();
            return null;
        }));
    }

    /** @return false when it was refused, or ran into somebody else's change */
    boolean attempt(Runnable work) {
        try {
            work.run();
            return true;
        } catch (Refused | PersistenceException refused) {
            return false;
        }
    }

    private static final class Silent extends Outbox {

        @Override
        public void tell(Long accountId, String key, String path, Object... args) {
            // Nobody reads it here.
        }
    }

    private static final class Forgetful extends AuditTrail {

        @Override
        public void record(String subjectType, String subjectPublicId, String action, String from, String to, String comment) {
            // Nobody reads it here.
        }
    }
}
