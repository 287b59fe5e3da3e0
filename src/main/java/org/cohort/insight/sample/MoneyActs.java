package org.cohort.insight.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cohort.fund.FundQueries;
import org.cohort.fund.InstallmentAction;
import org.cohort.fund.InstallmentService;
import org.cohort.fund.SplitService;
import org.cohort.fund.batch.BatchAction;
import org.cohort.fund.batch.BatchQueries;
import org.cohort.fund.batch.BatchService;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipRef;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.program.rules.PayMoment;

/** Installments that evaluations have authorized are collected into batches, released by other eyes, paid, and confirmed by the interns. */
@ApplicationScoped
class MoneyActs implements Acts {

    /** What whoever collected a batch does with it, by the name of its moment. */
    private static final Map<String, BatchAction> BY_COLLECTOR = Map.of("handedOver", BatchAction.SUBMIT, "exported", BatchAction.EXPORT,
            "settled", BatchAction.RECONCILE, "discarded", BatchAction.DISCARD);

    @Inject
    InstallmentService installments;

    @Inject
    SplitService splits;

    @Inject
    BatchService batches;

    @Inject
    BatchQueries lines;

    @Inject
    FundQueries funds;

    @Inject
    InternshipDirectory internships;

    @Inject
    CurrentActor current;

    @Override
    public void add(Script script) {
        Texts.each(script.text(), "splits").forEach(split -> addSplit(script, split));
        Texts.each(script.text(), "batches").forEach(batch -> addBatch(script, batch));
        if (script.text().containsKey("internships")) {
            JsonObject all = script.text().getJsonObject("internships");
            all.keySet().forEach(intern -> Texts.each(all.getJsonObject(intern), "installments").forEach(installment -> addInstallment(script, intern, installment)));
        }
    }

    /** What the intern says of it, and what is put right after it failed. */
    private void addInstallment(Script script, String intern, JsonObject installment) {
        PayMoment stage = PayMoment.valueOf(installment.getString("stage"));
        if (installment.containsKey("corrected")) {
            JsonObject corrected = installment.getJsonObject("corrected");
            script.at(corrected.getString("at"), corrected.getString("by"), "corrects what kept " + intern + "'s money", () ->
                    installments.perform(id(script, intern, stage), InstallmentAction.CORRECT, corrected.getString("words")));
        }
        if (installment.containsKey("confirmed")) {
            script.at(installment.getString("confirmed"), intern, "has the money", () -> installments.perform(id(script, intern, stage), InstallmentAction.CONFIRM, null));
        }
    }

    private void addSplit(Script script, JsonObject split) {
        script.at(split.getString("at"), split.getString("by"), "says who pays", () -> {
            Map<String, String> parts = new LinkedHashMap<>();
            JsonObject said = split.getJsonObject("parts");
            said.keySet().forEach(fund -> parts.put(script.id("fund:" + fund), said.getString(fund)));
            splits.split(id(script, split.getString("who"), PayMoment.valueOf(split.getString("stage"))), parts);
        });
    }

    /** One of some interns' installments of one stage. Moments that are not named do not come. */
    private void addBatch(Script script, JsonObject batch) {
        String name = "batch:" + batch.getString("key");
        String by = batch.getString("by");
        PayMoment stage = PayMoment.valueOf(batch.getString("stage"));
        List<String> interns = batch.getJsonArray("of").getValuesAs(JsonString::getString);
        script.at(batch.getString("collected"), by, "collects payments", () -> script.keep(name, batches.collect(script.id("fund:" + batch.getString("fund")),
                interns.stream().map(intern -> "installment:" + id(script, intern, stage)).toList())));
        BY_COLLECTOR.forEach((moment, action) -> act(script, batch, moment, by, action));
        if (batch.containsKey("released")) {
            act(script, batch, "released", batch.getString("releasedBy"), BatchAction.RELEASE);
        }
        if (batch.containsKey("failed")) {
            JsonObject failed = batch.getJsonObject("failed");
            script.at(failed.getString("at"), by, "hears from the bank", () -> {
                String path = "/installments/" + id(script, failed.getString("who"), stage);
                batches.failed(script.id(name), lines.view(script.id(name)).lines().stream().filter(line -> line.path().equals(path)).findFirst().orElseThrow().publicId(),
                        failed.getString("words"));
            });
        }
        if (batch.containsKey("paid")) {
            script.at(batch.getString("paid"), by, "has sent the money", () -> batches.paid(script.id(name), null));
        }
    }

    private void act(Script script, JsonObject batch, String moment, String who, BatchAction action) {
        if (batch.containsKey(moment)) {
            script.at(batch.getString(moment), who, action + " of a batch", () -> batches.act(script.id("batch:" + batch.getString("key")), action, null));
        }
    }

    private String id(Script script, String intern, PayMoment stage) {
        InternshipRef internship = internships.internshipByPublicId(script.id("internship:" + intern));
        return funds.ofInternship(current.get(), internship.id(), internship.accountId(), internship.project().participation().round().programId())
                .stream().filter(row -> row.stage() == stage).findFirst().orElseThrow().publicId();
    }
}
