package org.cohort.internship.board;

import jakarta.inject.Inject;
import java.util.List;
import org.cohort.internship.InternshipRef;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.kernel.persistence.Queries;
import org.cohort.program.ProgramDirectory;

/** Boards of interns for mentors, coordinators and organizers (rule I2), what to do first on top: all are weighed, those of one page are loaded. */
@Queries
public class BoardQueries {

    @Inject
    Standings standings;

    @Inject
    BoardFacts facts;

    @Inject
    ProgramDirectory programs;

    /** The interns the actor mentors, those of last rounds last. */
    public Board mentoring(Actor actor, Board.Filter filter, PageRequest request) {
        List<Standing> all = actor.scopes(Role.MENTOR).isEmpty() ? List.of() : standings.of(actor, Standings.OF_PROJECTS, actor.scopes(Role.MENTOR), null);
        return Board.of(all, filter, request, List.of(), facts::rows);
    }

    /** The interns of a community in a round, those the actor may see. @param participation public id */
    public Board community(Actor actor, String participation, Board.Filter filter, PageRequest request) {
        return board(standings.of(actor, Standings.OF_PARTICIPATION, participation, filter.mentor()), Standings.OF_PARTICIPATION, participation, filter, request);
    }

    /** All interns of a round. @throws NotFound for who does not organize it */
    public Board round(Actor actor, String round, Board.Filter filter, PageRequest request) {
        List<Standing> all = standings.of(actor, Standings.OF_ROUND, round, filter.mentor());
        Long program = all.isEmpty() ? programs.roundByPublicId(round).programId() : all.get(0).programId();
        if (!actor.holds(Role.ORGANIZER, program)) {
            throw new NotFound();
        }
        return board(all, Standings.OF_ROUND, round, filter, request);
    }

    /** One internship as on a board. @throws NotFound for who may not see it */
    public BoardRow row(Actor actor, InternshipRef internship) {
        return facts.rows(standings.of(actor, Standings.ONE, internship.id(), null)).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** Whom somebody may look for is told to nobody who sees none of them. */
    private Board board(List<Standing> all, String where, String key, Board.Filter filter, PageRequest request) {
        return Board.of(all, filter, request, all.isEmpty() ? List.of() : facts.mentors(where, key, filter.community()), facts::rows);
    }
}
