package org.cohort.played;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cohort.internship.SummerFixture.COORDINATOR;
import static org.cohort.internship.SummerFixture.LARSS;
import static org.cohort.internship.SummerFixture.MAREN;
import static org.cohort.internship.SummerFixture.MARENS;
import static org.cohort.internship.SummerFixture.TOVE;

import java.util.List;
import java.util.Locale;
import org.cohort.intake.Outcome;
import org.cohort.internship.Direction;
import org.cohort.internship.InternshipAction;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipQueries;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.InternshipService;
import org.cohort.internship.Months;
import org.cohort.internship.Stage;
import org.cohort.internship.board.Board;
import org.cohort.internship.board.BoardQueries;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.kernel.text.Words;
import org.cohort.selection.DecisionService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What happens twice is no error")
class TwiceTest {

    private final AsOnAServer server = new AsOnAServer();

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    @DisplayName("T5: who interns in two rounds that overlap has two internships with all that belongs to them: each has its pages, its light and its certificate, and she is one alum (Outreachy B9, B10)")
    void internships() {
        Months.begin(server);
        server.sql("insert into round (id, public_id, program_id, name, zone, state, starts_on, ends_on, created_at, stipend_value, stipend_currency)"
                + " values (2, 'june-september-2014', 1, 'June–September 2014', 'UTC', 'PUBLISHED', '2014-06-02', '2014-08-31', '2014-01-01 00:00:00', 5500, 'USD')");
        server.sql("insert into participation (id, public_id, community_id, round_id, state, slots, created_at) values (2, 'xen-2', 1, 2, 'APPROVED', 1, '2014-01-01 00:00:00')");
        server.sql("insert into project (id, public_id, participation_id, title, state, created_by, created_at) values (2, 'block-mq-2', 2, 'More queues', 'APPROVED', 11, '2014-01-01 00:00:00')");
        server.sql("insert into mentorship (public_id, project_id, account_id, is_lead, state, created_at) values ('m3', 2, 11, true, 'APPROVED', '2014-01-01 00:00:00')");
        server.hold(TOVE, Role.MENTOR, 2);
        server.hold(COORDINATOR, Role.COORDINATOR, 2);
        server.sql("insert into internship (id, public_id, project_id, round_id, participation_id, account_id, state, starts_on, ends_on, zone, created_at)"
                + " values (8, 'again', 2, 2, 2, 1, 'ACTIVE', '2014-06-02', '2014-08-31', 'UTC', '2014-05-01 00:00:00')");
        Months.evaluation(server, Stage.FINAL, Direction.BY_MENTOR, "SUBMITTED", "2014-08-22", "CONTINUE");
        server.sql("insert into evaluation (public_id, internship_id, stage, direction, opens_at, due_at, state, opened_at, outcome, submitted_at, writer_id) values ('e8', 8, 'FINAL', 'BY_MENTOR',"
                + " '2014-08-08 12:00:00', '2014-08-22 12:00:00', 'SUBMITTED', '2014-08-08 12:00:00', 'CONTINUE', '2014-08-22 12:00:00', 11)");
        server.at("2014-08-31T12:00:00Z");
        server.runJobs();
        List<InternshipRef> hers = server.as(MAREN, () -> server.get(InternshipDirectory.class).ofAccount(MAREN));
        assertThat(hers).extracting(InternshipRef::publicId).containsExactlyInAnyOrder(Months.HERS, "again");
        hers.forEach(one -> assertThat(server.as(MAREN, () -> server.get(InternshipQueries.class).view(server.actor(MAREN), one.publicId())).ref().publicId()).isEqualTo(one.publicId()));
        assertThat(server.as(TOVE, () -> server.get(BoardQueries.class).mentoring(server.actor(TOVE), Board.Filter.NONE, PageRequest.of(1, null))).page().rows()).extracting(row -> row.intern().publicId()).containsExactlyInAnyOrder(Months.HERS, "again");
        assertThat(server.needs(COORDINATOR).stream().filter("internship ACTIVE"::equals)).as("asked to complete each").hasSize(2);
        hers.forEach(one -> server.run(COORDINATOR, () -> server.get(InternshipService.class).perform(one.publicId(), InternshipAction.COMPLETE, null)));
        server.runJobs();
        assertThat(count("certificate")).isEqualTo(2);
        assertThat(count("alum")).isEqualTo(1);
        assertThat(server.notices.stream().filter("1 alum.WELCOME"::equals)).hasSize(1);
    }

    @Test
    @DisplayName("R6: to decide the same again takes no second place, and who finds none left reads why and what to do (Outreachy B5)")
    void places() {
        decide(MARENS);
        assertThatCode(() -> decide(MARENS)).as("hers is the only one").doesNotThrowAnyException();
        assertThatThrownBy(() -> decide(LARSS)).isInstanceOfSatisfying(Refused.class, refused ->
                assertThat(Words.say(Locale.ENGLISH, "refusal." + refused.verdict().reason(), 1, "Xen Project")).contains("All 1 places of Xen Project are taken", "Change another decision"));
    }

    private void decide(String proposal) {
        int version = ((Number) server.database.em().createNativeQuery("select coalesce(max(d.version), 0) from decision d join proposal p on p.id = d.proposal_id where p.public_id = '" + proposal + "'")
                .getSingleResult()).intValue();
        server.run(COORDINATOR, () -> server.get(DecisionService.class).decide(proposal, Outcome.ACCEPTED, version));
    }

    private long count(String table) {
        return ((Number) server.database.em().createNativeQuery("select count(*) from " + table).getSingleResult()).longValue();
    }
}
