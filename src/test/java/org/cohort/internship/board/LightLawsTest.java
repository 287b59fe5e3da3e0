package org.cohort.internship.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.cohort.internship.Direction;
import org.cohort.internship.EvaluationOutcome;
import org.cohort.internship.InternshipState;
import org.cohort.internship.Stage;
import org.cohort.internship.evaluation.EvaluationRow;
import org.cohort.internship.evaluation.EvaluationState;
import org.cohort.internship.report.ReportRow;
import org.cohort.internship.report.ReportState;

@Label("I2: lights, whatever comes together")
class LightLawsTest {

    private static final Instant NOW = Instant.parse("2014-07-10T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2014, 7, 1);
    private static final int KINDS = 6;

    @Property(tries = 500)
    @Label("more trouble never makes a greener light, of the internship or of its mentors, nor does the same trouble a day later")
    void monotone(@ForAll @Size(max = 8) List<@IntRange(min = 0, max = 5) Integer> kinds, @ForAll @Size(value = 9) List<@IntRange(min = 0, max = 40) Integer> days,
                  @ForAll @IntRange(min = 0, max = 5) int one, @ForAll @IntRange(min = 0, max = 9) int weight, @ForAll @IntRange(min = 0, max = 12) int leave) {
        LightTable table = LightTable.of("REPORT=" + weight + ",BLOCKED_LONG=" + (KINDS - one));
        List<Integer> more = new ArrayList<>(kinds);
        more.add(one);
        for (boolean mentors : new boolean[] {false, true}) {
            Light before = light(mentors, facts(kinds, days, leave), table, NOW);
            Light after = light(mentors, facts(more, days, leave), table, NOW);
            Light later = light(mentors, facts(kinds, days, leave), table, NOW.plus(Duration.ofDays(1)));
            assertThat(after.points()).isGreaterThanOrEqualTo(before.points());
            assertThat(after.tone()).isGreaterThanOrEqualTo(before.tone());
            assertThat(later.tone()).isGreaterThanOrEqualTo(before.tone());
            assertThat(before.points()).isEqualTo(before.reasons().stream().mapToInt(Reason::points).sum());
            assertThat(light(mentors, facts(kinds, days, leave + 3), table, NOW).tone()).as("leave makes nothing worse").isLessThanOrEqualTo(before.tone());
        }
    }

    private static Light light(boolean mentors, Facts facts, LightTable table, Instant now) {
        return mentors ? Light.ofMentors(facts, table, now) : Light.of(facts, table, now);
    }

    private static Facts facts(List<Integer> kinds, List<Integer> days, int leave) {
        List<ReportRow> reports = new ArrayList<>();
        List<EvaluationRow> evaluations = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            Instant at = NOW.minus(Duration.ofDays(days.get(i)));
            switch (kinds.get(i)) {
                case 0 -> reports.add(report(i, ReportState.DUE, at, null, false));
                case 1 -> reports.add(report(i, ReportState.SUBMITTED, at, at, false));
                case 2 -> reports.add(report(i, ReportState.SUBMITTED, at, at, true));
                case 3 -> evaluations.add(evaluation(Direction.BY_INTERN, EvaluationState.DRAFT, at, null));
                case 4 -> evaluations.add(evaluation(Direction.BY_MENTOR, EvaluationState.DUE, at, null));
                default -> evaluations.add(evaluation(Direction.BY_MENTOR, EvaluationState.RELEASED, at, days.get(i) % 2 == 0 ? EvaluationOutcome.EXTEND : EvaluationOutcome.STOP));
            }
        }
        List<Away.Span> away = leave == 0 ? List.of() : List.of(new Away.Span(DAY, DAY.plusDays(leave - 1L)));
        return new Facts(InternshipState.ACTIVE, NOW.minus(Duration.ofDays(60)), reports, evaluations, new Away(ZoneOffset.UTC, away));
    }

    private static ReportRow report(int number, ReportState state, Instant due, Instant submitted, boolean blocked) {
        return new ReportRow(6L, "r" + number, number, DAY, DAY, due, state, false, submitted, null, true, blocked ? submitted : null);
    }

    private static EvaluationRow evaluation(Direction direction, EvaluationState state, Instant due, EvaluationOutcome outcome) {
        return new EvaluationRow(6L, "e", Stage.MIDPOINT, direction, state, due, due, null, outcome, true, false);
    }
}
