package org.cohort.insight.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import org.cohort.story.AlumService;
import org.cohort.story.StoryAction;
import org.cohort.story.StoryService;

/** Stories are written and published, alumni show themselves. */
@ApplicationScoped
class StoryActs implements Acts {

    @Inject
    StoryService stories;

    @Inject
    AlumService alumni;

    @Inject
    Theatre theatre;

    @Override
    public void add(Script script) {
        for (JsonObject story : Texts.each(script.text(), "stories")) {
            String who = story.getString("who");
            script.at(story.getString("at"), who, "writes a story", () -> write(script, who, story));
            if (story.containsKey("submitted")) {
                script.at(story.getString("submitted"), who, "submits the story", () -> stories.perform(script.id("story:" + who), StoryAction.SUBMIT, null));
            }
            if (story.containsKey("published")) {
                JsonObject published = story.getJsonObject("published");
                script.at(published.getString("at"), published.getString("by"), "publishes the story", () ->
                        stories.perform(script.id("story:" + who), StoryAction.PUBLISH, null));
            }
        }
        for (JsonObject alum : Texts.each(script.text(), "alumni")) {
            script.at(alum.getString("at"), alum.getString("who"), "writes a page about herself", () ->
                    alumni.write(alumni.ownPage(), alumni.view(alumni.ownPage()).version(), alum.getString("headline"), Texts.text(alum, "about"), alum.getBoolean("public", true)));
        }
    }

    /** The one that grew from her trip report, or a new one. */
    private void write(Script script, String who, JsonObject story) {
        String id = story.getBoolean("fromTrip", false) ? theatre.storyOf(who) : stories.begin(script.id("internship:" + who), story.getString("title"));
        script.keep("story:" + who, id);
        stories.write(id, stories.view(id).version(), story.getString("title"), Texts.text(story, "body"), Texts.text(story, "thanks"));
    }
}
