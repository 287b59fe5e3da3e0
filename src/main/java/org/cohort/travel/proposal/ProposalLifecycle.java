package org.cohort.travel.proposal;

import static org.cohort.kernel.access.Role.COORDINATOR;
import static org.cohort.kernel.access.Role.ORGANIZER;
import static org.cohort.kernel.access.Role.SELF;
import static org.cohort.travel.proposal.ProposalAction.DECLINE;
import static org.cohort.travel.proposal.ProposalAction.RECORD;
import static org.cohort.travel.proposal.ProposalAction.WITHDRAW;
import static org.cohort.travel.proposal.ProposalState.DECLINED;
import static org.cohort.travel.proposal.ProposalState.PROPOSED;
import static org.cohort.travel.proposal.ProposalState.RECORDED;
import static org.cohort.travel.proposal.ProposalState.WITHDRAWN;

import java.util.List;
import java.util.Map;
import org.cohort.kernel.lifecycle.Lifecycle;
import org.cohort.kernel.work.Addressee;
import org.cohort.kernel.work.Card;

/** How a proposed conference becomes one of the community's (travel.md §6, A2): nobody records her own proposal. */
final class ProposalLifecycle {

    static final Lifecycle<ProposalState, ProposalAction, ProposalCase> TABLE =
            Lifecycle.<ProposalState, ProposalAction, ProposalCase>of("conference-proposal", ProposalState.class, ProposalAction.class, PROPOSED)
                    .state(c -> c.proposal().state(), (c, to) -> c.proposal().move(to))
                    .card(ProposalLifecycle::card)
                    .on(RECORD).from(PROPOSED).to(RECORDED).by(COORDINATOR, ORGANIZER).tells(SELF)
                    .on(DECLINE).from(PROPOSED).to(DECLINED).by(COORDINATOR, ORGANIZER).comment().tells(SELF)
                    .on(WITHDRAW).from(PROPOSED).to(WITHDRAWN).by(SELF)
                    .waits(PROPOSED, COORDINATOR)
                    .build();

    private ProposalLifecycle() {
    }

    private static Card card(ProposalCase c) {
        return new Card(c.proposal().publicId(), c.proposal().input().name(), c.path(), c.proposal().accountId(), Map.of(
                SELF, List.of(Addressee.person(c.proposal().accountId())),
                COORDINATOR, c.hosts().participations().stream().sorted().map(id -> Addressee.holders(COORDINATOR, id)).toList()), null);
    }
}
