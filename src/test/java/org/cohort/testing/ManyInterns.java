package org.cohort.testing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/**
 * Interns in their seventh of thirteen weeks, in the round before the newest of {@link ManyProjects}: each with her agreements,
 * reports and evaluations, two to a mentor, and a coordinator for each community, an organizer for all. Each of the people
 * named here has a device she is remembered on, so that she can be signed in without a password.
 */
public final class ManyInterns {

    public static final String ROUND = "bench-round-" + (ManyProjects.ROUNDS - 2);
    /** The community of the round whose coordinator can be signed in. */
    public static final String PARTICIPATION = "bench-part-" + (ManyProjects.ROUNDS - 2) + "-0";
    private static final int WEEKS = 13;
    private static final int TO_A_MENTOR = 2;
    private static final int BATCH = 500;
    private static final String WORDS = "Read the scanner and wrote down what it does with broken input; two tests fail where it should have said so.\n\nThe third needs a larger file.";

    private final Connection connection;
    private final Instant now;
    private final Random random = new Random(20_260_302);
    private long account;
    private LocalDate startsOn;

    private ManyInterns(Connection connection, Instant now) {
        this.connection = connection;
        this.now = now;
    }

    /** Whom the bench signs in. */
    public enum Persona { INTERN, MENTOR, COORDINATOR, ORGANIZER }

    /** The value of the cookie of a device on which she is remembered; for one sign-in, since it is exchanged then. @param number 0 and up */
    public static String device(Persona persona, int number) {
        return "bench-" + persona + "-" + number;
    }

    /** Writes so many, at least one. @param connection to a database that has {@link ManyProjects} @param sessions how many times each persona can be signed in */
    public static void write(Connection connection, int interns, int sessions, Instant now) throws SQLException {
        connection.setAutoCommit(false);
        ManyInterns many = new ManyInterns(connection, now);
        many.all(interns, sessions);
        connection.commit();
        connection.setAutoCommit(true);
    }

    private void all(int interns, int sessions) throws SQLException {
        long round = number("select id from round where public_id = '" + ROUND + "'");
        long program = number("select program_id from round where id = " + round);
        startsOn = LocalDate.parse(text("select starts_on from round where id = " + round));
        account = number("select coalesce(max(id), 0) + 1 from account");
        List<long[]> projects = projects(round, (interns + TO_A_MENTOR - 1) / TO_A_MENTOR);
        long organizer = person("Organizer", "ORGANIZER", program);
        long internship = number("select coalesce(max(id), 0) + 1 from internship");
        long report = number("select coalesce(max(id), 0) + 1 from progress_report");
        long mentor = 0;
        long firstMentor = 0;
        long firstIntern = 0;
        long coordinator = 0;
        long measured = number("select id from participation where public_id = '" + PARTICIPATION + "'");
        List<Long> coordinated = new ArrayList<>();
        for (int i = 0; i < interns; i++) {
            long[] project = projects.get(i / TO_A_MENTOR % projects.size());
            if (i % TO_A_MENTOR == 0) {
                mentor = person("Mentor " + i, "MENTOR", project[0]);
                update("insert into mentorship (public_id, project_id, account_id, is_lead, state, created_at) values (?, ?, ?, true, 'APPROVED', ?)", "bench-mentor-" + i, project[0], mentor, ago(200));
                firstMentor = firstMentor == 0 ? mentor : firstMentor;
            }
            if (!coordinated.contains(project[1])) {
                coordinated.add(project[1]);
                long found = person("Coordinator " + i, "COORDINATOR", project[1]);
                coordinator = project[1] == measured ? found : coordinator;
            }
            long intern = person("Intern " + i, null, 0);
            firstIntern = firstIntern == 0 ? intern : firstIntern;
            intern(internship + i, i, project, round, intern, mentor);
            reports(report + (long) i * WEEKS, internship + i, i, mentor);
            if (i % BATCH == 0) {
                connection.commit();
            }
        }
        long[] people = {firstIntern, firstMentor, coordinator, organizer};
        for (Persona persona : Persona.values()) {
            for (int i = 0; i < sessions; i++) {
                update("insert into account_token (account_id, kind, token_hash, created_at, expires_at) values (?, 'REMEMBER_DEVICE', ?, ?, ?)",
                        people[persona.ordinal()], hash(device(persona, i)), ago(1), now.plusSeconds(86_400));
            }
        }
    }

    private void intern(long id, int i, long[] project, long round, long intern, long mentor) throws SQLException {
        update("insert into internship (id, public_id, project_id, round_id, participation_id, account_id, state, starts_on, ends_on, zone, created_at)"
                + " values (?, ?, ?, ?, ?, ?, 'ACTIVE', ?, ?, 'UTC', ?)", id, "bench-internship-" + i, project[0], round, project[1], intern, startsOn,
                startsOn.plusDays(7L * WEEKS - 1), ago(60));
        for (String party : new String[] {"INTERN", "MENTOR"}) {
            update("insert into agreement (public_id, internship_id, party, state, account_id, edition, text, sha256, signed_name, signed_at, signed_address)"
                    + " values (?, ?, ?, 'SIGNED', ?, 1, ?, ?, ?, ?, '192.0.2.1')", "bench-agreement-" + party + "-" + i, id, party, party.equals("INTERN") ? intern : mentor,
                    WORDS, hash(WORDS), "Somebody", ago(50));
        }
        for (String stage : new String[] {"MIDPOINT", "FINAL"}) {
            Instant due = end(startsOn.plusDays(stage.equals("FINAL") ? 7L * WEEKS + 2 : 42));
            for (String direction : new String[] {"BY_MENTOR", "BY_INTERN"}) {
                update("insert into evaluation (public_id, internship_id, stage, direction, opens_at, due_at, state) values (?, ?, ?, ?, ?, ?, 'DUE')",
                        "bench-evaluation-" + i + "-" + stage + "-" + direction, id, stage, direction, due.minusSeconds(7 * 86_400L), due);
            }
        }
    }

    private void reports(long first, long internship, int i, long mentor) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into progress_report (id, public_id, internship_id, number, covers_from, covers_to, due_at, state,"
                + " opened_at, done, next, blocked, is_late, submitted_at, answer, answered_by, answered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int week = 1; week <= WEEKS; week++) {
                LocalDate from = startsOn.plusDays(7L * (week - 1));
                Instant due = end(from.plusDays(6));
                boolean begun = !from.isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC));
                boolean over = due.isBefore(now);
                // One in nine is missed, one in six of the others late, one in four not answered yet.
                boolean written = over && random.nextInt(9) > 0;
                boolean late = written && random.nextInt(6) == 0;
                boolean answered = written && random.nextInt(4) > 0;
                Instant submitted = written ? due.plusSeconds(late ? 90_000 : -20_000) : null;
                add(insert, first + week - 1, report(i, week), internship, week, from, from.plusDays(6), due, answered ? "ANSWERED" : written ? "SUBMITTED" : "DUE",
                        begun ? from.atStartOfDay(ZoneOffset.UTC).toInstant() : null, written ? WORDS : null, written ? "- one thing\n- another" : null,
                        written && random.nextInt(12) == 0 ? "The build machine." : null, late, submitted, answered ? "Thank you, go on." : null, answered ? mentor : null,
                        answered ? submitted.plusSeconds(80_000) : null);
            }
            insert.executeBatch();
        }
    }

    /** The public id of a report. @param week from 1 */
    public static String report(int intern, int week) {
        return "bench-report-" + intern + "-" + week;
    }

    /** Key and participation of as many projects of the round as wanted, or all it has. */
    private List<long[]> projects(long round, int most) throws SQLException {
        List<long[]> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
             ResultSet rows = statement.executeQuery("select p.id, p.participation_id from project p join participation x on x.id = p.participation_id where x.round_id = "
                     + round + " order by p.id limit " + most)) {
            while (rows.next()) {
                found.add(new long[] {rows.getLong(1), rows.getLong(2)});
            }
        }
        return found;
    }

    private long person(String name, String role, long scope) throws SQLException {
        long id = account++;
        update("insert into account (id, public_id, email, name, locale, zone, confirmed_at, created_at) values (?, ?, ?, ?, 'en', 'UTC', ?, ?)", id, "bench-person-" + id,
                "person-" + id + "@bench.example", name, ago(300), ago(300));
        if (role != null) {
            update("insert into role_grant (account_id, role, scope_id, granted_at) values (?, ?, ?, ?)", id, role, scope, ago(200));
        }
        return id;
    }

    private Instant ago(int days) {
        return now.minusSeconds(days * 86_400L);
    }

    private static Instant end(LocalDate day) {
        return day.atTime(LocalTime.of(23, 59, 59)).toInstant(ZoneOffset.UTC);
    }

    private long number(String sql) throws SQLException {
        return Long.parseLong(text(sql));
    }

    private String text(String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            add(statement, values);
            statement.executeBatch();
        }
    }

    private static void add(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i] instanceof Instant at ? Timestamp.valueOf(at.atOffset(ZoneOffset.UTC).toLocalDateTime()) : values[i]);
        }
        statement.addBatch();
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
