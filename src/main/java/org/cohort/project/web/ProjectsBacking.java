package org.cohort.project.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.kernel.persistence.PageResult;
import org.cohort.project.ProjectCard;
import org.cohort.project.ProjectQueries;
import org.cohort.project.ProjectSearch;

/** {@code /projects}: find one. What is searched for stands in the address. */
@Named
@RequestScoped
public class ProjectsBacking {

    @Inject
    private ProjectQueries queries;

    private String q;
    private String community;
    private String round;
    private String sort;
    private String page;
    private PageResult<ProjectCard> projects;
    private List<ProjectQueries.Choice> communities;
    private List<ProjectQueries.Choice> rounds;

    public void load() {
        projects = queries.published(new ProjectSearch(q, community, round), PageRequest.typed(page, sort));
        communities = queries.communities();
        rounds = queries.rounds();
    }

    public PageResult<ProjectCard> getProjects() {
        return projects;
    }

    public List<ProjectQueries.Choice> getCommunities() {
        return communities;
    }

    public List<ProjectQueries.Choice> getRounds() {
        return rounds;
    }

    /** Whether something is searched for. */
    public boolean isNarrowed() {
        ProjectSearch search = new ProjectSearch(q, community, round);
        return search.text() != null || search.community() != null || search.round() != null;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getCommunity() {
        return community;
    }

    public void setCommunity(String community) {
        this.community = community;
    }

    public String getRound() {
        return round;
    }

    public void setRound(String round) {
        this.round = round;
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
