package org.cohort.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cohort.intake.Eligibility.Answer;
import org.cohort.intake.Eligibility.Facts;
import org.cohort.intake.Eligibility.Finding;
import org.cohort.intake.Eligibility.Rule;
import org.cohort.kernel.text.Words;
import org.cohort.program.rules.Entry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A1: eligibility is computed by named rules, and each explains itself")
class EligibilityTest {

    private static final LocalDate STARTS = LocalDate.of(2014, 5, 19);
    private static final LocalDate ENDS = LocalDate.of(2014, 8, 18);
    private static final LocalDate BORN = LocalDate.of(1990, 1, 1);

    @Test
    @DisplayName("AGE: eighteen on the first day is old enough, a day later is not")
    void age() {
        assertThat(find(Rule.AGE, born(LocalDate.of(1996, 5, 19))).answer()).isEqualTo(Answer.YES);
        assertThat(find(Rule.AGE, born(LocalDate.of(1996, 5, 20))).answer()).isEqualTo(Answer.NO);
        assertThat(find(Rule.AGE, born(LocalDate.of(1996, 2, 29))).answer()).isEqualTo(Answer.YES);
        assertThat(find(Rule.AGE, born(null)).answer()).isEqualTo(Answer.UNSURE);
        assertThat(say(find(Rule.AGE, born(LocalDate.of(1996, 5, 20))))).isEqualTo("You must be 18 when the internships begin, Mon 19 May 2014.");
    }

    @Test
    @DisplayName("FIRST_TIME: who says she was an intern is out; who says no against the record is looked at")
    void firstTime() {
        assertThat(find(Rule.FIRST_TIME, earlier(false, false)).answer()).isEqualTo(Answer.YES);
        assertThat(find(Rule.FIRST_TIME, earlier(true, false)).answer()).isEqualTo(Answer.NO);
        assertThat(find(Rule.FIRST_TIME, earlier(true, true)).answer()).isEqualTo(Answer.NO);
        assertThat(find(Rule.FIRST_TIME, earlier(false, true)).answer()).isEqualTo(Answer.UNSURE);
        assertThat(find(Rule.FIRST_TIME, earlier(null, false)).answer()).isEqualTo(Answer.UNSURE);
    }

    @Test
    @DisplayName("COUNTRY: only those of the configured list are out")
    void country() {
        assertThat(find(Rule.COUNTRY, country("NO")).answer()).isEqualTo(Answer.YES);
        assertThat(find(Rule.COUNTRY, country("KP")).answer()).isEqualTo(Answer.NO);
        assertThat(find(Rule.COUNTRY, country(null)).answer()).isEqualTo(Answer.UNSURE);
    }

    @Test
    @DisplayName("HOURS: thirty a week")
    void hours() {
        assertThat(find(Rule.HOURS, time(30, 13)).answer()).isEqualTo(Answer.YES);
        assertThat(find(Rule.HOURS, time(29, 13)).answer()).isEqualTo(Answer.NO);
        assertThat(find(Rule.HOURS, time(null, 13)).answer()).isEqualTo(Answer.UNSURE);
        assertThat(say(find(Rule.HOURS, time(29, 13)))).isEqualTo("You have 29 hours a week; 30 are needed.");
    }

    @Test
    @DisplayName("WEEKS: all the whole weeks of the internships")
    void weeks() {
        assertThat(Eligibility.weeksNeeded(STARTS, ENDS)).isEqualTo(13);
        assertThat(find(Rule.WEEKS, time(30, 13)).answer()).isEqualTo(Answer.YES);
        assertThat(find(Rule.WEEKS, time(30, 12)).answer()).isEqualTo(Answer.NO);
        assertThat(find(Rule.WEEKS, new Facts(BORN, "NO", false, false, 30, 13, null, null, Set.of(), Entry.USUAL)).answer()).isEqualTo(Answer.UNSURE);
        assertThat(Eligibility.weeksNeeded(STARTS, STARTS.plusDays(13))).isEqualTo(2);
        assertThat(Eligibility.weeksNeeded(STARTS, STARTS.plusDays(12))).isEqualTo(1);
    }

    @Test
    @DisplayName("one no is no; without one, one open question is open; every rule speaks, in its order")
    void overall() {
        assertThat(Eligibility.overall(Eligibility.findings(time(30, 13)))).isEqualTo(Answer.YES);
        assertThat(Eligibility.overall(Eligibility.findings(earlier(false, true)))).isEqualTo(Answer.UNSURE);
        assertThat(Eligibility.overall(Eligibility.findings(new Facts(BORN, "KP", false, true, 30, 13, STARTS, ENDS, Set.of("KP"), Entry.USUAL)))).isEqualTo(Answer.NO);
        assertThat(Eligibility.findings(time(1, 1))).extracting(Finding::rule).containsExactly(Rule.values());
    }

    @Test
    @DisplayName("A1: what a round does not ask is no reason; its own numbers and countries count beside the site's")
    void byTheRound() {
        Entry open = new Entry(null, false, null, null, List.of("NO"));
        assertThat(Eligibility.findings(new Facts(null, "SE", null, true, null, null, STARTS, ENDS, Set.of("KP"), open))).extracting(Finding::rule).containsExactly(Rule.COUNTRY);
        assertThat(Eligibility.overall(Eligibility.findings(new Facts(null, "SE", null, true, null, null, STARTS, ENDS, Set.of("KP"), open)))).isEqualTo(Answer.YES);
        assertThat(Eligibility.overall(Eligibility.findings(new Facts(null, "NO", null, true, null, null, STARTS, ENDS, Set.of("KP"), open)))).isEqualTo(Answer.NO);
        Entry some = new Entry(16, false, 20, 7, List.of());
        Facts facts = new Facts(LocalDate.of(1998, 5, 19), "NO", null, false, 20, 7, STARTS, ENDS, Set.of(), some);
        assertThat(Eligibility.findings(facts)).allSatisfy(finding -> assertThat(finding.answer()).isEqualTo(Answer.YES));
        assertThat(find(Rule.WEEKS, new Facts(BORN, "NO", null, false, 20, 6, STARTS, ENDS, Set.of(), some)).answer()).isEqualTo(Answer.NO);
    }

    @Test
    @DisplayName("every finding that there can be has words")
    void words() {
        List<Facts> all = List.of(time(30, 13), time(1, 1), time(null, null), born(null), born(LocalDate.of(2010, 1, 1)), earlier(null, false),
                earlier(true, false), earlier(false, true), country("KP"), country(null), new Facts(BORN, "NO", false, false, 30, 13, null, null, Set.of(), Entry.USUAL));
        for (Facts facts : all) {
            for (Finding finding : Eligibility.findings(facts)) {
                assertThat(Words.has("eligibility." + finding.reason())).as(finding.reason()).isTrue();
                assertThat(Words.has("eligibility." + finding.rule())).isTrue();
                assertThat(Words.has("eligibility." + finding.answer())).isTrue();
            }
        }
    }

    private static Finding find(Rule rule, Facts facts) {
        return Eligibility.findings(facts).stream().filter(finding -> finding.rule() == rule).findFirst().orElseThrow();
    }

    private static String say(Finding finding) {
        return Words.say(Locale.ENGLISH, "eligibility." + finding.reason(), finding.args().toArray());
    }

    private static Facts born(LocalDate date) {
        return new Facts(date, "NO", false, false, 30, 13, STARTS, ENDS, Set.of(), Entry.USUAL);
    }

    private static Facts earlier(Boolean says, boolean record) {
        return new Facts(BORN, "NO", says, record, 30, 13, STARTS, ENDS, Set.of(), Entry.USUAL);
    }

    private static Facts country(String code) {
        return new Facts(BORN, code, false, false, 30, 13, STARTS, ENDS, Set.of("KP", "SY"), Entry.USUAL);
    }

    private static Facts time(Integer hours, Integer weeks) {
        return new Facts(BORN, "NO", false, false, hours, weeks, STARTS, ENDS, Set.of(), Entry.USUAL);
    }
}
