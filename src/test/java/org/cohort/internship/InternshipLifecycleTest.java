package org.cohort.internship;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Cells;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("How an internship goes on")
class InternshipLifecycleTest {

    private static final Instant NOW = Instant.parse("2014-08-23T12:00:00Z");

    @Test
    @DisplayName("every cell, against what was written by hand")
    void cells() {
        assertThat(Cells.allowed(InternshipLifecycle.TABLE, state -> in(state, true, EvaluationOutcome.CONTINUE), NOW)).isEqualTo(Cells.expected("internship"));
    }

    @Test
    @DisplayName("it becomes active with both signatures, not with one")
    void signatures() {
        assertThat(may(in(InternshipState.OFFERED, false, null), InternshipAction.ACTIVATE, Role.SYSTEM).reason()).isEqualTo("internship.unsigned");
    }

    @ParameterizedTest
    @DisplayName("it is completed when the mentor's final evaluation says continue, and by no other outcome")
    @CsvSource(nullValues = "-", value = {"CONTINUE, true", "EXTEND, false", "NOT_SURE, false", "STOP, false", "-, false"})
    void completion(EvaluationOutcome finalWord, boolean completed) {
        for (Role role : Set.of(Role.COORDINATOR, Role.ORGANIZER, Role.SYSTEM)) {
            assertThat(may(in(InternshipState.ACTIVE, true, finalWord), InternshipAction.COMPLETE, role).isAllowed()).isEqualTo(completed);
        }
    }

    @Test
    @DisplayName("S1: it is completed from its last day on, as its own zone has it, and not before: nothing certifies days to come")
    void lastDay() {
        InternshipCase subject = in(InternshipState.ACTIVE, true, EvaluationOutcome.CONTINUE);
        Instant day = InternshipSample.LAST.atStartOfDay(InternshipSample.OSLO).toInstant();
        for (Role role : Set.of(Role.COORDINATOR, Role.ORGANIZER, Role.SYSTEM)) {
            Verdict before = InternshipLifecycle.TABLE.may(subject, InternshipAction.COMPLETE, Set.of(role), day.minusMillis(1));
            assertThat(before.reason()).isEqualTo("internship.notOver");
            assertThat(before.args()).containsExactly(InternshipSample.LAST);
            assertThat(InternshipLifecycle.TABLE.may(subject, InternshipAction.COMPLETE, Set.of(role), day).isAllowed()).isTrue();
        }
    }

    @Test
    @DisplayName("breaking it off wants words")
    void words() {
        assertThat(InternshipLifecycle.TABLE.transitions()).filteredOn(row -> row.to().isBroken()).isNotEmpty().allSatisfy(row -> assertThat(row.comment()).isTrue());
    }

    @Test
    @DisplayName("to her own internship an intern is herself alone, whatever she holds; an outsider does not know of it")
    void policy() {
        InternshipRef ref = InternshipSample.internship(InternshipState.ACTIVE);
        assertThat(InternshipPolicy.rolesOf(InternshipSample.maren(), ref)).containsExactly(Role.SELF);
        var mentorOfHerOwn = InternshipSample.person(InternshipSample.MAREN, new Actor.Held(Role.MENTOR, InternshipSample.PROJECT));
        assertThat(InternshipPolicy.rolesOf(mentorOfHerOwn, ref)).containsExactly(Role.SELF);
        assertThat(InternshipPolicy.rolesOf(InternshipSample.holding(Role.MENTOR, Role.COORDINATOR, Role.ORGANIZER), ref))
                .containsExactlyInAnyOrder(Role.MENTOR, Role.COORDINATOR, Role.ORGANIZER);
        assertThat(InternshipPolicy.maySee(InternshipSample.person(99), ref)).isFalse();
        assertThat(InternshipPolicy.maySee(Actor.VISITOR, ref)).isFalse();
    }

    private static Verdict may(InternshipCase subject, InternshipAction action, Role role) {
        return InternshipLifecycle.TABLE.may(subject, action, Set.of(role), NOW);
    }

    private static InternshipCase in(InternshipState state, boolean signed, EvaluationOutcome finalWord) {
        Internship internship = new Internship(7L, new Internship.Place(InternshipSample.PROJECT, InternshipSample.PARTICIPATION, 5L), InternshipSample.MAREN,
                InternshipSample.FIRST, InternshipSample.LAST, InternshipSample.OSLO, NOW);
        internship.move(state);
        return new InternshipCase(internship, InternshipSample.internship(state), "Maren Sandvik", signed, finalWord, Verdict.allowed());
    }
}
