package org.cohort.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Lifecycle;
import org.cohort.kernel.time.Deadline;
import org.cohort.kernel.time.Window;
import org.cohort.program.rules.Rules;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Every cell of the lifecycles of rounds and participations")
class LifecyclesTest {

    private static final Path EXPECTED = Path.of("src/test/resources/lifecycles/participation.txt");
    private static final Instant NOW = Sample.NOW;
    private static final Window OPEN = Window.between(NOW.minusSeconds(60), Deadline.at(NOW.plusSeconds(60)));
    private static final Window SHUT = Window.between(NOW.minusSeconds(60), Deadline.at(NOW.minusMillis(1)));

    static Stream<ParticipationState> states() {
        return Stream.of(ParticipationState.values());
    }

    @ParameterizedTest
    @MethodSource("states")
    @DisplayName("a participation, against what was written by hand")
    void participation(ParticipationState state) throws IOException {
        Set<String> expected = new TreeSet<>();
        for (String line : Files.readAllLines(EXPECTED)) {
            String[] cell = line.split(" ");
            if (!line.startsWith("#") && cell[0].equals(state.name())) {
                Stream.of(cell[2].split(",")).forEach(role -> expected.add(cell[1] + " " + role));
            }
        }
        Set<String> found = new TreeSet<>();
        for (ParticipationAction action : ParticipationAction.values()) {
            for (Role role : Role.values()) {
                Verdict verdict = ParticipationLifecycle.TABLE.may(in(state, OPEN, OPEN), action, EnumSet.of(role), NOW);
                if (verdict.isAllowed()) {
                    found.add(action + " " + role);
                } else {
                    assertThat(verdict.kind()).isIn(Verdict.Kind.DENIED, Verdict.Kind.CONFLICT);
                }
            }
        }
        assertThat(found).isEqualTo(expected);
    }

    @Test
    @DisplayName("T2: submitting and re-opening hang on the sign-up window, leaving on the announcement; answering on neither")
    void guards() {
        assertRefused(in(ParticipationState.DRAFT, SHUT, OPEN), ParticipationAction.SUBMIT, Role.COORDINATOR);
        assertRefused(in(ParticipationState.DECLINED, SHUT, OPEN), ParticipationAction.SUBMIT, Role.COORDINATOR);
        assertRefused(in(ParticipationState.APPROVED, SHUT, OPEN), ParticipationAction.REOPEN, Role.COORDINATOR);
        assertRefused(in(ParticipationState.APPROVED, OPEN, SHUT), ParticipationAction.WITHDRAW, Role.COORDINATOR);
        assertThat(ParticipationLifecycle.TABLE.may(in(ParticipationState.APPROVED, SHUT, OPEN), ParticipationAction.WITHDRAW, Set.of(Role.COORDINATOR), NOW).isAllowed()).isTrue();
        assertThat(ParticipationLifecycle.TABLE.may(in(ParticipationState.SUBMITTED, SHUT, SHUT), ParticipationAction.APPROVE, Set.of(Role.ORGANIZER), NOW).isAllowed()).isTrue();
    }

    @Test
    @DisplayName("a declined community reads why; one that waits is a task of the organizers")
    void wordsAndTasks() {
        ParticipationLifecycle.Case waiting = in(ParticipationState.SUBMITTED, OPEN, OPEN);
        assertThat(ParticipationLifecycle.TABLE.options(waiting, Set.of(Role.ORGANIZER), NOW)).filteredOn(option -> option.comment())
                .extracting(option -> option.action()).containsExactly(ParticipationAction.DECLINE);
        assertThat(ParticipationLifecycle.TABLE.waitsFor(ParticipationState.SUBMITTED)).containsExactly(Role.ORGANIZER);
        assertThat(ParticipationLifecycle.TABLE.cardOf(waiting).people().get(Role.ORGANIZER)).hasSize(1);
    }

    @Test
    void roundsAreTheirOrganizersAlone() {
        Map<RoundState, RoundAction> rows = Map.of(RoundState.DRAFT, RoundAction.PUBLISH, RoundState.PUBLISHED, RoundAction.ARCHIVE, RoundState.ARCHIVED, RoundAction.REOPEN);
        for (RoundState state : RoundState.values()) {
            for (RoundAction action : RoundAction.values()) {
                for (Role role : Role.values()) {
                    boolean expected = role == Role.ORGANIZER && (rows.get(state) == action || state == RoundState.DRAFT && action == RoundAction.DISCARD);
                    Instant now = action == RoundAction.ARCHIVE ? Instant.parse("2014-09-01T00:00:00Z") : NOW;
                    assertThat(RoundLifecycle.TABLE.may(round(state, Sample.deadlines()), action, Set.of(role), now).isAllowed())
                            .as("%s %s %s", state, action, role).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    @DisplayName("a round is published with all its deadlines, in order")
    void publishing() {
        Set<DeadlineKind> required = EnumSet.copyOf(Sample.deadlines().keySet());
        required.remove(DeadlineKind.COMMUNITIES_OPEN);
        assertThat(DeadlineRules.required(Rules.USUAL)).as("an evaluation only where one is held").isEqualTo(required);
        for (DeadlineKind kind : required) {
            Map<DeadlineKind, Instant> deadlines = Sample.deadlines();
            deadlines.remove(kind);
            Verdict verdict = RoundLifecycle.TABLE.may(round(RoundState.DRAFT, deadlines), RoundAction.PUBLISH, Set.of(Role.ORGANIZER), NOW);
            assertThat(verdict.reason()).isEqualTo("round.missing");
            assertThat(verdict.args()).containsExactly(List.of(kind));
        }
        Map<DeadlineKind, Instant> disordered = Sample.deadlines();
        disordered.put(DeadlineKind.ANNOUNCEMENT, disordered.get(DeadlineKind.REVIEWS_CLOSE).minusMillis(1));
        Verdict verdict = RoundLifecycle.TABLE.may(round(RoundState.DRAFT, disordered), RoundAction.PUBLISH, Set.of(Role.ORGANIZER), NOW);
        assertThat(verdict.reason()).isEqualTo("round.order");
        assertThat(RoundLifecycle.TABLE.may(round(RoundState.DRAFT, new EnumMap<>(DeadlineKind.class)), RoundAction.PUBLISH, Set.of(Role.ORGANIZER), NOW).args())
                .containsExactly(List.copyOf(required));
    }

    @Test
    @DisplayName("T2: a round is archived when its last date has passed, asked first; until then the reason names the date")
    void archiving() {
        Instant last = Sample.deadlines().get(DeadlineKind.FINAL_EVALUATION);
        RoundLifecycle.Case running = round(RoundState.PUBLISHED, Sample.deadlines());
        assertThat(RoundLifecycle.TABLE.may(running, RoundAction.ARCHIVE, Set.of(Role.ORGANIZER), last)).isEqualTo(Verdict.rule("round.running", last));
        assertThat(RoundLifecycle.TABLE.may(running, RoundAction.ARCHIVE, Set.of(Role.ORGANIZER), last.plusMillis(1)).isAllowed()).isTrue();
        assertThat(RoundLifecycle.TABLE.question(RoundAction.ARCHIVE)).isEqualTo("ask.round.ARCHIVE");
        RoundLifecycle.Case imported = round(RoundState.PUBLISHED, new EnumMap<>(DeadlineKind.class));
        assertThat(RoundLifecycle.TABLE.may(imported, RoundAction.ARCHIVE, Set.of(Role.ORGANIZER), NOW).isAllowed()).as("without dates").isTrue();
    }

    private static void assertRefused(ParticipationLifecycle.Case subject, ParticipationAction action, Role role) {
        assertThat(ParticipationLifecycle.TABLE.may(subject, action, Set.of(role), NOW).kind()).isEqualTo(Verdict.Kind.RULE);
    }

    private static ParticipationLifecycle.Case in(ParticipationState state, Window signUp, Window selection) {
        Participation participation = new Participation(4L, 3L, 2L, NOW);
        participation.move(state);
        return new ParticipationLifecycle.Case(participation, Sample.participationRef(state, RoundState.PUBLISHED), signUp, selection, OPEN);
    }

    private static RoundLifecycle.Case round(RoundState state, Map<DeadlineKind, Instant> deadlines) {
        Round round = Sample.round(Sample.PROGRAM, ZoneOffset.UTC);
        round.move(state);
        return new RoundLifecycle.Case(round, deadlines);
    }
}
