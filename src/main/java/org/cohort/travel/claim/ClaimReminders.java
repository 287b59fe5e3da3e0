package org.cohort.travel.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cohort.internship.ladder.Ladder;
import org.cohort.internship.ladder.ReminderState;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.jobs.Alone;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.travel.grant.GrantCases;
import org.cohort.travel.grant.GrantState;
import org.cohort.travel.grant.TravelRules;

/**
 * Reminds of claims: her who has not handed hers in, while she still can; those who keep the fund of what is promised to be paid. Each step once
 * for each time it waits, so that a claim that was sent back and handed in again has its steps anew (rule N3).
 */
@ApplicationScoped
@Transactional
public class ClaimReminders extends Ladder<ClaimCase, ClaimReminder, ClaimReminder.Because> {

    /** So many rows a run: what is left is done by the next, in some minutes. */
    private static final int MOST = 500;
    private static final Set<ClaimState> OPEN = EnumSet.complementOf(EnumSet.of(ClaimState.PAID, ClaimState.CONFIRMED));
    private static final Set<GrantState> BACK = EnumSet.of(GrantState.TRAVELLED, GrantState.REPORTED, GrantState.NO_VISA);

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    ClaimCases cases;

    @Inject
    GrantCases grants;

    @Inject
    Directory people;

    @Inject
    Outbox outbox;

    @Inject
    Alone alone;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "remind-claims";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    /** A second run right after finds nothing to do. */
    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public String run() {
        Instant now = clock.instant();
        Alone.Outcome planned = alone.each(alone.read(this::unplanned), this::plan);
        List<Long> due = alone.read(() -> em.createQuery("select distinct m.claimId from ClaimReminder m where m.state = :waiting and m.dueAt <= :now order by m.claimId", Long.class)
                .setParameter("waiting", ReminderState.WAITING).setParameter("now", now).setMaxResults(MOST).getResultList());
        Alone.Outcome sent = alone.each(due, id -> settle(found(id), now));
        return sent.sum() + " claims reminded of, " + (due.size() - sent.sum()) + " put off or not any more" + planned.failures() + sent.failures();
    }

    /** Claims that wait since a moment from which no step counts yet. */
    private List<Long> unplanned() {
        return em.createQuery("select c.id from Claim c join TravelGrant g on g.id = c.grantId where c.state in :open and g.state in :back and (g.state <> :noVisa or exists (select l from CostLine l where l.grant = g and l.approved > 0)) and not exists"
                        + " (select m.id from ClaimReminder m where m.claimId = c.id and (c.state = :draft and m.since = coalesce(c.answerUntil, c.createdAt)"
                        + " or c.state <> :draft and m.since = c.submittedAt)) order by c.id", Long.class)
                .setParameter("open", OPEN).setParameter("back", BACK).setParameter("noVisa", GrantState.NO_VISA).setParameter("draft", ClaimState.DRAFT).setMaxResults(MOST).getResultList();
    }

    private int plan(Long id) {
        ClaimCase c = found(id);
        Stream.of(ClaimStep.values()).filter(step -> step.isHers() == isHers(c)).forEach(step ->
                em.persist(new ClaimReminder(id, step, since(c), end(c).plus(step.fromEnd()))));
        return 1;
    }

    private int settle(ClaimCase c, Instant now) {
        List<ClaimReminder> waiting = em.createQuery("select m from ClaimReminder m where m.claimId = :claim and m.state = :waiting order by m.id", ClaimReminder.class)
                .setParameter("claim", c.claim().id()).setParameter("waiting", ReminderState.WAITING).getResultList();
        waiting.stream().filter(step -> !isOf(c, step)).forEach(step -> step.suppress(ClaimReminder.Because.DONE, now));
        return climb(c, waiting.stream().filter(step -> isOf(c, step)).toList(), now);
    }

    private ClaimCase found(Long id) {
        Claim claim = em.find(Claim.class, id);
        return cases.of(claim, grants.byId(claim.grantId()));
    }

    private static boolean isHers(ClaimCase c) {
        return c.claim().state() == ClaimState.DRAFT;
    }

    private static boolean isOf(ClaimCase c, ClaimReminder step) {
        return step.step().isHers() == isHers(c) && step.since().equals(since(c));
    }

    /** When it began to wait for whom it waits for; a claim that was sent back is known by its new last day. */
    private static Instant since(ClaimCase c) {
        return !isHers(c) ? c.claim().submittedAt() : c.claim().answerUntil() == null ? c.claim().createdAt() : c.claim().answerUntil();
    }

    private static Instant end(ClaimCase c) {
        return isHers(c) ? TravelRules.claim(c.grant().conference(), c.grant().dates(), c.claim().answerUntil()).shownEnd() : ClaimLifecycle.promised(c);
    }

    @Override
    protected Instant turn(ClaimCase subject, ClaimReminder step) {
        return end(subject).plus(step.step().fromEnd());
    }

    @Override
    protected ClaimReminder.Because because(ClaimCase subject, Instant now) {
        return OPEN.contains(subject.claim().state()) && BACK.contains(subject.grant().grant().state()) && subject.grant().isClaimOpen() ? null : ClaimReminder.Because.DONE;
    }

    @Override
    protected Collection<Long> told(ClaimCase subject, ClaimReminder reminder) {
        if (reminder.step().isHers()) {
            return List.of(subject.claim().accountId());
        }
        Stream<Long> keepers = subject.grant().stakes().funds().stream().flatMap(fund -> people.holders(Role.TREASURER, fund).stream());
        Stream<Long> organizers = reminder.step() == ClaimStep.OVERDUE ? people.holders(Role.ORGANIZER, subject.grant().stakes().program()).stream() : Stream.empty();
        return Stream.concat(keepers, organizers).filter(account -> !account.equals(subject.claim().accountId())).distinct().sorted().toList();
    }

    @Override
    protected void tell(ClaimCase subject, ClaimReminder reminder, Collection<Long> told) {
        told.forEach(account -> outbox.tell(account, "claim.remind." + reminder.step(), subject.grant().path() + "/claim", subject.grant().title(), end(subject)));
    }

    @Override
    protected ClaimReminder.Because overtaken() {
        return ClaimReminder.Because.OVERTAKEN;
    }

    @Override
    protected ClaimReminder.Because nobody() {
        return ClaimReminder.Because.NOBODY;
    }
}
