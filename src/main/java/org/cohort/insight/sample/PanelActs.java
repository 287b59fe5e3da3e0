package org.cohort.insight.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Directory;
import org.cohort.story.panel.Asked;
import org.cohort.story.panel.PanelAction;
import org.cohort.story.panel.PanelQueries;
import org.cohort.story.panel.PanelService;
import org.cohort.story.panel.QuestionAction;
import org.cohort.story.panel.Topic;

/** Panels are planned, questions asked, wanted and answered, and what was opened is published. */
@ApplicationScoped
class PanelActs implements Acts {

    private static final Duration SOON = Duration.ofMinutes(10);

    @Inject
    PanelService panels;

    @Inject
    PanelQueries queries;

    @Inject
    Directory people;

    @Inject
    CurrentActor current;

    @Inject
    Theatre theatre;

    @Override
    public void add(Script script) {
        Texts.each(script.text(), "panels").forEach(panel -> addPanel(script, panel));
    }

    private void addPanel(Script script, JsonObject panel) {
        String name = "panel:" + panel.getString("key");
        String by = panel.getString("by");
        script.at(panel.getString("at"), by, "plans a panel", () -> script.keep(name, panels.plan(script.id("round"), panel.getString("title"),
                EndingActs.typed(script, panel.getString("heldAt")), Texts.text(panel, "place"))));
        for (String who : Texts.strings(panel, "people")) {
            script.at(script.days().at(panel.getString("at")).plus(SOON), by, "asks " + who + " on the panel", () -> panels.seat(script.id(name), publicId(who), true));
        }
        for (String who : Texts.strings(panel, "named")) {
            script.at(script.days().at(panel.getString("at")).plus(SOON).plus(SOON), who, "may be named", () -> panels.name(script.id(name), true));
        }
        Texts.each(panel, "questions").forEach(question -> addQuestion(script, name, question));
        if (panel.containsKey("held")) {
            script.at(panel.getString("held"), by, "holds the panel", () -> panels.perform(script.id(name), PanelAction.HOLD));
            script.at(panel.getString("published"), by, "publishes the panel", () -> panels.perform(script.id(name), PanelAction.PUBLISH));
        }
    }

    private void addQuestion(Script script, String name, JsonObject question) {
        String words = question.getString("words");
        script.at(question.getString("at"), question.getString("who"), "asks the panel", () -> panels.ask(script.id(name), new Asked(Topic.valueOf(question.getString("topic")),
                words, question.getBoolean("nameless", false), question.getBoolean("open", true), question.getBoolean("named", false))));
        JsonObject approved = question.getJsonObject("approved");
        script.at(approved.getString("at"), approved.getString("by"), "lets it through", () -> panels.moderate(script.id(name), id(script, name, words), QuestionAction.APPROVE));
        for (String who : Texts.strings(question, "votes")) {
            script.at(script.days().at(approved.getString("at")).plus(SOON), who, "wants it answered", () -> panels.vote(script.id(name), id(script, name, words), true));
        }
        if (question.containsKey("answer")) {
            JsonObject answer = question.getJsonObject("answer");
            script.at(answer.getString("at"), answer.getString("by"), "answers", () ->
                    panels.answer(script.id(name), id(script, name, words), answer.getString("words"), answer.getBoolean("open")));
        }
    }

    private String id(Script script, String name, String words) {
        return queries.view(current.get(), script.id(name)).questions().stream().filter(question -> question.words().equals(words)).findFirst().orElseThrow().publicId();
    }

    private String publicId(String who) {
        Long account = theatre.account(who);
        return people.people(List.of(account)).get(account).publicId();
    }
}
