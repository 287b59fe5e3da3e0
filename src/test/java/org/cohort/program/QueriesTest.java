package org.cohort.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.kernel.persistence.PageResult;
import org.cohort.kernel.persistence.TestDatabase;
import org.cohort.kernel.persistence.Wiring;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the pages of programs, rounds and communities read, from the database")
class QueriesTest {

    private static final long MAREN = 11;

    private final Clock clock = Clock.fixed(Sample.NOW, ZoneOffset.UTC);
    private TestDatabase database;
    private ProgramQueries queries;
    private DeskQueries desk;
    private ExtensionQueries extensions;
    private RoomQueries rooms;
    private Long round;
    private Long program;
    private Participation xen;
    private Participation waiting;
    private Actor organizer;

    @BeforeEach
    void start() {
        database = new TestDatabase();
        database.addAccount(MAREN);
        Windows windows = database.wire(new Windows());
        ProgramDirectory directory = database.wire(new ProgramDirectory());
        RoundPolicy policy = new RoundPolicy();
        queries = database.wire(new ProgramQueries(), clock, windows, directory, policy);
        desk = database.wire(new DeskQueries(), clock, windows, directory, policy, queries);
        extensions = database.wire(new ExtensionQueries(), policy, new RoundPeople() {
            @Override
            public java.util.Set<Long> hidden(Actor actor, RoundRef of) {
                return java.util.Set.of();
            }
        });
        rooms = new Wiring(database, clock, new CurrentActor()).get(RoomQueries.class);
        round = Sample.storeRound(database, Sample.deadlines());
        program = directory.round(round).programId();
        organizer = Sample.person(1L, new Actor.Held(Role.ORGANIZER, program));
        xen = participation("Xen Project", "The hypervisor behind much of the cloud, 100% free", ParticipationState.APPROVED);
        waiting = participation("Aardvark", "Ants", ParticipationState.SUBMITTED);
        addProject(xen.id(), "APPROVED");
        addProject(xen.id(), "SUBMITTED");
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void listsCountAndSearch() {
        PageRequest first = PageRequest.of(1, null);
        assertThat(queries.programs(first).rows()).extracting(ProgramQueries.ProgramLine::rounds).containsExactly(1L);
        assertThat(queries.program("opw").rounds()).extracting(RoundLine::phase).containsExactly(RoundPhase.APPLICATIONS);
        RoundLine line = queries.rounds(first).rows().get(0);
        assertThat(line.next()).isEqualTo(DeadlineKind.APPLICATIONS_CLOSE);
        assertThat(line.nextAt()).isEqualTo(Sample.deadlines().get(DeadlineKind.APPLICATIONS_CLOSE));
        assertThat(queries.communitiesOf(round, first).rows()).extracting(ProgramQueries.CommunityLine::name, ProgramQueries.CommunityLine::projects)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Xen Project", 1L));
        assertThat(names(queries.communities(null, first))).containsExactly("Xen Project");
        assertThat(names(queries.communities("xEn", first))).containsExactly("Xen Project");
        assertThat(names(queries.communities("hypervisor", first))).containsExactly("Xen Project");
        assertThat(names(queries.communities("100%", first))).containsExactly("Xen Project");
        assertThat(names(queries.communities("%", PageRequest.typed("x", "no such order")))).containsExactly("Xen Project");
        assertThat(names(queries.communities("_en", first))).isEmpty();
        assertThat(queries.community("xen-project").parts()).extracting(ProgramQueries.Part::projects).containsExactly(1L);
    }

    @Test
    @DisplayName("S1: a draft round and a community that is not approved are nowhere on public pages")
    void hidesWhatIsNotShown() {
        assertThatThrownBy(() -> queries.community("aardvark")).isInstanceOf(NotFound.class);
        database.run(() -> database.em().find(Round.class, round).move(RoundState.DRAFT));
        PageRequest first = PageRequest.of(1, null);
        assertThat(queries.rounds(first).total()).isZero();
        assertThat(queries.programs(first).rows()).extracting(ProgramQueries.ProgramLine::rounds).containsExactly(0L);
        assertThat(queries.program("opw").rounds()).isEmpty();
        assertThat(queries.communities(null, first).total()).isZero();
        assertThatThrownBy(() -> queries.community("xen-project")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> queries.round(Actor.VISITOR, "may-august-2014")).isInstanceOf(NotFound.class);
        assertThat(queries.round(organizer, "may-august-2014").round().name()).isEqualTo("May–August 2014");
    }

    @Test
    @DisplayName("T5: of however many rounds that overlap, those whose next date comes first are told first")
    void upcoming() {
        database.run(() -> {
            for (int i = 1; i <= 20; i++) {
                Round other = new Round("other-" + i, program, ZoneOffset.UTC, Sample.NOW);
                other.follow(database.em().find(Program.class, program));
                other.describe("Other " + i, null, LocalDate.of(2014, 6, i), LocalDate.of(2014, 9, i));
                other.move(i == 20 ? RoundState.ARCHIVED : i == 19 ? RoundState.DRAFT : RoundState.PUBLISHED);
                database.em().persist(other);
                database.em().flush();
                database.em().persist(new DeadlineEntry(other.id(), DeadlineKind.APPLICATIONS_CLOSE, Sample.NOW.minusMillis(1)));
                // Those that begin later come later, and both dates of each are the same moment.
                Instant next = Sample.NOW.plusSeconds(i >= 19 ? 1 : i == 1 ? 0 : 86_400L * 30 + i);
                database.em().persist(new DeadlineEntry(other.id(), DeadlineKind.REVIEWS_CLOSE, next));
                database.em().persist(new DeadlineEntry(other.id(), DeadlineKind.PROPOSALS_CLOSE, next));
            }
        });
        assertThat(queries.upcoming(4)).extracting(line -> line.round().publicId()).containsExactly("other-1", "may-august-2014", "other-2", "other-3");
        assertThat(queries.upcoming(4).get(1).nextAt()).isEqualTo(Sample.deadlines().get(DeadlineKind.APPLICATIONS_CLOSE));
        assertThat(queries.upcoming(100)).hasSize(19);
    }

    @Test
    void theDeskIsItsOrganizersAlone() {
        PageRequest first = PageRequest.of(1, null);
        DeskQueries.Desk found = desk.desk(organizer, "may-august-2014", first);
        assertThat(found.participations().total()).isEqualTo(2);
        assertThat(found.participations().rows()).extracting(DeskQueries.Asking::state).containsExactly(ParticipationState.SUBMITTED, ParticipationState.APPROVED);
        assertThat(found.options()).extracting(option -> option.action()).containsExactly(RoundAction.ARCHIVE);
        assertThat(desk.programs(organizer)).hasSize(1).allSatisfy(mine -> assertThat(mine.rounds()).hasSize(1));
        assertThat(desk.input(organizer, "may-august-2014").times()).containsEntry("APPLICATIONS_CLOSE", "2014-03-19T19:00");
        for (Actor other : List.of(Actor.VISITOR, Sample.person(MAREN), Sample.person(2L, new Actor.Held(Role.ORGANIZER, program + 1)))) {
            assertThatThrownBy(() -> desk.desk(other, "may-august-2014", first)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> desk.input(other, "may-august-2014")).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> desk.program(other, "opw")).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> extensions.extensions(other, Sample.roundRef(RoundState.PUBLISHED), first)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void extensionsThatStandAreListed() {
        ExtensionGrant grant = new ExtensionGrant(round, MAREN, DeadlineKind.APPLICATIONS_CLOSE);
        grant.grant(Sample.NOW.plusSeconds(60), "power cut", 1L, Sample.NOW);
        database.run(() -> database.em().persist(grant));
        RoundRef ref = queries.round(organizer, "may-august-2014").round();
        assertThat(extensions.extensions(organizer, ref, PageRequest.of(1, null)).rows()).extracting(ExtensionQueries.Line::name).containsExactly("Person 11");
        database.run(() -> database.em().find(ExtensionGrant.class, grant.id()).revoke(Sample.NOW));
        assertThat(extensions.extensions(organizer, ref, PageRequest.of(1, null)).rows()).allSatisfy(line -> assertThat(line.revoked()).isTrue());
    }

    @Test
    void theRoomIsForThoseInside() {
        Actor coordinator = Sample.person(2L, new Actor.Held(Role.COORDINATOR, xen.id()));
        RoomQueries.Room room = rooms.room(coordinator, xen.publicId());
        assertThat(room.coordinates()).isTrue();
        assertThat(room.asked().slots()).isEqualTo(2);
        assertThat(room.options()).extracting(option -> option.action()).containsExactly(ParticipationAction.WITHDRAW);
        assertThat(room.project().reason()).isEqualTo("window.closed");
        assertThat(rooms.room(organizer, waiting.publicId()).options()).extracting(option -> option.action())
                .containsExactly(ParticipationAction.APPROVE, ParticipationAction.DECLINE, ParticipationAction.WITHDRAW);
        assertThat(rooms.mine(coordinator)).extracting(RoomQueries.Mine::name).containsExactly("Xen Project");
        assertThatThrownBy(() -> rooms.room(coordinator, waiting.publicId())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rooms.room(Actor.VISITOR, xen.publicId())).isInstanceOf(NotFound.class);
    }

    private static List<String> names(PageResult<ProgramQueries.CommunityLine> result) {
        assertThat(result.total()).isEqualTo(result.rows().size());
        return result.rows().stream().map(ProgramQueries.CommunityLine::name).toList();
    }

    private Participation participation(String name, String tagline, ParticipationState state) {
        return database.call(() -> {
            Communities communities = database.wire(new Communities());
            Community community = communities.add(name, Sample.NOW);
            community.describe(tagline, null, null);
            Participation made = new Participation(community.id(), round, MAREN, Sample.NOW);
            made.ask(2, null);
            made.move(state);
            database.em().persist(made);
            return made;
        });
    }

    private void addProject(Long participation, String state) {
        database.run(() -> database.em().createNativeQuery("insert into project (public_id, participation_id, title, state, created_at, community_id, listed)"
                        + " values (?1, ?2, 'A project', ?3, ?4, (select x.community_id from participation x where x.id = ?2), ?5)").setParameter(5, "APPROVED".equals(state))
                .setParameter(1, "p" + System.nanoTime()).setParameter(2, participation).setParameter(3, state)
                .setParameter(4, LocalDateTime.of(2014, 2, 1, 0, 0)).executeUpdate());
    }
}
