package org.cohort.program.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.forms.FormScope;
import org.cohort.kernel.forms.QuestionInput;
import org.cohort.kernel.forms.QuestionKind;
import org.cohort.kernel.forms.Questionnaires;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.program.CommunityService;
import org.cohort.program.Insiders;
import org.cohort.program.Participation;
import org.cohort.program.ParticipationAction;
import org.cohort.program.ParticipationRef;
import org.cohort.program.ParticipationState;
import org.cohort.program.ProgramDirectory;
import org.cohort.program.ProgramQueries;
import org.cohort.program.RoomQueries;
import org.cohort.program.SignUpForm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A community answers a questionnaire to take part in a round")
class SignUpServiceTest {

    private static final Instant OPEN = Instant.parse("2014-02-01T12:00:00Z");
    private static final Instant LAST = Instant.parse("2014-02-10T16:00:00Z");
    private static final Map<String, String> ALL = Map.of("motivation", "We mentor.", "mentors", "Two.", "newcomers", "chat", "licence", "yes", "funding", "some");

    private Insiders world;
    private SignUpService service;
    private CommunityService communities;
    private RoomQueries rooms;
    private String round;

    @BeforeEach
    void start() {
        world = new Insiders();
        world.at(OPEN);
        service = world.wiring.get(SignUpService.class);
        communities = world.wiring.get(CommunityService.class);
        rooms = world.wiring.get(RoomQueries.class);
        round = world.xen.round().publicId();
        world.as(Actor.SYSTEM, () -> world.wiring.get(Questionnaires.class).defineFromResource(SignUpSheets.CODE));
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    @DisplayName("A2: a draft is kept however little is in it, any coordinator goes on with it, and two who save at once do not overwrite each other")
    void draft() {
        String id = begun(round, "Kiwix", 5);
        Actor anna = coordinator(5, id);
        save(anna, id, "", "https://kiwix.example/ideas", Map.of("motivation", "Cards for schools."));
        Actor bert = coordinator(6, id);
        assertThat(view(bert, id).sheet().answers()).containsEntry("motivation", "Cards for schools.");
        assertThat(view(bert, id).ideas()).isEqualTo("https://kiwix.example/ideas");
        assertThat(view(bert, id).slots()).isEmpty();
        int seen = version(bert, id);
        world.as(anna, () -> service.save(id, new AskForm(seen, "1", null, Map.of("mentors", "Anna"))));
        assertReason("stale", () -> world.as(bert, () -> service.save(id, new AskForm(seen, "2", null, Map.of("mentors", "Bert")))));
        assertThat(view(bert, id).sheet().answers()).containsEntry("mentors", "Anna").containsEntry("motivation", "Cards for schools.");
    }

    @Test
    @DisplayName("A2: a conflict that differs in nothing is none; two clicks on the button hand in once")
    void nothingDiffers() {
        String id = begun(round, "Kiwix", 5);
        Actor anna = coordinator(5, id);
        int seen = version(anna, id);
        AskForm typed = new AskForm(seen, "2", null, ALL);
        world.as(anna, () -> service.save(id, typed));
        world.as(anna, () -> service.save(id, typed));
        assertReason("stale", () -> world.as(anna, () -> service.save(id, new AskForm(seen, "3", null, ALL))));
        world.as(anna, () -> service.submit(id, typed));
        world.as(anna, () -> service.submit(id, typed));
        assertThat(ref(id).state()).isEqualTo(ParticipationState.SUBMITTED);
        assertThatThrownBy(() -> world.as(anna, () -> service.submit(id, new AskForm(seen, "3", null, ALL)))).isInstanceOf(Refused.class);
    }

    @Test
    @DisplayName("S4: handing in asks for everything at once, at its fields, by every path; then the organizers are asked")
    void complete() {
        String id = begun(round, "Kiwix", 5);
        Actor anna = coordinator(5, id);
        assertThatThrownBy(() -> submit(anna, id, "many", "javascript:alert(1)", Map.of()))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.all()).extracting(Refused::field).containsExactlyInAnyOrder(
                        "slots", "ideas", "answer-motivation", "answer-mentors", "answer-newcomers", "answer-licence", "answer-funding"));
        assertReason("participation.slots", () -> world.as(anna, () -> communities.perform(id, ParticipationAction.SUBMIT, null, null)));
        save(anna, id, "2", null, Map.of("motivation", "Cards."));
        assertThatThrownBy(() -> world.as(anna, () -> communities.perform(id, ParticipationAction.SUBMIT, null, null))).isInstanceOf(Refused.class);
        assertThat(ref(id).state()).isEqualTo(ParticipationState.DRAFT);
        submit(anna, id, "2", null, ALL);
        assertThat(ref(id).state()).isEqualTo(ParticipationState.SUBMITTED);
    }

    @Test
    @DisplayName("S1: its coordinators alone write; organizers read what was handed in, and nothing of a draft")
    void readers() {
        String id = begun(round, "Kiwix", 5);
        Actor anna = coordinator(5, id);
        save(anna, id, "2", null, ALL);
        assertThat(asked(world.organizer(), id).answers()).isEmpty();
        Set<String> written = new TreeSet<>();
        world.everybody().forEach((who, actor) -> {
            for (ThrowingCallable act : List.<ThrowingCallable>of(() -> world.call(actor, () -> service.view(world.xen.publicId())),
                    () -> world.as(actor, () -> service.save(world.xen.publicId(), new AskForm(0, "2", null, ALL))),
                    () -> world.as(actor, () -> service.submit(world.xen.publicId(), new AskForm(0, "2", null, ALL))))) {
                try {
                    act.call();
                    written.add(who);
                } catch (Refused known) {
                    written.add(who);
                } catch (NotFound hidden) {
                    assertThat(who).isNotEqualTo("coordinator");
                } catch (Throwable other) {
                    throw new AssertionError(other);
                }
            }
        });
        assertThat(written).containsExactly("coordinator");
        submit(anna, id, "2", null, Map.of());
        assertThat(asked(world.organizer(), id).answers()).singleElement().satisfies(sheet -> assertThat(sheet.answers()).containsAllEntriesOf(ALL));
        assertThatThrownBy(() -> asked(world.coordinator(), id)).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("T2: it counts to the last millisecond; one later neither a draft nor a submission is taken")
    void window() {
        String id = begun(round, "Kiwix", 5);
        Actor anna = coordinator(5, id);
        world.at(LAST.plusMillis(1));
        assertReason("window.closed", () -> save(anna, id, "2", null, ALL));
        assertReason("window.closed", () -> submit(anna, id, "2", null, ALL));
        assertReason("window.closed", () -> begun(round, "Late", 6));
        world.at(LAST);
        submit(anna, id, "2", null, ALL);
        assertThat(ref(id).state()).isEqualTo(ParticipationState.SUBMITTED);
    }

    @Test
    @DisplayName("Another answer re-opens an approval while sign-up is open; where the ideas stand can change at any time")
    void material() {
        String id = world.xen.publicId();
        Actor maren = world.coordinator();
        world.as(maren, () -> service.save(id, new AskForm(0, "2", null, ALL)));
        assertThat(ref(id).state()).as("the first answers are others").isEqualTo(ParticipationState.SUBMITTED);
        world.as(world.organizer(), () -> communities.perform(id, ParticipationAction.APPROVE, null, null));
        world.at(LAST.plusMillis(1));
        save(maren, id, "2", "https://xenproject.org/ideas", ALL);
        assertThat(ref(id).state()).isEqualTo(ParticipationState.APPROVED);
        assertReason("window.closed", () -> save(maren, id, "3", null, ALL));
        world.at(LAST);
        save(maren, id, "2", null, Map.of("mentors", "Nobody yet"));
        assertThat(ref(id).state()).isEqualTo(ParticipationState.SUBMITTED);
        assertThatThrownBy(() -> save(maren, id, "2", null, Map.of("mentors", " "))).isInstanceOf(Refused.class);
    }

    @Test
    @DisplayName("S1: while a change of an approved sign-up waits the community takes part as before; declined it is in no list")
    void stays() {
        String id = world.xen.publicId();
        ProgramQueries everybody = world.wiring.get(ProgramQueries.class);
        world.as(world.coordinator(), () -> service.save(id, new AskForm(0, "2", null, ALL)));
        assertThat(ref(id).state()).isEqualTo(ParticipationState.SUBMITTED);
        assertThat(ref(id).takesPart()).isTrue();
        assertThat(everybody.communities("xen", PageRequest.of(1, null)).total()).isEqualTo(1);
        assertThat(everybody.community(ref(id).communityPublicId()).parts()).hasSize(1);
        world.as(world.organizer(), () -> communities.perform(id, ParticipationAction.DECLINE, "Nobody mentors.", null));
        assertThat(ref(id).takesPart()).isFalse();
        assertThat(everybody.communities("xen", PageRequest.of(1, null)).total()).isZero();
        world.as(world.coordinator(), () -> communities.perform(id, ParticipationAction.SUBMIT, null, null));
        assertThat(ref(id).takesPart()).as("it begins anew").isFalse();
    }

    @Test
    @DisplayName("A material edit of an approved sign-up is shown beside what was approved, to who reads the answers, until it is answered; freely changed parts are not")
    void beside() {
        String id = begun(round, "Kiwix", 5);
        Actor anna = coordinator(5, id);
        submit(anna, id, "2", null, ALL);
        assertThat(changes(id)).isEmpty();
        world.as(world.organizer(), () -> communities.perform(id, ParticipationAction.APPROVE, null, null));
        save(anna, id, "2", "https://kiwix.example/ideas", Map.of());
        assertThat(changes(id)).isEmpty();
        save(anna, id, "3", null, Map.of("licence", "no"));
        save(anna, id, "4", null, Map.of("mentors", "Anna"));
        assertThat(changes(id)).as("beside what was approved, not beside the edit before").extracting(SignUpSheets.Change::before, SignUpSheets.Change::after)
                .contains(tuple("2", "4"), tuple("Two.", "Anna"), tuple("Yes", "No")).hasSize(3);
        save(anna, id, "2", null, Map.of("licence", "yes"));
        assertThat(changes(id)).extracting(SignUpSheets.Change::before).containsExactly("Two.");
        world.as(world.organizer(), () -> communities.perform(id, ParticipationAction.APPROVE, null, null));
        assertThat(changes(id)).isEmpty();
        save(anna, id, "2", null, Map.of("mentors", "Bert"));
        assertThat(changes(id)).as("of the later approval").extracting(SignUpSheets.Change::before, SignUpSheets.Change::after).containsExactly(tuple("Anna", "Bert"));
        world.as(world.organizer(), () -> communities.perform(id, ParticipationAction.DECLINE, "Nobody mentors.", null));
        submit(anna, id, "2", null, Map.of("mentors", "Cleo"));
        assertThat(changes(id)).as("it begins anew").isEmpty();
    }

    private List<SignUpSheets.Change> changes(String id) {
        return asked(world.organizer(), id).changes();
    }

    @Test
    @DisplayName("S4: who approves or declines decides on what her page showed: nothing that was written since counts as read")
    void decidedOnWhatWasRead() {
        String id = begun(round, "Kiwix", 5);
        Actor anna = coordinator(5, id);
        submit(anna, id, "2", null, ALL);
        String first = room(id).seen();
        save(anna, id, "2", null, Map.of("mentors", "Nobody yet"));
        assertReason("changed", () -> world.as(world.organizer(), () -> communities.perform(id, ParticipationAction.APPROVE, null, first)));
        String second = room(id).seen();
        save(anna, id, "9", null, Map.of());
        assertReason("changed", () -> world.as(world.organizer(), () -> communities.perform(id, ParticipationAction.DECLINE, "Nobody mentors.", second)));
        String third = room(id).seen();
        int version = room(id).version();
        world.as(anna, () -> communities.edit(id, new SignUpForm(null, "Something else", null, null), version));
        assertReason("changed", () -> world.as(world.organizer(), () -> communities.perform(id, ParticipationAction.APPROVE, null, third)));
        String last = room(id).seen();
        world.as(world.organizer(), () -> communities.perform(id, ParticipationAction.APPROVE, null, last));
        assertThat(ref(id).state()).isEqualTo(ParticipationState.APPROVED);
    }

    private RoomQueries.Room room(String id) {
        return world.call(world.organizer(), () -> world.wiring.get(RoomQueries.class).room(world.organizer(), id));
    }

    @Test
    @DisplayName("After a decline the answers are still there: changed as a draft that organizers don't read, and handed in again")
    void again() {
        String id = begun(round, "Kiwix", 5);
        Actor anna = coordinator(5, id);
        submit(anna, id, "2", null, ALL);
        assertReason("comment.required", () -> world.as(world.organizer(), () -> communities.perform(id, ParticipationAction.DECLINE, " ", null)));
        world.as(world.organizer(), () -> communities.perform(id, ParticipationAction.DECLINE, "Who mentors?", null));
        assertThat(view(anna, id).sheet().answers()).containsAllEntriesOf(ALL);
        save(anna, id, "2", null, Map.of("mentors", ""));
        assertThat(asked(world.organizer(), id).answers()).isEmpty();
        submit(anna, id, "2", null, Map.of("mentors", "Anna and Bert"));
        assertThat(asked(world.organizer(), id).answers().get(0).answers()).containsEntry("mentors", "Anna and Bert").containsEntry("motivation", "We mentor.");
        world.as(anna, () -> communities.perform(id, ParticipationAction.WITHDRAW, null, null));
        world.as(anna, () -> communities.perform(id, ParticipationAction.SUBMIT, null, null));
        assertThat(ref(id).state()).isEqualTo(ParticipationState.SUBMITTED);
    }

    @Test
    @DisplayName("A6: the next round starts from the answers of the last, in the newest edition; the earlier ones keep theirs")
    void nextRound() {
        String id = begun(round, "Kiwix", 5);
        Actor anna = coordinator(5, id);
        submit(anna, id, "2", "https://kiwix.example/ideas", ALL);
        world.as(world.organizer(), () -> communities.perform(id, ParticipationAction.APPROVE, null, null));
        world.as(world.organizer(), () -> world.wiring.get(Questionnaires.class).define(SignUpSheets.CODE, "Sign-up", List.of(
                QuestionInput.of("motivation", QuestionKind.LONG_TEXT, "Why?", true, Role.ORGANIZER), QuestionInput.of("newcomers", QuestionKind.YES_NO, "Any?", true, Role.ORGANIZER))));
        String another = world.nextRound();
        String next = world.call(anna, () -> communities.begin(another, new SignUpForm("KIWIX", "x", null, null)));
        SignUpService.View view = view(coordinator(5, next), next);
        assertThat(view.sheet().questionnaire().edition()).isEqualTo(2);
        assertThat(view.sheet().answers()).as("what the new question does not take is left out").containsExactly(Map.entry("motivation", "We mentor."));
        assertThat(view.slots()).isEqualTo("2");
        assertThat(view.ideas()).isEqualTo("https://kiwix.example/ideas");
        assertThat(view(anna, id).sheet().questionnaire().edition()).isEqualTo(1);
    }

    @Test
    @DisplayName("A6: a program asks communities its own questions; a round keeps what its first community was asked")
    void ownQuestions() {
        ask("why", 1);
        String first = begun(round, "Kiwix", 5);
        ask("other", 2);
        String second = begun(round, "Inkscape", 6);
        String later = begun(world.nextRound(), "Debian", 7);
        assertThat(questions(5, first)).containsExactly("why");
        assertThat(questions(6, second)).as("the round began with it").containsExactly("why");
        assertThat(questions(7, later)).containsExactly("other");
    }

    private void ask(String code, int edition) {
        world.as(world.organizer(), () -> assertThat(world.wiring.get(Questionnaires.class).define(FormScope.of(world.wiring.get(ProgramDirectory.class).roundByPublicId(round).programId()), SignUpSheets.CODE,
                "Sign-up", List.of(QuestionInput.of(code, QuestionKind.LONG_TEXT, "Why?", true, Role.ORGANIZER))).edition()).isEqualTo(edition));
    }

    private List<String> questions(long account, String id) {
        return view(coordinator(account, id), id).sheet().questionnaire().questions().stream().map(QuestionInput::code).toList();
    }

    @Test
    @DisplayName("S1: who brings back a community she did not coordinate reads nothing of what it answered")
    void stranger() {
        String id = begun(round, "Kiwix", 5);
        Actor anna = coordinator(5, id);
        submit(anna, id, "2", null, ALL);
        world.as(world.organizer(), () -> communities.perform(id, ParticipationAction.APPROVE, null, null));
        world.sql("delete from role_grant where account_id = 5");
        String another = world.nextRound();
        String next = world.call(world.person(6), () -> communities.begin(another, new SignUpForm("Kiwix", "x", null, null)));
        assertThat(view(coordinator(6, next), next).sheet().answers()).isEmpty();
        assertThat(view(coordinator(6, next), next).slots()).isEmpty();
    }

    @Test
    @DisplayName("A6: where two parts in a round become one, what was answered for the one that goes is read with the one that stays")
    void joined() {
        String id = begun(round, "Kiwix", 5);
        submit(coordinator(5, id), id, "2", null, ALL);
        world.as(world.organizer(), () -> world.wiring.get(SignUpSheets.class).join(world.database.em().find(Participation.class, ref(id).id()),
                world.database.em().find(Participation.class, world.xen.id())));
        assertThat(asked(world.organizer(), world.xen.publicId()).answers()).singleElement().satisfies(sheet -> assertThat(sheet.answers()).containsAllEntriesOf(ALL));
        assertThat(view(world.coordinator(), world.xen.publicId()).sheet().answers()).containsAllEntriesOf(ALL);
    }

    private String begun(String in, String name, long account) {
        return world.call(world.person(account), () -> communities.begin(in, new SignUpForm(name, "What it is.", null, null)));
    }

    private Actor coordinator(long account, String id) {
        return world.person(account, new Actor.Held(Role.COORDINATOR, ref(id).id()));
    }

    private ParticipationRef ref(String id) {
        return world.wiring.get(ProgramDirectory.class).participationByPublicId(id);
    }

    private SignUpService.View view(Actor actor, String id) {
        return world.call(actor, () -> service.view(id));
    }

    private void save(Actor actor, String id, String slots, String ideas, Map<String, String> answers) {
        int version = version(actor, id);
        world.as(actor, () -> service.save(id, new AskForm(version, slots, ideas, answers)));
    }

    private void submit(Actor actor, String id, String slots, String ideas, Map<String, String> answers) {
        int version = version(actor, id);
        world.as(actor, () -> service.submit(id, new AskForm(version, slots, ideas, answers)));
    }

    private int version(Actor actor, String id) {
        return view(actor, id).sheet().version();
    }

    private RoomQueries.Asked asked(Actor actor, String id) {
        return world.call(actor, () -> rooms.room(actor, id)).asked();
    }

    private static void assertReason(String reason, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.verdict().reason()).isEqualTo(reason));
    }
}
