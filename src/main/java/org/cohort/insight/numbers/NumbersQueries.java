package org.cohort.insight.numbers;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cohort.intake.ApplicationState;
import org.cohort.intake.CountryCount;
import org.cohort.intake.Outcome;
import org.cohort.intake.ProposalState;
import org.cohort.internship.InternshipState;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.persistence.Queries;
import org.cohort.program.DeadlineKind;
import org.cohort.program.ParticipationState;
import org.cohort.program.ProgramDirectory;
import org.cohort.program.RoundRef;
import org.cohort.program.RoundState;

/** Reads the numbers of a round: eleven statements at most, however many people there are. */
@Queries
public class NumbersQueries {

    private static final String ROUNDS = "select r.id, r.zone, r.state, r.startsOn, r.isImported, r.clonedFrom, d.kind, d.at from ProgramRound r"
            + " left join DeadlineEntry d on d.roundId = r.id and d.kind in :kinds where r.programId = :program";
    private static final String APPLIED = "select a.roundId, a.id, a.accountId, a.state, a.submittedAt, a.firstSubmittedAt, a.country,"
            + " (select count(k) from Contribution k where k.applicationId = a.id) from Application a where a.roundId in :rounds";
    private static final String PROPOSED = "select a.roundId, a.id, a.accountId, w.participationId, p.state, p.submittedAt, p.firstSubmittedAt, p.announcedOutcome, i.state,"
            + " (select count(distinct g.party) from Agreement g where g.internshipId = i.id and g.signedAt is not null)"
            + " from Proposal p join Application a on a.id = p.applicationId join Project w on w.id = p.projectId left join Internship i on i.proposalId = p.id"
            + " where a.roundId in :rounds and p.submittedAt is not null";
    private static final String PARTS = "select x.roundId, x.id, x.communityId, x.publicId, c.name, x.state, x.slots, x.allotted,"
            + " (select count(w) from Project w where w.participationId = x.id and w.state = org.cohort.project.ProjectState.APPROVED)"
            + " from Participation x join Community c on c.id = x.communityId where x.roundId in :rounds and x.state in"
            + " (org.cohort.program.ParticipationState.SUBMITTED, org.cohort.program.ParticipationState.APPROVED) order by c.name, x.id";

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    ProgramDirectory directory;

    @Inject
    NumbersPolicy policy;

    @Inject
    Clock clock;

    /** @throws NotFound for who does not organize the round's program */
    public RoundNumbers of(Actor actor, String roundPublicId) {
        RoundRef round = directory.roundByPublicId(roundPublicId);
        NumbersPolicy.Reader reader = policy.reader(actor, round);
        Calendar calendar = calendar(round.programId());
        RoundRef last = calendar.before(round.id()).map(entry -> directory.round(entry.id())).orElse(null);
        List<Long> both = last == null ? List.of(round.id()) : List.of(round.id(), last.id());
        Map<Long, Facts> all = facts(both);
        List<CountryCount> kept = kept(both, all.values());
        Facts facts = all.get(round.id()).to(reader);
        Facts before = last == null ? null : all.get(last.id()).to(policy.reader(actor, last));
        Instant now = clock.instant();
        Calendar.Entry entry = calendar.of(round.id());
        Calendar.Entry earlier = last == null ? null : calendar.of(last.id());
        return new RoundNumbers(round, last, facts.isAnnounced(), Funnel.of(facts), before == null ? null : Funnel.of(before), Communities.of(facts),
                before == null ? null : Communities.of(before), countries(facts, kept, round), before == null ? null : countries(before, kept, last),
                Days.of(entry.side(DeadlineKind.APPLICATIONS_CLOSE, applied(facts)), earlier == null ? null : earlier.side(DeadlineKind.APPLICATIONS_CLOSE, applied(before)), now),
                Days.of(entry.side(DeadlineKind.PROPOSALS_CLOSE, proposed(facts)), earlier == null ? null : earlier.side(DeadlineKind.PROPOSALS_CLOSE, proposed(before)), now));
    }

    private static List<Instant> applied(Facts facts) {
        return facts.applications().stream().map(Facts.Applied::submitted).filter(Objects::nonNull).toList();
    }

    private static List<Instant> proposed(Facts facts) {
        return facts.proposals().stream().filter(Facts.Proposed::isStanding).map(Facts.Proposed::submitted).toList();
    }

    private Calendar calendar(Long program) {
        Map<Long, Calendar.Entry> rounds = new LinkedHashMap<>();
        for (Object[] row : em.createQuery(ROUNDS, Object[].class).setParameter("program", program)
                .setParameter("kinds", List.of(DeadlineKind.APPLICATIONS_OPEN, DeadlineKind.APPLICATIONS_CLOSE, DeadlineKind.PROPOSALS_CLOSE)).getResultList()) {
            Calendar.Entry entry = rounds.computeIfAbsent((Long) row[0], id -> new Calendar.Entry(id, (ZoneId) row[1], (RoundState) row[2], (LocalDate) row[3], (Boolean) row[4], (Long) row[5]));
            if (row[6] != null) {
                entry.dates().put((DeadlineKind) row[6], (Instant) row[7]);
            }
        }
        return new Calendar(List.copyOf(rounds.values()));
    }

    private static Countries countries(Facts facts, List<CountryCount> kept, RoundRef round) {
        return Countries.of(facts, kept.stream().filter(one -> one.roundId().equals(round.id())).toList());
    }

    /** What was counted of the rounds before answers were removed; asked for only where some are missing. */
    private List<CountryCount> kept(List<Long> rounds, Collection<Facts> all) {
        boolean missing = all.stream().flatMap(facts -> facts.applications().stream()).anyMatch(one -> one.submitted() != null && one.country() == null);
        return !missing ? List.of() : em.createQuery("select c from CountryCount c where c.roundId in :rounds", CountryCount.class)
                .setParameter("rounds", rounds).getResultList();
    }

    private Map<Long, Facts> facts(List<Long> rounds) {
        Map<Long, Facts> facts = new HashMap<>();
        rounds.forEach(round -> facts.put(round, new Facts(new ArrayList<>(), new ArrayList<>(), new ArrayList<>())));
        em.createQuery(APPLIED, Object[].class).setParameter("rounds", rounds).getResultList().forEach(row -> facts.get((Long) row[0]).applications()
                .add(new Facts.Applied((Long) row[1], (Long) row[2], (ApplicationState) row[3], first(row[5], row[4]), (String) row[6], number(row[7]))));
        em.createQuery(PROPOSED, Object[].class).setParameter("rounds", rounds).getResultList().forEach(row -> facts.get((Long) row[0]).proposals()
                .add(new Facts.Proposed((Long) row[1], (Long) row[2], (Long) row[3], (ProposalState) row[4], first(row[6], row[5]), (Outcome) row[7], (InternshipState) row[8], number(row[9]))));
        em.createQuery(PARTS, Object[].class).setParameter("rounds", rounds).getResultList().forEach(row -> facts.get((Long) row[0]).parts()
                .add(new Facts.Part((Long) row[1], (Long) row[2], (String) row[3], (String) row[4], (ParticipationState) row[5], (Integer) row[6], (Integer) row[7], number(row[8]))));
        return facts;
    }

    /** Converted values can't be asked for with coalesce. */
    private static Instant first(Object first, Object latest) {
        return (Instant) (first == null ? latest : first);
    }

    private static long number(Object counted) {
        return counted == null ? 0 : ((Number) counted).longValue();
    }
}
