package org.cohort.travel.grant.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.travel.ConferenceDirectory;
import org.cohort.travel.ConferenceQueries;
import org.cohort.travel.ConferenceRow;
import org.cohort.travel.grant.GrantQueries;
import org.cohort.travel.grant.GrantRow;
import org.cohort.travel.web.Address;

/** The parts about travel on the pages of an internship and of a community. */
@Named
@RequestScoped
public class GrantsBacking {

    @Inject
    private GrantQueries queries;

    @Inject
    private ConferenceQueries conferences;

    @Inject
    private ConferenceDirectory directory;

    @Inject
    private CurrentActor current;

    private List<GrantRow> ofInternship;
    private List<GrantRow> ofCommunity;
    private List<ConferenceRow> ahead;

    /** Those of the internship in the page's address. */
    public List<GrantRow> getOfInternship() {
        if (ofInternship == null) {
            ofInternship = current.get().isSignedIn() ? queries.ofInternship(current.get(), Address.part("internship")) : List.of();
        }
        return ofInternship;
    }

    /** Those of the participation in the page's address. */
    public List<GrantRow> getOfCommunity() {
        if (ofCommunity == null) {
            ofCommunity = current.get().isSignedIn() ? queries.ofParticipation(current.get(), Address.part("participation")) : List.of();
        }
        return ofCommunity;
    }

    /** The community's next conferences: of the internship or the participation in the page's address. */
    public List<ConferenceRow> getAhead() {
        if (ahead == null) {
            Long community = directory.communityOf(Address.part("participation"), Address.part("internship"));
            ahead = community == null ? List.of() : conferences.ahead(community);
        }
        return ahead;
    }
}
