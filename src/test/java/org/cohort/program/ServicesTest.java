package org.cohort.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.cohort.program.signup.AskForm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Rounds, extensions and communities, through their services")
class ServicesTest {

    private static final SignUpForm XEN = new SignUpForm("Xen Project", "The hypervisor", null, "https://xenproject.org");

    private Bench bench;
    private Actor organizer;

    @BeforeEach
    void start() {
        bench = new Bench();
        bench.at(Instant.parse("2014-02-01T12:00:00Z"));
        Long program = bench.as(Sample.person(1L, new Actor.Held(Role.ADMINISTRATOR, null)), () -> {
            bench.programs.create(new ProgramForm("Outreach", "Internships.", null, "Europe/Oslo", "5,500.00", "usd"));
            return bench.database.em().createQuery("select p.id from Program p", Long.class).getSingleResult();
        });
        organizer = Sample.person(1L, new Actor.Held(Role.ORGANIZER, program));
    }

    @AfterEach
    void end() {
        bench.database.close();
    }

    @Test
    void whoMakesAProgramOrganizesIt() {
        assertThat(bench.granted).containsExactly("1 ORGANIZER");
        assertField("stipend", () -> bench.as(organizer, () -> bench.programs.create(new ProgramForm("A", "B", null, "UTC", "1.240", "USD"))));
        assertField("zone", () -> bench.as(organizer, () -> bench.programs.create(new ProgramForm("A", "B", null, "Moon/Sea", "1", "USD"))));
        assertField("currency", () -> bench.as(organizer, () -> bench.programs.create(new ProgramForm("A", "B", null, "UTC", "1", "XXX"))));
    }

    @Test
    @DisplayName("S4: a wrong deadline is refused at its field, and nothing is stored")
    void deadlinesInOrder() {
        Map<DeadlineKind, String> times = times();
        times.put(DeadlineKind.APPLICATIONS_CLOSE, "2014-02-18T17:00");
        assertField("APPLICATIONS_CLOSE", () -> create(form(times)));
        times.put(DeadlineKind.APPLICATIONS_CLOSE, "soon");
        assertField("APPLICATIONS_CLOSE", () -> create(form(times)));
        assertField("endsOn", () -> create(new RoundForm("R", null, "2014-05-19", "2014-05-19", times())));
        assertField("startsOn", () -> create(new RoundForm("R", null, "2014-03-01", "2014-08-18", times())));
        assertThat(bench.count("ProgramRound")).isZero();
    }

    @Test
    @DisplayName("S4: everything wrong with a program, a round or an extension is told at once, each at its field")
    void allAtOnce() {
        assertFields(() -> bench.as(organizer, () -> bench.programs.create(new ProgramForm(" ", null, null, "Moon/Sea", "1.240", "USD"))),
                "name", "summary", "zone", "stipend");
        assertFields(() -> bench.as(organizer, () -> bench.programs.create(new ProgramForm("A", "B", null, "UTC", "", "XXX"))), "currency", "stipend");
        Map<DeadlineKind, String> times = times();
        times.put(DeadlineKind.APPLICATIONS_CLOSE, "soon");
        times.put(DeadlineKind.REVIEWS_CLOSE, "2014-01-01T16:00");
        assertFields(() -> create(new RoundForm("", null, "0001-01-01", "2014-08-18", times)), "name", "startsOn", "APPLICATIONS_CLOSE", "REVIEWS_CLOSE");
        String round = published();
        times.remove(DeadlineKind.ANNOUNCEMENT);
        assertFields(() -> bench.as(organizer, () -> bench.deadlines.plan(round,
                        new DeadlinesForm("2014-05-19", "2014-08-18", times, Map.of(), Map.of()), bench.version(round))),
                "APPLICATIONS_CLOSE", "REVIEWS_CLOSE", "ANNOUNCEMENT");
        assertFields(() -> extend(round, "nobody@example.org", DeadlineKind.INTERNSHIP_START, "soon"), "person", "kind", "until");
        assertFields(() -> bench.as(organizer, () -> bench.extensions.grant(round, new ExtensionForm("", DeadlineKind.APPLICATIONS_CLOSE, "2014-01-01T00:00", " "))),
                "person", "until", "reason");
    }

    @Test
    @DisplayName("S4: a year that no date has is said to be one, not that it is no date")
    void years() {
        assertReason("date.year", () -> create(new RoundForm("R", null, "0001-01-01", "2014-08-18", times())));
        assertReason("date", () -> create(new RoundForm("R", null, "2014-13-01", "2014-08-18", times())));
    }

    @Test
    void aDraftMayLackDeadlinesAndIsNotPublishedSo() {
        String round = create(new RoundForm("Draft", null, null, null, Map.of()));
        assertReason("round.missing", () -> bench.as(organizer, () -> bench.rounds.perform(round, RoundAction.PUBLISH, null)));
        assertThatThrownBy(() -> bench.as(Sample.person(2L, new Actor.Held(Role.ORGANIZER, 99L)), () -> bench.rounds.perform(round, RoundAction.PUBLISH, null)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void signingUpApprovalAndItsReopening() {
        String round = published();
        Actor maren = Sample.person(2L);
        String id = bench.signUp(maren, round, XEN, 2);
        assertThat(bench.granted).contains("2 COORDINATOR");
        assertThat(bench.state(id)).isEqualTo(ParticipationState.SUBMITTED);
        assertThat(bench.tasks()).containsExactly("participation ORGANIZER");
        assertField("name", () -> bench.as(maren, () -> bench.communities.begin(round, new SignUpForm("xen PROJECT", "x", null, null))));
        assertField("website", () -> bench.as(maren, () -> bench.communities.begin(round, new SignUpForm("GNOME", "x", null, "javascript:alert(1)"))));

        bench.as(organizer, () -> bench.communities.perform(id, ParticipationAction.APPROVE, null, null));
        assertThat(bench.state(id)).isEqualTo(ParticipationState.APPROVED);
        assertThat(bench.tasks()).isEmpty();

        Actor coordinator = Sample.person(2L, new Actor.Held(Role.COORDINATOR, bench.key(id)));
        bench.as(coordinator, () -> bench.communities.edit(id, new SignUpForm(null, "A hypervisor", "More", null), bench.participationVersion(id)));
        assertReason("stale", () -> bench.as(coordinator, () -> bench.communities.edit(id, new SignUpForm(null, "Mine", "More", null),
                bench.participationVersion(id) - 1)));
        assertThat(bench.state(id)).as("only words changed").isEqualTo(ParticipationState.APPROVED);
        AskForm more = bench.asks(coordinator, id, 3);
        bench.as(coordinator, () -> bench.signUps.save(id, more));
        assertThat(bench.state(id)).as("more slots").isEqualTo(ParticipationState.SUBMITTED);
        assertThatThrownBy(() -> bench.as(Sample.person(3L, new Actor.Held(Role.COORDINATOR, 999L)),
                () -> bench.communities.perform(id, ParticipationAction.WITHDRAW, null, null))).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("T2: sign-up counts to the last millisecond, and with her extension longer")
    void signUpWindow() {
        String round = published();
        Instant last = Instant.parse("2014-02-10T16:00:00Z");
        bench.applies(2, round);
        bench.at(last.plusMillis(1));
        assertReason("window.closed", () -> bench.signUp(Sample.person(2L), round, XEN, 2));
        bench.as(organizer, () -> bench.extensions.grant(round, new ExtensionForm("account2", DeadlineKind.COMMUNITIES_CLOSE, "2014-02-12T17:00", "power cut")));
        bench.signUp(Sample.person(2L), round, XEN, 2);
        assertReason("window.closed", () -> bench.signUp(Sample.person(3L), round, XEN, 2));
    }

    @Test
    @DisplayName("T3: granting, changing and taking back an extension tells the person each time")
    void extensions() {
        String round = published();
        bench.applies(2, round);
        assertField("until", () -> extend(round, "account2", DeadlineKind.APPLICATIONS_CLOSE, "2014-03-19T20:00"));
        assertField("person", () -> extend(round, "account3", DeadlineKind.APPLICATIONS_CLOSE, "2014-03-21T20:00"));
        assertField("person", () -> extend(round, "account1", DeadlineKind.APPLICATIONS_CLOSE, "2014-03-21T20:00"));
        assertField("kind", () -> extend(round, "account2", DeadlineKind.ANNOUNCEMENT, "2014-05-01T20:00"));
        String id = extend(round, "account2", DeadlineKind.APPLICATIONS_CLOSE, "2014-03-21T20:00");
        assertField("person", () -> extend(round, "account2", DeadlineKind.APPLICATIONS_CLOSE, "2014-03-22T20:00"));
        assertReason("stale", () -> bench.as(organizer, () -> bench.extensions.change(id, new ExtensionForm(null, null, "2014-03-23T20:00", "x"), 7)));
        bench.as(organizer, () -> bench.extensions.change(id, new ExtensionForm(null, null, "2014-03-23T20:00", "still no power"), 1));
        assertReason("stale", () -> bench.as(organizer, () -> bench.extensions.revoke(id, 1)));
        bench.as(organizer, () -> bench.extensions.revoke(id, 2));
        assertReason("extension.revoked", () -> bench.as(organizer, () -> bench.extensions.revoke(id, 3)));
        assertThat(bench.mails("p2@example.org")).hasSize(3).allSatisfy(subject -> assertThat(subject).contains("Applications close"));
    }

    @Test
    @DisplayName("T3: one extension of a kind stands for a person, by the database; nobody lengthens her own")
    void oneExtension() {
        String round = published();
        bench.applies(2, round);
        String id = extend(round, "account2", DeadlineKind.APPLICATIONS_CLOSE, "2014-03-21T20:00");
        Actor herself = Sample.person(2L, new Actor.Held(Role.ORGANIZER, bench.directory.roundByPublicId(round).programId()));
        assertReason("extension.own", () -> bench.as(herself, () -> bench.extensions.change(id, new ExtensionForm(null, null, "2014-03-23T20:00", "x"), 1)));
        assertThatThrownBy(() -> bench.as(organizer, () -> {
            ExtensionGrant again = new ExtensionGrant(bench.directory.roundByPublicId(round).id(), 2L, DeadlineKind.APPLICATIONS_CLOSE);
            again.grant(Instant.parse("2014-03-25T20:00:00Z"), "x", 1L, Sample.NOW);
            bench.database.em().persist(again);
            bench.database.em().flush();
        })).hasMessageContaining("uk_extension_live");
        bench.as(organizer, () -> bench.extensions.revoke(id, 1));
        extend(round, "account2", DeadlineKind.APPLICATIONS_CLOSE, "2014-03-22T20:00");
    }

    @Test
    @DisplayName("A2, S2: a program's form does not overwrite what was saved meanwhile, and the stipend's change is on record")
    void editingAProgram() {
        String round = published();
        String program = bench.directory.roundByPublicId(round).programPublicId();
        bench.audited.clear();
        bench.as(organizer, () -> bench.programs.edit(program, new ProgramForm("Outreach", "Internships.", null, "Europe/Oslo", "6,000.00", "USD"), 1));
        assertThat(bench.audited).containsExactly("EDIT stipend: USD 5500.00 → USD 6000.00");
        assertReason("stale", () -> bench.as(organizer, () -> bench.programs.edit(program,
                new ProgramForm("Outreach", "Internships.", null, "Europe/Oslo", "1.00", "USD"), 1)));
    }

    @Test
    @DisplayName("S1: more time is given to people of the round only; who is not of it and who has no account get the same answer")
    void nobodyIsTold() {
        String round = published();
        bench.applies(2, round);
        for (String outsider : List.of("account3", "p3@example.org", "nobody@example.org", "account1", "p1@example.org")) {
            assertThatThrownBy(() -> extend(round, outsider, DeadlineKind.APPLICATIONS_CLOSE, "2014-03-21T20:00"))
                    .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.verdict().reason()).isEqualTo("choice"));
        }
        RoundRef ref = bench.directory.roundByPublicId(round);
        assertThat(bench.people.choices(organizer, ref)).extracting(RoundPeople.Choice::id).containsExactly("account2");
        assertThatThrownBy(() -> bench.people.choices(Sample.person(2L), ref)).isInstanceOf(NotFound.class);
        bench.sql("insert into conflict (public_id, account_id, other_account_id, reason, declared_by, declared_at) values ('c', 2, 1, 'r', 2, '2014-01-01 00:00:00')");
        assertThat(bench.people.choices(organizer, ref)).as("R3").isEmpty();
    }

    @Test
    @DisplayName("M1: a program's currency can be changed until a round is published or it has a fund, and says why not after")
    void currency() {
        String program = "outreach";
        bench.as(organizer, () -> bench.programs.edit(program, inKroner(), 1));
        bench.as(organizer, () -> bench.programs.edit(program, new ProgramForm("Outreach", "Internships.", null, "Europe/Oslo", "5,500.00", "usd"), 2));
        published();
        assertField("currency", () -> bench.as(organizer, () -> bench.programs.edit(program, inKroner(), 3)));
        bench.as(organizer, () -> bench.programs.edit(program, new ProgramForm("Outreach", "Internships.", null, "Europe/Oslo", "6,500.00", "USD"), 3));
        Long other = bench.as(Sample.person(1L, new Actor.Held(Role.ADMINISTRATOR, null)), () -> {
            bench.programs.create(new ProgramForm("Other", "Internships.", null, "Europe/Oslo", "1", "USD"));
            return bench.database.em().createQuery("select p.id from Program p where p.publicId = 'other'", Long.class).getSingleResult();
        });
        bench.sql("insert into fund (public_id, name, sponsor, purpose, currency, program_id, created_at) values ('f', 'F', 'S', 'TRAVEL', 'USD', " + other
                + ", '2014-01-01 00:00:00')");
        assertField("currency", () -> bench.as(Sample.person(1L, new Actor.Held(Role.ORGANIZER, other)), () -> bench.programs.edit("other", inKroner(), 1)));
    }

    private static ProgramForm inKroner() {
        return new ProgramForm("Outreach", "Internships.", null, "Europe/Oslo", "60,000.00", "NOK");
    }

    @Test
    @DisplayName("a community's name is the same in any case and with any number of blanks")
    void sameName() {
        String round = published();
        bench.signUp(Sample.person(2L), round, XEN, 2);
        SignUpForm typed = new SignUpForm("xen \u00a0 project ", "A hypervisor", null, null);
        assertReason("participation.twice", () -> bench.as(Sample.person(2L), () -> bench.communities.begin(round, typed)));
    }

    @Test
    @DisplayName("a community that took part comes back with one of its coordinators; one that has withdrawn changes nothing")
    void knownCommunity() {
        String round = published();
        String id = bench.signUp(Sample.person(2L), round, XEN, 2);
        bench.as(organizer, () -> bench.communities.perform(id, ParticipationAction.APPROVE, null, null));
        bench.database.run(() -> bench.database.em().createNativeQuery("insert into role_grant (account_id, role, scope_id, granted_at) values (2, 'COORDINATOR', "
                + bench.key(id) + ", '2014-01-01 00:00:00')").executeUpdate());
        assertThat(bench.store.mayBring(bench.directory.participationByPublicId(id).communityId(), 2L)).isTrue();
        assertThat(bench.store.mayBring(bench.directory.participationByPublicId(id).communityId(), 3L)).isFalse();
        Actor coordinator = Sample.person(2L, new Actor.Held(Role.COORDINATOR, bench.key(id)));
        bench.as(coordinator, () -> bench.communities.perform(id, ParticipationAction.WITHDRAW, null, null));
        assertReason("participation.withdrawn", () -> bench.as(coordinator, () -> bench.communities.edit(id,
                new SignUpForm(null, "A hypervisor", "More", null), bench.participationVersion(id))));
    }

    @Test
    void anArchiveIsTakenOnce() {
        String round = published();
        Long key = bench.directory.roundByPublicId(round).id();
        String founded = bench.as(organizer, () -> bench.archive.found(key, "Xen Project", "The hypervisor", "https://xenproject.org"));
        Long first = bench.as(organizer, () -> bench.archive.takePart(key, founded, null));
        Long again = bench.as(organizer, () -> bench.archive.takePart(key, founded, null));
        assertThat(again).isEqualTo(first);
        assertThat(bench.directory.participation(first).state()).isEqualTo(ParticipationState.APPROVED);
        assertThat(bench.count("Community")).isEqualTo(1);
        Actor stranger = Sample.person(5L, new Actor.Held(Role.ORGANIZER, 99L));
        assertThatThrownBy(() -> bench.as(stranger, () -> bench.archive.found(key, "A", null, null))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bench.as(stranger, () -> bench.archive.takePart(key, founded, null)))
                .isInstanceOf(NotFound.class);
    }

    private String extend(String round, String person, DeadlineKind kind, String until) {
        return bench.as(organizer, () -> bench.extensions.grant(round, new ExtensionForm(person, kind, until, "power cut")));
    }

    private String published() {
        String round = create(form(times()));
        bench.as(organizer, () -> bench.rounds.perform(round, RoundAction.PUBLISH, null));
        return round;
    }

    private String create(RoundForm form) {
        return bench.as(organizer, () -> bench.rounds.create("outreach", form));
    }

    private static RoundForm form(Map<DeadlineKind, String> times) {
        return new RoundForm("May–August 2014", null, "2014-05-19", "2014-08-18", times);
    }

    /** The story's deadlines as they are typed in Oslo. */
    private static Map<DeadlineKind, String> times() {
        Map<DeadlineKind, String> times = new EnumMap<>(DeadlineKind.class);
        Sample.deadlines().forEach((kind, at) -> times.put(kind, at.atZone(java.time.ZoneId.of("Europe/Oslo")).toLocalDateTime().toString()));
        times.keySet().removeAll(List.of(DeadlineKind.INTERNSHIP_START, DeadlineKind.INTERNSHIP_END));
        return times;
    }

    private static void assertField(String field, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.field()).isEqualTo(field));
    }

    private static void assertFields(ThrowingCallable call, String... fields) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.all()).extracting(Refused::field).containsExactlyInAnyOrder(fields));
    }

    private static void assertReason(String reason, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.verdict().reason()).isEqualTo(reason));
    }
}
