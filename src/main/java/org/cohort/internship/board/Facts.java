package org.cohort.internship.board;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cohort.internship.Direction;
import org.cohort.internship.InternshipPlan;
import org.cohort.internship.InternshipState;
import org.cohort.internship.evaluation.EvaluationRow;
import org.cohort.internship.report.ReportRow;

/**
 * What a light is computed from, as somebody may know it: an outcome she may not read yet is not in her rows.
 *
 * @param startsAt    the first instant of its first day
 * @param reports     the internship's, in their order
 * @param evaluations the internship's
 */
public record Facts(InternshipState state, Instant startsAt, List<ReportRow> reports, List<EvaluationRow> evaluations, Away away) {

    static Facts of(BoardIntern intern, List<ReportRow> reports, List<EvaluationRow> evaluations, List<Away.Span> leave) {
        return new Facts(intern.state(), InternshipPlan.startOf(intern.startsOn(), intern.zone()), reports, evaluations, new Away(intern.zone(), leave));
    }

    /** When a report was last handed in or answered; null before. */
    Instant lastContact() {
        return reports.stream().flatMap(report -> Stream.of(report.submittedAt(), report.answeredAt()).filter(Objects::nonNull))
                .max(Comparator.naturalOrder()).orElse(null);
    }

    /** When a mentor was last heard: an answer, an evaluation, or the beginning. */
    Instant mentorsHeard() {
        return Stream.concat(reports.stream().map(ReportRow::answeredAt),
                        evaluations.stream().filter(evaluation -> evaluation.direction() == Direction.BY_MENTOR).map(EvaluationRow::submittedAt))
                .filter(Objects::nonNull).max(Comparator.naturalOrder()).filter(startsAt::isBefore).orElse(startsAt);
    }
}
