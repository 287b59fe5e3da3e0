package org.cohort.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.money.Amount;
import org.cohort.program.rules.Rules;
import org.cohort.program.rules.RulesForm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Whose rules a round keeps: a draft its program's, a published one those it was published with")
class RulesKeptTest {

    private static final ProgramForm OUTREACH = new ProgramForm("Outreach", "Internships.", null, "UTC", "5500.00", "USD");

    private Bench bench;
    private Actor organizer;
    private String program;
    private String round;

    @BeforeEach
    void start() {
        bench = new Bench();
        bench.at(Instant.parse("2014-01-01T12:00:00Z"));
        program = bench.as(Sample.person(1L, new Actor.Held(Role.ADMINISTRATOR, null)), () -> bench.programs.create(OUTREACH));
        organizer = Sample.person(1L, new Actor.Held(Role.ORGANIZER, bench.database.em().createQuery("select p.id from Program p", Long.class).getSingleResult()));
        Map<DeadlineKind, String> times = new HashMap<>();
        Sample.deadlines().forEach((kind, at) -> times.put(kind, at.toString().substring(0, 16)));
        round = bench.as(organizer, () -> bench.rounds.create(program, new RoundForm("May–August 2014", null, "2014-05-19", "2014-08-18", times)));
    }

    @AfterEach
    void end() {
        bench.database.close();
    }

    @Test
    @DisplayName("a draft follows at once; what is published keeps rules and stipend, and so do its people")
    void kept() {
        edit(Map.of("proposals", "5", "share-MIDPOINT", "45", "share-FINAL", "55"));
        assertThat(ref().rules().proposals()).isEqualTo(5);
        assertThat(ref().rules().split(Amount.of("USD", "3000.00"))).containsExactly(Amount.of("USD", "1350.00"), Amount.of("USD", "1650.00"));
        bench.as(organizer, () -> bench.rounds.perform(round, RoundAction.PUBLISH, null));
        edit(Map.of("proposals", "1", "mentors", "2"));
        bench.as(organizer, () -> bench.programs.edit(program, new ProgramForm("Outreach", "Internships.", null, "UTC", "6000.00", "USD"), version()));
        assertThat(ref().rules().proposals()).isEqualTo(5);
        assertThat(ref().rules().mentors()).isEqualTo(Rules.USUAL.mentors());
        assertThat(ref().stipend()).isEqualTo(Amount.of("USD", "5500.00"));
        assertThat(bench.audited).anyMatch(line -> line.startsWith("RULES proposals: 3 → 5"));
    }

    @Test
    @DisplayName("T1: without an evaluation in the middle its deadline is neither needed nor kept")
    void noMidpoint() {
        Map<String, String> typed = new HashMap<>(RulesForm.of(Rules.USUAL).typed());
        typed.put("share-MIDPOINT", "");
        typed.put("share-FINAL", "100");
        bench.as(organizer, () -> bench.rules.edit(program, new RulesForm(typed, Map.of("firstTime", true, "blind", true)), version()));
        Long key = ref().id();
        assertThat(bench.database.em().createQuery("select d.kind from DeadlineEntry d where d.roundId = :round", DeadlineKind.class).setParameter("round", key)
                .getResultList()).doesNotContain(DeadlineKind.MIDPOINT_EVALUATION).contains(DeadlineKind.FINAL_EVALUATION);
        bench.as(organizer, () -> bench.rounds.perform(round, RoundAction.PUBLISH, null));
        assertThat(ref().state()).isEqualTo(RoundState.PUBLISHED);
        assertThat(DeadlineRules.required(Rules.USUAL)).contains(DeadlineKind.MIDPOINT_EVALUATION);
    }

    @Test
    @DisplayName("S3: an old form, and somebody who doesn't organize it, change nothing")
    void refused() {
        assertThatThrownBy(() -> bench.as(organizer, () -> bench.rules.edit(program, RulesForm.of(Rules.USUAL), version() - 1))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> bench.as(Sample.person(2L), () -> bench.rules.edit(program, RulesForm.of(Rules.USUAL), version()))).isInstanceOf(NotFound.class);
        assertThat(Set.of(Rules.USUAL)).containsExactly(ref().rules());
    }

    private void edit(Map<String, String> changes) {
        Map<String, String> typed = new HashMap<>(RulesForm.of(Rules.USUAL).typed());
        typed.putAll(changes);
        bench.as(organizer, () -> bench.rules.edit(program, new RulesForm(typed, RulesForm.of(Rules.USUAL).on()), version()));
    }

    private int version() {
        return bench.database.em().createQuery("select p.version from Program p", Integer.class).getSingleResult();
    }

    private RoundRef ref() {
        return bench.directory.roundByPublicId(round);
    }
}
