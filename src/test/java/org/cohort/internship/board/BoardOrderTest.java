package org.cohort.internship.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cohort.internship.SummerFixture.ORGANIZER;
import static org.cohort.internship.SummerFixture.TOVE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.SummerFixture;
import org.cohort.kernel.persistence.PageRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("I2: a board weighs all by a few of their rows, and shows them in the order of all of their rows")
class BoardOrderTest {

    private static final int INTERNS = 60;
    private static final Instant NOW = Instant.parse("2014-07-09T12:00:00Z");

    private final SummerFixture summer = new SummerFixture();
    private final Random random = new Random(20_140_709);

    @BeforeEach
    void manyInterns() {
        summer.at(NOW.toString());
        for (int i = 1; i <= INTERNS; i++) {
            intern(100 + i);
        }
    }

    @AfterEach
    void end() {
        summer.close();
    }

    @Test
    @DisplayName("The pages, one after the other, are the full sort: over last, the graver light, its points, what is due first, the name")
    void pagesAreTheFullSort() {
        List<BoardRow> full = LongStream.rangeClosed(101, 100 + INTERNS).mapToObj(this::alone).sorted(Comparator.comparing(BoardRow::isOver)
                .thenComparing(Comparator.comparing(BoardOrderTest::gravest).reversed())
                .thenComparing(Comparator.comparing((BoardRow row) -> row.light().points() + row.mentorLight().points()).reversed())
                .thenComparing(row -> row.next() == null || row.next().by() == null ? Instant.MAX : row.next().by())
                .thenComparing(row -> row.intern().name())).toList();
        List<BoardRow> paged = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            Board board = round(Board.Filter.NONE, page);
            assertThat(board.page().rows()).hasSizeLessThanOrEqualTo(PageRequest.ROWS);
            assertThat(board.page().total()).isEqualTo(INTERNS);
            paged.addAll(board.page().rows());
        }
        assertThat(paged).isEqualTo(full);
        assertThat(full).extracting(row -> gravest(row)).as("every light is there").contains(LightTone.values());
        assertThat(full).as("and what the narrowed rows could miss").anyMatch(BoardRow::isOver).anyMatch(row -> row.leave() != null).anyMatch(row -> row.says() != null)
                .anyMatch(row -> row.mentorLight().reasons().stream().anyMatch(reason -> reason.key().equals("contact")));
    }

    @Test
    @DisplayName("I2: the counts of the lights and the narrowed pages are those of the full list, by the light that is said and by the computed one; a mentor's own board is as the round's")
    void narrowed() {
        List<BoardRow> full = LongStream.rangeClosed(101, 100 + INTERNS).mapToObj(this::alone).filter(row -> !row.isOver()).toList();
        for (LightTone tone : LightTone.values()) {
            long many = full.stream().filter(row -> gravest(row) == tone || computed(row) == tone).count();
            Board board = round(new Board.Filter(tone.name(), null, null), 1);
            assertThat(board.count(tone)).isEqualTo(many);
            assertThat(board.page().total()).isEqualTo(many);
            assertThat(board.page().rows()).allMatch(row -> gravest(row) == tone || computed(row) == tone);
        }
        assertThat(full).as("some are in two: what somebody says takes nobody out of the filter of the computed light").anyMatch(row -> gravest(row).compareTo(computed(row)) < 0);
        assertThat(round(Board.Filter.NONE, 1).running()).isEqualTo(full.size());
        Board mentors = summer.as(TOVE, () -> summer.get(BoardQueries.class).mentoring(summer.actor(TOVE), Board.Filter.NONE, PageRequest.of(2, null)));
        assertThat(mentors.page().rows()).extracting(row -> row.intern().id()).isEqualTo(round(Board.Filter.NONE, 2).page().rows().stream().map(row -> row.intern().id()).toList());
    }

    private Board round(Board.Filter filter, int page) {
        return summer.as(ORGANIZER, () -> summer.get(BoardQueries.class).round(summer.actor(ORGANIZER), "may-august-2014", filter, PageRequest.of(page, null)));
    }

    /** By all her reports: what the order of many may leave out is in the row that is shown. */
    private BoardRow alone(long internship) {
        return summer.as(ORGANIZER, () -> summer.get(BoardQueries.class).row(summer.actor(ORGANIZER), summer.get(InternshipDirectory.class).internship(internship)));
    }

    private static LightTone computed(BoardRow row) {
        return row.light().tone().compareTo(row.mentorLight().tone()) > 0 ? row.light().tone() : row.mentorLight().tone();
    }

    private static LightTone gravest(BoardRow row) {
        return row.tone().compareTo(row.mentorTone()) > 0 ? row.tone() : row.mentorTone();
    }

    private void intern(long id) {
        summer.database.addAccount(id);
        String state = random.nextInt(8) == 0 ? "COMPLETED" : random.nextInt(10) == 0 ? "OFFERED" : "ACTIVE";
        summer.sql("insert into internship (id, public_id, project_id, round_id, participation_id, account_id, state, starts_on, ends_on, zone, created_at) values (" + id + ", 'i" + id
                + "', 1, 1, 1, " + id + ", '" + state + "', '2014-05-19', '2014-08-17', '" + (id % 2 == 0 ? "UTC" : "Asia/Tokyo") + "', '2014-05-01 00:00:00')");
        boolean well = random.nextInt(3) == 0;
        for (int week = 1; week <= 13; week++) {
            LocalDate from = LocalDate.parse("2014-05-19").plusDays(7L * (week - 1));
            LocalDateTime due = from.plusDays(6).atTime(23, 59, 59).plusHours(random.nextInt(5));
            boolean written = due.toInstant(ZoneOffset.UTC).isBefore(NOW) && (well || random.nextInt(7) > 0);
            boolean answered = written && (well || random.nextInt(6) > 0 && week < 3 + id % 5);
            boolean blocked = written && !well && random.nextInt(14) == 0;
            String report = answered ? "ANSWERED" : written ? "SUBMITTED" : random.nextInt(12) == 0 ? "EXCUSED" : week % 3 == 0 ? "DRAFT" : "DUE";
            summer.sql("insert into progress_report (public_id, internship_id, number, covers_from, covers_to, due_at, state, opened_at, submitted_at, answered_at, blocked, blocker_state) values ('r"
                    + id + "-" + week + "', " + id + ", " + week + ", '" + from + "', '" + from.plusDays(6) + "', '" + sql(due) + "', '" + report + "', '2014-05-19 00:00:00', "
                    + (written ? "'" + sql(due.minusHours(3)) + "'" : "null") + ", " + (answered ? "'" + sql(due.plusHours(8)) + "'" : "null") + ", "
                    + (blocked ? "'The machine.', 'OPEN'" : "null, null") + ")");
        }
        String[] outcomes = {"CONTINUE", "CONTINUE", "CONTINUE", "EXTEND", "NOT_SURE"};
        for (String direction : new String[] {"BY_MENTOR", "BY_INTERN"}) {
            boolean in = well || random.nextBoolean();
            boolean mentors = direction.equals("BY_MENTOR");
            summer.sql("insert into evaluation (public_id, internship_id, stage, direction, opens_at, due_at, state, submitted_at, outcome) values ('e" + id + direction + "', " + id
                    + ", 'MIDPOINT', '" + direction + "', '2014-06-28 00:00:00', '" + (random.nextBoolean() ? "2014-07-05 00:00:00" : "2014-07-12 00:00:00") + "', '" + (in ? "SUBMITTED" : "DUE") + "', "
                    + (in ? "'2014-07-0" + (1 + random.nextInt(4)) + " 10:00:00'" : "null") + ", " + (in && mentors ? "'" + outcomes[well ? 0 : random.nextInt(5)] + "'" : "null") + ")");
            summer.sql("insert into evaluation (public_id, internship_id, stage, direction, opens_at, due_at, state) values ('f" + id + direction + "', " + id + ", 'FINAL', '" + direction
                    + "', '2014-08-10 00:00:00', '2014-08-20 00:00:00', 'DUE')");
        }
        for (int i = random.nextInt(4); i > 1; i--) {
            summer.sql("insert into internship_leave (public_id, internship_id, first_day, last_day, state, entered_at, entered_by) values ('l" + id + "-" + i + "', " + id
                    + ", '2014-07-0" + i + "', '2014-07-" + (i == 2 ? "02" : "1" + id % 9) + "', 'ENTERED', '2014-06-01 00:00:00', " + id + ")");
        }
        for (String whose : new String[] {"INTERN", "MENTORS"}) {
            if (random.nextInt(9) == 0) {
                summer.sql("insert into light_override (public_id, internship_id, whose, tone, words, until_at, set_by, set_at) values ('o" + id + whose + "', " + id + ", '" + whose + "', '"
                        + LightTone.values()[random.nextInt(3)] + "', 'I know better.', '2014-07-2" + random.nextInt(9) + " 00:00:00', 31, '2014-07-01 00:00:00')");
            }
        }
    }

    private static String sql(LocalDateTime at) {
        return at.toString().replace('T', ' ');
    }
}
