package org.cohort.internship.board;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cohort.internship.Direction;
import org.cohort.internship.InternshipState;
import org.cohort.internship.evaluation.EvaluationRow;
import org.cohort.internship.report.ReportRow;

/**
 * What a light is computed from, as somebody may know it: an outcome she may not read yet is not in her rows.
 *
 * @param startsAt    the first instant of its first day
 * @param heard       when a mentor last answered or wrote an evaluation; null before
 * @param reports     the internship's, in their order; those that weigh nothing may be left out
 * @param evaluations likewise
 */
public record Facts(InternshipState state, Instant startsAt, Instant heard, List<ReportRow> reports, List<EvaluationRow> evaluations, Away away) {

    /** Of all its reports and evaluations, none left out. */
    public Facts(InternshipState state, Instant startsAt, List<ReportRow> reports, List<EvaluationRow> evaluations, Away away) {
        this(state, startsAt, Stream.concat(reports.stream().map(ReportRow::answeredAt),
                        evaluations.stream().filter(evaluation -> evaluation.direction() == Direction.BY_MENTOR).map(EvaluationRow::submittedAt))
                .filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null), reports, evaluations, away);
    }

    Facts with(List<ReportRow> all) {
        return new Facts(state, startsAt, heard, all, evaluations, away);
    }

    /** When a report was last handed in or answered; null before. */
    Instant lastContact() {
        return reports.stream().flatMap(report -> Stream.of(report.submittedAt(), report.answeredAt()).filter(Objects::nonNull))
                .max(Comparator.naturalOrder()).orElse(null);
    }

    /** When a mentor was last heard: an answer, an evaluation, or the beginning. */
    Instant mentorsHeard() {
        return heard != null && startsAt.isBefore(heard) ? heard : startsAt;
    }
}
