package org.cohort.program;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.persistence.Slug;
import org.cohort.kernel.persistence.UseCase;

/** Drafts rounds, moves their deadlines, publishes and archives them. */
@UseCase
public class RoundService {

    /** What stands after /organize/ and is no round. */
    private static final Set<String> TAKEN = Set.of("programs");

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    @Inject
    RoundPolicy policy;

    @Inject
    Windows windows;

    @Inject
    Transitions transitions;

    @Inject
    AuditTrail audit;

    @Inject
    Event<DeadlineMoved> moved;

    /** Drafts a round with the deadlines that are known. @return its public id */
    @Requires(Role.ORGANIZER)
    public String create(String programPublicId, RoundForm form) {
        Program program = em.createQuery("select p from Program p where p.publicId = :id", Program.class)
                .setParameter("id", programPublicId).getResultStream().findFirst().orElseThrow(NotFound::new);
        organizing(program.id());
        RoundInput said = RoundInput.read(form, program.zone(), false);
        Round round = new Round(Slug.free(said.name(), slug -> TAKEN.contains(slug) || isTaken(slug)), program.id(), program.zone(), clock.instant());
        round.describe(said.name(), said.summary(), said.startsOn(), said.endsOn());
        em.persist(round);
        em.flush();
        Map<DeadlineKind, Instant> deadlines = said.deadlines();
        deadlines.forEach((kind, at) -> em.persist(new DeadlineEntry(round.id(), kind, at)));
        transitions.begin(RoundLifecycle.TABLE, new RoundLifecycle.Case(round, deadlines));
        return round.publicId();
    }

    /**
     * Changes a round's name, days and deadlines. In a round that is shown no deadline can be taken away, and who is
     * affected by a moved one is told (rule T7).
     *
     * @param version the version the form was made from
     */
    @Requires(Role.ORGANIZER)
    public void edit(String publicId, RoundForm form, int version) {
        Round round = organized(publicId);
        Verdict.when(round.state() != RoundState.ARCHIVED, "round.archived").enforce();
        if (round.version() != version) {
            throw new Refused(Verdict.conflict("stale"));
        }
        // The deadlines count as the round's: two tabs do not overwrite each other's.
        em.lock(round, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        RoundInput said = RoundInput.read(form, round.zone(), round.state() == RoundState.PUBLISHED);
        round.describe(said.name(), said.summary(), said.startsOn(), said.endsOn());
        Map<DeadlineKind, Instant> asked = said.deadlines();
        Map<DeadlineKind, DeadlineEntry> entries = entries(round.id());
        for (DeadlineKind kind : DeadlineKind.values()) {
            set(round, kind, entries.get(kind), asked.get(kind));
        }
        transitions.refresh(RoundLifecycle.TABLE, new RoundLifecycle.Case(round, asked));
    }

    /** Publishes, archives or reopens. @param comment words that come with it, or null */
    @Requires(Role.ORGANIZER)
    public void perform(String publicId, RoundAction action, String comment) {
        Round round = organized(publicId);
        transitions.fire(RoundLifecycle.TABLE, new RoundLifecycle.Case(round, windows.dates(round.id())), action,
                policy.rolesOf(current.get(), round.programId()), comment);
        if (action == RoundAction.PUBLISH) {
            round.publishedAt(clock.instant());
        }
    }

    private void set(Round round, DeadlineKind kind, DeadlineEntry entry, Instant at) {
        if (entry == null && at != null) {
            em.persist(new DeadlineEntry(round.id(), kind, at));
            audit.record("round", round.publicId(), "DEADLINE", null, null, kind + " set to " + at);
        } else if (entry != null && at == null) {
            em.remove(entry);
            audit.record("round", round.publicId(), "DEADLINE", null, null, kind + " taken away");
        } else if (entry != null && !entry.at().equals(at)) {
            Instant from = entry.at();
            entry.moveTo(at);
            audit.record("round", round.publicId(), "DEADLINE", null, null, kind + " moved from " + from + " to " + at);
            if (round.state() == RoundState.PUBLISHED) {
                moved.fire(new DeadlineMoved(round.id(), kind, from, at));
            }
        }
    }

    private Map<DeadlineKind, DeadlineEntry> entries(Long roundId) {
        return em.createQuery("select d from DeadlineEntry d where d.roundId = :round", DeadlineEntry.class).setParameter("round", roundId)
                .getResultStream().collect(Collectors.toMap(DeadlineEntry::kind, entry -> entry));
    }

    private Round organized(String publicId) {
        List<Round> found = em.createQuery("select r from ProgramRound r where r.publicId = :id", Round.class).setParameter("id", publicId).getResultList();
        if (found.isEmpty()) {
            throw new NotFound();
        }
        organizing(found.get(0).programId());
        return found.get(0);
    }

    private void organizing(Long programId) {
        if (!current.get().isSystem() && !current.get().holds(Role.ORGANIZER, programId)) {
            throw new NotFound();
        }
    }

    private boolean isTaken(String slug) {
        return em.createQuery("select count(r) from ProgramRound r where r.publicId = :id", Long.class).setParameter("id", slug).getSingleResult() > 0;
    }
}
