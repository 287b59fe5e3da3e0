package org.cohort.stress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.cohort.kernel.audit.AuditChain;
import org.cohort.testing.Client;
import org.cohort.testing.Running;
import org.cohort.testing.RunningCohort;
import org.cohort.testing.TestDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Running
@DisplayName("kill -9 in the middle of writing")
class CrashBT {

    /** So many answers come before the kill; more are on their way at that moment. */
    private static final int ANSWERED = 80;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final CountDownLatch enough = new CountDownLatch(ANSWERED);

    @Test
    @DisplayName("Nothing that was acknowledged is lost, nothing is half written, the audit chain is whole, and it starts again")
    void killed() throws Exception {
        try (RunningCohort cohort = RunningCohort.start("crash", Map.of())) {
            Client treasurer = Client.as(cohort, "treasurer@example.org");
            String fund = "/funds/" + treasurer.find("/funds", "href=\"/funds/([a-z0-9-]+)\"");
            Client applicant = Client.as(cohort, "applicant@example.org");
            String application = "/applications/" + applicant.find("/applications", "href=\"/applications/([a-z0-9-]+)\"");
            ExecutorService threads = Executors.newFixedThreadPool(4);
            try {
                List<Future<?>> writers = IntStream.range(0, 4).<Future<?>>mapToObj(i -> threads.submit(() -> {
                    if (i % 2 == 0) {
                        deposits(Client.as(cohort, "treasurer@example.org"), fund, "crash-deposit-" + i + "-");
                    } else {
                        contributions(Client.as(cohort, "applicant@example.org"), application, "https://git.example/crash/" + i + "/");
                    }
                })).toList();
                assertThat(enough.await(90, TimeUnit.SECONDS)).as("answered: " + acknowledged.size()).isTrue();
                cohort.kill();
                for (Future<?> writer : writers) {
                    writer.get(30, TimeUnit.SECONDS);
                }
            } finally {
                threads.shutdownNow();
            }
            cohort.start();
            assertThat(cohort.get("/health/ready").statusCode()).isEqualTo(200);
            assertThat(Client.as(cohort, "treasurer@example.org").page(fund)).contains("crash-deposit-");
            cohort.stop();
            check(cohort);
        }
    }

    private void check(RunningCohort cohort) throws SQLException {
        try (Connection connection = TestDatabase.open(cohort.settings())) {
            Set<String> kept = new HashSet<>(column(connection, "select memo from ledger_entry where memo like 'crash-deposit-%'"));
            int deposits = kept.size();
            kept.addAll(column(connection, "select url from contribution where url like 'https://git.example/crash/%'"));
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ANSWERED);
            assertThat(kept).containsAll(acknowledged);
            assertThat(AuditChain.problem(connection)).isNull();
            // What was written without being answered is whole too: with its entry in the audit.
            List<String> audited = column(connection, "select count(*) from audit_entry where action = 'DEPOSIT' and at >= "
                    + "(select min(at) from ledger_entry where memo like 'crash-deposit-%')");
            assertThat(audited).containsExactly(String.valueOf(deposits));
        }
    }

    private void deposits(Client treasurer, String fund, String prefix) {
        write(prefix, memo -> () -> treasurer.form(fund, "deposit").with("amount", "1.00").with("memo", memo).send());
    }

    private void contributions(Client applicant, String application, String prefix) {
        write(prefix, link -> () -> applicant.form(application + "/contributions/new", "contribution-form").choose("forProject").choose("kind").choose("status")
                .with("title", "A patch").with("link", link).with("madeOn", "2014-03-10").send());
    }

    private interface Write {
        Supplier<HttpResponse<String>> of(String words);
    }

    /** Writes again and again until the server is gone, and notes what it said was done. */
    private void write(String prefix, Write write) {
        try {
            for (int i = 0; ; i++) {
                HttpResponse<String> answer = write.of(prefix + i).get();
                if (answer.statusCode() != 302) {
                    throw new AssertionError(answer.statusCode() + ": " + answer.body());
                }
                acknowledged.add(prefix + i);
                enough.countDown();
            }
        } catch (UncheckedIOException gone) {
            // Killed: what was under way was not acknowledged.
            assertThat(enough.getCount()).isZero();
        }
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
