package org.cohort.testing;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Travel grants of {@link ManyInterns}, in every state there is after the draft: each with two cost lines, its recommendations, its task where somebody has
 * to act, and its claim where the trip is over. They ask one fund, whose treasurer is the coordinator that {@link ManyInterns} can sign in, so that one
 * person has both boards; all interns of her community are among those who ask.
 */
public final class ManyGrants {

    public static final String FUND = "bench-travel";
    /** So many ask for each conference. */
    private static final int TO_A_CONFERENCE = 20;
    private static final int BATCH = 500;
    /** One of each four waits for a decision; the others are spread over the way. */
    private static final String[] STATES = {"IN_REVIEW", "SUBMITTED", "OFFERED", "ACCEPTED", "IN_REVIEW", "WAITLISTED", "TRAVELLED", "REPORTED", "IN_REVIEW", "RECOMMENDED_BY_MENTOR",
        "SETTLED", "DECLINED"};
    private static final String WORDS = "Two talks about the project and a day to work on it together with the people whose reviews the patches wait for.";

    private final Connection connection;
    private final Instant now;

    private ManyGrants(Connection connection, Instant now) {
        this.connection = connection;
        this.now = now;
    }

    /** Writes so many. @param connection to a database that has {@link ManyInterns} */
    public static void write(Connection connection, int grants, Instant now) throws SQLException {
        connection.setAutoCommit(false);
        new ManyGrants(connection, now).all(grants);
        connection.commit();
        connection.setAutoCommit(true);
    }

    private void all(int grants) throws SQLException {
        List<long[]> interns = interns();
        long participation = number("select id from participation where public_id = '" + ManyInterns.PARTICIPATION + "'");
        long program = number("select r.program_id from participation p join round r on r.id = p.round_id where p.id = " + participation);
        long community = number("select community_id from participation where id = " + participation);
        update("insert into fund (public_id, name, sponsor, purpose, currency, program_id, created_at) values (?, 'Travel', 'A foundation', 'TRAVEL', 'USD', ?, ?)", FUND, program, ago(400));
        long fund = number("select id from fund where public_id = '" + FUND + "'");
        long treasurer = number("select account_id from role_grant where role = 'COORDINATOR' and scope_id = " + participation);
        update("insert into role_grant (account_id, role, scope_id, granted_at) values (?, 'TREASURER', ?, ?)", treasurer, fund, ago(300));
        entry(fund, "IN", BigDecimal.valueOf(5_000_000), null);
        long firstGrant = number("select coalesce(max(id), 0) + 1 from travel_grant");
        long firstLine = number("select coalesce(max(id), 0) + 1 from cost_line");
        // A person asks once for a conference: as many rounds over all interns as it takes, each for other conferences.
        int rounds = (grants + interns.size() - 1) / interns.size();
        int conferences = (interns.size() + TO_A_CONFERENCE - 1) / TO_A_CONFERENCE;
        long firstConference = conferences(rounds * conferences, community, program);
        for (int i = 0; i < grants; i++) {
            long[] intern = interns.get(i % interns.size());
            long conference = firstConference + (long) (i / interns.size()) * conferences + i % interns.size() / TO_A_CONFERENCE;
            grant(firstGrant + i, firstLine + 2L * i, i, intern, conference, fund);
            if (i % BATCH == 0) {
                connection.commit();
            }
        }
    }

    private long conferences(int many, long community, long program) throws SQLException {
        long first = number("select coalesce(max(id), 0) + 1 from conference");
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        for (int i = 0; i < many; i++) {
            update("insert into conference (id, public_id, community_id, program_id, name, city, country, zone, starts_on, ends_on, created_at) values (?, ?, ?, ?, ?, 'Brno', 'CZ', 'Europe/Prague', ?, ?, ?)",
                    first + i, "bench-conference-" + i, community, program, "Conference " + i, today.plusDays(30 + i % 60), today.plusDays(32 + i % 60), ago(200));
        }
        return first;
    }

    private void grant(long id, long line, int i, long[] intern, long conference, long fund) throws SQLException {
        String state = STATES[i % STATES.length];
        String publicId = "bench-grant-" + i;
        boolean decided = List.of("OFFERED", "ACCEPTED", "TRAVELLED", "REPORTED", "SETTLED").contains(state);
        boolean over = List.of("TRAVELLED", "REPORTED", "SETTLED").contains(state);
        boolean recommended = !state.equals("SUBMITTED");
        update("insert into travel_grant (id, public_id, conference_id, internship_id, account_id, fund_id, asked_fund_id, currency, state, purpose, offer_until, waiting_place, created_at, submitted_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, 'USD', ?, ?, ?, ?, ?, ?)", id, publicId, conference, intern[0], intern[1], decided ? fund : null, fund, state, WORDS,
                decided ? now.plusSeconds(5 * 86_400L) : null, state.equals("WAITLISTED") ? i / STATES.length + 1 : null, ago(40), ago(30).plusSeconds(i));
        BigDecimal whole = BigDecimal.ZERO;
        for (int k = 0; k < 2; k++) {
            BigDecimal asked = BigDecimal.valueOf(200 + (i * 37 + k * 211) % 700);
            whole = whole.add(asked);
            update("insert into cost_line (id, public_id, grant_id, position, category, description, currency, estimated, whole, approved, claimed, authorized) values (?, ?, ?, ?, ?, ?, 'USD', ?, ?, ?, ?, ?)",
                    line + k, "bench-line-" + i + "-" + k, id, k, k == 0 ? "FLIGHT" : "HOTEL", k == 0 ? "There and back" : "Three nights", asked, asked, decided ? asked : null,
                    over ? asked : null, state.equals("SETTLED") ? asked : null);
        }
        for (String role : recommended ? state.equals("RECOMMENDED_BY_MENTOR") ? new String[] {"MENTOR"} : new String[] {"MENTOR", "COORDINATOR"} : new String[0]) {
            update("insert into recommendation (public_id, grant_id, account_id, acting_role, words, given_at) values (?, ?, ?, ?, ?, ?)", "bench-voice-" + role + "-" + i, id, intern[2], role, WORDS, ago(20));
        }
        if (over) {
            update("insert into claim (public_id, grant_id, account_id, state, created_at, submitted_at) values (?, ?, ?, ?, ?, ?)", "bench-claim-" + i, id, intern[1],
                    state.equals("SETTLED") ? "CONFIRMED" : "SUBMITTED", ago(10), ago(9));
        }
        String waits = state.equals("SUBMITTED") ? "MENTOR:" + intern[3] : state.equals("RECOMMENDED_BY_MENTOR") ? "COORDINATOR:" + intern[4] : state.equals("IN_REVIEW") ? "TREASURER:" + fund : null;
        if (waits != null) {
            update("insert into task (subject_type, subject_public_id, addressee, state, title, path, since) values ('grant', ?, ?, ?, ?, ?, ?)", publicId, waits, state, "Conference, Intern " + i,
                    "/grants/" + publicId, ago(5));
        }
        if (decided) {
            entry(fund, "RESERVE", whole, publicId);
            if (!state.equals("OFFERED")) {
                entry(fund, "COMMIT", whole, publicId);
            }
        }
    }

    private void entry(long fund, String kind, BigDecimal amount, String grant) throws SQLException {
        update("insert into ledger_entry (public_id, fund_id, kind, amount_value, amount_currency, subject_type, subject_public_id, memo, at) values (?, ?, ?, ?, 'USD', ?, ?, 'A trip', ?)",
                "bench-entry-" + kind + "-" + grant, fund, kind, amount, grant == null ? null : "grant", grant, ago(6));
    }

    /** Internship, intern, a mentor of the project, the project and the participation of each intern. */
    private List<long[]> interns() throws SQLException {
        List<long[]> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
             ResultSet rows = statement.executeQuery("select i.id, i.account_id, m.account_id, i.project_id, i.participation_id from internship i join mentorship m on m.project_id = i.project_id"
                     + " where i.public_id like 'bench-internship-%' and m.public_id like 'bench-mentor-%' order by i.id")) {
            while (rows.next()) {
                long[] row = {rows.getLong(1), rows.getLong(2), rows.getLong(3), rows.getLong(4), rows.getLong(5)};
                if (found.isEmpty() || found.get(found.size() - 1)[0] != row[0]) {
                    found.add(row);
                }
            }
        }
        return found;
    }

    private Instant ago(int days) {
        return now.minusSeconds(days * 86_400L);
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i] instanceof Instant at ? Timestamp.valueOf(at.atOffset(ZoneOffset.UTC).toLocalDateTime()) : values[i]);
            }
            statement.executeUpdate();
        }
    }
}
