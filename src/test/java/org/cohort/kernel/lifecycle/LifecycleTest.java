package org.cohort.kernel.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LifecycleTest {

    private enum State { DRAFT, SUBMITTED, DONE }

    private enum Action { SUBMIT, APPROVE, RETURN }

    private static final class Thing {
        private State state = State.DRAFT;
        private boolean ready;
    }

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private static Lifecycle.Builder<State, Action, Thing> table() {
        return Lifecycle.<State, Action, Thing>of("thing", State.class, Action.class, State.DRAFT).state(t -> t.state, (t, to) -> t.state = to);
    }

    private static final Lifecycle<State, Action, Thing> TABLE = table()
            .on(Action.SUBMIT).from(State.DRAFT).to(State.SUBMITTED).by(Role.SELF)
            .when(Guard.of("ready", (t, now) -> Verdict.when(t.ready, "thing.notReady")))
            .on(Action.APPROVE).from(State.SUBMITTED).to(State.DONE).by(Role.MENTOR)
            .on(Action.RETURN).from(State.SUBMITTED).to(State.DRAFT).by(Role.MENTOR).comment()
            .build();

    @Test
    @DisplayName("The reason says what is in the way: the person (403), the state (409), a rule (422)")
    void reasons() {
        Thing thing = new Thing();
        assertThat(TABLE.may(thing, Action.SUBMIT, Set.of(Role.MENTOR), NOW).kind().status()).isEqualTo(403);
        assertThat(TABLE.may(thing, Action.APPROVE, Set.of(Role.MENTOR), NOW).kind().status()).isEqualTo(409);
        assertThat(TABLE.may(thing, Action.SUBMIT, Set.of(Role.SELF), NOW).kind().status()).isEqualTo(422);
        thing.ready = true;
        assertThat(TABLE.may(thing, Action.SUBMIT, Set.of(Role.SELF), NOW).isAllowed()).isTrue();
    }

    @Test
    @DisplayName("What can't be taken back is asked about first: the option carries the question, narrowed in whatever order")
    void questions() {
        Lifecycle<State, Action, Thing> table = table()
                .on(Action.SUBMIT).from(State.DRAFT).to(State.SUBMITTED).by(Role.SELF).asks().comment().tells(Role.MENTOR)
                .on(Action.APPROVE).from(State.SUBMITTED).to(State.DONE).by(Role.MENTOR).build();
        assertThat(table.options(new Thing(), Set.of(Role.SELF), NOW)).extracting(Option::question).containsExactly("ask.thing.SUBMIT");
        assertThat(table.question(Action.SUBMIT)).isEqualTo("ask.thing.SUBMIT");
        assertThat(table.question(Action.APPROVE)).isNull();
    }

    @Test
    @DisplayName("An act that ends a thing without what it was begun for is grave, whatever it is called; the table says so by where it leads")
    void grave() {
        assertThat(Tables.all().stream().<Transition<?, ?, ?>>flatMap(found -> found.table().transitions().stream()).filter(Transition::isGrave)
                .map(row -> row.action().toString()).distinct())
                .contains("WITHDRAW", "DECLINE", "DECLINE_OFFER", "REFUSE", "CANCEL", "TERMINATE", "NO_SHOW")
                .doesNotContain("SUBMIT", "APPROVE", "ACCEPT", "ANNOUNCE", "OFFER", "CONFIRM", "MARK_PAID", "RETURN", "REPORT_FAILURE");
    }

    @Test
    @DisplayName("Asking changes nothing")
    void askingChangesNothing() {
        Thing thing = new Thing();
        thing.ready = true;
        TABLE.may(thing, Action.SUBMIT, Set.of(Role.SELF), NOW);
        TABLE.options(thing, Set.of(Role.SELF), NOW);
        assertThat(thing.state).isEqualTo(State.DRAFT);
    }

    @Test
    @DisplayName("A page offers every action of the state, those not allowed with the reason")
    void options() {
        Thing thing = new Thing();
        thing.state = State.SUBMITTED;
        assertThat(TABLE.options(thing, Set.of(Role.SELF), NOW)).hasSize(2).allSatisfy(option -> {
            assertThat(option.isAllowed()).isFalse();
            assertThat(option.verdict().reason()).isEqualTo("lifecycle.role");
        });
    }

    @Test
    @DisplayName("A broken table does not come to life")
    void brokenTables() {
        assertThatThrownBy(() -> table().on(Action.SUBMIT).from(State.DRAFT).to(State.SUBMITTED).by(Role.SELF).build())
                .hasMessageContaining("nothing leads to");
        assertThatThrownBy(() -> table().on(Action.SUBMIT).from(State.DRAFT).to(State.SUBMITTED).by(Role.SELF)
                .on(Action.SUBMIT).from(State.DRAFT).to(State.DONE).by(Role.SELF).build()).hasMessageContaining("two rows");
    }

    @Test
    @DisplayName("The diagram names who and what must hold")
    void diagram() {
        assertThat(Diagram.mermaid(TABLE)).contains("DRAFT --> SUBMITTED : SUBMIT (self) [ready]");
    }
}
