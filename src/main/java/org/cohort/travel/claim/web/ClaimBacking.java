package org.cohort.travel.claim.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.web.ActionCommand;
import org.cohort.kernel.web.Redirect;
import org.cohort.travel.Typed;
import org.cohort.travel.claim.ClaimAction;
import org.cohort.travel.claim.ClaimQueries;
import org.cohort.travel.claim.ClaimService;
import org.cohort.travel.claim.ClaimView;
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
    private final Map<String, String> answers = new HashMap<>();
    private Integer version;
    private ClaimView view;

    /** A bookmark of a claim that is none any more, as after a trip that nobody went on, leads to the grant, which says what became of it. */
    public String open() {
        view = queries.ifThere(current.get(), id());
        if (view == null) {
            return Redirect.to(queries.instead(current.get(), id()), "claim.none");
        }
        fill();
        return null;
    }

    /** Puts what is stored now into the form of rulings. */
    public void load() {
        view = null;
        fill();
    }

    private void fill() {
        version = getView().version();
        for (int i = 0; i < getView().lines().size(); i++) {
            rulings.get(i).show(view.lines().get(i).cost());
        }
    }

    public String rule() {
        Map<String, ClaimService.Word> words = new HashMap<>();
        for (int i = 0; i < getView().lines().size(); i++) {
            words.put(view.lines().get(i).cost().publicId(), rulings.get(i).word());
        }
        service.rule(id(), version == null ? -1 : version, words);
        return Redirect.to(path(), "claim.ruled");
    }

    public String answer() {
        service.answer(id(), answers);
        return Redirect.to(path(), "claim.answered");
    }

    public String perform(String action, String comment) {
        service.act(id(), Typed.action(ClaimAction.class, action), comment, ActionCommand.seen());
        return Redirect.to(ClaimAction.SEND_BACK.name().equals(action) ? "/grants/" + id() : path(), "claim." + action);
    }

    private static String id() {
        return Address.part("grant");
    }

    static String path() {
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

    /** Whether she was asked something that she can answer now. */
    public boolean isAsked() {
        return getView().editable() && getView().lines().stream().anyMatch(ClaimView.Line::isAsked);
    }

    public List<Ruling> getWords() {
        return List.of(Ruling.values());
    }

    public List<RulingForm> getRulings() {
        return rulings;
    }

    /** By the line's public id. */
    public Map<String, String> getAnswers() {
        return answers;
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }
}
