package org.cohort.program.logo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.files.Upload;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.program.Insiders;
import org.cohort.program.ProgramQueries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A community's logo")
class LogoServiceTest {

    private Insiders world;
    private LogoService service;
    private String xen;

    @BeforeEach
    void start() {
        world = new Insiders();
        service = world.wiring.get(LogoService.class);
        xen = world.xen.publicId();
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    @DisplayName("S1: its coordinators and the round's organizers put and remove it; for everybody else there is no such page")
    void matrix() {
        Set<String> may = new TreeSet<>();
        world.everybody().forEach((who, actor) -> {
            try {
                world.as(actor, () -> service.put(xen, logo(100), "A panda"));
                world.call(actor, () -> service.view(xen));
                world.as(actor, () -> service.remove(xen));
                may.add(who);
            } catch (NotFound hidden) {
                assertThatThrownBy(() -> world.call(actor, () -> service.view(xen))).isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> world.as(actor, () -> service.remove(xen))).isInstanceOf(NotFound.class);
            }
        });
        assertThat(may).containsExactlyInAnyOrder("coordinator", "organizer");
    }

    @Test
    @DisplayName("S1: a logo is everybody's once the community is shown; before, it is there for those inside alone")
    void seen() {
        world.as(world.coordinator(), () -> service.put(xen, logo(100), "A panda"));
        world.as(world.organizer(), () -> service.put(world.aardvark.publicId(), logo(90), "An aardvark"));
        Map<String, String> addresses = Map.of("xen-project", mark(xen), "aardvark", mark(world.aardvark.publicId()));
        assertThat(world.call(Actor.VISITOR, () -> service.content("xen-project", addresses.get("xen-project"))).everybody()).isTrue();
        Set<String> may = new TreeSet<>();
        world.everybody().forEach((who, actor) -> {
            try {
                assertThat(world.call(actor, () -> service.content("aardvark", addresses.get("aardvark"))).everybody()).isFalse();
                may.add(who);
            } catch (NotFound hidden) {
                assertThat(actor.holds(Role.ORGANIZER, world.program)).isFalse();
            }
        });
        assertThat(may).containsExactlyInAnyOrder("coordinator of another", "organizer");
        assertThatThrownBy(() -> world.call(Actor.VISITOR, () -> service.content("aardvark", addresses.get("xen-project")))).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("S2: another picture is at another address, the old one is gone, words alone keep it, and each act is in the trail")
    void replaced() {
        world.as(world.coordinator(), () -> service.put(xen, logo(100), "A panda"));
        String first = mark(xen);
        world.as(world.coordinator(), () -> service.put(xen, null, "A panda with a wrench"));
        assertThat(mark(xen)).isEqualTo(first);
        world.as(world.coordinator(), () -> service.put(xen, logo(110), "A panda"));
        assertThat(mark(xen)).isNotEqualTo(first);
        assertThatThrownBy(() -> world.call(Actor.VISITOR, () -> service.content("xen-project", first))).isInstanceOf(NotFound.class);
        ProgramQueries queries = world.wiring.get(ProgramQueries.class);
        assertThat(queries.communities(null, PageRequest.of(1, null)).rows()).singleElement()
                .satisfies(line -> assertThat(line.logo()).isEqualTo(new LogoRef("/logos/xen-project/" + mark(xen) + ".png", "A panda")));
        world.as(world.coordinator(), () -> service.remove(xen));
        assertThat(queries.community("xen-project").logo().address()).isNull();
        assertThat(world.audited).containsExactly("PUT_LOGO", "DESCRIBE_LOGO", "PUT_LOGO", "REMOVE_LOGO");
    }

    @Test
    @DisplayName("A picture and its words must be there: both are said at once, and nothing is stored")
    void together() {
        assertThatThrownBy(() -> world.as(world.coordinator(), () -> service.put(xen, null, " "))).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.all()).extracting(Refused::field).containsExactlyInAnyOrder("picture", "alt"));
        assertThat(world.audited).isEmpty();
    }

    @Test
    @DisplayName("Who brings a known community back changes its logo once the organizers have approved her")
    void speaksFor() {
        world.sql("insert into round (public_id, program_id, name, zone, state, starts_on, ends_on, created_at) values ('older', " + world.program
                + ", 'Older', 'UTC', 'PUBLISHED', '2013-01-01', '2013-03-01', '2012-01-01 00:00:00')");
        world.sql("insert into participation (public_id, community_id, round_id, state, slots, created_at) select 'again', " + world.aardvark.communityId()
                + ", id, 'APPROVED', 1, '2012-01-01 00:00:00' from round where public_id = 'older'");
        Actor coordinator = world.everybody().get("coordinator of another");
        assertThat(world.call(coordinator, () -> service.view(world.aardvark.publicId())).change().reason()).isEqualTo("participation.notYet");
        assertThatThrownBy(() -> world.as(coordinator, () -> service.put(world.aardvark.publicId(), logo(100), "Ants"))).isInstanceOf(Refused.class);
        world.as(world.organizer(), () -> service.put(world.aardvark.publicId(), logo(100), "Ants"));
    }

    private String mark(String participation) {
        String address = world.call(world.organizer(), () -> service.view(participation)).logo().address();
        return address.replaceAll(".*/|\\.png", "");
    }

    private static Upload logo(int size) {
        try (ByteArrayOutputStream into = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB), "png", into);
            return new Upload("picture", "logo.png", into.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
