package org.cohort.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.cohort.kernel.access.Refused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("M1: an amount is a decimal and a currency with that currency's digits")
class AmountTest {

    private static final Currency USD = Currency.getInstance("USD");

    @Test
    void hasTheDigitsOfItsCurrency() {
        assertThat(Amount.of("USD", "500")).hasToString("USD 500.00");
        assertThat(Amount.of("JPY", "500.000")).hasToString("JPY 500");
        assertThat(Amount.of("KWD", "1.5")).hasToString("KWD 1.500");
    }

    @Test
    void refusesMoreDigitsUnlessRoundingIsAsked() {
        assertThatIllegalArgumentException().isThrownBy(() -> Amount.of("USD", "0.005"));
        assertThat(Amount.rounded(new BigDecimal("0.005"), USD, RoundingMode.HALF_EVEN)).isEqualTo(Amount.zero("USD"));
        assertThatIllegalArgumentException().isThrownBy(() -> Amount.of("XXX", "1"));
    }

    @Test
    void neverMixesCurrencies() {
        Amount dollars = Amount.of("USD", "1");
        Amount euros = Amount.of("EUR", "1");
        assertThatIllegalArgumentException().isThrownBy(() -> dollars.plus(euros));
        assertThatIllegalArgumentException().isThrownBy(() -> dollars.minus(euros));
        assertThatIllegalArgumentException().isThrownBy(() -> dollars.compareTo(euros));
        assertThatIllegalArgumentException().isThrownBy(() -> Amount.sum(USD, List.of(dollars, euros)));
        assertThat(dollars).isNotEqualTo(euros);
    }

    @Test
    void countsPercentAndRates() {
        assertThat(Amount.of("USD", "200").percent(new BigDecimal("12.5"), RoundingMode.UNNECESSARY)).isEqualTo(Amount.of("USD", "25"));
        assertThat(Amount.of("EUR", "10").exchanged(new BigDecimal("1.0812"), USD, RoundingMode.HALF_UP)).isEqualTo(Amount.of("USD", "10.81"));
    }

    @Test
    void isWrittenForPeopleInTheirLanguage() {
        assertThat(Amount.of("USD", "1240.5").words(Locale.ENGLISH)).isEqualTo("USD\u00a01,240.50");
        assertThat(Amount.of("USD", "1240.5").words(Locale.GERMAN)).isEqualTo("USD\u00a01.240,50");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "500|500.00", "1,240.50|1240.50", "1 240,50|1240.50", "1.240,50|1240.50", "12,5|12.50", "1,240|1240.00",
        "1,234,567.89|1234567.89", "1.234.567|1234567.00", "usd 12|12.00", "12.30 USD|12.30", "1'240.50|1240.50", "0.05|0.05"})
    void readsWhatPeopleType(String typed, String value) {
        assertThat(Amount.parse(typed, USD)).isEqualTo(Amount.of("USD", value));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1.240|amount.ambiguous", "''|amount.missing", "abc|amount.format", "-5|amount.format", "1,24,000.5|amount.format",
        "12.345,67.8|amount.format", "1.2345|amount.digits", "1234567890123456|amount.tooLarge", "EUR 5|amount.format"})
    void refusesWhatItWouldHaveToGuess(String typed, String reason) {
        assertThatThrownBy(() -> Amount.parse("price", typed, USD)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.verdict().reason()).isEqualTo(reason);
            assertThat(refused.field()).isEqualTo("price");
        });
    }

    @Test
    void aCommaBeforeThreeDigitsIsAmbiguousWhereTheCurrencyHasThree() {
        assertThatThrownBy(() -> Amount.parse("1,240", Currency.getInstance("KWD"))).isInstanceOf(Refused.class);
        assertThat(Amount.parse("1,240", Currency.getInstance("JPY"))).isEqualTo(Amount.of("JPY", "1240"));
    }
}
