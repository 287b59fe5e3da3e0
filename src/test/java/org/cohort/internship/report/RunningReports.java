package org.cohort.internship.report;

import java.util.List;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipPlan;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.SummerFixture;
import org.cohort.internship.report.reminder.ReportReminders;

/** An internship that runs: Maren's, with Tove and Anders as mentors, thirteen weekly reports from 19 May 2014 on, in UTC. */
public final class RunningReports implements AutoCloseable {

    public static final String INTERNSHIP = "marens-summer";
    public final SummerFixture summer = new SummerFixture();

    public RunningReports() {
        summer.sql("insert into internship (id, public_id, proposal_id, project_id, round_id, participation_id, account_id, state, starts_on, ends_on, zone, created_at)"
                + " values (1, '" + INTERNSHIP + "', 1, 1, 1, 1, 1, 'ACTIVE', '2014-05-19', '2014-08-17', 'UTC', '2014-05-01 00:00:00')");
        summer.runAsSystem(() -> {
            InternshipRef ref = internship();
            summer.get(ReportOpening.class).begin(ref, InternshipPlan.of(ref.startsOn(), ref.endsOn(), ref.zone(), 7, null, null));
        });
    }

    /** Inside a transaction. */
    public InternshipRef internship() {
        return summer.get(InternshipDirectory.class).internshipByPublicId(INTERNSHIP);
    }

    /** At this moment the jobs run. */
    public void at(String instant) {
        summer.at(instant);
        summer.runAsSystem(() -> summer.get(ReportOpening.class).run());
        summer.runAsSystem(() -> summer.get(ReportReminders.class).run());
    }

    public String id(int number) {
        return rows().get(number - 1).publicId();
    }

    public List<ReportRow> rows() {
        return summer.as(SummerFixture.MAREN, () -> summer.get(ReportQueries.class).of(List.of(internship())));
    }

    public ReportView view(long account, int number) {
        String id = id(number);
        return summer.as(account, () -> summer.get(ReportQueries.class).view(summer.actor(account), id));
    }

    /** What a form would have sent: the version is the one that stands. */
    public ReportInput input(int number, String done, String next, String blocked, String links) {
        return new ReportInput(view(SummerFixture.MAREN, number).words().version(), done, next, blocked, links);
    }

    public void submit(int number, ReportInput input) {
        String id = id(number);
        summer.run(SummerFixture.MAREN, () -> summer.get(ReportService.class).submit(id, input));
    }

    public void as(long account, int number, java.util.function.BiConsumer<ReportService, String> act) {
        String id = id(number);
        summer.run(account, () -> act.accept(summer.get(ReportService.class), id));
    }

    @Override
    public void close() {
        summer.close();
    }
}
