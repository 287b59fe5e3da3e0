package org.cohort.selection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohort.identity.Actors;
import org.cohort.intake.ProposalState;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.jobs.Job;
import org.cohort.kernel.time.Window;
import org.cohort.kernel.work.Addressee;
import org.cohort.kernel.work.Card;
import org.cohort.kernel.work.Tasks;
import org.cohort.program.DeadlineKind;
import org.cohort.program.Gate;
import org.cohort.program.ParticipationRef;
import org.cohort.program.Place;
import org.cohort.program.ProgramDirectory;
import org.cohort.program.RoundRef;
import org.cohort.program.RoundWindows;
import org.cohort.program.Windows;

/**
 * Asks coordinators to decide and organizers to announce, from the day the reviews of a round close: time makes these tasks,
 * and no transition. People are asked by name, because nobody is asked about a proposal that a conflict hides from her
 * (rule R3): from a task that stays or goes she could tell what is decided on it.
 */
@ApplicationScoped
@Transactional
public class SelectionTasks implements Job {

    static final String DECIDE = "selection";
    static final String ANNOUNCE = "announcement";
    static final String NO_ORGANIZER = "announcer";
    private static final String WAITING = "OPEN";

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    ProgramDirectory programs;

    @Inject
    Windows windows;

    @Inject
    Directory directory;

    @Inject
    Actors actors;

    @Inject
    ConflictFinder conflicts;

    @Inject
    Tasks tasks;

    @Inject
    Clock clock;

    /** A proposal that is not announced, in a round whose reviews are closed. */
    private record Open(Long participation, Long round, Long applicant, Long project, boolean decided) {
    }

    @Override
    public String name() {
        return "selection-tasks";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    /** Makes the tasks what they must be now; a second run right after changes nothing. */
    @Override
    public String run() {
        List<Open> open = open();
        Map<Long, List<Open>> undecided = open.stream().filter(o -> !o.decided()).collect(Collectors.groupingBy(Open::participation));
        Map<Long, List<Open>> rounds = open.stream().collect(Collectors.groupingBy(Open::round));
        Set<String> standing = new HashSet<>();
        Set<String> stuck = new HashSet<>();
        Map<Long, RoundWindows> deciding = new HashMap<>();
        undecided.forEach((participation, of) -> {
            ParticipationRef ref = programs.participation(participation);
            // Nobody is asked for what she can't do any more: then the organizers give the community more time first.
            Window choosing = deciding.computeIfAbsent(ref.round().id(), round -> windows.on(round, null)).window(Gate.DECISION, Place.of(ref));
            if (!choosing.isOpen(clock.instant())) {
                return;
            }
            Set<Addressee> asked = directory.holders(Role.COORDINATOR, participation).stream().filter(account -> sees(account, of, false))
                    .map(Addressee::person).collect(Collectors.toSet());
            standing.add(ref.publicId());
            ask(DECIDE, ref.publicId(), ref.communityName() + " · " + ref.round().name(), "/community/" + ref.publicId() + "/selection",
                    Role.COORDINATOR, asked, choosing.shownEnd());
        });
        rounds.forEach((round, of) -> {
            RoundRef ref = programs.round(round);
            Set<Addressee> asked = directory.holders(Role.ORGANIZER, ref.programId()).stream().filter(account -> sees(account, of, true))
                    .map(Addressee::person).collect(Collectors.toSet());
            standing.add(ref.publicId());
            ask(ANNOUNCE, ref.publicId(), ref.name(), "/organize/" + ref.publicId() + "/announcement", Role.ORGANIZER, asked, windows.at(round, DeadlineKind.ANNOUNCEMENT));
            // Nobody is left who may: the way out is another organizer, whom an administrator can name. Of whose conflict she is told nothing.
            if (asked.isEmpty()) {
                stuck.add(ref.publicId());
                ask(NO_ORGANIZER, ref.publicId(), ref.name(), "/organize/programs/" + ref.programPublicId() + "/organizers", Role.ADMINISTRATOR,
                        Set.of(Addressee.holders(Role.ADMINISTRATOR, null)), windows.at(round, DeadlineKind.ANNOUNCEMENT));
            }
        });
        for (String kind : List.of(DECIDE, ANNOUNCE)) {
            tasks.subjects(kind).stream().filter(subject -> !standing.contains(subject)).forEach(subject -> tasks.clear(kind, subject));
        }
        tasks.subjects(NO_ORGANIZER).stream().filter(subject -> !stuck.contains(subject)).forEach(subject -> tasks.clear(NO_ORGANIZER, subject));
        return undecided.size() + " communities to decide, " + rounds.size() + " rounds to announce";
    }

    /** Only what differs is written: a task keeps the moment since when it stands. */
    private void ask(String kind, String subject, String title, String path, Role role, Set<Addressee> asked, Instant due) {
        if (!tasks.asked(kind, subject).equals(asked.stream().map(Addressee::key).collect(Collectors.toSet()))) {
            tasks.put(kind, WAITING, new Card(subject, title, path, null, Map.of(role, asked), due), Set.of(role));
        }
    }

    /** Whether she may know of all of these, or of one at least. */
    private boolean sees(Long account, List<Open> of, boolean all) {
        return actors.of(account).map(conflicts::of).filter(own -> all ? of.stream().noneMatch(o -> own.hide(o.applicant(), o.project()))
                : of.stream().anyMatch(o -> !own.hide(o.applicant(), o.project()))).isPresent();
    }

    private List<Open> open() {
        Instant now = clock.instant();
        return em.createQuery("""
                        select x.id, x.roundId, a.accountId, j.id, d.id from Proposal p join Project j on j.id = p.projectId
                        join Participation x on x.id = j.participationId join Application a on a.id = p.applicationId
                        join DeadlineEntry e on e.roundId = x.roundId and e.kind = :closed
                        left join Decision d on d.proposalId = p.id
                        where p.state in :live and e.at <= :now""", Object[].class)
                .setParameter("closed", DeadlineKind.REVIEWS_CLOSE).setParameter("live", List.of(ProposalState.SUBMITTED, ProposalState.SHORTLISTED))
                .setParameter("now", now).getResultStream()
                .map(row -> new Open((Long) row[0], (Long) row[1], (Long) row[2], (Long) row[3], row[4] != null)).toList();
    }
}
