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
import org.cohort.kernel.work.Tasks;
import org.cohort.program.DeadlineFollower;
import org.cohort.program.DeadlineKind;
import org.cohort.program.DeadlineMove;
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
    public List<Effect> effects(RoundRef round, Collection<DeadlineMove> moves) {
        List<Effect> effects = new ArrayList<>();
        for (DeadlineMove move : moves) {
            if (move.isMoved() && move.kind() == Gate.APPLICATION.closes()) {
                effects.add(new Effect("applications", rows(APPLICATIONS, round, ApplicationState.DRAFT).size()));
            } else if (move.isMoved() && move.kind() == Gate.PROPOSAL.closes()) {
                effects.add(new Effect("proposals", rows(PROPOSALS, round, ProposalState.DRAFT).size()));
            } else if (move.isMoved() && move.kind() == Gate.REVIEW.closes()) {
                effects.add(new Effect("reading", rows(PROPOSALS, round, ProposalState.SUBMITTED).size()));
            }
            if (isPutOff(move)) {
                effects.add(new Effect("reminders", reminded(round, move.kind()).size()));
            }
        }
        return effects;
    }

    @Override
    public void follow(RoundRef round, Collection<DeadlineMove> moves) {
        for (DeadlineMove move : moves) {
            if (move.isMoved() && move.kind() == Gate.APPLICATION.closes()) {
                redate(ApplicationLifecycle.TABLE.name(), rows(APPLICATIONS, round, ApplicationState.DRAFT), round, Gate.APPLICATION);
            } else if (move.isMoved() && move.kind() == Gate.PROPOSAL.closes()) {
                redate(ApplicationLifecycle.TABLE.name(), rows(APPLICATIONS, round, ApplicationState.ELIGIBLE), round, Gate.PROPOSAL);
                redate(ProposalLifecycle.TABLE.name(), rows(PROPOSALS, round, ProposalState.DRAFT), round, Gate.PROPOSAL);
            } else if (move.isMoved() && move.kind() == Gate.REVIEW.closes()) {
                redate(ProposalLifecycle.TABLE.name(), rows(PROPOSALS, round, ProposalState.SUBMITTED), round, Gate.REVIEW);
            }
            if (isPutOff(move)) {
                reminded(round, move.kind()).forEach(draft -> {
                    if (draft instanceof Application application) {
                        application.reminded(null);
                    } else {
                        ((Proposal) draft).reminded(null);
                    }
                });
            }
        }
    }

    /** Everybody has the same end but who has an extension of her own, or acts where a team or a community has one. */
    private void redate(String lifecycle, List<Object[]> rows, RoundRef round, Gate gate) {
        Instant end = windows.of(round.id(), gate, null).shownEnd();
        Windows.Extended extended = windows.extended(round.id(), gate.closes());
        for (Object[] row : rows) {
            Place place = row.length > 2 ? new Place((Long) row[2], (Long) row[3]) : null;
            tasks.redate(lifecycle, (String) row[0], extended.touches((Long) row[1], place) ? windows.of(round.id(), gate, (Long) row[1], place).shownEnd() : end);
        }
    }

    private static boolean isPutOff(DeadlineMove move) {
        return (move.kind() == Gate.APPLICATION.closes() || move.kind() == Gate.PROPOSAL.closes())
                && (later(move.from().at(), move.to().at()) || later(move.from().soft(), move.to().soft()));
    }

    private static boolean later(Instant from, Instant to) {
        return from != null && to != null && to.isAfter(from);
    }

    private List<?> reminded(RoundRef round, DeadlineKind kind) {
        String drafts = kind == Gate.APPLICATION.closes() ? "select a from Application a where a.roundId = :round and a.state = :draft and a.remindedAt is not null"
                : "select p from Proposal p join Application a on a.id = p.applicationId where a.roundId = :round and p.state = :draft and p.remindedAt is not null";
        return em.createQuery(drafts, Object.class).setParameter("round", round.id())
                .setParameter("draft", kind == Gate.APPLICATION.closes() ? ApplicationState.DRAFT : ProposalState.DRAFT).getResultList();
    }

    private List<Object[]> rows(String jpql, RoundRef round, Enum<?> state) {
        return em.createQuery(jpql, Object[].class).setParameter("round", round.id()).setParameter("state", state).getResultList();
    }
}
