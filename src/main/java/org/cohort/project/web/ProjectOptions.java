package org.cohort.project.web;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.cohort.kernel.text.Words;
import org.cohort.kernel.web.Options.Option;
import org.cohort.project.Languages;
import org.cohort.project.Pace;
import org.cohort.project.ProjectChoices;
import org.cohort.project.ProjectChoices.Choice;

/** What the form at {@code /projects} offers, each with how many projects there are. */
public final class ProjectOptions {

    /** Skills that the browser offers while one is typed. */
    private static final int MOST_SKILLS = 300;

    private final ProjectChoices choices;
    private final Locale locale;

    ProjectOptions(ProjectChoices choices, Locale locale) {
        this.choices = choices;
        this.locale = locale;
    }

    public List<Option> getPrograms() {
        return options(choices.programs());
    }

    public List<Option> getRounds() {
        return options(choices.rounds());
    }

    public List<Option> getCommunities() {
        return options(choices.communities());
    }

    public List<Option> getSkills() {
        return choices.skills().stream().limit(MOST_SKILLS).map(c -> new Option(c.name(), words(c.name(), c.count()))).toList();
    }

    /** By name, in the reader's words. */
    public List<Option> getLanguages() {
        return options(choices.languages().stream().map(c -> new Choice(c.id(), Languages.name(c.id(), locale), c.count()))
                .sorted(Comparator.comparing(Choice::name, Collator.getInstance(locale))).toList());
    }

    public List<Option> getCommitments() {
        return options(List.of(Pace.values()).stream().flatMap(pace -> choices.commitments().stream().filter(c -> c.id().equalsIgnoreCase(pace.name()))
                .map(c -> new Choice(c.id(), Words.say(locale, "enum.Pace." + pace), c.count()))).toList());
    }

    private static List<Option> options(List<Choice> choices) {
        return choices.stream().map(c -> new Option(c.id(), words(c.name(), c.count()))).toList();
    }

    private static String words(String name, long count) {
        return name + " (" + count + ")";
    }
}
