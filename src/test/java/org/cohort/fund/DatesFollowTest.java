package org.cohort.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cohort.internship.SummerFixture.MAREN;
import static org.cohort.internship.SummerFixture.ORGANIZER;
import static org.cohort.internship.SummerFixture.TOVE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipOffered;
import org.cohort.internship.InternshipPart;
import org.cohort.internship.InternshipPlan;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.SummerFixture;
import org.cohort.kernel.access.Role;
import org.cohort.program.DeadlineFollower;
import org.cohort.program.DeadlineKind;
import org.cohort.program.DeadlineQueries;
import org.cohort.program.DeadlineService;
import org.cohort.program.DeadlinesForm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What hangs on a round's dates follows them, in every feature at once")
class DatesFollowTest {

    private static final String ROUND = "may-august-2014";

    private final SummerFixture summer = new SummerFixture();

    @BeforeEach
    void begin() throws ClassNotFoundException {
        summer.wiring.offer(DeadlineFollower.class, "org.cohort.program.RoundHolders", "org.cohort.project.ProjectDates", "org.cohort.intake.DeadlineNews",
                "org.cohort.selection.SelectionDates", "org.cohort.internship.InternsOfRound", "org.cohort.internship.evaluation.EvaluationDates",
                "org.cohort.fund.InstallmentDates");
        summer.hold(TOVE, Role.COORDINATOR, 1);
        summer.sql("insert into internship (id, public_id, project_id, round_id, participation_id, account_id, state, starts_on, ends_on, zone, created_at)"
                + " values (7, 'hers', 1, 1, 1, 1, 'ACTIVE', '2014-05-19', '2014-08-17', 'UTC', '2014-05-01 00:00:00')");
        InternshipPart schedule = (InternshipPart) summer.get(Class.forName("org.cohort.internship.evaluation.EvaluationSchedule"));
        InternshipRef internship = summer.database.call(() -> summer.get(InternshipDirectory.class).internship(7L));
        summer.runAsSystem(() -> schedule.begin(internship, InternshipPlan.of(internship.startsOn(), internship.endsOn(), internship.zone(), 14,
                Instant.parse("2014-07-01T19:00:00Z"), Instant.parse("2014-08-22T19:00:00Z"))));
        summer.runAsSystem(() -> summer.get(InstallmentService.class).schedule(new InternshipOffered(7L)));
        // One of the evaluations has a date of its own.
        summer.sql("update evaluation set due_at = '2014-07-08 19:00:00' where stage = 'MIDPOINT' and direction = 'BY_INTERN'");
        Map.of("COMMUNITIES_CLOSE", "2014-02-10 16:00:00", "PROJECTS_CLOSE", "2014-02-24 16:00:00", "APPLICATIONS_OPEN", "2014-02-18 16:00:00",
                "PROPOSALS_CLOSE", "2014-04-02 19:00:00", "INTERNSHIP_START", "2014-05-19 00:00:00", "INTERNSHIP_END", "2014-08-17 23:59:59.999")
                .forEach((kind, when) -> summer.sql("insert into deadline (public_id, round_id, kind, at) values ('" + kind + "', 1, '" + kind + "', '" + when + "')"));
        summer.notices.clear();
    }

    @AfterEach
    void end() {
        summer.close();
    }

    @Test
    @DisplayName("T7: the preview counts what moves along; evaluations and installments at the round's date follow it, those with their own keep it; undo puts them back; one notice each")
    void follow() {
        Map<DeadlineKind, String> at = new EnumMap<>(DeadlineKind.class);
        summer.as(ORGANIZER, () -> summer.get(DeadlineQueries.class).editor(summer.actor(ORGANIZER), ROUND)).settings()
                .forEach((kind, setting) -> at.put(kind, setting.at().toString().replace(":00Z", "")));
        at.put(DeadlineKind.MIDPOINT_EVALUATION, "2014-07-03T19:00");
        at.put(DeadlineKind.REVIEWS_CLOSE, "2014-04-15T19:00");
        at.keySet().removeAll(List.of(DeadlineKind.INTERNSHIP_START, DeadlineKind.INTERNSHIP_END));
        String change = summer.as(ORGANIZER, () -> summer.get(DeadlineService.class)
                .plan(ROUND, new DeadlinesForm("2014-05-20", "2014-08-17", at, Map.of(), Map.of()), 0));
        DeadlineQueries.Preview preview = summer.as(ORGANIZER, () -> summer.get(DeadlineQueries.class).preview(summer.actor(ORGANIZER), ROUND, change));
        assertThat(preview.effects()).contains(new DeadlineFollower.Effect("evaluations", 1), new DeadlineFollower.Effect("installments", 1),
                new DeadlineFollower.Effect("reading", 2), new DeadlineFollower.Effect("internships", 1));
        assertThat(preview.told()).containsEntry(DeadlineFollower.Concern.INTERN, 1L).containsEntry(DeadlineFollower.Concern.APPLICANT, 2L)
                .containsEntry(DeadlineFollower.Concern.MENTOR, 2L).containsEntry(DeadlineFollower.Concern.COORDINATOR, 2L);

        summer.as(ORGANIZER, () -> summer.get(DeadlineService.class).confirm(ROUND, change));
        assertThat(summer.notices).doesNotHaveDuplicates().contains(MAREN + " round.DEADLINES", TOVE + " round.DEADLINES").hasSize(preview.people());
        assertThat(dues()).containsExactlyInAnyOrder("2014-07-03T19:00:00Z", "2014-07-08T19:00:00Z");
        assertThat(midpointInstallment()).isEqualTo("2014-07-03");

        summer.as(ORGANIZER, () -> summer.get(DeadlineService.class).undo(ROUND, change));
        assertThat(dues()).containsExactlyInAnyOrder("2014-07-01T19:00:00Z", "2014-07-08T19:00:00Z");
        assertThat(midpointInstallment()).isEqualTo("2014-07-01");
    }

    private List<String> dues() {
        return summer.database.em().createQuery("select e.dueAt from Evaluation e where e.stage = org.cohort.internship.Stage.MIDPOINT", Instant.class)
                .getResultStream().map(Instant::toString).toList();
    }

    private String midpointInstallment() {
        return summer.database.em().createQuery("select i.dueOn from Installment i where i.stage = org.cohort.program.rules.PayMoment.MIDPOINT", LocalDate.class)
                .getSingleResult().toString();
    }
}
