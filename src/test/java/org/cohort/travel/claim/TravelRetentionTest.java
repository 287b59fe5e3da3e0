package org.cohort.travel.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cohort.kernel.files.FileInfo;
import org.cohort.kernel.files.FileService;
import org.cohort.travel.Trip;
import org.cohort.travel.grant.GrantAction;
import org.cohort.travel.trip.RoomAs;
import org.cohort.travel.trip.RoomWith;
import org.cohort.travel.trip.TripInput;
import org.cohort.travel.trip.TripQueries;
import org.cohort.travel.trip.TripService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("H9, travel.md §6: what a trip told of its traveller is removed when its time is over")
class TravelRetentionTest extends TravelActs {

    /** The conference's last day is the 19th of August 2014. */
    private static final Instant LAST = Instant.parse("2014-08-19T12:00:00Z");

    private final TripService trips = world.bean(TripService.class);
    private final TripQueries plans = world.bean(TripQueries.class);
    private final FileService files = world.bean(FileService.class);

    @Test
    @DisplayName("the plan (whom to call, needs, visa, room) goes thirty days after the conference, and not on the day before")
    void plans() {
        String id = offered(Trip.INTERN, "890.00", "350.00");
        act(Trip.INTERN, id, GrantAction.ACCEPT);
        world.run(Trip.INTERN, () -> trips.save(id, null, new TripInput("Inga", "+47 77 00 12 34", null, "No fish", null, null, null, true, "2014-08-17", "2014-08-20",
                RoomAs.UNSAID, RoomWith.ANYBODY)));
        assertThat(runAfter(30)).isEqualTo("0 plans of trips and 0 files removed");
        assertThat(rows("trip_plan")).isEqualTo(1);
        assertThat(runAfter(31)).isEqualTo("1 plans of trips and 0 files removed");
        assertThat(rows("trip_plan")).isZero();
        assertThat(world.audited).contains("Cohort trip PURGE").noneMatch(entry -> entry.contains("Inga"));
        world.as(Trip.INTERN, () -> plans.page(world.actor(Trip.INTERN), id));
        assertThat(runAfter(32)).isEqualTo("0 plans of trips and 0 files removed");
    }

    @Test
    @DisplayName("files of receipts go after ten years; what was paid stays, and in the file's place is a page that says so; once")
    void receipts() throws Exception {
        String id = offered(Trip.INTERN, "890.00", "350.00");
        act(Trip.INTERN, id, GrantAction.ACCEPT);
        world.at(Trip.AFTER);
        String flight = page(Trip.INTERN, id).lines().get(0).publicId();
        world.run(Trip.INTERN, () -> claims.addReceipt(id, receipt(flight, "880.00", "card 4000 1234 5678 9010")));
        String file = proof(id).file().publicId();
        assertThat(runAfter(3650)).isEqualTo("0 plans of trips and 0 files removed");
        assertThat(content(file)).contains("4000 1234");
        assertThat(runAfter(3651)).isEqualTo("0 plans of trips and 1 files removed");
        assertThat(content(file)).doesNotContain("4000 1234");
        try (PDDocument paper = org.apache.pdfbox.Loader.loadPDF(TravelRetention.REMOVED)) {
            assertThat(new PDFTextStripper().getText(paper)).contains("Removed: it was kept as long as it had to be.");
        }
        ClaimView.Proof proof = proof(id);
        assertThat(proof.file()).extracting(FileInfo::name).isEqualTo("removed.pdf");
        assertThat(proof.vendor() + " " + proof.amount()).isEqualTo("A shop USD 880.00");
        assertThat(world.audited).contains("Cohort travel-file PURGE");
        assertThat(runAfter(3652)).isEqualTo("0 plans of trips and 0 files removed");
    }

    @Test
    @DisplayName("why money was needed before the trip goes with the receipts, after ten years; what was asked for and paid stays; once")
    void reasons() {
        String id = offered(Trip.INTERN, "890.00", "350.00");
        act(Trip.INTERN, id, GrantAction.ACCEPT);
        world.sql("insert into advance (public_id, grant_id, account_id, state, currency, asked, granted, returned, why, asked_at) select 'early', g.id, g.account_id, 'CONFIRMED', 'USD', 300, 300, 0,"
                + " 'My bank account is blocked', '2014-07-12 00:00:00' from travel_grant g");
        runAfter(3650);
        assertThat(page(Trip.INTERN, id).advance().rows().get(0).why()).isEqualTo("My bank account is blocked");
        assertThat(runAfter(3651)).isEqualTo("0 plans of trips and 0 files removed, 1 reasons blanked");
        assertThat(page(Trip.INTERN, id).advance().rows().get(0)).extracting(row -> row.why() + row.asked() + row.granted()).isEqualTo("USD 300.00USD 300.00");
        assertThat(world.audited).contains("Cohort advance PURGE").noneMatch(entry -> entry.contains("blocked"));
        assertThat(runAfter(3652)).isEqualTo("0 plans of trips and 0 files removed");
    }

    private String runAfter(int days) {
        world.at(LAST.plus(Duration.ofDays(days)));
        world.database.em().clear();
        String said = world.as(0, () -> world.bean(TravelRetention.class).run());
        world.database.em().clear();
        return said;
    }

    private ClaimView.Proof proof(String id) {
        return claimPage(Trip.INTERN, id).lines().get(0).receipts().get(0);
    }

    private String content(String file) {
        return new String(world.as(Trip.INTERN, () -> files.content(file)), StandardCharsets.ISO_8859_1);
    }

    private long rows(String table) {
        List<?> count = world.database.call(() -> world.database.em().createNativeQuery("select count(*) from " + table).getResultList());
        return ((Number) count.get(0)).longValue();
    }
}
