package org.cohort.boot;

import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Every setting of an installation. A setting comes from the environment ({@code COHORT_DB_URL}) or from the system
 * property of the same meaning ({@code cohort.db.url}), else it has its default. An empty value counts as not given.
 */
public enum Setting {

    PORT("8080", "a port number from 1 to 65535", Setting::isPort),
    ADDRESS("", "an address of this machine to listen on, such as 127.0.0.1 or 0.0.0.0", value -> true),
    DATA_DIR("data", "a folder that can be written", value -> true),
    DB_URL("", "a JDBC address that starts with jdbc:h2: or jdbc:mysql:",
            value -> value.isEmpty() || value.startsWith("jdbc:h2:") || value.startsWith("jdbc:mysql:")),
    DB_USER("cohort", "the name of a database user", value -> true),
    DB_PASSWORD("", "the password of the database user", value -> true),
    SAMPLE_DATA("false", "true or false", value -> value.equals("true") || value.equals("false")),
    CLOCK("", "an instant such as 2014-08-18T09:00:00Z, and only together with COHORT_SAMPLE_DATA=true", Setting::isInstant),
    PUBLIC_URL("", "the address people reach this server at, such as https://interns.example.org", Setting::isWebAddress),
    TRUSTED_PROXIES("127.0.0.1,::1", "the addresses of reverse proxies with commas between, such as 127.0.0.1 or 10.0.0.7",
            value -> value.matches("[0-9a-fA-F.:]+(\\s*,\\s*[0-9a-fA-F.:]+)*")),
    SMTP_HOST("", "the name of a mail server; without one, mails are kept and not sent", value -> true),
    SMTP_PORT("587", "a port number from 1 to 65535", Setting::isPort),
    SMTP_USER("", "the user name at the mail server", value -> true),
    SMTP_PASSWORD("", "the password at the mail server", value -> true),
    SMTP_TLS("true", "true or false", value -> value.equals("true") || value.equals("false")),
    SANCTIONED_COUNTRIES("", "ISO 3166 codes of two letters with commas between, such as KP,SY: no stipend can be paid there",
            value -> value.matches("([A-Z]{2}(,\\s*[A-Z]{2})*)?")),
    ANSWERS_KEPT_DAYS("365", "how many days after a round's last internship day the answers about eligibility are kept, from 0 to 3650",
            value -> value.matches("[0-9]{1,4}") && Integer.parseInt(value) <= 3650),
    ESCALATION_MISSED_REPORTS("2", "how many progress reports overdue in a row make an intern silent, from 1 to 12", value -> isBetween(value, 1, 12)),
    ESCALATION_UNANSWERED_DAYS("7", "after how many days without an answer to a report its mentors count as silent, from 1 to 60", value -> isBetween(value, 1, 60)),
    ESCALATION_STEP_DAYS("4", "how many days lie between the steps: the side itself, coordinators, organizers; from 1 to 30", value -> isBetween(value, 1, 30)),
    PAYMENT_REMINDER_DAYS("7", "how many days after a stipend was sent its intern is asked once more whether it has arrived, from 1 to 60", value -> isBetween(value, 1, 60)),
    FEEDBACK_KEY("", "32 or more letters and digits nobody guesses, the same on every node, never changed; without them a file in the data folder holds some", value -> true),
    BLOG_READING("", "true or false: whether interns' blogs are read from the network; without it, they are, unless sample data is on",
            value -> value.isEmpty() || value.equals("true") || value.equals("false")),
    RATES_ADDRESS("", "the address of a file of exchange rates, such as https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml; without it they are uploaded", Setting::isWebAddress),
    BANK_KEYS("", "one or more secrets of 32 or more letters and digits with commas between, the same on every node: the first seals bank details, all of them open; "
            + "without them a file in the data folder holds some", value -> value.isEmpty() || value.matches("[^,\\s]{32,}(\\s*,\\s*[^,\\s]{32,})*")),
    BANK_KEPT_DAYS("30", "how many days bank details are kept after everything is paid, from 0 to 365", value -> isBetween(value, 0, 365)),
    TRIP_PLANS_KEPT_DAYS("30", "how many days after a conference whom to call, needs, visas and rooms of its travellers are kept, from 3 to 365", value -> isBetween(value, 3, 365)),
    RECEIPTS_KEPT_DAYS("3650", "how many days after a conference the files of quotes and receipts are kept, from 400 to 7300", value -> isBetween(value, 400, 7300)),
    LIGHTS("", "what signals of boards weigh, and from when on; how that is written stands in docs/lights.md", value -> value.isEmpty()
            || value.matches("(%1$s)(\\s*,\\s*(%1$s))*".formatted("(LOOK_IN|AT_RISK)=[0-9]{1,3}|(UNSIGNED|OWN_EVALUATION|EXTENDS|TROUBLE|CONTACT|(REPORT|BLOCKED|ANSWER|EVALUATION)(_LONG)?)=[0-9]{1,3}(/[0-9]{1,3})?"))),
    MAIL_FROM("cohort@localhost", "the e-mail address mails are sent from", value -> value.contains("@"));

    private final String fallback;
    private final String expected;
    private final Predicate<String> valid;

    Setting(String fallback, String expected, Predicate<String> valid) {
        this.fallback = fallback;
        this.expected = expected;
        this.valid = valid;
    }

    /** The name in the environment, such as {@code COHORT_DB_URL}. */
    public String variable() {
        return "COHORT_" + name();
    }

    /** The name as a system property, such as {@code cohort.db.url}. */
    public String property() {
        return "cohort." + name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** What a right value looks like, in words. */
    public String expected() {
        return expected;
    }

    /** The value in force, never null; the empty string where nothing is given and there is no default. */
    public String value() {
        String given = System.getenv(variable());
        if (given == null || given.isBlank()) {
            given = System.getProperty(property());
        }
        if (given == null || given.isBlank()) {
            given = System.getProperty("cohort.default." + name().toLowerCase(Locale.ROOT).replace('_', '-'), fallback);
        }
        return given.strip();
    }

    /** The address people reach a page of this server at. @param path from the slash on, or empty */
    public static String address(String path) {
        String base = PUBLIC_URL.value().isEmpty() ? "http://localhost:" + PORT.value() : PUBLIC_URL.value();
        return base.replaceAll("/+$", "") + path;
    }

    public boolean isTrue() {
        return value().equals("true");
    }

    public int number() {
        return Integer.parseInt(value());
    }

    /**
     * Checks one value in force.
     *
     * @return null when it is right, else one line that names the setting and says what is expected
     */
    public String problem() {
        if (!valid.test(value())) {
            return problem(value());
        }
        if (this == CLOCK && !value().isEmpty() && !SAMPLE_DATA.isTrue()) {
            return variable() + " moves the clock; expected " + expected + ".";
        }
        return null;
    }

    /** The line that says this value is wrong. The value of a secret is never repeated: one of them can be malformed. */
    String problem(String value) {
        if (this == BANK_KEYS) {
            return variable() + " is not what was expected: " + expected + ".";
        }
        return variable() + " is \"" + value + "\"; expected " + expected + ".";
    }

    private static boolean isPort(String value) {
        try {
            int port = Integer.parseInt(value);
            return port >= 1 && port <= 65535;
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }

    private static boolean isBetween(String value, int least, int most) {
        return value.matches("[0-9]{1,4}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most;
    }

    private static boolean isInstant(String value) {
        try {
            return value.isEmpty() || Instant.parse(value) != null;
        } catch (DateTimeParseException notAnInstant) {
            return false;
        }
    }

    private static boolean isWebAddress(String value) {
        if (value.isEmpty()) {
            return true;
        }
        try {
            URI address = new URI(value);
            return ("http".equals(address.getScheme()) || "https".equals(address.getScheme())) && address.getHost() != null;
        } catch (java.net.URISyntaxException notAnAddress) {
            return false;
        }
    }
}
