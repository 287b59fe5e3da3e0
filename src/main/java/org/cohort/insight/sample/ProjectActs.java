package org.cohort.insight.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import org.cohort.project.MentorRow;
import org.cohort.project.MentorshipAction;
import org.cohort.project.MentorshipService;
import org.cohort.project.ProjectAction;
import org.cohort.project.ProjectDetails;
import org.cohort.project.ProjectService;
import org.cohort.project.ProjectText;

/** Projects are proposed and approved; others are asked to mentor them, too. */
@ApplicationScoped
class ProjectActs implements Acts {

    @Inject
    ProjectService projects;

    @Inject
    MentorshipService mentorships;

    @Override
    public void add(Script script) {
        Texts.each(script.text(), "projects").forEach(project -> addProject(script, project));
    }

    private void addProject(Script script, JsonObject project) {
        String name = "project:" + project.getString("key");
        String title = project.getString("title");
        String lead = project.getString("lead");
        Instant proposed = script.days().at(project.getString("at"));
        script.at(proposed, lead, "proposes " + title, () -> script.keep(name, projects.create(script.id("community:" + project.getString("community")),
                new ProjectText(title, project.getString("summary"), Texts.text(project, "description"), project.getString("skills"), Texts.text(project, "link"),
                        details(project)))));
        Instant submitted = proposed.plus(Duration.ofMinutes(24));
        if (!project.getBoolean("draft", false)) {
            script.at(submitted, lead, "submits " + title, () -> projects.perform(script.id(name), ProjectAction.SUBMIT, null, null));
        }
        if (project.containsKey("approved")) {
            Instant approved = script.days().at(project.getString("approved"));
            script.at(approved, project.getString("by"), "approves " + title, () -> projects.perform(script.id(name), ProjectAction.APPROVE, null, null));
            Texts.strings(project, "mentors").forEach(mentor -> addMentor(script, project, mentor, approved.plus(Duration.ofHours(3))));
        }
    }

    private static ProjectDetails details(JsonObject project) {
        return new ProjectDetails(project.getString("helpful", null), project.getString("learnable", null), project.getString("hours", null),
                project.getString("weeks", null), project.getString("languages", null), Texts.text(project, "tasks"), Texts.text(project, "channels"));
    }

    private void addMentor(Script script, JsonObject of, String mentor, Instant asked) {
        String project = "project:" + of.getString("key");
        script.at(asked, of.getString("lead"), "asks " + mentor + " to mentor", () -> mentorships.invite(script.id(project), SamplePeople.email(mentor)));
        script.at(asked.plus(Duration.ofHours(5)), mentor, "agrees to mentor", () -> perform(script.id(project), MentorshipAction.ACCEPT));
        script.at(asked.plus(Duration.ofHours(6)), of.getString("by"), "approves " + mentor + " as a mentor", () ->
                perform(script.id(project), MentorshipAction.APPROVE));
    }

    /** Does it to the one mentorship of the project that the person who acts can do it to. */
    private void perform(String project, MentorshipAction action) {
        MentorRow row = projects.view(project).mentors().stream()
                .filter(m -> m.options().stream().anyMatch(o -> o.action().startsWith(action.name()))).findFirst().orElseThrow();
        mentorships.perform(project, row.publicId(), action, null);
    }
}
