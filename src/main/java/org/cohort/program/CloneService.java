package org.cohort.program;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.text.Typed;

/**
 * Makes the next round from one that was: a draft with its dates shifted, soft dates and graces too. What is the program's (stipend,
 * limits, reports) and the newest editions of the questionnaires hold for it as for every round. Its communities are invited
 * again, once, when it is published.
 */
@UseCase
public class CloneService {

    /**
     * What cloning would make.
     *
     * @param moves each deadline as it was and as it would be
     */
    public record Plan(RoundRef round, LocalDate startsOn, LocalDate endsOn, List<DeadlineMove> moves, List<DeadlineRules.Problem> problems) {
    }

    /**
     * Whom the round can invite.
     *
     * @param from        the round it was cloned from, or null
     * @param communities those that took part in it and have not signed up for this one
     * @param ready       whether they can be invited now, or why not
     */
    public record Invitations(RoundRef round, RoundRef from, List<String> communities, Instant invitedAt, Verdict ready) {
    }

    private static final String AGAIN = " from Participation x join Community c on c.id = x.communityId where x.roundId = :from and x.state = :approved"
            + " and not exists (select y.id from Participation y where y.roundId = :round and y.communityId = x.communityId)";

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    @Inject
    ProgramDirectory directory;

    @Inject
    RoundPolicy policy;

    @Inject
    RoundService rounds;

    @Inject
    Transitions transitions;

    @Inject
    Outbox outbox;

    @Inject
    AuditTrail audit;

    @Inject
    Event<RoundCloned> cloned;

    /** What cloning would make; changes nothing. @param startsOn the new first day as it was typed */
    @Requires(Role.ORGANIZER)
    public Plan plan(String roundPublicId, String startsOn) {
        RoundRef round = organized(roundPublicId);
        Verdict.when(round.startsOn() != null && round.endsOn() != null, "round.clone.days").enforce();
        Typed.required("startsOn", startsOn, 10);
        LocalDate first = Typed.date("startsOn", startsOn);
        Map<DeadlineKind, DeadlineSetting> before = new EnumMap<>(DeadlineKind.class);
        em.createQuery("select d from DeadlineEntry d where d.roundId = :round", DeadlineEntry.class).setParameter("round", round.id())
                .getResultList().forEach(entry -> before.put(entry.kind(), entry.setting()));
        RoundShift shift = RoundShift.between(round.startsOn(), first, round.zone(), em.find(Program.class, round.programId()).zone());
        Map<DeadlineKind, DeadlineSetting> after = shift.shift(before, first, round.endsOn());
        after.keySet().retainAll(DeadlineRules.kinds(em.find(Program.class, round.programId()).rules()));
        Map<DeadlineKind, Instant> dates = new EnumMap<>(DeadlineKind.class);
        after.forEach((kind, setting) -> dates.put(kind, setting.at()));
        List<DeadlineMove> moves = after.entrySet().stream()
                .map(entry -> new DeadlineMove(entry.getKey(), before.getOrDefault(entry.getKey(), DeadlineSetting.NONE), entry.getValue())).toList();
        return new Plan(round, first, shift.shift(round.endsOn()), moves, DeadlineRules.problems(dates));
    }

    /** Drafts the new round. @return its public id */
    @Requires(Role.ORGANIZER)
    public String create(String roundPublicId, String name, String startsOn) {
        Findings findings = new Findings();
        String called = findings.read(() -> Typed.required("name", name, 200));
        Plan plan = findings.read(() -> plan(roundPublicId, startsOn));
        if (plan != null) {
            plan.problems().stream().findFirst().ifPresent(problem ->
                    findings.add(Refused.input("startsOn", "round.order", problem.later(), problem.earlier())));
        }
        findings.enforce();
        String summary = em.find(Round.class, plan.round().id()).summary();
        String made = rounds.create(plan.round().programPublicId(), new RoundForm(called, summary, null, null, Map.of()));
        Round round = em.find(Round.class, directory.roundByPublicId(made).id());
        round.days(plan.startsOn(), plan.endsOn());
        round.clonedFrom(plan.round().id());
        Map<DeadlineKind, Instant> dates = new EnumMap<>(DeadlineKind.class);
        for (DeadlineMove move : plan.moves()) {
            DeadlineEntry entry = new DeadlineEntry(round.id(), move.kind(), move.to().at());
            entry.set(move.to());
            em.persist(entry);
            dates.put(move.kind(), move.to().at());
        }
        transitions.refresh(RoundLifecycle.TABLE, new RoundLifecycle.Case(round, dates));
        RoundShift shift = RoundShift.between(plan.round().startsOn(), plan.startsOn(), plan.round().zone(), round.zone());
        cloned.fire(new RoundCloned(plan.round().id(), round.id(), shift::shift));
        audit.record("round", made, "CLONE", null, null, roundPublicId + " → " + made);
        return made;
    }

    /** Whom a cloned round can invite. */
    @Requires(Role.ORGANIZER)
    public Invitations invitations(String roundPublicId) {
        RoundRef ref = organized(roundPublicId);
        Round round = em.find(Round.class, ref.id());
        RoundRef from = round.clonedFrom() == null ? null : directory.round(round.clonedFrom());
        List<String> communities = from == null ? List.of() : em.createQuery("select c.name" + AGAIN + " order by c.name", String.class)
                .setParameter("from", from.id()).setParameter("approved", ParticipationState.APPROVED).setParameter("round", ref.id()).getResultList();
        Verdict ready = Verdict.when(ref.state() == RoundState.PUBLISHED, "round.invite.draft").and(Verdict.when(round.invitedAt() == null, "round.invite.done"))
                .and(Verdict.when(!communities.isEmpty(), "round.invite.none"));
        return new Invitations(ref, from, communities, round.invitedAt(), ready);
    }

    /** Tells the coordinators of last time, each once, where to sign up. @return how many were told */
    @Requires(Role.ORGANIZER)
    public int invite(String roundPublicId) {
        RoundRef ref = organized(roundPublicId);
        Round round = em.find(Round.class, ref.id(), LockModeType.PESSIMISTIC_WRITE);
        em.refresh(round);
        Invitations invitations = invitations(roundPublicId);
        invitations.ready().enforce();
        List<Long> coordinators = em.createQuery("select distinct g.accountId from RoleGrant g join Account a on a.id = g.accountId where g.role = :role"
                        + " and a.closedAt is null and g.scopeId in (select x.id" + AGAIN + ")", Long.class)
                .setParameter("role", Role.COORDINATOR).setParameter("from", invitations.from().id())
                .setParameter("approved", ParticipationState.APPROVED).setParameter("round", ref.id()).getResultList();
        coordinators.forEach(account -> outbox.tell(account, "round.INVITE", ref.path() + "/sign-up", ref.name(), invitations.from().name()));
        round.invited(clock.instant());
        audit.record("round", roundPublicId, "INVITE", null, null, String.join(", ", invitations.communities()));
        return coordinators.size();
    }

    private RoundRef organized(String publicId) {
        RoundRef round = directory.roundByPublicId(publicId);
        if (!policy.organizes(current.get(), round)) {
            throw new NotFound();
        }
        return round;
    }
}
