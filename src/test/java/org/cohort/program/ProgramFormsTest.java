package org.cohort.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A program's form")
class ProgramFormsTest {

    private final Bench bench = new Bench();
    private final Actor administrator = Sample.person(1L, new Actor.Held(Role.ADMINISTRATOR, null));

    @AfterEach
    void end() {
        bench.database.close();
    }

    @Test
    @DisplayName("S4: a currency in words is told what a currency is, and a stipend that is no amount is told with it")
    void currency() {
        assertThatThrownBy(() -> create("Outreach", "much", "dollars")).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.all())
                .extracting(Refused::field, one -> one.verdict().reason()).containsExactlyInAnyOrder(tuple("currency", "currency"), tuple("stipend", "number")));
        assertThatThrownBy(() -> create("Outreach", "5,500.00", "XXX")).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.all())
                .extracting(Refused::field, one -> one.verdict().reason()).containsExactly(tuple("currency", "currency")));
    }

    @Test
    @DisplayName("two programs of one name can't be told apart: the second is refused, with the way out; one may keep its own")
    void name() {
        String first = create("Outreach", "1", "USD");
        assertThatThrownBy(() -> create(" outreach ", "1", "USD")).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.field()).isEqualTo("name");
            assertThat(refused.verdict().reason()).isEqualTo("program.name");
        });
        create("Summer", "1", "USD");
        Actor organizer = Sample.person(1L, new Actor.Held(Role.ORGANIZER, id(first)));
        bench.as(organizer, () -> bench.programs.edit(first, new ProgramForm("OutReach", "S", null, "UTC", "1", "USD"), 1));
        assertThatThrownBy(() -> bench.as(organizer, () -> bench.programs.edit(first, new ProgramForm("Summer", "S", null, "UTC", "1", "USD"), 2)))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.field()).isEqualTo("name"));
    }

    private String create(String name, String stipend, String currency) {
        return bench.as(administrator, () -> bench.programs.create(new ProgramForm(name, "S", null, "UTC", stipend, currency)));
    }

    private Long id(String publicId) {
        return bench.database.em().createQuery("select p.id from Program p where p.publicId = :id", Long.class).setParameter("id", publicId).getSingleResult();
    }
}
