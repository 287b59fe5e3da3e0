package org.cohort.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.forms.QuestionInput;
import org.cohort.kernel.forms.QuestionKind;
import org.cohort.kernel.forms.QuestionnaireInfo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Scores: of one reviewer, and of all together")
class RankingTest {

    @Test
    @DisplayName("R1: the overall score is the mean of the scales by their weights")
    void overall() {
        QuestionnaireInfo rubric = new QuestionnaireInfo(1L, "r", "review-rubric", 1, "Rubric",
                List.of(scale("work", "3"), scale("plan", "1"), scale("aside", null)));
        assertThat(rubric.score(Map.of("work", "4", "plan", "2", "aside", "1"))).isEqualByComparingTo("3.50");
        assertThat(rubric.score(Map.of("work", "4"))).isEqualByComparingTo("4.00");
        assertThat(rubric.score(Map.of("aside", "5"))).isNull();
    }

    @Test
    @DisplayName("R4: mean, spread and number of reviews; one without a score counts as a review and not in the mean")
    void together() {
        Ranking ranking = Ranking.of(scores("4.00", "3.00", null, "3.00"));
        assertThat(ranking.reviews()).isEqualTo(4);
        assertThat(ranking.mean()).isEqualByComparingTo("3.33");
        assertThat(ranking.spread()).isEqualByComparingTo("1.00");
        assertThat(ranking.isDisputed()).isFalse();
        assertThat(Ranking.of(scores("1.50", "4.00")).isDisputed()).isTrue();
    }

    @Test
    @DisplayName("R4: equal means share a place, and the next counts all before it; without a mean there is none")
    void places() {
        List<Ranking> falling = List.of(Ranking.of(scores("4.00")), Ranking.of(scores("5.00", "3.00")), Ranking.of(scores("3.00")), Ranking.of(List.of()), Ranking.of(List.of()));
        assertThat(Ranking.places(falling)).containsExactly(1, 1, 3, 0, 0);
    }

    @Test
    void nothingIsNotZero() {
        assertThat(Ranking.of(List.of())).isEqualTo(new Ranking(0, null, null));
        assertThat(Ranking.of(scores((String) null))).isEqualTo(new Ranking(1, null, null));
        assertThat(Ranking.of(scores("4.00")).withoutScores()).isEqualTo(new Ranking(1, null, null));
    }

    private static List<BigDecimal> scores(String... scores) {
        return Arrays.stream(scores).map(score -> score == null ? null : new BigDecimal(score)).toList();
    }

    private static QuestionInput scale(String code, String weight) {
        return new QuestionInput(code, QuestionKind.SCALE, code, null, true, List.of(), Set.of(Role.MENTOR),
                weight == null ? null : new BigDecimal(weight), 1, 5, null);
    }
}
