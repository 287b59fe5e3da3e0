package org.cohort.travel.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.money.Amount;
import org.cohort.travel.Trip;
import org.cohort.travel.grant.GrantAction;
import org.cohort.travel.grant.GrantState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Requests are compared under a budget and decided together")
class DecideTogetherTest extends Desk {

    @Test
    @DisplayName("C10, C13, C14, D7, G6: an offer line by line, a place on the waiting list and a reasoned refusal are drafted and published together")
    void together() {
        arrives(3);
        String first = inReview(Trip.INTERN, "890.00", "350.00");
        String second = inReview(OTHER, "700.00", "300.00");
        String third = inReview(3, "500.00", "100.00");
        plan(Trip.TREASURER, first, "890.00", "0");
        save(Trip.TREASURER, second, "WAITLIST", "2", null, Map.of());
        refused("grants.noReason", () -> save(Trip.TREASURER, third, "DECLINE", null, " ", Map.of()));
        save(Trip.TREASURER, third, "DECLINE", null, "It is not about your project.", Map.of());
        DecideView.Preview preview = preview(Trip.ORGANIZER);
        assertThat(preview.items()).extracting(DecideView.Item::kind).containsExactly(DraftKind.OFFER, DraftKind.WAITLIST, DraftKind.DECLINE);
        assertThat(preview.items()).allMatch(item -> item.verdict().isAllowed());
        assertThat(preview.sum()).isEqualTo(Amount.of("USD", "890.00"));
        assertThat(preview.left()).isEqualTo(Amount.of("USD", "1110.00"));
        assertThat(world.balance()).as("nothing moved yet").isEqualTo("0.00 0.00 0.00 2000.00");

        publish(Trip.ORGANIZER);
        assertThat(page(Trip.INTERN, first).state()).isEqualTo(GrantState.OFFERED);
        assertThat(page(OTHER, second).state()).isEqualTo(GrantState.WAITLISTED);
        assertThat(page(3, third).state()).isEqualTo(GrantState.DECLINED);
        assertThat(world.balance()).isEqualTo("0.00 0.00 890.00 1110.00");
        assertThat(preview(Trip.TREASURER).items()).as("published is no draft any more").isEmpty();
        assertThat(world.notices).contains(Trip.INTERN + " grant.OFFER", OTHER + " grant.WAITLIST", "3 grant.DECLINE");
        assertThat(world.audited).contains("Person 31 grant DECLINE: It is not about your project.");
        assertThat(desk(Trip.TREASURER).candidates()).extracting(Candidate::place).containsExactly(2);
        act(Trip.INTERN, first, GrantAction.ACCEPT);
        assertThat(world.balance()).as("D8: what was offered counts when it is taken").isEqualTo("0.00 890.00 0.00 1110.00");
    }

    @Test
    @DisplayName("D2, G5: more than there is is not published, none of it, with the reason at its row")
    void tooMuch() {
        String first = inReview(Trip.INTERN, "1000.00", "500.00");
        String second = inReview(OTHER, "600.00", "200.00");
        plan(Trip.TREASURER, first, "1000.00", "500.00");
        plan(Trip.TREASURER, second, "600.00", "200.00");
        assertThat(preview(Trip.TREASURER).left()).isEqualTo(Amount.of("USD", "-300.00"));
        assertThat(preview(Trip.TREASURER).items()).filteredOn(item -> !item.verdict().isAllowed()).singleElement().extracting(item -> item.verdict().reason()).isEqualTo("fund.short");
        assertThatThrownBy(() -> publish(Trip.TREASURER)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.all()).hasSize(1);
            assertThat(refused.field()).startsWith("chosen-");
            assertThat(refused.verdict().reason()).isEqualTo("fund.short");
        });
        assertThat(world.balance()).isEqualTo("0.00 0.00 0.00 2000.00");
        assertThat(List.of(page(Trip.TREASURER, first).state(), page(Trip.TREASURER, second).state())).containsOnly(GrantState.IN_REVIEW);
        publish(Trip.TREASURER, second);
        assertThat(world.balance()).as("what was left out stays a draft").isEqualTo("0.00 0.00 800.00 1200.00");
        assertThat(preview(Trip.TREASURER).items()).extracting(DecideView.Item::publicId).containsExactly(first);
    }

    @Test
    @DisplayName("a draft about a request that changed meanwhile, or was withdrawn, is stale and says so")
    void stale() {
        String first = inReview(Trip.INTERN, "890.00", "350.00");
        String second = inReview(OTHER, "700.00", "300.00");
        plan(Trip.TREASURER, first, "890.00", "350.00");
        plan(Trip.TREASURER, second, "700.00", "300.00");
        act(Trip.TREASURER, first, GrantAction.ASK, "Is there a cheaper flight?");
        int version = page(Trip.INTERN, first).version();
        world.as(Trip.INTERN, () -> grants.save("summit", version, input("600.00", "350.00")));
        assertThat(preview(Trip.TREASURER).items()).filteredOn(item -> item.publicId().equals(first)).singleElement()
                .extracting(item -> item.verdict().reason()).isEqualTo("grants.moved");
        act(Trip.INTERN, first, GrantAction.ANSWER_FOUNDATION, "Yes.");
        act(OTHER, second, GrantAction.WITHDRAW);
        assertThat(preview(Trip.TREASURER).items()).extracting(item -> item.verdict().reason()).containsExactlyInAnyOrder("grants.changed", "grants.moved");
        assertThat(desk(Trip.TREASURER).candidates()).singleElement().satisfies(one -> {
            assertThat(one.draft().current()).isFalse();
            assertThat(one.cost()).as("counted as it is asked for now").isEqualTo(Amount.of("USD", "950.00"));
        });
        assertThatThrownBy(() -> publish(Trip.TREASURER)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.all()).hasSize(2));
        world.run(Trip.TREASURER, () -> drafts.drop(FUND, second));
        plan(Trip.TREASURER, first, "600.00", "350.00");
        publish(Trip.TREASURER);
        assertThat(world.balance()).isEqualTo("0.00 0.00 950.00 1050.00");
    }

    @Test
    @DisplayName("D2, G6: a draft about a request that ended is not to be published, and takes nothing of the fund: neither in the sums nor of what others are offered")
    void ended() {
        String first = inReview(Trip.INTERN, "1000.00", "500.00");
        String second = inReview(OTHER, "600.00", "200.00");
        plan(Trip.TREASURER, first, "1000.00", "500.00");
        plan(Trip.TREASURER, second, "600.00", "200.00");
        act(Trip.INTERN, first, GrantAction.WITHDRAW);
        DecideView.Preview shown = preview(Trip.TREASURER);
        assertThat(shown.items()).extracting(item -> item.publicId() + " " + item.open() + " " + item.verdict().isAllowed()).containsExactly(second + " true true", first + " false false");
        assertThat(List.of(shown.sum().toString(), shown.left().toString())).containsExactly("USD 800.00", "USD 1200.00");
        assertThat(desk(Trip.TREASURER).drafted()).isEqualTo(1);
        refused("grants.moved", () -> publish(Trip.TREASURER, first));
        publish(Trip.TREASURER, second);
        world.run(Trip.TREASURER, () -> drafts.drop(FUND, first));
        assertThat(preview(Trip.TREASURER).items()).isEmpty();
    }

    @Test
    @DisplayName("two who draft the same do not overwrite each other, and what changed since the preview is not published")
    void twice() {
        String id = inReview(Trip.INTERN, "890.00", "350.00");
        plan(Trip.TREASURER, id, "890.00", "350.00");
        List<Chosen> seen = List.of(new Chosen(id, 1, "chosen0"));
        DraftInput late = new DraftInput(0, one(Trip.ORGANIZER, id).revision(), "WAITLIST", null, null, Map.of());
        refused("stale", () -> world.run(Trip.ORGANIZER, () -> drafts.save(FUND, id, late)));
        save(Trip.ORGANIZER, id, "WAITLIST", null, null, Map.of());
        refused("grants.draftChanged", () -> world.run(Trip.TREASURER, () -> drafts.publish(FUND, seen)));
        publish(Trip.TREASURER);
        assertThat(page(Trip.TREASURER, id).state()).isEqualTo(GrantState.WAITLISTED);
        refused("grants.nothingChosen", () -> world.run(Trip.TREASURER, () -> drafts.publish(FUND, List.of())));
    }

    @Test
    @DisplayName("G6: what was dropped or published and drafted anew is another draft: who saw the first does not publish the second, nor write over it")
    void anew() {
        String id = inReview(Trip.INTERN, "890.00", "350.00");
        plan(Trip.TREASURER, id, "890.00", "350.00");
        int first = one(Trip.TREASURER, id).candidate().draft().edition();
        world.run(Trip.TREASURER, () -> drafts.drop(FUND, id));
        assertThat(preview(Trip.TREASURER).items()).isEmpty();
        assertThat(desk(Trip.TREASURER).drafted()).isZero();
        save(Trip.ORGANIZER, id, "DECLINE", null, "No.", Map.of());
        refused("grants.draftChanged", () -> world.run(Trip.TREASURER, () -> drafts.publish(FUND, List.of(new Chosen(id, first, "chosen0")))));
        DraftInput late = new DraftInput(first, one(Trip.TREASURER, id).revision(), "WAITLIST", null, null, Map.of());
        refused("stale", () -> world.run(Trip.TREASURER, () -> drafts.save(FUND, id, late)));
        int second = one(Trip.TREASURER, id).candidate().draft().edition();
        save(Trip.TREASURER, id, "WAITLIST", null, null, Map.of());
        publish(Trip.TREASURER, id);
        save(Trip.ORGANIZER, id, "DECLINE", null, "No.", Map.of());
        for (int seen : List.of(first, second)) {
            refused("grants.draftChanged", () -> world.run(Trip.TREASURER, () -> drafts.publish(FUND, List.of(new Chosen(id, seen, "chosen0")))));
        }
        assertThat(page(Trip.TREASURER, id).state()).isEqualTo(GrantState.WAITLISTED);
    }

    @Test
    @DisplayName("G6: the page that publishes stays there when a drafted request went to another fund or is its writer's draft again; the others are published")
    void elsewhere() {
        String first = inReview(Trip.INTERN, "890.00", "350.00");
        String second = inReview(OTHER, "700.00", "300.00");
        plan(Trip.TREASURER, first, "890.00", "350.00");
        plan(Trip.TREASURER, second, "700.00", "300.00");
        world.sql("insert into fund (id, public_id, name, sponsor, purpose, currency, program_id, created_at)"
                + " values (55, 'second', 'Second', 'Another', 'TRAVEL', 'USD', 4, '2014-01-01 00:00:00')");
        world.sql("update travel_grant set fund_id = 55, state = 'ACCEPTED' where public_id = '" + first + "'");
        world.database.em().clear();
        assertThat(preview(Trip.TREASURER).items()).extracting(DecideView.Item::publicId).containsExactly(second);
        assertThat(preview(Trip.TREASURER).sum()).isEqualTo(Amount.of("USD", "1000.00"));
        refused("grants.gone", () -> world.run(Trip.TREASURER, () -> drafts.publish(FUND, List.of(new Chosen(first, 1, "chosen0")))));
        world.sql("update travel_grant set fund_id = null, state = 'DRAFT' where public_id = '" + first + "'");
        world.database.em().clear();
        for (long who : List.of(Trip.TREASURER, Trip.ORGANIZER)) {
            assertThat(preview(who).items()).extracting(DecideView.Item::publicId).containsExactly(second);
        }
        publish(Trip.TREASURER, second);
        assertThat(page(OTHER, second).state()).isEqualTo(GrantState.OFFERED);
    }

    @Test
    @DisplayName("C1, G4: nobody drafts or publishes about her own, about whom she has a conflict with, or what she recommended")
    void recusal() {
        String id = inReview(Trip.INTERN, "890.00", "350.00");
        plan(Trip.TREASURER, id, "890.00", "350.00");
        world.sql("insert into conflict (public_id, account_id, other_account_id, reason, declared_by, declared_at) values ('c1', 31, 1, 'A friend', 31, '2014-06-01 00:00:00')");
        assertThat(desk(Trip.ORGANIZER).candidates()).singleElement().satisfies(one -> {
            assertThat(one.draft()).as("not even whether there is one").isNull();
            assertThat(one.hindered().reason()).isEqualTo("grant.conflict");
        });
        assertThat(preview(Trip.ORGANIZER).items()).isEmpty();
        refused("grant.conflict", () -> save(Trip.ORGANIZER, id, "WAITLIST", null, null, Map.of()));
        refused("grant.conflict", () -> world.run(Trip.ORGANIZER, () -> drafts.publish(FUND, List.of(new Chosen(id, 1, "x")))));
        refused("access.role", () -> world.run(Trip.ORGANIZER, () -> drafts.drop(FUND, id)));

        world.sql("update recommendation set account_id = 41 where acting_role = 'COORDINATOR'");
        assertThat(desk(Trip.TREASURER).candidates()).singleElement().extracting(one -> one.hindered().reason()).isEqualTo("grant.recommender");
        refused("grant.recommender", () -> publish(Trip.TREASURER));
        world.sql("update travel_grant set account_id = 41");
        assertThat(desk(Trip.TREASURER).candidates()).as("her own is not on her desk").isEmpty();
        assertThat(preview(Trip.TREASURER).items()).isEmpty();
        refused("lifecycle.role", () -> world.run(Trip.TREASURER, () -> drafts.publish(FUND, List.of(new Chosen(id, 1, "x")))));
    }

    @Test
    @DisplayName("D7: a draft offers at most what is asked, of each line, and something")
    void amounts() {
        String id = inReview(Trip.INTERN, "890.00", "350.00");
        refused("grant.moreThanAsked", () -> plan(Trip.TREASURER, id, "890.01", "0"));
        refused("grant.offersNothing", () -> plan(Trip.TREASURER, id, "0", "0"));
        refused("amount.missing", () -> plan(Trip.TREASURER, id, "890.00"));
        refused("choice", () -> save(Trip.TREASURER, id, "PERHAPS", null, null, Map.of()));
        refused("grants.place", () -> save(Trip.TREASURER, id, "WAITLIST", "first", null, Map.of()));
        plan(Trip.TREASURER, id, "500.00", "0");
        assertThat(one(Trip.TREASURER, id).lines()).extracting(line -> String.valueOf(line.drafted())).containsExactly("USD 500.00", "USD 0.00");
        assertThatThrownBy(() -> desk(Trip.MENTOR)).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("Fairness: a budget serves drafted offers first and then the list in its order, and says what that is by community and region")
    void budget() {
        arrives(3);
        String first = inReview(Trip.INTERN, "890.00", "350.00");
        String second = inReview(OTHER, "700.00", "300.00");
        String third = inReview(3, "500.00", "100.00");
        plan(Trip.TREASURER, third, "400.00", "0");
        WhatIf all = desk(Trip.TREASURER).whatIf();
        assertThat(all.budget()).as("all that is free").isEqualTo(Amount.of("USD", "2000.00"));
        assertThat(all.fitting()).as("400 + 1240; 1000 more is too much").containsExactlyInAnyOrder(third, first);
        assertThat(all.spent()).isEqualTo(Amount.of("USD", "1640.00"));
        WhatIf less = desk(Trip.TREASURER, "1400.00").whatIf();
        assertThat(less.fitting()).as("who does not fit is passed over").containsExactlyInAnyOrder(third, second);
        assertThat(less.planned()).isEqualTo(Amount.of("USD", "400.00"));
        assertThat(less.communities()).containsExactly(new WhatIf.Share("Xen Project", 3, Amount.of("USD", "2840.00"), 2, Amount.of("USD", "1400.00")));
        assertThat(less.regions()).containsExactly(new WhatIf.Share("", 2, Amount.of("USD", "2240.00"), 1, Amount.of("USD", "1000.00")),
                new WhatIf.Share("Asia", 1, Amount.of("USD", "600.00"), 1, Amount.of("USD", "400.00")));
        assertThat(desk(Trip.TREASURER, "0.00").whatIf().fitting()).isEmpty();
    }
}
