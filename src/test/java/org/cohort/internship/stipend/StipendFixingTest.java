package org.cohort.internship.stipend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cohort.internship.SummerFixture.COORDINATOR;
import static org.cohort.internship.SummerFixture.LARSS;
import static org.cohort.internship.SummerFixture.MAREN;
import static org.cohort.internship.SummerFixture.MARENS;
import static org.cohort.internship.SummerFixture.ORGANIZER;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.cohort.intake.Outcome;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.SummerFixture;
import org.cohort.internship.agreement.AgreementQueries;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.money.Amount;
import org.cohort.program.rules.Entry;
import org.cohort.program.rules.Rules;
import org.cohort.program.rules.RulesText;
import org.cohort.program.rules.Size;
import org.cohort.program.rules.Stages;
import org.cohort.program.rules.StipendRule;
import org.cohort.selection.AnnouncementService;
import org.cohort.selection.DecisionService;
import org.cohort.selection.SelectionQueries;
import org.cohort.selection.SelectionRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What an intern gets, found and fixed when her internship is offered, on a database")
class StipendFixingTest {

    private final SummerFixture summer = new SummerFixture();

    @BeforeEach
    void table() {
        summer.sql("insert into factor_table (public_id, program_id, edition, source, as_of, factors, created_at)"
                + " values ('first', 1, 1, 'A bank', '2014-01-01', 'BR,0.48\nNO,1.3\nSE,0.9\n', '2014-01-01 00:00:00'),"
                + " ('second', 1, 2, 'A bank', '2014-04-01', 'SE,0.1\n', '2014-04-01 00:00:00')");
    }

    @AfterEach
    void end() {
        summer.close();
    }

    @Test
    @DisplayName("M1: by size and country, by the edition the round was published with; the organizer saw it before, the agreement names it, the country is not kept")
    void bySizeAndCountry() {
        rules(new StipendRule(true, true, new BigDecimal("50"), new BigDecimal("110"), "first"));
        summer.sql("update application set country = 'SE' where id = 1");
        summer.sql("update project set weekly_hours = 18, weeks = 10 where id = 1");
        decide();
        StipendQueries.Row planned = stipends().planned().get(0);
        assertThat(planned.amount()).isEqualTo(usd("2700.00"));
        assertThat(planned.base()).isEqualTo(usd("3000.00"));
        assertThat(planned.size()).isEqualTo("Medium");
        assertThat(stipends().fixed()).isEmpty();
        announce();
        assertThat(stipends().planned()).isEmpty();
        assertThat(stipends().fixed()).extracting(StipendQueries.Row::amount).containsExactly(usd("2700.00"));
        assertThat(stipends().fixedSum()).isEqualTo(usd("2700.00"));
        assertThat(summer.as(MAREN, () -> summer.get(AgreementQueries.class).view(summer.actor(MAREN), internship().publicId())).toString()).contains("USD\u00a02,700.00", "USD\u00a01,350.00");
        assertThat(summer.audited).contains("Person 31 internship STIPEND: USD 2700.00, SIZE_AND_COUNTRY");
        summer.sql("update application set country = null where id = 1");
        assertThat(summer.as(MAREN, () -> summer.get(Stipends.class).of(internship()))).as("her answers are purged, what she was promised stays").isEqualTo(usd("2700.00"));
        assertThat(summer.notices).doesNotContain(ORGANIZER + " stipend.NOTED");
    }

    @Test
    @DisplayName("A5: without a country she gets the base amount, and the organizers are told, once")
    void noCountry() {
        rules(new StipendRule(false, true, null, null, "first"));
        decide();
        assertThat(stipends().planned()).extracting(StipendQueries.Row::note).containsExactly(StipendNote.NO_COUNTRY);
        announce();
        assertThat(summer.as(MAREN, () -> summer.get(Stipends.class).of(internship()))).isEqualTo(usd("5500.00"));
        assertThat(stipends().noted()).isEqualTo(1);
        assertThat(summer.notices).containsOnlyOnce(ORGANIZER + " stipend.NOTED");
    }

    @Test
    @DisplayName("M1: an organizer puts a stipend right until somebody has signed: installments and agreement follow, the note is gone and the intern is told")
    void correcting() {
        rules(new StipendRule(false, true, null, null, "first"));
        decide();
        listen();
        announce();
        String id = internship().publicId();
        assertThat(stipends().open()).hasSize(1);
        StipendCorrection correction = summer.get(StipendCorrection.class);
        assertThatThrownBy(() -> summer.run(COORDINATOR, () -> correction.correct("may-august-2014", id, "4950", "She lives in Sweden."))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> summer.run(ORGANIZER, () -> correction.correct("may-august-2014", id, "0", " ")))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.all()).extracting(Refused::field).containsExactly("amount", "reason"));
        summer.run(ORGANIZER, () -> correction.correct("may-august-2014", id, "4950", "She lives in Sweden."));
        assertThat(stipends().fixed()).extracting(StipendQueries.Row::amount, StipendQueries.Row::note).containsExactly(org.assertj.core.groups.Tuple.tuple(usd("4950.00"), null));
        assertThat(summer.as(MAREN, () -> summer.get(AgreementQueries.class).view(summer.actor(MAREN), id)).toString()).contains("USD\u00a04,950.00", "USD\u00a02,475.00").doesNotContain("5,500");
        assertThat(summer.database.em().createQuery("select i.amount from Installment i", Amount.class).getResultList()).containsExactlyInAnyOrder(usd("2475.00"), usd("2475.00"));
        assertThat(summer.notices).contains(MAREN + " stipend.CORRECTED");
        summer.run(MAREN, () -> summer.get(org.cohort.internship.agreement.AgreementService.class).sign(id, "Person 1", "192.0.2.7"));
        assertThat(stipends().open()).isEmpty();
        assertThatThrownBy(() -> summer.run(ORGANIZER, () -> correction.correct("may-august-2014", id, "5000", "Again.")))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.verdict().reason()).isEqualTo("stipend.signed"));
    }

    /** As the server hears them. */
    private void listen() {
        summer.wiring.listen(event -> {
            if (event instanceof org.cohort.internship.InternshipOffered) {
                hear("org.cohort.fund.InstallmentService", "schedule", event);
            } else if (event instanceof org.cohort.internship.StipendCorrected) {
                hear("org.cohort.internship.agreement.Agreements", "corrected", event);
                hear("org.cohort.fund.InstallmentCorrection", "on", event);
            }
        });
    }

    private void hear(String bean, String method, Object event) {
        try {
            var heard = Class.forName(bean).getDeclaredMethod(method, event.getClass());
            heard.setAccessible(true);
            heard.invoke(summer.get(Class.forName(bean)), event);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    @DisplayName("M1: what is missing is said: no factor for her country, no size for her project; and nothing is where everybody gets the same")
    void notes() {
        summer.sql("update application set country = 'FI' where id = 1");
        rules(new StipendRule(false, true, null, null, "first"));
        decide();
        assertThat(stipends().planned()).extracting(StipendQueries.Row::note).containsExactly(StipendNote.NO_FACTOR);
        rules(new StipendRule(true, false, null, null, null));
        assertThat(stipends().planned()).extracting(StipendQueries.Row::note).containsExactly(StipendNote.NO_SIZE);
        assertThat(stipends().planned()).extracting(StipendQueries.Row::amount).containsExactly(usd("5500.00"));
        rules(StipendRule.FLAT);
        assertThat(stipends().planned()).extracting(StipendQueries.Row::note).containsOnlyNulls();
    }

    @Test
    @DisplayName("R3: an organizer reads nothing of a pending decision on somebody she is in conflict with, the sum neither")
    void conflicted() {
        decide();
        assertThat(stipends().planned()).hasSize(1);
        summer.sql("insert into conflict (public_id, account_id, other_account_id, reason, declared_by, declared_at) values ('c', " + MAREN + ", " + ORGANIZER
                + ", 'r', " + MAREN + ", '2014-03-01 00:00:00')");
        assertThat(stipends().planned()).isEmpty();
        assertThat(stipends().plannedSum()).isEqualTo(usd("0.00"));
    }

    @Test
    @DisplayName("S1: the list is the organizers' alone")
    void whoReads() {
        assertThatThrownBy(() -> summer.as(COORDINATOR, () -> summer.get(StipendQueries.class).of(summer.actor(COORDINATOR), "may-august-2014"))).isInstanceOf(NotFound.class);
    }

    private void rules(StipendRule stipend) {
        Rules rules = new Rules(3, 6, 14, true, 14, Rules.USUAL.shares(), List.of(new Size("Small", 90, 8, 12, new BigDecimal("1500")), new Size("Medium", 175, 8, 13, new BigDecimal("3000"))),
                Entry.USUAL, true, stipend, Stages.NONE);
        summer.sql("update round set rules = '" + RulesText.write(rules) + "' where id = 1");
        summer.database.em().clear();
    }

    private void decide() {
        Map.of(MARENS, Outcome.ACCEPTED, LARSS, Outcome.DECLINED).forEach((proposal, outcome) -> {
            int version = summer.as(COORDINATOR, () -> summer.get(SelectionQueries.class).page(summer.actor(COORDINATOR), "xen")).rows().stream()
                    .filter(row -> row.proposal().publicId().equals(proposal)).mapToInt(SelectionRow::version).findFirst().orElse(0);
            summer.run(COORDINATOR, () -> summer.get(DecisionService.class).decide(proposal, outcome, version));
        });
    }

    private void announce() {
        AnnouncementService announcements = summer.get(AnnouncementService.class);
        String seen = summer.as(ORGANIZER, () -> announcements.preview("may-august-2014")).seen();
        summer.as(ORGANIZER, () -> announcements.announce("may-august-2014", seen));
    }

    private StipendQueries.Table stipends() {
        return summer.as(ORGANIZER, () -> summer.get(StipendQueries.class).of(summer.actor(ORGANIZER), "may-august-2014"));
    }

    private InternshipRef internship() {
        return summer.get(InternshipDirectory.class).ofAccount(MAREN).get(0);
    }

    private static Amount usd(String value) {
        return Amount.of("USD", value);
    }
}
