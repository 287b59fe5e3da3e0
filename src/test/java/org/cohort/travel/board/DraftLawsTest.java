package org.cohort.travel.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.cohort.fund.Balance;
import org.cohort.fund.FundLedger;
import org.cohort.kernel.access.Refused;
import org.cohort.travel.Trip;
import org.cohort.travel.grant.GrantState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Laws of publishing")
class DraftLawsTest extends Desk {

    private static final int PEOPLE = 7;
    private static final int ROUNDS = 6;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    @DisplayName("D2, G5, G6: whichever drafts are published in whichever order, a fund is never overspent, and each set is published whole or not at all")
    void neverOverspent(long seed) {
        Random random = new Random(seed);
        List<String> ids = new ArrayList<>(LongStream.range(0, PEOPLE).mapToObj(i -> {
            arrives(60 + i);
            return inReview(60 + i, (100 + random.nextInt(600)) + ".00", (50 + random.nextInt(300)) + ".50");
        }).toList());
        for (int round = 0; round < ROUNDS; round++) {
            for (String id : ids) {
                if (open(id) && random.nextInt(3) > 0) {
                    draft(random, id);
                }
            }
            Collections.shuffle(ids, random);
            List<String> chosen = ids.subList(0, 1 + random.nextInt(PEOPLE)).stream().filter(id -> preview(Trip.TREASURER).items().stream().anyMatch(item -> item.publicId().equals(id))).toList();
            Map<String, GrantState> before = states(ids);
            Balance free = balance();
            BigDecimal sum = preview(Trip.TREASURER).items().stream().filter(item -> chosen.contains(item.publicId())).map(item -> item.total().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
            try {
                publish(Trip.TREASURER, chosen.toArray(String[]::new));
                assertThat(sum).isLessThanOrEqualTo(free.free().value());
                assertThat(balance().free().value()).isEqualByComparingTo(free.free().value().subtract(sum));
            } catch (Refused refused) {
                assertThat(chosen.isEmpty() || sum.compareTo(free.free().value()) > 0).as(refused.verdict().toString()).isTrue();
                assertThat(states(ids)).isEqualTo(before);
                assertThat(balance()).isEqualTo(free);
            }
            assertThat(balance().free().isNegative()).isFalse();
        }
    }

    private void draft(Random random, String id) {
        switch (random.nextInt(6)) {
            case 0 -> save(Trip.TREASURER, id, "WAITLIST", random.nextBoolean() ? null : "" + (1 + random.nextInt(9)), null, Map.of());
            case 1 -> save(Trip.TREASURER, id, "DECLINE", null, "No.", Map.of());
            default -> {
                Map<String, String> amounts = new HashMap<>();
                one(Trip.TREASURER, id).lines().forEach(line -> amounts.put(line.publicId(),
                        random.nextBoolean() ? line.asked().value().toPlainString() : line.asked().value().min(BigDecimal.valueOf(1 + random.nextInt(400))).toPlainString()));
                save(Trip.TREASURER, id, "OFFER", null, null, amounts);
            }
        }
    }

    private boolean open(String id) {
        GrantState state = page(Trip.TREASURER, id).state();
        return state == GrantState.IN_REVIEW || state == GrantState.WAITLISTED;
    }

    private Map<String, GrantState> states(List<String> ids) {
        Map<String, GrantState> states = new HashMap<>();
        ids.forEach(id -> states.put(id, page(Trip.TREASURER, id).state()));
        return states;
    }

    private Balance balance() {
        return world.database.call(() -> world.bean(FundLedger.class).balance(Trip.FUND));
    }
}
