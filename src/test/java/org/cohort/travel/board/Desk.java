package org.cohort.travel.board;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cohort.kernel.money.Amount;
import org.cohort.travel.Trip;
import org.cohort.travel.claim.TravelActs;

/** What those who decide on a fund do again and again. */
abstract class Desk extends TravelActs {

    static final String FUND = "travel-2014";
    static final long OTHER = 6;
    private static final BoardFilter ALL = new BoardFilter(null, null, null);

    final DraftService drafts = world.bean(DraftService.class);
    final DecideQueries deciding = world.bean(DecideQueries.class);
    final BoardQueries boards = world.bean(BoardQueries.class);

    DecideView desk(long account) {
        return world.as(account, () -> deciding.page(world.actor(account), FUND, ALL));
    }

    DecideView desk(long account, String budget) {
        return desk(account).under(Amount.of("USD", budget));
    }

    DecideView.Preview preview(long account) {
        return world.as(account, () -> deciding.preview(world.actor(account), FUND));
    }

    DecideView.One one(long account, String grant) {
        return world.as(account, () -> deciding.one(world.actor(account), Trip.fund(), grant));
    }

    /** Drafts an offer, line by line. */
    void plan(long account, String grant, String... amounts) {
        DecideView.One one = one(account, grant);
        Map<String, String> typed = new HashMap<>();
        for (int i = 0; i < amounts.length; i++) {
            typed.put(one.lines().get(i).publicId(), amounts[i]);
        }
        save(account, grant, "OFFER", null, "Fly by day.", typed);
    }

    void save(long account, String grant, String kind, String place, String words, Map<String, String> amounts) {
        DecideView.One one = one(account, grant);
        int edition = one.candidate().draft() == null ? 0 : one.candidate().draft().edition();
        world.run(account, () -> drafts.save(FUND, grant, new DraftInput(edition, one.revision(), kind, place, words, amounts)));
    }

    /** Publishes all that she sees. */
    void publish(long account) {
        publish(account, preview(account).items().stream().map(DecideView.Item::publicId).toArray(String[]::new));
    }

    void publish(long account, String... grants) {
        List<Chosen> chosen = preview(account).items().stream().filter(item -> Arrays.asList(grants).contains(item.publicId()))
                .map(item -> new Chosen(item.publicId(), item.edition(), "chosen-" + item.publicId())).toList();
        world.run(account, () -> drafts.publish(FUND, chosen));
    }

    /** Somebody else with an internship of her own. */
    void arrives(long account) {
        world.database.addAccount(account);
        world.sql("insert into internship (id, public_id, project_id, round_id, participation_id, account_id, state, starts_on, ends_on, zone, created_at) values ("
                + (account + 100) + ", 'internship" + account + "', 2, 6, 3, " + account + ", 'ACTIVE', '2014-05-19', '2014-08-18', 'Asia/Kolkata', '2014-05-01 00:00:00')");
        world.sql("update account set zone = 'Asia/Kolkata' where id = " + account);
    }

    String total(String grant) {
        return String.valueOf(page(Trip.TREASURER, grant).totals().approved());
    }
}
