package org.cohort.internship.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cohort.internship.SummerFixture.MAREN;
import static org.cohort.internship.SummerFixture.TOVE;

import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.cohort.identity.AccountDirectory;
import org.cohort.internship.Months;
import org.cohort.internship.SummerFixture;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.kernel.persistence.TestDatabase;
import org.cohort.kernel.persistence.Wiring;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("I4: who signs which paper, on a database")
class SigningTest {

    private static final String TEXT = "I will.";

    private final SummerFixture summer = new SummerFixture();
    private final AgreementService service = summer.get(AgreementService.class);

    @BeforeEach
    void rows() {
        Months.in(summer, "OFFERED");
        copy(Party.INTERN);
        copy(Party.MENTOR);
    }

    @AfterEach
    void end() {
        summer.close();
    }

    @Test
    @DisplayName("who sign at one moment both sign, and the internship becomes active")
    void atOnce() throws Exception {
        TestDatabase elsewhere = summer.database.atOnce();
        CurrentActor current = new CurrentActor();
        AgreementService other = new Wiring(elsewhere, summer.get(Clock.class), current, (Directory) elsewhere.wire(new AccountDirectory()), new Silent(), new Forgetful())
                .get(AgreementService.class);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<?> tove = summer.as(MAREN, () -> {
                sign(MAREN);
                summer.database.em().flush();
                Future<?> meanwhile = thread.submit(() -> current.runAs(summer.actor(TOVE), () -> elsewhere.run(() -> other.sign(Months.HERS, "Person 11", "192.0.2.8"))));
                // Long enough to sign for who does not wait for the other's end.
                try {
                    meanwhile.get(1500, TimeUnit.MILLISECONDS);
                } catch (TimeoutException waits) {
                    assertThat(meanwhile).isNotDone();
                } catch (InterruptedException | java.util.concurrent.ExecutionException failed) {
                    throw new AssertionError(failed);
                }
                return meanwhile;
            });
            tove.get(10, TimeUnit.SECONDS);
        } finally {
            thread.shutdownNow();
        }
        assertThat(state()).isEqualTo("ACTIVE");
    }

    private void sign(long account) {
        service.sign(Months.HERS, "Person " + account, "192.0.2.7");
    }

    private void copy(Party party) {
        summer.sql("insert into agreement (public_id, internship_id, party, state, edition, text, sha256) values ('" + party + "', 7, '" + party + "', 'UNSIGNED', 3, '" + TEXT
                + "', '" + Agreement.hash(TEXT) + "')");
    }

    private String state() {
        return summer.database.call(() -> (String) summer.database.em().createNativeQuery("select state from internship where id = 7").getSingleResult());
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
