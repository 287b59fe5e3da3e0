package org.cohort.travel.claim.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.files.Upload;
import org.cohort.kernel.web.Redirect;
import org.cohort.travel.Typed;
import org.cohort.travel.claim.ClaimAction;
import org.cohort.travel.claim.ClaimQueries;
import org.cohort.travel.claim.ClaimService;
import org.cohort.travel.claim.ClaimView;
import org.cohort.travel.claim.ReceiptInput;
import org.cohort.travel.grant.GrantInput;
import org.cohort.travel.grant.Ruling;
import org.cohort.travel.web.Address;

/** {@code /grants/{grant}/claim}. */
@Named
@RequestScoped
public class ClaimBacking {

    @Inject
    private ClaimQueries queries;

    @Inject
    private ClaimService service;

    @Inject
    private CurrentActor current;

    private final List<RulingForm> rulings = IntStream.range(0, GrantInput.MOST_LINES).mapToObj(row -> new RulingForm()).toList();
    private Integer version;
    private String line;
    private String vendor;
    private String amount;
    private String spentOn;
    private Part file;
    private ClaimView view;

    /** Puts what is stored now into the form of rulings. */
    public void load() {
        view = null;
        version = getView().version();
        for (int i = 0; i < getView().lines().size(); i++) {
            rulings.get(i).show(view.lines().get(i).cost().ruling(), view.lines().get(i).cost().rulingNote());
        }
    }

    public String addReceipt() {
        service.addReceipt(id(), new ReceiptInput(line, vendor, amount, spentOn, () -> Upload.of("file", file)));
        return Redirect.to(path(), "claim.receiptAdded");
    }

    public String removeReceipt(String receipt) {
        service.removeReceipt(id(), receipt);
        return Redirect.to(path(), "claim.receiptRemoved");
    }

    public String rule() {
        Map<String, ClaimService.Word> words = new HashMap<>();
        for (int i = 0; i < getView().lines().size(); i++) {
            words.put(view.lines().get(i).cost().publicId(), rulings.get(i).word());
        }
        service.rule(id(), version == null ? -1 : version, words);
        return Redirect.to(path(), "claim.ruled");
    }

    public String perform(String action, String comment) {
        service.act(id(), Typed.action(ClaimAction.class, action), comment);
        return Redirect.to(ClaimAction.SEND_BACK.name().equals(action) ? "/grants/" + id() : path(), "claim." + action);
    }

    private static String id() {
        return Address.part("grant");
    }

    private static String path() {
        return "/grants/" + id() + "/claim";
    }

    public ClaimView getView() {
        if (view == null) {
            view = queries.claim(current.get(), id());
        }
        return view;
    }

    /** The lines a receipt can be for. */
    public List<ClaimView.Line> getGranted() {
        return getView().lines().stream().filter(ClaimView.Line::granted).toList();
    }

    public List<Ruling> getWords() {
        return List.of(Ruling.values());
    }

    public List<RulingForm> getRulings() {
        return rulings;
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
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

    public String getSpentOn() {
        return spentOn;
    }

    public void setSpentOn(String spentOn) {
        this.spentOn = spentOn;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
