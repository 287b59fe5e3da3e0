package org.cohort.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.persistence.TestDatabase;
import org.cohort.kernel.persistence.Wiring;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who organizes a program")
class OrganizersTest {

    private final TestDatabase database = new TestDatabase();
    private final CurrentActor current = new CurrentActor();
    private OrganizerService service;
    private String program;
    private Long key;

    @BeforeEach
    void make() {
        AuditTrail silent = new AuditTrail() {
            @Override
            public void record(String subjectType, String subjectPublicId, String action, String from, String to, String comment) {
                // Has tests of its own, on a server.
            }
        };
        Wiring wiring = new Wiring(database, Clock.systemUTC(), current, silent);
        wiring.offer(Directory.class, "org.cohort.identity.AccountDirectory");
        wiring.offer(ProgramMoney.class, "org.cohort.fund.FundDirectory");
        for (long account = 1; account <= 4; account++) {
            database.addAccount(account);
        }
        service = wiring.get(OrganizerService.class);
        ProgramService programs = wiring.get(ProgramService.class);
        program = database.call(() -> current.callAs(person(1, Role.ADMINISTRATOR, null),
                () -> programs.create(new ProgramForm("Outreach", "Internships", null, "UTC", "5500", "USD"))));
        key = database.em().createQuery("select p.id from Program p", Long.class).getSingleResult();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @DisplayName("Organizers name others, with an account or without; the named are told once")
    void named() {
        as(person(1, Role.ORGANIZER, key), () -> service.add(program, "p2@example.org", "Somebody"));
        as(person(2, Role.ORGANIZER, key), () -> service.add(program, "P2@example.org", "Somebody"));
        as(person(2, Role.ORGANIZER, key), () -> service.add(program, "new@example.org", "Newcomer"));
        assertThat(names()).containsExactly("Newcomer", "Person 1", "Person 2");
        assertThat(database.em().createQuery("select n.email from Notice n where n.subject like 'You organize%' order by n.email", String.class).getResultList())
                .containsExactly("new@example.org", "p2@example.org");
    }

    @Test
    @DisplayName("An administrator may name them too; nobody else may even see them")
    void guarded() {
        as(person(3, Role.ADMINISTRATOR, null), () -> service.add(program, "p4@example.org", "Somebody"));
        assertThat(names()).containsExactly("Person 1", "Person 4");
        for (Actor stranger : List.of(person(3, Role.ORGANIZER, key + 1), person(3, Role.COORDINATOR, key), Actor.VISITOR)) {
            assertThatThrownBy(() -> as(stranger, () -> service.organizers(program))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> as(stranger, () -> service.add(program, "p3@example.org", "X"))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> as(stranger, () -> service.remove(program, "account1"))).isInstanceOf(NotFound.class);
        }
        assertThat(names()).containsExactly("Person 1", "Person 4");
    }

    @Test
    @DisplayName("The last one stays")
    void last() {
        assertThatThrownBy(() -> as(person(1, Role.ORGANIZER, key), () -> service.remove(program, "account1"))).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.verdict().reason()).isEqualTo("program.lastOrganizer"));
        as(person(1, Role.ORGANIZER, key), () -> service.add(program, "p2@example.org", "X"));
        as(person(2, Role.ORGANIZER, key), () -> service.remove(program, "account1"));
        assertThat(names()).containsExactly("Person 2");
    }

    private List<String> names() {
        return database.call(() -> current.callAs(Actor.SYSTEM, () -> service.organizers(program).people().stream().map(Directory.Person::name).toList()));
    }

    private void as(Actor actor, Runnable work) {
        database.run(() -> current.runAs(actor, work));
    }

    private static Actor person(long id, Role role, Long scope) {
        return new Actor(id, "account" + id, "Person " + id, Locale.ENGLISH, ZoneOffset.UTC, Set.of(new Actor.Held(role, scope)));
    }
}
