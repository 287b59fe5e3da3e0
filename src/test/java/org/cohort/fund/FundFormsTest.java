package org.cohort.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cohort.internship.SummerFixture.ORGANIZER;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cohort.internship.SummerFixture;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("S4: everything wrong with a fund or a deposit is told at once, each at its field")
class FundFormsTest {

    private final SummerFixture summer = new SummerFixture();
    private final FundService funds = summer.get(FundService.class);

    @AfterEach
    void end() {
        summer.close();
    }

    @Test
    void founding() {
        fields(() -> summer.run(ORGANIZER, () -> funds.found(new FundService.NewFund(1L, " ", null, FundPurpose.TRAVEL, "dollars", "nobody@example.org"))),
                "name", "sponsor", "currency", "treasurer");
        fields(() -> summer.run(ORGANIZER, () -> funds.found(new FundService.NewFund(1L, "Travel", "Us", FundPurpose.TRAVEL, "XXX", ""))),
                "currency", "treasurer");
    }

    @Test
    void deposit() {
        summer.sql("insert into fund (id, public_id, name, sponsor, purpose, currency, program_id, created_at)"
                + " values (5, 'travel', 'Travel', 'A foundation', 'TRAVEL', 'USD', 1, '2014-01-01 00:00:00')");
        summer.hold(ORGANIZER, Role.TREASURER, 5);
        fields(() -> summer.run(ORGANIZER, () -> funds.deposit("travel", "much", " ")), "amount", "memo");
        fields(() -> summer.run(ORGANIZER, () -> funds.deposit("travel", "0", null)), "amount", "memo");
    }

    private static void fields(ThrowingCallable call, String... fields) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.all()).extracting(Refused::field).containsExactlyInAnyOrder(fields));
    }
}
