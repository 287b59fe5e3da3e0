package org.cohort.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.kernel.persistence.PageResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The organizers' list of a round's applicants")
class ApplicantsTest {

    private final IntakeFixture fixture = new IntakeFixture();

    @AfterEach
    void end() {
        fixture.close();
    }

    @Test
    @DisplayName("S1: it is the program's organizers' alone, with what the rules say and how many proposals; drafts are in no row and no count")
    void rows() {
        fixture.eligible(IntakeFixture.MAREN);
        fixture.run(IntakeFixture.MAREN, () -> fixture.proposals.createAndSubmit("project1", fixture.proposal("Tracing", 1, 0)));
        fixture.run(IntakeFixture.LARS, () -> fixture.applications.submit(IntakeFixture.ROUND,
                new ApplicationInput("1992-04-30", "NO", "no", "10", "13", IntakeFixture.ESSAYS, 0)));
        fixture.run(12, () -> fixture.applications.save(IntakeFixture.ROUND, fixture.input(0)));
        assertThat(list(IntakeFixture.ORGANIZER, null, null).rows()).extracting(ApplicantRow::name, ApplicantRow::verdict, ApplicantRow::rule, ApplicantRow::proposals)
                .containsExactlyInAnyOrder(org.assertj.core.groups.Tuple.tuple("Person 1", "YES", null, 1L),
                        org.assertj.core.groups.Tuple.tuple("Person 2", "NO", Eligibility.Rule.HOURS, 0L));
        assertThat(count(IntakeFixture.ORGANIZER)).isEqualTo(2);
        fixture.grant(12, Role.ORGANIZER, 99);
        for (long stranger : List.of(IntakeFixture.MENTOR, IntakeFixture.MAREN, 12L)) {
            assertThatThrownBy(() -> list(stranger, null, null)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> count(stranger)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    @DisplayName("R3: an organizer who applies, competes or is in conflict finds those applicants in no row, no count and no filter")
    void conflicts() {
        fixture.eligible(IntakeFixture.MAREN);
        fixture.eligible(IntakeFixture.LARS);
        fixture.run(IntakeFixture.MAREN, () -> fixture.proposals.createAndSubmit("project1", fixture.proposal("Tracing", 1, 0)));
        fixture.grant(IntakeFixture.LARS, Role.ORGANIZER, 1);
        assertThat(list(IntakeFixture.LARS, null, null).rows()).as("her own is not hers to look after").extracting(ApplicantRow::name).containsExactly("Person 1");
        fixture.run(IntakeFixture.LARS, () -> fixture.proposals.createAndSubmit("project1", fixture.proposal("Mine", 1, 0)));
        assertThat(list(IntakeFixture.LARS, null, null).total()).as("she competes with her").isZero();
        assertThat(list(IntakeFixture.LARS, "person", "ELIGIBLE").isEmpty()).isTrue();
        assertThat(count(IntakeFixture.LARS)).isZero();
        fixture.recused.add(IntakeFixture.ORGANIZER);
        assertThat(count(IntakeFixture.ORGANIZER)).isZero();
        assertThat(list(IntakeFixture.ORGANIZER, null, null).isEmpty()).isTrue();
    }

    @Test
    @DisplayName("S4: searched by every word of a name, filtered by state; what is no state is no filter, and signs of patterns mean themselves")
    void narrowed() {
        fixture.eligible(IntakeFixture.MAREN);
        fixture.eligible(IntakeFixture.LARS);
        assertThat(list(IntakeFixture.ORGANIZER, "PERSON 2", null).rows()).extracting(ApplicantRow::name).containsExactly("Person 2");
        assertThat(list(IntakeFixture.ORGANIZER, "person 2", "INELIGIBLE").total()).isZero();
        assertThat(list(IntakeFixture.ORGANIZER, null, "ELIGIBLE").total()).isEqualTo(2);
        assertThat(list(IntakeFixture.ORGANIZER, null, "DRAFT' or 1=1").total()).isEqualTo(2);
        assertThat(list(IntakeFixture.ORGANIZER, "%", null).total()).isZero();
        PageResult<ApplicantRow> second = fixture.as(IntakeFixture.ORGANIZER, () -> fixture.applicants.applicants(fixture.actor(IntakeFixture.ORGANIZER),
                fixture.programs.roundByPublicId(IntakeFixture.ROUND), ApplicantSearch.typed(null, null), new PageRequest(2, 1, "name")));
        assertThat(second.rows()).extracting(ApplicantRow::name).containsExactly("Person 2");
        assertThat(second.pages()).isEqualTo(2);
    }

    private PageResult<ApplicantRow> list(long account, String text, String state) {
        return fixture.as(account, () -> fixture.applicants.applicants(fixture.actor(account), fixture.programs.roundByPublicId(IntakeFixture.ROUND),
                ApplicantSearch.typed(text, state), PageRequest.typed("1", null)));
    }

    private long count(long account) {
        return list(account, null, null).total();
    }
}
