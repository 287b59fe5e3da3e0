package org.cohort.intake;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cohort.boot.Setting;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.forms.Questionnaires;
import org.cohort.kernel.forms.Sheet;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.text.Phrase;
import org.cohort.kernel.work.Tasks;
import org.cohort.program.Gate;
import org.cohort.program.ProgramDirectory;
import org.cohort.program.RoundPolicy;
import org.cohort.program.RoundRef;
import org.cohort.program.Windows;

/** Applying to a round: drafts, submitting, the system's answer, withdrawing, and the organizers' word where a rule is unsure. */
@UseCase
public class ApplicationService {

    @Inject
    IntakeCases cases;

    @Inject
    ProgramDirectory programs;

    @Inject
    RoundPolicy rounds;

    @Inject
    Windows windows;

    @Inject
    Questionnaires questionnaires;

    @Inject
    Transitions transitions;

    @Inject
    Tasks tasks;

    @Inject
    Outbox outbox;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** The form for the current actor, filled with what she has saved. */
    @Requires(Role.SELF)
    public ApplyPage page(String roundId) {
        RoundRef round = round(roundId);
        Optional<Application> stored = cases.application(round.id(), current.get().accountId());
        if (stored.isEmpty()) {
            Sheet blank = Sheet.blank(current.get().accountId(), questionnaires.latest(Application.ESSAYS, round.forms()));
            var window = windows.of(round.id(), Gate.APPLICATION, current.get().accountId());
            return new ApplyPage(round, null, ApplicationState.DRAFT, new ApplicationInput(null, null, null, null, null, Map.of(), 0), blank,
                    window.verdict(clock.instant()), window.end(clock.instant()), List.of());
        }
        ApplicationCase c = cases.of(stored.get(), round);
        Sheet sheet = sheet(c.application()).orElseGet(() -> Sheet.blank(c.application().accountId(),
                questionnaires.latest(Application.ESSAYS, round.forms())));
        return new ApplyPage(round, c.application().publicId(), c.application().state(), typed(c.application(), sheet), sheet,
                ApplicationLifecycle.TABLE.may(c, ApplicationAction.SUBMIT, Set.of(Role.SELF), clock.instant()), c.window().end(clock.instant()), findings(c));
    }

    /**
     * Saves a draft, however incomplete (rule A2).
     *
     * @return the application's public id
     * @throws Refused when the window is not open, it is submitted already, or another tab saved something else meanwhile
     */
    @Requires(Role.SELF)
    public String save(String roundId, ApplicationInput input) {
        ApplicationCase c = begun(roundId);
        Application application = c.application();
        Verdict.when(application.state() == ApplicationState.DRAFT, "application.submitted").and(c.window().verdict(clock.instant())).enforce();
        write(c, input, false);
        return application.publicId();
    }

    /**
     * Submits, for the first time or again, in time to the last instant (rules T2, A3); the system answers in the same
     * transaction (A1) and the receipt is on its way.
     *
     * @return the application's public id
     */
    @Requires(Role.SELF)
    public String submit(String roundId, ApplicationInput input) {
        ApplicationCase c = begun(roundId);
        Application application = c.application();
        c.window().verdict(clock.instant()).enforce();
        ApplicationInput.Answers answers = answers(c, input);
        Findings findings = new Findings();
        findings.check(() -> answers.enforceComplete(Eligibility.asked(c.round().rules().entry())));
        boolean written = Boolean.TRUE.equals(findings.read(() -> write(c, input, true)));
        findings.enforce();
        if (!written && application.state() != ApplicationState.DRAFT) {
            return application.publicId();
        }
        transitions.fire(ApplicationLifecycle.TABLE, c, ApplicationAction.SUBMIT, IntakePolicy.rolesOf(current.get(), c), null);
        application.submitted(clock.instant());
        decide(c);
        return application.publicId();
    }

    /** Withdraws it, or says an organizer's word where a rule was unsure. @param comment or null */
    @Requires(Role.SELF)
    public void perform(String publicId, ApplicationAction action, String comment) {
        ApplicationCase c = cases.seenApplication(publicId);
        Verdict.when(action != ApplicationAction.SUBMIT, "application.form").enforce();
        if (action == ApplicationAction.WITHDRAW) {
            withdrawProposals(c.application(), Role.SELF);
        }
        transitions.fire(ApplicationLifecycle.TABLE, c, action, IntakePolicy.rolesOf(current.get(), c), comment);
        if (action == ApplicationAction.CLEAR || action == ApplicationAction.BAR) {
            c.application().found(null);
            c.application().ruled(current.get().accountId());
        }
        if (action == ApplicationAction.BAR) {
            current.runAs(Actor.SYSTEM, () -> withdrawProposals(c.application(), Role.SYSTEM));
        }
    }

    /** The system's answer. Once an organizer has ruled, what is submitted again comes to an organizer again. */
    private void decide(ApplicationCase c) {
        List<Eligibility.Finding> findings = findings(c);
        Eligibility.Answer answer = Eligibility.overall(findings);
        List<Eligibility.Finding> against = findings.stream().filter(f -> f.answer() != Eligibility.Answer.YES).toList();
        // A receipt names the rules and repeats nothing she told: it is kept in mailboxes (rule A5).
        Stream<Phrase> ruled = c.application().isRuled() ? Stream.of(Phrase.of("eligibility.ruled")) : Stream.empty();
        List<Phrase> why = Stream.concat(ruled, against.stream().map(f -> Phrase.of("eligibility." + f.rule()))).toList();
        c.application().found(findings.stream().filter(f -> f.answer() == Eligibility.Answer.NO).map(Eligibility.Finding::rule).findFirst().orElse(null));
        ApplicationAction action = c.application().isRuled() ? ApplicationAction.HOLD : switch (answer) {
            case YES -> ApplicationAction.QUALIFY;
            case NO -> ApplicationAction.DISQUALIFY;
            case UNSURE -> ApplicationAction.HOLD;
        };
        // The audit trail keeps which rules spoke and nothing of what she told: it outlives her answers (rule A5).
        String rules = Stream.concat(c.application().isRuled() ? Stream.of("RULED") : Stream.empty(), against.stream().map(f -> f.rule() + "." + f.answer()))
                .collect(Collectors.joining(" "));
        current.runAs(Actor.SYSTEM, () -> transitions.fire(ApplicationLifecycle.TABLE, c, action, Set.of(Role.SYSTEM), rules));
        if (cases.proposals(c.application().id()).stream().anyMatch(p -> p.isLive() && p.submittedAt() != null)) {
            tasks.clear(ApplicationLifecycle.TABLE.name(), c.application().publicId());
        }
        outbox.tell(c.application().accountId(), "application.RECEIPT_" + c.application().state(), c.path(), c.round().name(), clock.instant(),
                new Phrase.Lines(why));
    }

    List<Eligibility.Finding> findings(ApplicationCase c) {
        Set<String> excluded = Arrays.stream(Setting.SANCTIONED_COUNTRIES.value().split(",")).map(String::strip).collect(Collectors.toSet());
        return Eligibility.findings(c.application().facts(c.round(), !cases.earlier(c).isEmpty(), excluded));
    }

    private void withdrawProposals(Application application, Role by) {
        for (Proposal proposal : cases.proposals(application.id())) {
            if (Set.of(ProposalState.DRAFT, ProposalState.SUBMITTED, ProposalState.SHORTLISTED).contains(proposal.state())) {
                transitions.fire(ProposalLifecycle.TABLE, cases.of(proposal), ProposalAction.WITHDRAW, Set.of(by), null);
            }
        }
    }

    private ApplicationCase begun(String roundId) {
        RoundRef round = round(roundId);
        cases.oneAtATime();
        Optional<Application> stored = cases.application(round.id(), current.get().accountId());
        if (stored.isPresent()) {
            return cases.of(stored.get(), round);
        }
        windows.of(round.id(), Gate.APPLICATION, current.get().accountId()).verdict(clock.instant()).enforce();
        ApplicationCase c = cases.of(cases.add(new Application(round.id(), current.get().accountId(), clock.instant())), round);
        transitions.begin(ApplicationLifecycle.TABLE, c);
        return c;
    }

    /** @return false when everything is stored already: the same form came twice */
    private boolean write(ApplicationCase c, ApplicationInput input, boolean submit) {
        Application application = c.application();
        ApplicationInput.Answers answers = answers(c, input);
        Sheet sheet = questionnaires.sheetFor(Application.ESSAYS, c.round().forms(), Application.SUBJECT, application.publicId());
        if (application.revision() != input.revision()) {
            if (application.hasSame(answers) && Essays.same(sheet, input.essays())) {
                return false;
            }
            throw new Refused(Verdict.conflict("intake.meanwhile"));
        }
        application.write(answers);
        questionnaires.save(sheet.publicId(), input.essays(), submit);
        return true;
    }

    private ApplicationInput.Answers answers(ApplicationCase c, ApplicationInput input) {
        return input.answers(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)).only(Eligibility.asked(c.round().rules().entry()));
    }

    private Optional<Sheet> sheet(Application application) {
        return questionnaires.read(Application.ESSAYS, Application.SUBJECT, application.publicId(), Set.of(Role.SELF)).stream()
                .filter(sheet -> application.accountId().equals(sheet.accountId())).findFirst();
    }

    private RoundRef round(String publicId) {
        return rounds.seen(current.get(), programs.roundByPublicId(publicId));
    }

    private static ApplicationInput typed(Application application, Sheet sheet) {
        ApplicationInput.Answers a = application.answers();
        return new ApplicationInput(Objects.toString(a.birthDate(), null), a.country(),
                a.earlierIntern() == null ? null : a.earlierIntern() ? "yes" : "no", Objects.toString(a.hoursPerWeek(), null),
                Objects.toString(a.weeksFree(), null), sheet.answers(), application.revision());
    }
}
