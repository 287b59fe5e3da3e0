package org.cohort.project.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.kernel.persistence.PageResult;
import org.cohort.kernel.text.Words;
import org.cohort.project.Languages;
import org.cohort.project.ProjectCard;
import org.cohort.project.ProjectChoices;
import org.cohort.project.ProjectChoices.Choice;
import org.cohort.project.ProjectQueries;
import org.cohort.project.ProjectSearch;

/** {@code /projects}: find one. What is searched for stands in the address. */
@Named
@RequestScoped
public class ProjectsBacking {

    /** Something the list is narrowed by. @param name of the parameter */
    public record Narrowing(String name, String words) {
    }

    @Inject
    private ProjectQueries queries;

    @Inject
    private KnownChoices known;

    @Inject
    private CurrentActor current;

    @Inject
    private ProposalsNow proposals;

    private String q;
    private String skill;
    private String program;
    private String round;
    private String community;
    private String commitment;
    private String language;
    private String open;
    private String sort;
    private String page;
    private ProjectSearch search;
    private PageResult<ProjectCard> projects;
    private ProjectChoices choices;

    public void load() {
        search = ProjectSearch.typed(q, community, round, program, skill, commitment, language);
        if ("yes".equals(open)) {
            search = search.taking(proposals.rounds());
        }
    }

    /** Asked for only where the list isn't kept. */
    public PageResult<ProjectCard> getProjects() {
        projects = projects == null ? queries.published(search, PageRequest.typed(page, sort), choices().total(search)) : projects;
        return projects;
    }

    private ProjectChoices choices() {
        choices = choices == null ? known.get() : choices;
        return choices;
    }

    /** How many there are, in words. */
    public String getCount() {
        boolean counted = choices().total(search).isPresent() || getProjects().total() <= ProjectQueries.MOST_COUNTED;
        return counted ? Words.say(locale(), "project.list.count", getProjects().total()) : Words.say(locale(), "project.list.more-than", ProjectQueries.MOST_COUNTED);
    }

    public ProjectOptions getOptions() {
        return new ProjectOptions(choices(), locale());
    }

    /** Whether something is searched for. */
    public boolean isNarrowed() {
        return search.isNarrow();
    }

    /** Whether something is chosen beyond words and skill. */
    public boolean isParticular() {
        return new ProjectSearch(null, search.community(), search.round(), search.program(), null, search.commitment(), search.language()).isNarrow();
    }

    /** What is searched for, each to be taken back alone. */
    public List<Narrowing> getNarrowings() {
        List<Narrowing> all = new ArrayList<>();
        add(all, "q", search.text() == null ? null : "“" + search.text() + "”");
        add(all, "open", search.rounds() == null ? null : Words.say(locale(), "project.list.open"));
        add(all, "skill", search.skill());
        add(all, "program", name(choices().programs(), search.program()));
        add(all, "round", name(choices().rounds(), search.round()));
        add(all, "community", name(choices().communities(), search.community()));
        add(all, "commitment", search.commitment() == null ? null : Words.say(locale(), "enum.Pace." + search.commitment()));
        add(all, "language", search.language() == null ? null : Languages.name(search.language(), locale()));
        return all;
    }

    private static void add(List<Narrowing> all, String name, String words) {
        if (words != null) {
            all.add(new Narrowing(name, words));
        }
    }

    private static String name(List<Choice> choices, String id) {
        return choices.stream().filter(choice -> choice.id().equals(id)).map(Choice::name).findFirst().orElse(id);
    }

    private Locale locale() {
        return current.get().locale();
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getSkill() {
        return skill;
    }

    public void setSkill(String skill) {
        this.skill = skill;
    }

    public String getProgram() {
        return program;
    }

    public void setProgram(String program) {
        this.program = program;
    }

    public String getRound() {
        return round;
    }

    public void setRound(String round) {
        this.round = round;
    }

    public String getCommunity() {
        return community;
    }

    public void setCommunity(String community) {
        this.community = community;
    }

    public String getCommitment() {
        return commitment;
    }

    public void setCommitment(String commitment) {
        this.commitment = commitment;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getOpen() {
        return open;
    }

    public void setOpen(String open) {
        this.open = open;
    }

    public String getSort() {
        return sort;
    }

    public void setSort(String sort) {
        this.sort = sort;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
