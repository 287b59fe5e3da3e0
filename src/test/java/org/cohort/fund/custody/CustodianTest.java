package org.cohort.fund.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cohort.internship.SummerFixture.COORDINATOR;
import static org.cohort.internship.SummerFixture.LARS;
import static org.cohort.internship.SummerFixture.MAREN;
import static org.cohort.internship.SummerFixture.ORGANIZER;
import static org.cohort.internship.SummerFixture.TOVE;

import org.cohort.internship.SummerFixture;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("travel.md §6.1, 25: who pays this intern, program, community or foundation")
class CustodianTest {

    private static final long TREASURER = 41;

    private final SummerFixture summer = new SummerFixture();
    private final CustodianService service = summer.get(CustodianService.class);

    @BeforeEach
    void begin() {
        summer.database.addAccount(TREASURER);
        summer.sql("insert into fund (id, public_id, name, sponsor, purpose, currency, program_id, created_at) values (5, 'stipends', 'Stipends', 'A foundation', 'STIPENDS', 'USD', 1, '2014-01-01 00:00:00')");
        summer.hold(TREASURER, Role.TREASURER, 5);
        summer.sql("insert into internship (id, public_id, project_id, round_id, participation_id, account_id, state, starts_on, ends_on, zone, created_at)"
                + " values (7, 'hers', 1, 1, 1, 1, 'ACTIVE', '2014-05-19', '2014-08-17', 'UTC', '2014-05-01 00:00:00')");
        for (int id = 1; id <= 2; id++) {
            summer.sql("insert into installment (id, public_id, internship_id, account_id, fund_id, stage, amount_value, amount_currency, state, due_on, created_at) values (" + id + ", 'i" + id
                    + "', 7, 1, 5, '" + (id == 1 ? "MIDPOINT" : "FINAL") + "', 100, 'USD', 'SCHEDULED', '2014-08-01', '2014-05-01 00:00:00')");
        }
    }

    @AfterEach
    void end() {
        summer.close();
    }

    @Test
    @DisplayName("The program pays until an organizer says another, with a reason; it holds for the whole internship, and what was said before stays to be read")
    void history() {
        assertThat(view(MAREN, "i1").kind()).isEqualTo(CustodianKind.PROGRAM);
        summer.run(ORGANIZER, () -> service.say("i1", "COMMUNITY", "Xen Project", "It pays its interns itself."));
        summer.run(ORGANIZER, () -> service.say("i2", "FOUNDATION", "A foundation", "It took over in June."));
        for (long reader : new long[] {MAREN, TREASURER, ORGANIZER}) {
            CustodianService.View view = view(reader, "i1");
            assertThat(view.kind()).isEqualTo(CustodianKind.FOUNDATION);
            assertThat(view.name()).isEqualTo("A foundation");
            assertThat(view.history()).extracting(CustodianService.Said::reason).containsExactly("It took over in June.", "It pays its interns itself.");
            assertThat(view.changes()).isEqualTo(reader == ORGANIZER);
        }
        summer.run(ORGANIZER, () -> service.say("i1", "PROGRAM", "ignored", "Back again."));
        assertThat(view(MAREN, "i2").name()).isNull();
    }

    @Test
    @DisplayName("S1, S4: organizers alone change it; mentors, coordinators and other interns know nothing of it; a community has a name, and every change a reason")
    void who() {
        for (long one : new long[] {MAREN, TREASURER}) {
            assertThatThrownBy(() -> summer.run(one, () -> service.say("i1", "COMMUNITY", "Mine", "x"))).as("actor " + one).isInstanceOf(Refused.class);
        }
        for (long stranger : new long[] {TOVE, COORDINATOR, LARS}) {
            assertThatThrownBy(() -> view(stranger, "i1")).as("reader " + stranger).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> summer.run(stranger, () -> service.say("i1", "COMMUNITY", "Mine", "x"))).as("actor " + stranger).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> summer.run(ORGANIZER, () -> service.say("i1", "COMMUNITY", " ", ""))).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.all()).extracting(Refused::field).containsExactlyInAnyOrder("custodian-name", "custodian-reason"));
        assertThatThrownBy(() -> summer.run(ORGANIZER, () -> service.say("i1", "BANK", "x", "x"))).isInstanceOf(Refused.class);
    }

    private CustodianService.View view(long reader, String installment) {
        return summer.as(reader, () -> service.of(installment));
    }
}
