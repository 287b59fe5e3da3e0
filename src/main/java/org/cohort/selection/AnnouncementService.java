package org.cohort.selection;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cohort.intake.Outcome;
import org.cohort.intake.ProposalDirectory;
import org.cohort.intake.ProposalRef;
import org.cohort.intake.ProposalService;
import org.cohort.intake.ProposalState;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.program.ProgramDirectory;
import org.cohort.program.RoundRef;

/** Announces a round: one previewed act, in one transaction (rules R7, R8). */
@UseCase
public class AnnouncementService {

    private static final Comparator<AnnouncementPreview.Row> ORDER = Comparator
            .comparing((AnnouncementPreview.Row row) -> row.proposal().project().participation().communityName())
            .thenComparing(row -> row.proposal().project().title()).thenComparing(AnnouncementPreview.Row::outcome, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(AnnouncementPreview.Row::applicant);

    @Inject
    ProgramDirectory programs;

    @Inject
    ProposalDirectory proposals;

    @Inject
    ProposalService intake;

    @Inject
    SelectionQueries decisions;

    @Inject
    DecisionCases cases;

    @Inject
    ConflictFinder conflicts;

    @Inject
    Directory people;

    @Inject
    Transitions transitions;

    @Inject
    Event<ProposalAnnounced> announced;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /**
     * What announcing would do; changes nothing. Proposals that an organizer must not see by a conflict are left out of what she is
     * shown, though they are announced with the others.
     *
     * @throws NotFound when there is no such round the actor organizes
     */
    @Requires(Role.ORGANIZER)
    public AnnouncementPreview preview(String roundPublicId) {
        RoundRef round = round(roundPublicId);
        List<AnnouncementPreview.Row> all = open(round);
        Conflicts own = conflicts.of(current.get());
        List<AnnouncementPreview.Row> shown = all.stream()
                .filter(row -> !own.hide(row.proposal().applicantId(), row.proposal().project().id())).sorted(ORDER).toList();
        return new AnnouncementPreview(round, shown.stream().filter(row -> row.outcome() != null).toList(),
                shown.stream().filter(row -> row.outcome() == null).toList(), ready(all));
    }

    /**
     * Announces every decision of the round: each proposal gets its outcome and its applicant a mail, and an internship begins
     * for each that is accepted.
     *
     * @return how many were announced
     * @throws Refused when a proposal has no decision, somebody would be accepted twice, or there is nothing to announce
     */
    @Requires(Role.ORGANIZER)
    public int announce(String roundPublicId) {
        List<AnnouncementPreview.Row> all = open(round(roundPublicId));
        ready(all).enforce();
        Set<Role> roles = EnumSet.of(Role.ORGANIZER);
        Conflicts own = conflicts.of(current.get());
        for (AnnouncementPreview.Row row : all) {
            Decision decision = cases.find(row.proposal().id()).orElseThrow();
            transitions.fire(DecisionLifecycle.TABLE, cases.of(decision, row.proposal(), null), DecisionAction.ANNOUNCE, roles, null);
            decision.noteAnnouncement(clock.instant());
            announce(row.proposal(), decision.outcome(), own);
            announced.fire(new ProposalAnnounced(row.proposal().id(), decision.outcome()));
        }
        return all.size();
    }

    /** What the organizer must not see by a conflict, the system announces for her. */
    private void announce(ProposalRef proposal, Outcome outcome, Conflicts own) {
        Actor announcer = own.hide(proposal.applicantId(), proposal.project().id()) ? Actor.SYSTEM : current.get();
        current.runAs(announcer, () -> intake.announce(proposal.id(), outcome));
    }

    private RoundRef round(String publicId) {
        RoundRef round = programs.roundByPublicId(publicId);
        if (!current.get().holds(Role.ORGANIZER, round.programId())) {
            throw new NotFound();
        }
        return round;
    }

    /** The proposals of the round that are not announced yet, with what is decided. */
    private List<AnnouncementPreview.Row> open(RoundRef round) {
        List<ProposalRef> open = proposals.ofRound(round.id()).stream().filter(p -> p.state() != ProposalState.ANNOUNCED).toList();
        Map<Long, Decision> decided = decisions.decisions(open);
        Map<Long, Directory.Person> names = people.people(open.stream().map(ProposalRef::applicantId).distinct().toList());
        return open.stream().map(p -> new AnnouncementPreview.Row(p, names.containsKey(p.applicantId()) ? names.get(p.applicantId()).name() : "",
                decided.containsKey(p.id()) ? decided.get(p.id()).outcome() : null)).toList();
    }

    static Verdict ready(List<AnnouncementPreview.Row> open) {
        long undecided = open.stream().filter(row -> row.outcome() == null).count();
        Set<Long> accepted = new HashSet<>();
        List<Object> twice = open.stream().filter(row -> row.outcome() == Outcome.ACCEPTED && !accepted.add(row.proposal().applicantId()))
                .map(row -> (Object) row.applicant()).toList();
        return Verdict.when(!open.isEmpty(), "announcement.nothing")
                .and(Verdict.when(undecided == 0, "announcement.undecided", undecided))
                .and(Verdict.when(twice.isEmpty(), "announcement.twice", twice));
    }
}
