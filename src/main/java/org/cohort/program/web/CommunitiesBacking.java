package org.cohort.program.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.kernel.persistence.PageResult;
import org.cohort.program.ProgramQueries;
import org.cohort.program.sponsors.SponsorQueries;

/** {@code /communities}, and one of them at {@code /communities/{community}}. */
@Named
@RequestScoped
public class CommunitiesBacking {

    private static final int CARDS = 24;

    @Inject
    private ProgramQueries queries;

    @Inject
    private CurrentActor current;

    @Inject
    private SponsorQueries sponsors;

    private final Map<Long, Boolean> takes = new HashMap<>();
    private List<SponsorQueries.Named> named;
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

    /** Who sponsors or sponsored it and agreed to be named, each once, those of the latest round first. */
    public List<SponsorQueries.Named> getSponsors() {
        if (named == null) {
            Set<String> seen = new HashSet<>();
            named = sponsors.named(community.id()).stream().filter(sponsor -> seen.add(sponsor.name().toLowerCase(Locale.ROOT))).toList();
        }
        return named;
    }

    /** Whether a mentor can propose a project for this round now; the page behind says more. */
    public boolean takesProjects(ProgramQueries.Part part) {
        return takes.computeIfAbsent(part.participationId(), asked -> queries.takesProjects(part, current.get()));
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
