package org.cohort.travel.proposal;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.travel.ConferenceInput;
import org.cohort.travel.ConferenceService;

/** Proposing a conference, and recording or declining what was proposed. */
@UseCase
public class ProposalService {

    /** As many of one person wait at most. */
    static final int MOST = 10;

    @Inject
    Proposals proposals;

    @Inject
    ConferenceService conferences;

    @Inject
    Transitions transitions;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /**
     * Proposes a conference of a community the actor belongs to.
     *
     * @param communityPublicId null when none was chosen
     * @param others            the public ids of recorded conferences that it is said not to be, although it looks the same
     * @return the proposal's public id; of the one that waits already when she said exactly the same before
     * @throws Refused at every field that can't be right; at {@code another} where it is likely recorded already
     */
    @Requires(Role.SELF)
    public String propose(String communityPublicId, ConferenceInput input, Set<String> others) {
        Object[] community = proposals.communities(current.get()).stream().filter(row -> row[1].equals(communityPublicId)).findFirst().orElse(null);
        Findings findings = new Findings();
        if (community == null) {
            findings.add(Refused.input("community", communityPublicId == null ? "required" : "choice"));
        }
        findings.check(input::checked);
        findings.enforce();
        proposals.recorded((Long) community[0], input).stream().filter(one -> !others.contains(one.publicId())).findFirst().ifPresent(one -> {
            throw Refused.input("another", "conferenceProposal.recorded", one.name());
        });
        ConferenceProposal proposal = new ConferenceProposal((Long) community[0], (Long) community[3], current.get().accountId(), input, clock.instant());
        var waiting = proposals.own(current.get()).stream().filter(one -> one.state() == ProposalState.PROPOSED).toList();
        for (ConferenceProposal same : waiting) {
            if (same.communityId().equals(proposal.communityId()) && same.input().equals(proposal.input())) {
                return same.publicId();
            }
        }
        Verdict.when(waiting.size() < MOST, "conferenceProposal.tooMany", MOST).enforce();
        proposals.add(proposal);
        transitions.begin(ProposalLifecycle.TABLE, proposals.of(proposal));
        return proposal.publicId();
    }

    /**
     * Records it as a conference of the community, declines it with a reason, or takes it back.
     *
     * @return the public id of the conference it became; null when it became none
     */
    @Requires(Role.SELF)
    public String act(String publicId, ProposalAction action, String comment) {
        ProposalCase c = proposals.visible(current.get(), publicId);
        Set<Role> roles = Proposals.rolesOf(current.get(), c);
        transitions.fire(ProposalLifecycle.TABLE, c, action, roles, comment);
        if (action == ProposalAction.RECORD) {
            c.proposal().became(conferences.create((String) proposals.community(c.proposal().communityId())[0], c.proposal().input()));
        }
        return c.proposal().conference();
    }
}
