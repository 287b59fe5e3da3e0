package org.cohort.travel.proposal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.web.Redirect;
import org.cohort.travel.ConferenceQueries;
import org.cohort.travel.Typed;
import org.cohort.travel.proposal.ProposalAction;
import org.cohort.travel.proposal.ProposalQueries;
import org.cohort.travel.proposal.ProposalService;
import org.cohort.travel.proposal.ProposalView;
import org.cohort.travel.web.Address;
import org.cohort.travel.web.ConferenceFormBacking;

/** {@code /conferences/propose} and {@code /conference-proposals/{proposal}}. */
@Named
@RequestScoped
public class ConferenceProposalBacking {

    @Inject
    private ProposalQueries queries;

    @Inject
    private ProposalService service;

    @Inject
    private ConferenceFormBacking form;

    @Inject
    private CurrentActor current;

    private boolean another;
    private String anotherSeen;
    private List<ProposalView.Near> recorded;
    private ProposalView view;
    private List<ConferenceQueries.Choice> communities;

    /** Only people of some community propose. */
    public void loadNew() {
        if (getCommunities().isEmpty()) {
            throw new Refused(Verdict.denied(current.get().isSignedIn() ? "access.role" : "access.signIn"));
        }
        form.setZone(current.get().zone().getId());
    }

    public void load() {
        getView();
    }

    /** That it is another one is said of those alone that were shown. */
    public String propose() {
        Set<String> others = another && anotherSeen != null ? Set.of(anotherSeen.split(" ")) : Set.of();
        recorded = queries.recorded(current.get(), form.getCommunity(), form.typed());
        another &= recorded.stream().allMatch(one -> others.contains(one.publicId()));
        return Redirect.to("/conference-proposals/" + service.propose(form.getCommunity(), form.typed(), others), "conferenceProposal.proposed");
    }

    /** What is recorded and likely the same as what was typed; empty before something was. */
    public List<ProposalView.Near> getRecorded() {
        return recorded == null ? List.of() : recorded;
    }

    /** Whether it is asked whether it is another one; while what was posted is read, whether it was. */
    public boolean isDoubled() {
        return recorded == null ? Address.part("anotherSeen") != null : !recorded.isEmpty();
    }

    public boolean isAnother() {
        return another;
    }

    public void setAnother(boolean another) {
        this.another = another;
    }

    /** Which ones the page shows. */
    public String getAnotherSeen() {
        return getRecorded().stream().map(ProposalView.Near::publicId).collect(Collectors.joining(" "));
    }

    public void setAnotherSeen(String anotherSeen) {
        this.anotherSeen = anotherSeen;
    }

    public String perform(String action, String comment) {
        String conference = service.act(Address.part("proposal"), Typed.action(ProposalAction.class, action), comment);
        return Redirect.to(conference == null ? "/conference-proposals/" + Address.part("proposal") : "/conferences/" + conference + "/edit", "conferenceProposal." + action);
    }

    public ProposalView getView() {
        if (view == null) {
            if (!current.get().isSignedIn()) {
                throw new Refused(Verdict.denied("access.signIn"));
            }
            view = queries.page(current.get(), Address.part("proposal"));
        }
        return view;
    }

    public List<ConferenceQueries.Choice> getCommunities() {
        if (communities == null) {
            communities = queries.communities(current.get());
        }
        return communities;
    }

    public List<ProposalView.Row> getOwn() {
        return queries.own(current.get());
    }
}
