package org.cohort.story.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.kernel.persistence.PageResult;
import org.cohort.story.StoryQueries;

/** {@code /stories}: what interns told. */
@Named
@RequestScoped
public class StoriesBacking {

    @Inject
    private StoryQueries queries;

    private Integer page;
    private PageResult<StoryQueries.StoryRow> stories;

    public void load() {
        stories = queries.published(PageRequest.of(page, null));
    }

    public PageResult<StoryQueries.StoryRow> getStories() {
        return stories;
    }

    public Integer getPage() {
        return page;
    }

    public void setPage(Integer page) {
        this.page = page;
    }
}
