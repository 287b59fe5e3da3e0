package org.cohort.insight.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import org.cohort.internship.extension.ExtensionAction;
import org.cohort.internship.extension.LongerService;
import org.cohort.internship.leave.LeaveForm;
import org.cohort.internship.leave.LeaveService;

/** Extensions of internships are asked for, agreed to and granted; leave is entered. */
@ApplicationScoped
class DatesActs implements Acts {

    @Inject
    LongerService extensions;

    @Inject
    LeaveService leaves;

    @Override
    public void add(Script script) {
        if (!script.text().containsKey("internships")) {
            return;
        }
        JsonObject all = script.text().getJsonObject("internships");
        for (String intern : all.keySet()) {
            Texts.each(all.getJsonObject(intern), "extensions").forEach(extension -> addExtension(script, intern, extension));
            Texts.each(all.getJsonObject(intern), "leave").forEach(leave -> addLeave(script, intern, leave));
        }
    }

    private void addExtension(Script script, String intern, JsonObject extension) {
        String name = "extension:" + intern;
        script.at(extension.getString("at"), extension.getString("by"), "asks for more weeks for " + intern, () -> script.keep(name,
                extensions.ask(script.id("internship:" + intern), String.valueOf(extension.getInt("weeks")), Texts.text(extension, "reason"))));
        addStep(script, name, extension, "agreed", ExtensionAction.AGREE);
        addStep(script, name, extension, "granted", ExtensionAction.GRANT);
    }

    private void addLeave(Script script, String intern, JsonObject leave) {
        script.at(leave.getString("at"), intern, "enters leave", () -> leaves.enter(script.id("internship:" + intern),
                new LeaveForm(script.days().day(leave.getString("first")).toString(), script.days().day(leave.getString("last")).toString(),
                        Texts.text(leave, "words"), leave.getBoolean("private", false), 0)));
    }

    private void addStep(Script script, String name, JsonObject extension, String step, ExtensionAction action) {
        if (extension.containsKey(step)) {
            JsonObject done = extension.getJsonObject(step);
            script.at(done.getString("at"), done.getString("by"), "answers on " + name, () ->
                    extensions.perform(script.id(name), action, Texts.text(done, "comment"), null));
        }
    }
}
