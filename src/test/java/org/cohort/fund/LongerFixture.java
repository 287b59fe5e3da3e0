package org.cohort.fund;

import static org.cohort.internship.SummerFixture.MAREN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipFollower;
import org.cohort.internship.InternshipOffered;
import org.cohort.internship.InternshipPart;
import org.cohort.internship.InternshipPlan;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.SummerFixture;
import org.cohort.internship.extension.ExtensionAction;
import org.cohort.internship.extension.LongerQueries;
import org.cohort.internship.extension.LongerService;
import org.cohort.internship.extension.LongerView;
import org.cohort.program.DeadlineFollower;

/** An active internship of thirteen weeks with its reports, evaluations and installments, and what follows its last day. */
final class LongerFixture implements AutoCloseable {

    static final String HERS = "hers";

    final SummerFixture summer = new SummerFixture();
    final LongerService service;
    final LongerQueries queries;

    LongerFixture() {
        summer.wiring.offer(InternshipFollower.class, "org.cohort.internship.InternshipEnd", "org.cohort.internship.report.ReportMoves",
                "org.cohort.internship.evaluation.EvaluationMoves", "org.cohort.fund.InstallmentMoves", "org.cohort.internship.plan.MilestoneMoves");
        summer.wiring.offer(DeadlineFollower.class, "org.cohort.internship.InternsOfRound", "org.cohort.internship.evaluation.EvaluationDates",
                "org.cohort.fund.InstallmentDates", "org.cohort.internship.extension.OwnDates");
        summer.sql("insert into internship (id, public_id, project_id, round_id, participation_id, account_id, state, starts_on, ends_on, zone, created_at)"
                + " values (7, 'hers', 1, 1, 1, 1, 'ACTIVE', '2014-05-19', '2014-08-17', 'UTC', '2014-05-01 00:00:00')");
        begin("org.cohort.internship.report.ReportOpening");
        begin("org.cohort.internship.evaluation.EvaluationSchedule");
        summer.runAsSystem(() -> summer.get(InstallmentService.class).schedule(new InternshipOffered(7L)));
        summer.sql("insert into milestone (public_id, internship_id, title, due_on, first_due_on, state) values ('m-first', 7, 'First patch', '2014-05-30', '2014-05-28', 'OPEN'),"
                + " ('m-last', 7, 'Everything merged', '2014-08-10', '2014-08-01', 'OPEN')");
        service = summer.get(LongerService.class);
        queries = summer.get(LongerQueries.class);
        summer.at("2014-06-02T12:00:00Z");
        summer.notices.clear();
    }

    void begin(String part) {
        try {
            InternshipPart bean = (InternshipPart) summer.get(Class.forName(part));
            InternshipRef internship = internship();
            summer.runAsSystem(() -> bean.begin(internship, InternshipPlan.of(internship.startsOn(), internship.endsOn(), internship.zone(),
                    internship.project().participation().round().rules().reportEvery(), Instant.parse("2014-07-01T19:00:00Z"), Instant.parse("2014-08-22T19:00:00Z"))));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    InternshipRef internship() {
        return summer.database.call(() -> summer.get(InternshipDirectory.class).internship(7L));
    }

    String ask(long account, int weeks) {
        return summer.as(account, () -> service.ask(HERS, String.valueOf(weeks), "The second half took longer."));
    }

    void perform(long account, String id, ExtensionAction action, String comment) {
        summer.run(account, () -> service.perform(id, action, comment, null));
    }

    LongerView view(long account, String id) {
        return summer.as(account, () -> queries.view(summer.actor(account), id));
    }

    /** Asked for by the intern, agreed by a mentor, granted by the coordinator. */
    String granted(int weeks) {
        String id = ask(MAREN, weeks);
        perform(SummerFixture.TOVE, id, ExtensionAction.AGREE, null);
        perform(SummerFixture.COORDINATOR, id, ExtensionAction.GRANT, null);
        return id;
    }

    /** Every date of the internship by its name, as text. */
    TreeMap<String, String> dates() {
        TreeMap<String, String> dates = new TreeMap<>();
        summer.database.run(() -> {
            summer.database.em().clear();
            dates.put("end", summer.database.em().createQuery("select i.endsOn from Internship i where i.id = 7", LocalDate.class).getSingleResult().toString());
            rows("select r.number, r.coversFrom, r.coversTo, r.dueAt from ProgressReport r").forEach(r ->
                    dates.put("report " + r[0], r[1] + " " + r[2] + " " + r[3]));
            rows("select e.stage, e.direction, e.opensAt, e.dueAt, e.releaseAt from Evaluation e").forEach(e -> {
                dates.put("evaluation " + e[0] + " " + e[1], e[2] + " " + e[3]);
                dates.put("release " + e[0] + " " + e[1], String.valueOf(e[4]));
            });
            rows("select m.title, m.dueOn, m.firstDueOn from Milestone m").forEach(m -> dates.put("milestone " + m[0], m[1] + " " + m[2]));
            rows("select i.stage, i.dueOn, i.id from Installment i").forEach(i -> dates.put("installment " + i[0], ((LocalDate) i[1]).toString()));
        });
        return dates;
    }

    private List<Object[]> rows(String query) {
        return summer.database.em().createQuery(query, Object[].class).getResultList();
    }

    @Override
    public void close() {
        summer.close();
    }
}
