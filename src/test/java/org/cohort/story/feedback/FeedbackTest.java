package org.cohort.story.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cohort.internship.SummerFixture.ANDERS;
import static org.cohort.internship.SummerFixture.COORDINATOR;
import static org.cohort.internship.SummerFixture.ORGANIZER;
import static org.cohort.internship.SummerFixture.TOVE;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cohort.internship.SummerFixture;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.forms.QuestionInput;
import org.cohort.kernel.forms.QuestionKind;
import org.cohort.kernel.forms.Questionnaires;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("I6: anonymous feedback, on a database")
class FeedbackTest {

    private static final String ROUND = "may-august-2014";
    private static final int INTERNS = 6;

    private final SummerFixture summer = new SummerFixture();
    private FeedbackService service;

    @BeforeEach
    void rows() {
        summer.wiring.offer(FeedbackKey.class, TestKey.class.getName());
        service = summer.get(FeedbackService.class);
        for (int i = 0; i < INTERNS; i++) {
            long account = 101 + i;
            summer.database.addAccount(account);
            summer.sql("insert into internship (public_id, project_id, round_id, participation_id, account_id, state, starts_on, ends_on, zone, created_at) values ('i" + i
                    + "', 1, 1, 1, " + account + ", 'ACTIVE', '2014-05-19', '2014-08-17', 'UTC', '2014-05-01 00:00:00')");
        }
        summer.runAsSystem(() -> summer.get(Questionnaires.class).define(FeedbackService.CODE, "Say it", List.of(
                QuestionInput.of("keep", QuestionKind.LONG_TEXT, "What should stay?", false, Role.ORGANIZER),
                QuestionInput.of("change", QuestionKind.LONG_TEXT, "What should change?", false, Role.ORGANIZER))));
        summer.at("2014-08-20T12:00:00Z");
    }

    @AfterEach
    void end() {
        TestKey.secret = "secret";
        summer.close();
    }

    @Test
    @DisplayName("five answers release a question, four do not; before it closes organizers see nothing, not even how many; afterwards nothing else is left")
    void releasing() {
        for (int i = 0; i < 5; i++) {
            answer(101 + i, i < 4 ? Map.of("keep", "Keep " + i, "change", "Change " + i) : Map.of("keep", "Keep " + i));
        }
        close();
        FeedbackService.Released before = read();
        assertThat(before.closed()).isFalse();
        assertThat(before.questions()).isEmpty();
        summer.at("2014-09-08T00:00:00Z");
        assertThat(before.closes()).isEqualTo("2014-09-08T00:00:00Z");
        close();
        close();
        FeedbackService.Released after = read();
        assertThat(after.closed()).isTrue();
        assertThat(after.questions()).extracting(FeedbackService.Question::label).containsExactly("What should stay?", "What should change?");
        assertThat(after.questions().get(0).answers()).containsExactlyInAnyOrder("Keep 0", "Keep 1", "Keep 2", "Keep 3", "Keep 4");
        assertThat(after.questions().get(1).answers()).as("four people").isEmpty();
        assertThat(count("feedback_sealed")).isZero();
        assertThat(count("feedback_token")).isZero();
        assertThat(count("feedback_released")).as("what may not be read is deleted").isEqualTo(5);
        assertThatThrownBy(() -> answer(106, Map.of("keep", "Late"))).isInstanceOf(Refused.class);
    }

    @Test
    @DisplayName("one answers once, empty answers count for nothing, and only interns and mentors of the round are asked")
    void once() {
        answer(101, Map.of("keep", "Keep"));
        assertThatThrownBy(() -> answer(101, Map.of("change", "Change"))).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.verdict().reason()).isEqualTo("feedback.already"));
        assertThatThrownBy(() -> answer(102, Map.of("keep", " "))).isInstanceOf(Refused.class);
        answer(102, Map.of("keep", "Keep"));
        answer(TOVE, Map.of("keep", "From a mentor"));
        for (long other : new long[] {SummerFixture.LARS, COORDINATOR, ORGANIZER}) {
            assertThatThrownBy(() -> answer(other, Map.of("keep", "x"))).isInstanceOf(NotFound.class);
        }
        for (long other : new long[] {101, TOVE, COORDINATOR}) {
            assertThatThrownBy(() -> summer.run(other, () -> service.released(ROUND))).isInstanceOf(NotFound.class);
        }
        assertThat(count("feedback_token")).isEqualTo(3);
    }

    @Test
    @DisplayName("T4: an extended internship keeps it open until three weeks after its own last day; who handed over or signed as a mentor is asked, too")
    void extended() {
        summer.sql("update internship set ends_on = '2014-09-21' where public_id = 'i0'");
        summer.at("2014-09-30T12:00:00Z");
        close();
        answer(101, Map.of("keep", "Keep"));
        assertThat(read().closes()).isEqualTo("2014-10-13T00:00:00Z");
        summer.sql("update internship set state = 'WITHDRAWN' where public_id = 'i0'");
        assertThat(read().closes()).as("what was broken off keeps nothing open").isEqualTo("2014-09-08T00:00:00Z");
        summer.sql("update internship set state = 'ACTIVE' where public_id = 'i0'");
        summer.leave(TOVE, Role.MENTOR, 1);
        summer.leave(ANDERS, Role.MENTOR, 1);
        assertThatThrownBy(() -> answer(TOVE, Map.of("keep", "x"))).isInstanceOf(NotFound.class);
        summer.sql("insert into handover (public_id, internship_id, account_id, state, reason, asked_at) select 'h', min(id), 11, 'DONE', 'I move.', '2014-06-01 00:00:00' from internship");
        summer.sql("insert into agreement (public_id, internship_id, party, state, edition, text, sha256, account_id) select 'g', max(id), 'MENTOR', 'SIGNED', 3, 'x', 'x', 12 from internship");
        answer(TOVE, Map.of("keep", "From who handed over"));
        answer(ANDERS, Map.of("keep", "From who left"));
    }

    @Test
    @DisplayName("a round whose key is lost holds up no other: organizers see it, the key can come back for two weeks, then what can't be opened is deleted")
    void lost() {
        summer.sql("insert into round (id, public_id, program_id, name, zone, state, starts_on, ends_on, created_at) values (2, 'dec-2014', 1, 'December 2014', 'UTC', 'PUBLISHED', '2014-05-19', '2014-08-17', '2014-01-01 00:00:00')");
        for (int i = 0; i < INTERNS; i++) {
            answer(101 + i, Map.of("keep", "Keep " + i));
        }
        summer.sql("insert into feedback_round (round_id, questionnaire_id, title, questions, is_released) select 2, questionnaire_id, title, questions, false from feedback_round");
        TestKey.secret = "other";
        summer.at("2014-09-09T12:00:00Z");
        close();
        close();
        assertThat(read()).satisfies(it -> assertThat(it.closed()).isFalse()).satisfies(it -> assertThat(it.unopened()).isTrue())
                .satisfies(it -> assertThat(it.until()).isEqualTo("2014-09-22T00:00:00Z"));
        assertThat(count("select count(*) from feedback_round where round_id = 2 and is_released = true")).as("the other round is closed").isEqualTo(1);
        assertThat(count("feedback_sealed")).isEqualTo(INTERNS);
        TestKey.secret = "secret";
        close();
        assertThat(read()).satisfies(it -> assertThat(it.unopened()).isFalse()).satisfies(it -> assertThat(it.questions().get(0).answers()).hasSize(INTERNS));
        summer.sql("update feedback_round set is_released = false where round_id = 1");
        summer.sql("insert into feedback_sealed (id, round_id, content) values ('a', 1, 'nothing')");
        summer.at("2014-09-22T00:00:01Z");
        close();
        assertThat(read()).satisfies(it -> assertThat(it.closed()).isTrue()).satisfies(it -> assertThat(it.unopened()).isTrue());
        assertThat(count("feedback_sealed")).isZero();
    }

    @Test
    @DisplayName("nothing that is stored, noted or told holds an account, a name, a time or the words; no two rows of a person have anything in common")
    void nothing() {
        int noted = summer.audited.size();
        int told = summer.notices.size();
        answer(101, Map.of("keep", "The tea was good", "change", "The chairs"));
        assertThat(summer.audited).hasSize(noted);
        assertThat(summer.notices).hasSize(told);
        List<Object[]> sealed = rows("select id, round_id, content from feedback_sealed");
        List<Object[]> tokens = rows("select tag, round_id from feedback_token");
        assertThat(sealed).hasSize(2);
        String all = text(sealed) + text(tokens);
        assertThat(all).doesNotContain("tea", "chairs", "keep", "change", "account101", "2014").doesNotContainPattern("\\b101\\b");
        assertThat(columns()).as("no column could hold more").containsExactlyInAnyOrder("feedback_round.round_id", "feedback_round.questionnaire_id", "feedback_round.title",
                "feedback_round.questions", "feedback_round.is_released", "feedback_round.is_unopened", "feedback_token.tag", "feedback_token.round_id", "feedback_sealed.id", "feedback_sealed.round_id",
                "feedback_sealed.content", "feedback_released.id", "feedback_released.round_id", "feedback_released.question", "feedback_released.content");
        assertThat(rows("select count(*), 1 from answer_sheet").get(0)[0].toString()).isEqualTo("0");
    }

    @Test
    @DisplayName("no class of it can write to the audit trail, the outbox or a log, and the key is not in the database")
    void silence(@TempDir Path folder) throws Exception {
        try (var files = Files.list(Path.of("src/main/java/org/cohort/story/feedback"))) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain("AuditTrail", "Outbox;", "logging", "Transitions;", "System.out");
            }
        }
        byte[] made = FeedbackKey.kept(folder.resolve("data").resolve("feedback.key"));
        assertThat(made).hasSize(64).isEqualTo(FeedbackKey.kept(folder.resolve("data").resolve("feedback.key")));
    }

    /** The key of the test. */
    static final class TestKey extends FeedbackKey {

        private static String secret = "secret";

        @Override
        byte[] secret() {
            return secret.getBytes(StandardCharsets.UTF_8);
        }
    }

    private void answer(long who, Map<String, String> answers) {
        summer.run(who, () -> service.answer(ROUND, answers));
    }

    private FeedbackService.Released read() {
        return summer.as(ORGANIZER, () -> service.released(ROUND));
    }

    private void close() {
        summer.runAsSystem(() -> assertThat(summer.get(FeedbackClosing.class).run()).doesNotContainPattern("[0-9]"));
    }

    private long count(String table) {
        return summer.database.call(() -> ((Number) summer.database.em().createNativeQuery(table.startsWith("select ") ? table : "select count(*) from " + table).getSingleResult()).longValue());
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String query) {
        return summer.database.call(() -> (List<Object[]>) summer.database.em().createNativeQuery(query).getResultList());
    }

    private static String text(List<Object[]> rows) {
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> {
            for (Object value : row) {
                try {
                    text.append(value instanceof java.sql.Clob clob ? clob.getSubString(1, (int) clob.length()) : value).append(' ');
                } catch (java.sql.SQLException e) {
                    throw new AssertionError(e);
                }
            }
        });
        return text.toString();
    }

    @SuppressWarnings("unchecked")
    private List<String> columns() {
        List<String> names = new ArrayList<>(summer.database.call(() -> (List<String>) summer.database.em().createNativeQuery(
                "select lower(concat(table_name, '.', column_name)) from information_schema.columns where lower(table_name) like 'feedback%'").getResultList()));
        return names;
    }
}
