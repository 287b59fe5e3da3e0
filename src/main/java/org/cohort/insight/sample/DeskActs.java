package org.cohort.insight.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cohort.fund.FundDirectory;
import org.cohort.fund.alert.FundAlertService;
import org.cohort.fund.bank.BankForm;
import org.cohort.fund.bank.BankService;
import org.cohort.fund.period.FundPeriodService;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.travel.board.DecideQueries;
import org.cohort.travel.board.DecideView;
import org.cohort.travel.board.DraftInput;
import org.cohort.travel.board.DraftService;

/** What treasurers do at their desk: alerts and periods of a fund, drafted decisions. And whoever is to be paid says where to. */
@ApplicationScoped
class DeskActs implements Acts {

    @Inject
    FundAlertService alerts;

    @Inject
    FundPeriodService periods;

    @Inject
    DecideQueries desk;

    @Inject
    DraftService drafts;

    @Inject
    BankService banks;

    @Inject
    FundDirectory funds;

    @Inject
    CurrentActor current;

    @Override
    public void add(Script script) {
        Texts.each(script.text(), "alerts").forEach(one -> script.at(one.getString("at"), one.getString("by"), "chooses alerts", () ->
                alerts.choose(fund(script, one), one.getString("shares"))));
        Texts.each(script.text(), "periods").forEach(one -> script.at(one.getString("at"), one.getString("by"), "begins a period", () ->
                periods.begin(fund(script, one), script.days().day(one.getString("from")).toString(), script.days().day(one.getString("until")).toString())));
        Texts.each(script.text(), "drafts").forEach(one -> script.at(one.getString("at"), one.getString("by"), "drafts a decision", () -> draft(script, one)));
        Texts.each(script.text(), "accounts").forEach(one -> script.at(one.getString("at"), one.getString("who"), "says where to pay to", () ->
                banks.give(new BankForm(one.getString("country"), one.getString("holder"), one.getString("iban"), null, null, null, null))));
    }

    /** An offer of so much for each line, in their order. */
    private void draft(Script script, JsonObject draft) {
        String fund = fund(script, draft);
        String grant = script.id("grant:" + draft.getString("grant"));
        DecideView.One asked = desk.one(current.get(), funds.fundByPublicId(fund), grant);
        List<String> offered = Texts.strings(draft, "amounts");
        Map<String, String> amounts = new HashMap<>();
        for (int i = 0; i < offered.size(); i++) {
            amounts.put(asked.lines().get(i).publicId(), offered.get(i));
        }
        drafts.save(fund, grant, new DraftInput(0, asked.revision(), "OFFER", null, Texts.text(draft, "words"), amounts));
    }

    private static String fund(Script script, JsonObject said) {
        return script.id("fund:" + said.getString("fund"));
    }
}
