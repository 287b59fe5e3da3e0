package org.cohort.travel.claim;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.cohort.fund.UnderLoad;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.persistence.PublicId;
import org.cohort.travel.grant.GrantAction;
import org.cohort.travel.grant.GrantService;
import org.cohort.travel.grant.OfferInput;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@ArquillianTest
@DisplayName("G1, G5: grants from two funds under load, on the real database")
class SeveralFundsIT extends UnderLoad {

    private static final int REQUESTS = 12;
    private static final int CLICKS = 6;

    @Inject
    private GrantService grants;

    private final List<String> requests = new ArrayList<>();
    private final List<Actor> interns = new ArrayList<>();
    private final String[] funds = {PublicId.next(), PublicId.next()};
    private final long[] keys = new long[2];
    private Actor treasurer;

    @Test
    @DisplayName("half are offered by one fund and half by the other, all at once, with a cost each from the other: as many as both cover, and nobody waits for each other for ever")
    void crossing() throws Exception {
        stage();
        assertThat(inParallel(i -> offer(i, i % 2, "150", "150"))).as("1,000 each, 150 of each").isEqualTo(6);
        check();
        assertThat(number(sum("RESERVE", 0))).isEqualTo(900);
        assertThat(number(sum("RESERVE", 1))).isEqualTo(900);
    }

    @Test
    @DisplayName("whatever is offered, accepted, declined and withdrawn at once: no fund is overspent, and what each holds is what its costs were granted")
    void anything() throws Exception {
        stage();
        inParallel(i -> {
            Random random = new Random(20140819L + i);
            for (int click = 0; click < CLICKS; click++) {
                int number = random.nextInt(REQUESTS);
                switch (random.nextInt(5)) {
                    case 0, 1 -> offer(number, random.nextInt(2), "" + random.nextInt(400), "" + (1 + random.nextInt(399)));
                    case 2, 3 -> act(number, GrantAction.ACCEPT);
                    default -> act(number, random.nextBoolean() ? GrantAction.DECLINE_OFFER : GrantAction.WITHDRAW);
                }
            }
            return true;
        });
        check();
        assertThat(number("select count(*) from travel_grant where several = true and fund_id in (" + keys[0] + ", " + keys[1] + ")")).as("something was done").isPositive();
    }

    private boolean offer(int number, int lead, String first, String second) {
        String grant = requests.get(number);
        return attempt(treasurer, () -> grants.offer(grant, new OfferInput(funds[lead], Map.of(grant + "-0", first, grant + "-1", second), Map.of(grant + "-1", funds[1 - lead]), null)));
    }

    private boolean act(int number, GrantAction action) {
        return attempt(interns.get(number), () -> grants.act(requests.get(number), action, "So."));
    }

    private String sum(String kind, int fund) {
        return "select coalesce(sum(amount_value), 0) from ledger_entry where kind = '" + kind + "' and fund_id = " + keys[fund];
    }

    private void check() throws Exception {
        for (long fund : keys) {
            String held = "select coalesce(sum(case kind when 'RESERVE' then amount_value when 'RELEASE' then -amount_value else 0 end), 0) from ledger_entry where fund_id = " + fund;
            assertThat(number(held)).as("never overspent").isBetween(0L, 1000L);
            assertThat(number(held)).as("what its costs were granted").isEqualTo(number("select coalesce(sum(l.approved), 0) from cost_line l join travel_grant g on g.id = l.grant_id"
                    + " where coalesce(l.fund_id, g.fund_id) = " + fund + " and g.state in ('OFFERED', 'ACCEPTED')"));
            assertThat(number("select coalesce(sum(case kind when 'RESERVE' then amount_value when 'RELEASE' then -amount_value when 'COMMIT' then -amount_value else 0 end), 0)"
                    + " from ledger_entry where fund_id = " + fund)).as("no more is promised than is held").isNotNegative();
        }
    }

    /** Two travel funds of 1,000, kept by one treasurer, and requests of 400 for each of two costs that were recommended. */
    private void stage() throws Exception {
        long[] project = project();
        for (int i = 0; i < 2; i++) {
            keys[i] = fund(funds[i], project[0], "TRAVEL", 1000);
        }
        Actor one = treasurer(keys[0]);
        treasurer = new Actor(one.accountId(), one.publicId(), one.name(), Locale.ENGLISH, ZoneOffset.UTC, Set.of(new Actor.Held(Role.TREASURER, keys[0]), new Actor.Held(Role.TREASURER, keys[1])));
        LocalDate starts = LocalDate.now(ZoneOffset.UTC).plusDays(90);
        long conference = insert("conference", "community_id, program_id, name, city, country, zone, starts_on, ends_on, created_at",
                project[4] + ", " + project[0] + ", 'Test', 'Chicago', 'US', 'America/Chicago', '" + starts + "', '" + starts.plusDays(1) + "', " + NOW);
        for (int i = 0; i < REQUESTS; i++) {
            long[] intern = intern(project);
            interns.add(new Actor(intern[0], "intern" + intern[0], "Maren", Locale.ENGLISH, ZoneOffset.UTC, Set.of()));
            String id = PublicId.next();
            long grant = insert(id, "travel_grant", "conference_id, internship_id, account_id, currency, state, created_at",
                    conference + ", " + intern[1] + ", " + intern[0] + ", 'USD', 'IN_REVIEW', " + NOW);
            for (int line = 0; line < 2; line++) {
                insert(id + "-" + line, "cost_line", "grant_id, position, category, description, currency, estimated", grant + ", " + line + ", 'FLIGHT', 'Flight', 'USD', 400");
            }
            requests.add(id);
        }
    }
}
