package org.cohort.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.persistence.TestDatabase;
import org.cohort.kernel.time.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Windows and references, from the database")
class WindowsTest {

    private static final long MAREN = 11;

    private TestDatabase database;
    private Windows windows;
    private Long round;

    @BeforeEach
    void start() {
        database = new TestDatabase();
        database.addAccount(MAREN);
        windows = database.wire(new Windows());
        round = Sample.storeRound(database, Sample.deadlines());
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    @DisplayName("T2: every gate opens and closes with its deadlines, to the millisecond")
    void followsTheDeadlines() {
        for (Gate gate : Gate.values()) {
            Window window = windows.of(round, gate, null);
            Instant opens = Sample.deadlines().get(gate.opens());
            Instant closes = Sample.deadlines().get(gate.closes());
            assertThat(window.isOpen(opens.minusMillis(1))).as(gate + " before").isFalse();
            assertThat(window.isOpen(opens)).as(gate + " opens").isTrue();
            assertThat(window.isOpen(closes)).as(gate + " last").isTrue();
            assertThat(window.isOpen(closes.plusMillis(1))).as(gate + " after").isFalse();
        }
    }

    @Test
    @DisplayName("T3: an extension counts for its person, its round and its deadline only, and no longer once taken back")
    void appliesHerOwnExtensions() {
        Instant until = Instant.parse("2014-03-21T19:00:00Z");
        ExtensionGrant grant = new ExtensionGrant(round, MAREN, DeadlineKind.APPLICATIONS_CLOSE);
        grant.grant(until, "power cut", MAREN, Sample.NOW);
        database.run(() -> database.em().persist(grant));

        assertThat(windows.of(round, Gate.APPLICATION, MAREN).isOpen(until)).isTrue();
        assertThat(windows.of(round, Gate.APPLICATION, MAREN).shownEnd()).isEqualTo(until);
        assertThat(windows.of(round, Gate.APPLICATION, 12L).isOpen(until)).isFalse();
        assertThat(windows.of(round, Gate.APPLICATION, null).isOpen(until)).isFalse();
        assertThat(windows.of(round, Gate.PROPOSAL, MAREN).shownEnd()).isEqualTo(Sample.deadlines().get(DeadlineKind.PROPOSALS_CLOSE));

        database.run(() -> database.em().find(ExtensionGrant.class, grant.id()).revoke(Sample.NOW));
        assertThat(windows.of(round, Gate.APPLICATION, MAREN).isOpen(until)).isFalse();
    }

    @Test
    @DisplayName("T2: nothing is open in an archived round, whatever its dates, its grace and its extensions say; what was over keeps its end")
    void neverOpensInAnArchive() {
        Instant closes = Sample.deadlines().get(DeadlineKind.APPLICATIONS_CLOSE);
        ExtensionGrant grant = new ExtensionGrant(round, MAREN, DeadlineKind.APPLICATIONS_CLOSE);
        grant.grant(closes.plusSeconds(600), "power cut", MAREN, Sample.NOW);
        database.run(() -> {
            database.em().persist(grant);
            database.em().createQuery("select d from DeadlineEntry d", DeadlineEntry.class).getResultList().forEach(entry -> entry.set(new DeadlineSetting(entry.at(), null, 5)));
            database.em().find(Round.class, round).move(RoundState.ARCHIVED);
        });
        for (Gate gate : Gate.values()) {
            Instant opens = Sample.deadlines().get(gate.opens());
            for (Window window : List.of(windows.of(round, gate, MAREN), windows.sheet("may-august-2014").windows().window(gate, null))) {
                for (Instant at : List.of(opens.minusMillis(1), opens, Sample.deadlines().get(gate.closes()))) {
                    assertThat(window.verdict(at).reason()).as(gate + " " + at).isEqualTo("window.shut");
                    assertThat(window.isOver(at)).isTrue();
                }
                Instant after = Sample.deadlines().get(gate.closes()).plusMillis(1);
                assertThat(window.verdict(after)).isEqualTo(Verdict.rule("window.closed", Sample.deadlines().get(gate.closes())));
            }
        }
        assertThat(windows.of(round, Gate.DECISION, MAREN).fromEver().isOpen(Sample.NOW)).as("nor without a beginning").isFalse();
        assertThat(windows.of(round, Gate.APPLICATION, MAREN).shown().isOpen(Sample.NOW)).as("nor as it is shown").isFalse();
    }

    @Test
    @DisplayName("nothing is open in a draft, though its dates are known")
    void neverOpensInADraft() {
        database.run(() -> database.em().find(Round.class, round).move(RoundState.DRAFT));
        for (Gate gate : Gate.values()) {
            assertThat(windows.of(round, gate, MAREN)).isEqualTo(Window.never());
        }
        assertThat(windows.at(round, DeadlineKind.ANNOUNCEMENT)).isEqualTo(Sample.deadlines().get(DeadlineKind.ANNOUNCEMENT));
    }

    @Test
    void aGateWithoutDeadlinesNeverOpens() {
        Map<DeadlineKind, org.cohort.kernel.time.Deadline> none = new EnumMap<>(DeadlineKind.class);
        for (Gate gate : Gate.values()) {
            assertThat(gate.window(none, List.of())).isEqualTo(Window.never());
        }
    }

    @Test
    void referencesTellWhatOthersNeed() {
        ProgramDirectory directory = database.wire(new ProgramDirectory());
        RoundRef ref = directory.round(round);
        assertThat(ref).isEqualTo(directory.roundByPublicId("may-august-2014")).isEqualTo(directory.rounds(List.of(round)).get(round));
        assertThat(ref.stipend()).hasToString("USD 5500.00");
        assertThat(ref.programName()).isEqualTo("Outreach Program for Women");
        assertThat(ref.endsOn()).hasToString("2014-08-18");

        Participation participation = database.call(() -> {
            Community community = new Community("xen-project", "Xen Project", Sample.NOW);
            database.em().persist(community);
            database.em().flush();
            Participation made = new Participation(community.id(), round, MAREN, Sample.NOW);
            made.ask(2, null);
            database.em().persist(made);
            return made;
        });
        ParticipationRef in = directory.participationByPublicId(participation.publicId());
        assertThat(in).isEqualTo(directory.participation(participation.id()));
        assertThat(in.round()).isEqualTo(ref);
        assertThat(in.communityName()).isEqualTo("Xen Project");
        assertThatThrownBy(() -> directory.roundByPublicId("no-such")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> directory.participation(0L)).isInstanceOf(NotFound.class);
    }
}
