package org.cohort.program;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
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
import org.cohort.kernel.text.Typed;

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
        String name = Typed.required("name", form.name(), 200);
        Round round = new Round(Slug.free(name, slug -> TAKEN.contains(slug) || isTaken(slug)), program.id(), program.zone(), clock.instant());
        describe(round, form);
        em.persist(round);
        em.flush();
        Map<DeadlineKind, Instant> deadlines = read(round, form);
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
        describe(round, form);
        Map<DeadlineKind, Instant> asked = read(round, form);
        Map<DeadlineKind, DeadlineEntry> entries = entries(round.id());
        if (round.state() == RoundState.PUBLISHED) {
            DeadlineRules.missing(asked).stream().findFirst().ifPresent(kind -> {
                throw Refused.input(field(kind), "required");
            });
        }
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

    private static void describe(Round round, RoundForm form) {
        LocalDate first = Typed.date("startsOn", form.startsOn());
        LocalDate last = Typed.date("endsOn", form.endsOn());
        if (first != null && last != null && !last.isAfter(first)) {
            throw Refused.input("endsOn", "round.days");
        }
        round.describe(Typed.required("name", form.name(), 200), Typed.optional("summary", form.summary(), 500), first, last);
    }

    /** The deadlines as instants, in the right order. */
    private static Map<DeadlineKind, Instant> read(Round round, RoundForm form) {
        ZoneId zone = round.zone();
        Map<DeadlineKind, Instant> deadlines = new EnumMap<>(DeadlineKind.class);
        for (DeadlineKind kind : DeadlineKind.values()) {
            Instant at = switch (kind) {
                case INTERNSHIP_START -> round.startsOn() == null ? null : round.startsOn().atStartOfDay(zone).toInstant();
                // To its last millisecond, as every end counts.
                case INTERNSHIP_END -> round.endsOn() == null ? null : round.endsOn().plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1);
                default -> Typed.moment(kind.name(), form.deadlines().get(kind), zone);
            };
            if (at != null) {
                deadlines.put(kind, at);
            }
        }
        DeadlineRules.problems(deadlines).stream().findFirst().ifPresent(problem -> {
            throw problem.strict() ? Refused.input(field(problem.later()), "round.after", problem.earlier())
                    : Refused.input(field(problem.later()), "round.notBefore", problem.earlier());
        });
        return deadlines;
    }

    private static String field(DeadlineKind kind) {
        return switch (kind) {
            case INTERNSHIP_START -> "startsOn";
            case INTERNSHIP_END -> "endsOn";
            default -> kind.name();
        };
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
