package org.cohort.travel.advance.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.function.Supplier;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.web.Redirect;
import org.cohort.travel.advance.ReturnService;
import org.cohort.travel.grant.AdvanceView;
import org.cohort.travel.grant.web.GrantBacking;

/** The part of {@code /grants/{grant}} about money that came back, and about what was noted so and did not. */
@Named
@RequestScoped
public class ReturnBacking {

    @Inject
    private GrantBacking grants;

    @Inject
    private ReturnService service;

    private final Typed back = new Typed(() -> getView().back());
    private final Typed notBack = new Typed(() -> getView().returned());

    /** What is typed into one of the two forms, with the sum that it showed: what was noted meanwhile isn't noted twice. */
    public static final class Typed {

        private final Supplier<Amount> shown;
        private String amount;
        private String words;
        private String seen;

        private Typed(Supplier<Amount> shown) {
            this.shown = shown;
        }

        public String getAmount() {
            return amount;
        }

        public void setAmount(String amount) {
            this.amount = amount;
        }

        public String getWords() {
            return words;
        }

        public void setWords(String words) {
            this.words = words;
        }

        public String getSeen() {
            return seen == null && shown.get() != null ? shown.get().toString() : seen;
        }

        public void setSeen(String seen) {
            this.seen = seen;
        }
    }

    public AdvanceView getView() {
        return grants.getView().advance();
    }

    /** Whether there is something to note that came back, for whom that is; null where that is for others. */
    public boolean isAwaited() {
        return getView().back() != null && getView().back().isPositive();
    }

    public boolean isNoting() {
        return isAwaited() && getView().notes().isAllowed();
    }

    public Typed getBack() {
        return back;
    }

    public Typed getNotBack() {
        return notBack;
    }

    public String noteBack() {
        service.cameBack(grants.getView().publicId(), back.seen, back.amount, back.words);
        return Redirect.to(path(), "advance.cameBack");
    }

    public String noteNotBack() {
        service.notBack(grants.getView().publicId(), notBack.seen, notBack.amount, notBack.words);
        return Redirect.to(path(), "advance.cameBack");
    }

    private String path() {
        return "/grants/" + grants.getView().publicId();
    }
}
