package org.cohort.insight.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.travel.grant.CostCategory;
import org.cohort.travel.grant.GrantAction;
import org.cohort.travel.grant.GrantInput;
import org.cohort.travel.grant.GrantQueries;
import org.cohort.travel.grant.GrantService;
import org.cohort.travel.grant.GrantView;
import org.cohort.travel.grant.OfferInput;
import org.cohort.travel.grant.RecommendationInput;

/** Interns ask for travel money; it is recommended, offered and accepted. */
@ApplicationScoped
class GrantActs implements Acts {

    @Inject
    GrantService grants;

    @Inject
    GrantQueries pages;

    @Inject
    CurrentActor current;

    @Override
    public void add(Script script) {
        for (JsonObject grant : Texts.each(script.text(), "grants")) {
            String name = "grant:" + grant.getString("key");
            String who = grant.getString("who");
            script.at(grant.getString("at"), who, "asks for a grant", () ->
                    script.keep(name, grants.submit(script.id("conference:" + grant.getString("conference")), null, input(script, who, grant))));
            Texts.each(grant, "recommended").forEach(given -> script.at(given.getString("at"), given.getString("by"), "recommends the grant of " + who, () ->
                    grants.recommend(script.id(name), new RecommendationInput(given.getString("welcomedBy", null), Texts.text(given, "words")))));
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

    private static GrantInput input(Script script, String who, JsonObject grant) {
        List<GrantInput.Cost> costs = Texts.each(grant, "costs").stream().map(cost -> new GrantInput.Cost(CostCategory.valueOf(cost.getString("category")),
                cost.getString("for"), cost.getString("amount"))).toList();
        String session = grant.getString("session", null);
        return new GrantInput(Texts.text(grant, "purpose"), session == null ? null : script.id("appearance:" + who + ":" + session), costs);
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
