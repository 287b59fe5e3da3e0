package org.cohort.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cohort.internship.SummerFixture.COORDINATOR;
import static org.cohort.internship.SummerFixture.LARSS;
import static org.cohort.internship.SummerFixture.MAREN;
import static org.cohort.internship.SummerFixture.MARENS;
import static org.cohort.internship.SummerFixture.ORGANIZER;
import static org.cohort.internship.SummerFixture.TOVE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cohort.intake.Outcome;
import org.cohort.internship.EvaluationOutcome;
import org.cohort.internship.EvaluationSubmitted;
import org.cohort.internship.InternshipAction;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipOffered;
import org.cohort.internship.InternshipPart;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.InternshipService;
import org.cohort.internship.InternshipState;
import org.cohort.internship.Stage;
import org.cohort.internship.SummerFixture;
import org.cohort.internship.agreement.AgreementService;
import org.cohort.internship.evaluation.EvaluationInput;
import org.cohort.internship.evaluation.EvaluationQueries;
import org.cohort.internship.evaluation.EvaluationRow;
import org.cohort.internship.evaluation.EvaluationService;
import org.cohort.internship.evaluation.EvaluationState;
import org.cohort.kernel.jobs.Job;
import org.cohort.kernel.money.Amount;
import org.cohort.program.rules.Entry;
import org.cohort.program.rules.PayMoment;
import org.cohort.program.rules.Rules;
import org.cohort.program.rules.RulesText;
import org.cohort.program.rules.Share;
import org.cohort.program.rules.Stages;
import org.cohort.program.rules.StipendRule;
import org.cohort.selection.AnnouncementService;
import org.cohort.selection.DecisionService;
import org.cohort.selection.SelectionQueries;
import org.cohort.selection.SelectionRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Internships of a round with rules of its own, from the offer to the money")
class OwnRulesTest {

    private final SummerFixture summer = new SummerFixture();
    private final InstallmentService installments = summer.get(InstallmentService.class);
    private final EvaluationService evaluations = summer.get(EvaluationService.class);

    @BeforeEach
    void listen() {
        summer.wiring.offer(InternshipPart.class, "org.cohort.fund.InstallmentStart");
        summer.wiring.listen(event -> {
            if (event instanceof InternshipOffered offered) {
                installments.schedule(offered);
            } else if (event instanceof EvaluationSubmitted submitted) {
                summer.get(InstallmentOutcomes.class).decide(submitted);
            }
        });
    }

    @AfterEach
    void end() {
        summer.close();
    }

    @Test
    @DisplayName("I3: without an evaluation in the middle there are two in the end, and an internship is offered, signed, paid at the start, evaluated and completed")
    void withoutMidpoint() {
        rules(false, new Share(PayMoment.START, 30), new Share(PayMoment.FINAL, 70));
        offer();
        InternshipRef offered = internship();
        assertThat(offered.state()).isEqualTo(InternshipState.OFFERED);
        assertThat(evaluations()).extracting(EvaluationRow::stage).containsExactly(Stage.FINAL, Stage.FINAL);
        assertThat(amounts()).containsExactly("START USD 1650.00 SCHEDULED", "FINAL USD 3850.00 SCHEDULED");
        AgreementService agreements = summer.get(AgreementService.class);
        summer.run(MAREN, () -> agreements.sign(offered.publicId(), "Person 1", "192.0.2.7"));
        assertThat(amounts()).as("one side alone starts nothing").contains("START USD 1650.00 SCHEDULED");
        summer.run(TOVE, () -> agreements.sign(offered.publicId(), "Person 11", "192.0.2.8"));
        assertThat(internship().state()).isEqualTo(InternshipState.ACTIVE);
        assertThat(amounts()).as("both have signed").containsExactly("START USD 1650.00 AUTHORIZED", "FINAL USD 3850.00 SCHEDULED");
        summer.at("2014-08-16T00:00:00Z");
        String last = evaluations().stream().filter(row -> row.direction() == org.cohort.internship.Direction.BY_MENTOR).findFirst().orElseThrow().publicId();
        summer.run(TOVE, () -> evaluations.submit(last, new EvaluationInput(evaluations.sheet(last).version(), Map.of("for-intern", "Thank you."), EvaluationOutcome.CONTINUE)));
        assertThat(amounts()).containsExactly("START USD 1650.00 AUTHORIZED", "FINAL USD 3850.00 AUTHORIZED");
        summer.at("2014-08-17T00:00:00Z");
        summer.run(COORDINATOR, () -> summer.get(InternshipService.class).perform(offered.publicId(), InternshipAction.COMPLETE, null));
        assertThat(internship().state()).isEqualTo(InternshipState.COMPLETED);
    }

    @Test
    @DisplayName("M1: however the stipend is shared, the installments that are scheduled are exactly the stipend, in the order of their moments")
    void exact() {
        summer.sql("insert into internship (id, public_id, project_id, round_id, participation_id, account_id, state, starts_on, ends_on, zone, created_at)"
                + " values (7, 'hers', 1, 1, 1, 1, 'ACTIVE', '2014-05-19', '2014-08-17', 'UTC', '2014-05-01 00:00:00')");
        Random random = new Random(20140519);
        for (int i = 0; i < 40; i++) {
            int first = random.nextInt(99);
            int middle = random.nextInt(100 - first);
            List<Share> shares = new ArrayList<>();
            add(shares, PayMoment.START, first);
            add(shares, PayMoment.MIDPOINT, middle);
            add(shares, PayMoment.FINAL, 100 - first - middle);
            rules(true, shares.toArray(Share[]::new));
            BigDecimal stipend = BigDecimal.valueOf(1 + random.nextInt(1_000_000), 2);
            summer.sql("update round set stipend_value = " + stipend + " where id = 1");
            summer.sql("delete from installment");
            summer.database.em().clear();
            summer.runAsSystem(() -> installments.schedule(new InternshipOffered(7L)));
            List<Installment> scheduled = stored();
            assertThat(scheduled).extracting(Installment::stage).containsExactlyElementsOf(shares.stream().map(Share::moment).toList());
            assertThat(scheduled.stream().map(Installment::amount).reduce(Amount::plus)).hasValue(Amount.of("USD", stipend.toPlainString()));
        }
    }

    @Test
    @DisplayName("I3: with evaluations at four stages, two of which pay, each authorizes its own installment and is shown on its day")
    void fourStages() {
        summer.sql("insert into deadline (public_id, round_id, kind, at) values ('d-initial', 1, 'INITIAL_EVALUATION', '2014-06-04 19:00:00'), ('d-third', 1, 'THIRD_EVALUATION', '2014-07-20 19:00:00')");
        rules(new Rules(3, 6, 14, true, 14, List.of(new Share(PayMoment.INITIAL, 40), new Share(PayMoment.THIRD, 60)), List.of(), Entry.USUAL, true,
                StipendRule.FLAT, new Stages(true, true, 3)));
        offer();
        assertThat(evaluations()).extracting(EvaluationRow::stage).containsExactly(Stage.INITIAL, Stage.INITIAL, Stage.MIDPOINT, Stage.MIDPOINT,
                Stage.THIRD, Stage.THIRD, Stage.FINAL, Stage.FINAL);
        assertThat(evaluations().get(0).dueAt()).hasToString("2014-06-04T19:00:00Z");
        AgreementService agreements = summer.get(AgreementService.class);
        String id = internship().publicId();
        summer.run(MAREN, () -> agreements.sign(id, "Person 1", "192.0.2.7"));
        summer.run(TOVE, () -> agreements.sign(id, "Person 11", "192.0.2.8"));
        summer.at("2014-06-03T00:00:00Z");
        submit(Stage.INITIAL);
        assertThat(amounts()).containsExactly("INITIAL USD 2200.00 AUTHORIZED", "THIRD USD 3300.00 SCHEDULED");
        assertThat(state(Stage.INITIAL, "2014-06-07T18:59:59.999Z")).isEqualTo(EvaluationState.SUBMITTED);
        assertThat(state(Stage.INITIAL, "2014-06-07T19:00:00Z")).isEqualTo(EvaluationState.RELEASED);
        summer.at("2014-07-15T00:00:00Z");
        submit(Stage.MIDPOINT);
        assertThat(amounts()).as("the middle pays nothing here").contains("THIRD USD 3300.00 SCHEDULED");
        submit(Stage.THIRD);
        assertThat(amounts()).containsExactly("INITIAL USD 2200.00 AUTHORIZED", "THIRD USD 3300.00 AUTHORIZED");
    }

    private void submit(Stage stage) {
        String id = byMentor(stage).publicId();
        summer.run(TOVE, () -> evaluations.submit(id, new EvaluationInput(evaluations.sheet(id).version(), Map.of("for-intern", "Go on."), EvaluationOutcome.CONTINUE)));
    }

    private EvaluationRow byMentor(Stage stage) {
        return evaluations().stream().filter(row -> row.stage() == stage && row.direction() == org.cohort.internship.Direction.BY_MENTOR).findFirst().orElseThrow();
    }

    private EvaluationState state(Stage stage, String at) {
        summer.at(at);
        try {
            Job job = (Job) summer.get(Class.forName("org.cohort.internship.evaluation.EvaluationSchedule"));
            summer.runAsSystem(job::run);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        return byMentor(stage).state();
    }

    private static void add(List<Share> shares, PayMoment moment, int percent) {
        if (percent > 0) {
            shares.add(new Share(moment, percent));
        }
    }

    private void rules(boolean midpoint, Share... shares) {
        rules(new Rules(3, 6, 14, midpoint, 14, List.of(shares), List.of(), Entry.USUAL, true));
    }

    private void rules(Rules rules) {
        summer.sql("update round set rules = '" + RulesText.write(rules) + "' where id = 1");
        summer.database.em().clear();
    }

    private void offer() {
        if (!internshipRules().midpoint()) {
            summer.sql("delete from deadline where kind = 'MIDPOINT_EVALUATION'");
        }
        Map.of(MARENS, Outcome.ACCEPTED, LARSS, Outcome.DECLINED).forEach((proposal, outcome) -> {
            int version = summer.as(COORDINATOR, () -> summer.get(SelectionQueries.class).page(summer.actor(COORDINATOR), "xen")).rows().stream()
                    .filter(row -> row.proposal().publicId().equals(proposal)).mapToInt(SelectionRow::version).findFirst().orElse(0);
            summer.run(COORDINATOR, () -> summer.get(DecisionService.class).decide(proposal, outcome, version));
        });
        AnnouncementService announcements = summer.get(AnnouncementService.class);
        String seen = summer.as(ORGANIZER, () -> announcements.preview("may-august-2014")).seen();
        summer.as(ORGANIZER, () -> announcements.announce("may-august-2014", seen));
    }

    private Rules internshipRules() {
        return summer.get(org.cohort.program.ProgramDirectory.class).roundByPublicId("may-august-2014").rules();
    }

    private InternshipRef internship() {
        return summer.as(MAREN, () -> summer.get(InternshipDirectory.class).ofAccount(MAREN)).get(0);
    }

    private List<EvaluationRow> evaluations() {
        return summer.as(COORDINATOR, () -> summer.get(EvaluationQueries.class).of(summer.actor(COORDINATOR),
                summer.get(InternshipDirectory.class).ofAccount(MAREN)));
    }

    private List<String> amounts() {
        return stored().stream().map(one -> one.stage() + " USD " + one.amount().value().setScale(2) + " " + one.state()).toList();
    }

    private List<Installment> stored() {
        return summer.database.call(() -> summer.database.em().createQuery("select i from Installment i order by i.id", Installment.class).getResultList());
    }
}
