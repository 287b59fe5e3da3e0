package org.cohort.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cohort.identity.RoleInvitations;
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
    private RoleInvitations links;
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
        links = wiring.get(RoleInvitations.class);
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
    @DisplayName("S1: organizers invite others, who hold the role once they accept; a link works once, and one taken back not at all")
    void invited() {
        as(person(1, Role.ORGANIZER, key), () -> service.invite(program, "p2@example.org", "Somebody"));
        assertThat(names()).as("nobody holds it before she accepts").containsExactly("Person 1");
        assertRefused("invitation.waits", () -> as(person(1, Role.ORGANIZER, key), () -> service.invite(program, "P2@example.org", null)));
        assertRefused("program.organizerAlready", () -> as(person(1, Role.ORGANIZER, key), () -> service.invite(program, "P1@example.org", null)));
        accept(2);
        assertThat(names()).containsExactly("Person 1", "Person 2");
        assertRefused("invitation.over", () -> accept(2));
        as(person(2, Role.ORGANIZER, key), () -> service.invite(program, "p3@example.org", null));
        String waiting = pending();
        as(person(1, Role.ORGANIZER, key), () -> service.resend(program, waiting));
        as(person(1, Role.ORGANIZER, key), () -> service.revoke(program, waiting));
        assertRefused("invitation.over", () -> accept(3));
        assertThat(names()).containsExactly("Person 1", "Person 2");
    }

    @Test
    @DisplayName("S1: an administrator may invite them too; nobody else may even see them")
    void guarded() {
        as(person(3, Role.ADMINISTRATOR, null), () -> service.invite(program, "p4@example.org", "Somebody"));
        String waiting = pending();
        for (Actor stranger : List.of(person(3, Role.ORGANIZER, key + 1), person(3, Role.COORDINATOR, key), Actor.VISITOR)) {
            assertThatThrownBy(() -> as(stranger, () -> service.organizers(program))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> as(stranger, () -> service.invite(program, "p3@example.org", "X"))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> as(stranger, () -> service.resend(program, waiting))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> as(stranger, () -> service.revoke(program, waiting))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> as(stranger, () -> service.remove(program, "account1"))).isInstanceOf(NotFound.class);
        }
        assertThat(names()).containsExactly("Person 1");
    }

    @Test
    @DisplayName("The last one stays")
    void last() {
        assertRefused("program.lastOrganizer", () -> as(person(1, Role.ORGANIZER, key), () -> service.remove(program, "account1")));
        as(person(1, Role.ORGANIZER, key), () -> service.invite(program, "p2@example.org", "X"));
        assertRefused("program.lastOrganizer", () -> as(person(1, Role.ORGANIZER, key), () -> service.remove(program, "account1")));
        accept(2);
        as(person(2, Role.ORGANIZER, key), () -> service.remove(program, "account1"));
        assertThat(names()).containsExactly("Person 2");
    }

    @Test
    @DisplayName("An invitation doesn't outlive the right of who sent it")
    void outlives() {
        as(person(1, Role.ORGANIZER, key), () -> service.invite(program, "p2@example.org", "X"));
        accept(2);
        as(person(1, Role.ORGANIZER, key), () -> service.invite(program, "p3@example.org", null));
        as(person(2, Role.ORGANIZER, key), () -> service.remove(program, "account1"));
        assertRefused("invitation.over", () -> accept(3));
        assertThat(names()).containsExactly("Person 2");
    }

    private String pending() {
        return database.call(() -> current.callAs(Actor.SYSTEM, () -> service.organizers(program).pending().get(0).publicId()));
    }

    /** Follows the link of the last mail to her. */
    private void accept(long account) {
        String path = database.em().createQuery("select n.path from Notice n where n.email = :email and n.path like '/invitations/%' order by n.id desc", String.class)
                .setParameter("email", "p" + account + "@example.org").setMaxResults(1).getSingleResult();
        as(person(account, Role.MENTOR, 1L), () -> links.accept(path.substring("/invitations/".length())));
    }

    private static void assertRefused(String reason, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.verdict().reason()).isEqualTo(reason));
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
