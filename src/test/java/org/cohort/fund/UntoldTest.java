package org.cohort.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cohort.internship.SummerFixture.COORDINATOR;
import static org.cohort.internship.SummerFixture.MAREN;
import static org.cohort.internship.SummerFixture.TOVE;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cohort.fund.bank.Awaiting;
import org.cohort.fund.bank.BankService;
import org.cohort.internship.DateChange;
import org.cohort.internship.EvaluationOutcome;
import org.cohort.internship.EvaluationSubmitted;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.Stage;
import org.cohort.internship.extension.ExtensionAction;
import org.cohort.kernel.access.Role;
import org.cohort.program.rules.PayMoment;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("I3: whatever a final outcome says that is not hers to read yet, an intern is shown the same beside it")
class UntoldTest {

    private static final long TREASURER = 41;

    @Test
    @DisplayName("what more weeks would move, what a request of her own would, what they did move, and the link to bank details")
    void same() {
        Set<List<String>> shown = new HashSet<>();
        for (EvaluationOutcome outcome : List.of(EvaluationOutcome.CONTINUE, EvaluationOutcome.STOP, EvaluationOutcome.NOT_SURE)) {
            shown.add(shown(outcome));
        }
        assertThat(shown).hasSize(1);
        assertThat(shown.iterator().next().get(0)).contains("fund.installment.extended.FINAL").doesNotContain("evaluation.label.FINAL.BY_MENTOR");
    }

    @Test
    @DisplayName("more time that a final word wants isn't told by what would move either")
    void moreTime() {
        try (LongerFixture hers = said(EvaluationOutcome.EXTEND)) {
            assertThat(preview(hers, MAREN)).doesNotContain("evaluation.label.FINAL.BY_MENTOR");
            assertThat(preview(hers, TOVE)).contains("evaluation.label.FINAL.BY_MENTOR");
        }
    }

    @ParameterizedTest
    @EnumSource(value = EvaluationOutcome.class, names = {"CONTINUE", "STOP"})
    @DisplayName("G12: who pays what she must not know of yet finds her page of bank details; nobody finds one of what is held")
    void treasurer(EvaluationOutcome outcome) {
        try (LongerFixture hers = said(outcome)) {
            BankService bank = hers.summer.get(BankService.class);
            if (outcome == EvaluationOutcome.STOP) {
                assertThat(page(hers, TREASURER)).isNull();
                return;
            }
            assertThat(page(hers, TREASURER)).isEqualTo("/payees/account" + MAREN);
            assertThat(hers.summer.as(TREASURER, () -> bank.payee("account" + MAREN)).awaited()).hasSize(1);
            assertThat(page(hers, MAREN)).isNull();
            hers.summer.sql("update installment set is_untold = false");
            hers.summer.database.em().clear();
            assertThat(page(hers, MAREN)).as("once it is hers to know").isEqualTo("/me/bank");
        }
    }

    @Test
    @DisplayName("T4: what an organizer holds by hand is authorized: an extension doesn't move it, and can be undone when it is let go")
    void heldByHand() {
        try (LongerFixture hers = said(EvaluationOutcome.CONTINUE)) {
            hers.summer.sql("update installment set is_untold = false, state = 'HELD', held_by = 31 where stage = 'FINAL'");
            hers.summer.database.em().clear();
            assertThat(preview(hers, MAREN)).doesNotContain("fund.installment.extended.FINAL");
            String granted = hers.granted(1);
            hers.summer.sql("update installment set state = 'AUTHORIZED', held_by = null where stage = 'FINAL'");
            hers.summer.database.em().clear();
            hers.perform(COORDINATOR, granted, ExtensionAction.UNDO, "By mistake.");
        }
    }

    private static List<String> shown(EvaluationOutcome outcome) {
        try (LongerFixture hers = said(outcome)) {
            String preview = preview(hers, MAREN);
            String asked = hers.ask(MAREN, 1);
            String request = words(hers.view(MAREN, asked).changes()) + hers.view(MAREN, asked).options();
            hers.perform(TOVE, asked, ExtensionAction.AGREE, null);
            hers.perform(COORDINATOR, asked, ExtensionAction.GRANT, null);
            return List.of(preview, request, words(hers.view(MAREN, asked).changes()), String.valueOf(page(hers, MAREN)));
        }
    }

    private static LongerFixture said(EvaluationOutcome outcome) {
        LongerFixture hers = new LongerFixture();
        hers.summer.wiring.offer(Awaiting.class, "org.cohort.fund.bank.AwaitedInstallments");
        hers.summer.database.addAccount(TREASURER);
        hers.summer.sql("insert into fund (id, public_id, name, sponsor, purpose, currency, program_id, created_at)"
                + " values (5, 'stipends', 'Stipends', 'A foundation', 'STIPENDS', 'USD', 1, '2014-01-01 00:00:00')");
        hers.summer.hold(TREASURER, Role.TREASURER, 5);
        hers.summer.at("2014-08-16T12:00:00Z");
        hers.summer.sql("update evaluation set state = 'SUBMITTED', writer_id = 11, submitted_at = '2014-08-15 00:00:00', outcome = '" + outcome
                + "' where stage = 'FINAL' and direction = 'BY_MENTOR'");
        hers.summer.database.em().clear();
        hers.summer.run(TOVE, () -> hers.summer.get(InstallmentOutcomes.class).decide(new EvaluationSubmitted(7L, Stage.FINAL, outcome, null)));
        return hers;
    }

    private static String preview(LongerFixture hers, long who) {
        InternshipRef internship = hers.internship();
        return words(hers.summer.as(who, () -> hers.queries.preview(hers.summer.actor(who), internship, "1")));
    }

    private static String words(List<DateChange> changes) {
        return changes.stream().map(change -> change.key() + " " + change.from() + " " + change.to()).toList().toString();
    }

    private static String page(LongerFixture hers, long who) {
        String id = hers.summer.database.em().createQuery("select i.publicId from Installment i where i.stage = :stage", String.class).setParameter("stage", PayMoment.FINAL).getSingleResult();
        return hers.summer.as(who, () -> hers.summer.get(BankService.class).pageFor("/installments/" + id));
    }
}
