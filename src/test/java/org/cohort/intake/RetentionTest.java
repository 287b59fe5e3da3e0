package org.cohort.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.cohort.kernel.access.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A5: what an applicant told for the rules does not stay")
class RetentionTest {

    private final IntakeFixture fixture = new IntakeFixture();

    @AfterEach
    void end() {
        fixture.close();
    }

    @Test
    @DisplayName("a year after the round's last day the answers go, in an act of the system that does not repeat them; the verdict stays")
    void removed() {
        String application = fixture.as(IntakeFixture.MAREN, () -> fixture.applications.submit(IntakeFixture.ROUND,
                new ApplicationInput("1992-04-30", "NO", "no", "10", "13", IntakeFixture.ESSAYS, 0)));
        fixture.at(Instant.parse("2015-08-18T23:59:59Z"));
        assertThat(purge()).as("the year is not over").isZero();
        Instant over = Instant.parse("2015-08-19T00:00:00Z");
        fixture.at(over);
        fixture.auditedWords.clear();
        assertThat(purge()).isEqualTo(1);
        assertThat(purge()).as("once").isZero();
        assertThat(fixture.application(application).answers()).isEqualTo(new ApplicationInput.Answers(null, null, null, null, null));
        assertThat(fixture.application(application).state()).isEqualTo(ApplicationState.INELIGIBLE);
        assertThat(fixture.application(application).ineligibleRule()).isEqualTo(Eligibility.Rule.HOURS);
        assertThat(fixture.audited).endsWith("Cohort application PURGE");
        assertThat(fixture.auditedWords).containsOnlyNulls();
        ApplicationView view = fixture.as(IntakeFixture.MAREN, () -> fixture.standing.view(application));
        assertThat(view.purgedAt()).isEqualTo(over);
        assertThat(view.findings()).as("nothing is made of what is not there").isEmpty();
    }

    @Test
    @DisplayName("the audit trail of a verdict holds which rules spoke, and nothing of her circumstances")
    void codes() {
        fixture.run(IntakeFixture.MAREN, () -> fixture.applications.submit(IntakeFixture.ROUND,
                new ApplicationInput("2004-04-30", "NO", "yes", "10", "7", IntakeFixture.ESSAYS, 0)));
        assertThat(fixture.auditedWords).contains("AGE.NO FIRST_TIME.NO HOURS.NO WEEKS.NO");
        assertThat(fixture.auditedWords.stream().filter(java.util.Objects::nonNull)).noneMatch(words -> words.matches(".*\\d.*"));
    }

    private int purge() {
        return fixture.current.callAs(Actor.SYSTEM, () -> fixture.database.call(fixture.retention::purge));
    }
}
