package org.cohort.testing;

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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Published projects, as many as wanted, in forty rounds of two programs: for measuring, and for tests of large lists. The same
 * number gives the same rows. They are written straight into the tables, since saying each through the pages would take hours; what
 * is derived of a project (tags, words, what lists read) is written as the application would.
 */
public final class ManyProjects {

    public static final int ROUNDS = 40;
    /** A word that stands in the title of one project in {@value #RARE_EVERY}. */
    public static final String RARE_WORD = "zeppelin";
    /** The skill most projects ask for. */
    public static final String COMMON_SKILL = "Skill 0";

    private static final int RARE_EVERY = 500;
    private static final int COMMUNITIES = 300;
    private static final int COMMUNITIES_A_ROUND = 50;
    private static final int SKILLS = 400;
    private static final String DESCRIPTION = "What is slow today, and why, is not known.\n\n";
    private static final int BATCH = 1_000;
    private static final String[] VERBS = {"Teach", "Port", "Rewrite", "Measure", "Document", "Speed up", "Secure", "Test", "Translate", "Redesign"};
    private static final String[] THINGS = {"scheduler", "installer", "parser", "compositor", "package manager", "test harness", "tracer", "editor",
        "file system", "importer", "sound server", "build system", "map renderer", "chat client", "spell checker"};
    private static final String[] ENDS = {"for small devices", "in Rust", "for people who listen to their screen", "without locks", "across versions",
        "for slow networks", "with fewer copies", "for the next release"};

    private final Connection connection;
    private final Instant now;
    private final Random random = new Random(20_260_301);

    private ManyProjects(Connection connection, Instant now) {
        this.connection = connection;
        this.now = now;
    }

    /**
     * Writes them.
     *
     * @param connection to a migrated database; what is in it stays
     * @param projects   how many
     * @param now        the newest round takes applications at this time
     */
    public static void write(Connection connection, int projects, Instant now) throws SQLException {
        connection.setAutoCommit(false);
        ManyProjects many = new ManyProjects(connection, now);
        many.programs();
        many.communities();
        many.projects(many.participations(many.rounds()), projects);
        many.list();
        connection.commit();
        connection.setAutoCommit(true);
    }

    private void programs() throws SQLException {
        for (int i = 0; i < 2; i++) {
            update("insert into program (public_id, name, summary, zone, stipend_value, stipend_currency, created_at)"
                    + " values (?, ?, 'Internships, measured.', 'UTC', 3000, 'USD', ?)", "bench-program-" + i, "Program " + i, past(9_000));
        }
    }

    /** @return their keys, the oldest first; all but the last four are archived */
    private List<Long> rounds() throws SQLException {
        for (int i = 0; i < ROUNDS; i++) {
            LocalDate start = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(45 - 91L * (ROUNDS - 1 - i));
            update("insert into round (public_id, program_id, name, summary, zone, state, starts_on, ends_on, created_at, published_at) select ?, id, ?,"
                            + " 'A round among many.', 'UTC', ?, ?, ?, ?, ? from program where public_id = ?", "bench-round-" + i, "Round " + i,
                    i < ROUNDS - 4 ? "ARCHIVED" : "PUBLISHED", start, start.plusDays(91), past(9_000), past(8_999), "bench-program-" + i % 2);
            deadlines("bench-round-" + i, start);
        }
        return keys("select id from round where public_id like 'bench-round-%' order by starts_on");
    }

    private void deadlines(String round, LocalDate start) throws SQLException {
        String[] kinds = {"COMMUNITIES_OPEN", "COMMUNITIES_CLOSE", "PROJECTS_CLOSE", "APPLICATIONS_OPEN", "APPLICATIONS_CLOSE", "PROPOSALS_CLOSE", "REVIEWS_CLOSE",
            "ANNOUNCEMENT", "INTERNSHIP_START", "MIDPOINT_EVALUATION", "INTERNSHIP_END", "FINAL_EVALUATION"};
        int[] days = {-120, -90, -75, -60, -35, -28, -14, -7, 0, 42, 91, 93};
        for (int i = 0; i < kinds.length; i++) {
            update("insert into deadline (public_id, round_id, kind, at) select ?, id, ?, ? from round where public_id = ?", round + "-d" + i, kinds[i],
                    start.plusDays(days[i]).atTime(LocalTime.of(16, 0)).toInstant(ZoneOffset.UTC), round);
        }
    }

    private void communities() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into community (public_id, name, tagline, website, created_at) values (?, ?, ?, ?, ?)")) {
            for (int i = 0; i < COMMUNITIES; i++) {
                add(insert, "bench-community-" + i, "Community " + i, "Makes part " + i + " of many.", "https://c" + i + ".example", past(8_900));
            }
            insert.executeBatch();
        }
    }

    /** @return the keys of each round's participations */
    private List<List<Long>> participations(List<Long> rounds) throws SQLException {
        List<Long> communities = keys("select id from community where public_id like 'bench-community-%' order by id");
        List<List<Long>> all = new ArrayList<>();
        for (int round = 0; round < rounds.size(); round++) {
            try (PreparedStatement insert = connection.prepareStatement("insert into participation (public_id, community_id, round_id, state, slots, created_at)"
                    + " values (?, ?, ?, 'APPROVED', 5, ?)")) {
                for (int i = 0; i < COMMUNITIES_A_ROUND; i++) {
                    add(insert, "bench-part-" + round + "-" + i, communities.get((round * 7 + i * 3) % COMMUNITIES), rounds.get(round), past(8_800));
                }
                insert.executeBatch();
            }
            all.add(keys("select id from participation where round_id = " + rounds.get(round) + " order by id"));
        }
        return all;
    }

    /** As the application does when a project, a community's part in a round or the round changes. */
    private void list() throws SQLException {
        update("update project set round_id = (select x.round_id from participation x where x.id = project.participation_id),"
                + " program_id = (select r.program_id from participation x join round r on r.id = x.round_id where x.id = project.participation_id),"
                + " community_id = (select x.community_id from participation x where x.id = project.participation_id),"
                + " community_name = (select c.name from participation x join community c on c.id = x.community_id where x.id = project.participation_id),"
                + " words_way = 1, listed = true where public_id like 'bench-project-%'");
        update("update project_tag set listed = true, title = (select p.title from project p where p.id = project_tag.project_id)"
                + " where project_id in (select p.id from project p where p.public_id like 'bench-project-%')");
    }

    private void projects(List<List<Long>> participations, int count) throws SQLException {
        long first = keys("select coalesce(max(id), 0) + 1 from project").get(0);
        try (PreparedStatement project = connection.prepareStatement("insert into project (id, public_id, participation_id, title, summary, description, skills, state,"
                     + " weekly_hours, weeks, languages, created_at, approved_at) values (?, ?, ?, ?, ?, ?, ?, 'APPROVED', ?, 13, 'en', ?, ?)");
             PreparedStatement word = connection.prepareStatement("insert into project_word (project_id, word) values (?, ?)");
             PreparedStatement tag = connection.prepareStatement("insert into project_tag (project_id, kind, code, label) values (?, ?, ?, ?)");
             PreparedStatement credit = connection.prepareStatement("insert into project_credit (project_id, name, part, position) values (?, ?, ?, ?)")) {
            for (int i = 0; i < count; i++) {
                List<Long> round = participations.get(i % ROUNDS);
                project(project, tag, word, credit, first + i, i, round.get(random.nextInt(round.size())));
                if (i % BATCH == BATCH - 1 || i == count - 1) {
                    project.executeBatch();
                    tag.executeBatch();
                    word.executeBatch();
                    credit.executeBatch();
                    connection.commit();
                }
            }
        }
    }

    private void project(PreparedStatement project, PreparedStatement tag, PreparedStatement word, PreparedStatement credit, long id, int i, Long participation)
            throws SQLException {
        String title = pick(VERBS) + " the " + pick(THINGS) + " " + pick(ENDS) + (i % RARE_EVERY == 0 ? ", by " + RARE_WORD : "") + " (" + i + ")";
        String summary = "Makes it " + (2 + random.nextInt(9)) + " times as good, measured.";
        Set<String> skills = new LinkedHashSet<>();
        for (int s = 0; s < 4; s++) {
            // A few skills are asked for by many projects, most by few.
            skills.add("Skill " + (int) (SKILLS * Math.pow(random.nextDouble(), 3)));
        }
        int hours = 10 + 10 * random.nextInt(4);
        Instant at = past(8_000 - i % 7_900);
        add(project, id, "bench-project-" + i, participation, title, summary, DESCRIPTION.repeat(20), String.join(", ", skills),
                hours, at, at);
        for (String each : new LinkedHashSet<>(List.of((title + " " + summary + " " + DESCRIPTION + " " + String.join(" ", skills)).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")))) {
            add(word, id, each);
        }
        for (String skill : skills) {
            add(tag, id, "SKILL", skill.toLowerCase(Locale.ROOT), skill);
        }
        add(tag, id, "LANGUAGE", "en", "en");
        String pace = hours >= 30 ? "FULL" : hours >= 15 ? "HALF" : "LIGHT";
        add(tag, id, "PACE", pace.toLowerCase(Locale.ROOT), pace);
        add(credit, id, "Mentor " + random.nextInt(2_500), "MENTOR", 0);
    }

    private String pick(String[] words) {
        return words[random.nextInt(words.length)];
    }

    private Instant past(int days) {
        return now.minusSeconds(days * 86_400L);
    }

    private List<Long> keys(String sql) throws SQLException {
        List<Long> keys = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                keys.add(rows.getLong(1));
            }
        }
        return keys;
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
}
