package org.cohort.kernel.lifecycle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.work.Card;

/**
 * How one kind of thing changes: a table of transitions, read by everything (the service that applies it, buttons,
 * API, notices, tasks, tests, the diagram). It holds no state itself and is built once, in a class named
 * {@code XxxLifecycle} with the constant {@code TABLE}.
 *
 * <p>{@link Transitions} applies it; {@link #may} and {@link #options} only answer.
 *
 * @param <S> the states
 * @param <A> the actions
 * @param <T> the subject, or the subject with what its guards need to know
 */
public final class Lifecycle<S extends Enum<S>, A extends Enum<A>, T> {

    private final String name;
    private final Class<S> states;
    private final Class<A> actions;
    private final S initial;
    private final Function<T, S> state;
    private final BiConsumer<T, S> move;
    private final Function<T, Card> card;
    private final List<Transition<S, A, T>> transitions;
    private final Map<S, Set<Role>> waits;

    private Lifecycle(Builder<S, A, T> builder) {
        name = builder.name;
        states = builder.states;
        actions = builder.actions;
        initial = builder.initial;
        state = builder.state;
        move = builder.move;
        card = builder.card;
        transitions = List.copyOf(builder.transitions);
        waits = Map.copyOf(builder.waits);
    }

    /**
     * Begins a table.
     *
     * @param name    the word of the product, such as {@code grant}; message keys start with it
     * @param initial the state a new subject is in
     */
    public static <S extends Enum<S>, A extends Enum<A>, T> Builder<S, A, T> of(String name, Class<S> states, Class<A> actions, S initial) {
        return new Builder<>(name, states, actions, initial);
    }

    public String name() {
        return name;
    }

    public Class<S> states() {
        return states;
    }

    public Class<A> actions() {
        return actions;
    }

    public S initial() {
        return initial;
    }

    public List<Transition<S, A, T>> transitions() {
        return transitions;
    }

    public S stateOf(T subject) {
        return state.apply(subject);
    }

    public Card cardOf(T subject) {
        return card.apply(subject);
    }

    /** Who must act while a subject is in the state; empty for a state nobody has to leave. */
    public Set<Role> waitsFor(S in) {
        return waits.getOrDefault(in, Set.of());
    }

    /**
     * Whether somebody who is this to the subject may do this to it now.
     *
     * @param roles what the actor is to the subject, as the feature's policy says
     */
    public Verdict may(T subject, A action, Set<Role> roles, Instant now) {
        S current = state.apply(subject);
        Transition<S, A, T> transition = find(current, action);
        if (transition == null) {
            return Verdict.conflict("lifecycle.state", new Word("action." + name + "." + action), new Word("state." + name + "." + current));
        }
        return judge(transition, subject, roles, now);
    }

    /** Every action of the current state, allowed or not, in the table's order: what a page shows as buttons. */
    public List<Option<A>> options(T subject, Set<Role> roles, Instant now) {
        S current = state.apply(subject);
        List<Option<A>> options = new ArrayList<>();
        for (Transition<S, A, T> transition : transitions) {
            if (transition.from().contains(current) && !transition.by().equals(Set.of(Role.SYSTEM))) {
                options.add(new Option<>(transition.action(), "action." + name + "." + transition.action(),
                        judge(transition, subject, roles, now), transition.comment(), transition.question(name), transition.isGrave(), transition.tells()));
            }
        }
        return options;
    }

    /** The key of what a page asks before it does this, for buttons that stand apart from {@link #options}; null for what is done at once. */
    public String question(A action) {
        return transitions.stream().filter(transition -> transition.action() == action && transition.asks()).findFirst().map(row -> row.question(name)).orElse(null);
    }

    Transition<S, A, T> find(S from, A action) {
        for (Transition<S, A, T> transition : transitions) {
            if (transition.action() == action && transition.from().contains(from)) {
                return transition;
            }
        }
        return null;
    }

    void move(T subject, S to) {
        move.accept(subject, to);
    }

    private Verdict judge(Transition<S, A, T> transition, T subject, Set<Role> roles, Instant now) {
        if (transition.by().stream().noneMatch(roles::contains)) {
            return Verdict.denied("lifecycle.role", transition.by().stream().sorted().map(role -> new Word("role." + role)).toArray());
        }
        for (Guard<T> guard : transition.guards()) {
            Verdict verdict = guard.check().apply(subject, now);
            if (!verdict.isAllowed()) {
                return verdict;
            }
        }
        return Verdict.allowed();
    }

    /** Builds a table and refuses a broken one: two rows for one state and action, a state nothing leads to. */
    public static final class Builder<S extends Enum<S>, A extends Enum<A>, T> {

        private final String name;
        private final Class<S> states;
        private final Class<A> actions;
        private final S initial;
        private final List<Transition<S, A, T>> transitions = new ArrayList<>();
        private final Map<S, Set<Role>> waits;
        private Function<T, S> state;
        private BiConsumer<T, S> move;
        private Function<T, Card> card;

        private Builder(String name, Class<S> states, Class<A> actions, S initial) {
            this.name = name;
            this.states = states;
            this.actions = actions;
            this.initial = initial;
            this.waits = new EnumMap<>(states);
        }

        /** How the state is read and, from nowhere else, written. */
        public Builder<S, A, T> state(Function<T, S> read, BiConsumer<T, S> write) {
            state = read;
            move = write;
            return this;
        }

        /** How a subject presents itself to audit, tasks and notices. */
        public Builder<S, A, T> card(Function<T, Card> describe) {
            card = describe;
            return this;
        }

        /** Who must act while a subject is in this state: it becomes a task on Today. */
        @SafeVarargs
        public final Builder<S, A, T> waits(S in, Role... roles) {
            waits.put(in, new LinkedHashSet<>(Arrays.asList(roles)));
            return this;
        }

        /** Adds a row: {@code .on(SUBMIT).from(DRAFT).to(SUBMITTED).by(SELF).when(windowOpen).tells(MENTOR)}. */
        public Row on(A action) {
            return new Row(action);
        }

        /** @throws IllegalStateException when the table can't be right */
        public Lifecycle<S, A, T> build() {
            Set<S> reached = EnumSet.of(initial);
            Set<String> cells = new LinkedHashSet<>();
            for (Transition<S, A, T> transition : transitions) {
                reached.add(transition.to());
                for (S from : transition.from()) {
                    if (!cells.add(from + " " + transition.action())) {
                        throw new IllegalStateException(name + ": two rows for " + from + " " + transition.action());
                    }
                }
            }
            if (reached.size() != states.getEnumConstants().length) {
                throw new IllegalStateException(name + ": nothing leads to " + EnumSet.complementOf(EnumSet.copyOf(reached)));
            }
            return new Lifecycle<>(this);
        }

        /** One row while it is written; {@link #by} adds it, what follows completes it. */
        public final class Row {

            private final A action;
            private Set<S> from;
            private S to;

            private Row(A action) {
                this.action = action;
            }

            @SafeVarargs
            public final Row from(S... states) {
                from = new LinkedHashSet<>(Arrays.asList(states));
                return this;
            }

            public Row to(S state) {
                to = state;
                return this;
            }

            public Done by(Role... roles) {
                Done done = new Done(transitions.size());
                transitions.add(new Transition<>(Set.copyOf(from), action, to, Set.of(roles), List.of(), false, Set.of(), false));
                return done;
            }
        }

        /** A row that stands; it can be narrowed, and the next one begun. */
        public final class Done {

            private final int index;

            private Done(int index) {
                this.index = index;
            }

            @SafeVarargs
            public final Done when(Guard<T>... guards) {
                Transition<S, A, T> t = transitions.get(index);
                return put(new Transition<>(t.from(), t.action(), t.to(), t.by(), List.of(guards), t.comment(), t.tells(), t.asks()));
            }

            /** Words must come with it. */
            public Done comment() {
                Transition<S, A, T> t = transitions.get(index);
                return put(new Transition<>(t.from(), t.action(), t.to(), t.by(), t.guards(), true, t.tells(), t.asks()));
            }

            public Done tells(Role... roles) {
                Transition<S, A, T> t = transitions.get(index);
                return put(new Transition<>(t.from(), t.action(), t.to(), t.by(), t.guards(), t.comment(), Set.of(roles), t.asks()));
            }

            /** It can't be taken back: a page asks {@code ask.<lifecycle>.<ACTION>} before it does it. */
            public Done asks() {
                Transition<S, A, T> t = transitions.get(index);
                return put(new Transition<>(t.from(), t.action(), t.to(), t.by(), t.guards(), t.comment(), t.tells(), true));
            }

            public Row on(A action) {
                return Builder.this.on(action);
            }

            @SafeVarargs
            public final Builder<S, A, T> waits(S in, Role... roles) {
                return Builder.this.waits(in, roles);
            }

            public Lifecycle<S, A, T> build() {
                return Builder.this.build();
            }

            private Done put(Transition<S, A, T> transition) {
                transitions.set(index, transition);
                return this;
            }
        }
    }
}
