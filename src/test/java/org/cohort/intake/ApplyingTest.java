package org.cohort.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.forms.FormScope;
import org.cohort.kernel.time.Window;
import org.cohort.kernel.work.TaskRow;
import org.cohort.program.DeadlineFollower;
import org.cohort.program.DeadlineKind;
import org.cohort.program.DeadlineMove;
import org.cohort.program.DeadlineSetting;
import org.cohort.program.RoundRef;
import org.cohort.program.rules.Entry;
import org.cohort.program.rules.Rules;
import org.cohort.program.rules.RulesText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Applying to a round")
class ApplyingTest {

    private final IntakeFixture fixture = new IntakeFixture();

    @AfterEach
    void end() {
        fixture.close();
    }

    @Test
    @DisplayName("A3, T2: submitted at the last instant counts, with a receipt; a millisecond later is refused with the reason and stores nothing")
    void lastInstant() {
        fixture.at(IntakeFixture.APPLICATIONS_CLOSE);
        String application = fixture.eligible(IntakeFixture.MAREN);
        assertThat(fixture.application(application).state()).isEqualTo(ApplicationState.ELIGIBLE);
        assertThat(fixture.application(application).submittedAt()).isEqualTo(IntakeFixture.APPLICATIONS_CLOSE);
        assertThat(fixture.notices).containsExactly("1 application.RECEIPT_ELIGIBLE");
        fixture.at(IntakeFixture.APPLICATIONS_CLOSE.plusMillis(1));
        assertRefused("window.closed", () -> fixture.eligible(IntakeFixture.LARS));
        assertThat(fixture.database.em().createQuery("select count(a) from Application a", Long.class).getSingleResult()).isEqualTo(1);
    }

    @Test
    @DisplayName("T3: with an extension she submits later than the others")
    void extension() {
        Instant later = IntakeFixture.APPLICATIONS_CLOSE.plus(Duration.ofDays(2));
        fixture.extend(IntakeFixture.MAREN, "APPLICATIONS_CLOSE", later);
        fixture.at(later);
        assertThat(fixture.application(fixture.eligible(IntakeFixture.MAREN)).state()).isEqualTo(ApplicationState.ELIGIBLE);
        assertRefused("window.closed", () -> fixture.eligible(IntakeFixture.LARS));
    }

    @Test
    @DisplayName("A1: the system answers in the same transaction: eligible, not eligible by a rule, or left to an organizer")
    void answers() {
        ApplicationInput few = new ApplicationInput("1992-04-30", "NO", "no", "10", "13", IntakeFixture.ESSAYS, 0);
        String application = fixture.as(IntakeFixture.MAREN, () -> fixture.applications.submit(IntakeFixture.ROUND, few));
        assertThat(fixture.application(application).state()).isEqualTo(ApplicationState.INELIGIBLE);
        assertThat(fixture.application(application).ineligibleRule()).isEqualTo(Eligibility.Rule.HOURS);
        assertThat(fixture.audited).containsSubsequence("Person 1 application SUBMIT", "Cohort application DISQUALIFY");
        fixture.run(IntakeFixture.MAREN, () -> fixture.applications.submit(IntakeFixture.ROUND, fixture.input(1)));
        assertThat(fixture.application(application).state()).isEqualTo(ApplicationState.ELIGIBLE);
        assertThat(fixture.application(application).ineligibleRule()).isNull();

        fixture.sql("update round set starts_on = null where id = 1");
        String unsure = fixture.eligible(IntakeFixture.LARS);
        assertThat(fixture.application(unsure).state()).isEqualTo(ApplicationState.UNDER_REVIEW);
        assertThat(fixture.needs(IntakeFixture.ORGANIZER)).extracting(TaskRow::state).containsExactly("UNDER_REVIEW");
        fixture.run(IntakeFixture.ORGANIZER, () -> fixture.applications.perform(unsure, ApplicationAction.CLEAR, "The dates are being set."));
        assertThat(fixture.application(unsure).state()).isEqualTo(ApplicationState.ELIGIBLE);
        assertThat(fixture.needs(IntakeFixture.ORGANIZER)).isEmpty();
    }

    @Test
    @DisplayName("A1: what a round's rules switch off is not asked, not missing, not kept and bars nobody; the country always is")
    void switchedOff() {
        Rules usual = Rules.USUAL;
        Rules open = new Rules(3, 6, 14, true, 14, usual.shares(), List.of(), new Entry(null, false, null, null, List.of("SE")), true);
        fixture.sql("update round set rules = '" + RulesText.write(open) + "' where id = 1");
        fixture.database.em().clear();
        ApplyPage page = fixture.as(IntakeFixture.MAREN, () -> fixture.applications.page(IntakeFixture.ROUND));
        for (Eligibility.Rule off : List.of(Eligibility.Rule.AGE, Eligibility.Rule.FIRST_TIME, Eligibility.Rule.HOURS, Eligibility.Rule.WEEKS)) {
            assertThat(page.asks(off.name())).as(off.name()).isFalse();
        }
        ApplicationInput least = new ApplicationInput(null, "NO", "yes", "1", "1", IntakeFixture.ESSAYS, 0);
        String application = fixture.as(IntakeFixture.MAREN, () -> fixture.applications.submit(IntakeFixture.ROUND, least));
        assertThat(fixture.application(application).state()).isEqualTo(ApplicationState.ELIGIBLE);
        assertThat(fixture.application(application).answers().hoursPerWeek()).isNull();
        assertThat(fixture.application(application).answers().earlierIntern()).isNull();
        ApplicationInput nowhere = new ApplicationInput(null, null, null, null, null, IntakeFixture.ESSAYS, 0);
        assertThatThrownBy(() -> fixture.as(IntakeFixture.LARS, () -> fixture.applications.submit(IntakeFixture.ROUND, nowhere)))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.field()).isEqualTo("country"));
        ApplicationInput excluded = new ApplicationInput(null, "SE", null, null, null, IntakeFixture.ESSAYS, 0);
        String barred = fixture.as(IntakeFixture.LARS, () -> fixture.applications.submit(IntakeFixture.ROUND, excluded));
        assertThat(fixture.application(barred).ineligibleRule()).isEqualTo(Eligibility.Rule.COUNTRY);
    }

    @Test
    @DisplayName("A6: a program without questions asks for none: what its rules ask is the whole application")
    void withoutQuestions() {
        fixture.run(IntakeFixture.ORGANIZER, () -> fixture.forms.define(FormScope.of(1), Application.ESSAYS, "About you", List.of()));
        ApplyPage page = fixture.as(IntakeFixture.MAREN, () -> fixture.applications.page(IntakeFixture.ROUND));
        assertThat(page.sheet().questionnaire().questions()).isEmpty();
        assertThat(fixture.application(fixture.eligible(IntakeFixture.MAREN)).state()).isEqualTo(ApplicationState.ELIGIBLE);
    }

    @Test
    @DisplayName("an organizer's word stands: what is submitted again after it comes to an organizer and is never decided by itself")
    void ruled() {
        String application = fixture.eligible(IntakeFixture.MAREN);
        fixture.run(IntakeFixture.ORGANIZER, () -> fixture.applications.perform(application, ApplicationAction.BAR, "Two accounts."));
        ApplicationInput changed = new ApplicationInput("1992-04-30", "NO", "no", "36", "13", IntakeFixture.ESSAYS, 1);
        fixture.run(IntakeFixture.MAREN, () -> fixture.applications.submit(IntakeFixture.ROUND, changed));
        assertThat(fixture.application(application).state()).isEqualTo(ApplicationState.UNDER_REVIEW);
        fixture.run(IntakeFixture.ORGANIZER, () -> fixture.applications.perform(application, ApplicationAction.CLEAR, "A misunderstanding."));
        ApplicationInput fewer = new ApplicationInput("1992-04-30", "NO", "no", "10", "13", IntakeFixture.ESSAYS, 2);
        fixture.run(IntakeFixture.MAREN, () -> fixture.applications.submit(IntakeFixture.ROUND, fewer));
        assertThat(fixture.application(application).state()).isEqualTo(ApplicationState.UNDER_REVIEW);
    }

    @Test
    @DisplayName("R3: an organizer in conflict with the applicant sees no application, no task and no notice of it; another does")
    void conflictedOrganizer() {
        fixture.recused.add(IntakeFixture.ORGANIZER);
        fixture.sql("insert into role_grant (account_id, role, scope_id, granted_at) values (31, 'ORGANIZER', 1, '2014-01-01 00:00:00')");
        fixture.sql("insert into role_grant (account_id, role, scope_id, granted_at) values (12, 'ORGANIZER', 1, '2014-01-01 00:00:00')");
        fixture.grant(12, Role.ORGANIZER, 1);
        fixture.sql("update round set starts_on = null where id = 1");
        String unsure = fixture.eligible(IntakeFixture.LARS);
        assertHidden(IntakeFixture.ORGANIZER, unsure);
        assertThat(fixture.needs(IntakeFixture.ORGANIZER)).isEmpty();
        assertThat(fixture.notices).contains("12 application.HOLD").doesNotContain("31 application.HOLD");
        assertThat(fixture.as(12, () -> fixture.standing.view(unsure)).own()).isFalse();
        assertThat(fixture.needs(12)).hasSize(1);
    }

    @Test
    @DisplayName("A2: a draft is saved however incomplete, and submitting asks for what is missing at its field")
    void drafts() {
        ApplicationInput half = new ApplicationInput("1992-04-30", null, null, " ", null, Map.of(), 0);
        String application = fixture.as(IntakeFixture.MAREN, () -> fixture.applications.save(IntakeFixture.ROUND, half));
        assertThat(fixture.application(application).state()).isEqualTo(ApplicationState.DRAFT);
        assertThat(fixture.needs(IntakeFixture.MAREN)).extracting(TaskRow::dueAt).containsExactly(IntakeFixture.APPLICATIONS_CLOSE);
        assertThatThrownBy(() -> fixture.run(IntakeFixture.MAREN, () -> fixture.applications.submit(IntakeFixture.ROUND,
                new ApplicationInput("1992-04-30", null, null, null, null, Map.of(), 1))))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.field()).isEqualTo("country"));
        assertThatThrownBy(() -> fixture.run(IntakeFixture.MAREN, () -> fixture.applications.submit(IntakeFixture.ROUND,
                new ApplicationInput("1992-04-30", "NO", "no", "35", "13", Map.of(), 1))))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.field()).isEqualTo("answer-why"));
        assertThat(fixture.application(application).state()).isEqualTo(ApplicationState.DRAFT);
        assertThat(fixture.notices).isEmpty();
    }

    @Test
    @DisplayName("A2: what is written first is there afterwards, and so is what is written next")
    void nothingIsLost() {
        fixture.run(IntakeFixture.MAREN, () -> fixture.applications.save(IntakeFixture.ROUND, fixture.input(0)));
        assertThat(fixture.as(IntakeFixture.MAREN, () -> fixture.applications.page(IntakeFixture.ROUND)).answers()).isEqualTo(fixture.input(1));
        ApplicationInput next = new ApplicationInput("1992-04-30", "SE", "yes", "36", "14", Map.of("why", "Because of this."), 1);
        fixture.run(IntakeFixture.MAREN, () -> fixture.applications.save(IntakeFixture.ROUND, next));
        assertThat(fixture.as(IntakeFixture.MAREN, () -> fixture.applications.page(IntakeFixture.ROUND)).answers())
                .isEqualTo(new ApplicationInput("1992-04-30", "SE", "yes", "36", "14", Map.of("why", "Because of this."), 2));
    }

    @Test
    @DisplayName("A2: two tabs do not overwrite each other; the same form sent twice is one application")
    void tabs() {
        fixture.run(IntakeFixture.MAREN, () -> fixture.applications.save(IntakeFixture.ROUND, fixture.input(0)));
        fixture.run(IntakeFixture.MAREN, () -> fixture.applications.save(IntakeFixture.ROUND, fixture.input(0)));
        assertThat(fixture.as(IntakeFixture.MAREN, () -> fixture.applications.page(IntakeFixture.ROUND)).revision()).isEqualTo(1);
        ApplicationInput other = new ApplicationInput("1992-04-30", "SE", "no", "35", "13", IntakeFixture.ESSAYS, 0);
        assertRefused("intake.meanwhile", () -> fixture.run(IntakeFixture.MAREN, () -> fixture.applications.save(IntakeFixture.ROUND, other)));
        String first = fixture.as(IntakeFixture.MAREN, () -> fixture.applications.submit(IntakeFixture.ROUND, fixture.input(1)));
        String second = fixture.as(IntakeFixture.MAREN, () -> fixture.applications.submit(IntakeFixture.ROUND, fixture.input(1)));
        assertThat(second).isEqualTo(first);
        assertThat(fixture.notices).containsExactly("1 application.RECEIPT_ELIGIBLE");
        assertRefused("application.submitted", () -> fixture.run(IntakeFixture.MAREN, () -> fixture.applications.save(IntakeFixture.ROUND, fixture.input(2))));
    }

    @Test
    @DisplayName("S1: a draft is hers alone, others' applications do not exist for anybody but organizers")
    void privacy() {
        String draft = fixture.as(IntakeFixture.MAREN, () -> fixture.applications.save(IntakeFixture.ROUND, fixture.input(0)));
        assertHidden(IntakeFixture.ORGANIZER, draft);
        fixture.run(IntakeFixture.MAREN, () -> fixture.applications.submit(IntakeFixture.ROUND, fixture.input(1)));
        assertHidden(IntakeFixture.LARS, draft);
        assertHidden(IntakeFixture.MENTOR, draft);
        assertThat(fixture.as(IntakeFixture.ORGANIZER, () -> fixture.standing.view(draft)).own()).isFalse();
    }

    @Test
    @DisplayName("A4: contributions are hers to record, change and delete until the deadline, once each")
    void contributions() {
        String application = fixture.eligible(IntakeFixture.MAREN);
        ContributionInput patch = new ContributionInput("project1", "A patch", "https://example.org/1", ContributionKind.CODE, ContributionStatus.IN_REVIEW, "2014-03-09");
        fixture.run(IntakeFixture.MAREN, () -> fixture.contributions.add(application, patch));
        fixture.run(IntakeFixture.MAREN, () -> fixture.contributions.add(application, patch));
        ContributionRow row = fixture.as(IntakeFixture.MAREN, () -> fixture.standing.view(application)).contributions().get(0);
        assertThat(fixture.as(IntakeFixture.MAREN, () -> fixture.standing.view(application)).contributions()).hasSize(1);
        assertThatThrownBy(() -> fixture.run(IntakeFixture.LARS, () -> fixture.contributions.delete(application, row.publicId()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> fixture.run(IntakeFixture.ORGANIZER, () -> fixture.contributions.delete(application, row.publicId()))).isInstanceOf(NotFound.class);
        ContributionInput merged = new ContributionInput("project2", "A patch", "https://example.org/1", ContributionKind.CODE, ContributionStatus.MERGED, "2014-03-09");
        fixture.run(IntakeFixture.MAREN, () -> fixture.contributions.edit(application, row.publicId(), merged, row.version()));
        assertRefused("stale", () -> fixture.run(IntakeFixture.MAREN, () -> fixture.contributions.edit(application, row.publicId(), patch, row.version())));
        assertThat(fixture.as(IntakeFixture.MAREN, () -> fixture.contributions.contribution(application, row.publicId())).status()).isEqualTo(ContributionStatus.MERGED);
        assertThatThrownBy(() -> fixture.run(IntakeFixture.MAREN, () -> fixture.contributions.add(application, new ContributionInput("project1", "X", "javascript:alert(1)",
                ContributionKind.CODE, ContributionStatus.MERGED, "2014-03-09")))).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.field()).isEqualTo("link"));
        fixture.at(IntakeFixture.PROPOSALS_CLOSE.plusMillis(1));
        assertRefused("window.closed", () -> fixture.run(IntakeFixture.MAREN, () -> fixture.contributions.delete(application, row.publicId())));
        fixture.at(IntakeFixture.PROPOSALS_CLOSE);
        fixture.run(IntakeFixture.MAREN, () -> fixture.contributions.delete(application, row.publicId()));
        assertThat(fixture.as(IntakeFixture.MAREN, () -> fixture.standing.view(application)).contributions()).isEmpty();
    }

    @Test
    @DisplayName("A3: an unsubmitted draft gets one reminder when its own window is about to close")
    void reminder() {
        fixture.run(IntakeFixture.MAREN, () -> fixture.applications.save(IntakeFixture.ROUND, fixture.input(0)));
        fixture.run(IntakeFixture.LARS, () -> fixture.applications.save(IntakeFixture.ROUND, fixture.input(0)));
        Instant later = IntakeFixture.APPLICATIONS_CLOSE.plus(Duration.ofDays(7));
        fixture.extend(IntakeFixture.LARS, "APPLICATIONS_CLOSE", later);
        assertThat(remind()).isZero();
        fixture.at(IntakeFixture.APPLICATIONS_CLOSE.minus(Duration.ofHours(47)));
        assertThat(remind()).isEqualTo(1);
        assertThat(remind()).isZero();
        fixture.at(later.minus(Duration.ofHours(1)));
        assertThat(remind()).isEqualTo(1);
        assertThat(fixture.notices).containsExactly("1 application.REMINDER", "2 application.REMINDER");
    }

    @Test
    @DisplayName("T7: a moved deadline concerns who waits for something in the round; Today follows it, and who was reminded is reminded again")
    void moved() {
        fixture.run(IntakeFixture.MAREN, () -> fixture.applications.save(IntakeFixture.ROUND, fixture.input(0)));
        fixture.at(IntakeFixture.APPLICATIONS_CLOSE.minus(Duration.ofHours(1)));
        assertThat(remind()).isEqualTo(1);
        RoundRef round = fixture.round();
        Instant later = IntakeFixture.APPLICATIONS_CLOSE.plus(Duration.ofDays(1));
        List<DeadlineMove> moves = List.of(new DeadlineMove(DeadlineKind.APPLICATIONS_CLOSE,
                new DeadlineSetting(IntakeFixture.APPLICATIONS_CLOSE, null, 0), new DeadlineSetting(later, null, 0)));
        assertThat(fixture.deadlineNews.concerned(round, List.of(DeadlineKind.REVIEWS_CLOSE))).isEmpty();
        assertThat(fixture.deadlineNews.concerned(round, List.of(DeadlineKind.REVIEWS_CLOSE, DeadlineKind.APPLICATIONS_CLOSE)))
                .singleElement().satisfies(concerned -> {
                    assertThat(concerned.accountId()).isEqualTo(IntakeFixture.MAREN);
                    assertThat(concerned.kinds()).hasSize(1);
                });
        assertThat(fixture.deadlineNews.effects(round, moves, java.util.Set.of())).containsExactly(new DeadlineFollower.Effect("applications", 1), new DeadlineFollower.Effect("reminders", 1));
        fixture.sql("update deadline set at = '2014-03-20 19:00:00' where kind = 'APPLICATIONS_CLOSE'");
        fixture.database.run(() -> fixture.deadlineNews.follow(round, moves));
        assertThat(fixture.needs(IntakeFixture.MAREN)).extracting(TaskRow::dueAt).containsExactly(later);
        fixture.at(later.minus(Duration.ofHours(1)));
        assertThat(remind()).isEqualTo(1);
        assertThat(remind()).isZero();
    }

    @Test
    @DisplayName("T1: reminders follow the date that is asked for, and once more the end; it says both, and none to who has more time")
    void softDate() {
        Instant asked = IntakeFixture.APPLICATIONS_CLOSE.minus(Duration.ofDays(5));
        fixture.sql("update deadline set soft_at = '2014-03-14 19:00:00' where kind = 'APPLICATIONS_CLOSE'");
        fixture.run(IntakeFixture.MAREN, () -> fixture.applications.save(IntakeFixture.ROUND, fixture.input(0)));
        fixture.run(IntakeFixture.LARS, () -> fixture.applications.save(IntakeFixture.ROUND, fixture.input(0)));
        fixture.extend(IntakeFixture.LARS, "APPLICATIONS_CLOSE", IntakeFixture.APPLICATIONS_CLOSE.plus(Duration.ofDays(7)));
        assertThat(closes(IntakeFixture.MAREN)).isEqualTo(new Window.End(asked, IntakeFixture.APPLICATIONS_CLOSE));
        assertThat(closes(IntakeFixture.LARS).asked()).isNull();
        fixture.at(asked.minus(Duration.ofHours(48)));
        assertThat(remind()).isZero();
        fixture.at(asked.minus(Duration.ofHours(47)));
        assertThat(remind()).isEqualTo(1);
        fixture.at(asked);
        assertThat(remind()).isZero();
        assertThat(closes(IntakeFixture.MAREN).asked()).isEqualTo(asked);
        fixture.at(asked.plusMillis(1));
        assertThat(remind()).isZero();
        assertThat(closes(IntakeFixture.MAREN).asked()).isNull();
        fixture.at(IntakeFixture.APPLICATIONS_CLOSE.minus(Duration.ofHours(47)));
        assertThat(remind()).isEqualTo(1);
        assertThat(remind()).isZero();
        assertThat(fixture.notices).containsExactly("1 application.REMINDER_ASKED", "1 application.REMINDER");
    }

    private Window.End closes(long account) {
        return fixture.as(account, () -> fixture.applications.page(IntakeFixture.ROUND)).closes();
    }

    private int remind() {
        return fixture.database.call(fixture.reminders::remind);
    }

    private void assertHidden(long account, String application) {
        assertThatThrownBy(() -> fixture.as(account, () -> fixture.standing.view(application))).isInstanceOf(NotFound.class);
    }

    private static void assertRefused(String reason, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.verdict().reason()).isEqualTo(reason));
    }
}
