package org.cohort.selection;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cohort.intake.ApplicationState;
import org.cohort.intake.Outcome;
import org.cohort.intake.ProposalDirectory;
import org.cohort.intake.ProposalRef;
import org.cohort.intake.ProposalService;
import org.cohort.intake.ProposalState;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.time.Window;
import org.cohort.program.DeadlineKind;
import org.cohort.program.DeadlineService;
import org.cohort.program.Gate;
import org.cohort.program.ParticipationRef;
import org.cohort.program.ParticipationState;
import org.cohort.program.Place;
import org.cohort.program.ProgramDirectory;
import org.cohort.program.RoundRef;
import org.cohort.program.RoundWindows;
import org.cohort.program.Windows;
import org.cohort.project.ProjectState;

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
    Windows windows;

    @Inject
    Directory people;

    @Inject
    Transitions transitions;

    @Inject
    Event<ProposalAnnounced> announced;

    @Inject
    SelectionTasks tasks;

    @Inject
    DeadlineService deadlines;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /**
     * What announcing would do; changes nothing. An organizer from whom a conflict hides a proposal is told that another must
     * announce, and nothing that counts it.
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
                shown.stream().filter(row -> row.outcome() == null).toList(), ready(round, all, own), late(round, shown), early(round), unsure(round, all, own), shown.isEmpty() ? told(round, own) : null, seen(shown));
    }

    /**
     * Announces every decision of the round: each proposal gets its outcome and its applicant a mail, and an internship begins
     * for each that is accepted. One that comes before its published date brings that date forward: the round is announced then.
     *
     * @param seen of the preview that was shown
     * @return how many were announced
     * @throws Refused when a proposal has no decision, somebody can't be accepted or would be twice, there is nothing to announce,
     *                 proposals can still come, or the decisions are not those that were shown
     */
    @Requires(Role.ORGANIZER)
    public int announce(String roundPublicId, String seen) {
        RoundRef round = round(roundPublicId);
        List<AnnouncementPreview.Row> all = open(round);
        Conflicts own = conflicts.of(current.get());
        ready(round, all, own).enforce();
        if (!seen(all).equals(seen)) {
            throw new Refused(Verdict.conflict("announcement.changed"));
        }
        Set<Role> roles = EnumSet.of(Role.ORGANIZER);
        for (AnnouncementPreview.Row row : all) {
            Decision decision = cases.find(row.proposal().id()).orElseThrow();
            transitions.fire(DecisionLifecycle.TABLE, cases.of(decision, row.proposal(), null, own), DecisionAction.ANNOUNCE, roles, null);
            decision.noteAnnouncement(clock.instant());
            intake.announce(row.proposal().id(), decision.outcome());
            announced.fire(new ProposalAnnounced(row.proposal().id(), decision.outcome()));
        }
        deadlines.announced(roundPublicId);
        tasks.run();
        return all.size();
    }

    private AnnouncementPreview.Told told(RoundRef round, Conflicts own) {
        Map<Long, ProposalRef> announced = proposals.ofRound(round.id()).stream().filter(p -> p.state() == ProposalState.ANNOUNCED)
                .filter(p -> !own.hide(p.applicantId(), p.project().id())).collect(Collectors.toMap(ProposalRef::id, p -> p));
        List<Decision> told = decisions.decisions(announced.values()).values().stream().filter(decision -> decision.announcedAt() != null).toList();
        Map<Outcome, Long> outcomes = told.stream().collect(Collectors.groupingBy(Decision::outcome, Collectors.counting()));
        return told.isEmpty() ? null : new AnnouncementPreview.Told(told.stream().map(d -> announced.get(d.proposalId()).applicantId()).distinct().count(),
                outcomes.getOrDefault(Outcome.ACCEPTED, 0L), outcomes.getOrDefault(Outcome.WAITLISTED, 0L), outcomes.getOrDefault(Outcome.DECLINED, 0L),
                told.stream().map(Decision::announcedAt).max(Comparator.naturalOrder()).orElseThrow());
    }

    /** Two statements, however many communities there are. */
    private List<String> late(RoundRef round, List<AnnouncementPreview.Row> shown) {
        List<ParticipationRef> undecided = shown.stream().filter(row -> row.outcome() == null).map(row -> row.proposal().project().participation()).distinct().toList();
        if (undecided.isEmpty()) {
            return List.of();
        }
        RoundWindows choosing = windows.on(round.id(), null);
        return undecided.stream().filter(x -> choosing.window(Gate.DECISION, Place.of(x)).isOver(clock.instant())).map(ParticipationRef::communityName).distinct().sorted().toList();
    }

    /** The published date while it is to come, or null. */
    private Instant early(RoundRef round) {
        Instant published = windows.at(round.id(), DeadlineKind.ANNOUNCEMENT);
        return published != null && !Window.from(published).isOpen(clock.instant()) ? published : null;
    }

    /** Those in conflict with the reader, and those she competes with, are left out (rule R3). */
    private long unsure(RoundRef round, List<AnnouncementPreview.Row> open, Conflicts own) {
        Set<Long> hidden = open.stream().map(AnnouncementPreview.Row::proposal).filter(p -> own.hide(p.applicantId(), p.project().id()))
                .map(ProposalRef::applicantId).collect(Collectors.toSet());
        return proposals.undecided(round.id()).stream().filter(account -> !own.isWith(account) && !hidden.contains(account)).count();
    }

    private RoundRef round(String publicId) {
        RoundRef round = programs.roundByPublicId(publicId);
        if (!current.get().holds(Role.ORGANIZER, round.programId())) {
            throw new NotFound();
        }
        return round;
    }

    /** The proposals of the round that are not announced yet, and those of the waiting list that were decided anew, with what is decided. */
    private List<AnnouncementPreview.Row> open(RoundRef round) {
        List<ProposalRef> all = proposals.ofRound(round.id());
        Map<Long, Decision> decided = decisions.decisions(all);
        List<ProposalRef> open = all.stream().filter(p -> p.state() != ProposalState.ANNOUNCED || isDecidedAnew(decided.get(p.id()))).toList();
        Map<Long, ApplicationState> standing = proposals.applications(open);
        Map<Long, Directory.Person> names = people.people(open.stream().map(ProposalRef::applicantId).distinct().toList());
        return open.stream().map(p -> new AnnouncementPreview.Row(p, names.containsKey(p.applicantId()) ? names.get(p.applicantId()).name() : "",
                decided.containsKey(p.id()) ? decided.get(p.id()).outcome() : null, decided.containsKey(p.id()) ? decided.get(p.id()).version() : 0,
                standing.get(p.applicationId()))).toList();
    }

    private static boolean isDecidedAnew(Decision decision) {
        return decision != null && decision.state() == DecisionState.PENDING && decision.outcome() != Outcome.WAITLISTED;
    }

    /** Who is in conflict is told that first and alone: every other reason would count what she must not know of. */
    private Verdict ready(RoundRef round, List<AnnouncementPreview.Row> open, Conflicts own) {
        boolean conflicted = open.stream().anyMatch(row -> own.hide(row.proposal().applicantId(), row.proposal().project().id()));
        Window coming = windows.of(round.id(), Gate.PROPOSAL, null);
        Instant closes = coming.shownEnd();
        boolean closed = closes == null || coming.isOver(clock.instant());
        Instant longest = windows.extended(round.id(), Gate.PROPOSAL.closes()).latest();
        boolean extended = longest != null && Window.until(longest).isOpen(clock.instant());
        return Verdict.when(!conflicted, "announcement.other").and(Verdict.when(closed, "announcement.early", closes == null ? "" : closes))
                .and(Verdict.when(!extended, "announcement.extended", longest == null ? "" : longest))
                .and(ready(open)).and(places(open, own));
    }

    /** Whether every community has its places for whom it takes: who decided may not have known of all. */
    private Verdict places(List<AnnouncementPreview.Row> open, Conflicts own) {
        List<Object> full = open.stream().filter(row -> row.outcome() == Outcome.ACCEPTED).map(row -> row.proposal().project().participation()).distinct()
                .filter(x -> cases.taken(x.id(), null, own) > x.slots()).map(x -> (Object) x.communityName()).toList();
        return Verdict.when(full.isEmpty(), "announcement.places", full);
    }

    /** A hash of the decisions, by their proposals. */
    private static String seen(List<AnnouncementPreview.Row> rows) {
        String text = rows.stream().map(row -> row.proposal().id() + ":" + row.outcome() + ":" + row.version()).sorted().collect(Collectors.joining(","));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Verdict ready(List<AnnouncementPreview.Row> open) {
        long undecided = open.stream().filter(row -> row.outcome() == null).count();
        Set<Long> accepted = new HashSet<>();
        List<Object> twice = open.stream().filter(row -> row.outcome() == Outcome.ACCEPTED && !accepted.add(row.proposal().applicantId()))
                .map(row -> (Object) row.applicant()).toList();
        List<Object> taken = names(open, row -> row.outcome() == Outcome.ACCEPTED && row.standing() == ApplicationState.ACCEPTED);
        List<Object> barred = names(open, row -> row.outcome() == Outcome.ACCEPTED && !DecisionCase.isEligible(row.standing()));
        List<Object> out = names(open, row -> row.outcome() != Outcome.DECLINED && (row.proposal().project().state() != ProjectState.APPROVED
                || row.proposal().project().participation().state() != ParticipationState.APPROVED));
        return Verdict.when(!open.isEmpty(), "announcement.nothing")
                .and(Verdict.when(undecided == 0, "announcement.undecided", undecided))
                .and(Verdict.when(twice.isEmpty(), "announcement.twice", twice))
                .and(Verdict.when(taken.isEmpty(), "announcement.taken", taken))
                .and(Verdict.when(barred.isEmpty(), "announcement.notEligible", barred))
                .and(Verdict.when(out.isEmpty(), "announcement.out", out));
    }

    private static List<Object> names(List<AnnouncementPreview.Row> open, Predicate<AnnouncementPreview.Row> of) {
        return open.stream().filter(of).map(row -> (Object) row.applicant()).distinct().toList();
    }
}
