package org.cohort.intake;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.forms.Questionnaires;
import org.cohort.kernel.forms.Sheet;
import org.cohort.kernel.lifecycle.Option;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.persistence.UseCase;

/** Reads a proposal with the application behind it, for the applicant and for those who have a say in it. */
@UseCase
public class ProposalReading {

    @Inject
    IntakeCases cases;

    @Inject
    IntakeQueries queries;

    @Inject
    Questionnaires questionnaires;

    @Inject
    Transitions transitions;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    @Requires(Role.SELF)
    public ProposalView view(String publicId) {
        ProposalCase c = cases.seenProposal(publicId);
        Proposal proposal = c.proposal();
        Set<Role> roles = IntakePolicy.rolesOf(current.get(), c);
        boolean own = roles.contains(Role.SELF);
        List<Sheet> sheets = new ArrayList<>(questionnaires.read(Proposal.QUESTIONS, Proposal.SUBJECT, publicId, roles));
        if (!own) {
            sheets.addAll(questionnaires.read(Application.ESSAYS, Application.SUBJECT, c.application().publicId(), roles));
        }
        boolean told = own || roles.contains(Role.ORGANIZER);
        return new ProposalView(publicId, proposal.title(), c.project(), c.name(), told ? c.application().publicId() : null, own, !own,
                own ? proposal.state().forApplicant() : proposal.state(), told || roles.contains(Role.COORDINATOR) ? proposal.wish() : null,
                proposal.submittedAt(), proposal.announcedOutcome(),
                ProposalLifecycle.TABLE.may(c, ProposalAction.SUBMIT, roles, clock.instant()), c.window().shownEnd(), sheets,
                queries.contributions(c.application().id(), c.project().id()), options(c, roles, own));
    }

    /** Submitting is done on its form and announcing by the selection; the applicant is offered only what is hers. */
    private List<Option<ProposalAction>> options(ProposalCase c, Set<Role> roles, boolean own) {
        Set<ProposalAction> offered = own ? Set.of(ProposalAction.WITHDRAW) : Set.of(ProposalAction.SHORTLIST, ProposalAction.UNSHORTLIST);
        return transitions.options(ProposalLifecycle.TABLE, c, roles).stream().filter(option -> offered.contains(option.action())).toList();
    }
}
