package org.cohort.program.coordinators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cohort.identity.RoleInvitation.State;
import org.cohort.identity.RoleInvitations;
import org.cohort.identity.SignUp;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Directory.Person;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.program.Insiders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Coordinators: invited by a link, stepping down, removed")
class CoordinatorServiceTest {

    private Insiders world;
    private CoordinatorService service;
    private RoleInvitations links;
    private String xen;

    @BeforeEach
    void start() {
        world = new Insiders();
        service = world.wiring.get(CoordinatorService.class);
        links = world.wiring.get(RoleInvitations.class);
        xen = world.xen.publicId();
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    @DisplayName("S1: coordinators and the round's organizers see, invite, send again and take back; nobody else, and an invitation only where it was made")
    void matrix() {
        Set<String> may = new TreeSet<>();
        world.everybody().forEach((who, actor) -> {
            invite("waits-" + world.audited.size() + "@example.org");
            String waiting = service(world.organizer()).pending().get(0).publicId();
            try {
                service(actor);
                world.as(actor, () -> service.invite(xen, "by-" + who.replace(' ', '-') + "@example.org", null));
                world.as(actor, () -> service.resend(xen, waiting));
                world.as(actor, () -> service.revoke(xen, waiting));
                may.add(who);
            } catch (NotFound hidden) {
                assertHidden(actor, () -> service.invite(xen, "x@example.org", null));
                assertHidden(actor, () -> service.resend(xen, waiting));
                assertHidden(actor, () -> service.revoke(xen, waiting));
                assertHidden(actor, () -> service.leave(xen));
            }
        });
        assertThat(may).containsExactlyInAnyOrder("coordinator", "organizer");
        invite("bound@example.org");
        String bound = service(world.organizer()).pending().get(0).publicId();
        assertHidden(world.everybody().get("coordinator of another"), () -> service.revoke(world.aardvark.publicId(), bound));
    }

    @Test
    @DisplayName("S1: a coordinator removes nobody; an organizer of the round does; the last one stays, however it is tried")
    void leaving() {
        assertRefused("coordinator.last", () -> world.as(world.coordinator(), () -> service.leave(xen)));
        assertRefused("coordinator.last", () -> world.as(world.organizer(), () -> service.remove(xen, "account2")));
        world.grant(5, org.cohort.kernel.access.Role.COORDINATOR, world.xen.id());
        world.everybody().forEach((who, actor) -> {
            if (!who.equals("organizer")) {
                assertHidden(actor, () -> service.remove(xen, "account5"));
            }
        });
        world.as(world.coordinator(), () -> service.leave(xen));
        assertThat(people()).containsExactly("Person 5");
        assertRefused("coordinator.last", () -> world.as(world.organizer(), () -> service.remove(xen, "account5")));
        world.grant(6, org.cohort.kernel.access.Role.COORDINATOR, world.xen.id());
        world.as(world.organizer(), () -> service.remove(xen, "account5"));
        assertThat(people()).containsExactly("Person 6");
        assertHidden(world.organizer(), () -> service.remove(xen, "account5"));
    }

    @Test
    @DisplayName("An invitation doesn't outlive the right of who sent it: it ends when she steps down or is removed; those of others stand")
    void outlives() {
        world.grant(5, org.cohort.kernel.access.Role.COORDINATOR, world.xen.id());
        world.grant(6, org.cohort.kernel.access.Role.COORDINATOR, world.xen.id());
        world.as(world.coordinator(), () -> service.invite(xen, "p7@example.org", null));
        String hers = secret();
        world.as(world.organizer(), () -> service.invite(xen, "p8@example.org", null));
        String organizers = secret();
        world.as(world.coordinator(), () -> service.leave(xen));
        assertRefused("invitation.over", () -> world.as(world.person(7), () -> links.accept(hers)));
        Actor five = world.person(5, new Actor.Held(org.cohort.kernel.access.Role.COORDINATOR, world.xen.id()));
        world.as(five, () -> service.invite(xen, "p7@example.org", null));
        String fives = secret();
        world.as(world.organizer(), () -> service.remove(xen, "account5"));
        assertRefused("invitation.over", () -> world.as(world.person(7), () -> links.accept(fives)));
        assertThat(world.call(world.person(8), () -> links.accept(organizers))).isEqualTo("/community/" + xen);
    }

    @Test
    @DisplayName("Nobody is mailed in the name of a community that is new here while its sign-up is a draft: anybody may begin one")
    void draft() {
        invite("p5@example.org");
        String waiting = service(world.coordinator()).pending().get(0).publicId();
        world.database.run(() -> world.database.em().createNativeQuery("update participation set state = 'DRAFT' where id = " + world.xen.id()).executeUpdate());
        assertThat(service(world.coordinator()).invite().reason()).isEqualTo("coordinator.draft");
        assertRefused("coordinator.draft", () -> invite("p6@example.org"));
        assertRefused("coordinator.draft", () -> world.as(world.coordinator(), () -> service.resend(xen, waiting)));
        world.as(world.coordinator(), () -> service.revoke(xen, waiting));
        world.database.run(() -> {
            world.database.em().createNativeQuery("insert into round (public_id, program_id, name, zone, state, starts_on, ends_on, created_at, stipend_value, stipend_currency)"
                    + " select 'earlier', program_id, 'Earlier', zone, 'PUBLISHED', starts_on, ends_on, created_at, stipend_value, stipend_currency from round").executeUpdate();
            world.database.em().createNativeQuery("update participation set state = 'APPROVED', round_id = (select id from round where public_id = 'earlier'), community_id = "
                    + world.xen.communityId() + " where id = " + world.aardvark.id()).executeUpdate();
        });
        assertThat(service(world.coordinator()).invite().isAllowed()).as("of a name that is here already").isTrue();
    }

    @Test
    @DisplayName("N3: looking changes nothing; the invited address alone accepts, once, signed in; then the link says that it was used")
    void accepted() {
        invite("p5@example.org");
        String secret = secret();
        for (int i = 0; i < 2; i++) {
            assertThat(world.call(Actor.VISITOR, () -> links.link(secret)).orElseThrow().state()).isEqualTo(State.OPEN);
        }
        assertThat(people()).containsExactly("Person 2");
        assertThatThrownBy(() -> world.as(world.person(6), () -> links.accept(secret))).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.verdict().reason()).isEqualTo("invitation.other"));
        assertRefused("invitation.signIn", () -> world.as(Actor.VISITOR, () -> links.acceptAsNewcomer(secret, newcomer(), "here")));
        assertThat(world.call(world.person(5), () -> links.accept(secret))).isEqualTo("/community/" + xen);
        assertThat(people()).containsExactly("Person 2", "Person 5");
        assertRefused("invitation.over", () -> world.as(world.person(5), () -> links.accept(secret)));
        assertThat(world.call(Actor.VISITOR, () -> links.link(secret)).orElseThrow().state()).isEqualTo(State.ACCEPTED);
        assertRefused("coordinator.already", () -> invite("P5@example.org"));
        assertThat(service(world.organizer()).pending()).isEmpty();
    }

    @Test
    @DisplayName("Who has no account gets one with the invitation, which confirms the address")
    void joins() {
        invite("new@example.org");
        String secret = secret();
        assertThat(world.call(Actor.VISITOR, () -> links.link(secret)).orElseThrow().newcomer()).isTrue();
        assertThat(world.call(Actor.VISITOR, () -> links.acceptAsNewcomer(secret, newcomer(), "here")).accountId()).isNotNull();
        assertThat(people()).containsExactlyInAnyOrder("Newcomer", "Person 2");
        assertRefused("invitation.over", () -> world.as(Actor.VISITOR, () -> links.acceptAsNewcomer(secret, newcomer(), "here")));
    }

    @Test
    @DisplayName("T1: a link ends after 14 days; sent again it is another link, and the first is none; taken back or declined it says so")
    void over() {
        invite("p5@example.org");
        String first = secret();
        world.at(world.now().plus(Duration.ofDays(14)).minusMillis(1));
        assertThat(world.call(Actor.VISITOR, () -> links.link(first)).orElseThrow().state()).isEqualTo(State.OPEN);
        world.at(world.now().plusMillis(1));
        assertThat(world.call(Actor.VISITOR, () -> links.link(first)).orElseThrow().state()).isEqualTo(State.EXPIRED);
        assertRefused("invitation.over", () -> world.as(world.person(5), () -> links.accept(first)));
        String waiting = service(world.coordinator()).pending().get(0).publicId();
        world.as(world.coordinator(), () -> service.resend(xen, waiting));
        String second = secret();
        assertThat(world.call(Actor.VISITOR, () -> links.link(first))).isEmpty();
        assertThat(world.call(Actor.VISITOR, () -> links.link(second)).orElseThrow().state()).isEqualTo(State.OPEN);
        world.as(world.coordinator(), () -> service.revoke(xen, waiting));
        assertThat(world.call(Actor.VISITOR, () -> links.link(second)).orElseThrow().state()).isEqualTo(State.REVOKED);
        assertRefused("invitation.over", () -> world.as(world.person(5), () -> links.accept(second)));
        assertHidden(world.coordinator(), () -> service.resend(xen, waiting));
        invite("p5@example.org");
        String third = secret();
        world.as(Actor.VISITOR, () -> links.decline(third));
        assertThat(world.call(Actor.VISITOR, () -> links.link(third)).orElseThrow().state()).isEqualTo(State.DECLINED);
        assertThat(people()).containsExactly("Person 2");
    }

    @Test
    @DisplayName("S1: an address with an account, one without and one of a closed account look the same to who invites")
    void alike() {
        world.sql("update account set closed_at = created_at where id = 9");
        for (String email : List.of("p5@example.org", "nobody@example.org", "p9@example.org")) {
            invite(email);
            String secret = secret();
            assertRefused("invitation.waits", () -> invite(email.toUpperCase(java.util.Locale.ROOT)));
            assertThat(secret).hasSize(43);
        }
        assertThat(service(world.coordinator()).pending()).extracting(RoleInvitations.Pending::state).containsOnly(State.OPEN).hasSize(3);
        String closed = secret();
        assertRefused("invitation.over", () -> world.as(Actor.VISITOR, () -> links.acceptAsNewcomer(closed, newcomer(), "here")));
        assertThat(world.database.em().createQuery("select count(a) from Account a", Long.class).getSingleResult()).as("no account before somebody accepts").isEqualTo(9);
    }

    private static SignUp newcomer() {
        return new SignUp(null, "Newcomer", "correct horse battery", ZoneOffset.UTC);
    }

    private void invite(String email) {
        world.as(world.coordinator(), () -> service.invite(xen, email, null));
    }

    private CoordinatorService.View service(Actor actor) {
        return world.call(actor, () -> service.view(xen));
    }

    private List<String> people() {
        return service(world.organizer()).people().stream().map(Person::name).toList();
    }

    /** Of the last mail's link. */
    private String secret() {
        return world.database.em().createQuery("select n.path from Notice n where n.path like '/invitations/%' order by n.id desc", String.class)
                .setMaxResults(1).getSingleResult().substring("/invitations/".length());
    }

    private void assertHidden(Actor actor, Runnable work) {
        assertThatThrownBy(() -> world.as(actor, work)).isInstanceOf(NotFound.class);
    }

    private static void assertRefused(String reason, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.verdict().reason()).isEqualTo(reason));
    }
}
