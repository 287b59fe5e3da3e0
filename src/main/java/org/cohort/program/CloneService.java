package org.cohort.program;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
import org.cohort.kernel.time.Window;

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
     * @param communities those that took part in it and have not signed up for this one, with a coordinator who can be told
     * @param unreachable likewise, where nobody can be told: all their coordinators closed their accounts
     * @param opens       when they can sign up, while that is to come; or null
     * @param ready       whether they can be invited now, or why not
     */
    public record Invitations(RoundRef round, RoundRef from, List<String> communities, List<String> unreachable, Instant opens, Instant invitedAt, Verdict ready) {
    }

    private static final String AGAIN = " Participation x join Community c on c.id = x.communityId where x.roundId = :from and x.state = :approved"
            + " and not exists (select y.id from Participation y where y.roundId = :round and y.communityId = x.communityId)";

    private static final String REACHED = " exists (select g.id from RoleGrant g, Account a where a.id = g.accountId and a.closedAt is null and g.role = :role and g.scopeId = x.id)";

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
    Windows windows;

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

    /** Whether the new round can be called so. */
    @Requires(Role.ORGANIZER)
    public Verdict named(String roundPublicId, String name) {
        return RoundInput.free(em, organized(roundPublicId).programId(), name, null);
    }

    /** Drafts the new round. @return its public id */
    @Requires(Role.ORGANIZER)
    public String create(String roundPublicId, String name, String startsOn) {
        Findings findings = new Findings();
        String called = findings.read(() -> Typed.required("name", name, 200));
        if (called != null) {
            findings.read(() -> {
                RoundInput.enforceFree(em, organized(roundPublicId).programId(), called, null);
                return called;
            });
        }
        Plan plan = findings.read(() -> plan(roundPublicId, startsOn));
        if (plan != null) {
            plan.problems().stream().findFirst().ifPresent(problem ->
                    findings.add(Refused.input("startsOn", "round.order", problem.later(), problem.earlier())));
        }
        findings.enforce();
        // What was said of the last round is not said of the next: it is written anew before it is published.
        String made = rounds.create(plan.round().programPublicId(), new RoundForm(called, null, null, null, Map.of()));
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
        List<String> communities = from == null ? List.of() : again(" and", from, ref);
        Instant now = clock.instant();
        Window signUp = windows.of(ref.id(), Gate.COMMUNITY_SIGN_UP, null);
        Instant opens = signUp.opens() == null || signUp.isOver(now) || signUp.isOpen(now) ? null : signUp.opens();
        Verdict ready = Verdict.when(ref.state() == RoundState.PUBLISHED, "round.invite.draft").and(Verdict.when(round.invitedAt() == null, "round.invite.done"))
                .and(Verdict.when(!communities.isEmpty(), "round.invite.none")).and(Verdict.when(!signUp.isOver(now), "round.invite.closed", signUp.shownEnd()));
        return new Invitations(ref, from, communities, from == null ? List.of() : again(" and not", from, ref), ref.state() == RoundState.PUBLISHED ? opens : null, round.invitedAt(), ready);
    }

    private List<String> again(String and, RoundRef from, RoundRef to) {
        return em.createQuery("select c.name from" + AGAIN + and + REACHED + " order by c.name", String.class).setParameter("from", from.id())
                .setParameter("approved", ParticipationState.APPROVED).setParameter("round", to.id()).setParameter("role", Role.COORDINATOR).getResultList();
    }

    /** Tells the coordinators of last time, each once, where to sign up, and from when on while that is to come. @return how many were told */
    @Requires(Role.ORGANIZER)
    public int invite(String roundPublicId) {
        RoundRef ref = organized(roundPublicId);
        Round round = em.find(Round.class, ref.id(), LockModeType.PESSIMISTIC_WRITE);
        em.refresh(round);
        Invitations invitations = invitations(roundPublicId);
        invitations.ready().enforce();
        Map<Long, Set<String>> coordinators = new TreeMap<>();
        em.createQuery("select g.accountId, c.name from RoleGrant g join Account a on a.id = g.accountId," + AGAIN
                        + " and g.scopeId = x.id and g.role = :role and a.closedAt is null", Object[].class)
                .setParameter("role", Role.COORDINATOR).setParameter("from", invitations.from().id())
                .setParameter("approved", ParticipationState.APPROVED).setParameter("round", ref.id())
                .getResultList().forEach(row -> coordinators.computeIfAbsent((Long) row[0], none -> new TreeSet<>()).add((String) row[1]));
        String key = invitations.opens() == null ? "round.INVITE" : "round.INVITE_EARLY";
        coordinators.forEach((account, theirs) -> outbox.tell(account, key, ref.path() + "/sign-up" + prefill(theirs), ref.name(), invitations.from().name(), invitations.opens()));
        round.invited(clock.instant());
        audit.record("round", roundPublicId, "INVITE", null, null, String.join(", ", invitations.communities()));
        return coordinators.size();
    }

    /** The form is filled with her community's name; who speaks for several chooses there. */
    private static String prefill(Set<String> names) {
        return names.size() > 1 ? "" : "?community=" + URLEncoder.encode(names.iterator().next(), StandardCharsets.UTF_8);
    }

    private RoundRef organized(String publicId) {
        RoundRef round = directory.roundByPublicId(publicId);
        if (!policy.organizes(current.get(), round)) {
            throw new NotFound();
        }
        return round;
    }
}
