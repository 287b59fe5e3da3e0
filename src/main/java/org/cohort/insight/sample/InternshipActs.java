package org.cohort.insight.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cohort.internship.Direction;
import org.cohort.internship.EvaluationOutcome;
import org.cohort.internship.InternshipAction;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipService;
import org.cohort.internship.Stage;
import org.cohort.internship.agreement.AgreementService;
import org.cohort.internship.evaluation.EvaluationInput;
import org.cohort.internship.evaluation.EvaluationQueries;
import org.cohort.internship.evaluation.EvaluationService;
import org.cohort.internship.report.HelpFrom;
import org.cohort.internship.report.ReportInput;
import org.cohort.internship.report.ReportService;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.forms.Sheet;

/** Agreements are signed, progress reports written and answered, evaluations filled in, and internships end. */
@ApplicationScoped
class InternshipActs implements Acts {

    /** Of the addresses that are nobody's. */
    private static final String ADDRESS = "192.0.2.17";
    private static final int DAYS_IN_A_WEEK = 7;

    @Inject
    InternshipService internships;

    @Inject
    InternshipDirectory directory;

    @Inject
    AgreementService agreements;

    @Inject
    ReportService reports;

    @Inject
    EvaluationService evaluations;

    @Inject
    EvaluationQueries asked;

    @Inject
    Theatre theatre;

    @Inject
    CurrentActor current;

    @Override
    public void add(Script script) {
        if (!script.text().containsKey("internships")) {
            return;
        }
        JsonObject all = script.text().getJsonObject("internships");
        for (String intern : all.keySet()) {
            JsonObject internship = all.getJsonObject(intern);
            String mentor = internship.getString("mentor");
            for (String who : List.of(intern, mentor)) {
                script.at(internship.getString(who.equals(intern) ? "signed" : "countersigned"), who, "signs", () ->
                        agreements.sign(script.id("internship:" + intern), current.get().name(), ADDRESS));
            }
            addReports(script, intern, mentor, internship.getJsonArray("reports"));
            Texts.each(internship, "evaluations").forEach(evaluation -> addEvaluation(script, intern, evaluation));
            if (internship.containsKey("end")) {
                JsonObject end = internship.getJsonObject("end");
                script.at(end.getString("at"), end.getString("by"), "ends the internship of " + intern, () -> internships.perform(
                        script.id("internship:" + intern), InternshipAction.valueOf(end.getString("action")), Texts.text(end, "comment")));
            }
        }
    }

    /** One a week, {@code null} where there is none. A report's own times are written down only where they matter. */
    private void addReports(Script script, String intern, String mentor, JsonArray all) {
        JsonArray usual = script.text().getJsonArray("answers");
        for (int week = 1; week <= all.size(); week++) {
            int number = week;
            if (all.get(week - 1) == JsonValue.NULL) {
                continue;
            }
            JsonObject report = report(all.get(week - 1));
            Instant due = script.days().at("start+" + DAYS_IN_A_WEEK * week + "d 12:00");
            Instant handedIn = report.containsKey("at") ? script.days().at(report.getString("at"))
                    : due.minus(Duration.ofMinutes(95L + (week * 173L + intern.length() * 61L) % 1400));
            List<String> ticked = ticked(week == 1 ? null : all.get(week - 2), week);
            script.at(handedIn, intern, "reports on week " + week, () -> report(script, intern, number, report, ticked));
            if (report.containsKey("resolved")) {
                JsonObject resolved = report.getJsonObject("resolved");
                script.at(resolved.getString("at"), resolved.getString("by", mentor), "helps " + intern, () ->
                        reports.resolve((String) theatre.report(script.id("internship:" + intern), number)[0], resolved.getString("how")));
            }
            String answer = report.getString("answer", usual.getString((week + intern.length()) % usual.size()));
            if (!answer.isEmpty()) {
                Instant answered = report.containsKey("answered") ? script.days().at(report.getString("answered"))
                        : handedIn.plus(Duration.ofMinutes(200L + (week * 311L + intern.length() * 97L) % 2300));
                script.at(answered, report.getString("by", mentor), "answers report " + week + " of " + intern, () ->
                        reports.answer((String) theatre.report(script.id("internship:" + intern), number)[0], answer, null));
            }
        }
    }

    /** A report whose times do not matter is written down as what was done, what comes next and, perhaps, the answer. */
    private static JsonObject report(JsonValue value) {
        if (value instanceof JsonObject object) {
            return object;
        }
        JsonArray words = value.asJsonArray();
        JsonObjectBuilder report = Json.createObjectBuilder().add("done", words.get(0)).add("next", words.get(1));
        return words.size() == 2 ? report.build() : report.add("answer", words.get(2)).build();
    }

    /** What was planned is done, but for the last thing every third week. */
    private static List<String> ticked(JsonValue before, int week) {
        if (before == null || before == JsonValue.NULL) {
            return List.of();
        }
        List<String> planned = Texts.text(report(before), "next").lines().map(line -> line.replaceFirst("^- ", "").strip()).toList();
        return week % 3 == 0 && planned.size() > 1 ? planned.subList(0, planned.size() - 1) : planned;
    }

    private void report(Script script, String intern, int number, JsonObject report, List<String> ticked) {
        Object[] asked = theatre.report(script.id("internship:" + intern), number);
        String id = (String) asked[0];
        ReportInput input = new ReportInput((Integer) asked[1], Texts.text(report, "done"), Texts.text(report, "next"), Texts.text(report, "blocked"),
                Texts.text(report, "links"), ticked, HelpFrom.valueOf(report.getString("helpFrom", "MENTOR")), report.getBoolean("public", false), false);
        if (report.getBoolean("draft", false)) {
            reports.save(id, input);
        } else {
            reports.submit(id, input);
        }
    }

    private void addEvaluation(Script script, String intern, JsonObject evaluation) {
        Stage stage = Stage.valueOf(evaluation.getString("stage"));
        Direction direction = evaluation.containsKey("outcome") ? Direction.BY_MENTOR : Direction.BY_INTERN;
        script.at(evaluation.getString("at"), evaluation.getString("by", intern), "evaluates", () -> {
            String id = asked.of(current.get(), List.of(directory.internshipByPublicId(script.id("internship:" + intern)))).stream()
                    .filter(row -> row.stage() == stage && row.direction() == direction).findFirst().orElseThrow().publicId();
            Sheet sheet = evaluations.sheet(id);
            EvaluationOutcome outcome = direction == Direction.BY_MENTOR ? EvaluationOutcome.valueOf(evaluation.getString("outcome")) : null;
            evaluations.submit(id, new EvaluationInput(sheet.version(),
                    Texts.answers(script.usual(sheet.questionnaire().code()), evaluation.getJsonObject("answers")),
                    new EvaluationInput.Word(outcome, Texts.text(evaluation, "weeks"), Texts.text(evaluation, "reason"))));
        });
    }
}
