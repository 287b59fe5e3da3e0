package org.cohort.travel.advance;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cohort.fund.FundLedger;
import org.cohort.fund.batch.BatchAction;
import org.cohort.travel.CostCategory;
import org.cohort.travel.Trip;
import org.cohort.travel.claim.ClaimAction;
import org.cohort.travel.claim.ClaimService;
import org.cohort.travel.claim.TravelActs;
import org.cohort.travel.claim.TravelFixture;
import org.cohort.travel.claim.TripReportAction;
import org.cohort.travel.claim.TripReportInput;
import org.cohort.travel.grant.AdvanceView;
import org.cohort.travel.grant.GrantAction;
import org.cohort.travel.grant.GrantInput;
import org.cohort.travel.grant.Ruling;
import org.cohort.travel.policy.Claiming;
import org.cohort.travel.policy.PolicyText;
import org.cohort.travel.policy.TravelPolicy;

/** What people do around money before a trip: USD 890.00 and 350.00 are approved, and half of it can be paid before. */
abstract class AdvanceActs extends TravelActs {

    static final long SECOND = TravelFixture.SECOND;
    static final long OTHER_INTERN = 6;

    final AdvanceService advances = world.bean(AdvanceService.class);
    final ReturnService returns = world.bean(ReturnService.class);

    /** The fund's rules from now on. */
    void rules(int percent) {
        world.sql("insert into travel_policy (public_id, fund_id, number, rules, since) values ('rules" + percent + "', 5, 1, '"
                + PolicyText.write(TravelPolicy.usual(Trip.USD).with(Claiming.USUAL.advancing(percent))) + "', '2014-01-01 00:00:00')");
    }

    String accepted(long account) {
        return accepted(account, agreed());
    }

    String accepted(long account, GrantInput input) {
        world.at(Trip.BEFORE);
        String id = world.as(account, () -> grants.save("summit", null, input));
        submit(account, id);
        recommend(Trip.MENTOR, id, "George");
        recommend(Trip.COORDINATOR, id, null);
        offer(id);
        act(account, id, GrantAction.ACCEPT);
        return id;
    }

    static GrantInput agreed() {
        return new GrantInput("To meet them all.", null, List.of(new GrantInput.Cost(CostCategory.FLIGHT, "Flight", "890.00"), new GrantInput.Cost(CostCategory.HOTEL, "Hotel", "350.00")),
                GrantInput.Said.yes(1));
    }

    String asked(long account, String id, String amount) {
        return world.as(account, () -> advances.ask(id, new AdvanceInput(amount, "No credit card", null)));
    }

    String granted(String id, String amount) {
        String advance = asked(Trip.INTERN, id, amount);
        world.run(Trip.TREASURER, () -> advances.grant(advance, null, null));
        return advance;
    }

    /** Granted, sent, and arrived. */
    String arrived(String id, String amount) {
        String advance = granted(id, amount);
        String batch = out("advance:" + advance);
        world.run(SECOND, () -> batches.paid(batch, null));
        world.run(Trip.INTERN, () -> advances.act(advance, AdvanceAction.CONFIRM, null));
        return advance;
    }

    /** Collected by one, released by another, exported. */
    String out(String... keys) {
        String batch = drafted(keys);
        batch(SECOND, batch, BatchAction.SUBMIT);
        batch(Trip.ORGANIZER, batch, BatchAction.RELEASE);
        batch(SECOND, batch, BatchAction.EXPORT);
        return batch;
    }

    String drafted(String... keys) {
        return world.as(SECOND, () -> batches.collect("travel-2014", List.of(keys)));
    }

    /** Handed in with these two receipts, and ruled on. */
    void claimed(long account, String id, String... spent) {
        world.at(Trip.AFTER);
        List<String> lines = page(account, id).lines().stream().map(line -> line.publicId()).toList();
        for (int i = 0; i < spent.length; i++) {
            String line = lines.get(i);
            String sum = spent[i];
            String paper = account + "-" + i;
            world.run(account, () -> claims.addReceipt(id, receipt(line, sum, paper)));
        }
        world.run(account, () -> claims.act(id, ClaimAction.SUBMIT, null));
        ClaimService.Word yes = new ClaimService.Word(Ruling.APPROVED, null);
        rule(id, spent.length == 1 ? Map.of(lines.get(0), yes) : Map.of(lines.get(0), yes, lines.get(1), yes));
    }

    void authorized(long account, String id, String... spent) {
        claimed(account, id, spent);
        world.run(Trip.TREASURER, () -> claims.act(id, ClaimAction.AUTHORIZE, null));
    }

    void reported(long account, String id) {
        Integer version = world.as(account, () -> claimReading.report(world.actor(account), id)).version();
        world.run(account, () -> reports.submit(id, version, new TripReportInput("Chicago", "Keynote", "Everyone", "A lot", "George", true)));
        world.run(Trip.MENTOR, () -> reports.act(id, TripReportAction.ACCEPT, null));
    }

    AdvanceView shown(long account, String id) {
        world.database.em().clear();
        return page(account, id).advance();
    }

    /** The names of the states of its advances. */
    List<String> states(String id) {
        return shown(Trip.TREASURER, id).rows().stream().map(AdvanceView.Row::state).toList();
    }

    /** Paid, committed, reserved for one thing, such as {@code 0.00 1240.00 0.00}. */
    String held(String type, String id) {
        var held = world.database.call(() -> world.bean(FundLedger.class).held(Trip.FUND, type, id));
        return String.join(" ", Stream.of(held.paid(), held.committed(), held.reserved()).map(amount -> amount.value().toPlainString()).toList());
    }

    static String usd(Object amount) {
        return amount == null ? null : amount.toString();
    }

    static String[] keys(String... advances) {
        return Arrays.stream(advances).map(one -> "advance:" + one).toArray(String[]::new);
    }
}
