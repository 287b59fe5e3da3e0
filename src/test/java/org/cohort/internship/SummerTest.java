package org.cohort.internship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cohort.internship.SummerFixture.ANDERS;
import static org.cohort.internship.SummerFixture.COORDINATOR;
import static org.cohort.internship.SummerFixture.LARS;
import static org.cohort.internship.SummerFixture.LARSS;
import static org.cohort.internship.SummerFixture.MAREN;
import static org.cohort.internship.SummerFixture.MARENS;
import static org.cohort.internship.SummerFixture.ORGANIZER;
import static org.cohort.internship.SummerFixture.TOVE;

import java.util.List;
import java.util.Map;
import org.cohort.intake.Outcome;
import org.cohort.intake.ProposalReading;
import org.cohort.intake.WhereIStand;
import org.cohort.internship.agreement.AgreementQueries;
import org.cohort.internship.agreement.AgreementService;
import org.cohort.internship.board.Board;
import org.cohort.internship.board.BoardQueries;
import org.cohort.internship.board.LightTone;
import org.cohort.internship.evaluation.EvaluationInput;
import org.cohort.internship.evaluation.EvaluationQueries;
import org.cohort.internship.evaluation.EvaluationRow;
import org.cohort.internship.evaluation.EvaluationService;
import org.cohort.internship.evaluation.EvaluationState;
import org.cohort.internship.report.Planned;
import org.cohort.internship.report.ReportInput;
import org.cohort.internship.report.ReportQueries;
import org.cohort.internship.report.ReportRow;
import org.cohort.internship.report.ReportService;
import org.cohort.internship.report.ReportState;
import org.cohort.internship.report.ReportView;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.jobs.Job;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.selection.AnnouncementPreview;
import org.cohort.selection.AnnouncementService;
import org.cohort.selection.DecisionService;
import org.cohort.selection.ReviewPage;
import org.cohort.selection.ReviewQueries;
import org.cohort.selection.ReviewService;
import org.cohort.selection.SelectionPage;
import org.cohort.selection.SelectionQueries;
import org.cohort.selection.SelectionRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("From reviews to the end of an internship, on the real schema")
class SummerTest {

    private SummerFixture summer;

    @BeforeEach
    void start() {
        summer = new SummerFixture();
    }

    @AfterEach
    void end() {
        summer.close();
    }

    @Test
    @DisplayName("R2: others' reviews are hidden until one's own is in, and again when it is taken back")
    void reviewing() {
        review(TOVE, MARENS, "5", "4");
        assertThat(page(ANDERS, MARENS).hidden()).isTrue();
        assertThat(page(ANDERS, MARENS).others()).isEmpty();
        assertThat(page(ANDERS, MARENS).reviews()).isEqualTo(1);
        review(ANDERS, MARENS, "3", "3");
        assertThat(page(ANDERS, MARENS).others()).singleElement().satisfies(other -> assertThat(other.overall()).isEqualByComparingTo("4.5"));
        assertThat(page(COORDINATOR, MARENS).others()).hasSize(2);
        summer.run(ANDERS, () -> summer.get(ReviewService.class).reopen(MARENS));
        assertThat(page(ANDERS, MARENS).hidden()).isTrue();
        SelectionPage selection = selection();
        assertThat(selection.rows().get(0).proposal().publicId()).isEqualTo(MARENS);
        assertThat(selection.rows().get(0).ranking().mean()).isEqualByComparingTo("4.5");
        assertThat(summer.as(TOVE, () -> summer.get(ReviewQueries.class).queue(summer.actor(TOVE)))).extracting(row -> row.proposal().publicId())
                .as("the least reviewed first, her own last").containsExactly(LARSS, MARENS);
    }

    @Test
    @DisplayName("R3: who recuses sees neither the proposal nor its existence in counts")
    void recusing() {
        summer.sql("insert into task (subject_type, subject_public_id, addressee, state, title, path, since)"
                + " values ('proposal', 'marens', 'MENTOR:1', 'SUBMITTED', 't', 'p', '2014-03-13 00:00:00')");
        summer.run(TOVE, () -> summer.get(ReviewService.class).recuse(MARENS, "We are sisters."));
        assertThatThrownBy(() -> page(TOVE, MARENS)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> summer.as(TOVE, () -> summer.get(ProposalReading.class).view(MARENS))).isInstanceOf(NotFound.class);
        assertThat(summer.needs(TOVE)).as("nor is she asked to read it").isEmpty();
        assertThat(summer.needs(ANDERS)).containsExactly("proposal SUBMITTED");
        assertThat(summer.as(TOVE, () -> summer.get(ReviewQueries.class).queue(summer.actor(TOVE)))).hasSize(1);
        summer.sql("insert into conflict (public_id, account_id, other_account_id, reason, declared_by, declared_at) values ('c', 2, 21, 'r', 2, '2014-03-01 00:00:00')");
        assertThat(selection().rows()).as("declared by the applicant").hasSize(1);
        assertThat(selection().undecided()).isEqualTo(1);
    }

    @Test
    @DisplayName("R3: a mentor who applies to her own project does not see whom she competes with")
    void rival() {
        summer.sql("insert into application (id, public_id, round_id, account_id, state, created_at) values (3, 'a3', 1, 12, 'ELIGIBLE', '2014-03-10 00:00:00')");
        summer.sql("insert into proposal (id, public_id, application_id, project_id, wish, title, state, created_at, submitted_at)"
                + " values (3, 'anders', 3, 1, 1, 'P', 'SUBMITTED', '2014-03-12 00:00:00', '2014-03-12 00:00:00')");
        assertThat(summer.as(ANDERS, () -> summer.get(ReviewQueries.class).queue(summer.actor(ANDERS)))).isEmpty();
        assertThatThrownBy(() -> page(ANDERS, MARENS)).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("a pending decision changes nothing an applicant sees; there are no more acceptances than places")
    void deciding() {
        Object before = standing();
        List<String> noticesBefore = List.copyOf(summer.notices);
        decide(MARENS, Outcome.ACCEPTED);
        assertThatThrownBy(() -> decide(LARSS, Outcome.ACCEPTED)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.verdict().reason()).isEqualTo("decision.slots"));
        decide(LARSS, Outcome.WAITLISTED);
        assertThat(standing()).isEqualTo(before);
        assertThat(summer.notices).isEqualTo(noticesBefore);
        assertThat(summer.awaits(MAREN)).isEmpty();
        assertThat(summer.needs(MAREN)).isEmpty();
        decide(MARENS, Outcome.WAITLISTED);
        decide(LARSS, Outcome.ACCEPTED);
        assertThat(selection().accepted()).isEqualTo(1);
        assertThatThrownBy(() -> summer.as(MAREN, () -> summer.get(SelectionQueries.class).page(summer.actor(MAREN), "xen"))).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("R7: announcing is refused while something is undecided; then everything happens at once")
    void announcing() {
        decide(MARENS, Outcome.ACCEPTED);
        AnnouncementPreview preview = summer.as(ORGANIZER, () -> summer.get(AnnouncementService.class).preview("may-august-2014"));
        assertThat(preview.ready().reason()).isEqualTo("announcement.undecided");
        assertThat(preview.undecided()).hasSize(1);
        assertNotAnnounced("announcement.undecided");
        announce();
        assertThat(summer.notices).contains("1 proposal.ANNOUNCED_ACCEPTED", "2 proposal.ANNOUNCED_DECLINED");
        assertThat(summer.events).hasAtLeastOneElementOfType(InternshipOffered.class);
        InternshipRef internship = internship();
        assertThat(internship.state()).isEqualTo(InternshipState.OFFERED);
        assertThat(summer.needs(MAREN)).containsExactly("agreement UNSIGNED");
        assertThat(summer.needs(TOVE)).contains("agreement UNSIGNED");
        assertThat(summer.as(LARS, () -> summer.get(InternshipDirectory.class).ofAccount(LARS))).isEmpty();
        assertThat(reports()).hasSize(7);
        assertThat(evaluations(COORDINATOR)).hasSize(4);
    }

    @Test
    @DisplayName("I4, I1: two signatures make it active; reports are asked for as their days begin, answered, and kept when revised")
    void reporting() {
        announce();
        sign();
        assertThat(internship().state()).isEqualTo(InternshipState.ACTIVE);
        assertThat(summer.needs(MAREN)).isEmpty();
        assertThatThrownBy(() -> submit(0, "early")).isInstanceOf(Refused.class);
        summer.at("2014-05-19T00:00:00Z");
        runJobs();
        runJobs();
        assertThat(summer.needs(MAREN)).containsExactly("report DUE");
        submit(0, "measured");
        assertThat(summer.needs(TOVE)).contains("report SUBMITTED");
        String first = reports().get(0).publicId();
        ReportView seen = report(TOVE, first);
        summer.run(MAREN, () -> summer.get(ReportService.class).revise(first, new ReportInput(seen.words().version(), "measured twice", "write\nsend", null, null)));
        assertThat(report(TOVE, first).edits()).isEqualTo(1);
        assertThatThrownBy(() -> summer.run(MAREN, () -> summer.get(ReportService.class).revise(first, new ReportInput(seen.words().version(), "x", "y", null, null))))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.verdict().reason()).isEqualTo("stale"));
        summer.run(TOVE, () -> summer.get(ReportService.class).answer(first, "Good.", null));
        assertThat(reports().get(0).state()).isEqualTo(ReportState.ANSWERED);
        assertThat(report(MAREN, first).answer().by()).isEqualTo("Person 11");
        assertThat(report(MAREN, reports().get(1).publicId()).checklist()).extracting(Planned::text).containsExactly("write", "send");
        summer.at("2014-06-20T00:00:00Z");
        runJobs();
        submit(1, "late");
        assertThat(reports().get(1).late()).isTrue();
        assertThat(summer.as(TOVE, () -> summer.get(BoardQueries.class).mentoring(summer.actor(TOVE), Board.Filter.NONE, PageRequest.of(1, null))).page().rows()).singleElement()
                .satisfies(row -> assertThat(row.light().tone()).isEqualTo(LightTone.ON_TRACK));
        assertThatThrownBy(() -> report(LARS, first)).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("I3: evaluations open, are read by whom they are meant for once released, and the final one completes the internship")
    void evaluating() {
        announce();
        sign();
        summer.at("2014-06-25T00:00:00Z");
        runJobs();
        EvaluationRow byMentor = evaluation(Stage.MIDPOINT, Direction.BY_MENTOR);
        assertThatThrownBy(() -> evaluate(TOVE, byMentor, Map.of("for-intern", "Go on!"), null)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.field()).isEqualTo("outcome"));
        evaluate(TOVE, byMentor, Map.of("for-intern", "Go on!", "aside", "Shy."), EvaluationOutcome.CONTINUE);
        assertThat(summer.events).contains(new EvaluationSubmitted(internship().id(), Stage.MIDPOINT, EvaluationOutcome.CONTINUE, null));
        assertThat(sheets(MAREN, byMentor)).isEmpty();
        assertThat(evaluation(Stage.MIDPOINT, Direction.BY_MENTOR, MAREN).outcome()).isNull();
        summer.run(COORDINATOR, () -> summer.get(EvaluationService.class).release(byMentor.publicId()));
        assertThat(sheets(MAREN, byMentor)).containsExactly(Map.of("for-intern", "Go on!"));

        EvaluationRow byIntern = evaluation(Stage.MIDPOINT, Direction.BY_INTERN);
        evaluate(MAREN, byIntern, Map.of("achieved", "Much.", "mentors", "Too busy."), EvaluationOutcome.STOP);
        assertThat(sheets(TOVE, byIntern)).isEmpty();
        summer.at("2014-07-01T19:00:00Z");
        runJobs();
        assertThat(evaluation(Stage.MIDPOINT, Direction.BY_INTERN).state()).isEqualTo(EvaluationState.RELEASED);
        assertThat(sheets(TOVE, byIntern)).as("what is about her never reaches her").containsExactly(Map.of("achieved", "Much."));
        assertThat(sheets(COORDINATOR, byIntern)).containsExactly(Map.of("achieved", "Much.", "mentors", "Too busy."));

        assertThatThrownBy(() -> complete()).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.verdict().reason()).isEqualTo("internship.noFinalEvaluation"));
        summer.at("2014-08-16T00:00:00Z");
        evaluate(TOVE, evaluation(Stage.FINAL, Direction.BY_MENTOR), Map.of("for-intern", "Thank you."), EvaluationOutcome.CONTINUE);
        assertThatThrownBy(this::complete).as("its last day is to come").isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.verdict().reason()).isEqualTo("internship.notOver"));
        summer.at("2014-08-17T00:00:00Z");
        complete();
        assertThat(internship().state()).isEqualTo(InternshipState.COMPLETED);
        assertThat(summer.events).contains(new InternshipCompleted(internship().id()));
        assertThat(summer.needs(MAREN)).as("nobody is asked for reports of what is over").doesNotContain("report DUE");
    }

    @Test
    @DisplayName("an intern withdraws with words, and nobody is asked for anything any more")
    void withdrawing() {
        announce();
        String id = internship().publicId();
        summer.run(MAREN, () -> summer.get(InternshipService.class).perform(id, InternshipAction.WITHDRAW, "I found a job."));
        assertThat(summer.needs(MAREN)).isEmpty();
        assertThat(summer.needs(TOVE)).doesNotContain("agreement UNSIGNED");
        assertThat(summer.notices).contains("11 internship.WITHDRAW", "21 internship.WITHDRAW");
        assertThatThrownBy(this::sign).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> summer.run(LARS, () -> summer.get(InternshipService.class).perform(id, InternshipAction.TERMINATE, "x")))
                .isInstanceOf(NotFound.class);
    }

    private AnnouncementPreview preview() {
        return summer.as(ORGANIZER, () -> summer.get(AnnouncementService.class).preview("may-august-2014"));
    }

    private void announce(String seen) {
        summer.as(ORGANIZER, () -> summer.get(AnnouncementService.class).announce("may-august-2014", seen));
    }

    private void assertNotAnnounced(String reason) {
        assertThatThrownBy(() -> announce(preview().seen())).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.verdict().reason()).isEqualTo(reason));
    }

    private void review(long account, String proposal, String plan, String work) {
        summer.run(account, () -> {
            ReviewService service = summer.get(ReviewService.class);
            service.submit(proposal, service.sheet(proposal).version(), Map.of("plan", plan, "work", work));
        });
    }

    private ReviewPage page(long account, String proposal) {
        return summer.as(account, () -> summer.get(ReviewQueries.class).page(summer.actor(account), proposal));
    }

    private SelectionPage selection() {
        return summer.as(COORDINATOR, () -> summer.get(SelectionQueries.class).page(summer.actor(COORDINATOR), "xen"));
    }

    private void decide(String proposal, Outcome outcome) {
        int version = selection().rows().stream().filter(row -> row.proposal().publicId().equals(proposal)).mapToInt(SelectionRow::version).findFirst().orElse(0);
        summer.run(COORDINATOR, () -> summer.get(DecisionService.class).decide(proposal, outcome, version));
    }

    private Object standing() {
        return summer.as(MAREN, () -> summer.get(WhereIStand.class).view("a1")).toString();
    }

    private void announce() {
        decide(MARENS, Outcome.ACCEPTED);
        decide(LARSS, Outcome.DECLINED);
        announce(preview().seen());
    }

    private void sign() {
        String id = internship().publicId();
        assertThatThrownBy(() -> summer.run(MAREN, () -> summer.get(AgreementService.class).sign(id, "Somebody else", "192.0.2.7"))).isInstanceOf(Refused.class);
        summer.run(MAREN, () -> summer.get(AgreementService.class).sign(id, "person 1", "192.0.2.7"));
        summer.run(TOVE, () -> summer.get(AgreementService.class).sign(id, "Person 11", "192.0.2.8"));
        assertThat(summer.as(MAREN, () -> summer.get(AgreementQueries.class).view(summer.actor(MAREN), id)).papers().get(0).text()).contains("Person 1", "Person 11 and Person 12");
    }

    private void complete() {
        String id = internship().publicId();
        summer.run(COORDINATOR, () -> summer.get(InternshipService.class).perform(id, InternshipAction.COMPLETE, null));
    }

    private void runJobs() {
        for (String job : List.of("org.cohort.internship.report.ReportOpening", "org.cohort.internship.evaluation.EvaluationSchedule")) {
            try {
                Job bean = (Job) summer.get(Class.forName(job));
                summer.runAsSystem(bean::run);
            } catch (ClassNotFoundException e) {
                throw new AssertionError(e);
            }
        }
    }

    private InternshipRef internship() {
        return summer.as(MAREN, () -> summer.get(InternshipDirectory.class).ofAccount(MAREN)).get(0);
    }

    private List<ReportRow> reports() {
        return summer.as(MAREN, () -> summer.get(ReportQueries.class).of(List.of(internshipInside())));
    }

    private InternshipRef internshipInside() {
        return summer.get(InternshipDirectory.class).ofAccount(MAREN).get(0);
    }

    private ReportView report(long account, String publicId) {
        return summer.as(account, () -> summer.get(ReportQueries.class).view(summer.actor(account), publicId));
    }

    private void submit(int index, String done) {
        String id = reports().get(index).publicId();
        int version = report(MAREN, id).words().version();
        summer.run(MAREN, () -> summer.get(ReportService.class).submit(id, new ReportInput(version, done, "more", null, null)));
    }

    private List<EvaluationRow> evaluations(long account) {
        return summer.as(account, () -> summer.get(EvaluationQueries.class).of(summer.actor(account), List.of(internshipInside())));
    }

    private EvaluationRow evaluation(Stage stage, Direction direction) {
        return evaluation(stage, direction, COORDINATOR);
    }

    private EvaluationRow evaluation(Stage stage, Direction direction, long account) {
        return evaluations(account).stream().filter(e -> e.stage() == stage && e.direction() == direction).findFirst().orElseThrow();
    }

    private void evaluate(long account, EvaluationRow row, Map<String, String> answers, EvaluationOutcome outcome) {
        summer.run(account, () -> {
            EvaluationService service = summer.get(EvaluationService.class);
            service.submit(row.publicId(), new EvaluationInput(service.sheet(row.publicId()).version(), answers, outcome));
        });
    }

    private List<Map<String, String>> sheets(long account, EvaluationRow row) {
        return summer.as(account, () -> summer.get(EvaluationQueries.class).view(summer.actor(account), row.publicId())).sheets().stream()
                .map(sheet -> sheet.answers()).toList();
    }
}
