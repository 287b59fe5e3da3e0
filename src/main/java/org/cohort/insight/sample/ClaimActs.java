package org.cohort.insight.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cohort.fund.batch.BatchAction;
import org.cohort.fund.batch.BatchService;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.travel.claim.ClaimAction;
import org.cohort.travel.claim.ClaimQueries;
import org.cohort.travel.claim.ClaimService;
import org.cohort.travel.claim.ReceiptInput;
import org.cohort.travel.claim.TripReportAction;
import org.cohort.travel.claim.TripReportInput;
import org.cohort.travel.claim.TripReportService;
import org.cohort.travel.grant.GrantQueries;
import org.cohort.travel.grant.GrantView;
import org.cohort.travel.grant.Ruling;
import org.cohort.travel.policy.PerDiem;

/** After a trip: the report, the receipts, and the money. */
@ApplicationScoped
class ClaimActs implements Acts {

    @Inject
    TripReportService reports;

    @Inject
    ClaimService claims;

    @Inject
    ClaimQueries written;

    @Inject
    GrantQueries pages;

    @Inject
    BatchService batches;

    @Inject
    CurrentActor current;

    @Override
    public void add(Script script) {
        for (JsonObject grant : Texts.each(script.text(), "grants")) {
            String name = "grant:" + grant.getString("key");
            if (grant.containsKey("report")) {
                addReport(script, name, grant.getString("who"), grant.getJsonObject("report"));
            }
            if (grant.containsKey("claim")) {
                addClaim(script, name, grant.getString("who"), grant.getJsonObject("claim"));
            }
        }
    }

    private void addReport(Script script, String grant, String who, JsonObject report) {
        script.at(report.getString("at"), who, "reports on the trip", () -> {
            var version = written.report(current.get(), script.id(grant)).version();
            reports.submit(script.id(grant), version, new TripReportInput(report.getString("title"), Texts.text(report, "sessions"),
                    Texts.text(report, "people"), Texts.text(report, "learned"), Texts.text(report, "thanks"), report.getBoolean("publish", true)));
        });
        if (report.containsKey("accepted")) {
            JsonObject accepted = report.getJsonObject("accepted");
            script.at(accepted.getString("at"), accepted.getString("by"), "accepts the trip report", () ->
                    reports.act(script.id(grant), TripReportAction.ACCEPT, null));
        }
    }

    private void addClaim(Script script, String grant, String who, JsonObject claim) {
        Texts.each(claim, "receipts").forEach(receipt -> script.at(receipt.getString("at"), who, "adds a receipt", () ->
                claims.addReceipt(script.id(grant), receipt(script, line(script.id(grant), receipt.getInt("line")), receipt))));
        if (claim.containsKey("days")) {
            JsonObject days = claim.getJsonObject("days");
            script.at(days.getString("at"), who, "claims meals by the day", () -> claims.setDays(script.id(grant), line(script.id(grant), days.getInt("line")),
                    Texts.each(days, "away").stream().map(day -> new PerDiem.Day(script.days().day(day.getString("day")), day.getBoolean("breakfast", false),
                            day.getBoolean("lunch", false), day.getBoolean("dinner", false))).toList()));
        }
        act(script, claim, "submitted", grant, who, ClaimAction.SUBMIT);
        if (claim.containsKey("ruled")) {
            JsonObject ruled = claim.getJsonObject("ruled");
            script.at(ruled.getString("at"), ruled.getString("by"), "rules on the claim", () -> claims.rule(script.id(grant),
                    written.claim(current.get(), script.id(grant)).version(), words(script.id(grant), ruled)));
        }
        act(script, claim, "authorized", grant, "treasurer", ClaimAction.AUTHORIZE);
        if (claim.containsKey("paid")) {
            pay(script, claim, grant);
        }
        act(script, claim, "confirmed", grant, who, ClaimAction.CONFIRM);
    }

    /** In a batch of its own, by other eyes than those that authorized it (rule G11): collected by one, released by another. */
    private void pay(Script script, JsonObject claim, String grant) {
        String name = grant + " paid";
        JsonObject paid = claim.getJsonObject("paid");
        String by = paid.getString("by");
        script.at(paid.getString("collected"), by, "collects a claim", () -> script.keep(name, batches.collect(script.id("fund:" + paid.getString("fund")), List.of("grant:" + script.id(grant)))));
        script.at(paid.getString("collected"), by, "hands it over", () -> batches.act(script.id(name), BatchAction.SUBMIT, null));
        script.at(paid.getString("released"), paid.getString("releasedBy"), "releases it", () -> batches.act(script.id(name), BatchAction.RELEASE, null));
        script.at(paid.getString("at"), by, "exports it", () -> batches.act(script.id(name), BatchAction.EXPORT, null));
        script.at(paid.getString("at"), by, "has sent the money", () -> batches.paid(script.id(name), null));
        script.at(paid.getString("at"), by, "settles it", () -> batches.act(script.id(name), BatchAction.RECONCILE, null));
    }

    private void act(Script script, JsonObject claim, String moment, String grant, String who, ClaimAction action) {
        if (claim.containsKey(moment)) {
            script.at(claim.getString(moment), who, action + " of the claim", () -> claims.act(script.id(grant), action, null));
        }
    }

    private static ReceiptInput receipt(Script script, String line, JsonObject receipt) {
        return new ReceiptInput(line, receipt.getString("vendor"), receipt.getString("amount"), script.days().day(receipt.getString("spent")),
                SampleReceipt.of(receipt.getString("vendor"), receipt.getString("for"), "USD " + receipt.getString("amount"),
                        script.days().day(receipt.getString("spent"))));
    }

    /** The treasurer's word on each line, in their order. */
    private Map<String, ClaimService.Word> words(String grant, JsonObject ruled) {
        List<JsonObject> given = Texts.each(ruled, "words");
        Map<String, ClaimService.Word> words = new HashMap<>();
        for (int i = 0; i < given.size(); i++) {
            words.put(line(grant, i), new ClaimService.Word(Ruling.valueOf(given.get(i).getString("ruling")), given.get(i).getString("note", null)));
        }
        return words;
    }

    private String line(String grant, int number) {
        List<GrantView.Line> lines = pages.page(current.get(), grant).lines();
        return lines.get(number).publicId();
    }
}
