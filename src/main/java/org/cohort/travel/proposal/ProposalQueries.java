package org.cohort.travel.proposal;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.audit.History;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.persistence.Queries;
import org.cohort.travel.ConferenceInput;
import org.cohort.travel.ConferenceQueries;

/** Reads proposed conferences for their proposers and for who keeps the community's. */
@Queries
public class ProposalQueries {

    @Inject
    Proposals proposals;

    @Inject
    Directory directory;

    @Inject
    History history;

    @Inject
    Transitions transitions;

    /** The communities the actor may propose a conference for; nothing for visitors. */
    public List<ConferenceQueries.Choice> communities(Actor actor) {
        Map<String, ConferenceQueries.Choice> choices = new LinkedHashMap<>();
        if (actor.isSignedIn()) {
            proposals.communities(actor).forEach(row -> choices.putIfAbsent((String) row[1], new ConferenceQueries.Choice((String) row[1], (String) row[2])));
        }
        return List.copyOf(choices.values());
    }

    /** What the community has recorded that is likely what is typed; nothing for who proposes no conference of it, and while some of it can't be right. */
    public List<ProposalView.Near> recorded(Actor actor, String communityPublicId, ConferenceInput input) {
        try {
            input.checked();
        } catch (Refused wrong) {
            return List.of();
        }
        return !actor.isSignedIn() ? List.of() : proposals.communities(actor).stream().filter(row -> row[1].equals(communityPublicId)).findFirst()
                .map(row -> proposals.recorded((Long) row[0], input)).orElse(List.of());
    }

    /** What the actor proposed, the latest first. */
    public List<ProposalView.Row> own(Actor actor) {
        return !actor.isSignedIn() ? List.of() : proposals.own(actor).stream()
                .map(one -> new ProposalView.Row(one.publicId(), one.input().name(), one.state())).toList();
    }

    /** @throws org.cohort.kernel.access.NotFound when there is none, or it is not for the actor to know of */
    public ProposalView page(Actor actor, String publicId) {
        ProposalCase c = proposals.visible(actor, publicId);
        ConferenceProposal proposal = c.proposal();
        Set<Role> roles = Proposals.rolesOf(actor, c);
        Directory.Person person = directory.people(Set.of(proposal.accountId())).get(proposal.accountId());
        return new ProposalView(publicId, proposal.state(), proposal.input(), LocalDate.parse(proposal.input().from()), LocalDate.parse(proposal.input().to()),
                new Locale("", proposal.input().country()).getDisplayCountry(Locale.ENGLISH),
                (String) proposals.community(proposal.communityId())[1], person == null ? "" : person.name(), proposal.createdAt(), proposal.conference(),
                proposal.state() == ProposalState.PROPOSED ? proposals.near(proposal) : List.of(),
                transitions.options(ProposalLifecycle.TABLE, c, roles).stream().filter(option -> option.isAllowed()).toList(),
                history.of(ProposalLifecycle.TABLE.name(), publicId));
    }
}
