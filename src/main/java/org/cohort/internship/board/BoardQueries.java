package org.cohort.internship.board;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cohort.internship.Direction;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipPolicy;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.InternshipState;
import org.cohort.internship.evaluation.EvaluationQueries;
import org.cohort.internship.evaluation.EvaluationRow;
import org.cohort.internship.agreement.AgreementQueries;
import org.cohort.internship.leave.LeaveDays;
import org.cohort.internship.leave.Leaves;
import org.cohort.internship.report.ReportQueries;
import org.cohort.internship.report.ReportRow;
import org.cohort.internship.report.ReportState;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.persistence.Queries;

/** The board of a mentor or a coordinator, what to do first on top. */
@Queries
public class BoardQueries {

    private static final Comparator<BoardRow> ORDER = Comparator
            .comparing(BoardRow::isOver)
            .thenComparing(Comparator.comparing((BoardRow row) -> row.light().tone()).reversed())
            .thenComparing(row -> row.next() == null || row.next().by() == null ? Instant.MAX : row.next().by())
            .thenComparing(BoardRow::intern, String.CASE_INSENSITIVE_ORDER);

    @Inject
    InternshipDirectory internships;

    @Inject
    ReportQueries reports;

    @Inject
    EvaluationQueries evaluations;

    @Inject
    Leaves leaves;

    @Inject
    AgreementQueries agreements;

    @Inject
    Directory people;

    @Inject
    Clock clock;

    /** The interns the actor mentors, those of last rounds below. */
    public List<BoardRow> mentoring(Actor actor) {
        return rows(actor, internships.ofProjects(actor.scopes(Role.MENTOR)));
    }

    /** The interns of a community in a round, those the actor may see. */
    public List<BoardRow> community(Actor actor, Long participationId) {
        return rows(actor, internships.ofParticipation(participationId));
    }

    /** The light of one internship, as the actor may know it. */
    public Light light(Actor actor, InternshipRef internship) {
        return Light.of(internship, reports.of(List.of(internship)), evaluations.of(actor, List.of(internship)), clock.instant());
    }

    private List<BoardRow> rows(Actor actor, Collection<InternshipRef> candidates) {
        List<InternshipRef> visible = candidates.stream().filter(internship -> InternshipPolicy.maySee(actor, internship)).toList();
        Map<Long, List<ReportRow>> written = reports.of(visible).stream().collect(Collectors.groupingBy(ReportRow::internshipId));
        Map<Long, List<EvaluationRow>> evaluated = evaluations.of(actor, visible).stream().collect(Collectors.groupingBy(EvaluationRow::internshipId));
        Map<Long, Directory.Person> names = people.people(visible.stream().map(InternshipRef::accountId).toList());
        Map<Long, LeaveDays> leave = leaves.of(visible);
        Set<Long> unsigned = agreements.unsigned(visible);
        return visible.stream().map(internship -> row(actor, internship, leave.get(internship.id()), unsigned.contains(internship.id()), names.get(internship.accountId()),
                written.getOrDefault(internship.id(), List.of()), evaluated.getOrDefault(internship.id(), List.of()))).sorted(ORDER).toList();
    }

    private BoardRow row(Actor actor, InternshipRef internship, LeaveDays leave, boolean unsigned, Directory.Person intern, List<ReportRow> written, List<EvaluationRow> evaluated) {
        Instant now = clock.instant();
        Instant last = written.stream().flatMap(report -> Stream.of(report.submittedAt(), report.answeredAt()).filter(Objects::nonNull))
                .max(Comparator.naturalOrder()).orElse(null);
        boolean mentor = InternshipPolicy.rolesOf(actor, internship).contains(Role.MENTOR);
        return new BoardRow(internship, intern == null ? "" : intern.name(), Light.of(internship, written, evaluated, now),
                Strip.of(written, now), last, next(internship, written, evaluated, mentor),
                leave.until(now.atZone(internship.zone()).toLocalDate()), unsigned);
    }

    /** A signature first, then what is in the way, then an answer, then an evaluation, then what the intern writes next. */
    private static BoardRow.Next next(InternshipRef internship, List<ReportRow> written, List<EvaluationRow> evaluated, boolean mentor) {
        if (internship.state() == InternshipState.OFFERED) {
            return new BoardRow.Next("mentoring.next.agreement", null, internship.path() + "/agreement", null, mentor);
        }
        if (internship.state() != InternshipState.ACTIVE) {
            return null;
        }
        Stream<BoardRow.Next> blockers = written.stream().filter(ReportRow::blocked)
                .map(report -> new BoardRow.Next("mentoring.next.blocker", report.number(), report.path(), null, true));
        Stream<BoardRow.Next> answers = written.stream().filter(report -> report.state() == ReportState.SUBMITTED)
                .map(report -> new BoardRow.Next("mentoring.next.answer", report.number(), report.path(), null, mentor));
        Stream<BoardRow.Next> evaluation = evaluated.stream()
                .filter(e -> e.direction() == Direction.BY_MENTOR && e.state().isOwed() && e.open())
                .map(e -> new BoardRow.Next("mentoring.next.evaluation." + e.stage(), null, e.path(), e.dueAt(), mentor));
        Stream<BoardRow.Next> report = written.stream().filter(r -> r.state().isOwed())
                .map(r -> new BoardRow.Next("mentoring.next.report", r.number(), r.path(), r.dueAt(), false));
        return Stream.of(blockers, answers, evaluation, report).flatMap(stream -> stream).findFirst().orElse(null);
    }
}
