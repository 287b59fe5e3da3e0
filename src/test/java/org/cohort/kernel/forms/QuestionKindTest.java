package org.cohort.kernel.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.cohort.kernel.access.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A6: each kind of question knows a right answer")
class QuestionKindTest {

    private static final List<Choice> OPTIONS = List.of(new Choice("a", "Apple"), new Choice("b", "Bread"));

    @ParameterizedTest
    @CsvSource(nullValues = "ok", delimiter = '|', value = {
        "SHORT_TEXT|one line|ok", "SHORT_TEXT|'two\nlines'|answer.oneLine",
        "LONG_TEXT|'two\nlines'|ok",
        "YES_NO|yes|ok", "YES_NO|no|ok", "YES_NO|maybe|answer.choice",
        "CHOICE|a|ok", "CHOICE|c|answer.choice", "CHOICE|Apple|answer.choice",
        "CHOICES|'a\nb'|ok", "CHOICES|'a\nc'|answer.choice",
        "SCALE|1|ok", "SCALE|5|ok", "SCALE|0|answer.choice", "SCALE|6|answer.choice", "SCALE|2.5|answer.choice", "SCALE|x|answer.choice",
        "NUMBER|7.5|ok", "NUMBER|1e3|answer.number", "NUMBER|11|answer.range", "NUMBER|-1|answer.range",
        "DATE|2026-12-05|ok", "DATE|2026-02-30|answer.date", "DATE|5.12.2026|answer.date",
        "LINK|https://xenproject.org/a?b=c|ok", "LINK|javascript:alert(1)|answer.link", "LINK|xenproject.org|answer.link", "LINK|https://|answer.link",
        "COUNTRY|NO|ok", "COUNTRY|XX|answer.choice", "COUNTRY|no|answer.choice"})
    void checksAnAnswer(QuestionKind kind, String answer, String reason) {
        assertThat(kind.problem(question(kind, false), answer).reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @EnumSource
    void wantsAnAnswerOnlyWhenItIsRequired(QuestionKind kind) {
        assertThat(kind.problem(question(kind, true), null).reason()).isEqualTo("answer.required");
        assertThat(kind.problem(question(kind, true), " \n").reason()).isEqualTo("answer.required");
        assertThat(kind.problem(question(kind, false), null).isAllowed()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void hasALimit(QuestionKind kind) {
        String tooLong = "x".repeat(kind.limit() + 1);
        assertThat(kind.withinLimits(question(kind, false), tooLong).reason()).isEqualTo("answer.tooLong");
        assertThat(kind.problem(question(kind, false), tooLong).reason()).isEqualTo("answer.tooLong");
    }

    @Test
    void aQuestionsOwnLimitWins() {
        QuestionInput question = new QuestionInput("q", QuestionKind.LONG_TEXT, "Q", null, false, List.of(), Set.of(), null, null, null, 3);
        assertThat(QuestionKind.LONG_TEXT.problem(question, "four").args()).containsExactly(3);
    }

    @Test
    void numbersMayBeOpenOnOneSide() {
        QuestionInput least = new QuestionInput("q", QuestionKind.NUMBER, "Q", null, false, List.of(), Set.of(), null, 2, null, null);
        QuestionInput most = new QuestionInput("q", QuestionKind.NUMBER, "Q", null, false, List.of(), Set.of(), null, null, 2, null);
        assertThat(QuestionKind.NUMBER.problem(least, "1").reason()).isEqualTo("answer.atLeast");
        assertThat(QuestionKind.NUMBER.problem(most, "3").reason()).isEqualTo("answer.atMost");
    }

    static QuestionInput question(QuestionKind kind, boolean required) {
        boolean choosing = kind == QuestionKind.CHOICE || kind == QuestionKind.CHOICES;
        boolean number = kind == QuestionKind.NUMBER;
        return new QuestionInput("q-" + kind.ordinal(), kind, "Question", null, required, choosing ? OPTIONS : List.of(), Set.of(Role.ORGANIZER), null,
                number ? 0 : null, number ? 10 : null, null);
    }
}
