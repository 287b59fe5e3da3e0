package org.cohort.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.cohort.kernel.access.Refused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("S4: everything wrong with a contribution is told at once, at its field")
class ContributionInputTest {

    private static final LocalDate TODAY = LocalDate.of(2014, 3, 10);

    @Test
    void empty() {
        assertThatThrownBy(() -> new ContributionInput(null, " ", null, null, null, "").checked(TODAY)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.all()).extracting(Refused::field)
                        .containsExactlyInAnyOrder("forProject", "title", "link", "kind", "status", "madeOn"));
    }

    @Test
    void wrong() {
        assertThatThrownBy(() -> new ContributionInput("project1", "t".repeat(301), "not a link", ContributionKind.values()[0],
                ContributionStatus.values()[0], "soon").checked(TODAY)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.all()).extracting(Refused::field).containsExactlyInAnyOrder("title", "link", "madeOn"));
    }

    @Test
    void right() {
        ContributionInput.Checked checked = new ContributionInput("project1", " A  patch ", "https://example.org/1", ContributionKind.values()[0],
                ContributionStatus.values()[0], "2014-03-09").checked(TODAY);
        assertThat(checked.title()).isEqualTo("A patch");
        assertThat(checked.madeOn()).isEqualTo(LocalDate.of(2014, 3, 9));
    }
}
