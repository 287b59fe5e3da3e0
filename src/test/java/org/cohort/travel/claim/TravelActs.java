package org.cohort.travel.claim;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.files.Upload;
import org.cohort.travel.Trip;
import org.cohort.travel.grant.CostCategory;
import org.cohort.travel.grant.GrantAction;
import org.cohort.travel.grant.GrantInput;
import org.cohort.travel.grant.GrantQueries;
import org.cohort.travel.grant.GrantService;
import org.cohort.travel.grant.GrantView;
import org.cohort.travel.grant.OfferInput;
import org.cohort.travel.grant.RecommendationInput;
import org.junit.jupiter.api.AfterEach;

/** What people do again and again around a trip, for tests on a database. */
abstract class TravelActs {

    final TravelFixture world = new TravelFixture();
    final GrantService grants = world.bean(GrantService.class);
    final GrantQueries reading = world.bean(GrantQueries.class);
    final ClaimService claims = world.bean(ClaimService.class);
    final TripReportService reports = world.bean(TripReportService.class);
    final ClaimQueries claimReading = world.bean(ClaimQueries.class);

    @AfterEach
    void end() {
        world.close();
    }

    String offered(long account, String flight, String hotel) {
        String id = inReview(account, flight, hotel);
        offer(id);
        return id;
    }

    String inReview(long account, String flight, String hotel) {
        String id = request(account, flight, hotel);
        submit(account, id);
        recommend(Trip.MENTOR, id, "George");
        recommend(Trip.COORDINATOR, id, null);
        return id;
    }

    String request(long account, String flight, String hotel) {
        return world.as(account, () -> grants.save("summit", null, input(flight, hotel)));
    }

    static GrantInput input(String flight, String hotel) {
        return new GrantInput("To meet them all.", null, List.of(new GrantInput.Cost(CostCategory.FLIGHT, "Flight", flight),
                new GrantInput.Cost(CostCategory.HOTEL, "Hotel", hotel), new GrantInput.Cost(CostCategory.FLIGHT, null, null)));
    }

    void submit(long account, String id) {
        act(account, id, GrantAction.SUBMIT);
    }

    void recommend(long account, String id, String welcomedBy) {
        world.run(account, () -> grants.recommend(id, new RecommendationInput(welcomedBy, "Best use of it.")));
    }

    void offer(String id) {
        Map<String, String> all = new HashMap<>();
        page(Trip.TREASURER, id).lines().forEach(line -> all.put(line.publicId(), line.estimated().value().toPlainString()));
        offer(id, all);
    }

    void offer(String id, Map<String, String> amounts) {
        world.run(Trip.TREASURER, () -> grants.offer(id, new OfferInput("travel-2014", amounts, null)));
    }

    void act(long account, String id, GrantAction action, String... words) {
        world.run(account, () -> grants.act(id, action, words.length == 0 ? null : words[0]));
    }

    GrantView page(long account, String id) {
        return world.as(account, () -> reading.page(world.actor(account), id));
    }

    ClaimView claimPage(long account, String id) {
        return world.as(account, () -> claimReading.claim(world.actor(account), id));
    }

    Integer version(String id) {
        return claimReading.report(world.actor(Trip.INTERN), id).version();
    }

    static ReceiptInput receipt(String line, String amount, String content) {
        return new ReceiptInput(line, "A shop", amount, LocalDate.of(2014, 8, 18),
                new Upload("file", content + ".pdf", ("%PDF-1.4\n" + content).getBytes(StandardCharsets.ISO_8859_1)));
    }

    void rule(String id, Map<String, ClaimService.Word> words) {
        int version = claimPage(Trip.TREASURER, id).version();
        world.run(Trip.TREASURER, () -> claims.rule(id, version, words));
    }

    static void refused(String reason, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(Refused.class).extracting(refused -> ((Refused) refused).verdict().reason()).isEqualTo(reason);
    }
}
