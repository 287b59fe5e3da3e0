package org.cohort.intake;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.forms.Questionnaires;
import org.cohort.kernel.forms.Sheet;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.lifecycle.Word;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.work.Tasks;
import org.cohort.program.Gate;
import org.cohort.program.Windows;
import org.cohort.project.ProjectDirectory;
import org.cohort.project.ProjectRef;

/** Proposals: drafts, submitting, shortlisting, withdrawing, and the announcement of what became of them. */
@UseCase
public class ProposalService {

    @Inject
    IntakeCases cases;

    @Inject
    ProjectDirectory projects;

    @Inject
    Windows windows;

    @Inject
    Questionnaires questionnaires;

    @Inject
    Transitions transitions;

    @Inject
    Tasks tasks;

    @Inject
    Readdressing readdressing;

    @Inject
    Outbox outbox;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** The form of a proposal to a project: a new one, or that of the proposal she has begun. */
    @Requires(Role.SELF)
    public ProposalForm blank(String projectId) {
        ProjectRef project = offered(projectId);
        Sheet sheet = Sheet.blank(current.get().accountId(), questionnaires.latest(Proposal.QUESTIONS, project.participation().round().forms()));
        Optional<ApplicationCase> applied = cases.own(project.participation().round());
        if (applied.isEmpty()) {
            return new ProposalForm(project, null, null, ProposalState.DRAFT, null, 1, 0, sheet, Verdict.rule("proposal.eligible"), null);
        }
        ApplicationCase application = applied.get();
        Optional<Proposal> begun = begun(application.application(), project);
        if (begun.isPresent()) {
            return form(begun.get().publicId());
        }
        List<Proposal> others = cases.proposals(application.application().id());
        return new ProposalForm(project, null, application.application().publicId(), ProposalState.DRAFT, null, freeWish(others), 0, sheet,
                mayBegin(application, project, others), application.proposals().end(clock.instant()));
    }

    /** The form of the current actor's own proposal. */
    @Requires(Role.SELF)
    public ProposalForm form(String publicId) {
        ProposalCase c = own(publicId);
        Sheet sheet = questionnaires.read(Proposal.QUESTIONS, Proposal.SUBJECT, publicId, Set.of(Role.SELF)).stream().findFirst()
                .orElseThrow(NotFound::new);
        return new ProposalForm(c.project(), publicId, c.application().publicId(), c.proposal().state().forApplicant(), c.proposal().title(),
                c.proposal().wish(), c.proposal().revision(), sheet,
                ProposalLifecycle.TABLE.may(c, ProposalAction.SUBMIT, Set.of(Role.SELF), clock.instant()), c.window().end(clock.instant()));
    }

    /**
     * Begins a draft.
     *
     * @return the proposal's public id; that of the draft she has begun for this project, if there is one
     */
    @Requires(Role.SELF)
    public String create(String projectId, ProposalInput input) {
        cases.oneAtATime();
        Optional<Proposal> begun = begun(offered(projectId));
        if (begun.isEmpty()) {
            return begin(offered(projectId), input);
        }
        if (begun.get().state() == ProposalState.DRAFT) {
            save(begun.get().publicId(), input);
        }
        return begun.get().publicId();
    }

    /** Begins and submits at once. @return the proposal's public id */
    @Requires(Role.SELF)
    public String createAndSubmit(String projectId, ProposalInput input) {
        cases.oneAtATime();
        Optional<Proposal> begun = begun(offered(projectId));
        String publicId = begun.map(Proposal::publicId).orElseGet(() -> begin(offered(projectId), input));
        submit(publicId, begun.isPresent() ? input : input.of(1));
        return publicId;
    }

    /** Saves a draft, however incomplete its answers (rule A2). @throws Refused when another tab saved something else meanwhile */
    @Requires(Role.SELF)
    public void save(String publicId, ProposalInput input) {
        cases.oneAtATime();
        ProposalCase c = own(publicId);
        Verdict.when(c.proposal().state() == ProposalState.DRAFT, "proposal.submitted").and(c.window().verdict(clock.instant())).enforce();
        write(c, input, false);
    }

    /** Submits, for the first time or again (rule A3). */
    @Requires(Role.SELF)
    public void submit(String publicId, ProposalInput input) {
        cases.oneAtATime();
        ProposalCase c = own(publicId);
        c.window().verdict(clock.instant()).enforce();
        boolean written = write(c, input, true);
        if (!written && c.proposal().state() != ProposalState.DRAFT) {
            return;
        }
        c.proposal().submitted(clock.instant());
        transitions.fire(ProposalLifecycle.TABLE, c, ProposalAction.SUBMIT, IntakePolicy.rolesOf(current.get(), c), null);
        tasks.clear(ApplicationLifecycle.TABLE.name(), c.application().publicId());
        outbox.tell(c.application().accountId(), "proposal.RECEIPT", c.path(), c.proposal().title(), c.project().title(), clock.instant());
    }

    /** Shortlists, or withdraws. @param comment or null */
    @Requires(Role.SELF)
    public void perform(String publicId, ProposalAction action, String comment) {
        ProposalCase c = cases.seenProposal(publicId);
        Set<Role> roles = IntakePolicy.rolesOf(current.get(), c);
        Verdict.when(action != ProposalAction.SUBMIT && action != ProposalAction.ANNOUNCE, "proposal.form").enforce();
        if (roles.contains(Role.SELF) && !ProposalLifecycle.FOR_APPLICANT.contains(action)) {
            // The table would answer differently for a shortlisted one: she gets one answer for both.
            throw new Refused(Verdict.denied("lifecycle.role", new Word("role.MENTOR"), new Word("role.COORDINATOR")));
        }
        transitions.fire(ProposalLifecycle.TABLE, c, action, roles, comment);
        if (action == ProposalAction.WITHDRAW && c.siblings().stream().noneMatch(p -> p.isLive() && p.submittedAt() != null)) {
            ApplicationCase application = cases.of(c.application(), c.round());
            transitions.refresh(ApplicationLifecycle.TABLE, application);
        }
    }

    /**
     * Says what became of a proposal: the only way anybody gets to know. Called by the selection, in its transaction. One on
     * the waiting list can be announced once more. An acceptance accepts the application; when nothing is open any more, it is declined.
     */
    @Requires(Role.ORGANIZER)
    public void announce(Long proposalId, Outcome outcome) {
        ProposalCase c = cases.proposal(proposalId);
        transitions.fire(ProposalLifecycle.TABLE, c, ProposalAction.ANNOUNCE, IntakePolicy.rolesOf(current.get(), c), null);
        c.proposal().announced(outcome, clock.instant());
        outbox.tell(c.application().accountId(), "proposal.ANNOUNCED_" + outcome, c.path(), c.proposal().title(), c.project().title(),
                c.round().name());
        ApplicationCase application = cases.of(c.application(), c.round());
        ApplicationState state = c.application().state();
        boolean open = outcome == Outcome.WAITLISTED || c.siblings().stream().anyMatch(ProposalService::mayStillComeTrue);
        if (outcome == Outcome.ACCEPTED && state != ApplicationState.ACCEPTED) {
            follow(application, ApplicationAction.ACCEPT);
        } else if (outcome == Outcome.DECLINED && !open && state == ApplicationState.ELIGIBLE) {
            follow(application, ApplicationAction.DECLINE);
        }
    }

    /** Asks those who may still read it, after a conflict was declared. Called by the selection. */
    @Requires(Role.MENTOR)
    public void readdress(Long proposalId) {
        transitions.refresh(ProposalLifecycle.TABLE, cases.proposal(proposalId));
    }

    private void follow(ApplicationCase application, ApplicationAction action) {
        current.runAs(Actor.SYSTEM, () -> transitions.fire(ApplicationLifecycle.TABLE, application, action, Set.of(Role.SYSTEM), null));
    }

    private static boolean mayStillComeTrue(Proposal other) {
        return other.state() == ProposalState.SUBMITTED || other.state() == ProposalState.SHORTLISTED
                || other.announcedOutcome() == Outcome.ACCEPTED || other.announcedOutcome() == Outcome.WAITLISTED;
    }

    /** @return false when everything is stored already: the same form came twice */
    private boolean write(ProposalCase c, ProposalInput input, boolean submit) {
        String title = input.checkedTitle();
        Sheet sheet = questionnaires.sheetFor(Proposal.QUESTIONS, c.round().forms(), Proposal.SUBJECT, c.proposal().publicId());
        if (c.proposal().revision() != input.revision()) {
            if (title.equals(c.proposal().title()) && String.valueOf(c.proposal().wish()).equals(input.wish())
                    && Essays.same(sheet, input.answers())) {
                return false;
            }
            throw new Refused(Verdict.conflict("intake.meanwhile"));
        }
        Findings findings = new Findings();
        Integer wish = findings.read(() -> wish(input, c.project(), c.siblings()));
        findings.check(() -> questionnaires.save(sheet.publicId(), input.answers(), submit));
        findings.enforce();
        c.proposal().write(title, wish);
        return true;
    }

    private static int wish(ProposalInput input, ProjectRef project, List<Proposal> others) {
        int wish = input.checkedWish(project.participation().round().rules().proposals());
        if (others.stream().anyMatch(other -> other.isLive() && other.wish() == wish)) {
            throw Refused.input("wish", "proposal.wish", wish);
        }
        return wish;
    }

    private Verdict mayBegin(ApplicationCase application, ProjectRef project, List<Proposal> others) {
        int most = application.round().rules().proposals();
        return application.proposals().verdict(clock.instant()).and(project.takesProposals())
                .and(Verdict.when(application.application().state() == ApplicationState.ELIGIBLE, "proposal.eligible"))
                .and(Verdict.when(others.stream().filter(Proposal::isLive).count() < most, "proposal.limit", most));
    }

    private static int freeWish(List<Proposal> others) {
        return IntStream.iterate(1, n -> n + 1).filter(n -> others.stream().noneMatch(other -> other.isLive() && other.wish() == n)).findFirst().orElse(1);
    }

    private String begin(ProjectRef project, ProposalInput input) {
        ApplicationCase application = cases.own(project.participation().round())
                .orElseThrow(() -> new Refused(Verdict.rule("proposal.eligible")));
        List<Proposal> others = cases.proposals(application.application().id());
        mayBegin(application, project, others).enforce();
        Proposal proposal = new Proposal(application.application().id(), project.id(), clock.instant());
        proposal.write(input.checkedTitle(), wish(input, project, others));
        transitions.begin(ProposalLifecycle.TABLE, cases.of(cases.add(proposal)));
        readdressing.rival(project.id(), application.application().accountId());
        Sheet sheet = questionnaires.sheetFor(Proposal.QUESTIONS, application.round().forms(), Proposal.SUBJECT, proposal.publicId());
        questionnaires.save(sheet.publicId(), input.answers(), false);
        return proposal.publicId();
    }

    private Optional<Proposal> begun(ProjectRef project) {
        return cases.own(project.participation().round()).flatMap(application -> begun(application.application(), project));
    }

    private Optional<Proposal> begun(Application application, ProjectRef project) {
        return cases.proposals(application.id()).stream().filter(proposal -> proposal.projectId().equals(project.id())).findFirst();
    }

    private ProjectRef offered(String projectId) {
        ProjectRef project = projects.projectByPublicId(projectId);
        if (!project.isShown()) {
            throw new NotFound();
        }
        return project;
    }

    private ProposalCase own(String publicId) {
        ProposalCase c = cases.seenProposal(publicId);
        if (!current.get().is(c.application().accountId())) {
            throw new NotFound();
        }
        return c;
    }
}
