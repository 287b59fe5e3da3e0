package org.cohort.travel.board.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.cohort.kernel.money.Amount;
import org.cohort.kernel.text.Words;
import org.cohort.travel.Trip;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("D2: a budget that is typed")
class BudgetTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({"abc, amount.format", "12x, amount.format", "1.234, amount.ambiguous", "-1, amount.format"})
    @DisplayName("what is no amount is not taken for everything: it is said at the field, which keeps what was typed")
    void none(String text, String reason) {
        Budget budget = Budget.typed(text, Trip.USD);
        assertThat(budget.amount()).isNull();
        assertThat(budget.shown()).isEqualTo(text);
        assertThat(budget.problem().isAllowed()).isFalse();
        assertThat(budget.problem().reason()).isEqualTo(reason);
        assertThat(Words.has("refusal." + reason)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    @DisplayName("nothing is all that is free, and no problem")
    void nothing(String text) {
        assertThat(Budget.typed(text, Trip.USD).amount()).isNull();
        assertThat(Budget.typed(text, Trip.USD).shown()).isNull();
        assertThat(Budget.typed(text, Trip.USD).problem().isAllowed()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"0, 0.00", "'1,240.50', 1240.50", "400.1, 400.10"})
    @DisplayName("an amount is one, and stands in the field as such")
    void amount(String text, String shown) {
        Budget budget = Budget.typed(text, Trip.USD);
        assertThat(budget.amount()).isEqualTo(Amount.of("USD", shown));
        assertThat(budget.shown()).isEqualTo(shown);
        assertThat(budget.problem().isAllowed()).isTrue();
    }
}
