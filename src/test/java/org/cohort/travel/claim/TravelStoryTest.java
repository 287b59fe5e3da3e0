package org.cohort.travel.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cohort.fund.batch.BatchAction;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.travel.AppearanceAction;
import org.cohort.travel.AppearanceInput;
import org.cohort.travel.AppearancePart;
import org.cohort.travel.ConferenceInput;
import org.cohort.travel.ConferenceQueries;
import org.cohort.travel.ConferenceService;
import org.cohort.travel.SessionInput;
import org.cohort.travel.SessionKind;
import org.cohort.travel.TravelDirectory;
import org.cohort.travel.Trip;
import org.cohort.travel.TripReportAccepted;
import org.cohort.travel.grant.GrantAction;
import org.cohort.travel.grant.GrantJob;
import org.cohort.travel.grant.GrantState;
import org.cohort.travel.grant.GrantView;
import org.cohort.travel.grant.Ruling;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A trip from the request to the money, on a database")
class TravelStoryTest extends TravelActs {

    private static final Instant NEXT_WEEK = Trip.BEFORE.plusSeconds(8 * 24 * 3600);

    @Test
    void everythingGoesWell() {
        String id = offered(Trip.INTERN, "890.00", "350.00");
        assertThat(world.balance()).isEqualTo("0.00 0.00 1240.00 760.00");
        assertThat(world.tasks(Trip.INTERN)).containsExactly("grant OFFERED");
        act(Trip.INTERN, id, GrantAction.ACCEPT);
        assertThat(world.balance()).isEqualTo("0.00 1240.00 0.00 760.00");

        GrantView page = page(Trip.COORDINATOR, id);
        assertThat(page.funds()).hasSize(1);
        assertThat(page.voices()).extracting(GrantView.Voice::welcomedBy).containsExactly("George", null);
        assertThat(page(Trip.INTERN, id).funds()).isEmpty();

        world.at(Trip.AFTER);
        String flight = page.lines().get(0).publicId();
        String hotel = page.lines().get(1).publicId();
        world.run(Trip.INTERN, () -> claims.addReceipt(id, receipt(flight, "912.40", "flight")));
        world.run(Trip.INTERN, () -> claims.addReceipt(id, receipt(hotel, "300.00", "hotel")));
        refused("claim.receipt.used", () -> world.run(Trip.INTERN, () -> claims.addReceipt(id, receipt(hotel, "10.00", "flight"))));
        payWithoutReport(id, flight, hotel);

        world.run(Trip.INTERN, () -> reports.submit(id, version(id), new TripReportInput("Chicago", "Keynote", "Everyone", "A lot", "George", true)));
        world.run(Trip.MENTOR, () -> reports.act(id, TripReportAction.ACCEPT, null));
        assertThat(world.events).filteredOn(TripReportAccepted.class::isInstance).hasSize(1);
        assertThat(page(Trip.INTERN, id).state()).isEqualTo(GrantState.REPORTED);
        assertThat(world.tasks(Trip.TREASURER)).containsExactly("claim AUTHORIZED");
        String batch = collected(Trip.TREASURER, id);
        assertThat(world.tasks(Trip.TREASURER)).as("the batch stands for it").containsExactly("batch DRAFT");
        batch(Trip.TREASURER, batch, BatchAction.SUBMIT);
        refused("batch.collector", () -> batch(Trip.TREASURER, batch, BatchAction.RELEASE));
        batch(Trip.ORGANIZER, batch, BatchAction.RELEASE);
        refused("batch.unsent", () -> world.run(Trip.ORGANIZER, () -> claims.act(id, ClaimAction.MARK_PAID, null)));
        batch(Trip.ORGANIZER, batch, BatchAction.EXPORT);
        refused("claim.fourEyes", () -> world.run(Trip.TREASURER, () -> batches.paid(batch, null)));
        world.run(Trip.ORGANIZER, () -> batches.paid(batch, null));
        assertThat(world.balance()).isEqualTo("1190.00 0.00 0.00 810.00");
        refused("lifecycle.state", () -> world.run(Trip.ORGANIZER, () -> claims.act(id, ClaimAction.MARK_PAID, null)));
        assertThat(claimPage(Trip.INTERN, id).reference()).startsWith("COHORT-");
        world.run(Trip.INTERN, () -> claims.act(id, ClaimAction.FAIL, "Wrong account."));
        assertThat(world.balance()).isEqualTo("0.00 1190.00 0.00 810.00");
        refused("batch.gone", () -> collected(TravelFixture.SECOND, id));
        world.run(Trip.ORGANIZER, () -> claims.act(id, ClaimAction.CORRECT, "A new account."));
        String again = sent(TravelFixture.SECOND, Trip.ORGANIZER, id);
        assertThat(batch(again).lines().get(0).reference()).isNotEqualTo(batch(batch).lines().get(0).reference());
        world.run(TravelFixture.SECOND, () -> claims.act(id, ClaimAction.MARK_PAID, null));
        assertThat(batch(again).open()).isFalse();
        world.run(Trip.INTERN, () -> claims.act(id, ClaimAction.CONFIRM, null));
        assertThat(page(Trip.INTERN, id).state()).isEqualTo(GrantState.SETTLED);
        assertThat(world.balance()).isEqualTo("1190.00 0.00 0.00 810.00");
        assertThat(world.tasks(Trip.INTERN)).isEmpty();
        Long report = ((TripReportAccepted) world.events.stream().filter(TripReportAccepted.class::isInstance).findFirst().orElseThrow()).tripReportId();
        assertThat(world.as(Trip.INTERN, () -> world.bean(TravelDirectory.class).tripReport(report)).isAccepted()).isTrue();
    }

    /** Rules, authorizes and tries to pay while the report is missing. */
    private void payWithoutReport(String id, String flight, String hotel) {
        world.run(Trip.INTERN, () -> claims.act(id, ClaimAction.SUBMIT, null));
        assertThat(page(Trip.INTERN, id).state()).isEqualTo(GrantState.TRAVELLED);
        refused("claim.notRuled", () -> world.run(Trip.TREASURER, () -> claims.act(id, ClaimAction.AUTHORIZE, null)));
        refused("required", () -> rule(id, Map.of(flight, new ClaimService.Word(Ruling.REFUSED, null))));
        rule(id, Map.of(flight, new ClaimService.Word(Ruling.APPROVED, null), hotel, new ClaimService.Word(Ruling.APPROVED, null)));
        world.run(Trip.TREASURER, () -> claims.act(id, ClaimAction.AUTHORIZE, null));
        assertThat(world.balance()).as("M2: min(890, 912.40) + min(350, 300); the rest is free at once").isEqualTo("0.00 1190.00 0.00 810.00");
        assertThat(world.as(Trip.TREASURER, () -> batchReading.ofFund("travel-2014")).hindered()).extracting(one -> one.hindrance().reason()).containsExactly("claim.reportFirst");
        refused("claim.reportFirst", () -> collected(Trip.TREASURER, id));
    }

    @Test
    @DisplayName("G5: a fund is never overspent; a lapsed offer frees its money, and who waits is looked at again")
    void moneyIsShort() {
        String first = offered(Trip.INTERN, "1000.00", "600.00");
        String second = inReview(6L, "890.00", "350.00");
        refused("fund.short", () -> offer(second));
        assertThat(page(Trip.TREASURER, second).state()).isEqualTo(GrantState.IN_REVIEW);
        act(Trip.TREASURER, second, GrantAction.WAITLIST);
        world.at(NEXT_WEEK);
        refused("grant.offerOver", () -> act(Trip.INTERN, first, GrantAction.ACCEPT));
        world.current.callAs(org.cohort.kernel.access.Actor.SYSTEM, () -> world.database.call(() -> world.bean(GrantJob.class).run()));
        assertThat(page(Trip.INTERN, first).state()).isEqualTo(GrantState.LAPSED);
        assertThat(page(Trip.TREASURER, second).state()).isEqualTo(GrantState.IN_REVIEW);
        assertThat(world.balance()).isEqualTo("0.00 0.00 0.00 2000.00");
        offer(second);
        assertThat(world.balance()).isEqualTo("0.00 0.00 1240.00 760.00");
        world.run(6L, () -> grants.act(second, GrantAction.WITHDRAW, null));
        assertThat(world.balance()).isEqualTo("0.00 0.00 0.00 2000.00");
        act(Trip.INTERN, first, GrantAction.REOPEN, "I can go after all.");
        assertThat(page(Trip.INTERN, first).totals().approved()).isNull();
    }

    @Test
    @DisplayName("G4, G6: asking comes back to who asked; partly approved; nobody acts where she has no part")
    void handToHand() {
        String id = request(Trip.INTERN, "890.00", "350.00");
        assertThatThrownBy(() -> page(Trip.MENTOR, id)).as("a draft is hers alone").isInstanceOf(NotFound.class);
        submit(Trip.INTERN, id);
        assertThatThrownBy(() -> page(6L, id)).isInstanceOf(NotFound.class);
        act(Trip.MENTOR, id, GrantAction.ASK, "Which talks?");
        refused("grant.askedElsewhere", () -> act(Trip.INTERN, id, GrantAction.ANSWER_FOUNDATION, "All."));
        assertThat(page(Trip.INTERN, id).options()).extracting(option -> option.action()).containsExactly(GrantAction.ANSWER_MENTOR, GrantAction.WITHDRAW);
        act(Trip.INTERN, id, GrantAction.ANSWER_MENTOR, "All of them.");
        refused("access.role", () -> act(Trip.MENTOR, id, GrantAction.RECOMMEND_AS_MENTOR, "x"));
        recommend(Trip.MENTOR, id, "George");
        recommend(Trip.COORDINATOR, id, null);
        refused("comment.required", () -> act(Trip.TREASURER, id, GrantAction.DECLINE));
        GrantView page = page(Trip.TREASURER, id);
        assertThat(page.offer()).isTrue();
        refused("grant.moreThanAsked", () -> offer(id, Map.of(page.lines().get(0).publicId(), "890.01")));
        refused("amount.missing", () -> offer(id, Map.of(page.lines().get(0).publicId(), " ")));
        refused("grant.offersNothing", () -> offer(id, Map.of(page.lines().get(0).publicId(), "0")));
        offer(id, Map.of(page.lines().get(0).publicId(), "500"));
        assertThat(world.balance()).isEqualTo("0.00 0.00 500.00 1500.00");
        assertThat(world.as(Trip.TREASURER, () -> reading.waiting(world.actor(Trip.TREASURER)))).isEmpty();
        assertThat(world.as(Trip.INTERN, () -> reading.mine(world.actor(Trip.INTERN)))).hasSize(1);
        assertThat(world.as(Trip.COORDINATOR, () -> reading.ofParticipation(world.actor(Trip.COORDINATOR), "xen"))).hasSize(1);
        assertThat(world.as(6L, () -> reading.ofInternship(world.actor(6L), "internship1"))).isEmpty();
        assertThat(world.notices).contains(Trip.INTERN + " grant.OFFER", Trip.INTERN + " grant.ASK", "11 grant.ANSWER_MENTOR");
    }

    @Test
    @DisplayName("two forms of one request do not overwrite each other, and a double click makes one")
    void twice() {
        String id = request(Trip.INTERN, "1.00", "2.00");
        refused("stale", () -> request(Trip.INTERN, "3.00", "4.00"));
        assertThat(page(Trip.INTERN, id).lines()).hasSize(2);
        Set<String> bad = Set.of("-1", "abc", "0");
        for (String amount : bad) {
            assertThatThrownBy(() -> world.as(6L, () -> grants.save("summit", null, input(amount, "1.00")))).isInstanceOf(Refused.class)
                    .extracting(refused -> ((Refused) refused).field()).isEqualTo("amount0");
        }
    }

    @Test
    @DisplayName("G7: a conference with sessions, and who appears")
    void conference() {
        ConferenceService conferences = world.bean(ConferenceService.class);
        ConferenceQueries queries = world.bean(ConferenceQueries.class);
        ConferenceInput input = new ConferenceInput("FOSDEM", "Brussels", "BE", "Europe/Brussels", LocalDate.of(2015, 1, 31), LocalDate.of(2015, 2, 1), null, null);
        refused("conference.notYours", () -> world.as(Trip.TREASURER, () -> conferences.create("xen-project", input)));
        String id = world.as(Trip.COORDINATOR, () -> conferences.create("xen-project", input));
        assertThat(id).isEqualTo("fosdem-2015");
        refused("session.outside", () -> world.as(Trip.COORDINATOR, () -> conferences.addSession(id, session(LocalDate.of(2015, 2, 2)))));
        String session = world.as(Trip.ORGANIZER, () -> conferences.addSession(id, session(LocalDate.of(2015, 2, 1))));
        refused("appearance.unknown", () -> world.as(Trip.COORDINATOR, () -> conferences.propose(session, new AppearanceInput("no@example.org", null, AppearancePart.SPEAKER))));
        String hers = world.as(Trip.INTERN, () -> conferences.propose(session, new AppearanceInput(null, null, AppearancePart.PANELIST)));
        refused("appearance.twice", () -> world.as(Trip.COORDINATOR, () -> conferences.propose(session, new AppearanceInput("p1@example.org", null, AppearancePart.SPEAKER))));
        assertThat(faces(queries, 6L, id)).isEmpty();
        world.run(Trip.COORDINATOR, () -> conferences.act(hers, AppearanceAction.ACCEPT, null));
        assertThat(faces(queries, 6L, id)).containsExactly("Person 1");
        refused("session.hasPeople", () -> world.run(Trip.COORDINATOR, () -> conferences.removeSession(session)));
        assertThat(queries.list(PageRequest.of(1, null)).rows()).extracting(row -> row.publicId()).containsExactly("summit", "fosdem-2015");
        assertThat(queries.list(PageRequest.of(1, null)).rows().get(1).ours()).isEqualTo(1);
        assertThat(queries.communities(world.actor(Trip.ORGANIZER))).extracting(ConferenceQueries.Choice::name).containsExactly("Xen Project");
        assertThat(queries.communities(world.actor(Trip.INTERN))).isEmpty();
        assertThat(world.as(Trip.COORDINATOR, () -> queries.input(world.actor(Trip.COORDINATOR), id))).isEqualTo(input);
        assertThatThrownBy(() -> queries.input(world.actor(Trip.INTERN), id)).isInstanceOf(NotFound.class);
    }

    private List<String> faces(ConferenceQueries queries, long account, String conference) {
        return queries.page(world.actor(account), conference).days().stream().flatMap(day -> day.sessions().stream())
                .flatMap(line -> line.people().stream()).map(face -> face.name()).toList();
    }

    private static SessionInput session(LocalDate day) {
        return new SessionInput("Internships", SessionKind.PANEL, day.atTime(16, 0), 60, null, null, null);
    }
}
