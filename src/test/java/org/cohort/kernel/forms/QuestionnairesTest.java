package org.cohort.kernel.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A6: questions are versioned data; an answer keeps the version it answered")
class QuestionnairesTest {

    private static final Instant NOW = Instant.parse("2014-08-18T09:00:00Z");
    private static final QuestionInput OPEN = QuestionInput.of("open", QuestionKind.LONG_TEXT, "Open?", true, Role.MENTOR, Role.ORGANIZER);
    private static final QuestionInput SECRET = QuestionInput.of("secret", QuestionKind.LONG_TEXT, "Secret?", false, Role.ORGANIZER);

    private final CurrentActor current = new CurrentActor();
    private final Actor maren = person(1L);
    private final Actor lars = person(2L);
    private TestDatabase database;
    private Questionnaires forms;

    @BeforeEach
    void start() {
        database = new TestDatabase();
        database.addAccount(1);
        database.addAccount(2);
        forms = SheetsForTests.on(database, Clock.fixed(NOW, ZoneOffset.UTC), current);
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void sameContentMakesNoNewEdition() {
        assertThat(define(OPEN).edition()).isEqualTo(1);
        assertThat(define(OPEN).edition()).isEqualTo(1);
        assertThat(define(OPEN, SECRET).edition()).isEqualTo(2);
        assertThat(as(maren, () -> forms.latest("form")).questions()).containsExactly(OPEN, SECRET);
    }

    @Test
    void aSheetKeepsTheEditionItWasBegunWith() {
        define(OPEN);
        Sheet begun = sheet(maren);
        define(OPEN, SECRET);
        assertThat(sheet(maren).publicId()).isEqualTo(begun.publicId());
        assertThat(sheet(maren).questionnaire().edition()).isEqualTo(1);
        assertThat(sheet(lars).questionnaire().edition()).isEqualTo(2);
    }

    @Test
    @DisplayName("A6: a program's own edition comes before everybody's and counts from 1; another program is asked what everybody is")
    void programsHaveTheirOwn() {
        define(OPEN);
        FormScope here = FormScope.of(7);
        assertThat(as(Actor.SYSTEM, () -> forms.editions("form", here))).singleElement().satisfies(edition -> assertThat(edition.own()).isFalse());
        assertThat(as(Actor.SYSTEM, () -> forms.define(here, "form", "Form", List.of(OPEN))).edition()).as("a copy is the program's own").isEqualTo(1);
        assertThat(as(Actor.SYSTEM, () -> forms.define(here, "form", "Form", List.of())).edition()).as("nothing is asked").isEqualTo(2);
        assertThat(as(maren, () -> forms.latest("form", here)).questions()).isEmpty();
        assertThat(as(maren, () -> forms.latest("form", FormScope.of(8))).questions()).containsExactly(OPEN);
        assertThat(as(maren, () -> forms.latest("form")).questions()).containsExactly(OPEN);
        assertThat(as(Actor.SYSTEM, () -> forms.editions("form", here))).extracting(edition -> edition.form().edition()).containsExactly(2, 1);
    }

    @Test
    @DisplayName("A6: a round keeps the edition the first one began with for whoever begins later; the next round is asked the newest")
    void roundsKeepTheirEdition() {
        define(OPEN);
        FormScope running = new FormScope(7, 70);
        FormScope next = new FormScope(7, 71);
        as(maren, () -> forms.sheetFor("form", running, "thing", "t1"));
        as(Actor.SYSTEM, () -> forms.define(FormScope.of(7), "form", "Form", List.of(OPEN, SECRET)));
        assertThat(as(lars, () -> forms.latest("form", running)).questions()).containsExactly(OPEN);
        assertThat(as(lars, () -> forms.sheetFor("form", running, "thing", "t1")).questionnaire().questions()).containsExactly(OPEN);
        assertThat(as(lars, () -> forms.sheetFor("form", next, "thing", "t2")).questionnaire().questions()).containsExactly(OPEN, SECRET);
        assertThat(as(Actor.SYSTEM, () -> forms.held(List.of(70L, 71L)))).extracting(HeldForm::occasion).containsExactly(70L, 71L);
    }

    @Test
    @DisplayName("A6: questions are the same after they were written down and read")
    void writtenDown() {
        for (String code : FormTemplates.CODES) {
            List<QuestionInput> questions = FormTemplates.read(code).questions();
            assertThat(FormText.read(FormText.write(questions))).isEqualTo(questions);
        }
    }

    @Test
    void questionsKeepTheirOrder() {
        List<String> codes = List.of("z-last", "open", "a-first", "m-middle", "b-second");
        define(codes.stream().map(code -> QuestionInput.of(code, QuestionKind.LONG_TEXT, code + "?", false)).toArray(QuestionInput[]::new));
        for (Sheet sheet : List.of(sheet(maren), sheet(maren))) {
            assertThat(sheet.questionnaire().questions()).extracting(QuestionInput::code).isEqualTo(codes);
        }
    }

    @Test
    void aDraftIsSavedIncompleteAndSubmittingAsksForAll() {
        define(OPEN, SECRET);
        Sheet begun = sheet(maren);
        Sheet draft = as(maren, () -> forms.save(begun.publicId(), Map.of("secret", " hidden\r\nthings "), false));
        assertThat(draft.answers()).isEqualTo(Map.of("secret", "hidden\nthings"));
        assertThat(draft.savedAt()).isEqualTo(NOW);
        assertThat(draft.isSubmitted()).isFalse();
        assertThatThrownBy(() -> as(maren, () -> forms.save(begun.publicId(), Map.of(), true))).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.verdict().reason()).isEqualTo("answer.required");
            assertThat(refused.field()).isEqualTo("answer-open");
        });
        Sheet done = as(maren, () -> forms.save(begun.publicId(), Map.of("open", "words", "secret", ""), true));
        assertThat(done.isSubmitted()).isTrue();
        assertThat(sheet(maren).answers()).isEqualTo(Map.of("open", "words"));
        assertThatThrownBy(() -> as(maren, () -> forms.save(begun.publicId(), Map.of("open", ""), false))).isInstanceOf(Refused.class);
    }

    @Test
    @DisplayName("A2: two open tabs do not overwrite each other silently")
    void aTabThatIsBehindIsRefused() {
        define(OPEN);
        Sheet seen = sheet(maren);
        Sheet saved = as(maren, () -> forms.save(seen.publicId(), seen.version(), Map.of("open", "first"), false));
        assertThat(saved.version()).isGreaterThan(seen.version());
        assertThatThrownBy(() -> as(maren, () -> forms.save(seen.publicId(), seen.version(), Map.of("open", "second"), false)))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.verdict().reason()).isEqualTo("stale"));
        as(maren, () -> forms.save(seen.publicId(), saved.version(), Map.of("open", "second"), false));
        assertThat(sheet(maren).answers()).containsEntry("open", "second");
    }

    @Test
    @DisplayName("S1: a person writes only her own sheet")
    void anothersSheetDoesNotExist() {
        define(OPEN);
        Sheet sheet = sheet(maren);
        assertThatThrownBy(() -> as(lars, () -> forms.save(sheet.publicId(), Map.of("open", "x"), false))).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("A5: others read what was submitted, and of it the questions they are readers of")
    void readersReadTheirQuestionsOnly() {
        define(OPEN, SECRET);
        Sheet sheet = sheet(maren);
        as(maren, () -> forms.save(sheet.publicId(), Map.of("open", "for mentors", "secret", "for organizers"), false));
        assertThat(read(lars, Role.ORGANIZER)).isEmpty();
        as(maren, () -> forms.save(sheet.publicId(), Map.of(), true));
        assertThat(read(lars, Role.MENTOR)).singleElement().satisfies(seen -> {
            assertThat(seen.answers()).isEqualTo(Map.of("open", "for mentors"));
            assertThat(seen.questionnaire().questions()).containsExactly(OPEN);
        });
        assertThat(read(lars, Role.ORGANIZER)).singleElement().satisfies(seen -> assertThat(seen.answers()).hasSize(2));
        assertThat(read(lars, Role.COORDINATOR)).isEmpty();
        assertThat(read(maren)).singleElement().satisfies(seen -> assertThat(seen.answers()).hasSize(2));
        as(Actor.SYSTEM, () -> run(() -> forms.reopen("thing", "t1", 1L)));
        assertThat(read(lars, Role.MENTOR)).isEmpty();
    }

    @Test
    void wrongDefinitionsNeverBecomeAnEdition() {
        assertRefused("form.code", OPEN, OPEN);
        assertRefused("form.code", QuestionInput.of("Not a code", QuestionKind.DATE, "When?", false));
        assertRefused("form.label", QuestionInput.of("when", QuestionKind.DATE, " ", false));
        assertRefused("form.options", QuestionInput.of("which", QuestionKind.CHOICE, "Which?", false));
        assertRefused("form.range", new QuestionInput("many", QuestionKind.NUMBER, "How many?", null, false, List.of(), Set.of(), null, 3, 3, null));
        assertRefused("form.length", new QuestionInput("long", QuestionKind.LONG_TEXT, "Long?", null, false, List.of(), Set.of(), null, null, null, 0));
    }

    @Test
    void whatComesWithCohortIsDefinedOnceAndNeverOverPeoplesWork() {
        for (String code : FormTemplates.CODES) {
            assertThat(as(Actor.SYSTEM, () -> forms.defineFromResource(code)).edition()).isEqualTo(1);
            assertThat(as(Actor.SYSTEM, () -> forms.defineFromResource(code)).edition()).isEqualTo(1);
            assertThat(as(Actor.SYSTEM, () -> forms.define(code, "Ours", List.of(OPEN))).edition()).isEqualTo(2);
            assertThat(as(Actor.SYSTEM, () -> forms.defineFromResource(code)).title()).isEqualTo("Ours");
        }
    }

    @Test
    @DisplayName("A6: questions that are not sensitive make no new edition over those of before there were sensitive ones")
    void sameEditions() {
        assertThat(FormTemplates.read("proposal").fingerprint()).isEqualTo("1e8f687199420c40fd5312b80fed09df684bbda63b57bdfe2675dcff4de48b1c");
        QuestionInput marked = SECRET.asSensitive();
        assertThat(new Definition("x-y", "T", List.of(marked)).fingerprint()).isNotEqualTo(new Definition("x-y", "T", List.of(SECRET)).fingerprint());
        assertThat(as(Actor.SYSTEM, () -> forms.define("x-y", "T", List.of(marked))).questions()).containsExactly(marked);
        assertThat(as(Actor.SYSTEM, () -> forms.latest("x-y")).questions()).as("as it is stored").containsExactly(marked);
    }

    @Test
    @DisplayName("I3: what an intern says about her mentor is never read by a mentor")
    void feedbackAboutMentorsIsNotForMentors() {
        for (String code : List.of("evaluation-midpoint-intern", "evaluation-final-intern")) {
            assertThat(FormTemplates.read(code).questions()).filteredOn(question -> question.code().startsWith("mentor")).isNotEmpty()
                    .noneMatch(question -> question.isReadBy(Set.of(Role.MENTOR)));
        }
        assertThat(FormTemplates.read("application-essays").questions()).filteredOn(question -> question.code().equals("barriers"))
                .singleElement().satisfies(question -> assertThat(question.readers()).containsExactly(Role.ORGANIZER));
    }

    @Test
    @DisplayName("A6: who is told to share what she is at ease with need not answer")
    void barriersMayStayUntold() {
        assertThat(FormTemplates.read("application-essays").questions()).filteredOn(question -> question.code().equals("barriers"))
                .singleElement().satisfies(question -> assertThat(question.required()).isFalse());
    }

    @Test
    @DisplayName("R1: the overall score is the weighted mean of the answered scales")
    void scoresAreDerived() {
        QuestionnaireInfo rubric = as(Actor.SYSTEM, () -> forms.defineFromResource("review-rubric"));
        assertThat(rubric.score(Map.of("understanding", "5", "contributions", "3", "working-together", "2"))).isEqualByComparingTo("3.60");
        assertThat(rubric.score(Map.of("understanding", "4"))).isEqualByComparingTo("4");
        assertThat(rubric.score(Map.of("understanding", "draft"))).isNull();
    }

    private void assertRefused(String reason, QuestionInput... questions) {
        assertThatThrownBy(() -> define(questions)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.verdict().reason()).isEqualTo(reason));
    }

    private QuestionnaireInfo define(QuestionInput... questions) {
        return as(Actor.SYSTEM, () -> forms.define("form", "Form", List.of(questions)));
    }

    private Sheet sheet(Actor actor) {
        return as(actor, () -> forms.sheetFor("form", "thing", "t1"));
    }

    private List<Sheet> read(Actor actor, Role... roles) {
        return as(actor, () -> forms.read("form", "thing", "t1", Set.of(roles)));
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return database.call(() -> current.callAs(actor, work));
    }

    private static Void run(Runnable work) {
        work.run();
        return null;
    }

    private static Actor person(Long id) {
        return new Actor(id, "p" + id, "P" + id, Locale.ENGLISH, ZoneOffset.UTC, Set.of());
    }
}
