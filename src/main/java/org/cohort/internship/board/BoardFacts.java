package org.cohort.internship.board;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cohort.internship.Direction;
import org.cohort.internship.EvaluationOutcome;
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

/** Loads boards: five statements and one for leave, however many interns they show, and of each only what the reader may know. */
@Queries
class BoardFacts {

    static final String OF_ROUND = "i.roundId in (select d.id from ProgramRound d where d.publicId = :key)";
    static final String OF_PARTICIPATION = "i.participationId in (select x.id from Participation x where x.publicId = :key)";
    static final String OF_PROJECTS = "i.projectId in :key";
    static final String ONE = "i.id = :key";

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    Clock clock;

    /** In no order; those the actor may not see are left out. @param where one of the constants here */
    List<BoardRow> rows(Actor actor, String where, Object key) {
        Map<Long, BoardIntern> interns = em.createQuery("""
                        select new org.cohort.internship.board.BoardIntern(i.id, i.publicId, i.accountId, a.name, i.state, i.startsOn, i.endsOn, i.zone,
                        p.id, p.title, x.id, x.publicId, c.name, d.publicId, d.name, d.programId,
                        (select count(s) from Agreement s where s.internshipId = i.id and s.signedAt is null and s.amendment > 0))
                        from Internship i join Account a on a.id = i.accountId join Project p on p.id = i.projectId join Participation x on x.id = i.participationId
                        join Community c on c.id = x.communityId join ProgramRound d on d.id = i.roundId where\s""" + where, BoardIntern.class)
                .setParameter("key", key).getResultStream().filter(intern -> !intern.rolesOf(actor).isEmpty())
                .collect(Collectors.toMap(BoardIntern::id, Function.identity()));
        if (interns.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        LightTable table = LightTable.current();
        Map<Long, List<BoardRow.Mentor>> mentors = mentors(where, key);
        Map<Long, List<ReportRow>> reports = reports(where, key);
        Map<Long, List<EvaluationRow>> evaluations = evaluations(actor, interns, where, key, now);
        Map<Long, List<LightSaid>> said = said(where, key, now);
        Map<Long, List<Away.Span>> away = away(where, key);
        return interns.values().stream().map(intern -> {
            Facts facts = Facts.of(intern, reports.getOrDefault(intern.id(), List.of()), evaluations.getOrDefault(intern.id(), List.of()),
                    away.getOrDefault(intern.id(), List.of()));
            List<LightSaid> words = said.getOrDefault(intern.id(), List.of());
            return new BoardRow(intern, Light.of(facts, table, now), Light.ofMentors(facts, table, now), said(words, LightOverride.Whose.INTERN),
                    said(words, LightOverride.Whose.MENTORS), mentors.getOrDefault(intern.projectId(), List.of()), Strip.of(facts, now), facts.lastContact(),
                    Next.of(intern, facts, intern.rolesOf(actor).contains(Role.MENTOR)),
                    facts.away().until(now.atZone(intern.zone()).toLocalDate()));
        }).toList();
    }

    private Map<Long, List<BoardRow.Mentor>> mentors(String where, Object key) {
        return em.createQuery("select m.projectId, a.id, a.publicId, a.name from Mentorship m join Account a on a.id = m.accountId where m.state = :approved"
                        + " and m.projectId in (select i.projectId from Internship i where " + where + ") order by m.lead desc, m.id", Object[].class)
                .setParameter("approved", MentorshipState.APPROVED).setParameter("key", key).getResultStream()
                .collect(Collectors.groupingBy(row -> (Long) row[0],
                        Collectors.mapping(row -> new BoardRow.Mentor((Long) row[1], (String) row[2], (String) row[3]), Collectors.toList())));
    }

    private Map<Long, List<ReportRow>> reports(String where, Object key) {
        return em.createQuery("select r.internshipId, r.publicId, r.number, r.coversFrom, r.coversTo, r.dueAt, r.state, r.late, r.submittedAt, r.answeredAt, r.blocker.state"
                        + " from ProgressReport r join Internship i on i.id = r.internshipId where " + where + " order by r.internshipId, r.number", Object[].class)
                .setParameter("key", key).getResultStream()
                .map(r -> new ReportRow((Long) r[0], (String) r[1], (Integer) r[2], (LocalDate) r[3], (LocalDate) r[4], (Instant) r[5], (ReportState) r[6],
                        (Boolean) r[7], (Instant) r[8], (Instant) r[9], true, r[10] == BlockerState.OPEN))
                .collect(Collectors.groupingBy(ReportRow::internshipId));
    }

    /** Of what an intern wrote nothing is taken but whether it is in. */
    private Map<Long, List<EvaluationRow>> evaluations(Actor actor, Map<Long, BoardIntern> interns, String where, Object key, Instant now) {
        return em.createQuery("select e.internshipId, e.publicId, e.stage, e.direction, e.state, e.opensAt, e.dueAt, e.submittedAt, e.outcome, e.ruling.state, e.ruling.outcome"
                        + " from Evaluation e join Internship i on i.id = e.internshipId where " + where + " order by e.internshipId, e.dueAt, e.direction desc", Object[].class)
                .setParameter("key", key).getResultStream().filter(e -> interns.containsKey((Long) e[0]))
                .map(e -> evaluation(e, interns.get((Long) e[0]).rolesOf(actor), now)).collect(Collectors.groupingBy(EvaluationRow::internshipId));
    }

    private static EvaluationRow evaluation(Object[] e, Set<Role> roles, Instant now) {
        EvaluationState state = (EvaluationState) e[4];
        boolean told = e[3] == Direction.BY_MENTOR && EvaluationPolicy.readsOutcome(roles, state);
        boolean ruled = told && e[9] == RulingState.LOCKED;
        EvaluationOutcome outcome = ruled ? (EvaluationOutcome) e[10] : told && !state.isOwed() ? (EvaluationOutcome) e[8] : null;
        return new EvaluationRow((Long) e[0], (String) e[1], (Stage) e[2], (Direction) e[3], state, (Instant) e[5], (Instant) e[6], (Instant) e[7], outcome,
                !now.isBefore((Instant) e[5]), ruled);
    }

    private Map<Long, List<LightSaid>> said(String where, Object key, Instant now) {
        return em.createQuery("select new org.cohort.internship.board.LightSaid(o.publicId, o.internshipId, o.whose, o.tone, o.words, a.name, o.until)"
                        + " from LightOverride o join Internship i on i.id = o.internshipId join Account a on a.id = o.setBy where o.endedAt is null and o.until > :now and "
                        + where + " order by o.id", LightSaid.class)
                .setParameter("now", now).setParameter("key", key).getResultStream().collect(Collectors.groupingBy(LightSaid::internshipId));
    }

    private static LightSaid said(List<LightSaid> all, LightOverride.Whose whose) {
        return all.stream().filter(one -> one.whose() == whose).findFirst().orElse(null);
    }

    /** Days of leave by internship, those that were taken back left out. */
    private Map<Long, List<Away.Span>> away(String where, Object key) {
        return em.createQuery("select l.internshipId, l.firstDay, l.lastDay from InternshipLeave l join Internship i on i.id = l.internshipId where l.state = :entered and "
                        + where + " order by l.firstDay", Object[].class)
                .setParameter("entered", LeaveState.ENTERED).setParameter("key", key).getResultStream()
                .collect(Collectors.groupingBy(row -> (Long) row[0], Collectors.mapping(row -> new Away.Span((LocalDate) row[1], (LocalDate) row[2]), Collectors.toList())));
    }
}
