package org.cohort.played;

import static org.cohort.internship.SummerFixture.ANDERS;
import static org.cohort.internship.SummerFixture.COORDINATOR;
import static org.cohort.internship.SummerFixture.LARSS;
import static org.cohort.internship.SummerFixture.MAREN;
import static org.cohort.internship.SummerFixture.MARENS;
import static org.cohort.internship.SummerFixture.ORGANIZER;
import static org.cohort.internship.SummerFixture.TOVE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cohort.fund.InstallmentAction;
import org.cohort.fund.InstallmentService;
import org.cohort.fund.batch.BatchAction;
import org.cohort.fund.batch.BatchQueries;
import org.cohort.fund.batch.BatchService;
import org.cohort.fund.batch.Payable;
import org.cohort.intake.Outcome;
import org.cohort.internship.EvaluationOutcome;
import org.cohort.internship.InternshipAction;
import org.cohort.internship.InternshipService;
import org.cohort.internship.agreement.AgreementService;
import org.cohort.internship.ending.SurveyService;
import org.cohort.internship.ending.WorkAction;
import org.cohort.internship.ending.WorkService;
import org.cohort.internship.evaluation.EvaluationInput;
import org.cohort.internship.evaluation.EvaluationService;
import org.cohort.internship.evaluation.RulingService;
import org.cohort.internship.extension.ExtensionAction;
import org.cohort.internship.extension.LongerQueries;
import org.cohort.internship.extension.LongerService;
import org.cohort.internship.handover.HandoverAction;
import org.cohort.internship.handover.HandoverService;
import org.cohort.internship.help.Addressed;
import org.cohort.internship.help.HelpService;
import org.cohort.internship.leave.LeaveForm;
import org.cohort.internship.leave.LeaveService;
import org.cohort.internship.plan.MilestoneInput;
import org.cohort.internship.plan.PlanAction;
import org.cohort.internship.plan.PlanService;
import org.cohort.internship.report.HelpFrom;
import org.cohort.internship.report.ReportInput;
import org.cohort.internship.report.ReportService;
import org.cohort.internship.thanks.ThanksService;
import org.cohort.selection.AnnouncementService;
import org.cohort.selection.DecisionService;

/** What the table's people can do, by the words it is written with: each as the use case of a page. */
final class Acts {

    static final long TREASURER = 41;
    static final long OTHER_TREASURER = 42;
    static final Map<String, Long> PEOPLE = people();

    private static final String FUND = "stipends";

    /** @param who does it @param words what the act's pattern caught, from 1 on */
    private interface Act {
        void by(long who, Matcher words);
    }

    private final AsOnAServer server;
    private final Map<Pattern, Act> known = new LinkedHashMap<>();

    Acts(AsOnAServer server) {
        this.server = server;
        selection();
        reports();
        plan();
        evaluations();
        trouble();
        longer();
        ending();
        payments();
    }

    /** @throws IllegalArgumentException for what nobody can do */
    void act(String line) {
        String name = PEOPLE.keySet().stream().filter(person -> line.startsWith(person + " ")).findFirst().orElseThrow(() -> new IllegalArgumentException(line));
        String words = line.substring(name.length() + 1);
        for (Map.Entry<Pattern, Act> each : known.entrySet()) {
            Matcher matcher = each.getKey().matcher(words);
            if (matcher.matches()) {
                each.getValue().by(PEOPLE.get(name), matcher);
                return;
            }
        }
        throw new IllegalArgumentException(line);
    }

    private static Map<String, Long> people() {
        Map<String, Long> people = new LinkedHashMap<>();
        people.put("Maren", MAREN);
        people.put("Lars", org.cohort.internship.SummerFixture.LARS);
        people.put("Tove", TOVE);
        people.put("Anders", ANDERS);
        people.put("coordinator", COORDINATOR);
        people.put("organizer", ORGANIZER);
        people.put("treasurer", TREASURER);
        people.put("other treasurer", OTHER_TREASURER);
        return people;
    }

    private void on(String words, Act act) {
        known.put(Pattern.compile(words), act);
    }

    private void selection() {
        on("announces", (who, w) -> {
            server.run(COORDINATOR, () -> server.get(DecisionService.class).decide(MARENS, Outcome.ACCEPTED, 0));
            server.run(COORDINATOR, () -> server.get(DecisionService.class).decide(LARSS, Outcome.DECLINED, 0));
            String seen = server.as(who, () -> server.get(AnnouncementService.class).preview("may-august-2014")).seen();
            server.run(who, () -> server.get(AnnouncementService.class).announce("may-august-2014", seen));
        });
        on("signs paper (\\d)", (who, w) -> server.run(who, () -> server.get(AgreementService.class).sign(hers(), Integer.parseInt(w.group(1)), "Person " + who, "192.0.2.7")));
    }

    private void reports() {
        on("hands in report (\\d+)", (who, w) -> handIn(who, w.group(1), null));
        on("hands in report (\\d+) with something the coordinator can take away", (who, w) -> handIn(who, w.group(1), HelpFrom.COORDINATOR));
        on("answers report (\\d+)", (who, w) -> server.run(who, () -> server.get(ReportService.class).answer(report(w.group(1)), "Go on.", null)));
        on("excuses report (\\d+)", (who, w) -> server.run(who, () -> server.get(ReportService.class).excuse(report(w.group(1)), "Exams.")));
        on("resolves report (\\d+)", (who, w) -> server.run(who, () -> server.get(ReportService.class).resolve(report(w.group(1)), "There is a machine now.")));
        on("is away (\\S+) to (\\S+)", (who, w) -> server.run(who, () -> server.get(LeaveService.class).enter(hers(), new LeaveForm(w.group(1), w.group(2), "", false, 0))));
    }

    private void handIn(long who, String number, HelpFrom help) {
        server.run(who, () -> server.get(ReportService.class).submit(report(number), new ReportInput(version("progress_report", report(number)), "Done.", "Next.",
                help == null ? null : "No machine to measure on.", null, List.of(), help, null, false)));
    }

    private void plan() {
        on("proposes a plan", (who, w) -> server.run(who, () -> server.get(PlanService.class).write(hers(), 0, List.of(
                new MilestoneInput(null, "Measure the old queue", "2014-06-01"), new MilestoneInput(null, "First patches", "2014-06-29"),
                new MilestoneInput(null, "Everything merged", "2014-08-10")), true)));
        on("agrees to the plan", (who, w) -> server.run(who, () -> server.get(PlanService.class).perform(hers(), PlanAction.AGREE, null, null)));
        on("reaches (.+)", (who, w) -> server.run(who, () -> server.get(PlanService.class).finish(hers(), milestone(w.group(1)), true)));
        on("puts (.+) off to (\\S+)", (who, w) -> server.run(who, () -> server.get(PlanService.class).slip(hers(), milestone(w.group(1)), w.group(2), "It is harder.")));
    }

    private void evaluations() {
        on("evaluates (\\S+)", (who, w) -> evaluate(who, w.group(1), "BY_INTERN", Map.of("achieved", "Much."), EvaluationInput.Word.NONE));
        on("evaluates (\\S+) as (\\S+)", (who, w) -> evaluate(who, w.group(1), "BY_MENTOR", Map.of("for-intern", "Thank you."), word(w.group(2))));
        on("advises on (\\S+)", (who, w) -> server.run(who, () -> server.get(RulingService.class).advise(evaluation(w.group(1), "BY_MENTOR"), "She did the work.")));
        on("rules (\\S+) as (\\S+)", (who, w) -> server.run(who, () -> server.get(RulingService.class).rule(evaluation(w.group(1), "BY_MENTOR"), word(w.group(2)))));
    }

    private static EvaluationInput.Word word(String outcome) {
        return new EvaluationInput.Word(EvaluationOutcome.valueOf(outcome), null, "What I saw.");
    }

    private void evaluate(long who, String stage, String direction, Map<String, String> answers, EvaluationInput.Word word) {
        server.run(who, () -> {
            EvaluationService service = server.get(EvaluationService.class);
            String id = evaluation(stage, direction);
            service.submit(id, new EvaluationInput(service.sheet(id).version(), answers, word));
        });
    }

    private void trouble() {
        on("hands over to Anders", (who, w) -> server.run(who, () -> server.get(HandoverService.class).ask(hers(), "account12", "I move.")));
        on("accepts", (who, w) -> server.run(who, () -> server.get(HandoverService.class).perform(only("handover"), HandoverAction.ACCEPT, null)));
        on("asks the coordinators for help", (who, w) -> server.run(who, () -> server.get(HelpService.class).ask(hers(), Addressed.COORDINATORS, "My mentor", "Words.")));
        on("helps", (who, w) -> server.run(who, () -> server.get(HelpService.class).say(only("help_request"), "Call me.")));
        on("needs no more help", (who, w) -> server.run(who, () -> server.get(HelpService.class).close(only("help_request"))));
    }

    private void longer() {
        on("asks for (\\d+) weeks", (who, w) -> server.run(who, () -> server.get(LongerService.class).ask(hers(), w.group(1), "The queue took longer.")));
        on("agrees to the weeks", (who, w) -> server.run(who, () -> server.get(LongerService.class).perform(only("internship_extension"), ExtensionAction.AGREE, null, null)));
        on("grants the weeks", (who, w) -> {
            String seen = server.as(who, () -> server.get(LongerQueries.class).view(server.actor(who), only("internship_extension"))).seen();
            server.run(who, () -> server.get(LongerService.class).perform(only("internship_extension"), ExtensionAction.GRANT, null, seen));
        });
    }

    private void ending() {
        on("hands in her work", (who, w) -> server.run(who, () -> {
            WorkService service = server.get(WorkService.class);
            service.handIn(hers(), service.view(hers()).version(), "https://example.org/work", "Two series.");
        }));
        on("returns her work", (who, w) -> server.run(who, () -> server.get(WorkService.class).perform(hers(), WorkAction.RETURN, "Which branch?")));
        on("accepts her work", (who, w) -> server.run(who, () -> server.get(WorkService.class).perform(hers(), WorkAction.ACCEPT, null)));
        on("completes it", (who, w) -> server.run(who, () -> server.get(InternshipService.class).perform(hers(), InternshipAction.COMPLETE, null)));
        on("thanks (\\S+)", (who, w) -> server.run(who, () -> server.get(ThanksService.class).say(hers(), "account" + PEOPLE.get(w.group(1)), "For your patience.", true)));
        on("fills in the exit survey", (who, w) -> server.run(who, () -> {
            SurveyService service = server.get(SurveyService.class);
            service.save(hers(), service.sheet(hers()).version(), Map.of("learned", "C."), true);
        }));
    }

    private void payments() {
        on("collects", (who, w) -> {
            String batch = server.as(who, () -> server.get(BatchService.class).collect(FUND,
                    server.get(BatchQueries.class).ofFund(FUND).waiting().stream().map(Payable::key).toList()));
            server.run(who, () -> server.get(BatchService.class).act(batch, BatchAction.SUBMIT, null));
        });
        on("releases", (who, w) -> {
            server.run(who, () -> server.get(BatchService.class).act(batch(), BatchAction.RELEASE, null));
            server.run(who, () -> server.get(BatchService.class).act(batch(), BatchAction.EXPORT, null));
        });
        on("notes paid", (who, w) -> {
            server.run(who, () -> server.get(BatchService.class).paid(batch(), null));
            server.run(who, () -> server.get(BatchService.class).act(batch(), BatchAction.RECONCILE, null));
        });
        on("notes refused by the bank", (who, w) -> {
            String line = server.as(who, () -> server.get(BatchQueries.class).view(batch())).lines().get(0).publicId();
            server.run(who, () -> server.get(BatchService.class).failed(batch(), line, "No such account"));
            server.run(who, () -> server.get(BatchService.class).act(batch(), BatchAction.RECONCILE, null));
        });
        on("corrects (\\S+)", (who, w) -> perform(who, w.group(1), InstallmentAction.CORRECT, "Another account."));
        on("confirms (\\S+)", (who, w) -> perform(who, w.group(1), InstallmentAction.CONFIRM, null));
    }

    private void perform(long who, String stage, InstallmentAction action, String comment) {
        server.run(who, () -> server.get(InstallmentService.class).perform(one("installment", "stage = '" + stage + "'"), action, comment));
    }

    private String hers() {
        return only("internship");
    }

    private String report(String number) {
        return one("progress_report", "number = " + number);
    }

    private String milestone(String title) {
        return one("milestone", "title = '" + title + "'");
    }

    private String evaluation(String stage, String direction) {
        return one("evaluation", "stage = '" + stage + "' and direction = '" + direction + "'");
    }

    /** The latest. */
    private String batch() {
        return one("payment_batch", "number = (select max(number) from payment_batch)");
    }

    private String only(String table) {
        return one(table, "1 = 1");
    }

    private String one(String table, String where) {
        return (String) server.database.em().createNativeQuery("select public_id from " + table + " where " + where).getSingleResult();
    }

    private int version(String table, String publicId) {
        return ((Number) server.database.em().createNativeQuery("select version from " + table + " where public_id = '" + publicId + "'").getSingleResult()).intValue();
    }
}
