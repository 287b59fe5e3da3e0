package org.cohort.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cohort.internship.SummerFixture.MAREN;
import static org.cohort.internship.SummerFixture.ORGANIZER;
import static org.cohort.internship.SummerFixture.TOVE;

import java.util.Locale;
import org.cohort.internship.Direction;
import org.cohort.internship.EvaluationOutcome;
import org.cohort.internship.EvaluationSubmitted;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipOffered;
import org.cohort.internship.InternshipPart;
import org.cohort.internship.Months;
import org.cohort.internship.Stage;
import org.cohort.internship.SummerFixture;
import org.cohort.kernel.text.Words;
import org.cohort.program.rules.PayMoment;
import org.cohort.program.rules.StipendRule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("I3: what an outcome does to a stipend tells the intern nothing before the evaluation is hers to read")
class NewsTest {

    private final SummerFixture summer = new SummerFixture();
    private final InstallmentService installments = summer.get(InstallmentService.class);

    @BeforeEach
    void rows() {
        Months.begin(summer);
        Months.evaluation(summer, Stage.MIDPOINT, Direction.BY_MENTOR, "SUBMITTED", "2014-07-01", "STOP");
        summer.runAsSystem(() -> installments.schedule(new InternshipOffered(7L)));
        summer.at("2014-06-22T12:00:00Z");
        summer.notices.clear();
    }

    @AfterEach
    void end() {
        summer.close();
    }

    @Test
    @DisplayName("held ten days before the release: she is told nothing, shown nothing and waits for nobody new; with the release she reads the same words for whatever holds it")
    void held() {
        for (EvaluationOutcome outcome : new EvaluationOutcome[] {EvaluationOutcome.STOP, EvaluationOutcome.NOT_SURE}) {
            summer.sql("update installment set state = 'SCHEDULED', held_for = null, is_untold = false");
            summer.sql("update evaluation set state = 'SUBMITTED'");
            summer.sql("delete from task where subject_type = 'installment'");
            summer.notices.clear();
            summer.database.em().clear();
            String before = seen();
            say(outcome);
            tell();
            assertThat(seen()).as("before the release").isEqualTo(before);
            assertThat(summer.notices).contains(ORGANIZER + " installment.HELD").noneMatch(told -> told.startsWith(MAREN + " "));
            assertThat(summer.awaits(MAREN)).doesNotContain("installment HELD");
            assertThat(summer.as(ORGANIZER, () -> installments.view(id())).state()).isEqualTo(InstallmentState.HELD);
            summer.sql("update evaluation set state = 'RELEASED'");
            summer.database.em().clear();
            tell();
            tell();
            assertThat(summer.notices).containsOnlyOnce(MAREN + " installment.HOLD");
            assertThat(seen()).startsWith("HELD installment.why.self.HELD HELD");
            assertThat(summer.awaits(MAREN)).contains("installment HELD");
        }
    }

    @Test
    @DisplayName("what is authorized is told with the release, in words that are true whoever authorized it")
    void authorized() {
        String before = seen();
        say(EvaluationOutcome.CONTINUE);
        assertThat(seen()).isEqualTo(before);
        assertThat(summer.notices).noneMatch(told -> told.startsWith(MAREN + " "));
        summer.sql("update evaluation set state = 'RELEASED'");
        summer.database.em().clear();
        tell();
        assertThat(summer.notices).contains(MAREN + " installment.AUTHORIZE");
        assertThat(seen()).startsWith("AUTHORIZED");
        assertThat(Words.say(Locale.ENGLISH, "notice.installment.AUTHORIZE.body", "x")).doesNotContain("mentor");
    }

    @Test
    @DisplayName("what nobody wrote is hers from the day it would have been released: a ruling is told then")
    void ruled() {
        summer.sql("update evaluation set state = 'DUE', submitted_at = null");
        say(EvaluationOutcome.CONTINUE);
        tell();
        assertThat(summer.notices).doesNotContain(MAREN + " installment.AUTHORIZE");
        summer.at("2014-07-01T12:00:00Z");
        tell();
        assertThat(summer.notices).contains(MAREN + " installment.AUTHORIZE");
    }

    @Test
    @DisplayName("I3: what an organizer rules about the installment itself before the release is told with it, with her words; nor is the intern asked for bank details before")
    void ruledToPay() {
        say(EvaluationOutcome.STOP);
        String before = seen();
        summer.run(ORGANIZER, () -> installments.perform(id(), InstallmentAction.RULE_TO_PAY, "She did the work."));
        tell();
        assertThat(seen()).isEqualTo(before);
        assertThat(summer.notices).noneMatch(told -> told.startsWith(MAREN + " "));
        assertThat(waitsForMoney()).isFalse();
        summer.sql("update evaluation set state = 'RELEASED'");
        summer.database.em().clear();
        tell();
        assertThat(summer.notices).containsOnlyOnce(MAREN + " installment.RULE_TO_PAY").doesNotContain(MAREN + " installment.AUTHORIZE");
        assertThat(waitsForMoney()).isTrue();
        assertThat(summer.database.call(() -> summer.database.em().createQuery("select i from Installment i where i.publicId = :id", Installment.class).setParameter("id", id()).getSingleResult().ruling()))
                .isEqualTo("She did the work.");
    }

    /** As {@code bank.NEEDED} goes by it. */
    private boolean waitsForMoney() {
        return summer.database.call(() -> {
            try {
                var awaiting = (org.cohort.fund.bank.Awaiting) summer.get(Class.forName("org.cohort.fund.bank.AwaitedInstallments"));
                return awaiting.everybody().contains(MAREN) && !awaiting.of(MAREN).isEmpty();
            } catch (ClassNotFoundException e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    @DisplayName("M1: an intern's page says by which rule the whole was found, whatever the rule")
    void byWhichRule() {
        for (StipendRule.Kind kind : StipendRule.Kind.values()) {
            assertThat(Words.say(Locale.ENGLISH, "installment.section.whole." + kind, "USD 5,500.00")).matches("USD 5,500\\.00 in all, (by|adjusted|the same) .+");
        }
    }

    @Test
    @DisplayName("who withdraws is told which of hers are cancelled")
    void withdrawn() throws ClassNotFoundException {
        InternshipPart part = (InternshipPart) summer.get(Class.forName("org.cohort.fund.InstallmentStart"));
        summer.sql("update internship set state = 'WITHDRAWN'");
        summer.database.em().clear();
        summer.run(MAREN, () -> part.moved(summer.get(InternshipDirectory.class).internship(7L)));
        assertThat(summer.notices).contains(MAREN + " installment.CANCELLED");
    }

    @Test
    @DisplayName("an internship completed without an evaluation in the middle: an organizer is asked to rule on what that would have decided")
    void completed() throws ClassNotFoundException {
        InternshipPart part = (InternshipPart) summer.get(Class.forName("org.cohort.fund.InstallmentStart"));
        summer.sql("update installment set state = 'AUTHORIZED' where stage = 'FINAL'");
        summer.sql("update internship set state = 'COMPLETED'");
        summer.database.em().clear();
        summer.run(ORGANIZER, () -> part.moved(summer.get(InternshipDirectory.class).internship(7L)));
        assertThat(summer.needs(ORGANIZER)).containsOnlyOnce("installment SCHEDULED");
        summer.run(ORGANIZER, () -> installments.perform(id(), InstallmentAction.RULE_TO_PAY, "She did the work."));
        assertThat(summer.needs(ORGANIZER)).doesNotContain("installment SCHEDULED");
    }

    @Test
    @DisplayName("M1: of a stipend that is nothing nothing is scheduled: it could never be paid")
    void nothing() {
        summer.sql("delete from installment");
        summer.sql("insert into stipend (public_id, internship_id, amount_value, amount_currency, kind, created_at) values ('s', 7, 0, 'USD', 'COUNTRY', '2014-05-01 00:00:00')");
        summer.runAsSystem(() -> installments.schedule(new InternshipOffered(7L)));
        assertThat(summer.database.em().createQuery("select count(i) from Installment i", Long.class).getSingleResult()).isZero();
    }

    /** Her installment on its page and in the list, in every word that could tell. */
    private String seen() {
        return summer.as(MAREN, () -> {
            InstallmentService.View view = installments.view(id());
            return view.state() + " " + view.why() + " " + summer.get(FundQueries.class).ofInternship(summer.actor(MAREN), 7L, MAREN, 1L).stream()
                    .filter(row -> row.stage() == PayMoment.MIDPOINT).map(row -> row.state().name()).findFirst().orElseThrow() + " " + view.options();
        });
    }

    private void say(EvaluationOutcome outcome) {
        summer.run(TOVE, () -> summer.get(InstallmentOutcomes.class).decide(new EvaluationSubmitted(7L, Stage.MIDPOINT, outcome, null)));
    }

    private void tell() {
        summer.runAsSystem(() -> summer.get(InstallmentNews.class).run());
    }

    private String id() {
        return summer.database.em().createQuery("select i.publicId from Installment i where i.stage = :stage", String.class).setParameter("stage", PayMoment.MIDPOINT).getSingleResult();
    }
}
