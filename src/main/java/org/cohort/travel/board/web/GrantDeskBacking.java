package org.cohort.travel.board.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.web.Redirect;
import org.cohort.travel.board.BoardFilter;
import org.cohort.travel.board.BoardQueries;
import org.cohort.travel.board.DecideQueries;
import org.cohort.travel.board.DecideView;
import org.cohort.travel.board.DraftInput;
import org.cohort.travel.board.DraftKind;
import org.cohort.travel.board.DraftService;
import org.cohort.travel.grant.GrantInput;
import org.cohort.travel.web.Address;

/** {@code /funds/{fund}/decide}: requests side by side under a budget, and the draft about one of them ({@code ?grant=}). */
@Named
@RequestScoped
public class GrantDeskBacking {

    @Inject
    private DecideQueries queries;

    @Inject
    private BoardQueries boards;

    @Inject
    private DraftService service;

    @Inject
    private CurrentActor current;

    private final String id = Address.part("fund");
    private final String grant = Address.part("grant");
    private final BoardFilter filter = BoardFilter.typed(null, Address.part("conference"), Address.part("round"));
    private final List<String> amounts = new ArrayList<>(Arrays.asList(new String[GrantInput.MOST_LINES]));
    private int edition;
    private int revision;
    private String kind;
    private String place;
    private String words;
    private DecideView view;
    private Budget budget;
    private DecideView.One one;
    private List<BoardQueries.Choice> conferences;

    public void load() {
        if (getOne() == null) {
            return;
        }
        var draft = one.candidate().draft();
        edition = draft == null ? 0 : draft.edition();
        revision = one.revision();
        kind = (draft == null ? DraftKind.OFFER : draft.kind()).name();
        place = draft == null || draft.place() == null ? null : draft.place().toString();
        words = draft == null ? null : draft.words();
        for (int i = 0; i < one.lines().size(); i++) {
            DecideView.Line line = one.lines().get(i);
            amounts.set(i, (line.drafted() == null ? line.asked() : line.drafted()).value().toPlainString());
        }
    }

    public String save() {
        Map<String, String> typed = new HashMap<>();
        for (int i = 0; i < getOne().lines().size(); i++) {
            typed.put(one.lines().get(i).publicId(), amounts.get(i));
        }
        service.save(id, grant, new DraftInput(edition, revision, kind, place, words, typed));
        return Redirect.to(here(), "grants.saved");
    }

    public String drop() {
        service.drop(id, grant);
        return Redirect.to(here(), "grants.dropped");
    }

    public DecideView getView() {
        if (view == null) {
            view = queries.page(current.signedIn(), id, filter);
            budget = Budget.typed(Address.part("budget"), view.fund().currency());
            if (budget.amount() != null) {
                view = view.under(budget.amount());
            }
        }
        return view;
    }

    /** Null while none is chosen. */
    public DecideView.One getOne() {
        if (one == null && grant != null && !grant.isBlank()) {
            one = queries.one(current.get(), getView().fund(), grant);
        }
        return one;
    }

    public List<BoardQueries.Choice> getConferences() {
        if (conferences == null) {
            conferences = boards.conferences(current.get(), getView().fund());
        }
        return conferences;
    }

    /** The address at which a request's draft is written. */
    public String choose(String publicId) {
        String there = here();
        return there + (there.contains("?") ? "&" : "?") + "grant=" + publicId + "#draft";
    }

    /** What would be left in the fund when all that fits was granted. */
    public Amount getLeftOver() {
        return getView().free().minus(view.whatIf().spent());
    }

    public Slider getSlider() {
        return Slider.of(getView().free(), view.whatIf().budget());
    }

    private String here() {
        return "/funds/" + id + "/decide" + (filter.conference() == null ? "" : "?conference=" + filter.conference());
    }

    /** What stands in the budget's field: what is in the address, be it a budget or not, else all that is free. */
    public String getTyped() {
        String all = getView().whatIf().budget().value().toPlainString();
        return budget.shown() == null ? all : budget.shown();
    }

    /** What is wrong with the budget in the address; allowed where nothing is. */
    public Verdict getBudgetProblem() {
        getView();
        return budget.problem();
    }

    public DraftKind[] getKinds() {
        return DraftKind.values();
    }

    public BoardFilter getFilter() {
        return filter;
    }

    public String getId() {
        return id;
    }

    public List<String> getAmounts() {
        return amounts;
    }

    public int getEdition() {
        return edition;
    }

    public void setEdition(int edition) {
        this.edition = edition;
    }

    public int getRevision() {
        return revision;
    }

    public void setRevision(int revision) {
        this.revision = revision;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
