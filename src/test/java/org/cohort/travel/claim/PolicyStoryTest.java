package org.cohort.travel.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.files.Upload;
import org.cohort.kernel.money.Amount;
import org.cohort.travel.CostCategory;
import org.cohort.travel.Trip;
import org.cohort.travel.grant.GrantAction;
import org.cohort.travel.grant.GrantInput;
import org.cohort.travel.grant.MayI;
import org.cohort.travel.grant.RequestQueries;
import org.cohort.travel.grant.RequestView;
import org.cohort.travel.policy.PolicyInput;
import org.cohort.travel.policy.PolicyQueries;
import org.cohort.travel.policy.PolicyService;
import org.cohort.travel.policy.Remark;
import org.cohort.travel.policy.TravelPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.assertj.core.api.Assertions;

@DisplayName("G1–G3: rules in editions, who pays for what, and what is told before it is asked")
class PolicyStoryTest extends TravelActs {

    private final PolicyService policies = world.bean(PolicyService.class);
    private final PolicyQueries rules = world.bean(PolicyQueries.class);
    private final RequestQueries requests = world.bean(RequestQueries.class);

    @Test
    @DisplayName("B16: a request keeps the edition she agreed to; a draft follows new rules and is agreed to anew")
    void editions() {
        String kept = inReview(Trip.INTERN, "890.00", "350.00");
        String draft = request(6L, "890.00", "350.00");
        assertThat(change(0, Map.of("caps0", "USD 500", "claim", "10"))).isEqualTo(1);
        assertThat(page(Trip.TREASURER, kept).rules().remarks().stream().filter(Remark::isRefusal)).isEmpty();
        refused("policy.cap", () -> submit(6L, draft));
        change(1, Map.of());
        refused("grant.agreeAnew", () -> submit(6L, draft));
        int version = view(6L).written().version();
        world.as(6L, () -> grants.submit("summit", version, new GrantInput("Again.", null, cost("FLIGHT", "400.00", null), GrantInput.Said.yes(2))));
        assertThat(page(6L, draft).rules().agreedTo()).isEqualTo(2);
        assertThat(page(6L, draft).rules().agreedAt()).isEqualTo(Trip.BEFORE);
        refused("stale", () -> change(0, Map.of()));
    }

    @Test
    @DisplayName("B16, B17: without both consents nothing is submitted, and a draft is kept")
    void consent() {
        for (GrantInput.Said said : List.of(new GrantInput.Said(0, true, false, null, null), new GrantInput.Said(0, false, true, null, null))) {
            refused("grant.notAgreed", () -> world.as(Trip.INTERN, () -> grants.submit("summit", null, new GrantInput("Why.", null, cost("FLIGHT", "400.00", null), said))));
        }
        assertThat(world.as(Trip.INTERN, () -> grants.save("summit", null, new GrantInput(null, null, List.of())))).isNotNull();
    }

    @Test
    @DisplayName("G1: who else pays and what is asked for are the whole; more than the whole is refused; the same cost or quote twice, too")
    void sources() {
        GrantInput.More more = new GrantInput.More("100.00", "50.00", "40.00", "820.00", "EUR", "2014-07-27", quote("q1"));
        String id = world.as(Trip.INTERN, () -> grants.submit("summit", null, new GrantInput("Why.", null, cost("FLIGHT", "890.00", more), GrantInput.Said.yes(0))));
        var line = page(Trip.TREASURER, id).lines().get(0);
        assertThat(line.estimated()).isEqualTo(Amount.of("USD", "700.00"));
        assertThat(line.plan().own().plus(line.plan().event()).plus(line.plan().other()).plus(line.estimated())).isEqualTo(line.plan().whole());
        assertThat(line.plan().quoted()).isEqualTo(Amount.of("EUR", "820.00"));
        assertThat(page(Trip.TREASURER, id).rules().remarks()).extracting(Remark::key).contains("quoteOver");
        refused("grant.fundedTwice", () -> world.as(6L, () -> grants.save("summit", null, new GrantInput("Why.", null,
                cost("FLIGHT", "100.00", new GrantInput.More("50.00", "50.01", null, null, null, null, null)), null))));
        refused("grant.evidenceUsed", () -> world.as(6L, () -> grants.save("summit", null, new GrantInput("Why.", null,
                cost("FLIGHT", "100.00", new GrantInput.More(null, null, null, null, null, null, quote("q1"))), null))));
        world.sql("insert into conference (id, public_id, community_id, program_id, name, city, country, zone, starts_on, ends_on, created_at)"
                + " values (19, 'next', 8, 4, 'LinuxCon', 'Chicago', 'US', 'America/Chicago', '2014-08-20', '2014-08-22', '2014-06-01 00:00:00')");
        refused("grant.fundedElsewhere", () -> world.as(Trip.INTERN, () -> grants.submit("next", null, new GrantInput("Why.", null, cost("FLIGHT", "890.00", null),
                GrantInput.Said.yes(0)))));
    }

    @Test
    @DisplayName("the quote of a cost that is taken out can be attached again")
    void quoteAgain() {
        GrantInput.More more = new GrantInput.More(null, null, null, null, null, null, quote("q2"));
        world.as(Trip.INTERN, () -> grants.save("summit", null, new GrantInput(null, null, cost("FLIGHT", "100.00", more))));
        int first = view(Trip.INTERN).written().version();
        world.as(Trip.INTERN, () -> grants.save("summit", first, new GrantInput(null, null, List.of())));
        int second = view(Trip.INTERN).written().version();
        world.as(Trip.INTERN, () -> grants.save("summit", second, new GrantInput(null, null, cost("TRAIN", "100.00", more))));
        assertThat(view(Trip.INTERN).lines().get(0).evidence()).isNotNull();
    }

    @Test
    @DisplayName("D15: her allowance over several trips: given, offered, accepted, left; what is over it is refused")
    void allowance() {
        change(0, Map.of("allowance", "1000.00", "allowanceDays", "100"));
        String id = world.as(Trip.INTERN, () -> grants.submit("summit", null, new GrantInput("Why.", null, cost("FLIGHT", "600.00", null), GrantInput.Said.yes(1))));
        recommend(Trip.MENTOR, id, "George");
        recommend(Trip.COORDINATOR, id, null);
        assertThat(view(Trip.INTERN).balance().left()).isEqualTo(Amount.of("USD", "1000.00"));
        offer(id);
        assertThat(view(Trip.INTERN).balance().reserved()).isEqualTo(Amount.of("USD", "600.00"));
        act(Trip.INTERN, id, GrantAction.ACCEPT);
        assertThat(view(Trip.INTERN).balance().promised()).isEqualTo(Amount.of("USD", "600.00"));
        assertThat(view(Trip.INTERN).balance().left()).isEqualTo(Amount.of("USD", "400.00"));
        assertThat(view(Trip.INTERN).balance().until()).isEqualTo("2014-11-26");
        world.sql("insert into conference (id, public_id, community_id, program_id, name, city, country, zone, starts_on, ends_on, created_at)"
                + " values (19, 'next', 8, 4, 'LinuxCon', 'Düsseldorf', 'DE', 'Europe/Berlin', '2014-10-13', '2014-10-15', '2014-06-01 00:00:00')");
        refused("policy.left", () -> world.as(Trip.INTERN, () -> grants.submit("next", null, new GrantInput("Why.", null, cost("TRAIN", "400.01", null), GrantInput.Said.yes(1)))));
        assertThat(requests.request(world.actor(Trip.INTERN), "next").earlier()).as("B13").hasSize(1);
    }

    @Test
    @DisplayName("Above the sum one person may grant, a second must agree, and who agreed does not make the offer")
    void secondVoice() {
        change(0, Map.of("secondVoice", "500.00"));
        String id = world.as(Trip.INTERN, () -> grants.submit("summit", null, new GrantInput("Why.", null, cost("FLIGHT", "600.00", null), GrantInput.Said.yes(1))));
        recommend(Trip.MENTOR, id, "George");
        recommend(Trip.COORDINATOR, id, null);
        refused("policy.secondVoice", () -> offer(id));
        agree(Trip.TREASURER, id);
        refused("policy.secondVoice", () -> offer(id));
        refused("lifecycle.role", () -> agree(Trip.COORDINATOR, id));
        agree(Trip.ORGANIZER, id);
        offer(id);
        assertThat(page(Trip.INTERN, id).totals().approved()).isEqualTo(Amount.of("USD", "600.00"));
    }

    @Test
    @DisplayName("G4, G11: a second person's word is about what she read: once another sum or cost is asked for it does not count; an answer that changes nothing leaves it")
    void secondVoiceOfAnotherRequest() {
        change(0, Map.of("secondVoice", "500.00"));
        String id = world.as(Trip.INTERN, () -> grants.submit("summit", null, new GrantInput("Why.", null, cost("FLIGHT", "700.00", null), GrantInput.Said.yes(1))));
        recommend(Trip.MENTOR, id, "George");
        recommend(Trip.COORDINATOR, id, null);
        agree(Trip.ORGANIZER, id);
        act(Trip.TREASURER, id, GrantAction.ASK, "Why so much?");
        act(Trip.INTERN, id, GrantAction.ANSWER_FOUNDATION, "So much it is.");
        assertThat(page(Trip.TREASURER, id).rules().secondGiven()).isTrue();
        act(Trip.TREASURER, id, GrantAction.ASK, "Is there nothing cheaper?");
        int version = page(Trip.INTERN, id).version();
        world.as(Trip.INTERN, () -> grants.save("summit", version, new GrantInput("Why.", null, cost("FLIGHT", "600.00", null), GrantInput.Said.yes(1))));
        act(Trip.INTERN, id, GrantAction.ANSWER_FOUNDATION, "There is.");
        assertThat(page(Trip.TREASURER, id).rules().secondGiven()).isFalse();
        refused("policy.secondVoice", () -> offer(id));
        agree(Trip.ORGANIZER, id);
        offer(id);
    }

    @Test
    @DisplayName("G4, A2: a second person's word in a tab that was open before the request changed, or somebody else agreed, is refused and changes nothing")
    void secondVoiceOvertaken() {
        change(0, Map.of("secondVoice", "500.00"));
        String id = world.as(Trip.INTERN, () -> grants.submit("summit", null, new GrantInput("Why.", null, cost("FLIGHT", "700.00", null), GrantInput.Said.yes(1))));
        recommend(Trip.MENTOR, id, "George");
        recommend(Trip.COORDINATOR, id, null);
        int read = page(Trip.ORGANIZER, id).version();
        act(Trip.TREASURER, id, GrantAction.ASK, "With which airline?");
        int version = page(Trip.INTERN, id).version();
        world.as(Trip.INTERN, () -> grants.save("summit", version, new GrantInput("Why.", null, cost("FLIGHT", "650.00", null), GrantInput.Said.yes(1))));
        act(Trip.INTERN, id, GrantAction.ANSWER_FOUNDATION, "A cheaper one.");
        refused("grant.secondStale", () -> world.run(Trip.ORGANIZER, () -> grants.agree(id, read)));
        assertThat(page(Trip.TREASURER, id).rules().secondGiven()).isFalse();
        int now = page(Trip.ORGANIZER, id).version();
        agree(Trip.ORGANIZER, id);
        refused("grant.secondStale", () -> world.run(Trip.TREASURER, () -> grants.agree(id, now)));
        offer(id);
    }

    @Test
    @DisplayName("G2: “may I?”, hints and trying rules out write nothing at all")
    void pure() {
        inReview(Trip.INTERN, "890.00", "350.00");
        List<?> before = world.everything();
        int audited = world.audited.size();
        RequestView view = view(6L);
        assertThat(view.answers()).extracting(MayI.Answer::question).containsExactly(MayI.Question.values());
        assertThat(requests.mayI(world.actor(Trip.INTERN), "summit").answers()).anySatisfy(answer -> assertThat(answer.verdict().reason()).isEqualTo("grant.once"));
        assertThat(requests.mayI(world.actor(Trip.MENTOR), "summit")).isNull();
        assertThat(requests.hints(world.actor(6L), "summit", cost("VISA", "10.00", null))).extracting(Remark::key).contains("visaPaid");
        PolicyQueries.Preview preview = rules.preview(world.actor(Trip.TREASURER), "travel-2014", typed(Map.of("caps0", "USD 500")));
        assertThat(preview.looked()).isEqualTo(1);
        assertThat(preview.differences()).singleElement().satisfies(one -> assertThat(one.stops()).hasSize(1));
        assertThat(world.everything()).isEqualTo(before);
        assertThat(world.audited).hasSize(audited);
    }

    @Test
    @DisplayName("S1: the fund's treasurer and the program's organizers change its rules, and nobody else knows of the page")
    void keepers() {
        for (long account : List.of(Trip.INTERN, Trip.MENTOR, Trip.COORDINATOR)) {
            refused("policy.notYours", () -> world.run(account, () -> policies.change("travel-2014", 0, typed(Map.of()))));
            Assertions.assertThatThrownBy(() -> rules.page(world.actor(account), "travel-2014")).isInstanceOf(NotFound.class);
        }
        Actor other = Trip.person(77, new Actor.Held(Role.TREASURER, 99L));
        Assertions.assertThatThrownBy(() -> rules.page(other, "travel-2014")).isInstanceOf(NotFound.class);
        assertThat(rules.page(world.actor(Trip.ORGANIZER), "travel-2014").now().number()).isZero();
        world.run(Trip.ORGANIZER, () -> policies.change("travel-2014", 0, typed(Map.of("lead", "20", "visaLead", "20"))));
        refused("policy.unknownConference", () -> change(1, Map.of("conferences", "nowhere")));
    }

    private int change(int seen, Map<String, Object> values) {
        return world.as(Trip.TREASURER, () -> policies.change("travel-2014", seen, typed(values)));
    }

    private static PolicyInput typed(Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(PolicyInput.show(TravelPolicy.usual(Trip.USD)));
        all.putAll(values);
        return new PolicyInput(all);
    }

    private RequestView view(long account) {
        return world.as(account, () -> requests.request(world.actor(account), "summit"));
    }

    private static List<GrantInput.Cost> cost(String category, String amount, GrantInput.More more) {
        return List.of(new GrantInput.Cost(CostCategory.valueOf(category), "Chicago and back", amount, more));
    }

    private static Upload quote(String content) {
        return new Upload("evidence0", content + ".pdf", ("%PDF-1.4\n" + content).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    }
}
