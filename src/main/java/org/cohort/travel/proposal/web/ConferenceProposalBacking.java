package org.cohort.travel.proposal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
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

    public String propose() {
        return Redirect.to("/conference-proposals/" + service.propose(form.getCommunity(), form.typed()), "conferenceProposal.proposed");
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
