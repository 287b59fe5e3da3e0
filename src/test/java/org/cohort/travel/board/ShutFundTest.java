package org.cohort.travel.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.money.Amount;
import org.cohort.travel.Trip;
import org.cohort.travel.grant.GrantAction;
import org.cohort.travel.grant.GrantState;
import org.cohort.travel.grant.MayI;
import org.cohort.travel.grant.RequestQueries;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("M2, G2, G5: what is left in a fund whose period is closed, or about to be, is nobody's to ask for, to be promoted for or to plan with")
class ShutFundTest extends Desk {

    @ParameterizedTest
    @ValueSource(strings = {"CLOSING", "CLOSED"})
    @DisplayName("may I?, the waiting list, the budget and what can be published")
    void nothingToGive(String state) {
        List.of(3L, 4L).forEach(this::arrives);
        String taken = offered(Trip.INTERN, "800.00", "100.00");
        String waiting = inReview(OTHER, "700.00", "100.00");
        save(Trip.TREASURER, waiting, "WAITLIST", null, null, java.util.Map.of());
        publish(Trip.TREASURER);
        String drafted = inReview(3, "90.00", "10.00");
        plan(Trip.TREASURER, drafted, "90.00", "10.00");
        assertThat(money(4)).isTrue();
        assertThat(preview(Trip.TREASURER).items().get(0).verdict().isAllowed()).isTrue();
        period(state);

        assertThat(money(4)).isFalse();
        act(Trip.INTERN, taken, GrantAction.DECLINE_OFFER);
        assertThat(page(Trip.TREASURER, waiting).state()).as("nobody is promoted to what can't be given").isEqualTo(GrantState.WAITLISTED);
        DecideView desk = desk(Trip.TREASURER);
        assertThat(desk.free()).isEqualTo(Amount.of("USD", "0.00"));
        assertThat(desk.whatIf().fitting()).isEmpty();
        assertThat(desk.balance().free()).as("the balance itself stays the ledger's").isEqualTo(Amount.of("USD", "2000.00"));
        assertThat(preview(Trip.TREASURER).items().get(0).verdict()).extracting(Verdict::reason).isEqualTo("fund.shut");
        refused("fund.shut", () -> publish(Trip.TREASURER, drafted));
    }

    private boolean money(long account) {
        return world.as(account, () -> world.bean(RequestQueries.class).mayI(world.actor(account), "summit")).answers().stream()
                .filter(answer -> answer.question() == MayI.Question.MONEY).allMatch(answer -> answer.verdict().isAllowed());
    }

    private void period(String state) {
        world.sql("insert into fund_period (public_id, fund_id, number, starts_on, ends_on, state, after_entry_id, begun_by, begun_at)"
                + " values ('period', 5, 1, '2014-01-01', '2014-12-31', '" + state + "', 0, 41, '2014-01-01 00:00:00')");
    }
}
