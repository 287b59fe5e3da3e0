package org.cohort.internship.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.cohort.internship.Direction;
import org.cohort.internship.EvaluationOutcome;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.InternshipSample;
import org.cohort.internship.InternshipState;
import org.cohort.internship.Stage;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Cells;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("I3: evaluations")
class EvaluationTest {

    private static final Instant NOW = InternshipSample.MIDPOINT.minusSeconds(60);
    private static final InternshipRef REF = InternshipSample.internship(InternshipState.ACTIVE);

    @Test
    @DisplayName("every cell, against what was written by hand")
    void cells() {
        assertThat(Cells.allowed(EvaluationLifecycle.TABLE, state -> unclear(state, InternshipState.ACTIVE), NOW)).isEqualTo(Cells.expected("evaluation"));
    }

    @Test
    @DisplayName("each has the questionnaire of its stage and of who writes")
    void questionnaires() {
        assertThat(in(EvaluationState.DUE, Direction.BY_MENTOR).evaluation().questionnaire()).isEqualTo("evaluation-midpoint-mentor");
        assertThat(new Evaluation(6L, Stage.FINAL, Direction.BY_INTERN, NOW, NOW).questionnaire()).isEqualTo("evaluation-final-intern");
    }

    @Test
    @DisplayName("it opens two weeks before it is due, and is taken when it is late")
    void window() {
        assertThat(submit(InternshipSample.MIDPOINT.minus(Duration.ofDays(14)).minusMillis(1)).reason()).isEqualTo("window.notYet");
        assertThat(submit(InternshipSample.MIDPOINT.minus(Duration.ofDays(14))).isAllowed()).isTrue();
        assertThat(submit(InternshipSample.MIDPOINT.plusSeconds(864_000)).isAllowed()).isTrue();
    }

    @Test
    @DisplayName("each side writes its own; a mentor has no hand in what the intern wrote, even as a coordinator")
    void hands() {
        assertThat(EvaluationPolicy.rolesOf(InternshipSample.maren(), Direction.BY_INTERN, REF)).containsExactly(Role.SELF);
        assertThat(EvaluationPolicy.rolesOf(InternshipSample.maren(), Direction.BY_MENTOR, REF)).isEmpty();
        assertThat(EvaluationPolicy.rolesOf(InternshipSample.holding(Role.MENTOR), Direction.BY_MENTOR, REF)).containsExactly(Role.MENTOR);
        Actor both = InternshipSample.holding(Role.MENTOR, Role.COORDINATOR, Role.ORGANIZER);
        assertThat(EvaluationPolicy.rolesOf(both, Direction.BY_INTERN, REF)).isEmpty();
        assertThat(EvaluationPolicy.rolesOf(InternshipSample.holding(Role.COORDINATOR), Direction.BY_INTERN, REF)).containsExactly(Role.COORDINATOR);
    }

    @ParameterizedTest
    @EnumSource(EvaluationState.class)
    @DisplayName("feedback about a mentor never reaches that mentor: she reads as a mentor, once it is released, and as nothing else")
    void aboutMentors(EvaluationState state) {
        boolean released = state == EvaluationState.RELEASED;
        for (Actor mentor : Set.of(InternshipSample.holding(Role.MENTOR), InternshipSample.holding(Role.MENTOR, Role.COORDINATOR, Role.ORGANIZER))) {
            Set<Role> reads = EvaluationPolicy.readsAs(mentor, Direction.BY_INTERN, state, REF);
            assertThat(reads).isEqualTo(released ? Set.of(Role.MENTOR) : Set.of());
        }
        assertThat(EvaluationPolicy.readsAs(InternshipSample.holding(Role.COORDINATOR), Direction.BY_INTERN, state, REF)).containsExactly(Role.COORDINATOR);
    }

    @ParameterizedTest
    @EnumSource(EvaluationState.class)
    @DisplayName("an intern reads what her mentors wrote once it is released")
    void aboutTheIntern(EvaluationState state) {
        boolean released = state == EvaluationState.RELEASED;
        assertThat(EvaluationPolicy.readsAs(InternshipSample.maren(), Direction.BY_MENTOR, state, REF)).isEqualTo(released ? Set.of(Role.SELF) : Set.of());
        assertThat(EvaluationPolicy.readsAs(InternshipSample.person(99), Direction.BY_MENTOR, state, REF)).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("whom it concerns: who writes, then who releases, then who reads")
    @CsvSource({"DUE, BY_MENTOR, MENTOR", "DRAFT, BY_INTERN, SELF", "SUBMITTED, BY_MENTOR, COORDINATOR", "SUBMITTED, BY_INTERN, ORGANIZER",
        "RELEASED, BY_MENTOR, SELF", "RELEASED, BY_INTERN, MENTOR"})
    void people(EvaluationState state, Direction direction, Role concerned) {
        assertThat(EvaluationLifecycle.TABLE.cardOf(in(state, direction)).people()).containsOnlyKeys(concerned);
    }

    @Test
    @DisplayName("an intern's evaluation has no outcome")
    void outcome() {
        Evaluation byIntern = in(EvaluationState.DUE, Direction.BY_INTERN).evaluation();
        byIntern.submit(InternshipSample.MAREN, new Said(EvaluationOutcome.STOP, null, null), NOW);
        assertThat(byIntern.outcome()).isNull();
    }

    @Test
    @DisplayName("a final word that leaves the end open is asked for again, and nothing else is")
    void reopening() {
        assertThat(reopen(unclear(EvaluationState.RELEASED, InternshipState.ACTIVE)).isAllowed()).isTrue();
        assertThat(reopen(unclear(EvaluationState.RELEASED, InternshipState.FAILED)).reason()).isEqualTo("evaluation.notReopened");
        assertThat(reopen(in(EvaluationState.SUBMITTED, Direction.BY_MENTOR)).reason()).as("the midpoint's").isEqualTo("evaluation.notReopened");
        EvaluationCase clear = unclear(EvaluationState.SUBMITTED, InternshipState.ACTIVE);
        clear.evaluation().submit(11L, new Said(EvaluationOutcome.CONTINUE, null, null), NOW);
        assertThat(reopen(clear).reason()).isEqualTo("evaluation.notReopened");
    }

    private static Verdict reopen(EvaluationCase c) {
        return EvaluationLifecycle.TABLE.may(c, EvaluationAction.REOPEN, Set.of(Role.ORGANIZER), NOW);
    }

    /** A mentor's final evaluation that wants more time. */
    private static EvaluationCase unclear(EvaluationState state, InternshipState internship) {
        Evaluation evaluation = new Evaluation(6L, Stage.FINAL, Direction.BY_MENTOR, InternshipSample.MIDPOINT.minus(Duration.ofDays(14)), InternshipSample.MIDPOINT);
        evaluation.submit(11L, new Said(EvaluationOutcome.EXTEND, null, null), NOW);
        evaluation.move(state);
        return new EvaluationCase(evaluation, InternshipSample.internship(internship), "Maren Sandvik", 11L, List::of);
    }

    private static Verdict submit(Instant at) {
        return EvaluationLifecycle.TABLE.may(in(EvaluationState.DUE, Direction.BY_MENTOR), EvaluationAction.SUBMIT, Set.of(Role.MENTOR), at);
    }

    private static EvaluationCase in(EvaluationState state, Direction direction) {
        Evaluation evaluation = new Evaluation(6L, Stage.MIDPOINT, direction, InternshipSample.MIDPOINT.minus(Duration.ofDays(14)), InternshipSample.MIDPOINT);
        evaluation.move(state);
        return new EvaluationCase(evaluation, REF, "Maren Sandvik", 11L, List::of);
    }
}
