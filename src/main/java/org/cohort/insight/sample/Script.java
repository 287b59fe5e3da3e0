package org.cohort.insight.sample;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** One chapter while it is turned into acts: its words, its days, and the public ids that earlier acts have made. */
final class Script {

    private final JsonObject text;
    private final JsonObject usual = Texts.read("usual");
    private final Days days;
    private final Timeline timeline;
    private final Map<String, String> shared;
    private final Map<String, String> own = new HashMap<>();

    /** @param shared what all chapters know by its name */
    Script(JsonObject text, Days days, Timeline timeline, Map<String, String> shared) {
        this.text = text;
        this.days = days;
        this.timeline = timeline;
        this.shared = shared;
    }

    JsonObject text() {
        return text;
    }

    /** What most people answer to the questions of a questionnaire; nothing for one that is not there. */
    JsonObject usual(String questionnaire) {
        return usual.containsKey(questionnaire) ? usual.getJsonObject(questionnaire) : JsonValue.EMPTY_JSON_OBJECT;
    }

    Days days() {
        return days;
    }

    /** Adds an act. */
    void at(Instant when, String who, String what, Runnable work) {
        timeline.add(new Act(when, who, what, work));
    }

    /** Adds an act at a moment as {@link Days} reads it. */
    void at(String when, String who, String what, Runnable work) {
        at(days.at(when), who, what, work);
    }

    /** Keeps the public id of what an act has made. */
    void keep(String name, String id) {
        own.put(name, id);
    }

    /** The same, for all chapters. */
    void share(String name, String id) {
        shared.put(name, id);
    }

    /** @throws IllegalStateException when no act so far has made it */
    String id(String name) {
        String id = own.getOrDefault(name, shared.get(name));
        if (id == null) {
            throw new IllegalStateException("nothing is called " + name + " yet");
        }
        return id;
    }
}
