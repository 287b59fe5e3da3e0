package org.cohort.travel.board.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.kernel.web.Options;
import org.cohort.travel.board.BoardFilter;
import org.cohort.travel.board.BoardQueries;
import org.cohort.travel.board.Stage;
import org.cohort.travel.grant.GrantQueries;
import org.cohort.travel.grant.GrantRow;
import org.cohort.travel.web.Address;

/** {@code /grants}: one's own, those that wait for one, and the board of all one has a part in. */
@Named
@RequestScoped
public class GrantBoardBacking {

    @Inject
    private GrantQueries grants;

    @Inject
    private BoardQueries boards;

    @Inject
    private CurrentActor current;

    private final BoardFilter filter = BoardFilter.typed(Address.part("stage"), Address.part("conference"), Address.part("round"));
    private boolean part;
    private List<GrantRow> mine;
    private List<GrantRow> waiting;
    private BoardQueries.Board board;

    public void load() {
        part = boards.hasPart(current.signedIn());
        mine = grants.mine(current.get());
        if (part) {
            waiting = grants.waiting(current.get());
            board = boards.others(current.get(), filter, PageRequest.typed(Address.part("page"), null));
        }
    }

    /** Whether others' grants are hers to look at. */
    public boolean isPart() {
        return part;
    }

    public List<GrantRow> getMine() {
        return mine;
    }

    public List<GrantRow> getWaiting() {
        return waiting;
    }

    public BoardQueries.Board getBoard() {
        return board;
    }

    public BoardFilter getFilter() {
        return filter;
    }

    /** What a board is narrowed to, for {@code co:options}. */
    public List<Options.Option> options(List<BoardQueries.Choice> choices) {
        return choices.stream().map(choice -> new Options.Option(choice.publicId(), choice.name())).toList();
    }

    public Stage[] getStages() {
        return Stage.values();
    }
}
