package org.cohort.travel.board.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.cohort.kernel.money.Amount;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The slider of a budget")
class SliderTest {

    @ParameterizedTest(name = "{0} free, {1} the budget")
    @CsvSource({"1234.56, 1234.56", "1234.56, 400.10", "1234.56, 2000.01", "0.37, 0.37", "2000.00, 2000.00", "0.00, 0.00"})
    @DisplayName("G5: its last step is the whole, however uneven: it ends at a whole step, the first that is not below the most")
    void whole(String free, String budget) {
        Slider slider = Slider.of(Amount.of("USD", free), Amount.of("USD", budget));
        BigDecimal step = new BigDecimal(slider.step());
        BigDecimal most = new BigDecimal(slider.most());
        BigDecimal end = new BigDecimal(slider.end());
        assertThat(most).isEqualByComparingTo(new BigDecimal(free).max(new BigDecimal(budget)));
        assertThat(end.remainder(step)).isEqualByComparingTo("0");
        assertThat(end).isGreaterThanOrEqualTo(most);
        assertThat(end.subtract(step)).isLessThan(most);
        assertThat(end.divide(step).intValueExact()).isLessThanOrEqualTo(200);
        if (new BigDecimal(budget).compareTo(most) == 0) {
            assertThat(new BigDecimal(slider.value())).as("at its end").isEqualByComparingTo(end);
        }
    }
}
