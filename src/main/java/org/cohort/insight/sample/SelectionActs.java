package org.cohort.insight.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import org.cohort.intake.Outcome;
import org.cohort.intake.ProposalAction;
import org.cohort.intake.ProposalService;
import org.cohort.internship.InternshipDirectory;
import org.cohort.kernel.forms.Sheet;
import org.cohort.selection.AnnouncementService;
import org.cohort.selection.DecisionService;
import org.cohort.selection.ReviewService;

/** Mentors review, coordinators decide, an organizer announces; from then on there are internships. */
@ApplicationScoped
class SelectionActs implements Acts {

    /** What a review scores, in the order in which the sample's reviews list their scores. */
    private static final String[] SCORED = {"understanding", "contributions", "working-together"};

    @Inject
    ReviewService reviews;

    @Inject
    ProposalService proposals;

    @Inject
    DecisionService decisions;

    @Inject
    AnnouncementService announcements;

    @Inject
    InternshipDirectory internships;

    @Inject
    Theatre theatre;

    @Override
    public void add(Script script) {
        for (JsonObject application : Texts.each(script.text(), "applications")) {
            for (JsonObject proposal : Texts.each(application, "proposals")) {
                String name = "proposal:" + application.getString("who") + ":" + proposal.getString("project");
                Texts.each(proposal, "reviews").forEach(review -> addReview(script, name, review));
                if (proposal.containsKey("shortlisted")) {
                    JsonObject chosen = proposal.getJsonObject("shortlisted");
                    script.at(chosen.getString("at"), chosen.getString("by"), "shortlists", () ->
                            proposals.perform(script.id(name), ProposalAction.SHORTLIST, null));
                }
                if (proposal.containsKey("decision")) {
                    JsonObject decision = proposal.getJsonObject("decision");
                    script.at(decision.getString("at"), decision.getString("by"), "decides", () ->
                            decisions.decide(script.id(name), Outcome.valueOf(decision.getString("outcome")), 0));
                }
            }
        }
        if (script.text().containsKey("announced")) {
            JsonObject announced = script.text().getJsonObject("announced");
            script.at(announced.getString("at"), announced.getString("by"), "announces", () -> {
                announcements.announce(script.id("round"), announcements.preview(script.id("round")).seen());
                script.text().getJsonObject("internships").keySet().forEach(intern -> script.keep("internship:" + intern, internship(script, intern)));
            });
        }
    }

    private void addReview(Script script, String proposal, JsonObject review) {
        script.at(review.getString("at"), review.getString("by"), "reviews", () -> {
            Sheet sheet = reviews.sheet(script.id(proposal));
            Map<String, String> answers = new HashMap<>();
            JsonArray scores = review.getJsonArray("scores");
            for (int i = 0; i < SCORED.length; i++) {
                answers.put(SCORED[i], String.valueOf(scores.getInt(i)));
            }
            answers.put("note", Texts.text(review, "note"));
            if (review.getBoolean("draft", false)) {
                reviews.save(script.id(proposal), sheet.version(), answers);
            } else {
                reviews.submit(script.id(proposal), sheet.version(), answers);
            }
        });
    }

    private String internship(Script script, String intern) {
        return internships.ofAccount(theatre.account(intern)).stream()
                .filter(one -> one.project().participation().round().publicId().equals(script.id("round"))).findFirst().orElseThrow().publicId();
    }
}
