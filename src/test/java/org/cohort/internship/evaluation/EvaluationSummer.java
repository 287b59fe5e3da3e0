package org.cohort.internship.evaluation;

import java.time.Instant;
import java.util.List;
import org.cohort.internship.Direction;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipPlan;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.Stage;
import org.cohort.internship.SummerFixture;

/** Maren's internship runs, and its evaluations are asked for. */
public final class EvaluationSummer extends SummerFixture {

    public EvaluationSummer() {
        sql("insert into internship (id, public_id, project_id, round_id, participation_id, account_id, state, starts_on, ends_on, zone, created_at)"
                + " values (7, 'hers', 1, 1, 1, 1, 'ACTIVE', '2014-05-19', '2014-08-17', 'UTC', '2014-05-01 00:00:00')");
        runAsSystem(() -> get(EvaluationSchedule.class).begin(internship(), InternshipPlan.of(internship().startsOn(), internship().endsOn(), internship().zone(), 14,
                Instant.parse("2014-07-01T19:00:00Z"), Instant.parse("2014-08-22T19:00:00Z"))));
        at("2014-08-16T00:00:00Z");
        runJobs();
    }

    public void runJobs() {
        runAsSystem(() -> get(EvaluationSchedule.class).run());
    }

    public InternshipRef internship() {
        return get(InternshipDirectory.class).internship(7L);
    }

    public EvaluationService service() {
        return get(EvaluationService.class);
    }

    public String id(Stage stage, Direction direction) {
        return as(COORDINATOR, () -> get(EvaluationQueries.class).of(actor(COORDINATOR), List.of(internship()))).stream()
                .filter(row -> row.stage() == stage && row.direction() == direction).findFirst().orElseThrow().publicId();
    }

    public EvaluationView view(long account, String id) {
        return as(account, () -> get(EvaluationQueries.class).view(actor(account), id));
    }
}
