package org.cohort.project.web;

import java.util.Locale;
import org.cohort.project.Languages;
import org.cohort.project.ProjectDetails;
import org.cohort.project.ProjectText;

/** The inputs of a project as they are typed. */
public class ProjectFields {

    private String title;
    private String summary;
    private String description;
    private String skills;
    private String helpful;
    private String learnable;
    private String weeklyHours;
    private String weeks;
    private String languages;
    private String tasks;
    private String channels;
    private String link;

    /** What is stored, the languages in the reader's words. */
    static ProjectFields of(ProjectText text, Locale reader) {
        ProjectFields form = new ProjectFields();
        form.title = text.title();
        form.summary = text.summary();
        form.description = text.description();
        form.skills = text.skills();
        form.helpful = text.details().helpful();
        form.learnable = text.details().learnable();
        form.weeklyHours = text.details().weeklyHours();
        form.weeks = text.details().weeks();
        form.languages = String.join(", ", Languages.names(text.details().languages(), reader));
        form.tasks = text.details().tasks();
        form.channels = text.details().channels();
        form.link = text.link();
        return form;
    }

    ProjectText text() {
        return new ProjectText(title, summary, description, skills, link,
                new ProjectDetails(helpful, learnable, weeklyHours, weeks, languages, tasks, channels));
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getSkills() {
        return skills;
    }

    public void setSkills(String skills) {
        this.skills = skills;
    }

    public String getHelpful() {
        return helpful;
    }

    public void setHelpful(String helpful) {
        this.helpful = helpful;
    }

    public String getLearnable() {
        return learnable;
    }

    public void setLearnable(String learnable) {
        this.learnable = learnable;
    }

    public String getWeeklyHours() {
        return weeklyHours;
    }

    public void setWeeklyHours(String weeklyHours) {
        this.weeklyHours = weeklyHours;
    }

    public String getWeeks() {
        return weeks;
    }

    public void setWeeks(String weeks) {
        this.weeks = weeks;
    }

    public String getLanguages() {
        return languages;
    }

    public void setLanguages(String languages) {
        this.languages = languages;
    }

    public String getTasks() {
        return tasks;
    }

    public void setTasks(String tasks) {
        this.tasks = tasks;
    }

    public String getChannels() {
        return channels;
    }

    public void setChannels(String channels) {
        this.channels = channels;
    }

    public String getLink() {
        return link;
    }

    public void setLink(String link) {
        this.link = link;
    }
}
