package org.cohort.insight.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.cohort.internship.ending.SurveyService;
import org.cohort.internship.ending.WorkAction;
import org.cohort.internship.ending.WorkService;
import org.cohort.internship.handover.HandoverService;
import org.cohort.internship.help.Addressed;
import org.cohort.internship.help.HelpService;
import org.cohort.internship.thanks.ThanksService;
import org.cohort.kernel.access.Directory;
import org.cohort.story.feedback.FeedbackService;

/** Help is asked for, an internship is handed over; and what belongs to the end: work, thanks, surveys and feedback without names. */
@ApplicationScoped
class EndingActs implements Acts {

    @Inject
    HelpService help;

    @Inject
    HandoverService handovers;

    @Inject
    WorkService works;

    @Inject
    ThanksService thanks;

    @Inject
    SurveyService surveys;

    @Inject
    FeedbackService feedback;

    @Inject
    Directory people;

    @Inject
    Theatre theatre;

    @Override
    public void add(Script script) {
        Texts.each(script.text(), "help").forEach(request -> addHelp(script, request));
        Texts.each(script.text(), "handovers").forEach(handover -> script.at(handover.getString("at"), handover.getString("who"), "hands over", () ->
                handovers.ask(internship(script, handover), null, handover.getString("reason"))));
        Texts.each(script.text(), "works").forEach(work -> addWork(script, work));
        Texts.each(script.text(), "thanks").forEach(said -> addThanks(script, said));
        Texts.each(script.text(), "surveys").forEach(survey -> script.at(survey.getString("at"), survey.getString("who"), "answers the exit survey", () -> {
            String id = script.id("internship:" + survey.getString("who"));
            surveys.save(id, surveys.sheet(id).version(), Texts.answers(script.usual(SurveyService.CODE), survey.getJsonObject("answers")), true);
        }));
        Texts.each(script.text(), "feedback").forEach(said -> script.at(said.getString("at"), said.getString("who"), "says it without a name", () ->
                feedback.answer(script.id("round"), Texts.answers(script.usual("none"), said.getJsonObject("answers")))));
    }

    private void addHelp(Script script, JsonObject request) {
        String name = "help:" + request.getString("key");
        script.at(request.getString("at"), request.getString("who"), "asks for help", () -> script.keep(name, help.ask(internship(script, request),
                Addressed.valueOf(request.getString("to")), request.getString("subject"), request.getString("words"))));
        Texts.each(request, "said").forEach(word -> script.at(word.getString("at"), word.getString("who"), "says more", () -> help.say(script.id(name), word.getString("words"))));
        if (request.containsKey("closed")) {
            JsonObject closed = request.getJsonObject("closed");
            script.at(closed.getString("at"), closed.getString("by"), "closes the request", () -> help.close(script.id(name)));
        }
    }

    private void addWork(Script script, JsonObject work) {
        String id = "internship:" + work.getString("who");
        script.at(work.getString("at"), work.getString("who"), "hands in the work", () ->
                works.handIn(script.id(id), works.view(script.id(id)).version(), work.getString("link"), Texts.text(work, "description")));
        JsonObject accepted = work.getJsonObject("accepted");
        script.at(accepted.getString("at"), accepted.getString("by"), "accepts the work", () -> works.perform(script.id(id), WorkAction.ACCEPT, null));
    }

    private void addThanks(Script script, JsonObject said) {
        String to = said.getString("to");
        script.at(said.getString("at"), said.getString("who"), "thanks " + to, () -> {
            Long account = theatre.account(to);
            thanks.say(internship(script, said), people.people(List.of(account)).get(account).publicId(), said.getString("words"), true);
        });
        if (said.containsKey("agreed")) {
            script.at(said.getString("agreed"), to, "agrees to show it", () -> {
                List<ThanksService.Row> rows = thanks.page(internship(script, said)).rows();
                thanks.show(rows.stream().filter(row -> row.words().equals(said.getString("words"))).findFirst().orElseThrow().publicId(), true);
            });
        }
    }

    private static String internship(Script script, JsonObject of) {
        return script.id("internship:" + of.getString("internship"));
    }

    /** A moment as a browser would send it, in UTC. */
    static String typed(Script script, String moment) {
        return LocalDateTime.ofInstant(script.days().at(moment), ZoneOffset.UTC).toString();
    }
}
