package org.cohort.travel.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.travel.ConferenceInput;
import org.cohort.travel.ConferenceQueries;
import org.cohort.travel.Trip;
import org.cohort.travel.proposal.ProposalAction;
import org.cohort.travel.proposal.ProposalQueries;
import org.cohort.travel.proposal.ProposalService;
import org.cohort.travel.proposal.ProposalState;
import org.cohort.travel.proposal.ProposalView;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A2, travel.md §6: people of a community propose a conference, and who keeps its conferences validates it")
class ConferenceProposalTest extends TravelActs {

    private static final ConferenceInput DAYS = new ConferenceInput("Virtualization Days", "Brussels", "BE", "Europe/Brussels",
            LocalDate.of(2014, 8, 20), LocalDate.of(2014, 8, 21), "https://days.example.org", "Where *hypervisors* meet.");

    private final ProposalService proposals = world.bean(ProposalService.class);
    private final ProposalQueries asked = world.bean(ProposalQueries.class);
    private final ConferenceQueries conferences = world.bean(ConferenceQueries.class);

    @Test
    @DisplayName("an intern proposes, the coordinator is asked on Today, records it, and money can be asked for; the proposer is told")
    void recorded() {
        String id = propose(Trip.INTERN);
        assertThat(world.tasks(Trip.COORDINATOR)).contains("conference-proposal PROPOSED");
        assertThat(conferences.ahead(8L)).extracting(row -> row.name()).doesNotContain("Virtualization Days");
        ProposalView read = shown(Trip.COORDINATOR, id);
        assertThat(read.input()).isEqualTo(DAYS);
        assertThat(read.near()).as("A3: what is recorded for the same days").extracting(ProposalView.Near::publicId).containsExactly("summit");
        assertThat(read.options()).extracting(option -> option.action()).containsExactly(ProposalAction.RECORD, ProposalAction.DECLINE);
        String conference = world.as(Trip.COORDINATOR, () -> proposals.act(id, ProposalAction.RECORD, null));
        assertThat(conferences.page(Actor.VISITOR, conference).conference().name()).isEqualTo("Virtualization Days");
        assertThat(world.notices).contains(Trip.INTERN + " conference-proposal.RECORD");
        assertThat(world.tasks(Trip.COORDINATOR)).doesNotContain("conference-proposal PROPOSED");
        assertThat(shown(Trip.INTERN, id).conference()).isEqualTo(conference);
        world.run(Trip.INTERN, () -> grants.save(conference, null, input("100.00", "50.00")));
    }

    @Test
    @DisplayName("it is declined with a reason alone, taken back by the proposer alone, and nobody decides on one's own")
    void declined() {
        String id = propose(Trip.MENTOR);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> world.run(Trip.ORGANIZER, () -> proposals.act(id, ProposalAction.DECLINE, " ")))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("comment"));
        refused("lifecycle.role", () -> world.run(Trip.MENTOR, () -> proposals.act(id, ProposalAction.RECORD, null)));
        world.run(Trip.ORGANIZER, () -> proposals.act(id, ProposalAction.DECLINE, "It is a trade fair."));
        assertThat(world.audited).anyMatch(entry -> entry.endsWith("conference-proposal DECLINE: It is a trade fair."));
        String own = propose(Trip.COORDINATOR);
        refused("lifecycle.role", () -> world.run(Trip.COORDINATOR, () -> proposals.act(own, ProposalAction.RECORD, null)));
        world.run(Trip.COORDINATOR, () -> proposals.act(own, ProposalAction.WITHDRAW, null));
        assertThat(asked.own(world.actor(Trip.COORDINATOR))).extracting(ProposalView.Row::state).containsExactly(ProposalState.WITHDRAWN);
    }

    @Test
    @DisplayName("S1: it is the proposer's and theirs who keep the community's conferences; for everybody else it does not exist, and others propose none")
    void matrix() {
        String id = propose(Trip.INTERN);
        for (long who : List.of(Trip.INTERN, Trip.COORDINATOR, Trip.ORGANIZER)) {
            assertThat(shown(who, id).publicId()).isEqualTo(id);
        }
        for (long who : List.of(6L, Trip.MENTOR, Trip.TREASURER, TravelFixture.OTHERS)) {
            assertThatThrownBy(() -> shown(who, id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> world.run(who, () -> proposals.act(id, ProposalAction.DECLINE, "No"))).isInstanceOf(NotFound.class);
        }
        assertThat(asked.communities(world.actor(Trip.INTERN))).extracting(ConferenceQueries.Choice::publicId).containsExactly("xen-project");
        assertThat(asked.communities(world.actor(Trip.TREASURER))).isEmpty();
        assertThat(asked.communities(Actor.VISITOR)).isEmpty();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> world.run(Trip.TREASURER, () -> proposals.propose("xen-project", DAYS, Set.of())))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("community"));
    }

    @Test
    @DisplayName("S1: only who belongs to a community is led to the page that proposes: for others it does not exist")
    void link() throws java.io.IOException {
        assertThat(java.nio.file.Files.readString(java.nio.file.Path.of("src/main/webapp/travel/conferences.xhtml")))
                .containsPattern("rendered=\"#\\{[^\"]*not empty conferenceProposalBacking\\.communities}\"><a class=\"btn\" href=\"/conferences/propose\"");
    }

    @Test
    @DisplayName("S4, A2: everything wrong is told at once; the same said twice is one; ten of one person wait at most")
    void typed() {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> world.run(Trip.INTERN, () -> proposals.propose(null,
                        new ConferenceInput(" ", "", "XX", "Mars/Base", "2014-08-21", "2014-08-20", "ftp://no", null), Set.of())))
                .satisfies(refused -> assertThat(refused.all()).extracting(Refused::field)
                        .containsExactlyInAnyOrder("community", "name", "city", "country", "zone", "endsOn", "website"));
        assertThat(propose(Trip.INTERN)).isEqualTo(propose(Trip.INTERN));
        for (int i = 1; i < 10; i++) {
            String name = "Days " + i;
            world.as(Trip.INTERN, () -> proposals.propose("xen-project", new ConferenceInput(name, "Ghent", "BE", "Europe/Brussels", "2014-09-01", "2014-09-02", null, null), Set.of()));
        }
        refused("conferenceProposal.tooMany", () -> world.run(Trip.INTERN, () -> proposals.propose("xen-project",
                new ConferenceInput("One more", "Ghent", "BE", "Europe/Brussels", "2014-09-01", "2014-09-02", null, null), Set.of())));
    }

    @Test
    @DisplayName("A2, A3: what is likely recorded already is told before it is stored: by name, by address, or in the city on those days; who says that it is another one goes on")
    void recordedAlready() {
        world.sql("update conference set website = 'https://www.summit.example.org/' where public_id = 'summit'");
        ConferenceInput named = new ConferenceInput("XEN developer-summit 2014", "Elsewhere", "US", "America/Chicago", "2014-08-19", "2014-08-20", null, null);
        ConferenceInput linked = new ConferenceInput("The Summit", "Elsewhere", "US", "America/Chicago", "2014-08-18", "2014-08-18", "http://summit.example.org", null);
        ConferenceInput there = new ConferenceInput("Hypervisors", "Chicago", "US", "America/Chicago", "2014-08-18", "2014-08-19", null, null);
        for (ConferenceInput same : List.of(named, linked, there)) {
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> world.run(Trip.INTERN, () -> proposals.propose("xen-project", same, Set.of())))
                    .satisfies(refused -> assertThat(refused.field() + " " + refused.verdict().reason()).isEqualTo("another conferenceProposal.recorded"));
            assertThat(world.as(Trip.INTERN, () -> asked.recorded(world.actor(Trip.INTERN), "xen-project", same))).extracting(ProposalView.Near::publicId).containsExactly("summit");
            assertThat(world.as(Trip.TREASURER, () -> asked.recorded(world.actor(Trip.TREASURER), "xen-project", same))).as("who proposes none").isEmpty();
        }
        assertThat(asked.own(world.actor(Trip.INTERN))).as("nothing is stored").isEmpty();
        world.as(Trip.INTERN, () -> proposals.propose("xen-project", named, Set.of("summit")));
        world.as(Trip.INTERN, () -> proposals.propose("xen-project", new ConferenceInput("Xen Developer Summit", "Chicago", "US", "America/Chicago", "2015-08-18", "2015-08-19",
                "https://summit.example.org", null), Set.of()));
        assertThat(asked.own(world.actor(Trip.INTERN))).as("next year's is another").hasSize(2);
    }

    private String propose(long who) {
        return world.as(who, () -> proposals.propose("xen-project", DAYS, Set.of()));
    }

    private ProposalView shown(long who, String id) {
        return world.as(who, () -> asked.page(world.actor(who), id));
    }
}
