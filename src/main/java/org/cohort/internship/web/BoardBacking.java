package org.cohort.internship.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cohort.internship.board.Board;
import org.cohort.internship.board.BoardQueries;
import org.cohort.internship.board.LightTone;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.persistence.PageRequest;
import org.omnifaces.cdi.Param;

/** {@code /organize/{round}/interns}, {@code /community/{participation}/interns}, and the board in a community's room. What is looked for stands in the address. */
@Named
@RequestScoped
public class BoardBacking {

    @Inject
    private BoardQueries queries;

    @Inject
    private CurrentActor current;

    @Inject
    @Param(name = "round")
    private String round;

    @Inject
    @Param(name = "participation")
    private String participation;

    @Inject
    @Param(name = "light")
    private String light;

    @Inject
    @Param(name = "community")
    private String community;

    @Inject
    @Param(name = "mentor")
    private String mentor;

    @Inject
    @Param(name = "page")
    private String page;

    private Board board;

    public Board getBoard() {
        if (board == null) {
            PageRequest request = PageRequest.typed(page, null);
            board = participation == null ? queries.round(current.signedIn(), round, getFilter(), request)
                    : queries.community(current.signedIn(), participation, getFilter(), request);
        }
        return board;
    }

    /** Whether there is any intern at all. */
    public boolean isEmpty() {
        return getBoard().communities().isEmpty();
    }

    public Board.Filter getFilter() {
        return new Board.Filter(light, participation == null ? community : null, mentor);
    }

    /** The address of the board without what is looked for. */
    public String getHere() {
        return participation == null ? "/organize/" + round + "/interns" : "/community/" + participation + "/interns";
    }

    /** The round's name; null where there is no intern. */
    public String getRoundName() {
        return getBoard().page().rows().isEmpty() ? null : getBoard().page().rows().get(0).intern().roundName();
    }

    public String getRound() {
        return round;
    }

    public String getParticipation() {
        return participation;
    }

    public LightTone[] getTones() {
        return LightTone.values();
    }
}
