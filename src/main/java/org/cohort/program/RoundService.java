package org.cohort.program;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.audit.Changes;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.persistence.Slug;
import org.cohort.kernel.persistence.Stored;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.text.Typed;
import org.cohort.kernel.work.Tasks;

/** Drafts rounds, renames, publishes and archives them. */
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
    Tasks tasks;

    /** Drafts a round with the deadlines that are known. @return its public id */
    @Requires(Role.ORGANIZER)
    public String create(String programPublicId, RoundForm form) {
        Program program = em.createQuery("select p from Program p where p.publicId = :id", Program.class)
                .setParameter("id", programPublicId).getResultStream().findFirst().orElseThrow(NotFound::new);
        organizing(program.id());
        RoundInput said = RoundInput.read(form, program.zone());
        RoundInput.enforceFree(em, program.id(), said.name(), null);
        Round round = new Round(Slug.free(said.name(), slug -> TAKEN.contains(slug) || isTaken(slug)), program.id(), program.zone(), clock.instant());
        round.follow(program);
        round.describe(said.name(), said.summary(), said.startsOn(), said.endsOn());
        em.persist(round);
        em.flush();
        Map<DeadlineKind, Instant> deadlines = said.deadlines();
        deadlines.forEach((kind, at) -> em.persist(new DeadlineEntry(round.id(), kind, at)));
        transitions.begin(RoundLifecycle.TABLE, new RoundLifecycle.Case(round, deadlines));
        return round.publicId();
    }

    /** Changes what a round is called and what is said of it. @param version the version the form was made from */
    @Requires(Role.ORGANIZER)
    public void rename(String publicId, String name, String summary, int version) {
        Round round = organized(publicId);
        Verdict.when(round.state() != RoundState.ARCHIVED, "round.archived").enforce();
        if (round.version() != version) {
            throw new Refused(Verdict.conflict("stale"));
        }
        Findings findings = new Findings();
        String called = findings.read(() -> Typed.required("name", name, 200));
        String said = findings.read(() -> Typed.optional("summary", summary, 500));
        findings.enforce();
        RoundInput.enforceFree(em, round.programId(), called, round.id());
        String changes = new Changes().value("name", round.name(), called).text("summary", round.summary(), said).words();
        round.rename(called, said);
        audit.record("round", publicId, "EDIT", null, null, changes);
        transitions.refresh(RoundLifecycle.TABLE, new RoundLifecycle.Case(round, windows.dates(round.id())));
    }

    /** Publishes, archives, reopens, or throws a draft away. @param comment words that come with it, or null */
    @Requires(Role.ORGANIZER)
    public void perform(String publicId, RoundAction action, String comment) {
        Round round = organized(publicId);
        if (action == RoundAction.DISCARD) {
            boolean used = em.createQuery("select count(x) from Participation x where x.roundId = :round", Long.class).setParameter("round", round.id()).getSingleResult() > 0;
            Verdict.when(!used, "round.used").enforce();
        }
        transitions.fire(RoundLifecycle.TABLE, new RoundLifecycle.Case(round, windows.dates(round.id())), action,
                policy.rolesOf(current.get(), round.programId()), comment);
        if (action == RoundAction.PUBLISH) {
            round.publishedAt(clock.instant());
        } else if (action == RoundAction.DISCARD) {
            remove(round);
        }
    }

    /** With its dates and what was planned for them; what other parts have of it they remove themselves when it is discarded. */
    private void remove(Round round) {
        // Deleting by a subquery on another table is said differently by each database: these are few, and removed one by one.
        for (String part : List.of("select l from DeadlineChangeLine l, DeadlineChange c where c.id = l.changeId and c.roundId = :round",
                "select h from ExtensionChange h, ExtensionGrant e where e.id = h.extensionId and e.roundId = :round")) {
            em.createQuery(part, Stored.class).setParameter("round", round.id()).getResultList().forEach(em::remove);
        }
        em.flush();
        for (String all : List.of("delete from DeadlineChange c where c.roundId = :round", "delete from DeadlineEntry d where d.roundId = :round",
                "delete from ExtensionGrant e where e.roundId = :round", "update ProgramRound r set r.clonedFrom = null where r.clonedFrom = :round")) {
            em.createQuery(all).setParameter("round", round.id()).executeUpdate();
        }
        tasks.clear(RoundLifecycle.TABLE.name(), round.publicId());
        em.remove(round);
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
