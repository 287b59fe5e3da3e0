package org.cohort.internship.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cohort.internship.SummerFixture.COORDINATOR;
import static org.cohort.internship.SummerFixture.LARS;
import static org.cohort.internship.SummerFixture.MAREN;
import static org.cohort.internship.SummerFixture.ORGANIZER;
import static org.cohort.internship.SummerFixture.TOVE;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cohort.internship.Direction;
import org.cohort.internship.EvaluationOutcome;
import org.cohort.internship.EvaluationSubmitted;
import org.cohort.internship.Stage;
import org.cohort.internship.evaluation.EvaluationInput;
import org.cohort.internship.evaluation.EvaluationSummer;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.persistence.PageRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("I2: boards, overrides and reminding from them, on a database")
class BoardTest {

    private final EvaluationSummer summer = new EvaluationSummer();

    @BeforeEach
    void aReportIsLate() {
        summer.sql("insert into progress_report (id, public_id, internship_id, number, covers_from, covers_to, due_at, state, opened_at)"
                + " values (1, 'r1', 7, 1, '2014-05-19', '2014-06-01', '2014-06-02 00:00:00', 'DUE', '2014-05-19 00:00:00')");
        summer.at("2014-06-04T12:00:00Z");
    }

    @AfterEach
    void end() {
        summer.close();
    }

    @Test
    @DisplayName("S1: mentors see theirs, coordinators their community's, organizers all of a round, and nobody else anything")
    void whoSees() {
        assertThat(mentoring(TOVE)).hasSize(1);
        assertThat(mentoring(COORDINATOR)).isEmpty();
        assertThat(community(COORDINATOR).page().rows()).hasSize(1);
        assertThat(community(LARS).page().rows()).isEmpty();
        assertThat(round(ORGANIZER, Board.Filter.NONE).page().rows()).singleElement().satisfies(row -> assertThat(row.mentors()).extracting(BoardRow.Mentor::name).containsExactlyInAnyOrder("Person 11", "Person 12"));
        for (long account : List.of(MAREN, TOVE, COORDINATOR, LARS)) {
            assertThatThrownBy(() -> round(account, Board.Filter.NONE)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    @DisplayName("The intern reads the same light with the same reasons as her mentor, coordinator and organizer")
    void sameReasons() {
        assertThat(row(MAREN).light()).isEqualTo(row(TOVE).light()).isEqualTo(row(COORDINATOR).light()).isEqualTo(row(ORGANIZER).light());
        assertThat(row(MAREN).light().reasons()).extracting(Reason::key).containsExactly("report");
    }

    @Test
    @DisplayName("An outcome is a reason for those who read it: for the intern once it is released, and then the same as for all others")
    void outcomes() {
        summer.at("2014-06-30T00:00:00Z");
        summer.sql("update progress_report set state = 'ANSWERED', submitted_at = '2014-06-01 00:00:00', answered_at = '2014-06-01 00:00:00'");
        String id = summer.id(Stage.MIDPOINT, Direction.BY_MENTOR);
        summer.run(TOVE, () -> summer.service().submit(id, new EvaluationInput(summer.service().sheet(id).version(), Map.of("for-intern", "Hm."),
                new EvaluationInput.Word(EvaluationOutcome.STOP, null, "Nothing came."))));
        assertThat(row(COORDINATOR).light()).isEqualTo(row(TOVE).light()).isEqualTo(row(ORGANIZER).light());
        assertThat(row(TOVE).light().reasons()).extracting(Reason::key).containsExactly("outcome");
        assertThat(row(MAREN).light().reasons()).as("not before it is released").extracting(Reason::key).containsExactly("state.ACTIVE");
        summer.run(COORDINATOR, () -> summer.service().release(id));
        assertThat(row(MAREN).light()).isEqualTo(row(TOVE).light());
        assertThat(row(MAREN).light().reasons()).extracting(Reason::key).containsExactly("outcome");
    }

    @Test
    @DisplayName("It is narrowed by light, community and mentor; what is none of these is anything")
    void narrowed() {
        assertThat(round(ORGANIZER, new Board.Filter("LOOK_IN", "xen", "account11")).page().rows()).hasSize(1);
        assertThat(round(ORGANIZER, new Board.Filter("AT_RISK", null, null)).page().rows()).isEmpty();
        assertThat(round(ORGANIZER, new Board.Filter(null, "other", null)).page().rows()).isEmpty();
        assertThat(round(ORGANIZER, new Board.Filter(null, null, "account21")).page().rows()).isEmpty();
        assertThat(round(ORGANIZER, new Board.Filter("'; --", null, null)).page().total()).isEqualTo(1);
        assertThat(round(ORGANIZER, Board.Filter.NONE).counts()).containsExactly(0L, 1L, 0L);
    }

    @Test
    @DisplayName("An override has words and an end, is shown with who said it, and leaves the computed light readable")
    void override() {
        say(TOVE, LightOverride.Whose.INTERN, LightTone.ON_TRACK, "She told me: the report comes on Friday.", "2014-06-06");
        assertThat(row(MAREN).tone()).isEqualTo(LightTone.ON_TRACK);
        assertThat(row(MAREN).says().by()).isEqualTo("Person 11");
        assertThat(row(MAREN).light().tone()).as("computed").isEqualTo(LightTone.LOOK_IN);
        summer.at("2014-06-06T23:59:59.999Z");
        assertThat(row(ORGANIZER).says()).isNotNull();
        summer.at("2014-06-07T00:00:00Z");
        assertThat(row(ORGANIZER).says()).as("it ends by itself").isNull();
        say(ORGANIZER, LightOverride.Whose.MENTORS, LightTone.AT_RISK, "On the road.", "2014-06-20");
        assertThat(row(TOVE).mentorTone()).isEqualTo(LightTone.AT_RISK);
        summer.run(COORDINATOR, () -> summer.get(LightService.class).end("hers", LightOverride.Whose.MENTORS));
        assertThat(row(TOVE).mentorSays()).isNull();
        assertThat(summer.audited).anyMatch(line -> line.contains("LIGHT_MENTORS: On the road."));
    }

    @Test
    @DisplayName("Of two overrides that were said at once the later is shown, and ending it ends both")
    void twice() {
        for (int i = 1; i <= 2; i++) {
            summer.sql("insert into light_override (public_id, internship_id, whose, tone, words, until_at, set_by, set_at) values ('o" + i + "', 7, 'INTERN', 'ON_TRACK', 'Word " + i
                    + "', '2014-06-10 00:00:00', " + (10 + i) + ", '2014-06-04 12:00:00')");
        }
        assertThat(row(TOVE).says().words()).isEqualTo("Word 2");
        summer.run(COORDINATOR, () -> summer.get(LightService.class).end("hers", LightOverride.Whose.INTERN));
        assertThat(row(TOVE).says()).isNull();
    }

    @Test
    @DisplayName("What is in the way is read with the day it was said")
    void blockedSince() {
        summer.sql("update progress_report set state = 'SUBMITTED', submitted_at = '2014-05-30 12:00:00', blocked = 'x', blocker_state = 'OPEN', help_from = 'MENTOR', blocked_at = '2014-06-03 12:00:00'");
        assertThat(row(TOVE).light().reasons()).singleElement().satisfies(reason -> assertThat(reason.args()).containsExactly(1, 1L));
    }

    @Test
    @DisplayName("All that is wrong with one is told at once; nobody speaks of her own light, and a mentor of no mentors'")
    void refused() {
        assertThatThrownBy(() -> say(TOVE, LightOverride.Whose.INTERN, null, " ", "2015-01-01")).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.all()).extracting(Refused::field).containsExactly("tone", "words", "until"));
        summer.hold(TOVE, Role.COORDINATOR, 1);
        summer.hold(TOVE, Role.ORGANIZER, 1);
        refused("light.notYours", () -> say(TOVE, LightOverride.Whose.MENTORS, LightTone.ON_TRACK, "I am fine.", "2014-06-06"));
        refused("light.notYours", () -> say(MAREN, LightOverride.Whose.INTERN, LightTone.ON_TRACK, "I am fine.", "2014-06-06"));
        assertThatThrownBy(() -> say(LARS, LightOverride.Whose.INTERN, LightTone.ON_TRACK, "x", "2014-06-06")).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("A light never decides pay: the same outcome is told under any override, and nothing outside boards reads lights")
    void neverDecidesPay() throws IOException {
        summer.at("2014-06-30T00:00:00Z");
        say(ORGANIZER, LightOverride.Whose.INTERN, LightTone.AT_RISK, "Worried.", "2014-07-30");
        String id = summer.id(Stage.MIDPOINT, Direction.BY_MENTOR);
        summer.run(TOVE, () -> summer.service().submit(id, new EvaluationInput(summer.service().sheet(id).version(), Map.of("for-intern", "Well done."), EvaluationOutcome.CONTINUE)));
        assertThat(summer.events).contains(new EvaluationSubmitted(7L, Stage.MIDPOINT, EvaluationOutcome.CONTINUE, null));
        ArchRuleDefinition.noClasses().that().resideOutsideOfPackages("org.cohort.internship.board..", "org.cohort.internship.web..", "org.cohort.insight.sample..")
                .should().dependOnClassesThat().resideInAPackage("org.cohort.internship.board..")
                .check(new ClassFileImporter().importPath(Path.of("target/classes")));
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/cohort"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java") && !file.toString().contains("board")).filter(file -> read(file).contains("light_override")
                    || read(file).contains("from LightOverride"))).isEmpty();
        }
    }

    @Test
    @DisplayName("Reminding sends one notice in the words that were shown, each person of each thing once a day")
    void reminding() {
        Reminding.Line line = lines(TOVE).stream().filter(one -> one.who().equals("Person 1")).findFirst().orElseThrow();
        assertThat(line.subject()).isEqualTo("Report 1 is waited for");
        assertThat(line.body()).contains("Report 1 of Person 1 was due on").endsWith("Person 11");
        remind(TOVE, line);
        assertThat(summer.notices).contains("1 reminding.report");
        refused("reminding.today", () -> remind(COORDINATOR, line));
        assertThat(lines(ORGANIZER).stream().filter(one -> one.who().equals("Person 1"))).hasSize(1).allSatisfy(one -> assertThat(one.may().isAllowed()).isFalse());
        summer.at("2014-06-05T12:00:00Z");
        remind(COORDINATOR, line);
        assertThat(summer.notices.stream().filter("1 reminding.report"::equals)).hasSize(2);
        assertThat(lines(MAREN)).as("not for the intern").isEmpty();
        assertThat(lines(TOVE)).as("a mentor reminds the intern alone").allSatisfy(one -> assertThat(one.who()).isEqualTo("Person 1"));
        summer.sql("update progress_report set state = 'SUBMITTED', submitted_at = '2014-06-05 12:00:00' where id = 1");
        summer.database.em().clear();
        assertThatThrownBy(() -> remind(COORDINATOR, line)).as("nobody waits for it any more").isInstanceOf(NotFound.class);
        assertThat(lines(COORDINATOR)).extracting(Reminding.Line::subject).contains("An answer to report 1 of Person 1 is waited for");
    }

    @Test
    @DisplayName("I2: whoever owes several things is one line and gets one notice that names them all, in words that are right after their dates, too; her row says first to find out what is the matter, and leads to reminding")
    void silent() {
        summer.sql("insert into progress_report (public_id, internship_id, number, covers_from, covers_to, due_at, state, opened_at) values"
                + " ('r2', 7, 2, '2014-05-26', '2014-06-01', '2014-06-02 12:00:00', 'DRAFT', '2014-05-26 00:00:00')");
        Reminding.Line line = lines(TOVE).stream().filter(one -> one.who().equals("Person 1")).reduce((one, other) -> {
            throw new AssertionError("two lines for one person");
        }).orElseThrow();
        assertThat(line.body()).contains("Report 1, due ", "Report 2, due ", "if something is in the way").doesNotContain("is due on", "tomorrow");
        BoardRow row = row(TOVE);
        assertThat(row.next().key()).isEqualTo("mentoring.next.silent");
        assertThat(row.next().mine()).isTrue();
        assertThat(row.next().path()).isEqualTo("/internship/hers/lights");
        assertThat(row.isRemindable()).isTrue();
        summer.sql("insert into progress_report (public_id, internship_id, number, covers_from, covers_to, due_at, state, opened_at, submitted_at) values"
                + " ('r3', 7, 3, '2014-12-01', '2014-12-07', '2014-12-08 12:00:00', 'SUBMITTED', '2014-05-26 00:00:00', '2014-06-02 13:00:00')");
        summer.database.em().clear();
        assertThat(row(TOVE).next().key()).as("one handed in before its day ends no silence, as for escalation").isEqualTo("mentoring.next.silent");
        summer.sql("delete from progress_report where number = 3");
        summer.database.em().clear();
        remind(TOVE, line);
        assertThat(summer.notices).containsOnlyOnce("1 reminding.several");
        refused("reminding.today", () -> remind(COORDINATOR, line));
        summer.sql("update progress_report set state = 'EXCUSED' where number = 2");
        summer.database.em().clear();
        assertThat(row(TOVE).next().key()).as("one late report is no silence").isNotEqualTo("mentoring.next.silent");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void remind(long account, Reminding.Line line) {
        summer.run(account, () -> summer.get(Reminding.class).remind("hers", line.account()));
    }

    private List<Reminding.Line> lines(long account) {
        return summer.as(account, () -> summer.get(Reminding.class).lines("hers"));
    }

    private void say(long account, LightOverride.Whose whose, LightTone tone, String words, String until) {
        summer.run(account, () -> summer.get(LightService.class).override("hers", new LightService.Input(whose, tone, words, until)));
    }

    private BoardRow row(long account) {
        return summer.as(account, () -> summer.get(BoardQueries.class).row(summer.actor(account), summer.internship()));
    }

    private List<BoardRow> mentoring(long account) {
        return summer.as(account, () -> summer.get(BoardQueries.class).mentoring(summer.actor(account), Board.Filter.NONE, PageRequest.of(1, null))).page().rows();
    }

    private Board community(long account) {
        return summer.as(account, () -> summer.get(BoardQueries.class).community(summer.actor(account), "xen", Board.Filter.NONE, PageRequest.of(1, null)));
    }

    private Board round(long account, Board.Filter filter) {
        return summer.as(account, () -> summer.get(BoardQueries.class).round(summer.actor(account), "may-august-2014", filter, PageRequest.of(1, null)));
    }

    private static void refused(String reason, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.verdict().reason()).isEqualTo(reason));
    }
}
