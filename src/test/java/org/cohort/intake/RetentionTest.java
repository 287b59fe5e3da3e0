package org.cohort.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.forms.QuestionView;
import org.cohort.kernel.forms.QuestionnaireForm;
import org.cohort.kernel.forms.Sheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A5: what an applicant told for the rules does not stay")
class RetentionTest {

    private static final Instant OVER = Instant.parse("2015-08-19T00:00:00Z");
    private static final String SECRET = "I was never let near a computer.";

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
        fixture.at(OVER);
        fixture.auditedWords.clear();
        assertThat(purge()).isEqualTo(1);
        assertThat(purge()).as("once").isZero();
        assertThat(fixture.application(application).answers()).isEqualTo(new ApplicationInput.Answers(null, null, null, null, null));
        assertThat(fixture.application(application).state()).isEqualTo(ApplicationState.INELIGIBLE);
        assertThat(fixture.application(application).ineligibleRule()).isEqualTo(Eligibility.Rule.HOURS);
        assertThat(fixture.audited).endsWith("Cohort application PURGE");
        assertThat(fixture.auditedWords).containsOnlyNulls();
        ApplicationView view = fixture.as(IntakeFixture.MAREN, () -> fixture.standing.view(application));
        assertThat(view.purgedAt()).isEqualTo(OVER);
        assertThat(view.findings()).as("nothing is made of what is not there").isEmpty();
    }

    @Test
    @DisplayName("where people lived is counted before it goes, once, by countries of five at least; whom an organizer must know nothing of is not in it")
    void counted() {
        fixture.run(IntakeFixture.MAREN, () -> fixture.applications.submit(IntakeFixture.ROUND, told(0)));
        for (long id = 1001; id <= 1013; id++) {
            fixture.database.addAccount(id);
            fixture.sql("insert into application (id, public_id, round_id, account_id, state, country, created_at, submitted_at) values (" + id + ", 'x" + id + "', 1, " + id
                    + ", '" + (id == 1013 ? "DRAFT" : "ELIGIBLE") + "', '" + (id <= 1006 ? "IN" : id <= 1011 ? "NG" : "BR") + "', '2014-01-01 00:00:00', "
                    + (id == 1013 ? "null" : "'2014-03-01 00:00:00'") + ")");
        }
        fixture.hide(IntakeFixture.ORGANIZER, 1007);
        fixture.at(OVER);
        purge();
        assertThat(counts()).containsExactly(" 3 6", "IN 1 6");
        fixture.sql("update application set country = 'NG', purged_at = null");
        purge();
        assertThat(counts()).as("once").hasSize(2);
    }

    private List<String> counts() {
        return fixture.database.em().createQuery("select c from CountryCount c", CountryCount.class).getResultStream()
                .map(c -> (c.country() == null ? "" : c.country()) + " " + c.countries() + " " + c.people()).sorted().toList();
    }

    @Test
    @DisplayName("the audit trail of a verdict holds which rules spoke, and nothing of her circumstances")
    void codes() {
        fixture.run(IntakeFixture.MAREN, () -> fixture.applications.submit(IntakeFixture.ROUND,
                new ApplicationInput("2004-04-30", "NO", "yes", "10", "7", IntakeFixture.ESSAYS, 0)));
        assertThat(fixture.auditedWords).contains("AGE.NO FIRST_TIME.NO HOURS.NO WEEKS.NO");
        assertThat(fixture.auditedWords.stream().filter(java.util.Objects::nonNull)).noneMatch(words -> words.matches(".*\\d.*"));
    }

    @Test
    @DisplayName("what sensitive questions were answered goes in the same act, the page says so where it stood, and no form brings it back")
    void sensitive() {
        String application = fixture.as(IntakeFixture.MAREN, () -> fixture.applications.submit(IntakeFixture.ROUND, told(0)));
        assertThat(essays(IntakeFixture.ORGANIZER, application).answers()).containsEntry("barriers", SECRET);
        ApplyPage open = fixture.as(IntakeFixture.MAREN, () -> fixture.applications.page(IntakeFixture.ROUND));
        fixture.at(OVER);
        assertThat(purge()).isEqualTo(1);
        assertThat(fixture.database.em().createNativeQuery("select content from answer").getResultList()).as("stored").containsExactly("Because.");
        for (long reader : List.of(IntakeFixture.MAREN, IntakeFixture.ORGANIZER)) {
            assertThat(essays(reader, application).answers()).containsExactly(Map.entry("why", "Because."));
            List<QuestionView> shown = new QuestionnaireForm(essays(reader, application), Locale.ENGLISH).getQuestions();
            assertThat(shown).extracting(QuestionView::getRemovedAt).containsExactly(null, OVER);
        }
        ApplyPage later = fixture.as(IntakeFixture.MAREN, () -> fixture.applications.page(IntakeFixture.ROUND));
        assertThat(later.answers().essays()).containsOnlyKeys("why");
        fixture.extend(IntakeFixture.MAREN, "APPLICATIONS_CLOSE", OVER.plusSeconds(3600));
        assertThatThrownBy(() -> fixture.as(IntakeFixture.MAREN, () -> fixture.applications.submit(IntakeFixture.ROUND, told(open.revision()))))
                .as("a form that was open all the time").isInstanceOf(Refused.class);
    }

    @Test
    @DisplayName("a question that promises deletion is marked sensitive, and stands in a form the removal knows")
    void promises() {
        List<String> sensitive = new ArrayList<>();
        for (String code : List.of("application-essays", "proposal", "review-rubric", "evaluation-midpoint-mentor", "evaluation-midpoint-intern",
                "evaluation-final-mentor", "evaluation-final-intern", "recommendation")) {
            try (JsonReader reader = Json.createReader(getClass().getResourceAsStream("/db/forms/" + code + ".json"))) {
                for (JsonObject question : reader.readObject().getJsonArray("questions").getValuesAs(JsonObject.class)) {
                    assertThat(question.getBoolean("sensitive", false)).as(question.getString("code"))
                            .isEqualTo(question.getString("help", "").contains("deleted"));
                    if (question.getBoolean("sensitive", false)) {
                        sensitive.add(code);
                    }
                }
            }
        }
        assertThat(sensitive).isNotEmpty().isSubsetOf(Application.ESSAYS, Proposal.QUESTIONS);
    }

    @Test
    @DisplayName("a receipt names the rules and nothing she told; what stands in notices about her application goes with the answers")
    void notices() {
        String application = fixture.as(IntakeFixture.MAREN, () -> fixture.applications.submit(IntakeFixture.ROUND, told(0)));
        assertThat(bodies(application)).hasSize(1).first().asString().contains("Hours a week").doesNotContain("10 hours", "30");
        fixture.sql("update notice set body = 'You have 10 hours a week; 30 are needed.'");
        fixture.at(OVER);
        purge();
        assertThat(bodies(application)).singleElement().asString().startsWith("What this notice said was removed");
    }

    @Test
    @DisplayName("in a round without dates the time runs from its last deadline")
    void undated() {
        fixture.run(IntakeFixture.MAREN, () -> fixture.applications.submit(IntakeFixture.ROUND, told(0)));
        fixture.sql("update round set starts_on = null, ends_on = null");
        fixture.at(Instant.parse("2015-04-02T23:59:59Z"));
        assertThat(purge()).as("the proposals' deadline was on 2 April").isZero();
        fixture.at(Instant.parse("2015-04-03T00:00:00Z"));
        assertThat(purge()).isEqualTo(1);
    }

    @Test
    @DisplayName("one that somebody changes at this moment keeps its answers until the next run, and no other waits for it")
    void clash() {
        String one = fixture.as(IntakeFixture.MAREN, () -> fixture.applications.submit(IntakeFixture.ROUND, told(0)));
        String other = fixture.as(IntakeFixture.LARS, () -> fixture.applications.submit(IntakeFixture.ROUND, told(0)));
        fixture.at(OVER);
        Runnable edit = () -> {
            fixture.meanwhile = () -> { };
            fixture.database.elsewhere("update application set version = version + 1 where public_id = '" + one + "'");
        };
        Iterator<Runnable> edits = List.of(edit, () -> { }, () -> { }).iterator();
        RetentionJob job = new RetentionJob();
        job.retention = new Retention() {
            @Override
            public List<Long> due() {
                return fixture.database.call(fixture.retention::due);
            }

            @Override
            public void purge(Long id) {
                fixture.meanwhile = edits.next();
                fixture.database.run(() -> fixture.retention.purge(id));
            }
        };
        assertThat(fixture.current.callAs(Actor.SYSTEM, job::run)).isEqualTo("answers of 1 applications removed, of 1 the next time");
        assertThat(essays(IntakeFixture.MAREN, one).answers()).as("all or nothing of one").containsKey("barriers");
        assertThat(essays(IntakeFixture.LARS, other).answers()).doesNotContainKey("barriers");
        assertThat(fixture.current.callAs(Actor.SYSTEM, job::run)).isEqualTo("answers of 1 applications removed");
        assertThat(essays(IntakeFixture.MAREN, one).answers()).doesNotContainKey("barriers");
    }

    private static ApplicationInput told(int revision) {
        return new ApplicationInput("1992-04-30", "NO", "no", "10", "13", Map.of("why", "Because.", "barriers", SECRET), revision);
    }

    private Sheet essays(long reader, String application) {
        return fixture.as(reader, () -> fixture.standing.view(application)).essays().get(0);
    }

    private List<?> bodies(String application) {
        return fixture.database.em().createNativeQuery("select body from notice where path = '/applications/" + application + "'").getResultList();
    }

    private int purge() {
        return fixture.current.callAs(Actor.SYSTEM, () -> fixture.database.call(() -> {
            List<Long> due = fixture.retention.due();
            due.forEach(fixture.retention::purge);
            return due.size();
        }));
    }
}
