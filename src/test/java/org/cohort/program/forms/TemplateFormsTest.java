package org.cohort.program.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.forms.Choice;
import org.cohort.kernel.forms.QuestionInput;
import org.cohort.program.ProgramTemplate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A6: the questions that templates bring")
class TemplateFormsTest {

    static Stream<ProgramTemplate> templates() {
        return ProgramTemplate.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("templates")
    @DisplayName("every form can be asked, and each question is what an organizer could have typed")
    void kept(ProgramTemplate template) {
        assertThat(template.forms()).isNotEmpty();
        assertThat(template.forms()).extracting(ProgramTemplate.Form::code).doesNotHaveDuplicates();
        for (ProgramTemplate.Form form : template.forms()) {
            AskedForm asked = AskedForm.of(form.code());
            assertThat(asked.ready(form.questions()).isAllowed()).as(form.code()).isTrue();
            assertThat(form.questions()).extracting(QuestionInput::code).doesNotHaveDuplicates();
            for (QuestionInput question : form.questions()) {
                assertThat(QuestionTyped.of(question).read(asked, question, Set.of())).as(form.code() + " " + question.code()).usingRecursiveComparison()
                        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class).isEqualTo(question);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    @DisplayName("A5: what is promised to be deleted is marked as sensitive, and nothing else is")
    void promises(ProgramTemplate template) {
        template.forms().forEach(form -> form.questions().forEach(question ->
                assertThat(question.sensitive()).as(form.code() + " " + question.code()).isEqualTo(question.help() != null && question.help().contains("deleted"))));
    }

    @Test
    @DisplayName("a Summer of Code asks all its questions in its own words: organizations and contributors, not communities and interns")
    void words() {
        ProgramTemplate template = ProgramTemplate.of("gsoc-like");
        assertThat(template.forms().stream().map(form -> AskedForm.of(form.code())))
                .containsExactlyInAnyOrderElementsOf(Stream.of(AskedForm.values()).filter(form -> form.isAsked(template.rules())).toList());
        String said = template.forms().stream().flatMap(form -> Stream.concat(Stream.of(form.title()), form.questions().stream().flatMap(TemplateFormsTest::words)))
                .collect(Collectors.joining(" ")).toLowerCase(Locale.ROOT);
        assertThat(said).contains("organization", "contributor").doesNotContain("intern ", "interns", "internship", "communit");
        assertThat(questions(template, AskedForm.FINAL_INTERN)).anySatisfy(question -> {
            assertThat(question.code()).isEqualTo("work");
            assertThat(question.required()).as("nobody passes without a page that shows the work").isTrue();
        });
    }

    @Test
    @DisplayName("what is said of mentors is read by none of them, in any template")
    void mentors() {
        for (ProgramTemplate template : ProgramTemplate.ALL) {
            for (AskedForm form : new AskedForm[] {AskedForm.MIDPOINT_INTERN, AskedForm.FINAL_INTERN}) {
                assertThat(questions(template, form)).filteredOn(question -> question.code().startsWith("mentor"))
                        .allSatisfy(question -> assertThat(question.readers()).doesNotContain(Role.MENTOR));
            }
        }
    }

    private static List<QuestionInput> questions(ProgramTemplate template, AskedForm form) {
        return template.forms().stream().filter(one -> one.code().equals(form.code())).flatMap(one -> one.questions().stream()).toList();
    }

    private static Stream<String> words(QuestionInput question) {
        return Stream.concat(Stream.of(question.label(), question.help() == null ? "" : question.help()), question.options().stream().map(Choice::label));
    }
}
