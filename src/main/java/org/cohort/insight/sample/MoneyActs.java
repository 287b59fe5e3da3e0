package org.cohort.insight.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import org.cohort.fund.FundQueries;
import org.cohort.fund.InstallmentAction;
import org.cohort.fund.InstallmentService;
import org.cohort.fund.batch.BatchAction;
import org.cohort.fund.batch.BatchService;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipRef;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.program.rules.PayMoment;

/** Installments that evaluations have authorized are paid by a treasurer and confirmed by the intern. */
@ApplicationScoped
class MoneyActs implements Acts {

    @Inject
    InstallmentService installments;

    @Inject
    BatchService batches;

    @Inject
    FundQueries funds;

    @Inject
    InternshipDirectory internships;

    @Inject
    CurrentActor current;

    @Override
    public void add(Script script) {
        if (!script.text().containsKey("internships")) {
            return;
        }
        JsonObject all = script.text().getJsonObject("internships");
        for (String intern : all.keySet()) {
            for (JsonObject installment : Texts.each(all.getJsonObject(intern), "installments")) {
                String treasurer = installment.getString("by", "treasurer");
                PayMoment stage = PayMoment.valueOf(installment.getString("stage"));
                collect(script, installment, treasurer, intern, stage);
                perform(script, installment, "started", treasurer, intern, stage, InstallmentAction.START_PAYMENT);
                perform(script, installment, "paid", treasurer, intern, stage, InstallmentAction.MARK_PAID);
                perform(script, installment, "confirmed", intern, intern, stage, InstallmentAction.CONFIRM);
            }
        }
    }

    private void perform(Script script, JsonObject installment, String moment, String who, String intern, PayMoment stage, InstallmentAction action) {
        if (installment.containsKey(moment)) {
            script.at(installment.getString(moment), who, action + " for " + intern, () -> installments.perform(id(script, intern, stage), action, null));
        }
    }

    /** In a batch that is handed over, for other eyes to release. */
    private void collect(Script script, JsonObject installment, String who, String intern, PayMoment stage) {
        if (installment.containsKey("collected")) {
            script.at(installment.getString("collected"), who, "collects for " + intern, () -> batches.act(
                    batches.collect(script.id("fund:" + installment.getString("fund")), List.of("installment:" + id(script, intern, stage))), BatchAction.SUBMIT, null));
        }
    }

    private String id(Script script, String intern, PayMoment stage) {
        InternshipRef internship = internships.internshipByPublicId(script.id("internship:" + intern));
        return funds.ofInternship(current.get(), internship.id(), internship.accountId(), internship.project().participation().round().programId())
                .stream().filter(row -> row.stage() == stage).findFirst().orElseThrow().publicId();
    }
}
