package org.cohort.travel.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.text.Phrase;
import org.cohort.kernel.text.Words;
import org.cohort.travel.CostCategory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("G3, S4: what the rules say of a request, to who reads it")
class RemarkTest {

    private static final Currency USD = Currency.getInstance("USD");
    /** What is asked of who travels, or says something of the reader. */
    private static final Pattern TO_HER = Pattern.compile("\\b(you|your|yourself|yours|say who|leave it out|attach|look for|find it|ask now)\\b", Pattern.CASE_INSENSITIVE);

    @ParameterizedTest
    @ValueSource(strings = {"500.00", "700.00"})
    @DisplayName("what is left is left for who travels, not for who decides: within it and beyond it, with the same sums")
    void left(String asked) {
        Amount sum = Amount.of("USD", asked);
        List<Remark> remarks = CostCheck.of(TravelPolicy.usual(USD), new CostCheck.Trip("US", 4, null, Amount.of("USD", "600.00")), List.of(new Ask(CostCategory.FLIGHT, sum, sum, null, null, false)));
        Remark left = remarks.stream().filter(remark -> remark.rule() == PolicyRule.ALLOWANCE).findFirst().orElseThrow();
        assertThat(said(left.phrase())).contains("left for you").contains("600.00");
        assertThat(said(left.told())).contains("left for whoever travels").contains("600.00").contains("100.00");
        assertThat(left.told().args()).isEqualTo(left.phrase().args());
    }

    @ParameterizedTest
    @ValueSource(strings = {"refusal.policy.notPaid", "refusal.policy.percent", "refusal.policy.evidence", "refusal.policy.cap", "refusal.policy.perDiem", "refusal.policy.trip", "refusal.policy.left",
        "policy.remark.quoteOver", "policy.remark.visaPaid", "policy.remark.visaNotPaid", "policy.remark.visaFirst", "policy.remark.cap", "policy.remark.perDiem", "policy.remark.trip", "policy.remark.left",
        "policy.remark.secondVoice"})
    @DisplayName("nothing that is said to others speaks to them as if they travelled")
    void others(String key) {
        boolean refusal = key.startsWith("refusal.");
        Remark remark = new Remark(0, refusal ? Remark.Level.REFUSE : Remark.Level.NOTE, PolicyRule.TRIP, key.substring(key.indexOf('.') + 1).replace("remark.", ""), List.of("1", "2", "3"));
        assertThat(remark.phrase().key()).isEqualTo(key);
        assertThat(said(remark.told())).doesNotContainPattern(TO_HER);
    }

    @Test
    @DisplayName("what speaks to nobody is the same for all")
    void same() {
        Remark remark = Remark.note(0, PolicyRule.VISA_FEE, "visaPaid");
        assertThat(remark.told()).isEqualTo(remark.phrase());
    }

    private static String said(Phrase phrase) {
        return Words.say(Locale.ENGLISH, phrase.key(), phrase.args().toArray());
    }
}
