package org.cohort.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.cohort.testing.Browser;
import org.cohort.testing.Running;
import org.cohort.testing.RunningCohort;
import org.cohort.testing.TestDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Running
@DisplayName("Starting and stopping target/cohort.jar")
class StartBT {

    @Test
    @DisplayName("The first page comes up without a complaint of the browser or of axe")
    void home(Browser browser) {
        Page page = browser.visitor();
        page.navigate("/");
        assertThat(page.title()).contains("Cohort");
        browser.axe(page);
    }

    @Test
    @DisplayName("Health says alive and ready")
    void health(RunningCohort cohort) {
        for (String path : List.of("/health/live", "/health/ready", "/health")) {
            HttpResponse<String> answer = cohort.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).contains("\"UP\"").doesNotContain("DOWN");
        }
    }

    @Test
    @DisplayName("The console has one line when it is ready, and hardly another")
    void console(RunningCohort cohort) {
        assertThat(cohort.output()).hasSizeLessThan(10).filteredOn(line -> line.equals("Cohort is ready at " + cohort.url("").replace("127.0.0.1", "localhost"))).hasSize(1);
        assertThat(cohort.log()).isNotEmptyFile();
    }

    @Test
    @DisplayName("It stops when asked, and after a stop or a kill it starts with its data")
    void restarts() throws SQLException {
        try (RunningCohort cohort = RunningCohort.start("restarts", Map.of("COHORT_SAMPLE_DATA", "false"))) {
            assertThat(cohort.stop()).isEqualTo(143);
            mark(cohort, "insert into job_lease (name, holder, leased_until) values ('kept', 'test', '2014-08-18 09:00:00')");
            cohort.start();
            cohort.kill();
            assertThat(cohort.isAlive()).isFalse();
            cohort.start();
            assertThat(cohort.get("/health/ready").statusCode()).isEqualTo(200);
            assertThat(cohort.stop()).isEqualTo(143);
            try (Connection connection = TestDatabase.open(cohort.settings()); Statement statement = connection.createStatement();
                 ResultSet row = statement.executeQuery("select count(*) from job_lease where name = 'kept'")) {
                row.next();
                assertThat(row.getInt(1)).isEqualTo(1);
            }
        }
    }

    @Test
    @DisplayName("A wrong setting: one line, exit code 2")
    void wrongSetting() {
        RunningCohort.Refusal refusal = RunningCohort.refuse("refused", Map.of("COHORT_PORT", "http"));
        assertThat(refusal.exitCode()).isEqualTo(2);
        assertThat(refusal.lines()).containsExactly("Cohort does not start: COHORT_PORT is \"http\"; expected a port number from 1 to 65535.");
    }

    @Test
    @DisplayName("No database: one line that names the setting, exit code 1, and no process stays")
    void noDatabase() {
        RunningCohort.Refusal refusal = RunningCohort.refuse("refused", Map.of("COHORT_DB_URL", "jdbc:mysql://127.0.0.1:1/cohort?password=secret"));
        assertThat(refusal.exitCode()).isEqualTo(1);
        assertThat(refusal.lines()).hasSize(1).first().asString()
                .startsWith("Cohort does not start: no database at COHORT_DB_URL \"jdbc:mysql://127.0.0.1:1/cohort\"").doesNotContain("secret");
    }

    @Test
    @DisplayName("A folder or port that another one uses is named")
    void taken(RunningCohort cohort) {
        assertThat(RunningCohort.refuse("refused", Map.of("COHORT_DATA_DIR", cohort.settings().get("COHORT_DATA_DIR"))).lines())
                .hasSize(1).first().asString().contains("COHORT_DATA_DIR", "another Cohort");
        assertThat(RunningCohort.refuse("refused", Map.of("COHORT_ADDRESS", "127.0.0.1", "COHORT_PORT", cohort.settings().get("COHORT_PORT"))).lines())
                .hasSize(1).first().asString().contains("COHORT_PORT", "can't be listened on");
    }

    private static void mark(RunningCohort cohort, String sql) throws SQLException {
        try (Connection connection = TestDatabase.open(cohort.settings()); Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
