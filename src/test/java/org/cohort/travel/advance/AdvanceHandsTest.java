package org.cohort.travel.advance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cohort.fund.Balance;
import org.cohort.fund.FundLedger;
import org.cohort.fund.batch.BatchAction;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.money.Amount;
import org.cohort.travel.Trip;
import org.cohort.travel.claim.ClaimAction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Money before a trip in many hands, on a database")
class AdvanceHandsTest extends AdvanceActs {

    private static final long[] HANDS = {Trip.INTERN, Trip.INTERN, Trip.TREASURER, SECOND, Trip.ORGANIZER, Trip.MENTOR};

    @ParameterizedTest
    @ValueSource(longs = {8, 10, 12})
    @DisplayName("G5, G11, M2: whatever they do in whatever order, nothing is held twice, never more than the limit is paid before, and in all no more than authorized and owed")
    void anything(long seed) {
        rules(50);
        Random random = new Random(seed);
        String id = accepted(Trip.INTERN);
        List<String> made = new ArrayList<>(List.of(out("advance:" + granted(id, "200.37"))));
        if (seed % 2 == 0) {
            world.run(SECOND, () -> batches.paid(made.get(0), null));
        }
        int sent = 0;
        for (int click = 0; click < 260; click++) {
            if (click == 130) {
                quietly(() -> claimed(Trip.INTERN, id, "300.00", "111.11"));
                quietly(() -> world.run(Trip.TREASURER, () -> claims.act(id, ClaimAction.AUTHORIZE, null)));
                quietly(() -> reported(Trip.INTERN, id));
            }
            int choice = random.nextInt(9);
            BatchAction act = random.nextInt(4) > 0 ? List.of(BatchAction.SUBMIT, BatchAction.RELEASE, BatchAction.EXPORT).get(random.nextInt(3)) : BatchAction.values()[random.nextInt(BatchAction.values().length)];
            long natural = choice == 0 ? Trip.INTERN : choice == 1 || choice == 7 ? Trip.TREASURER : act == BatchAction.RELEASE ? Trip.ORGANIZER : SECOND;
            long who = random.nextInt(3) > 0 ? natural : HANDS[random.nextInt(HANDS.length)];
            String batch = made.isEmpty() ? "none" : made.get(made.size() - 1 - random.nextInt(Math.min(2, made.size())));
            List<String> ids = world.database.call(() -> world.bean(Advances.class).of(grantKey(id)).stream().map(Advance::publicId).toList());
            String one = ids.isEmpty() ? "none" : ids.get(ids.size() - 1 - random.nextInt(Math.min(2, ids.size())));
            quietly(() -> {
                switch (choice) {
                    case 0 -> asked(who, id, random.nextInt(400) + ".37");
                    case 1 -> world.run(who, () -> advances.grant(one, null, null));
                    case 2 -> made.add(world.as(who, () -> batches.collect("travel-2014", List.of(random.nextInt(3) == 0 ? "grant:" + id : "advance:" + one))));
                    case 3, 4 -> world.run(who, () -> batches.act(batch, act, "So"));
                    case 5 -> world.run(who, () -> batches.paid(batch, null));
                    case 6 -> {
                        String line = batch(batch).lines().stream().findFirst().map(found -> found.publicId()).orElse("none");
                        world.run(who, () -> batches.failed(batch, line, "Closed"));
                    }
                    case 7 -> world.run(who, () -> claims.act(id, random.nextBoolean() ? ClaimAction.TAKE_BACK : ClaimAction.AUTHORIZE, "So"));
                    default -> {
                        if (random.nextBoolean()) {
                            world.run(who, () -> advances.act(one, AdvanceAction.values()[random.nextInt(AdvanceAction.values().length)], "So"));
                        } else {
                            Reckoning now = world.database.call(() -> world.bean(Advances.class).reckoning(cases(id)));
                            if (random.nextBoolean()) {
                                world.run(who, () -> returns.cameBack(id, now.returnable().toString(), random.nextInt(60) + ".11", "Back"));
                            } else {
                                world.run(who, () -> returns.notBack(id, now.taken().returned().toString(), random.nextInt(40) + ".11", "It was another's"));
                            }
                        }
                    }
                }
            });
            sent += check(id);
        }
        assertThat(sent).as("something was sent on the way").isPositive();
    }

    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (Refused | NotFound refused) {
            // What is not allowed changes nothing.
        }
    }

    private Long grantKey(String id) {
        return ((Number) world.database.em().createNativeQuery("select id from travel_grant where public_id = '" + id + "'").getSingleResult()).longValue();
    }

    private int check(String id) {
        world.database.em().clear();
        return world.database.call(() -> {
            FundLedger ledger = world.bean(FundLedger.class);
            Balance whole = ledger.balance(Trip.FUND);
            Balance grant = ledger.held(Trip.FUND, "grant", id);
            Amount paid = grant.paid();
            Amount committed = grant.committed();
            Amount before = Amount.zero(Trip.USD);
            for (Advance advance : world.bean(Advances.class).of(grantKey(id))) {
                Balance held = ledger.held(Trip.FUND, "advance", advance.publicId());
                Amount hers = advance.state().isSent() ? advance.kept() : Amount.zero(Trip.USD);
                assertThat(held.paid()).as("its ledger and its row agree").isEqualTo(hers);
                assertThat(held.committed()).isEqualTo(advance.state().counts() && !advance.state().isSent() ? advance.granted() : Amount.zero(Trip.USD));
                before = before.plus(advance.state().counts() ? advance.kept() : Amount.zero(Trip.USD));
                paid = paid.plus(held.paid());
                committed = committed.plus(held.committed());
            }
            Reckoning now = world.bean(Advances.class).reckoning(cases(id));
            assertThat(whole.paid()).isEqualTo(paid);
            assertThat(whole.committed()).isEqualTo(committed);
            assertThat(whole.free().isNegative()).isFalse();
            assertThat(before.isMoreThan(Amount.of("USD", "620.00"))).isFalse();
            Amount most = now.authorized() == null ? Amount.of("USD", "1240.00") : now.authorized().plus(now.owed());
            assertThat(paid.isMoreThan(most)).as(paid + " of " + most).isFalse();
            if (now.authorized() != null) {
                assertThat(grant.paid().plus(grant.committed())).as("the claim's part").isEqualTo(now.toPay());
            } else {
                assertThat(paid.plus(committed).isMoreThan(Amount.of("USD", "1240.00"))).isFalse();
            }
            return paid.isPositive() ? 1 : 0;
        });
    }

    private org.cohort.travel.grant.GrantCase cases(String id) {
        return world.current.callAs(world.actor(Trip.INTERN), () -> world.bean(org.cohort.travel.grant.GrantCases.class).visible(id));
    }
}
