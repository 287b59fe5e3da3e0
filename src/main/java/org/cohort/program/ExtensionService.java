package org.cohort.program;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.text.Typed;

/**
 * Gives more time to one person, to a project's team, or to everybody in a community, changes it and takes it back (rule T3); each time
 * those it concerns are told, once each, and what became of it is kept.
 */
@UseCase
public class ExtensionService {

    /** What ends a gate, so that more time means something. */
    static final Set<DeadlineKind> EXTENDABLE = Arrays.stream(Gate.values()).map(Gate::closes).collect(Collectors.toUnmodifiableSet());

    /** What begins the choice of a project's team, and of everybody in a community. */
    static final String TEAM = "project:";
    static final String COMMUNITY = "community:";

    /** What a team or a community does; applying is each person's own affair. */
    private static final Set<DeadlineKind> GROUPS = EnumSet.of(Gate.COMMUNITY_SIGN_UP.closes(), Gate.PROJECT.closes(), Gate.PROPOSAL.closes(), Gate.REVIEW.closes(),
            Gate.DECISION.closes());

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
    ExtensionNews news;

    /** The deadlines an extension can be given for, in order; for forms. */
    public static List<DeadlineKind> kinds() {
        return EXTENDABLE.stream().sorted().toList();
    }

    /** Whether more time can be given in the round: nobody is told of one that is not shown (rule S1), and in one that is archived nothing is open. */
    public static Verdict ready(RoundRef round) {
        return Verdict.when(round.state() != RoundState.DRAFT, "extension.draft").and(Verdict.when(round.state() != RoundState.ARCHIVED, "round.archived"));
    }

    /** Gives more time. @return the extension's public id */
    @Requires(Role.ORGANIZER)
    public String grant(String roundPublicId, ExtensionForm form) {
        RoundRef round = organized(rounds.roundByPublicId(roundPublicId));
        ready(round).enforce();
        Findings findings = new Findings();
        // Whoever does not take part, and whom she must know nothing of, is answered like nobody at all: a form does not tell who has an account.
        ExtensionGrant grant = findings.read(() -> begun(round, Typed.required("person", form.person(), 254), form.kind()));
        DeadlineKind kind = findings.read(() -> kind(round, form.kind()));
        Instant until = findings.read(() -> until(round, kind, form.until()));
        String reason = findings.read(() -> Typed.required("reason", form.reason(), LONGEST_REASON));
        findings.enforce();
        if (grant.participationId() == null && kind == Gate.DECISION.closes()) {
            throw Refused.input("kind", "extension.notChoosing");
        }
        if (grant.accountId() == null && !GROUPS.contains(kind)) {
            throw Refused.input("kind", "extension.notGroups");
        }
        if (grant.projectId() != null && kind == Gate.COMMUNITY_SIGN_UP.closes()) {
            throw Refused.input("kind", "extension.notTeams");
        }
        notHerOwn(grant);
        // One grant in a round at a time: what two organizers give at once is one extension.
        em.find(Round.class, round.id(), LockModeType.PESSIMISTIC_WRITE);
        if (isGiven(grant)) {
            throw Refused.input("person", "extension.given");
        }
        grant.grant(until, reason, current.get().accountId(), clock.instant());
        em.persist(grant);
        em.flush();
        news.note(grant, round, "GRANT", null);
        return grant.publicId();
    }

    /** Gives another time. @param version the version the form was made from */
    @Requires(Role.ORGANIZER)
    public void change(String publicId, ExtensionForm form, int version) {
        ExtensionGrant grant = standing(publicId, version);
        notHerOwn(grant);
        RoundRef round = organized(rounds.round(grant.roundId()));
        ready(round).enforce();
        Findings findings = new Findings();
        Instant until = findings.read(() -> until(round, grant.kind(), form.until()));
        String reason = findings.read(() -> Typed.required("reason", form.reason(), LONGEST_REASON));
        findings.enforce();
        Instant before = grant.untilAt();
        grant.grant(until, reason, current.get().accountId(), clock.instant());
        news.note(grant, round, "CHANGE", before);
    }

    /** Takes it back: the round's own deadline holds again, and whatever else she has. @param version the version the form was made from */
    @Requires(Role.ORGANIZER)
    public void revoke(String publicId, int version) {
        ExtensionGrant grant = standing(publicId, version);
        RoundRef round = organized(rounds.round(grant.roundId()));
        grant.revoke(clock.instant());
        news.note(grant, round, "REVOKE", grant.untilAt());
    }

    /** Nobody lengthens her own time, nor that of a team or a community she is of. */
    private void notHerOwn(ExtensionGrant grant) {
        Verdict.when(current.get().isSystem() || !news.concerned(grant).contains(current.get().accountId()), "extension.own").enforce();
    }

    /** @param whose a person's public id or address, or a team or a community of this round */
    private ExtensionGrant begun(RoundRef round, String whose, DeadlineKind kind) {
        boolean team = whose.startsWith(TEAM);
        if (!team && !whose.startsWith(COMMUNITY)) {
            return new ExtensionGrant(round.id(), people.account(current.get(), round, whose).orElseThrow(() -> Refused.input("person", "choice")), kind);
        }
        Long id = em.createQuery(team ? "select p.id from Project p join Participation x on x.id = p.participationId where x.roundId = :round and p.publicId = :id"
                        : "select x.id from Participation x where x.roundId = :round and x.publicId = :id", Long.class).setParameter("round", round.id())
                .setParameter("id", whose.substring(whose.indexOf(':') + 1)).getResultStream().findFirst().orElseThrow(() -> Refused.input("person", "choice"));
        return new ExtensionGrant(round.id(), team ? new Place(id, null) : new Place(null, id), kind);
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
        // What came after it could be decided by nobody (rule R7).
        Instant announced = kind == Gate.PROPOSAL.closes() ? windows.at(round.id(), DeadlineKind.ANNOUNCEMENT) : null;
        if (announced != null && until.isAfter(announced)) {
            throw Refused.input("until", "extension.announced", announced);
        }
        return until;
    }

    private boolean isGiven(ExtensionGrant grant) {
        return windows.extended(grant.roundId(), grant.kind()).grants().stream().anyMatch(other -> Objects.equals(other.accountId(), grant.accountId())
                && Objects.equals(other.projectId(), grant.projectId()) && Objects.equals(other.participationId(), grant.participationId()));
    }

    private ExtensionGrant standing(String publicId, int version) {
        ExtensionGrant grant = em.createQuery("select e from ExtensionGrant e where e.publicId = :id", ExtensionGrant.class)
                .setParameter("id", publicId).getResultStream().findFirst().orElseThrow(NotFound::new);
        RoundRef round = organized(rounds.round(grant.roundId()));
        if (grant.accountId() != null && people.hidden(current.get(), round).contains(grant.accountId())) {
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
}
