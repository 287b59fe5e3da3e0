package org.cohort.travel.claim;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.cohort.fund.UnderLoad;
import org.cohort.fund.batch.BatchAction;
import org.cohort.fund.batch.BatchQueries;
import org.cohort.fund.batch.BatchService;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.persistence.PublicId;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@ArquillianTest
@DisplayName("Claims in payment batches under load, on the real database")
class ClaimBatchesIT extends UnderLoad {

    private static final int CLICKS = 25;

    @Inject
    private BatchService batches;

    @Inject
    private BatchQueries queries;

    @Inject
    private ClaimService claims;

    @Test
    @DisplayName("G11: twelve collect the same claim, release it, mark it paid from its page and its batch's, and she confirms twelve times: one of each comes through")
    void once() throws Exception {
        Stage stage = stage(1);
        String grant = stage.grants.get(0);
        assertThat(inParallel(i -> attempt(stage.treasurer(i), () -> batches.collect(stage.fund, stage.keys())))).isEqualTo(1);
        String batch = stage.batches().get(0);
        long collector = number("select collected_by from payment_batch where public_id = '" + batch + "'");
        Actor her = stage.treasurers.stream().filter(one -> one.accountId() == collector).findFirst().orElseThrow();
        Actor other = stage.treasurers.stream().filter(one -> one.accountId() != collector).findFirst().orElseThrow();
        assertThat(inParallel(i -> attempt(her, () -> batches.act(batch, BatchAction.SUBMIT, null)))).isEqualTo(1);
        assertThat(inParallel(i -> attempt(i % 2 == 0 ? her : other, () -> batches.act(batch, BatchAction.RELEASE, null)))).isEqualTo(1);
        assertThat(inParallel(i -> attempt(her, () -> batches.act(batch, BatchAction.EXPORT, null)))).isEqualTo(1);
        assertThat(inParallel(i -> attempt(stage.treasurer(i), () -> {
            if (i % 2 == 0) {
                claims.act(grant, ClaimAction.MARK_PAID, null);
            } else {
                batches.paid(batch, null);
            }
        }))).isEqualTo(1);
        assertThat(inParallel(i -> attempt(stage.interns.get(0), () -> claims.act(grant, ClaimAction.CONFIRM, null)))).isEqualTo(1);
        check(stage);
    }

    @Test
    @DisplayName("M2: two treasurers note it as paid and failed at once, correct it at once, and send it again: one of each, each time by another reference, and the ledger has one payment")
    void failedAndAgain() throws Exception {
        Stage stage = stage(1);
        String grant = stage.grants.get(0);
        String first = sent(stage);
        String line = current.callAs(stage.treasurer(0), () -> queries.view(first)).lines().get(0).publicId();
        assertThat(inParallel(i -> attempt(stage.treasurer(i), () -> {
            if (i % 2 == 0) {
                batches.paid(first, line);
            } else {
                batches.failed(first, line, "Account closed");
            }
        }))).as("a paid one may come back").isBetween(1L, 2L);
        check(stage);
        attempt(stage.treasurer(0), () -> batches.failed(first, line, "Account closed"));
        assertThat(inParallel(i -> attempt(stage.treasurer(i), () -> claims.act(grant, ClaimAction.CORRECT, "A new account")))).isEqualTo(1);
        run("update claim set failed_by = null where grant_id = (select id from travel_grant where public_id = '" + grant + "')");
        String again = sent(stage);
        assertThat(inParallel(i -> attempt(stage.treasurer(i), () -> {
            if (i % 2 == 0) {
                batches.paid(again, null);
            } else {
                batches.failed(first, line, "Once more");
            }
        }))).as("what failed in the first batch is not that batch's any more").isEqualTo(1);
        assertThat(number("select count(distinct reference) from batch_line where subject_public_id = '" + grant + "'")).isEqualTo(2);
        assertThat(number("select count(*) from payment where failed_at is null and subject_public_id = '" + grant + "'")).isEqualTo(1);
        check(stage);
    }

    /** A batch of all that waits, exported. */
    private String sent(Stage stage) throws Exception {
        assertThat(attempt(stage.treasurer(0), () -> batches.collect(stage.fund, stage.keys()))).isTrue();
        String batch = stage.batches().get(0);
        assertThat(attempt(stage.treasurer(0), () -> batches.act(batch, BatchAction.SUBMIT, null))).isTrue();
        assertThat(attempt(stage.treasurer(1), () -> batches.act(batch, BatchAction.RELEASE, null))).isTrue();
        assertThat(attempt(stage.treasurer(0), () -> batches.act(batch, BatchAction.EXPORT, null))).isTrue();
        return batch;
    }

    @Test
    @DisplayName("M2, G3: no claim is paid twice, or more than min(approved, claimed), whatever two treasurers and the interns click at once and again, on its page and its batch's")
    void anything() throws Exception {
        Stage stage = stage(3);
        inParallel(i -> {
            Random random = new Random(20140819L + i);
            for (int click = 0; click < CLICKS; click++) {
                Actor who = stage.treasurer(random.nextInt(2));
                List<String> all = stage.batches();
                String batch = all.isEmpty() ? "" : all.get(random.nextInt(all.size()));
                int number = random.nextInt(stage.grants.size());
                String grant = stage.grants.get(number);
                switch (random.nextInt(14)) {
                    case 0, 1 -> attempt(who, () -> batches.collect(stage.fund, List.of("grant:" + grant)));
                    case 2 -> attempt(who, () -> batches.collect(stage.fund, stage.keys()));
                    case 3, 4, 5 -> attempt(who, () -> batches.act(batch, BatchAction.values()[random.nextInt(BatchAction.values().length)], "So."));
                    case 6 -> attempt(who, () -> batches.act(batch, BatchAction.RELEASE, null));
                    case 7 -> attempt(who, () -> batches.paid(batch, null));
                    case 8 -> attempt(who, () -> batches.failed(batch, queries.view(batch).lines().get(0).publicId(), "Closed"));
                    case 9 -> attempt(who, () -> batches.act(batch, BatchAction.EXPORT, null));
                    case 10, 11 -> attempt(who, () -> claims.act(grant, ClaimAction.CORRECT, "Now."));
                    case 12 -> attempt(who, () -> claims.act(grant, ClaimAction.values()[random.nextInt(ClaimAction.values().length)], "So."));
                    default -> attempt(stage.interns.get(number), () -> claims.act(grant, ClaimAction.FAIL, "Nothing came."));
                }
            }
            return true;
        });
        check(stage);
        assertThat(stage.batches()).as("something was done").isNotEmpty();
    }

    /** What must be so whatever was done. */
    private void check(Stage stage) throws Exception {
        String mine = " in (select public_id from travel_grant where fund_id = " + stage.fundId + ")";
        assertThat(number("select count(*) from (select subject_public_id from payment where failed_at is null and subject_public_id" + mine
                + " group by subject_public_id having count(*) > 1) twice")).as("paid twice").isZero();
        assertThat(number("select count(*) from (select live_subject from batch_line where live_subject is not null and subject_public_id" + mine
                + " group by live_subject having count(*) > 1) twice")).as("in two batches").isZero();
        assertThat(number("select count(*) from payment_batch where released_by is not null and (released_by = collected_by or released_by = submitted_by) and fund_id = " + stage.fundId))
                .as("released by who collected it").isZero();
        long paid = number("select count(*) from payment where failed_at is null and subject_public_id" + mine);
        assertThat(number("select count(*) from payment where amount_value <> 100 and subject_public_id" + mine)).as("approved 120, claimed 100").isZero();
        assertThat(number("select count(*) from claim c join travel_grant g on g.id = c.grant_id where c.state in ('PAID', 'CONFIRMED') and g.fund_id = " + stage.fundId))
                .as("what is paid has its payment").isEqualTo(paid);
        assertThat(number("select coalesce(sum(case kind when 'PAY' then amount_value when 'RETURN' then -amount_value else 0 end), 0) from ledger_entry where fund_id = " + stage.fundId))
                .as("the ledger").isEqualTo(paid * 100);
        assertThat(number("select sum(case kind when 'COMMIT' then amount_value when 'PAY' then -amount_value else 0 end) from ledger_entry where fund_id = " + stage.fundId))
                .as("what is not paid is kept for them").isEqualTo((stage.grants.size() - paid) * 100);
        assertThat(number("select sum(case kind when 'RESERVE' then amount_value when 'RELEASE' then -amount_value when 'COMMIT' then -amount_value else 0 end) from ledger_entry where fund_id = "
                + stage.fundId)).as("nothing is set aside besides").isZero();
        assertThat(number("select count(*) from batch_line l join payment_batch b on b.id = l.batch_id where l.state = 'PAID' and b.state not in ('EXPORTED', 'RECONCILED') and b.fund_id = "
                + stage.fundId)).as("paid before it was sent").isZero();
        assertThat(number("select coalesce(sum(case kind when 'IN' then amount_value when 'RESERVE' then -amount_value when 'RELEASE' then amount_value else 0 end), 0) from ledger_entry"
                + " where fund_id = " + stage.fundId)).as("never overspent").isNotNegative();
        assertThat(number("select count(*) from batch_line l join travel_grant g on g.public_id = l.subject_public_id join claim c on c.grant_id = g.id where l.live_subject is not null"
                + " and l.state = 'PAID' and c.state not in ('PAID', 'CONFIRMED') and g.fund_id = " + stage.fundId)).as("a line and its claim agree").isZero();
    }

    /** A travel fund of 1,000 that two treasurers keep, and so many claims of 100 that somebody else has authorized. */
    private final class Stage {
        private final String fund = PublicId.next();
        private final List<String> grants = new ArrayList<>();
        private final List<Actor> interns = new ArrayList<>();
        private final List<Actor> treasurers = new ArrayList<>();
        private long fundId;

        Actor treasurer(int number) {
            return treasurers.get(number % 2);
        }

        List<String> keys() {
            return grants.stream().map(grant -> "grant:" + grant).toList();
        }

        List<String> batches() {
            return current.callAs(treasurers.get(0), () -> queries.ofFund(fund)).batches().stream().map(BatchQueries.Row::publicId).toList();
        }
    }

    private Stage stage(int count) throws Exception {
        Stage stage = new Stage();
        long[] project = project();
        stage.fundId = fund(stage.fund, project[0], "TRAVEL", 1000);
        for (int i = 0; i < 2; i++) {
            stage.treasurers.add(treasurer(stage.fundId));
        }
        long conference = insert("conference", "community_id, program_id, name, city, country, zone, starts_on, ends_on, created_at",
                project[4] + ", " + project[0] + ", 'Test', 'Chicago', 'US', 'America/Chicago', '2014-08-18', '2014-08-19', " + NOW);
        for (int i = 0; i < count; i++) {
            long[] intern = intern(project);
            stage.interns.add(new Actor(intern[0], "intern" + intern[0], "Maren", Locale.ENGLISH, ZoneOffset.UTC, Set.of()));
            String id = PublicId.next();
            long grant = insert(id, "travel_grant", "conference_id, internship_id, account_id, fund_id, currency, state, created_at",
                    conference + ", " + intern[1] + ", " + intern[0] + ", " + stage.fundId + ", 'USD', 'REPORTED', " + NOW);
            insert("cost_line", "grant_id, position, category, description, currency, estimated, approved, claimed, authorized, ruling",
                    grant + ", 0, 'FLIGHT', 'Flight', 'USD', 150, 120, 100, 100, 'APPROVED'");
            insert("claim", "grant_id, account_id, state, created_at, submitted_at", grant + ", " + intern[0] + ", 'AUTHORIZED', " + NOW + ", " + NOW);
            insert("trip_report", "grant_id, account_id, state, created_at", grant + ", " + intern[0] + ", 'ACCEPTED', " + NOW);
            for (String kind : List.of("RESERVE", "COMMIT")) {
                insert("ledger_entry", "fund_id, kind, amount_value, amount_currency, subject_type, subject_public_id, memo, at",
                        stage.fundId + ", '" + kind + "', 100, 'USD', 'grant', '" + id + "', 'Trip', " + NOW);
            }
            stage.grants.add(id);
        }
        return stage;
    }
}
