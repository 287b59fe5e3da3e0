package org.cohort.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.cohort.kernel.work.Tasks;
import org.cohort.program.DeadlineFollower;
import org.cohort.program.DeadlineKind;
import org.cohort.program.DeadlineMove;
import org.cohort.program.ExtensionGrant;
import org.cohort.program.Gate;
import org.cohort.program.Place;
import org.cohort.program.RoundRef;
import org.cohort.program.Windows;

/**
 * Applicants, whom most dates of their round concern, and what Today says of their drafts and of proposals to be read. Who was
 * reminded of a draft is reminded again when its end is put off (rule A3).
 */
@ApplicationScoped
public class DeadlineNews implements DeadlineFollower {

    private static final Set<DeadlineKind> CONCERNING = EnumSet.of(DeadlineKind.APPLICATIONS_OPEN, DeadlineKind.APPLICATIONS_CLOSE,
            DeadlineKind.PROPOSALS_CLOSE, DeadlineKind.ANNOUNCEMENT, DeadlineKind.INTERNSHIP_START, DeadlineKind.INTERNSHIP_END);
    /** Who waits for something in the round still. */
    private static final Set<ApplicationState> WAITING = EnumSet.of(ApplicationState.DRAFT, ApplicationState.SUBMITTED, ApplicationState.ELIGIBLE,
            ApplicationState.UNDER_REVIEW);
    /** Before the end of these people are reminded of drafts. */
    private static final Set<DeadlineKind> REMINDED = EnumSet.of(Gate.APPLICATION.closes(), Gate.PROPOSAL.closes());
    private static final String APPLICATIONS = "select a.publicId, a.accountId from Application a where a.roundId = :round and a.state = :state";
    private static final String PROPOSALS = "select p.publicId, a.accountId, w.id, w.participationId from Proposal p join Application a on a.id = p.applicationId"
            + " join Project w on w.id = p.projectId"
            + " where a.roundId = :round and p.state = :state";

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    Windows windows;

    @Inject
    Tasks tasks;

    @Override
    public List<Concerned> concerned(RoundRef round, Collection<DeadlineKind> kinds) {
        List<DeadlineKind> hers = kinds.stream().filter(CONCERNING::contains).toList();
        if (hers.isEmpty()) {
            return List.of();
        }
        List<Concerned> people = new ArrayList<>();
        Set<DeadlineKind> everywhere = EnumSet.copyOf(hers);
        everywhere.remove(Gate.PROPOSAL.closes());
        // By when she must have proposed is another question for each project she proposes to work on.
        for (Object[] row : em.createQuery("select a.accountId, a.publicId, w.id, w.participationId from Application a left join Proposal p on p.applicationId = a.id"
                        + " and p.state <> :withdrawn left join Project w on w.id = p.projectId where a.roundId = :round and a.state in :waiting", Object[].class)
                .setParameter("withdrawn", ProposalState.WITHDRAWN).setParameter("round", round.id()).setParameter("waiting", WAITING).getResultList()) {
            String path = "/applications/" + row[1];
            people.add(new Concerned((Long) row[0], Concern.APPLICANT, everywhere, path));
            if (hers.contains(Gate.PROPOSAL.closes())) {
                people.add(new Concerned((Long) row[0], Concern.APPLICANT, Set.of(Gate.PROPOSAL.closes()), path,
                        row[2] == null ? null : new Place((Long) row[2], (Long) row[3])));
            }
        }
        return people;
    }

    @Override
    public List<Effect> effects(RoundRef round, Collection<DeadlineMove> moves, Set<Long> hidden) {
        List<Effect> effects = new ArrayList<>();
        for (DeadlineMove move : moves) {
            if (move.isMoved() && move.kind() == Gate.APPLICATION.closes()) {
                effects.add(new Effect("applications", count(rows(APPLICATIONS, round, ApplicationState.DRAFT), hidden)));
            } else if (move.isMoved() && move.kind() == Gate.PROPOSAL.closes()) {
                effects.add(new Effect("proposals", count(rows(PROPOSALS, round, ProposalState.DRAFT), hidden)));
            } else if (move.isMoved() && move.kind() == Gate.REVIEW.closes()) {
                effects.add(new Effect("reading", count(rows(PROPOSALS, round, ProposalState.SUBMITTED), hidden)));
            }
            if (isPutOff(move)) {
                effects.add(new Effect("reminders", count(reminded(round, move.kind()), hidden)));
            }
        }
        return effects;
    }

    @Override
    public void follow(RoundRef round, Collection<DeadlineMove> moves) {
        for (DeadlineMove move : moves) {
            if (move.isMoved()) {
                redate(round, move.kind(), (account, place) -> true);
            }
            if (isPutOff(move)) {
                reminded(round, move.kind()).forEach(row -> forget(row[0]));
            }
        }
    }

    /** Whoever was reminded of an end that is not hers any more is reminded of hers. */
    @Override
    public void follow(RoundRef round, ExtensionGrant grant, boolean later) {
        redate(round, grant.kind(), grant::countsFor);
        if (later && REMINDED.contains(grant.kind())) {
            Gate gate = grant.kind() == Gate.APPLICATION.closes() ? Gate.APPLICATION : Gate.PROPOSAL;
            for (Object[] row : reminded(round, grant.kind())) {
                if (grant.countsFor((Long) row[1], place(row)) && grant.untilAt().equals(windows.of(round.id(), gate, (Long) row[1], place(row)).shownEnd())) {
                    forget(row[0]);
                }
            }
        }
    }

    private void redate(RoundRef round, DeadlineKind kind, BiPredicate<Long, Place> whose) {
        if (kind == Gate.APPLICATION.closes()) {
            redate(ApplicationLifecycle.TABLE.name(), rows(APPLICATIONS, round, ApplicationState.DRAFT), round, Gate.APPLICATION, whose);
        } else if (kind == Gate.PROPOSAL.closes()) {
            redate(ApplicationLifecycle.TABLE.name(), rows(APPLICATIONS, round, ApplicationState.ELIGIBLE), round, Gate.PROPOSAL, whose);
            redate(ProposalLifecycle.TABLE.name(), rows(PROPOSALS, round, ProposalState.DRAFT), round, Gate.PROPOSAL, whose);
        } else if (kind == Gate.REVIEW.closes()) {
            redate(ProposalLifecycle.TABLE.name(), rows(PROPOSALS, round, ProposalState.SUBMITTED), round, Gate.REVIEW, whose);
        }
    }

    /** Everybody has the same end but who has an extension of her own, or acts where a team or a community has one. */
    private void redate(String lifecycle, List<Object[]> rows, RoundRef round, Gate gate, BiPredicate<Long, Place> whose) {
        Instant end = windows.of(round.id(), gate, null).shownEnd();
        Windows.Extended extended = windows.extended(round.id(), gate.closes());
        for (Object[] row : rows) {
            Long account = (Long) row[1];
            Place place = place(row);
            if (whose.test(account, place)) {
                tasks.redate(lifecycle, (String) row[0], extended.touches(account, place) ? windows.of(round.id(), gate, account, place).shownEnd() : end);
            }
        }
    }

    private static long count(List<Object[]> rows, Set<Long> hidden) {
        return rows.stream().filter(row -> !hidden.contains((Long) row[1])).count();
    }

    private static Place place(Object[] row) {
        return row.length > 2 ? new Place((Long) row[2], (Long) row[3]) : null;
    }

    private static void forget(Object draft) {
        if (draft instanceof Application application) {
            application.reminded(null);
        } else {
            ((Proposal) draft).reminded(null);
        }
    }

    private static boolean isPutOff(DeadlineMove move) {
        return REMINDED.contains(move.kind()) && (later(move.from().at(), move.to().at()) || later(move.from().soft(), move.to().soft()));
    }

    private static boolean later(Instant from, Instant to) {
        return from != null && to != null && to.isAfter(from);
    }

    /** Drafts whose authors were reminded, with these and where it is. */
    private List<Object[]> reminded(RoundRef round, DeadlineKind kind) {
        String drafts = kind == Gate.APPLICATION.closes() ? "select a, a.accountId from Application a where a.roundId = :round and a.state = :draft and a.remindedAt is not null"
                : "select p, a.accountId, w.id, w.participationId from Proposal p join Application a on a.id = p.applicationId join Project w on w.id = p.projectId where a.roundId = :round and p.state = :draft and p.remindedAt is not null";
        return em.createQuery(drafts, Object[].class).setParameter("round", round.id())
                .setParameter("draft", kind == Gate.APPLICATION.closes() ? ApplicationState.DRAFT : ProposalState.DRAFT).getResultList();
    }

    private List<Object[]> rows(String jpql, RoundRef round, Enum<?> state) {
        return em.createQuery(jpql, Object[].class).setParameter("round", round.id()).setParameter("state", state).getResultList();
    }
}
