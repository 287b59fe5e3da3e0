package org.cohort.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cohort.internship.SummerFixture.ANDERS;
import static org.cohort.internship.SummerFixture.COORDINATOR;
import static org.cohort.internship.SummerFixture.MAREN;
import static org.cohort.internship.SummerFixture.ORGANIZER;
import static org.cohort.internship.SummerFixture.TOVE;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cohort.fund.batch.BatchAction;
import org.cohort.fund.batch.BatchService;
import org.cohort.fund.batch.Payables;
import org.cohort.internship.Direction;
import org.cohort.internship.EvaluationOutcome;
import org.cohort.internship.EvaluationSubmitted;
import org.cohort.internship.InternshipAction;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipOffered;
import org.cohort.internship.InternshipPart;
import org.cohort.internship.InternshipPlan;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.InternshipService;
import org.cohort.internship.InternshipState;
import org.cohort.internship.Stage;
import org.cohort.internship.SummerFixture;
import org.cohort.internship.evaluation.EvaluationInput;
import org.cohort.internship.evaluation.EvaluationQueries;
import org.cohort.internship.evaluation.EvaluationRow;
import org.cohort.internship.evaluation.EvaluationService;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.cohort.program.rules.PayMoment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A stipend, from what the mentors say to the money, on a database")
class StipendTest {

    private static final long TREASURER = 41;
    private static final long OTHER = 42;
    private static final long FUND = 5;

    private final SummerFixture summer = new SummerFixture();
    private final InstallmentService installments = summer.get(InstallmentService.class);
    private final EvaluationService evaluations = summer.get(EvaluationService.class);
    private BatchService batches;

    @BeforeEach
    void begin() throws ClassNotFoundException {
        summer.wiring.listen(event -> {
            if (event instanceof EvaluationSubmitted submitted) {
                summer.get(InstallmentOutcomes.class).decide(submitted);
            }
        });
        summer.wiring.offer(Payables.class, "org.cohort.fund.InstallmentPayables");
        batches = summer.get(BatchService.class);
        List.of(TREASURER, OTHER).forEach(summer.database::addAccount);
        summer.sql("insert into internship (id, public_id, project_id, round_id, participation_id, account_id, state, starts_on, ends_on, zone, created_at)"
                + " values (7, 'hers', 1, 1, 1, 1, 'ACTIVE', '2014-05-19', '2014-08-17', 'UTC', '2014-05-01 00:00:00')");
        InternshipPart schedule = (InternshipPart) summer.get(Class.forName("org.cohort.internship.evaluation.EvaluationSchedule"));
        summer.runAsSystem(() -> schedule.begin(internship(), InternshipPlan.of(internship().startsOn(), internship().endsOn(), internship().zone(), 14,
                Instant.parse("2014-07-01T19:00:00Z"), Instant.parse("2014-08-22T19:00:00Z"))));
        summer.at("2014-08-16T00:00:00Z");
    }

    @AfterEach
    void end() {
        summer.close();
    }

    @Test
    @DisplayName("The two installments of one stipend have titles of their own")
    void toldApart() {
        fund("USD");
        assertThat(summer.database.call(() -> summer.database.em().createQuery("select i from Installment i where i.internshipId = 7 order by i.id", Installment.class)
                .getResultStream().map(installment -> summer.get(InstallmentCases.class).of(installment).title()).toList()))
                .containsExactly("Person 1 · midpoint · USD\u00a02,750.00", "Person 1 · final · USD\u00a02,750.00");
    }

    @Test
    @DisplayName("I3: a final word that wants more time pays nothing; the mentors are asked again, and then it can be completed")
    void finalExtend() {
        fund("USD");
        evaluate(TOVE, Stage.FINAL, EvaluationOutcome.EXTEND);
        assertThat(state(Stage.FINAL)).isEqualTo(InstallmentState.HELD);
        assertThat(summer.notices).contains(ORGANIZER + " installment.HELD");
        String evaluation = evaluation(Stage.FINAL).publicId();
        refused("internship.finalEvaluation", this::complete);
        refused("lifecycle.role", () -> summer.run(COORDINATOR, () -> evaluations.reopen(evaluation, "Did you mean that?")));
        refused("comment.required", () -> summer.run(ORGANIZER, () -> evaluations.reopen(evaluation, null)));
        summer.run(ORGANIZER, () -> evaluations.reopen(evaluation, "She has done what you asked for."));
        assertThat(summer.needs(TOVE)).contains("evaluation DRAFT");
        refused("internship.noFinalEvaluation", this::complete);
        evaluate(TOVE, Stage.FINAL, EvaluationOutcome.CONTINUE);
        assertThat(state(Stage.FINAL)).isEqualTo(InstallmentState.AUTHORIZED);
        complete();
        assertThat(summer.as(MAREN, this::internship).state()).isEqualTo(InternshipState.COMPLETED);
    }

    @Test
    @DisplayName("I3, G11: what the midpoint holds back an organizer rules on, with words, and somebody else pays")
    void ruling() {
        fund("USD");
        evaluate(TOVE, Stage.MIDPOINT, EvaluationOutcome.NOT_SURE);
        String id = id(Stage.MIDPOINT);
        refused("comment.required", () -> perform(ORGANIZER, id, InstallmentAction.RULE_TO_PAY, null));
        refused("lifecycle.role", () -> perform(TREASURER, id, InstallmentAction.RULE_TO_PAY, "x"));
        perform(ORGANIZER, id, InstallmentAction.RULE_TO_PAY, "The reports show good work.");
        assertThat(summer.needs(TREASURER)).containsExactly("installment AUTHORIZED");
        refused("batch.authorizer", () -> release(TREASURER, ORGANIZER, id));
        release(TREASURER, OTHER, id);
        refused("installment.fourEyes", () -> perform(ORGANIZER, id, InstallmentAction.MARK_PAID, null));
        perform(TREASURER, id, InstallmentAction.MARK_PAID, null);
    }

    @Test
    @DisplayName("I3: more time at the midpoint is paid")
    void midpointExtend() {
        fund("USD");
        evaluate(TOVE, Stage.MIDPOINT, EvaluationOutcome.EXTEND);
        assertThat(state(Stage.MIDPOINT)).isEqualTo(InstallmentState.AUTHORIZED);
    }

    @Test
    @DisplayName("G11: a mentor who keeps the fund does not pay what her evaluation authorized; who reports a failure does not pay again")
    void fourEyes() {
        fund("USD");
        summer.hold(TOVE, Role.TREASURER, FUND);
        evaluate(TOVE, Stage.MIDPOINT, EvaluationOutcome.CONTINUE);
        String id = id(Stage.MIDPOINT);
        refused("batch.authorizer", () -> release(TREASURER, TOVE, id));
        release(TREASURER, OTHER, id);
        refused("installment.fourEyes", () -> perform(TOVE, id, InstallmentAction.MARK_PAID, null));
        String sentWith = reference(id);
        assertThat(sentWith).isNotBlank();
        perform(TREASURER, id, InstallmentAction.MARK_PAID, null);
        assertThat(reference(id)).as("what was shown before the money was sent").isEqualTo(sentWith);
        perform(TREASURER, id, InstallmentAction.REPORT_FAILURE, "It came back.");
        refused("lifecycle.state", () -> perform(OTHER, id, InstallmentAction.MARK_PAID, null));
        perform(OTHER, id, InstallmentAction.CORRECT, "The account's number had two digits swapped.");
        refused("installment.reporter", () -> release(OTHER, TREASURER, id));
        release(TREASURER, OTHER, id);
        assertThat(reference(id)).isNotBlank().isNotEqualTo(sentWith);
        perform(TREASURER, id, InstallmentAction.MARK_PAID, null);
        perform(MAREN, id, InstallmentAction.CONFIRM, null);
    }

    @Test
    @DisplayName("M1: a fund in another currency pays no stipend, and says so; one that is founded later does")
    void currencies() {
        fund("EUR");
        evaluate(TOVE, Stage.MIDPOINT, EvaluationOutcome.CONTINUE);
        String id = id(Stage.MIDPOINT);
        assertThat(summer.needs(ORGANIZER)).contains("installment AUTHORIZED");
        assertThat(summer.as(ORGANIZER, () -> installments.view(id)).collect().reason()).isEqualTo("installment.noFund");
        summer.as(ORGANIZER, () -> summer.get(FundService.class).found(new FundService.NewFund(1L, "Dollars", "A foundation", FundPurpose.STIPENDS, "USD", "p41@example.org")));
        assertThat(summer.needs(ORGANIZER)).doesNotContain("installment AUTHORIZED");
        long founded = summer.database.call(() -> summer.get(FundDirectory.class).fundByPublicId("dollars").id());
        assertThat(summer.database.call(() -> summer.database.em().createNativeQuery("select addressee from task where subject_type = 'installment'").getResultList()))
                .isEqualTo(List.of("TREASURER:" + founded));
        summer.hold(OTHER, Role.TREASURER, founded);
        refused("fund.short", () -> release("dollars", OTHER, ORGANIZER, id));
    }

    @Test
    @DisplayName("I3: what one mentor drafted keeps no other from writing hers; who submits has written it")
    void drafts() {
        fund("USD");
        String evaluation = evaluation(Stage.MIDPOINT).publicId();
        summer.run(TOVE, () -> evaluations.save(evaluation, new EvaluationInput(evaluations.sheet(evaluation).version(), Map.of("for-intern", "Hm."), EvaluationOutcome.STOP)));
        evaluate(ANDERS, Stage.MIDPOINT, EvaluationOutcome.CONTINUE);
        assertThat(summer.as(COORDINATOR, () -> summer.get(EvaluationQueries.class).view(summer.actor(COORDINATOR), evaluation)).writer()).isEqualTo("Person 12");
        assertThat(summer.as(COORDINATOR, () -> summer.get(EvaluationQueries.class).view(summer.actor(COORDINATOR), evaluation)).sheets()).hasSize(1);
        assertThat(state(Stage.MIDPOINT)).isEqualTo(InstallmentState.AUTHORIZED);
        refused("lifecycle.state", () -> evaluate(TOVE, Stage.MIDPOINT, EvaluationOutcome.STOP));
    }

    @Test
    @DisplayName("S2: how much came in is in the trail")
    void deposits() {
        fund("USD");
        assertThat(summer.audited).contains("Person 41 fund DEPOSIT: USD 10000.00: a gift");
    }

    private void fund(String currency) {
        summer.sql("insert into fund (id, public_id, name, sponsor, purpose, currency, program_id, created_at)"
                + " values (5, 'stipends', 'Stipends', 'A foundation', 'STIPENDS', '" + currency + "', 1, '2014-01-01 00:00:00')");
        List.of(TREASURER, OTHER).forEach(treasurer -> summer.hold(treasurer, Role.TREASURER, FUND));
        summer.run(TREASURER, () -> summer.get(FundService.class).deposit("stipends", "10000", "a gift"));
        summer.runAsSystem(() -> installments.schedule(new InternshipOffered(7L)));
    }

    private void release(long collector, long releaser, String id) {
        release("stipends", collector, releaser, id);
    }

    /** In a batch of its own, which is discarded again when it is not released. Before its export nothing of it was sent, and nobody notes it as paid. */
    private void release(String fund, long collector, long releaser, String id) {
        String batch = summer.as(collector, () -> batches.collect(fund, List.of("installment:" + id)));
        summer.run(collector, () -> batches.act(batch, BatchAction.SUBMIT, null));
        try {
            summer.run(releaser, () -> batches.act(batch, BatchAction.RELEASE, null));
            refused("batch.unsent", () -> perform(collector, id, InstallmentAction.MARK_PAID, null));
            summer.run(collector, () -> batches.act(batch, BatchAction.EXPORT, null));
        } catch (Refused refused) {
            summer.run(collector, () -> batches.act(batch, BatchAction.DISCARD, null));
            throw refused;
        }
    }

    private InternshipRef internship() {
        return summer.get(InternshipDirectory.class).internship(7L);
    }

    private void evaluate(long account, Stage stage, EvaluationOutcome outcome) {
        String id = evaluation(stage).publicId();
        summer.run(account, () -> evaluations.submit(id, new EvaluationInput(evaluations.sheet(id).version(), Map.of("for-intern", "Words."),
                new EvaluationInput.Word(outcome, "3", "Because."))));
    }

    private EvaluationRow evaluation(Stage stage) {
        return summer.as(COORDINATOR, () -> summer.get(EvaluationQueries.class).of(summer.actor(COORDINATOR), List.of(internship()))).stream()
                .filter(row -> row.stage() == stage && row.direction() == Direction.BY_MENTOR).findFirst().orElseThrow();
    }

    private String reference(String id) {
        return summer.as(TREASURER, () -> installments.view(id)).reference();
    }

    private void perform(long account, String id, InstallmentAction action, String comment) {
        summer.run(account, () -> installments.perform(id, action, comment));
    }

    private String id(Stage stage) {
        return installment(stage).publicId();
    }

    private InstallmentState state(Stage stage) {
        return installment(stage).state();
    }

    private Installment installment(Stage stage) {
        return summer.database.call(() -> summer.database.em().createQuery("select i from Installment i where i.stage = :stage", Installment.class)
                .setParameter("stage", PayMoment.valueOf(stage.name())).getSingleResult());
    }

    private void complete() {
        summer.at("2014-08-17T00:00:00Z");
        summer.run(COORDINATOR, () -> summer.get(InternshipService.class).perform("hers", InternshipAction.COMPLETE, null));
    }

    private static void refused(String reason, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(Refused.class).extracting(refused -> ((Refused) refused).verdict().reason()).isEqualTo(reason);
    }
}
