package org.cohort.travel.board.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cohort.fund.FundQueries;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.travel.board.BoardFilter;
import org.cohort.travel.board.BoardQueries;
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
    private BoardQueries.Board board;

    public FundQueries.FundRow getFund() {
        if (fund == null) {
            fund = desk.open(current.signedIn(), id);
        }
        return fund;
    }

    public BoardQueries.Board getBoard() {
        if (board == null) {
            board = boards.ofFund(current.signedIn(), getFund().fund(), filter, PageRequest.typed(Address.part("page"), null));
        }
        return board;
    }

    public BoardFilter getFilter() {
        return filter;
    }

    public String getId() {
        return id;
    }
}
