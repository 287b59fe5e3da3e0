package org.cohort.program;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.text.Typed;

/** Gives one person more time, changes it and takes it back (rule T3); each time she is told. */
@UseCase
public class ExtensionService {

    /** What ends a gate, so that more time means something. */
    static final Set<DeadlineKind> EXTENDABLE = Arrays.stream(Gate.values()).map(Gate::closes)
            .filter(kind -> kind != DeadlineKind.ANNOUNCEMENT).collect(Collectors.toUnmodifiableSet());

    private static final int LONGEST_REASON = 500;

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    @Inject
    ProgramDirectory rounds;

    @Inject
    RoundPolicy policy;

    @Inject
    Windows windows;

    @Inject
    RoundPeople people;

    @Inject
    Outbox outbox;

    @Inject
    AuditTrail audit;

    /** The deadlines an extension can be given for, in order; for forms. */
    public static List<DeadlineKind> kinds() {
        return EXTENDABLE.stream().sorted().toList();
    }

    /** Gives more time. @return the extension's public id */
    @Requires(Role.ORGANIZER)
    public String grant(String roundPublicId, ExtensionForm form) {
        RoundRef round = organized(rounds.roundByPublicId(roundPublicId));
        Findings findings = new Findings();
        // Whoever does not take part, and whom she must know nothing of, is answered like nobody at all: a form does not tell who has an account.
        Long person = findings.read(() -> people.account(current.get(), round, Typed.required("person", form.person(), 254))
                .orElseThrow(() -> Refused.input("person", "choice")));
        DeadlineKind kind = findings.read(() -> kind(round, form.kind()));
        Instant until = findings.read(() -> until(round, kind, form.until()));
        String reason = findings.read(() -> Typed.required("reason", form.reason(), LONGEST_REASON));
        findings.enforce();
        // One grant in a round at a time: what two organizers give at once is one extension.
        em.find(Round.class, round.id(), LockModeType.PESSIMISTIC_WRITE);
        if (isGiven(round.id(), person, kind)) {
            throw Refused.input("person", "extension.given");
        }
        ExtensionGrant grant = new ExtensionGrant(round.id(), person, kind);
        grant.grant(until, reason, current.get().accountId(), clock.instant());
        em.persist(grant);
        note(grant, round, "GRANT");
        return grant.publicId();
    }

    /** Gives another time. @param version the version the form was made from */
    @Requires(Role.ORGANIZER)
    public void change(String publicId, ExtensionForm form, int version) {
        ExtensionGrant grant = standing(publicId, version);
        Verdict.when(!current.get().is(grant.accountId()), "extension.own").enforce();
        RoundRef round = organized(rounds.round(grant.roundId()));
        Findings findings = new Findings();
        Instant until = findings.read(() -> until(round, grant.kind(), form.until()));
        String reason = findings.read(() -> Typed.required("reason", form.reason(), LONGEST_REASON));
        findings.enforce();
        grant.grant(until, reason, current.get().accountId(), clock.instant());
        note(grant, round, "CHANGE");
    }

    /** Takes it back: the round's own deadline holds for her again. @param version the version the form was made from */
    @Requires(Role.ORGANIZER)
    public void revoke(String publicId, int version) {
        ExtensionGrant grant = standing(publicId, version);
        RoundRef round = organized(rounds.round(grant.roundId()));
        grant.revoke(clock.instant());
        note(grant, round, "REVOKE");
    }

    private DeadlineKind kind(RoundRef round, DeadlineKind chosen) {
        if (chosen == null || !EXTENDABLE.contains(chosen)) {
            throw Refused.input("kind", "choice");
        }
        if (windows.at(round.id(), chosen) == null) {
            throw Refused.input("kind", "extension.noDeadline");
        }
        return chosen;
    }

    /** @param kind null where that was wrong itself: then only the time is read */
    private Instant until(RoundRef round, DeadlineKind kind, String typed) {
        Instant until = Typed.moment("until", Typed.required("until", typed, 30), round.zone());
        Instant deadline = kind == null ? null : windows.at(round.id(), kind);
        if (deadline != null && !until.isAfter(deadline)) {
            throw Refused.input("until", "extension.notLater", deadline);
        }
        return until;
    }

    private boolean isGiven(Long roundId, Long account, DeadlineKind kind) {
        return em.createQuery("select count(e) from ExtensionGrant e where e.roundId = :round and e.accountId = :account and e.kind = :kind "
                        + "and e.revokedAt is null", Long.class)
                .setParameter("round", roundId).setParameter("account", account).setParameter("kind", kind).getSingleResult() > 0;
    }

    private ExtensionGrant standing(String publicId, int version) {
        ExtensionGrant grant = em.createQuery("select e from ExtensionGrant e where e.publicId = :id", ExtensionGrant.class)
                .setParameter("id", publicId).getResultStream().findFirst().orElseThrow(NotFound::new);
        RoundRef round = organized(rounds.round(grant.roundId()));
        if (people.hidden(current.get(), round).contains(grant.accountId())) {
            throw new NotFound();
        }
        Verdict.when(!grant.isRevoked(), "extension.revoked").enforce();
        if (grant.version() != version) {
            throw new Refused(Verdict.conflict("stale"));
        }
        return grant;
    }

    private RoundRef organized(RoundRef round) {
        if (!policy.organizes(current.get(), round)) {
            throw new NotFound();
        }
        return round;
    }

    private void note(ExtensionGrant grant, RoundRef round, String act) {
        audit.record("extension", grant.publicId(), act, null, null, grant.reason());
        outbox.tell(grant.accountId(), "extension." + act, round.path(), grant.kind(), round.name(), grant.untilAt(), grant.reason(),
                windows.at(round.id(), grant.kind()));
    }
}
