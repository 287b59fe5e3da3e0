package org.cohort.travel.advance.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.cohort.fund.batch.BatchService;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.text.Words;
import org.cohort.kernel.web.Redirect;
import org.cohort.travel.Typed;
import org.cohort.travel.advance.AdvanceAction;
import org.cohort.travel.advance.AdvanceInput;
import org.cohort.travel.advance.AdvanceService;
import org.cohort.travel.grant.AdvanceView;
import org.cohort.travel.grant.web.GrantBacking;

/** The part of {@code /grants/{grant}} about money before the trip. */
@Named
@RequestScoped
public class AdvanceBacking {

    @Inject
    private GrantBacking grants;

    @Inject
    private AdvanceService service;

    @Inject
    private BatchService batches;

    @Inject
    private CurrentActor current;

    private String amount;
    private String why;
    private String payout;
    private String granted;
    private String reason;

    /** What the buttons of one advance call. */
    public final class One {

        private final String id;

        private One(String id) {
            this.id = id;
        }

        public String perform(String action, String comment) {
            service.act(id, Typed.action(AdvanceAction.class, action), comment);
            return Redirect.to(path(), "advance." + action);
        }
    }

    /** Null for whom it does not concern, and where there is nothing to know. */
    public AdvanceView getView() {
        return grants.getView().advance();
    }

    /** Whether there is something to reckon. */
    public boolean isReckoned() {
        return getView().advanced() != null;
    }

    public One of(String publicId) {
        return new One(publicId);
    }

    /** What is asked before somebody says that it arrived names the sum that was sent. */
    public Map<AdvanceAction, String> asks(AdvanceView.Row row) {
        return row.granted() == null ? Map.of() : Map.of(AdvanceAction.CONFIRM, Words.say(current.get().locale(), current.get().zone(), row.arrived()));
    }

    public String ask() {
        service.ask(grants.getView().publicId(), new AdvanceInput(amount, why, payout));
        return Redirect.to(path(), "advance.asked");
    }

    /** What waits for a word; where somebody else gave it meanwhile, the service says so. */
    public String grant() {
        List<AdvanceView.Row> rows = getView() == null ? List.of() : getView().rows();
        String one = rows.stream().filter(row -> row.state().equals("ASKED")).findFirst().or(() -> rows.stream().reduce((first, last) -> last)).map(AdvanceView.Row::publicId).orElseThrow(NotFound::new);
        service.grant(one, granted == null ? "" : granted, reason);
        return Redirect.to(path(), "advance.granted");
    }

    /** A batch of its own, of all that can be sent. */
    public String collect() {
        String fund = grants.getView().funds().isEmpty() ? "" : grants.getView().funds().get(0).fund().publicId();
        return Redirect.to("/batches/" + batches.collect(fund, getView().rows().stream().filter(AdvanceView.Row::collect).map(row -> "advance:" + row.publicId()).toList()), "batch.collected");
    }

    public boolean isGrantable() {
        return getView().rows().stream().anyMatch(AdvanceView.Row::grants);
    }

    public boolean isCollectable() {
        return getView().rows().stream().anyMatch(AdvanceView.Row::collect);
    }

    /** A currency with its code and name, in the reader's language. */
    public String named(Currency currency) {
        return currency.getCurrencyCode() + " · " + currency.getDisplayName(current.get().locale());
    }

    private String path() {
        return "/grants/" + grants.getView().publicId();
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    /** The grant's own currency until another is chosen. */
    public String getPayout() {
        return payout == null ? grants.getView().totals().estimated().currency().getCurrencyCode() : payout;
    }

    public void setPayout(String payout) {
        this.payout = payout;
    }

    /** What is asked for, until something else is typed. */
    public String getGranted() {
        return granted != null || getView() == null ? granted : getView().rows().stream().filter(AdvanceView.Row::grants).map(row -> row.asked().value().toPlainString()).findFirst().orElse(null);
    }

    public void setGranted(String granted) {
        this.granted = granted;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
