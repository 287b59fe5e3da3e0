package org.cohort.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cohort.intake.Application;
import org.cohort.intake.Proposal;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.forms.Choice;
import org.cohort.kernel.forms.FormScope;
import org.cohort.kernel.forms.QuestionInput;
import org.cohort.kernel.forms.QuestionKind;
import org.cohort.program.forms.AskedForm;
import org.cohort.program.forms.FormPage;
import org.cohort.program.forms.FormQueries;
import org.cohort.program.forms.FormService;
import org.cohort.program.forms.QuestionTyped;
import org.cohort.selection.ReviewService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A6: a program's organizers change its questions, a version at a time")
class AskedFormsTest {

    private final Bench bench = new Bench();
    private FormService service;
    private FormQueries queries;
    private String program;
    private Actor organizer;

    @BeforeEach
    void start() {
        Actor founder = Sample.person(1L, new Actor.Held(Role.ADMINISTRATOR, null));
        bench.as(Actor.SYSTEM, () -> Arrays.stream(AskedForm.values()).forEach(form -> bench.forms.defineFromResource(form.code())));
        program = bench.as(founder, () -> bench.programs.create(new ProgramForm("Own", "s", null, "UTC", "3000", "USD")));
        organizer = organizes(program);
        service = bench.wiring.get(FormService.class);
        queries = bench.wiring.get(FormQueries.class);
    }

    @AfterEach
    void end() {
        bench.database.close();
    }

    @Test
    @DisplayName("a draft is asked of nobody; taken into use it is the program's version, and another program's people are asked what they were")
    void drafted() {
        change(AskedForm.PROPOSAL, null, text("What will be there?"));
        assertThat(asked(AskedForm.PROPOSAL)).extracting(QuestionInput::label).doesNotContain("What will be there?");
        FormPage draft = page(AskedForm.PROPOSAL);
        assertThat(draft.isDraft()).isTrue();
        assertThat(draft.questions()).extracting(QuestionInput::code).endsWith("what-will-be-there");
        assertThat(bench.as(organizer, () -> service.publish(program, AskedForm.PROPOSAL, draft.version()))).isEqualTo(1);
        assertThat(asked(AskedForm.PROPOSAL)).extracting(QuestionInput::label).contains("What will be there?");
        assertThat(page(AskedForm.PROPOSAL).isDraft()).isFalse();
        assertThat(bench.forms.latest("proposal").questions()).extracting(QuestionInput::label).doesNotContain("What will be there?");
        assertThat(bench.audited).anyMatch(act -> act.startsWith("PUBLISH"));
    }

    @Test
    @DisplayName("questions move, go and change; a changed one keeps its code, and a choice whose words stay keeps its value")
    void changed() {
        List<String> before = codes(AskedForm.FINAL_MENTOR);
        act(AskedForm.FINAL_MENTOR, version -> service.move(program, AskedForm.FINAL_MENTOR, version, before.get(0), 1));
        act(AskedForm.FINAL_MENTOR, version -> service.move(program, AskedForm.FINAL_MENTOR, version, before.get(0), -9));
        assertThat(codes(AskedForm.FINAL_MENTOR)).isEqualTo(before);
        act(AskedForm.FINAL_MENTOR, version -> service.remove(program, AskedForm.FINAL_MENTOR, version, "merged"));
        assertThat(codes(AskedForm.FINAL_MENTOR)).doesNotContain("merged").hasSize(before.size() - 1);
        change(AskedForm.FINAL_MENTOR, "stays", typed(QuestionKind.CHOICE, "Will she stay?", Map.of("choices", "No\r\nI can't tell\nSurely so\nSurely, so")));
        assertThat(page(AskedForm.FINAL_MENTOR).question("stays").options())
                .containsExactly(new Choice("no", "No"), new Choice("unknown", "I can't tell"), new Choice("surely-so", "Surely so"), new Choice("surely-so-2", "Surely, so"));
    }

    @Test
    @DisplayName("a second tab that shows an older draft is refused, whatever it does")
    void stale() {
        change(AskedForm.PROPOSAL, null, text("One?"));
        for (Runnable late : List.<Runnable>of(() -> service.write(program, AskedForm.PROPOSAL, 0, null, text("Two?")), () -> service.remove(program, AskedForm.PROPOSAL, 0, "plan"),
                () -> service.move(program, AskedForm.PROPOSAL, 0, "plan", 1), () -> service.rename(program, AskedForm.PROPOSAL, 0, "Else"),
                () -> service.publish(program, AskedForm.PROPOSAL, 0), () -> service.discard(program, AskedForm.PROPOSAL, 0))) {
            assertThatThrownBy(() -> bench.as(organizer, late)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.verdict().reason()).isEqualTo("stale"));
        }
        bench.as(organizer, () -> service.discard(program, AskedForm.PROPOSAL, page(AskedForm.PROPOSAL).version()));
        assertThat(page(AskedForm.PROPOSAL).isDraft()).isFalse();
    }

    @Test
    @DisplayName("R1: the last scale that counts can't go and can't stop counting, and every one that counts ends at 5 and must be answered")
    void scored() {
        act(AskedForm.REVIEW, version -> service.remove(program, AskedForm.REVIEW, version, "understanding"));
        act(AskedForm.REVIEW, version -> service.remove(program, AskedForm.REVIEW, version, "contributions"));
        assertThat(page(AskedForm.REVIEW).mayGo().get("working-together").reason()).isEqualTo("forms.score.last");
        assertRefused("forms.score.last", () -> act(AskedForm.REVIEW, version -> service.remove(program, AskedForm.REVIEW, version, "working-together")));
        assertRefused("forms.score.last", () -> change(AskedForm.REVIEW, "working-together", typed(QuestionKind.SCALE, "How is it?", Map.of("weight", "0"))));
        change(AskedForm.REVIEW, null, typed(QuestionKind.SCALE, "Is it needed?", Map.of("weight", "3", "steps", "3", "step-1", "Not at all")));
        assertThat(page(AskedForm.REVIEW).question("is-it-needed")).satisfies(question -> {
            assertThat(question.max()).isEqualTo(5);
            assertThat(question.required()).isTrue();
        });
        act(AskedForm.REVIEW, version -> service.remove(program, AskedForm.REVIEW, version, "working-together"));
    }

    @Test
    @DisplayName("what can't be asked is refused at its field, all of it at once")
    void refused() {
        QuestionTyped wrong = typed(QuestionKind.NUMBER, " ", Map.of("min", "x", "max", "3"));
        assertThatThrownBy(() -> change(AskedForm.PROPOSAL, null, wrong)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.all()).extracting(Refused::field).containsExactly("label", "min"));
        assertField("choices", AskedForm.PROPOSAL, typed(QuestionKind.CHOICE, "Which?", Map.of("choices", "One")));
        assertField("choices", AskedForm.PROPOSAL, typed(QuestionKind.CHOICES, "Which?", Map.of("choices", "One\none")));
        assertField("max", AskedForm.PROPOSAL, typed(QuestionKind.NUMBER, "How many?", Map.of("min", "3", "max", "3")));
        assertField("steps", AskedForm.FINAL_MENTOR, typed(QuestionKind.SCALE, "How?", Map.of("steps", "9")));
        assertField("maxLength", AskedForm.PROPOSAL, typed(QuestionKind.SHORT_TEXT, "What?", Map.of("maxLength", "201")));
        assertRefused("forms.last", () -> codes(AskedForm.MIDPOINT_MENTOR).forEach(code ->
                act(AskedForm.MIDPOINT_MENTOR, version -> service.remove(program, AskedForm.MIDPOINT_MENTOR, version, code))));
    }

    @Test
    @DisplayName("A5: organizers always read; nobody becomes a reader who is none of this form; sensitive is offered only where it is kept")
    void readers() {
        change(AskedForm.APPLICATION, null, new QuestionTyped(QuestionKind.SHORT_TEXT, Map.of("label", "Secret?"), false, true, List.of()));
        assertThat(page(AskedForm.APPLICATION).question("secret")).satisfies(question -> {
            assertThat(question.readers()).containsExactly(Role.ORGANIZER);
            assertThat(question.sensitive()).isTrue();
        });
        assertField("readers", AskedForm.REVIEW, new QuestionTyped(QuestionKind.SHORT_TEXT, Map.of("label", "L"), false, false, List.of("SELF")));
        assertField("readers", AskedForm.PROPOSAL, new QuestionTyped(QuestionKind.SHORT_TEXT, Map.of("label", "L"), false, false, List.of("VISITOR")));
        assertField("sensitive", AskedForm.FINAL_INTERN, new QuestionTyped(QuestionKind.SHORT_TEXT, Map.of("label", "L"), false, true, List.of()));
    }

    @Test
    @DisplayName("S1: to who organizes another program none of it exists")
    void hidden() {
        Actor other = Sample.person(2L, new Actor.Held(Role.ORGANIZER, 999L));
        assertThatThrownBy(() -> bench.as(other, () -> queries.forms(other, program))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bench.as(other, () -> service.write(program, AskedForm.PROPOSAL, 0, null, text("Mine?")))).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("a program like a Summer of Code asks no essays and its own proposal; without an evaluation in the middle it has no such forms")
    void templates() {
        Actor founder = Sample.person(1L, new Actor.Held(Role.ADMINISTRATOR, null));
        program = bench.as(founder, () -> bench.programs.create(new ProgramForm("Summer", "s", null, "UTC", "3000", "USD"), "gsoc-like"));
        organizer = organizes(program);
        assertThat(asked(AskedForm.APPLICATION)).isEmpty();
        assertThat(codes(AskedForm.PROPOSAL)).contains("deliverables").doesNotContain("other-plans");
        assertThat(codes(AskedForm.MIDPOINT_MENTOR)).doesNotContain("conference");
        for (ProgramTemplate template : ProgramTemplate.ALL) {
            assertThat(template.forms()).allSatisfy(form -> assertThat(AskedForm.of(form.code()).ready(form.questions()).isAllowed()).isTrue());
        }
        assertThat(queries.forms(organizer, program).lines()).extracting(line -> line.form())
                .containsExactly(Stream.of(AskedForm.values()).filter(form -> form.isAsked(ProgramTemplate.of("gsoc-like").rules())).toArray(AskedForm[]::new));
        bench.sql("update program set rules = replace(replace(rules, '\"midpoint\":true', '\"midpoint\":false'), '{\"at\":\"MIDPOINT\",\"percent\":45},{\"at\":\"FINAL\",\"percent\":55}', '{\"at\":\"FINAL\",\"percent\":100}')");
        bench.database.em().clear();
        assertThat(queries.forms(organizer, program).lines()).noneMatch(line -> line.form().code().contains("midpoint"));
    }

    @Test
    @DisplayName("a cloned round asks the program's newest version, whatever the round it was made from keeps")
    void cloned() {
        Long round = Sample.storeRound(bench.database, Sample.deadlines());
        program = "opw";
        organizer = organizes(program);
        Long key = bench.directory.round(round).programId();
        bench.sql("insert into questionnaire_held (occasion_id, code, questionnaire_id, since_at) select " + round + ", code, id, '2014-03-01 00:00:00' from questionnaire where code = 'proposal'");
        change(AskedForm.PROPOSAL, null, text("What will be there?"));
        bench.as(organizer, () -> service.publish(program, AskedForm.PROPOSAL, page(AskedForm.PROPOSAL).version()));
        String made = bench.as(organizer, () -> bench.clones.create("may-august-2014", "May–August 2015", "2015-05-18"));
        assertThat(labels(new FormScope(key, round))).as("people have begun").doesNotContain("What will be there?");
        assertThat(labels(new FormScope(key, bench.directory.roundByPublicId(made).id()))).contains("What will be there?");
    }

    private List<String> labels(FormScope where) {
        return bench.forms.latest(AskedForm.PROPOSAL.code(), where).questions().stream().map(QuestionInput::label).toList();
    }

    @Test
    @DisplayName("the forms are those the rest of Cohort asks")
    void codes() {
        assertThat(Arrays.stream(AskedForm.values()).map(AskedForm::code)).contains(Application.ESSAYS, Proposal.QUESTIONS, ReviewService.RUBRIC);
        for (AskedForm form : AskedForm.values()) {
            List<QuestionInput> questions = bench.forms.latest(form.code()).questions();
            assertThat(form.ready(questions).isAllowed()).isTrue();
            for (QuestionInput question : questions) {
                assertThat(Set.copyOf(form.readers())).as(question.code()).containsAll(question.readers());
                change(form, question.code(), QuestionTyped.of(question));
                assertThat(page(form).question(question.code())).as("opened and kept, it is the same").usingRecursiveComparison()
                        .withComparatorForType(java.math.BigDecimal::compareTo, java.math.BigDecimal.class).isEqualTo(question);
            }
        }
    }

    private interface Act {
        void at(int version);
    }

    private void act(AskedForm form, Act act) {
        int version = page(form).version();
        bench.as(organizer, () -> act.at(version));
    }

    private void change(AskedForm form, String code, QuestionTyped typed) {
        act(form, version -> service.write(program, form, version, code, typed));
    }

    private void assertRefused(String reason, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.verdict().reason()).isEqualTo(reason));
    }

    private void assertField(String field, AskedForm form, QuestionTyped typed) {
        assertThatThrownBy(() -> change(form, null, typed)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.field()).isEqualTo(field));
    }

    private FormPage page(AskedForm form) {
        bench.database.em().clear();
        return queries.page(organizer, program, form);
    }

    private List<String> codes(AskedForm form) {
        return page(form).questions().stream().map(QuestionInput::code).toList();
    }

    private List<QuestionInput> asked(AskedForm form) {
        Long key = bench.database.em().createQuery("select p.id from Program p where p.publicId = :id", Long.class).setParameter("id", program).getSingleResult();
        return bench.forms.latest(form.code(), FormScope.of(key)).questions();
    }

    private Actor organizes(String id) {
        Long key = bench.database.em().createQuery("select p.id from Program p where p.publicId = :id", Long.class).setParameter("id", id).getSingleResult();
        return Sample.person(1L, new Actor.Held(Role.ORGANIZER, key));
    }

    private static QuestionTyped text(String label) {
        return typed(QuestionKind.LONG_TEXT, label, Map.of());
    }

    private static QuestionTyped typed(QuestionKind kind, String label, Map<String, String> texts) {
        Map<String, String> all = new HashMap<>(texts);
        all.put("label", label);
        return new QuestionTyped(kind, all, false, false, List.of("MENTOR"));
    }
}
