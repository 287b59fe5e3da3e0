package org.cohort.kernel.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cohort.kernel.access.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A sheet on a page")
class QuestionnaireFormTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "SHORT_TEXT|text|words|words", "LONG_TEXT|area|words|words", "YES_NO|radio|no|No", "CHOICE|radio|a|Apple", "SCALE|radio|2|2",
        "NUMBER|number|7|7", "DATE|date|2026-12-05|Sat 5 Dec 2026", "LINK|link|https://x.example|https://x.example", "COUNTRY|menu|NO|Norway"})
    void showsEachKindInItsWay(QuestionKind kind, String input, String answer, String shown) {
        QuestionView view = view(QuestionKindTest.question(kind, true), answer);
        assertThat(view.getInput()).isEqualTo(input);
        assertThat(view.getShown()).containsExactly(shown);
        assertThat(view.getReaders()).isEqualTo("Read by you and organizers.");
    }

    @Test
    void namesTheAnchorsOfAScale() {
        QuestionInput scale = new QuestionInput("s", QuestionKind.SCALE, "S", null, true, List.of(new Choice("1", "weak"), new Choice("3", "strong")),
                Set.of(), null, 1, 3, null);
        assertThat(view(scale, "3").getShown()).containsExactly("3 – strong");
        assertThat(view(scale, null).getOptions()).extracting(Choice::label).containsExactly("1 – weak", "2", "3 – strong");
        assertThat(view(scale, null).getReaders()).isEqualTo("Read by you alone.");
    }

    @Test
    void keepsSeveralChoicesApart() {
        QuestionInput choices = QuestionKindTest.question(QuestionKind.CHOICES, false);
        QuestionnaireForm form = form(choices, "a\nb");
        assertThat(form.getLists()).isEqualTo(Map.of(choices.code(), List.of("a", "b")));
        form.getLists().put(choices.code(), Arrays.asList("b"));
        assertThat(form.answers()).containsEntry(choices.code(), "b");
        form.getLists().put(choices.code(), null);
        assertThat(form.answers()).containsEntry(choices.code(), null);
        assertThat(form.getQuestions().get(0).getShown()).containsExactly("Apple", "Bread");
    }

    @Test
    @DisplayName("S4: a draft's address that is none is never made a link")
    void linksOnlyAddresses() {
        QuestionInput link = QuestionKindTest.question(QuestionKind.LINK, false);
        assertThat(view(link, "https://x.example").isLink()).isTrue();
        assertThat(view(link, "javascript:alert(1)").isLink()).isFalse();
    }

    private static QuestionView view(QuestionInput question, String answer) {
        return form(question, answer).getQuestions().get(0);
    }

    private static QuestionnaireForm form(QuestionInput question, String answer) {
        Map<String, String> answers = answer == null ? Map.of() : Map.of(question.code(), answer);
        return new QuestionnaireForm(new Sheet("s", 1, 1L, Instant.EPOCH, null, null,
                new QuestionnaireInfo(1L, "q", "form", 1, "Form", List.of(question)), answers), Locale.ENGLISH);
    }
}
