package org.cohort.travel.board.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cohort.fund.FundQueries;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.kernel.persistence.PageResult;
import org.cohort.travel.board.BoardFilter;
import org.cohort.travel.board.BoardQueries;
import org.cohort.travel.board.BoardRow;
import org.cohort.travel.board.FundDesk;
import org.cohort.travel.web.Address;

/** {@code /funds/{fund}/grants}: what a fund paid for, and what it is asked for. */
@Named
@RequestScoped
public class FundGrantsBacking {

    @Inject
    private FundDesk desk;

    @Inject
    private BoardQueries boards;

    @Inject
    private CurrentActor current;

    private final String id = Address.part("fund");
    private final BoardFilter filter = BoardFilter.typed(Address.part("stage"), Address.part("conference"), Address.part("round"));
    private FundQueries.FundRow fund;
    private PageResult<BoardRow> rows;
    private List<BoardQueries.Choice> conferences;
    private List<BoardQueries.Choice> rounds;

    public FundQueries.FundRow getFund() {
        if (fund == null) {
            fund = desk.open(current.signedIn(), id);
        }
        return fund;
    }

    public PageResult<BoardRow> getRows() {
        if (rows == null) {
            rows = boards.ofFund(current.signedIn(), getFund().fund(), filter, PageRequest.typed(Address.part("page"), null));
        }
        return rows;
    }

    public List<BoardQueries.Choice> getConferences() {
        if (conferences == null) {
            conferences = boards.conferences(current.get(), getFund().fund());
        }
        return conferences;
    }

    public List<BoardQueries.Choice> getRounds() {
        if (rounds == null) {
            rounds = boards.rounds(current.get(), getFund().fund());
        }
        return rounds;
    }

    public BoardFilter getFilter() {
        return filter;
    }

    public String getId() {
        return id;
    }
}
