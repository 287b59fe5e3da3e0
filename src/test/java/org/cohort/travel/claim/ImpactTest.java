package org.cohort.travel.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.sheet.Sheet;
import org.cohort.travel.Trip;
import org.cohort.travel.grant.GrantAction;
import org.cohort.travel.grant.GrantState;
import org.cohort.travel.grant.Ruling;
import org.cohort.travel.impact.Group;
import org.cohort.travel.impact.Impact;
import org.cohort.travel.impact.ImpactFiles;
import org.cohort.travel.impact.ImpactQueries;
import org.cohort.travel.impact.TripRow;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("G13, H6 (reports: group, filter, spreadsheet), §6.1 items 19 and 29: what a fund did, for its treasurer and for its sponsor")
class ImpactTest extends TravelActs {

    private final ImpactQueries impacts = world.bean(ImpactQueries.class);

    private Impact impact(long account) {
        return world.as(account, () -> impacts.of(world.actor(account), "travel-2014"));
    }

    private static TripRow trip(String person, String conference, String country, int year, String authorized, String story) {
        return new TripRow("g" + person, (long) person.hashCode(), person, conference, "City", country, LocalDate.of(year, 8, 18), "Xen Project", GrantState.SETTLED, Trip.USD, new BigDecimal("900"),
                new BigDecimal("800"), new BigDecimal("700"), authorized == null ? null : new BigDecimal(authorized), 1, story, false);
    }

    private static Impact of(TripRow... trips) {
        return Impact.of(Trip.fund(), List.of(trips), Locale.ENGLISH);
    }

    @Test
    @DisplayName("counted from what is stored: a trip once accepted, its cost once authorized, an appearance once agreed, a story once published")
    void counted() {
        String id = offered(Trip.INTERN, "800", "300");
        assertThat(impact(Trip.TREASURER).trips()).as("first nothing: an offer is no trip").isEmpty();
        act(Trip.INTERN, id, GrantAction.ACCEPT);
        assertThat(impact(Trip.TREASURER).all()).extracting(Group::people, Group::trips, Group::talks, Group::stories, Group::cost).containsExactly(1, 1, 0L, 0L, null);
        world.sql("insert into session (id, public_id, conference_id, title, kind, minutes) values (71, 'panel', 9, 'Panel', 'PANEL', 45)");
        world.sql("insert into appearance (id, public_id, session_id, account_id, name, part, state) values (81, 'a', 71, 1, 'Person 1', 'PANELIST', 'HELD')");
        world.at(Trip.AFTER);
        String flight = claimPage(Trip.INTERN, id).lines().get(0).cost().publicId();
        world.run(Trip.INTERN, () -> claims.addReceipt(id, receipt(flight, "750", "flight")));
        world.run(Trip.INTERN, () -> claims.act(id, ClaimAction.SUBMIT, null));
        rule(id, Map.of(flight, new ClaimService.Word(Ruling.APPROVED, null)));
        world.sql("update cost_line set authorized = claimed");
        world.sql("insert into trip_report (id, public_id, grant_id, account_id, state, may_publish, created_at) select 900, 'tr', g.id, 1, 'ACCEPTED', true, '2014-08-20 00:00:00' from travel_grant g"
                + " where not exists (select 1 from trip_report t where t.grant_id = g.id)");
        world.sql("insert into story (public_id, account_id, trip_report_id, title, body, state, created_at) select 's', 1, max(t.id), 'Chicago!', 'b', 'DRAFT', '2014-08-21 00:00:00' from trip_report t");
        assertThat(impact(Trip.ORGANIZER).all().stories()).as("not published: not told").isZero();
        world.sql("update story set state = 'PUBLISHED'");
        Impact told = impact(Trip.ORGANIZER);
        assertThat(told.all()).extracting(Group::people, Group::trips, Group::talks, Group::stories, Group::cost, Group::average)
                .containsExactly(1, 1, 1L, 1L, Amount.of("USD", "750.00"), Amount.of("USD", "750.00"));
        assertThat(told.conferences()).extracting(Group::name).containsExactly("Xen Developer Summit 2014");
        assertThat(told.places()).extracting(Group::name).containsExactly("United States");
        assertThat(told.years()).extracting(Group::name).containsExactly("2014");
        assertThat(told.trips().get(0).story()).isEqualTo("Chicago!");
    }

    @Test
    @DisplayName("the treasurer's overview names every trip with its amounts; the sponsor's sheet names who published a story, and no sum of fewer than three")
    void sheets() throws IOException {
        Impact impact = of(trip("Ann", "Summit", "US", 2014, "100", "My trip"), trip("Bea", "Summit", "US", 2014, "200", null), trip("Cyd", "Summit", "US", 2014, "300.01", null),
                trip("=Dee", "FOSDEM", "BE", 2015, "777", null));
        List<Sheet> overview = ImpactFiles.overview(impact, Locale.ENGLISH).sheets();
        assertThat(overview.get(4).rows()).extracting(row -> row.get(0)).containsExactly("Ann", "Bea", "Cyd", "=Dee");
        assertThat(overview.get(1).rows()).extracting(row -> row.get(5)).containsExactly(new BigDecimal("777.00"), new BigDecimal("600.01"));
        assertThat(overview.get(1).rows().get(1).get(6)).isEqualTo(new BigDecimal("200.00"));
        List<Sheet> sponsor = ImpactFiles.sponsor(impact, Locale.ENGLISH).sheets();
        assertThat(sponsor.get(4).rows()).containsExactly(List.of("My trip", "Ann", "Summit", 2014));
        assertThat(sponsor.toString()).doesNotContain("Bea").doesNotContain("Dee").doesNotContain("777").as("nor what tells it to who subtracts").doesNotContain("1377.01");
        assertThat(sponsor).as("everything together, by conference, by place, by year").allSatisfy(sheet -> assertThat(sheet.toString()).contains(sheet.head().size() == 7 ? "600.01" : ""));
        assertThat(sponsor.get(5).rows().toString()).as("and it says so").contains("at least 3 people");
        assertThat(sponsor.get(1).rows()).extracting(row -> row.get(1)).as("people are counted").containsExactly(1, 3);
        try (var pdf = Loader.loadPDF(ImpactFiles.sponsor(impact, Locale.ENGLISH).paper().pdf())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("what your money did", "My trip", "Ann", "600.01", "at least 3 people").doesNotContain("Bea").doesNotContain("777").doesNotContain("1377.01");
        }
    }

    @Test
    @DisplayName("of fewer than three people no sum is told at all")
    void few() {
        assertThat(of(trip("Ann", "Summit", "US", 2014, "100", "My trip"), trip("Bea", "Summit", "US", 2014, "200", null)).forSponsor().all().cost()).isNull();
        assertThat(of(trip("Ann", "Summit", "US", 2014, null, null)).all().average()).isNull();
    }

    @Test
    @DisplayName("no sum is one person's by taking one from another: not of one table, not of two, not of one who went alone again and again")
    void subtracted() {
        Impact sponsor = of(trip("Ann", "Summit", "US", 2014, "100", null), trip("Bea", "Summit", "US", 2014, "200", null), trip("Cyd", "Summit", "US", 2014, "300", null),
                trip("Dee", "One", "BE", 2014, "10", null), trip("Dee", "Two", "DE", 2014, "20", null), trip("Dee", "Three", "US", 2014, "40", null)).forSponsor();
        assertThat(sums(sponsor)).as("whole conferences or nothing").containsOnly(Amount.of("USD", "600.00"));
        assertThat(sponsor.all().trips()).as("all are counted").isEqualTo(6);
        assertThat(of(trip("Ann", "Summit", "US", 2014, "100", null), trip("Bea", "Summit", "US", 2014, "200", null), trip("Cyd", "Summit", "US", 2014, "0", null)).forSponsor().all().cost())
                .as("who cost nothing hides nobody").isNull();
    }

    @Test
    @DisplayName("nor by taking yesterday's sheet from today's: a conference's costs are told once all its trips are settled")
    void later() {
        TripRow last = trip("Dee", "Summit", "US", 2014, "777", null);
        TripRow open = new TripRow(last.grant(), last.account(), last.person(), last.conference(), last.city(), last.country(), last.startsOn(), last.community(), GrantState.REPORTED, Trip.USD,
                last.asked(), last.granted(), last.claimed(), null, 0L, null, 0L);
        TripRow[] three = {trip("Ann", "Summit", "US", 2014, "100", null), trip("Bea", "Summit", "US", 2014, "200", null), trip("Cyd", "Summit", "US", 2014, "300", null)};
        assertThat(sums(of(three[0], three[1], three[2], open).forSponsor())).isEmpty();
        assertThat(sums(of(three[0], three[1], three[2], last).forSponsor())).containsOnly(Amount.of("USD", "1377.00"));
    }

    private static List<Amount> sums(Impact impact) {
        return Stream.of(List.of(impact.all()), impact.conferences(), impact.places(), impact.years()).flatMap(List::stream).map(Group::cost).filter(Objects::nonNull).toList();
    }

    @ParameterizedTest
    @CsvSource({"1, false", "6, false", "11, false", "21, false", "31, true", "41, true", "51, false"})
    @DisplayName("S1: for who may look into the fund; to everybody else it does not exist, and a fund for stipends has none")
    void matrix(long account, boolean may) {
        if (may) {
            assertThat(impact(account).fund().publicId()).isEqualTo("travel-2014");
        } else {
            assertThatThrownBy(() -> impact(account)).isInstanceOfAny(NotFound.class, Refused.class);
        }
        world.sql("update fund set purpose = 'STIPENDS'");
        assertThatThrownBy(() -> impact(account)).isInstanceOf(NotFound.class);
    }
}
