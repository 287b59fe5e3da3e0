package org.cohort.internship;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.cohort.testing.Browser;
import org.cohort.testing.Running;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("h2")
@Running
@DisplayName("T5: a mentor in several rounds can tell them apart")
class TwoRoundsBT {

    @Test
    @DisplayName("her board names the community and the round of each intern")
    void board(Browser browser) {
        Page page = browser.as("mentor@example.org");
        page.navigate("/mentoring");
        List<String> rows = page.locator("#main table tbody tr").allInnerTexts();
        assertThat(rows).hasSizeGreaterThan(1).allMatch(TwoRoundsBT::saysWhere);
    }

    @Test
    @DisplayName("her queue names the community and the round of each proposal")
    void queue(Browser browser) {
        Page page = browser.as("mentor@example.org");
        page.navigate("/review");
        Locator rows = page.locator("#main ul.list > li");
        assertThat(rows.allInnerTexts()).isNotEmpty().allMatch(TwoRoundsBT::saysWhere);
    }

    /** A community and a round, which is named by its months and its year. */
    private static boolean saysWhere(String row) {
        return row.lines().anyMatch(line -> line.matches(".+ · .+ 20\\d\\d"));
    }
}
