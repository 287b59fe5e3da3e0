package org.cohort.travel.claim.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.cohort.kernel.files.Upload;
import org.cohort.kernel.web.Redirect;
import org.cohort.travel.claim.ClaimService;
import org.cohort.travel.claim.ClaimView;
import org.cohort.travel.claim.ReceiptInput;
import org.cohort.travel.policy.PerDiem;
import org.cohort.travel.web.Address;

/** The forms of {@code /grants/{grant}/claim} with which she says what she spent: receipts, her word where there is none, and days. */
@Named
@RequestScoped
public class ReceiptBacking {

    @Inject
    private ClaimService service;

    @Inject
    private ClaimBacking page;

    private String line;
    private String vendor;
    private String amount;
    private String currency;
    private String spentOn;
    private Part photo;
    private Part file;
    private String reason;
    private boolean declared;
    private List<String> away;
    private List<String> breakfasts;
    private List<String> lunches;
    private List<String> dinners;

    public String add() {
        Part sent = photo != null && photo.getSize() > 0 ? photo : file;
        boolean bare = (sent == null || sent.getSize() == 0) && (declared || reason != null && !reason.isBlank());
        service.addReceipt(Address.part("grant"), new ReceiptInput(line, vendor, amount, currency, spentOn, () -> Upload.of("file", sent),
                bare ? new ReceiptInput.Statement(reason, declared) : null));
        return Redirect.to(ClaimBacking.path(), bare ? "claim.statementAdded" : "claim.receiptAdded");
    }

    public String remove(String receipt) {
        service.removeReceipt(Address.part("grant"), receipt);
        return Redirect.to(ClaimBacking.path(), "claim.receiptRemoved");
    }

    public String setDays() {
        List<PerDiem.Day> days = getAway().stream().map(date -> new PerDiem.Day(LocalDate.parse(date), getBreakfasts().contains(date), getLunches().contains(date),
                getDinners().contains(date))).toList();
        service.setDays(Address.part("grant"), meals().line(), days);
        return Redirect.to(ClaimBacking.path(), "claim.daysSet");
    }

    private ClaimView.Meals meals() {
        return page.getView().meals();
    }

    private List<String> days(Predicate<PerDiem.Day> which) {
        return meals() == null ? List.of() : meals().days().stream().filter(day -> day.due() != null && which.test(day.due().day())).map(day -> day.date().toString()).toList();
    }

    /** What the currency is where none is typed. */
    public String getUsual() {
        return page.getView().left().currency().getCurrencyCode();
    }

    public String getLine() {
        return line;
    }

    public void setLine(String line) {
        this.line = line;
    }

    public String getVendor() {
        return vendor;
    }

    public void setVendor(String vendor) {
        this.vendor = vendor;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public String getCurrency() {
        return currency == null ? getUsual() : currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public String getSpentOn() {
        return spentOn;
    }

    public void setSpentOn(String spentOn) {
        this.spentOn = spentOn;
    }

    public Part getPhoto() {
        return photo;
    }

    public void setPhoto(Part photo) {
        this.photo = photo;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public boolean isDeclared() {
        return declared;
    }

    public void setDeclared(boolean declared) {
        this.declared = declared;
    }

    public List<String> getAway() {
        return away == null ? days(day -> true) : away;
    }

    public void setAway(List<String> away) {
        this.away = away == null ? List.of() : List.copyOf(away);
    }

    public List<String> getBreakfasts() {
        return breakfasts == null ? days(PerDiem.Day::breakfast) : breakfasts;
    }

    public void setBreakfasts(List<String> breakfasts) {
        this.breakfasts = breakfasts == null ? List.of() : List.copyOf(breakfasts);
    }

    public List<String> getLunches() {
        return lunches == null ? days(PerDiem.Day::lunch) : lunches;
    }

    public void setLunches(List<String> lunches) {
        this.lunches = lunches == null ? List.of() : List.copyOf(lunches);
    }

    public List<String> getDinners() {
        return dinners == null ? days(PerDiem.Day::dinner) : dinners;
    }

    public void setDinners(List<String> dinners) {
        this.dinners = dinners == null ? List.of() : List.copyOf(dinners);
    }
}
