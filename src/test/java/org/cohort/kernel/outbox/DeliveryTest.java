package org.cohort.kernel.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cohort.boot.Setting;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.persistence.TestDatabase;
import org.cohort.kernel.persistence.Wiring;
import org.cohort.kernel.text.Words;
import org.cohort.kernel.work.TaskRow;
import org.cohort.kernel.work.Tasks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Mail leaves the outbox")
class DeliveryTest {

    private static final Actor ADMIN = new Actor(9L, "admin", "Odalys", Locale.ENGLISH, ZoneOffset.UTC, java.util.Set.of(new Actor.Held(Role.ADMINISTRATOR, null)));
    private static final String TOKEN = "/reset/secret-token";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final TestDatabase database = new TestDatabase();
    private final List<String> audited = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-22T09:00:00Z");
    private Outbox outbox;
    private SendMailJob job;
    private FailedMails failed;
    private Tasks tasks;

    @BeforeEach
    void start() {
        server.start();
        set(Setting.SMTP_HOST, "127.0.0.1");
        set(Setting.SMTP_PORT, String.valueOf(server.getSmtp().getPort()));
        set(Setting.SMTP_TLS, "false");
        set(Setting.PUBLIC_URL, "https://interns.example.org");
        database.addAccount(1);
        database.addAccount(2);
        Wiring wiring = new Wiring(database, new Ticking(), new People(), new CurrentActor(), new Noted());
        outbox = wiring.get(Outbox.class);
        job = wiring.get(SendMailJob.class);
        failed = wiring.get(FailedMails.class);
        tasks = wiring.get(Tasks.class);
    }

    @AfterEach
    void stop() {
        server.stop();
        database.close();
        Arrays.stream(Setting.values()).forEach(setting -> System.clearProperty(setting.property()));
    }

    @Test
    @DisplayName("N1: a notice goes out once, as text in UTF-8, with a message id of its own and the address of its page")
    void sent() throws Exception {
        database.run(() -> outbox.mail("ines@example.org", Locale.ENGLISH, ZoneOffset.UTC, "identity.reset", TOKEN, "Ines Ōkafor 🎓"));
        assertThat(run()).isEqualTo("1 handled");
        assertThat(run()).isEqualTo("0 handled");
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("ines@example.org");
        assertThat(mail.getMessageID()).matches("<\\w+@cohort>");
        assertThat(mail.getContent().toString()).contains("Ines Ōkafor 🎓", "https://interns.example.org/reset/secret-token");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    @DisplayName("S3: a link that opens an account is not kept once it was mailed; a person's own notice stays in her inbox")
    void forgotten() {
        database.run(() -> {
            outbox.mail("ines@example.org", Locale.ENGLISH, ZoneOffset.UTC, "identity.reset", TOKEN, "Ines");
            outbox.tell(1L, "identity.known", "/me", "Maren");
        });
        assertThat(run()).isEqualTo("2 handled");
        List<Object[]> kept = database.call(() -> database.em().createQuery("select n.body, n.path from Notice n order by case when n.accountId is null then 0 else 1 end", Object[].class).getResultList());
        assertThat(kept.get(0)).containsExactly("", null);
        assertThat(kept.get(1)[0].toString()).contains("Hello Maren");
        assertThat(kept.get(1)[1]).isEqualTo("/me");
    }

    @Test
    @DisplayName("A subject cannot carry a header")
    void header() throws Exception {
        database.run(() -> database.em().persist(new Notice(1L, "p1@example.org", "News\r\nBcc: all@example.org", "Hello", null, now)));
        run();
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("p1@example.org");
    }

    @Test
    @DisplayName("N1: while the server is away every mail waits, longer each time; then it stands on the administrator's Today, and goes out when she says so")
    void away() {
        database.run(() -> {
            outbox.tell(1L, "identity.known", "/me", "Maren");
            outbox.tell(2L, "identity.known", "/me", "Tobias");
        });
        server.stop();
        assertThat(run()).isEqualTo("0 handled, then one was refused");
        assertThat(run()).as("the second mail is tried by itself").isEqualTo("0 handled, then one was refused");
        assertThat(run()).as("both wait").isEqualTo("0 handled");
        for (int attempt = 1; attempt < Notice.TRIES; attempt++) {
            now = now.plus(Duration.ofMinutes(1L << attempt));
            run();
            run();
        }
        assertThat(database.call(failed::list)).allSatisfy(line -> assertThat(line.subject()).isNotBlank())
                .allSatisfy(line -> assertThat(Words.say(Locale.ENGLISH, line.why())).startsWith("The mail server"));
        assertThat(database.call(failed::list)).extracting(FailedMails.Line::email).containsExactlyInAnyOrder("p1@example.org", "p2@example.org");
        assertThat(database.call(() -> tasks.needing(ADMIN))).extracting(TaskRow::title, TaskRow::path)
                .hasSize(1)
                .allSatisfy(row -> assertThat(row.toList().get(1)).isEqualTo("/admin/mails"));

        // Keys are not given out in the order of the calls, within one transaction.
        String first = database.call(failed::list).stream().filter(line -> line.email().startsWith("p1")).findFirst().orElseThrow().publicId();
        database.run(() -> failed.giveUp(first));
        assertThat(database.call(() -> tasks.needing(ADMIN))).extracting(TaskRow::title).containsExactly("p2@example.org");
        server.start();
        set(Setting.SMTP_PORT, String.valueOf(server.getSmtp().getPort()));
        assertThat(database.call(failed::retryAll)).isEqualTo(1);
        assertThat(database.call(() -> tasks.needing(ADMIN))).isEmpty();
        assertThat(run()).isEqualTo("1 handled");
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(audited).containsExactly("GIVE_UP", "RETRY");
    }

    private String run() {
        return database.call(job::run);
    }

    private static void set(Setting setting, String value) {
        System.setProperty(setting.property(), value);
    }

    private final class Ticking extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private static final class People implements Directory {

        @Override
        public Map<Long, Person> people(Collection<Long> accountIds) {
            Map<Long, Person> people = new java.util.HashMap<>();
            accountIds.forEach(id -> people.put(id, new Person(id, "account" + id, "Person " + id, "p" + id + "@example.org", Locale.ENGLISH, ZoneOffset.UTC)));
            return people;
        }

        @Override
        public List<Long> holders(Role role, Long scope) {
            return List.of();
        }
    }

    private final class Noted extends AuditTrail {

        @Override
        public void record(String subjectType, String subjectPublicId, String action, String from, String to, String comment) {
            audited.add(action);
        }
    }
}
