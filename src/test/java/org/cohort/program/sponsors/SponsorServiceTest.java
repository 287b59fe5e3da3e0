package org.cohort.program.sponsors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.TreeSet;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.money.Amount;
import org.cohort.program.Insiders;
import org.cohort.program.ProgramDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Sponsors of a community, and its slots")
class SponsorServiceTest {

    private Insiders world;
    private SponsorService service;
    private SponsorQueries queries;
    private String xen;

    @BeforeEach
    void start() {
        world = new Insiders();
        service = world.wiring.get(SponsorService.class);
        queries = world.wiring.get(SponsorQueries.class);
        xen = world.xen.publicId();
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    @DisplayName("S1: coordinators and the round's organizers note sponsors; organizers alone allot, read the notes and the round's table")
    void matrix() {
        Set<String> note = new TreeSet<>();
        Set<String> allot = new TreeSet<>();
        world.everybody().forEach((who, actor) -> {
            if (passes(actor, () -> service.add(xen, form("Big Corp", "5,500.00", "USD", true)))) {
                note.add(who);
                SponsorService.View view = world.call(actor, () -> service.view(xen));
                assertThat(view.sponsors().get(0).note()).isEqualTo(who.equals("organizer") ? "Pays late" : null);
                assertThat(passes(actor, () -> service.remove(xen, view.sponsors().get(0).publicId()))).isTrue();
            }
            int version = world.call(world.organizer(), () -> service.view(xen)).version();
            if (passes(actor, () -> service.allot(xen, "1", "1", version))) {
                allot.add(who);
            }
            assertThat(passes(actor, () -> queries.table(actor, world.xen.round().publicId()))).isEqualTo(who.equals("organizer"));
        });
        assertThat(note).containsExactlyInAnyOrder("coordinator", "organizer");
        assertThat(allot).containsExactly("organizer");
    }

    @Test
    @DisplayName("whoever noted a sponsor, coordinators and organizers see it (Outreachy B6)")
    void seenByBoth() {
        world.call(world.organizer(), () -> {
            service.add(xen, form("Big Corp", "5,500.00", "USD", true));
            return null;
        });
        assertThat(world.call(world.coordinator(), () -> service.view(xen)).sponsors()).hasSize(1);
        assertThat(world.call(world.organizer(), () -> service.view(xen)).sponsors()).hasSize(1);
    }

    @Test
    @DisplayName("M1: two currencies stay two sums; the public sees names of those who agreed, and nothing else")
    void shown() {
        add("Big Corp", "5,500.00", "USD", true);
        add("Kontor", "1000", "EUR", false);
        add("More Corp", "100", "usd", true);
        SponsorService.View view = world.call(world.organizer(), () -> service.view(xen));
        assertThat(view.funding().promised()).containsExactly(Amount.of("EUR", "1000.00"), Amount.of("USD", "5600.00"));
        assertThat(view.funding().sponsored()).isEqualTo(3);
        assertThat(queries.named(world.xen.communityId())).extracting(SponsorQueries.Named::name).containsExactly("Big Corp", "More Corp");
        world.sql("update participation set state = 'WITHDRAWN' where public_id = '" + xen + "'");
        assertThat(queries.named(world.xen.communityId())).isEmpty();
    }

    @Test
    @DisplayName("As many interns as are allotted can be accepted; without an allotment, as many as were asked for")
    void allotted() {
        ProgramDirectory directory = world.wiring.get(ProgramDirectory.class);
        assertThat(directory.participationByPublicId(xen).slots()).isEqualTo(2);
        int version = world.call(world.organizer(), () -> service.view(xen)).version();
        world.as(world.organizer(), () -> service.allot(xen, "1", "0", version));
        assertThat(directory.participationByPublicId(xen).slots()).isEqualTo(1);
        SponsorQueries.Table table = queries.table(world.organizer(), world.xen.round().publicId());
        assertThat(table.rows()).extracting(SponsorQueries.Row::name).containsExactly("Aardvark", "Xen Project");
        assertThat(table.total().asked()).isEqualTo(4);
        assertThat(table.total().allotted()).isEqualTo(3);
        assertThat(table.total().gap()).isEqualTo(3);
        assertThatThrownBy(() -> world.as(world.organizer(), () -> service.allot(xen, "2", "0", version))).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.verdict().reason()).isEqualTo("stale"));
    }

    @Test
    @DisplayName("Everything wrong with a sponsor is told at once; a coordinator's change leaves the note she does not read")
    void forms() {
        assertThatThrownBy(() -> world.as(world.coordinator(), () -> service.add(xen, new SponsorForm(" ", "ftp://x", "0", "USD", "many", null, false))))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.all()).extracting(Refused::field).containsExactly("name", "website", "amount", "slots"));
        add("Big Corp", "5,500.00", "USD", true);
        SponsorService.Line line = world.call(world.coordinator(), () -> service.view(xen)).sponsors().get(0);
        world.as(world.coordinator(), () -> service.change(xen, line.publicId(), new SponsorForm("Big Corp Ltd", null, "1", "USD", "1", null, false), line.version()));
        assertThat(world.call(world.organizer(), () -> service.view(xen)).sponsors()).singleElement()
                .satisfies(changed -> assertThat(changed.note()).isEqualTo("Pays late"));
        assertThat(world.audited).containsExactly("ADD_SPONSOR", "CHANGE_SPONSOR");
    }

    private void add(String name, String amount, String currency, boolean named) {
        world.as(world.coordinator(), () -> service.add(xen, form(name, amount, currency, named)));
    }

    private static SponsorForm form(String name, String amount, String currency, boolean named) {
        return new SponsorForm(name, "https://example.org", amount, currency, "1", "Pays late", named);
    }

    private boolean passes(Actor actor, Runnable work) {
        try {
            world.as(actor, work);
            return true;
        } catch (NotFound hidden) {
            return false;
        }
    }
}
