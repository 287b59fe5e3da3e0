package org.cohort.travel.grant.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.web.Redirect;
import org.cohort.kernel.web.Step;
import org.cohort.travel.Typed;
import org.cohort.travel.grant.GrantAction;
import org.cohort.travel.grant.GrantInput;
import org.cohort.travel.grant.GrantQueries;
import org.cohort.travel.grant.GrantService;
import org.cohort.travel.grant.GrantState;
import org.cohort.travel.grant.GrantView;
import org.cohort.travel.grant.OfferInput;
import org.cohort.travel.grant.RecommendationInput;
import org.cohort.travel.web.Address;

/** {@code /grants/{grant}}. */
@Named
@RequestScoped
public class GrantBacking {

    @Inject
    private GrantQueries queries;

    @Inject
    private GrantService service;

    @Inject
    private CurrentActor current;

    private final List<String> approved = new ArrayList<>(Arrays.asList(new String[GrantInput.MOST_LINES]));
    private final List<String> from = new ArrayList<>(Arrays.asList(new String[GrantInput.MOST_LINES]));
    private String welcomedBy;
    private String words;
    private String fund;
    private String offerWords;
    private String note;
    private Integer secondSeen;
    private GrantView view;

    public void load() {
        for (int i = 0; i < getView().lines().size(); i++) {
            approved.set(i, view.lines().get(i).estimated().value().toPlainString());
        }
    }

    public String perform(String action, String comment) {
        service.act(id(), Typed.action(GrantAction.class, action), comment);
        return Redirect.to("/grants/" + id(), "grant." + action);
    }

    public String recommend() {
        service.recommend(id(), new RecommendationInput(welcomedBy, words));
        return Redirect.to("/grants/" + id(), "grant.recommended");
    }

    public String offer() {
        Map<String, String> amounts = new HashMap<>();
        Map<String, String> others = new HashMap<>();
        for (int i = 0; i < getView().lines().size(); i++) {
            amounts.put(view.lines().get(i).publicId(), approved.get(i));
            others.put(view.lines().get(i).publicId(), from.get(i));
        }
        service.offer(id(), new OfferInput(fund, amounts, others, offerWords));
        return Redirect.to("/grants/" + id(), "grant.OFFER");
    }

    public String writeNote() {
        service.note(id(), note);
        return Redirect.to("/grants/" + id(), "grant.noted");
    }

    public String agree() {
        int seen = secondSeen == null ? -1 : secondSeen;
        // Where it is refused, the page is shown anew as it is now.
        secondSeen = null;
        service.agree(id(), seen);
        return Redirect.to("/grants/" + id(), "grant.second");
    }

    private static String id() {
        return Address.part("grant");
    }

    public GrantView getView() {
        if (view == null) {
            view = queries.page(current.get(), id());
        }
        return view;
    }

    /** The way of the request, with who took each step and when. */
    public List<Step> getSteps() {
        return GrantSteps.of(getView(), current.get());
    }

    /** The key of the words on the button that recommends. */
    public String getRecommendKey() {
        return "action.grant." + (getView().state() == GrantState.SUBMITTED ? GrantAction.RECOMMEND_AS_MENTOR : GrantAction.RECOMMEND_AS_COORDINATOR);
    }

    public List<String> getApproved() {
        return approved;
    }

    /** By line, the fund that pays it where it is not the one that offers. */
    public List<String> getFrom() {
        return from;
    }

    public String getWelcomedBy() {
        return welcomedBy;
    }

    public void setWelcomedBy(String welcomedBy) {
        this.welcomedBy = welcomedBy;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getFund() {
        return fund;
    }

    public void setFund(String fund) {
        this.fund = fund;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    /** The version of the request that the form to agree shows. */
    public Integer getSecondSeen() {
        return secondSeen == null ? getView().version() : secondSeen;
    }

    public void setSecondSeen(Integer secondSeen) {
        this.secondSeen = secondSeen;
    }

    public String getOfferWords() {
        return offerWords;
    }

    public void setOfferWords(String offerWords) {
        this.offerWords = offerWords;
    }
}
