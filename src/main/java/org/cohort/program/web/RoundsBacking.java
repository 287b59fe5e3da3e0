package org.cohort.program.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.kernel.persistence.PageResult;
import org.cohort.program.ProgramQueries;
import org.cohort.program.RoundLine;

/** {@code /rounds}. */
@Named
@RequestScoped
public class RoundsBacking {

    @Inject
    private ProgramQueries queries;

    private String page;
    private String sort;
    private PageResult<RoundLine> rounds;

    public void load() {
        rounds = queries.rounds(PageRequest.typed(page, sort));
    }

    public PageResult<RoundLine> getRounds() {
        return rounds;
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
