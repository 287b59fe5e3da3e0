package org.cohort.internship;

/** Rows of Maren's running internship, for tests of what happens in its months. */
public final class Months {

    /** Its public id. */
    public static final String HERS = "hers";

    private Months() {
    }

    /** Active from 19 May to 17 August 2014. */
    public static void begin(SummerFixture summer) {
        in(summer, "ACTIVE");
    }

    public static void in(SummerFixture summer, String state) {
        summer.sql("insert into internship (id, public_id, project_id, round_id, participation_id, account_id, state, starts_on, ends_on, zone, created_at)"
                + " values (7, '" + HERS + "', 1, 1, 1, 1, '" + state + "', '2014-05-19', '2014-08-17', 'UTC', '2014-05-01 00:00:00')");
    }

    /** A report. @param due such as {@code 2014-06-02}, its noon @param submitted a moment in SQL, or null */
    public static void report(SummerFixture summer, int number, String state, String due, String submitted) {
        summer.sql("insert into progress_report (public_id, internship_id, number, covers_from, covers_to, due_at, state, opened_at, done, next, submitted_at) values ('r" + number + "', 7, "
                + number + ", '" + due + "', '" + due + "', '" + due + " 12:00:00', '" + state + "', '2014-05-19 00:00:00', 'd', 'n', "
                + (submitted == null ? "null" : "'" + submitted + "'") + ")");
    }

    /** An evaluation. @param outcome or null */
    public static void evaluation(SummerFixture summer, Stage stage, Direction direction, String state, String due, String outcome) {
        String submitted = state.equals("DUE") || state.equals("DRAFT") ? "null" : "'" + due + " 12:00:00'";
        summer.sql("insert into evaluation (public_id, internship_id, stage, direction, opens_at, due_at, state, opened_at, outcome, submitted_at, writer_id) values ('e" + stage + direction
                + "', 7, '" + stage + "', '" + direction + "', '2014-05-19 00:00:00', '" + due + " 12:00:00', '" + state + "', '2014-05-19 00:00:00', "
                + (outcome == null ? "null" : "'" + outcome + "'") + ", " + submitted + ", " + (submitted.equals("null") ? "null" : direction == Direction.BY_MENTOR ? "11" : "1") + ")");
    }
}
