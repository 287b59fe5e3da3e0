package org.cohort.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Settings: every wrong one is named in one line that says what is expected")
class SettingsTest {

    @AfterEach
    void forget() {
        Arrays.stream(Setting.values()).forEach(setting -> System.clearProperty(setting.property()));
        System.clearProperty("cohort.default.sample-data");
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({"PORT,abc", "PORT,0", "PORT,65536", "PORT,80.5", "DB_URL,jdbc:postgresql://host/db", "DB_URL,mysql://host/db",
            "SAMPLE_DATA,yes", "SAMPLE_DATA,TRUE", "CLOCK,2014-08-18", "CLOCK,tomorrow", "PUBLIC_URL,interns.example.org",
            "PUBLIC_URL,ftp://interns.example.org", "PUBLIC_URL,https://", "SMTP_PORT,-1", "SMTP_TLS,on", "MAIL_FROM,cohort"})
    void wrong(Setting setting, String value) {
        System.setProperty(setting.property(), value);
        assertThat(setting.problem()).isEqualTo(setting.variable() + " is \"" + value + "\"; expected " + setting.expected() + ".")
                .doesNotContain("\n");
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({"PORT,1", "PORT,65535", "DB_URL,jdbc:mysql://host/db", "DB_URL,jdbc:h2:mem:x", "SAMPLE_DATA,true", "SAMPLE_DATA,false",
            "PUBLIC_URL,https://interns.example.org", "PUBLIC_URL,http://10.0.0.1:8080/", "SMTP_TLS,false", "MAIL_FROM,cohort@example.org"})
    void right(Setting setting, String value) {
        System.setProperty(setting.property(), value);
        assertThat(setting.problem()).isNull();
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    @DisplayName("Every default is right, and an empty value counts as not given")
    void defaults(Setting setting) {
        assertThat(setting.problem()).isNull();
        System.setProperty(setting.property(), " ");
        assertThat(setting.problem()).isNull();
    }

    @Test
    @DisplayName("The clock is set with sample data only")
    void clock() {
        System.setProperty("cohort.clock", "2014-08-18T09:00:00Z");
        assertThat(Setting.CLOCK.problem()).startsWith("COHORT_CLOCK ").contains("COHORT_SAMPLE_DATA=true").doesNotContain("\n");
        System.setProperty("cohort.sample.data", "true");
        assertThat(Setting.CLOCK.problem()).isNull();
    }

    @Test
    @DisplayName("The start command may change a default, and a setting wins over it")
    void startCommand() {
        assertThat(Setting.SAMPLE_DATA.isTrue()).isFalse();
        System.setProperty("cohort.default.sample-data", "true");
        assertThat(Setting.SAMPLE_DATA.isTrue()).isTrue();
        System.setProperty("cohort.sample.data", "false");
        assertThat(Setting.SAMPLE_DATA.isTrue()).isFalse();
    }

    @Test
    @DisplayName("With sample data, whose passwords everybody knows, only this machine is listened to")
    void address() {
        assertThat(Main.address()).isEqualTo("0.0.0.0");
        System.setProperty("cohort.sample.data", "true");
        assertThat(Main.address()).isEqualTo("127.0.0.1");
        System.setProperty("cohort.address", "10.1.2.3");
        assertThat(Main.address()).isEqualTo("10.1.2.3");
    }

    @Test
    @DisplayName("The server is told port, address and a folder of its own")
    void arguments(@TempDir Path data) throws Exception {
        List<String> arguments = ServerArguments.of(data, "127.0.0.1", new String[] {"--name", "one"});
        assertThat(arguments).containsSubsequence("--nocluster", "--port", "8080", "--rootdir", data.resolve("server").toString(), "--name", "one");
        assertThat(data.resolve("server/preboot.txt")).content().contains("http-listener.address=127.0.0.1", "server-header=false");
    }
}
