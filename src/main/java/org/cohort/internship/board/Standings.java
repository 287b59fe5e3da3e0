package org.cohort.internship.board;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cohort.internship.Direction;
import org.cohort.internship.EvaluationOutcome;
import org.cohort.internship.InternshipPlan;
import org.cohort.internship.InternshipPolicy;
import org.cohort.internship.InternshipState;
import org.cohort.internship.Stage;
import org.cohort.internship.evaluation.EvaluationPolicy;
import org.cohort.internship.evaluation.EvaluationRow;
import org.cohort.internship.evaluation.EvaluationState;
import org.cohort.internship.evaluation.RulingState;
import org.cohort.internship.leave.LeaveState;
import org.cohort.internship.report.BlockerState;
import org.cohort.internship.report.ReportRow;
import org.cohort.internship.report.ReportState;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.persistence.Queries;
import org.cohort.project.MentorshipState;

/**
 * Weighs all internships of a board, in three statements however many they are: themselves with leave and what people say; the reports,
 * and the evaluations, that weigh something. What is answered, written or not due yet stays in the database ({@code docs/decisions/boards.md}).
 */
@Queries
class Standings {

    static final String OF_ROUND = "i.roundId in (select d.id from ProgramRound d where d.publicId = :key)";
    static final String OF_PARTICIPATION = "i.participationId in (select x.id from Participation x where x.publicId = :key)";
    static final String OF_PROJECTS = "i.projectId in :key";
    static final String ONE = "i.id = :key";

    static final List<ReportState> OWED = Stream.of(ReportState.values()).filter(ReportState::isOwed).toList();
    static final List<EvaluationState> UNWRITTEN = Stream.of(EvaluationState.values()).filter(EvaluationState::isOwed).toList();
    private static final List<EvaluationOutcome> UNCLEAR = Stream.of(EvaluationOutcome.values()).filter(outcome -> !outcome.isClear()).toList();

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    Clock clock;

    /** An internship as it is read, before it is weighed. */
    private record Read(Object[] row, Set<Role> roles, Set<LightSaid> said, Set<Away.Span> away) {

        Long id() {
            return (Long) row[0];
        }

        Facts facts(List<ReportRow> reports, List<EvaluationRow> evaluations) {
            ZoneId zone = (ZoneId) row[5];
            return new Facts((InternshipState) row[3], InternshipPlan.startOf((LocalDate) row[4], zone), Stream.of(instant(row[11]), instant(row[12]))
                    .filter(Objects::nonNull).max(Instant::compareTo).orElse(null), reports, evaluations, new Away(zone, List.copyOf(away)));
        }
    }

    /** Those of them the actor may see, in no order. @param where one of the constants here @param mentor public id of an account; null when none is looked for */
    List<Standing> of(Actor actor, String where, Object key, String mentor) {
        Instant now = clock.instant();
        Map<Long, Read> interns = interns(actor, where, key, mentor, now);
        if (interns.isEmpty()) {
            return List.of();
        }
        LightTable table = LightTable.current();
        Map<Long, List<ReportRow>> reports = reports(where, key, now);
        Map<Long, List<EvaluationRow>> evaluations = evaluations(interns, where, key, now);
        return interns.values().stream().map(intern -> {
            Object[] row = intern.row();
            Facts facts = intern.facts(reports.getOrDefault(intern.id(), List.of()), evaluations.getOrDefault(intern.id(), List.of()));
            return new Standing(intern.id(), (String) row[2], (Long) row[10], (String) row[8], (String) row[9], mentor == null || ((Number) row[14]).longValue() > 0,
                    intern.roles(), facts, List.copyOf(intern.said()), Light.of(facts, table, now), Light.ofMentors(facts, table, now), Next.by(facts, instant(row[13])));
        }).toList();
    }

    /** Leave and words stand beside an internship, so that it is there as often as both together need. */
    private Map<Long, Read> interns(Actor actor, String where, Object key, String mentor, Instant now) {
        TypedQuery<Object[]> query = em.createQuery("""
                select i.id, i.accountId, a.name, i.state, i.startsOn, i.zone, i.projectId, i.participationId, x.publicId, c.name, d.programId,
                (select max(r.answeredAt) from ProgressReport r where r.internshipId = i.id),
                (select max(e.submittedAt) from Evaluation e where e.internshipId = i.id and e.direction = :byMentor),
                (select min(o.dueAt) from ProgressReport o where o.internshipId = i.id and o.state in :owed),\s""" + (mentor == null ? "0" : """
                (select count(m) from Mentorship m join Account ma on ma.id = m.accountId where m.projectId = i.projectId and m.state = :approved and ma.publicId = :mentor)""") + """
                , l.firstDay, l.lastDay, s.publicId, s.whose, s.tone, s.words, sa.name, s.until
                from Internship i join Account a on a.id = i.accountId join Participation x on x.id = i.participationId join Community c on c.id = x.communityId
                join ProgramRound d on d.id = i.roundId left join InternshipLeave l on l.internshipId = i.id and l.state = :entered
                left join LightOverride s on s.internshipId = i.id and s.endedAt is null and s.until > :now left join Account sa on sa.id = s.setBy
                where\s""" + where + " order by i.id, l.firstDay, s.id desc", Object[].class)
                .setParameter("byMentor", Direction.BY_MENTOR).setParameter("owed", OWED).setParameter("entered", LeaveState.ENTERED).setParameter("now", now).setParameter("key", key);
        if (mentor != null) {
            query.setParameter("approved", MentorshipState.APPROVED).setParameter("mentor", mentor);
        }
        Map<Long, Read> found = new LinkedHashMap<>();
        for (Object[] row : query.getResultList()) {
            Read read = found.computeIfAbsent((Long) row[0], id -> new Read(row, InternshipPolicy.rolesOf(actor, (Long) row[1], (Long) row[6], (Long) row[7], (Long) row[10]),
                    new LinkedHashSet<>(), new LinkedHashSet<>()));
            if (row[15] != null) {
                read.away().add(new Away.Span((LocalDate) row[15], (LocalDate) row[16]));
            }
            if (row[17] != null) {
                read.said().add(new LightSaid((String) row[17], read.id(), (LightOverride.Whose) row[18], (LightTone) row[19], (String) row[20], (String) row[21], instant(row[22])));
            }
        }
        found.values().removeIf(read -> read.roles().isEmpty());
        return found;
    }

    /** Those that are overdue, stand in the way or wait for an answer. */
    private Map<Long, List<ReportRow>> reports(String where, Object key, Instant now) {
        return em.createQuery("""
                select r.internshipId, r.number, r.dueAt, r.state, r.submittedAt, r.answeredAt, r.blocker.state, r.blocker.raisedAt from ProgressReport r join Internship i on i.id = r.internshipId
                where i.state = :active and (r.state in :owed and r.dueAt <= :now or r.blocker.state = :open or r.state = :submitted
                or r.state not in :owed and r.submittedAt is not null and r.answeredAt is null) and\s""" + where + " order by r.internshipId, r.number", Object[].class)
                .setParameter("active", InternshipState.ACTIVE).setParameter("owed", OWED).setParameter("now", now).setParameter("open", BlockerState.OPEN)
                .setParameter("submitted", ReportState.SUBMITTED).setParameter("key", key).getResultStream()
                .map(r -> new ReportRow((Long) r[0], null, (Integer) r[1], null, null, (Instant) r[2], (ReportState) r[3], false, (Instant) r[4], (Instant) r[5], true,
                        r[6] == BlockerState.OPEN ? (Instant) r[7] : null))
                .collect(Collectors.groupingBy(ReportRow::internshipId));
    }

    /** Those that can be written or are overdue, and those that say more than to go on. Of what an intern wrote nothing is taken but whether it is in. */
    private Map<Long, List<EvaluationRow>> evaluations(Map<Long, Read> interns, String where, Object key, Instant now) {
        return em.createQuery("""
                select e.internshipId, e.publicId, e.stage, e.direction, e.state, e.opensAt, e.dueAt, e.submittedAt, e.outcome, e.ruling.state, e.ruling.outcome, e.ruling.toldAt
                from Evaluation e join Internship i on i.id = e.internshipId where i.state = :active and (e.state in :owed and (e.opensAt <= :now or e.dueAt <= :now)
                or e.direction = :byMentor and (e.outcome in :unclear or e.ruling.state = :locked)) and\s""" + where + " order by e.internshipId, e.dueAt, e.direction desc", Object[].class)
                .setParameter("active", InternshipState.ACTIVE).setParameter("owed", UNWRITTEN).setParameter("now", now).setParameter("byMentor", Direction.BY_MENTOR)
                .setParameter("unclear", UNCLEAR).setParameter("locked", RulingState.LOCKED).setParameter("key", key).getResultStream()
                .filter(e -> interns.containsKey((Long) e[0])).map(e -> evaluation(e, interns.get((Long) e[0]).roles(), now))
                .collect(Collectors.groupingBy(EvaluationRow::internshipId, Collectors.toCollection(ArrayList::new)));
    }

    private static EvaluationRow evaluation(Object[] e, Set<Role> roles, Instant now) {
        EvaluationState state = (EvaluationState) e[4];
        boolean locked = e[9] == RulingState.LOCKED;
        boolean told = e[3] == Direction.BY_MENTOR && EvaluationPolicy.readsOutcome(roles, state, locked && e[11] != null);
        boolean ruled = told && locked;
        EvaluationOutcome outcome = ruled ? (EvaluationOutcome) e[10] : told && !state.isOwed() ? (EvaluationOutcome) e[8] : null;
        return new EvaluationRow((Long) e[0], (String) e[1], (Stage) e[2], (Direction) e[3], state, (Instant) e[5], (Instant) e[6], (Instant) e[7], outcome,
                !now.isBefore((Instant) e[5]), ruled);
    }

    /** What {@code max} and {@code min} give is left as the driver had it. */
    static Instant instant(Object stored) {
        return stored instanceof LocalDateTime utc ? utc.toInstant(ZoneOffset.UTC) : stored instanceof java.sql.Timestamp at ? at.toLocalDateTime().toInstant(ZoneOffset.UTC) : (Instant) stored;
    }
}
