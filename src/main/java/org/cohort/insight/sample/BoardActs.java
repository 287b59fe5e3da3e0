package org.cohort.insight.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import org.cohort.internship.Direction;
import org.cohort.internship.EvaluationOutcome;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.Stage;
import org.cohort.internship.board.LightOverride;
import org.cohort.internship.board.LightService;
import org.cohort.internship.board.LightTone;
import org.cohort.internship.evaluation.EvaluationInput;
import org.cohort.internship.evaluation.EvaluationQueries;
import org.cohort.internship.evaluation.EvaluationService;
import org.cohort.internship.evaluation.RulingService;
import org.cohort.kernel.access.CurrentActor;

/** What those who stand behind interns and mentors do: they advise and rule about outcomes, release early what was written, and say what a light does not know. */
@ApplicationScoped
class BoardActs implements Acts {

    @Inject
    EvaluationQueries asked;

    @Inject
    EvaluationService evaluations;

    @Inject
    RulingService rulings;

    @Inject
    LightService lights;

    @Inject
    InternshipDirectory internships;

    @Inject
    CurrentActor current;

    @Override
    public void add(Script script) {
        Texts.each(script.text(), "advice").forEach(advice -> script.at(advice.getString("at"), advice.getString("by"), "talked with both", () ->
                rulings.advise(byMentor(script, advice), advice.getString("words"))));
        Texts.each(script.text(), "rulings").forEach(ruling -> script.at(ruling.getString("at"), ruling.getString("by"), "rules about an outcome", () ->
                rulings.rule(byMentor(script, ruling), new EvaluationInput.Word(EvaluationOutcome.valueOf(ruling.getString("outcome")), Texts.text(ruling, "weeks"),
                        ruling.getString("reason")))));
        Texts.each(script.text(), "releases").forEach(release -> script.at(release.getString("at"), release.getString("by"), "releases an evaluation", () ->
                evaluations.release(byMentor(script, release))));
        Texts.each(script.text(), "lights").forEach(light -> script.at(light.getString("at"), light.getString("by"), "says more than a light", () ->
                lights.override(script.id("internship:" + light.getString("who")), new LightService.Input(LightOverride.Whose.valueOf(light.getString("whose")),
                        LightTone.valueOf(light.getString("tone")), light.getString("words"), script.days().day(light.getString("until")).toString()))));
    }

    private String byMentor(Script script, JsonObject of) {
        Stage stage = Stage.valueOf(of.getString("stage"));
        return asked.of(current.get(), List.of(internships.internshipByPublicId(script.id("internship:" + of.getString("who"))))).stream()
                .filter(row -> row.stage() == stage && row.direction() == Direction.BY_MENTOR).findFirst().orElseThrow().publicId();
    }
}
