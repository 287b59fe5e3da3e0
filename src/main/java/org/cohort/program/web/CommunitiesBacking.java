package org.cohort.program.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.kernel.persistence.PageResult;
import org.cohort.program.ProgramQueries;

/** {@code /communities}, and one of them at {@code /communities/{community}}. */
@Named
@RequestScoped
public class CommunitiesBacking {

    private static final int CARDS = 24;

    @Inject
    private ProgramQueries queries;

    @Inject
    private CurrentActor current;

    private String id;
    private String q;
    private String page;
    private String sort;
    private PageResult<ProgramQueries.CommunityLine> communities;
    private ProgramQueries.CommunityView community;

    public void loadAll() {
        communities = queries.communities(q, new PageRequest(PageRequest.typed(page, null).number(), CARDS, sort));
    }

    public void load() {
        community = queries.community(id);
    }

    public PageResult<ProgramQueries.CommunityLine> getCommunities() {
        return communities;
    }

    public ProgramQueries.CommunityView getCommunity() {
        return community;
    }

    /** Whether a mentor can propose a project for this round now; the page behind says more. */
    public boolean takesProjects(ProgramQueries.Part part) {
        return queries.takesProjects(part, current.get());
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }

    public String getSort() {
        return sort;
    }

    public void setSort(String sort) {
        this.sort = sort;
    }
}
