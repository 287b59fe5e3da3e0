package org.cohort.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.lifecycle.Transitioned;
import org.cohort.kernel.work.TaskRow;
import org.cohort.program.Participation;
import org.cohort.program.ParticipationAction;
import org.cohort.program.ParticipationLifecycle;
import org.cohort.program.ParticipationState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A community leaves a round")
class CommunityLeavesTest {

    private final IntakeFixture fixture = new IntakeFixture();
    private String sent;
    private String draft;

    @BeforeEach
    void proposed() {
        fixture.eligible(IntakeFixture.MAREN);
        sent = fixture.as(IntakeFixture.MAREN, () -> fixture.proposals.createAndSubmit("project1", fixture.proposal("Mine", 1, 0)));
        draft = fixture.as(IntakeFixture.MAREN, () -> fixture.proposals.create("project2", new ProposalInput("Other", "2", Map.of(), 0)));
    }

    @AfterEach
    void end() {
        fixture.close();
    }

    @Test
    @DisplayName("N1, N2: proposals to it are withdrawn, who wrote them is told, and nobody is asked to finish or read them")
    void left() {
        leave();
        assertThat(fixture.stored(sent).state()).isEqualTo(ProposalState.WITHDRAWN);
        assertThat(fixture.stored(draft).state()).isEqualTo(ProposalState.WITHDRAWN);
        assertThat(fixture.notices.stream().filter("1 proposal.COMMUNITY_LEFT"::equals)).hasSize(2);
        assertThat(fixture.needs(IntakeFixture.MENTOR)).isEmpty();
        assertThat(fixture.needs(IntakeFixture.MAREN)).as("she has the room for another").extracting(TaskRow::key).containsExactly("task.application.ELIGIBLE");
        assertThat(fixture.directory.ofProjects(java.util.List.of(1L, 2L))).isEmpty();
    }

    @Test
    @DisplayName("its proposals say that it has left, link to no page that is gone, and can't be sent again")
    void page() {
        leave();
        ProposalView view = fixture.as(IntakeFixture.MAREN, () -> fixture.reading.view(sent));
        assertThat(view.project().isLeft()).isTrue();
        assertThat(view.project().isShown()).isFalse();
        assertThat(view.change().reason()).isEqualTo("proposal.left");
        assertThatThrownBy(() -> fixture.run(IntakeFixture.MAREN, () -> fixture.proposals.submit(sent, fixture.proposal("Anew", 1, fixture.stored(sent).revision()))))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.verdict().reason()).isEqualTo("proposal.left"));
        assertThatThrownBy(() -> fixture.as(IntakeFixture.MAREN, () -> fixture.proposals.blank("project3"))).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("leaving can't be taken back, so it is asked about first")
    void asked() {
        assertThat(ParticipationLifecycle.TABLE.question(ParticipationAction.WITHDRAW)).isEqualTo("ask.participation.WITHDRAW");
    }

    private void leave() {
        fixture.sql("update participation set state = 'WITHDRAWN'");
        fixture.run(IntakeFixture.MENTOR, () -> {
            Participation community = fixture.database.em().createQuery("select x from Participation x", Participation.class).getSingleResult();
            fixture.communityNews.on(new Transitioned("participation",
                    new ParticipationLifecycle.Case(community, fixture.programs.participation(community.id()), null, null, null),
                    ParticipationAction.WITHDRAW, ParticipationState.APPROVED, ParticipationState.WITHDRAWN, fixture.actor(IntakeFixture.MENTOR), null));
        });
    }
}
