package org.cohort.internship.ending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cohort.internship.Months.HERS;
import static org.cohort.internship.SummerFixture.ANDERS;
import static org.cohort.internship.SummerFixture.COORDINATOR;
import static org.cohort.internship.SummerFixture.LARS;
import static org.cohort.internship.SummerFixture.MAREN;
import static org.cohort.internship.SummerFixture.ORGANIZER;
import static org.cohort.internship.SummerFixture.TOVE;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cohort.internship.CompletionNeed;
import org.cohort.internship.Direction;
import org.cohort.internship.EvaluationOutcome;
import org.cohort.internship.InternshipAction;
import org.cohort.internship.InternshipCompleted;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipPart;
import org.cohort.internship.InternshipQueries;
import org.cohort.internship.InternshipSample;
import org.cohort.internship.InternshipService;
import org.cohort.internship.InternshipState;
import org.cohort.internship.Months;
import org.cohort.internship.Stage;
import org.cohort.internship.StillOwed;
import org.cohort.internship.SummerFixture;
import org.cohort.internship.certificate.CertificateService;
import org.cohort.internship.certificate.CertificateView;
import org.cohort.internship.evaluation.EvaluationInput;
import org.cohort.internship.evaluation.RulingService;
import org.cohort.internship.thanks.ThanksService;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.forms.QuestionInput;
import org.cohort.kernel.forms.QuestionKind;
import org.cohort.kernel.forms.Questionnaires;
import org.cohort.kernel.lifecycle.Cells;
import org.cohort.kernel.text.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How an internship ends, on a database")
class EndingTest {

    private final SummerFixture summer = new SummerFixture();

    @BeforeEach
    void rows() {
        summer.wiring.offer(CompletionNeed.class, WorkProducts.class.getName());
        Months.begin(summer);
        Months.evaluation(summer, Stage.FINAL, Direction.BY_MENTOR, "SUBMITTED", "2014-08-22", "CONTINUE");
        Months.evaluation(summer, Stage.FINAL, Direction.BY_INTERN, "SUBMITTED", "2014-08-22", null);
        summer.at("2014-08-20T12:00:00Z");
    }

    @AfterEach
    void end() {
        summer.close();
    }

    @Test
    @DisplayName("a work product: every cell, against what was written by hand")
    void cells() {
        assertThat(Cells.allowed(WorkLifecycle.TABLE, EndingTest::in, InternshipSample.MIDPOINT)).isEqualTo(Cells.expected("work"));
    }

    @Test
    @DisplayName("S1: where the program requires it, nothing is completed without an accepted work product, and nobody is asked to")
    void work() {
        summer.sql("insert into work_product (public_id, internship_id, is_required, state) values ('w', 7, true, 'DUE')");
        ask();
        assertThat(summer.needs(MAREN)).contains("work DUE");
        assertThat(summer.needs(COORDINATOR)).doesNotContain("internship ACTIVE");
        refused("internship.work", this::complete);
        WorkService service = summer.get(WorkService.class);
        assertThatThrownBy(() -> handIn(service, MAREN, "my page")).isInstanceOf(Refused.class);
        handIn(service, MAREN, "https://example.org/work");
        assertThat(summer.needs(TOVE)).contains("work SUBMITTED");
        assertThatThrownBy(() -> handIn(service, ANDERS, "https://example.org/other")).isInstanceOf(NotFound.class);
        summer.run(TOVE, () -> service.perform(HERS, WorkAction.RETURN, "Which branch?"));
        assertThat(summer.needs(MAREN)).contains("work RETURNED");
        handIn(service, MAREN, "https://example.org/branch");
        summer.run(TOVE, () -> service.perform(HERS, WorkAction.ACCEPT, null));
        ask();
        assertThat(summer.needs(COORDINATOR)).contains("internship ACTIVE");
        complete();
        assertThat(summer.needs(COORDINATOR)).doesNotContain("internship ACTIVE");
    }

    @Test
    @DisplayName("the coordinator is asked once the mentor's final word is in and nothing is owed; what the intern owes holds it up for two weeks (Outreachy B2: internships that never ended)")
    void asking() {
        Months.report(summer, 6, "DUE", "2014-08-18", null);
        ask();
        assertThat(summer.needs(COORDINATOR)).doesNotContain("internship ACTIVE");
        summer.sql("update progress_report set state = 'EXCUSED' where number = 6");
        ask();
        ask();
        assertThat(summer.needs(COORDINATOR).stream().filter("internship ACTIVE"::equals)).hasSize(1);
        summer.sql("update progress_report set state = 'DUE' where number = 6");
        ask();
        assertThat(summer.needs(COORDINATOR)).doesNotContain("internship ACTIVE");
        summer.at("2014-09-05T12:00:00Z");
        ask();
        assertThat(summer.needs(COORDINATOR)).contains("internship ACTIVE");
        summer.sql("update evaluation set outcome = 'STOP' where direction = 'BY_MENTOR'");
        ask();
        assertThat(summer.needs(COORDINATOR)).as("a final word that says stop completes nothing").doesNotContain("internship ACTIVE");
    }

    @Test
    @DisplayName("I3: an organizer's ruling is a final word, too: where no mentor wrote one, somebody is asked to complete all the same (Outreachy B2)")
    void ruled() {
        summer.sql("update evaluation set state = 'DUE', outcome = null, submitted_at = null, writer_id = null where direction = 'BY_MENTOR'");
        ask();
        assertThat(summer.needs(COORDINATOR)).doesNotContain("internship ACTIVE");
        String id = sql("select public_id from evaluation where direction = 'BY_MENTOR'");
        summer.run(ORGANIZER, () -> summer.get(RulingService.class).rule(id, new EvaluationInput.Word(EvaluationOutcome.CONTINUE, null, "The mentor vanished; the work is merged.")));
        ask();
        assertThat(summer.needs(COORDINATOR)).contains("internship ACTIVE");
        complete();
    }

    @Test
    @DisplayName("S1: a certificate is verified by whoever has its address, with the name as she wants it; she hides it, an organizer revokes it with a reason")
    void certificate() {
        CertificateService service = summer.get(CertificateService.class);
        listen(service);
        complete();
        String code = sql("select public_id from certificate");
        assertThat(code).matches("[0-9a-z]{26}");
        assertThat(summer.notices).contains("1 ending.CERTIFICATE");
        assertThat(service(service, null, code)).satisfies(view -> assertThat(view.name()).isEqualTo("Person 1"))
                .satisfies(view -> assertThat(view.isValid()).isTrue()).satisfies(view -> assertThat(view.mine() || view.organizer()).isFalse());
        summer.run(MAREN, () -> service.write(code, service.view(code).version(), "Maren  S. Sandvik", false));
        assertThat(service(service, null, code)).satisfies(view -> assertThat(view.name()).isEqualTo("Maren S. Sandvik")).satisfies(view -> assertThat(view.issuedAs()).isNull())
                .satisfies(view -> assertThat(view.renamedAt()).as("whoever verifies it reads that she wrote it").isEqualTo("2014-08-20T12:00:00Z"));
        assertThat(summer.notices).contains("31 ending.RENAMED");
        assertThat(service(service, ORGANIZER, code).issuedAs()).isEqualTo("Person 1");
        summer.run(MAREN, () -> service.write(code, service.view(code).version(), "Person 1", false));
        assertThat(service(service, null, code).renamedAt()).as("as it was issued").isNull();
        summer.run(MAREN, () -> service.write(code, service.view(code).version(), "Maren S. Sandvik", false));
        assertThatThrownBy(() -> summer.run(TOVE, () -> service.write(code, service.view(code).version(), "X", true))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> summer.run(COORDINATOR, () -> service.revoke(code, "w"))).isInstanceOf(NotFound.class);
        summer.run(ORGANIZER, () -> service.revoke(code, "Not her work."));
        assertThat(service(service, null, code)).satisfies(view -> assertThat(view.isValid()).isFalse()).satisfies(view -> assertThat(view.revokedWhy()).isNull());
        assertThat(service(service, MAREN, code).revokedWhy()).isEqualTo("Not her work.");
        summer.run(ORGANIZER, () -> service.restore(code));
        summer.run(MAREN, () -> service.write(code, service.view(code).version(), "Maren", true));
        assertThatThrownBy(() -> service(service, null, code)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service(service, TOVE, code)).isInstanceOf(NotFound.class);
        assertThat(service(service, ORGANIZER, code).hidden()).isTrue();
        summer.sql("update certificate set is_hidden = false");
        assertThat(new String(pdf(service(service, null, code)), 0, 4, java.nio.charset.StandardCharsets.US_ASCII)).isEqualTo("%PDF");
    }

    @Test
    @DisplayName("S1: thanks are read by the two; by everybody only while both agree, and other words must be agreed to anew")
    void thanks() {
        ThanksService service = summer.get(ThanksService.class);
        summer.run(MAREN, () -> service.say(HERS, "account11", "For your patience.", true));
        assertThat(summer.notices).contains("11 ending.THANKS");
        assertThat(shown(service)).isEmpty();
        assertThatThrownBy(() -> summer.run(LARS, () -> service.page(HERS))).isInstanceOf(NotFound.class);
        assertThat(summer.as(ANDERS, () -> service.page(HERS)).rows()).as("hers and Tove's alone").isEmpty();
        assertThatThrownBy(() -> summer.run(MAREN, () -> service.say(HERS, "account2", "x", true))).isInstanceOf(Refused.class);
        String id = summer.as(TOVE, () -> service.page(HERS)).rows().get(0).publicId();
        summer.run(TOVE, () -> service.show(id, true));
        assertThat(shown(service)).containsExactly("Person 1 Person 11 For your patience.");
        summer.run(MAREN, () -> service.say(HERS, "account11", "For your patience, and the tea.", true));
        assertThat(shown(service)).isEmpty();
        summer.run(TOVE, () -> service.show(id, true));
        summer.run(MAREN, () -> service.show(id, false));
        assertThat(shown(service)).isEmpty();
        summer.run(TOVE, () -> service.say(HERS, "account1", "For your questions.", true));
        assertThat(summer.as(MAREN, () -> service.page(HERS)).rows()).hasSize(2);
        assertThatThrownBy(() -> summer.run(ANDERS, () -> service.show(id, true))).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("I3: the exit survey opens with the end; mentors never read it, whatever else they hold (Outreachy B3: what was promised to organizers alone was read by others)")
    void survey() {
        summer.runAsSystem(() -> summer.get(Questionnaires.class).define("exit-survey", "How was it?", List.of(
                QuestionInput.of("learned", QuestionKind.LONG_TEXT, "What?", true, Role.COORDINATOR, Role.ORGANIZER))));
        SurveyService service = summer.get(SurveyService.class);
        refused("ending.survey.later", () -> summer.run(MAREN, () -> service.sheet(HERS)));
        complete();
        summer.run(MAREN, () -> service.save(HERS, service.sheet(HERS).version(), Map.of("learned", "C."), true));
        assertThat(summer.as(COORDINATOR, () -> service.view(HERS)).sheets()).hasSize(1);
        summer.hold(TOVE, Role.ORGANIZER, 1);
        assertThatThrownBy(() -> summer.run(TOVE, () -> service.view(HERS))).isInstanceOf(NotFound.class);
        summer.leave(TOVE, Role.MENTOR, 1);
        summer.sql("update mentorship set state = 'WITHDRAWN', has_mentored = true where account_id = " + TOVE);
        assertThatThrownBy(() -> summer.run(TOVE, () -> service.view(HERS))).as("who handed over neither").isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> summer.run(COORDINATOR, () -> service.sheet(HERS))).isInstanceOf(Refused.class);
    }

    @Test
    @DisplayName("who leaves before the end is asked how it was, too; who never began is not")
    void surveyOfThoseWhoLeft() {
        summer.wiring.offer(InternshipPart.class, SurveyAsking.class.getName());
        summer.run(MAREN, () -> summer.get(InternshipService.class).perform(HERS, InternshipAction.WITHDRAW, "I found work."));
        assertThat(summer.notices).contains("1 ending.SURVEY_AFTER").doesNotContain("1 ending.SURVEY");
        summer.notices.clear();
        summer.sql("update internship set state = 'OFFERED'");
        summer.at("2014-05-10T12:00:00Z");
        summer.run(MAREN, () -> summer.get(InternshipService.class).perform(HERS, InternshipAction.WITHDRAW, "I found work."));
        assertThat(summer.notices).doesNotContain("1 ending.SURVEY_AFTER");
    }

    @Test
    @DisplayName("S1: who completes it is asked first, with what is still open: reports, evaluations, signatures, payments; nothing of that is said to others, nor before the last day")
    void stillOwed() {
        summer.wiring.offer(StillOwed.class, OwedAtEnd.class.getName(), "org.cohort.fund.InstallmentsOwed");
        Months.report(summer, 5, "EXCUSED", "2014-08-04", null);
        Months.report(summer, 6, "DUE", "2014-08-18", null);
        Months.report(summer, 7, "DRAFT", "2014-08-19", null);
        summer.sql("update evaluation set state = 'DRAFT', submitted_at = null where direction = 'BY_INTERN'");
        summer.sql("insert into installment (public_id, internship_id, account_id, stage, amount_value, amount_currency, state, due_on, created_at)"
                + " values ('late', 7, 1, 'FINAL', 2750, 'USD', 'FAILED', '2014-08-22', '2014-05-01 00:00:00')");
        assertThat(owed(COORDINATOR)).containsExactly("progress reports 6, 7", "the intern’s final evaluation", "the final payment (failed)");
        assertThat(owed(TOVE)).isEmpty();
        summer.at("2014-08-16T12:00:00Z");
        assertThat(owed(COORDINATOR)).isEmpty();
        refused("internship.notOver", this::complete);
    }

    private List<String> owed(long who) {
        return summer.as(who, () -> summer.get(InternshipQueries.class).view(summer.actor(who), HERS)).owed().stream()
                .map(phrase -> Words.say(Locale.ENGLISH, ZoneOffset.UTC, phrase)).toList();
    }

    private void listen(CertificateService service) {
        summer.wiring.listen(event -> {
            if (event instanceof InternshipCompleted completed) {
                try {
                    var issue = CertificateService.class.getDeclaredMethod("issue", InternshipCompleted.class);
                    issue.setAccessible(true);
                    issue.invoke(service, completed);
                } catch (ReflectiveOperationException e) {
                    throw new AssertionError(e);
                }
            }
        });
    }

    private static byte[] pdf(CertificateView view) {
        try {
            var paper = Class.forName("org.cohort.internship.certificate.CertificateServlet").getDeclaredMethod("paper", CertificateView.class, java.util.Locale.class);
            paper.setAccessible(true);
            return ((org.cohort.kernel.pdf.Paper) paper.invoke(null, view, java.util.Locale.ENGLISH)).pdf();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static WorkCase in(WorkState state) {
        WorkProduct work = new WorkProduct(6L, true);
        work.move(state);
        return new WorkCase(work, InternshipSample.internship(InternshipState.ACTIVE), "Maren");
    }

    private void handIn(WorkService service, long who, String link) {
        summer.run(who, () -> service.handIn(HERS, service.view(HERS).version(), link, "Two series."));
    }

    private void ask() {
        summer.runAsSystem(() -> summer.get(WorkProducts.class).run());
        summer.runAsSystem(() -> summer.get(CompletionAsking.class).run());
    }

    private void complete() {
        summer.run(COORDINATOR, () -> summer.get(InternshipService.class).perform(HERS, InternshipAction.COMPLETE, null));
    }

    private CertificateView service(CertificateService service, Long who, String code) {
        return who == null ? summer.database.call(() -> service.view(code)) : summer.as(who, () -> service.view(code));
    }

    private List<String> shown(ThanksService service) {
        return summer.database.call(() -> service.shownOf(List.of(summer.get(InternshipDirectory.class).internshipByPublicId(HERS)))).stream()
                .map(said -> said.from() + " " + said.to() + " " + said.words()).toList();
    }

    private String sql(String query) {
        return summer.database.call(() -> summer.database.em().createNativeQuery(query).getSingleResult().toString());
    }

    private static void refused(String reason, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.verdict().reason()).isEqualTo(reason));
    }
}
