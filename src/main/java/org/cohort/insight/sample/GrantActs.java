package org.cohort.insight.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cohort.fund.FundDirectory;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.travel.CostCategory;
import org.cohort.travel.grant.GrantAction;
import org.cohort.travel.grant.GrantInput;
import org.cohort.travel.grant.GrantQueries;
import org.cohort.travel.grant.GrantService;
import org.cohort.travel.grant.GrantView;
import org.cohort.travel.grant.OfferInput;
import org.cohort.travel.grant.RecommendationInput;
import org.cohort.travel.grant.RequestQueries;
import org.cohort.travel.policy.PolicyInput;
import org.cohort.travel.policy.PolicyService;
import org.cohort.travel.policy.PolicyText;
import org.cohort.travel.trip.RoomAs;
import org.cohort.travel.trip.RoomWith;
import org.cohort.travel.trip.TripInput;
import org.cohort.travel.trip.TripQueries;
import org.cohort.travel.trip.TripService;
import org.cohort.travel.trip.TripView;

/** Interns ask for travel money; it is recommended, offered and accepted. */
@ApplicationScoped
class GrantActs implements Acts {

    @Inject
    GrantService grants;

    @Inject
    GrantQueries pages;

    @Inject
    RequestQueries requests;

    @Inject
    PolicyService policies;

    @Inject
    TripService trips;

    @Inject
    TripQueries plans;

    @Inject
    FundDirectory funds;

    @Inject
    CurrentActor current;

    @Override
    public void add(Script script) {
        Texts.each(script.text(), "policies").forEach(rules -> addRules(script, rules));
        for (JsonObject grant : Texts.each(script.text(), "grants")) {
            String name = "grant:" + grant.getString("key");
            String who = grant.getString("who");
            script.at(grant.getString("at"), who, "asks for a grant", () ->
                    script.keep(name, grants.submit(script.id("conference:" + grant.getString("conference")), null, input(script, who, grant))));
            Texts.each(grant, "recommended").forEach(given -> script.at(given.getString("at"), given.getString("by"), "recommends the grant of " + who, () ->
                    grants.recommend(script.id(name), new RecommendationInput(given.getString("welcomedBy", null), Texts.text(given, "words")))));
            if (grant.containsKey("trip")) {
                JsonObject trip = grant.getJsonObject("trip");
                script.at(trip.getString("at"), who, "plans the trip", () -> trips.save(script.id(name), null, plan(trip, script.id(name))));
            }
            if (grant.containsKey("offer")) {
                JsonObject offer = grant.getJsonObject("offer");
                script.at(offer.getString("at"), offer.getString("by"), "offers a grant to " + who, () -> grants.offer(script.id(name), new OfferInput(
                        script.id("fund:" + offer.getString("fund")), amounts(script.id(name), Texts.strings(offer, "amounts")), Texts.text(offer, "words"))));
            }
            if (grant.containsKey("accepted")) {
                script.at(grant.getString("accepted"), who, "accepts the offer", () -> grants.act(script.id(name), GrantAction.ACCEPT, null));
            }
        }
    }

    private GrantInput input(Script script, String who, JsonObject grant) {
        List<GrantInput.Cost> costs = Texts.each(grant, "costs").stream().map(cost -> new GrantInput.Cost(CostCategory.valueOf(cost.getString("category")),
                cost.getString("for"), cost.getString("amount"), more(cost))).toList();
        String session = grant.getString("session", null);
        return new GrantInput(Texts.text(grant, "purpose"), session == null ? null : script.id("appearance:" + who + ":" + session), costs,
                new GrantInput.Said(requests.request(current.get(), script.id("conference:" + grant.getString("conference"))).policy().number(), true, true,
                        grant.getString("otherFunding", null), grant.containsKey("visa") ? grant.getBoolean("visa") : null));
    }

    private static GrantInput.More more(JsonObject cost) {
        return new GrantInput.More(cost.getString("own", null), cost.getString("event", null), cost.getString("other", null), cost.getString("quoted", null),
                cost.getString("currency", null), null, null);
    }

    /** The rules of a travel fund. */
    private void addRules(Script script, JsonObject rules) {
        script.at(rules.getString("at"), rules.getString("by"), "says what the fund pays", () -> {
            String fund = script.id("fund:" + rules.getString("fund"));
            policies.change(fund, 0, new PolicyInput(PolicyInput.show(PolicyText.read(rules.getJsonObject("rules"), funds.fundByPublicId(fund).currency()))));
        });
    }

    /** The nights are those around the conference. */
    private TripInput plan(JsonObject trip, String grant) {
        TripView view = plans.page(current.get(), grant);
        String first = view.conference().startsOn().minusDays(1).toString();
        String last = view.conference().endsOn().plusDays(1).toString();
        return new TripInput(trip.getString("contact", null), trip.getString("phone", null), trip.getString("words", null), trip.getString("needs", null), null, null,
                null, trip.getBoolean("room", false), first, last, RoomAs.valueOf(trip.getString("as", "UNSAID")), RoomWith.valueOf(trip.getString("with", "ANYBODY")));
    }

    /** What is offered of each line, in their order. */
    private Map<String, String> amounts(String grant, List<String> offered) {
        List<GrantView.Line> lines = pages.page(current.get(), grant).lines();
        Map<String, String> amounts = new HashMap<>();
        for (int i = 0; i < offered.size(); i++) {
            amounts.put(lines.get(i).publicId(), offered.get(i));
        }
        return amounts;
    }
}
