package org.cohort.internship.board;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.cohort.internship.InternshipRef;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.kernel.persistence.Queries;
import org.cohort.program.ProgramDirectory;

/** Boards of interns for mentors, coordinators and organizers (rule I2), what to do first on top. */
@Queries
public class BoardQueries {

    /** The graver of both lights, then what weighs more, then what is due first. */
    private static final Comparator<BoardRow> ORDER = Comparator
            .comparing(BoardRow::isOver)
            .thenComparing(Comparator.comparing(BoardRow::gravest).reversed())
            .thenComparing(Comparator.comparing((BoardRow row) -> row.light().points() + row.mentorLight().points()).reversed())
            .thenComparing(row -> row.next() == null || row.next().by() == null ? Instant.MAX : row.next().by())
            .thenComparing(row -> row.intern().name(), String.CASE_INSENSITIVE_ORDER);

    @Inject
    BoardFacts facts;

    @Inject
    ProgramDirectory programs;

    /** The interns the actor mentors, those of last rounds below. */
    public List<BoardRow> mentoring(Actor actor) {
        return actor.scopes(Role.MENTOR).isEmpty() ? List.of() : sorted(facts.rows(actor, BoardFacts.OF_PROJECTS, actor.scopes(Role.MENTOR)));
    }

    /** The interns of a community in a round, those the actor may see. @param participation public id */
    public Board community(Actor actor, String participation, Board.Filter filter, PageRequest request) {
        return Board.of(sorted(facts.rows(actor, BoardFacts.OF_PARTICIPATION, participation)), filter, request);
    }

    /** All interns of a round. @throws NotFound for who does not organize it */
    public Board round(Actor actor, String round, Board.Filter filter, PageRequest request) {
        List<BoardRow> rows = sorted(facts.rows(actor, BoardFacts.OF_ROUND, round));
        Long program = rows.isEmpty() ? programs.roundByPublicId(round).programId() : rows.get(0).intern().programId();
        if (!actor.holds(Role.ORGANIZER, program)) {
            throw new NotFound();
        }
        return Board.of(rows, filter, request);
    }

    /** One internship as on a board. @throws NotFound for who may not see it */
    public BoardRow row(Actor actor, InternshipRef internship) {
        return facts.rows(actor, BoardFacts.ONE, internship.id()).stream().findFirst().orElseThrow(NotFound::new);
    }

    private static List<BoardRow> sorted(List<BoardRow> rows) {
        return rows.stream().sorted(ORDER).toList();
    }
}
