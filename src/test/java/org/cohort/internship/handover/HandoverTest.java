package org.cohort.internship.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cohort.internship.Months.HERS;
import static org.cohort.internship.SummerFixture.ANDERS;
import static org.cohort.internship.SummerFixture.COORDINATOR;
import static org.cohort.internship.SummerFixture.LARS;
import static org.cohort.internship.SummerFixture.MAREN;
import static org.cohort.internship.SummerFixture.ORGANIZER;
import static org.cohort.internship.SummerFixture.TOVE;

import java.util.List;
import java.util.Map;
import org.cohort.internship.Direction;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipPolicy;
import org.cohort.internship.InternshipSample;
import org.cohort.internship.InternshipState;
import org.cohort.internship.Months;
import org.cohort.internship.Stage;
import org.cohort.internship.SummerFixture;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.forms.Questionnaires;
import org.cohort.kernel.forms.Sheet;
import org.cohort.kernel.lifecycle.Cells;
import org.cohort.kernel.lifecycle.Transitioned;
import org.cohort.project.MentorshipService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A mentor hands over (Outreachy: who wrote feedback could not read it again; a mentor who left left what was open)")
class HandoverTest {

    private final SummerFixture summer = new SummerFixture();
    private HandoverService service;
    private HandoverQueries queries;

    @BeforeEach
    void rows() {
        summer.wiring.offer(org.cohort.project.Interns.class, "org.cohort.intake.AcceptedProposals");
        summer.wiring.offer(org.cohort.project.PersonPages.class, "org.cohort.story.AlumPages");
        service = summer.get(HandoverService.class);
        queries = summer.get(HandoverQueries.class);
        Months.begin(summer);
        Months.report(summer, 1, "ANSWERED", "2014-05-26", "2014-05-26 09:00:00");
        Months.report(summer, 2, "SUBMITTED", "2014-06-02", "2014-06-02 09:00:00");
        summer.sql("update progress_report set answer = 'Good.', answered_by = 11, answered_at = '2014-05-27 09:00:00' where public_id = 'r1'");
        Months.evaluation(summer, Stage.MIDPOINT, Direction.BY_MENTOR, "DRAFT", "2014-07-01", null);
        summer.sql("insert into task (subject_type, subject_public_id, addressee, state, title, path, since) values ('report', 'r2', 'MENTOR:1', 'SUBMITTED', 't', 'p', '2014-06-02 09:00:00'),"
                + " ('evaluation', 'eMIDPOINTBY_MENTOR', 'MENTOR:1', 'DRAFT', 't', 'p', '2014-06-02 09:00:00')");
        summer.sql("insert into agreement (public_id, internship_id, party, state, edition, text, sha256) values ('a1', 7, 'MENTOR', 'SIGNED', 2, 'Mentors: Person 11 and Person 12', 'x')");
        summer.at("2014-06-10T12:00:00Z");
    }

    @AfterEach
    void end() {
        summer.close();
    }

    @Test
    @DisplayName("every cell, against what was written by hand")
    void cells() {
        assertThat(Cells.allowed(HandoverLifecycle.TABLE, HandoverTest::in, InternshipSample.MIDPOINT)).isEqualTo(Cells.expected("handover"));
    }

    @Test
    @DisplayName("who is named accepts: what waits for a mentor waits for her, who leaves reads what she wrote and nothing else, and what was signed stays")
    void succeeding() {
        write(TOVE, "She is shy.");
        String id = ask(TOVE, "account12");
        assertThat(summer.needs(ANDERS)).contains("handover ASKED", "report SUBMITTED", "evaluation DRAFT");
        assertThat(summer.needs(TOVE)).contains("report SUBMITTED");
        int before = summer.notices.size();
        summer.run(ANDERS, () -> service.perform(id, HandoverAction.ACCEPT, null));
        assertThat(summer.needs(ANDERS)).contains("report SUBMITTED", "evaluation DRAFT").doesNotContain("handover ASKED");
        assertThat(summer.notices.subList(before, summer.notices.size())).as("each is told once, and not who did it").containsExactlyInAnyOrder("11 handover.ACCEPT", "21 handover.ACCEPT", "1 handover.MENTORED");
        assertThat(sql("select count(*) from role_grant where account_id = 11 and role = 'MENTOR'")).isZero();
        assertThat(sql("select count(*) from mentorship where account_id = 12 and is_lead = true and state = 'APPROVED'")).isEqualTo(1);
        assertThat(sql("select count(*) from agreement where text = 'Mentors: Person 11 and Person 12' and state = 'SIGNED'")).isEqualTo(1);
        Actor former = new Actor(TOVE, "account11", "Person 11", java.util.Locale.ENGLISH, java.time.ZoneOffset.UTC, java.util.Set.of());
        assertThat(InternshipPolicy.maySee(former, summer.as(MAREN, () -> summer.get(InternshipDirectory.class).internshipByPublicId(HERS)))).isFalse();
        HandoverView hers = summer.as(TOVE, () -> queries.view(former, id));
        assertThat(hers.written()).extracting(HandoverView.Written::report, HandoverView.Written::stage).containsExactlyInAnyOrder(
                org.assertj.core.groups.Tuple.tuple(1, null), org.assertj.core.groups.Tuple.tuple(null, Stage.MIDPOINT));
        assertThat(hers.written()).filteredOn(written -> written.sheet() != null).singleElement()
                .satisfies(written -> assertThat(written.sheet().answers()).containsEntry("aside", "She is shy."));
        assertThat(summer.as(ANDERS, () -> queries.view(summer.actor(ANDERS), id)).written()).as("hers alone").isEmpty();
        Sheet fresh = summer.as(ANDERS, () -> summer.get(Questionnaires.class).sheetFor("evaluation-midpoint-mentor", "evaluation", "eMIDPOINTBY_MENTOR"));
        assertThat(fresh.answers()).as("the successor writes her own").isEmpty();
        assertThat(summer.as(TOVE, () -> queries.handedOver(former))).hasSize(1);
    }

    @Test
    @DisplayName("without a name the coordinators look for somebody; who declines says why, and they look again")
    void seeking() {
        String id = ask(TOVE, null);
        assertThat(summer.notices).contains("21 handover.SEEK");
        assertThat(summer.needs(COORDINATOR)).contains("handover SOUGHT");
        summer.run(COORDINATOR, () -> service.name(id, "account12"));
        assertThatThrownBy(() -> summer.run(ANDERS, () -> service.perform(id, HandoverAction.DECLINE, " "))).isInstanceOf(Refused.class);
        summer.run(ANDERS, () -> service.perform(id, HandoverAction.DECLINE, "No time."));
        assertThat(summer.needs(COORDINATOR)).contains("handover SOUGHT");
        assertThatThrownBy(() -> view(ANDERS, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> summer.run(COORDINATOR, () -> service.name(id, "account2"))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> ask(TOVE, null)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.verdict().reason()).isEqualTo("handover.running"));
        summer.run(TOVE, () -> service.perform(id, HandoverAction.WITHDRAW, null));
        assertThat(summer.needs(COORDINATOR)).doesNotContain("handover SOUGHT");
        assertThat(sql("select count(*) from role_grant where account_id = 11 and role = 'MENTOR'")).isEqualTo(1);
    }

    @Test
    @DisplayName("where no coordinator but perhaps herself could look for somebody, the organizers are asked to, and told")
    void seekingByOrganizers() {
        summer.leave(COORDINATOR, Role.COORDINATOR, 1);
        summer.hold(TOVE, Role.COORDINATOR, 1);
        String id = ask(TOVE, null);
        assertThat(summer.notices).contains("31 handover.SEEK");
        assertThat(summer.needs(ORGANIZER)).contains("handover SOUGHT");
        assertThat(summer.needs(TOVE)).doesNotContain("handover SOUGHT");
        summer.run(ORGANIZER, () -> service.name(id, "account12"));
        summer.run(ANDERS, () -> service.perform(id, HandoverAction.DECLINE, "No time."));
        assertThat(summer.needs(ORGANIZER)).contains("handover SOUGHT");
    }

    @Test
    @DisplayName("who leaves the project otherwise hands nothing over any more, and nobody is asked to find somebody")
    void leaving() {
        summer.wiring.listen(event -> {
            if (event instanceof Transitioned moved) {
                summer.get(HandoverEnd.class).on(moved);
            }
        });
        String id = ask(TOVE, null);
        summer.runAsSystem(() -> summer.get(MentorshipService.class).succeed("block-mq", TOVE, ANDERS));
        assertThat(view(COORDINATOR, id).state()).isEqualTo(HandoverState.WITHDRAWN);
        assertThat(summer.needs(COORDINATOR)).doesNotContain("handover SOUGHT");
    }

    @Test
    @DisplayName("S1: the intern does not read why, an outsider nothing; only a mentor hands over")
    void secrecy() {
        String id = ask(TOVE, "account12");
        for (long other : List.of(MAREN, LARS)) {
            assertThatThrownBy(() -> view(other, id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> ask(other, null)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> ask(COORDINATOR, null)).isInstanceOf(NotFound.class);
        assertThat(view(COORDINATOR, id).reason()).isEqualTo("I move.");
    }

    private static HandoverCase in(HandoverState state) {
        Handover handover = new Handover(6L, 12L, "r", InternshipSample.MIDPOINT);
        handover.name(13L);
        handover.move(state);
        return new HandoverCase(handover, InternshipSample.internship(InternshipState.ACTIVE), "Maren", List.of(13L), false);
    }

    private void write(long who, String aside) {
        summer.run(who, () -> {
            Questionnaires forms = summer.get(Questionnaires.class);
            Sheet sheet = forms.sheetFor("evaluation-midpoint-mentor", "evaluation", "eMIDPOINTBY_MENTOR");
            forms.save(sheet.publicId(), sheet.version(), Map.of("aside", aside), false);
        });
    }

    private String ask(long who, String successor) {
        return summer.as(who, () -> service.ask(HERS, successor, "I move."));
    }

    private HandoverView view(long who, String id) {
        return summer.as(who, () -> queries.view(summer.actor(who), id));
    }

    private long sql(String query) {
        return summer.database.call(() -> ((Number) summer.database.em().createNativeQuery(query).getSingleResult()).longValue());
    }
}
