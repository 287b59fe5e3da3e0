package org.cohort.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.cohort.intake.ApplicationState;
import org.cohort.intake.Outcome;
import org.cohort.intake.ProposalState;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Cells;
import org.cohort.kernel.time.Window;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Every cell of the lifecycles of reviews and decisions")
class SelectionLifecyclesTest {

    @Test
    void review() {
        assertThat(Cells.allowed(ReviewLifecycle.TABLE, state -> review(state, Sample.OPEN, false), Sample.NOW)).isEqualTo(Cells.expected("review"));
    }

    @Test
    void decision() {
        assertThat(Cells.allowed(DecisionLifecycle.TABLE, state -> decision(state, ProposalState.SUBMITTED, Outcome.ACCEPTED, 0, Sample.OPEN), Sample.NOW))
                .isEqualTo(Cells.expected("decision"));
    }

    @Test
    @DisplayName("T2: reviews are submitted and reopened in their window alone; a draft is saved at any time")
    void reviewWindow() {
        assertThat(may(ReviewState.DRAFT, ReviewAction.SUBMIT, Sample.SHUT, false).reason()).isEqualTo("review.window.closed");
        assertThat(may(ReviewState.SUBMITTED, ReviewAction.REOPEN, Sample.SHUT, false).reason()).isEqualTo("review.window.closed");
        assertThat(may(ReviewState.DRAFT, ReviewAction.SAVE, Sample.SHUT, false).isAllowed()).isTrue();
    }

    @Test
    @DisplayName("a review stays as it is once a decision was taken by it")
    void frozen() {
        assertThat(may(ReviewState.SUBMITTED, ReviewAction.REOPEN, Sample.OPEN, true).reason()).isEqualTo("review.decided");
        assertThat(may(ReviewState.SUBMITTED, ReviewAction.RECUSE, Sample.OPEN, true).reason()).isEqualTo("review.decided");
        assertThat(may(ReviewState.DRAFT, ReviewAction.SUBMIT, Sample.OPEN, true).isAllowed()).isTrue();
    }

    @Test
    @DisplayName("R6: no more are accepted than there are places; waiting and declining take none")
    void slots() {
        assertThat(decide(Outcome.ACCEPTED, 0).isAllowed()).isTrue();
        assertThat(decide(Outcome.ACCEPTED, 1).reason()).isEqualTo("decision.slots");
        assertThat(decide(Outcome.ACCEPTED, 1).args()).containsExactly(1, "Xen Project");
        assertThat(decide(Outcome.WAITLISTED, 1).isAllowed()).isTrue();
        assertThat(decide(Outcome.DECLINED, 1).isAllowed()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(ProposalState.class)
    @DisplayName("only what is submitted and not announced is decided and announced")
    void stands(ProposalState state) {
        boolean open = state == ProposalState.SUBMITTED || state == ProposalState.SHORTLISTED;
        DecisionCase subject = decision(DecisionState.PENDING, state, Outcome.DECLINED, 0, Sample.OPEN);
        assertThat(DecisionLifecycle.TABLE.may(subject, DecisionAction.DECIDE, Set.of(Role.COORDINATOR), Sample.NOW).isAllowed()).isEqualTo(open);
        assertThat(DecisionLifecycle.TABLE.may(subject, DecisionAction.ANNOUNCE, Set.of(Role.ORGANIZER), Sample.NOW).isAllowed()).isEqualTo(open);
    }

    @Test
    @DisplayName("T2: decisions are taken in their window; announcing waits for nothing")
    void decisionWindow() {
        DecisionCase late = decision(DecisionState.PENDING, ProposalState.SUBMITTED, Outcome.DECLINED, 0, Sample.SHUT);
        assertThat(DecisionLifecycle.TABLE.may(late, DecisionAction.DECIDE, Set.of(Role.COORDINATOR), Sample.NOW).reason()).isEqualTo("decision.window.closed");
        assertThat(DecisionLifecycle.TABLE.may(late, DecisionAction.ANNOUNCE, Set.of(Role.ORGANIZER), Sample.NOW).isAllowed()).isTrue();
    }

    @Test
    @DisplayName("a decision makes no task and no notice, and nobody waits for it")
    void silent() {
        DecisionCase subject = decision(DecisionState.PENDING, ProposalState.SUBMITTED, Outcome.ACCEPTED, 0, Sample.OPEN);
        assertThat(DecisionLifecycle.TABLE.cardOf(subject).people()).isEmpty();
        assertThat(DecisionLifecycle.TABLE.cardOf(subject).owner()).isNull();
        assertThat(DecisionLifecycle.TABLE.transitions()).allSatisfy(row -> assertThat(row.tells()).isEmpty());
        assertThat(List.of(DecisionState.values())).allSatisfy(state -> assertThat(DecisionLifecycle.TABLE.waitsFor(state)).isEmpty());
        assertThat(ReviewLifecycle.TABLE.transitions()).allSatisfy(row -> assertThat(row.tells()).isEmpty());
    }

    private static Verdict decide(Outcome outcome, long taken) {
        return DecisionLifecycle.TABLE.may(decision(DecisionState.PENDING, ProposalState.SUBMITTED, outcome, taken, Sample.OPEN),
                DecisionAction.DECIDE, Set.of(Role.COORDINATOR), Sample.NOW);
    }

    private static Verdict may(ReviewState state, ReviewAction action, Window window, boolean decided) {
        return ReviewLifecycle.TABLE.may(review(state, window, decided), action, Set.of(Role.MENTOR), Sample.NOW);
    }

    private static ReviewCase review(ReviewState state, Window window, boolean decided) {
        Review review = new Review(7L, Sample.TOVE, Sample.NOW);
        review.move(state);
        return new ReviewCase(review, Sample.proposal(ProposalState.SUBMITTED), window, decided);
    }

    private static DecisionCase decision(DecisionState state, ProposalState of, Outcome wanted, long taken, Window window) {
        Decision decision = new Decision(7L);
        if (state == DecisionState.ANNOUNCED) {
            decision.decide(Outcome.WAITLISTED, 21L, Sample.NOW);
            decision.noteAnnouncement(Sample.NOW);
        }
        decision.move(state);
        return new DecisionCase(decision, Sample.proposal(state == DecisionState.ANNOUNCED ? ProposalState.ANNOUNCED : of), wanted, taken, window,
                ApplicationState.ELIGIBLE);
    }
}
