package org.cohort.travel.claim;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cohort.fund.batch.BatchAction;
import org.cohort.fund.batch.BatchQueries;
import org.cohort.fund.batch.BatchService;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.files.Upload;
import org.cohort.travel.Trip;
import org.cohort.travel.CostCategory;
import org.cohort.travel.grant.GrantAction;
import org.cohort.travel.grant.GrantInput;
import org.cohort.travel.grant.GrantQueries;
import org.cohort.travel.grant.GrantService;
import org.cohort.travel.grant.GrantView;
import org.cohort.travel.grant.OfferInput;
import org.cohort.travel.grant.RecommendationInput;
import org.junit.jupiter.api.AfterEach;

/** What people do again and again around a trip, for tests on a database. */
public abstract class TravelActs {

    protected final TravelFixture world = new TravelFixture();
    protected final GrantService grants = world.bean(GrantService.class);
    protected final GrantQueries reading = world.bean(GrantQueries.class);
    protected final ClaimService claims = world.bean(ClaimService.class);
    protected final TripReportService reports = world.bean(TripReportService.class);
    protected final ClaimQueries claimReading = world.bean(ClaimQueries.class);

    protected final BatchService batches = world.bean(BatchService.class);
    protected final BatchQueries batchReading = world.bean(BatchQueries.class);

    @AfterEach
    protected void end() {
        world.close();
    }

    /** A batch of these claims, by their grants, that one collected and another released; exported. */
    protected String sent(long collector, long releaser, String... ids) {
        String batch = collected(collector, ids);
        batch(collector, batch, BatchAction.SUBMIT);
        batch(releaser, batch, BatchAction.RELEASE);
        batch(collector, batch, BatchAction.EXPORT);
        return batch;
    }

    protected String collected(long collector, String... ids) {
        return world.as(collector, () -> batches.collect("travel-2014", java.util.Arrays.stream(ids).map(id -> "grant:" + id).toList()));
    }

    protected void batch(long who, String batch, BatchAction action) {
        world.run(who, () -> batches.act(batch, action, null));
    }

    protected BatchQueries.View batch(String batch) {
        return world.as(Trip.ORGANIZER, () -> batchReading.view(batch));
    }

    protected String offered(long account, String flight, String hotel) {
        String id = inReview(account, flight, hotel);
        offer(id);
        return id;
    }

    protected String inReview(long account, String flight, String hotel) {
        String id = request(account, flight, hotel);
        submit(account, id);
        recommend(Trip.MENTOR, id, "George");
        recommend(Trip.COORDINATOR, id, null);
        return id;
    }

    protected String request(long account, String flight, String hotel) {
        return world.as(account, () -> grants.save("summit", null, input(flight, hotel)));
    }

    protected static GrantInput input(String flight, String hotel) {
        return new GrantInput("To meet them all.", null, List.of(new GrantInput.Cost(CostCategory.FLIGHT, "Flight", flight),
                new GrantInput.Cost(CostCategory.HOTEL, "Hotel", hotel), new GrantInput.Cost(CostCategory.FLIGHT, null, null)), GrantInput.Said.yes(0));
    }

    protected void submit(long account, String id) {
        act(account, id, GrantAction.SUBMIT);
    }

    protected void recommend(long account, String id, String welcomedBy) {
        world.run(account, () -> grants.recommend(id, new RecommendationInput(welcomedBy, "Best use of it.")));
    }

    protected void offer(String id) {
        Map<String, String> all = new HashMap<>();
        page(Trip.TREASURER, id).lines().forEach(line -> all.put(line.publicId(), line.estimated().value().toPlainString()));
        offer(id, all);
    }

    protected void offer(String id, Map<String, String> amounts) {
        world.run(Trip.TREASURER, () -> grants.offer(id, new OfferInput("travel-2014", amounts, null)));
    }

    protected void act(long account, String id, GrantAction action, String... words) {
        world.run(account, () -> grants.act(id, action, words.length == 0 ? null : words[0]));
    }

    /** As the second person, of what is on the page now. */
    protected void agree(long account, String id) {
        int version = page(Trip.TREASURER, id).version();
        world.run(account, () -> grants.agree(id, version));
    }

    protected GrantView page(long account, String id) {
        return world.as(account, () -> reading.page(world.actor(account), id));
    }

    protected ClaimView claimPage(long account, String id) {
        return world.as(account, () -> claimReading.claim(world.actor(account), id));
    }

    protected Integer version(String id) {
        return claimReading.report(world.actor(Trip.INTERN), id).version();
    }

    protected static ReceiptInput receipt(String line, String amount, String content) {
        return new ReceiptInput(line, "A shop", amount, LocalDate.of(2014, 8, 18),
                new Upload("file", content + ".pdf", ("%PDF-1.4\n" + content).getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** To whom bank details are wanted for a claim. */
    protected List<Long> claimsAwaited() {
        return world.database.call(() -> List.copyOf(world.bean(AwaitedClaims.class).everybody()));
    }

    protected void rule(String id, Map<String, ClaimService.Word> words) {
        int version = claimPage(Trip.TREASURER, id).version();
        world.run(Trip.TREASURER, () -> claims.rule(id, version, words));
    }

    protected static void refused(String reason, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(Refused.class).extracting(refused -> ((Refused) refused).verdict().reason()).isEqualTo(reason);
    }
}
