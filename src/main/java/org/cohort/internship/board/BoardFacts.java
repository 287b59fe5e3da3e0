package org.cohort.internship.board;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cohort.internship.Direction;
import org.cohort.internship.ladder.ReminderState;
import org.cohort.internship.report.BlockerState;
import org.cohort.internship.report.ReportRow;
import org.cohort.internship.report.ReportState;
import org.cohort.internship.report.reminder.Step;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.persistence.Queries;
import org.cohort.project.MentorshipState;

/** Loads what a board shows, of the rows it shows: two statements. */
@Queries
class BoardFacts {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    Clock clock;

    /** In their order. */
    List<BoardRow> rows(List<Standing> shown) {
        if (shown.isEmpty()) {
            return List.of();
        }
        List<Long> ids = shown.stream().map(Standing::id).toList();
        Map<Long, Object[]> interns = new LinkedHashMap<>();
        Map<Long, List<BoardRow.Mentor>> mentors = em.createQuery("""
                        select new org.cohort.internship.board.BoardIntern(i.id, i.publicId, i.accountId, a.name, i.state, i.startsOn, i.endsOn, i.zone,
                        p.id, p.title, x.id, x.publicId, c.name, d.publicId, d.name, d.programId,
                        (select count(s) from Agreement s where s.internshipId = i.id and s.signedAt is null and s.amendment > 0)), ma.id, ma.publicId, ma.name,
                        (select max(w.settledAt) from ReportReminder w join ProgressReport r on r.id = w.reportId where r.internshipId = i.id and r.state in :owed and w.state = :sent and w.step <> :toMentors),
                        (select max(v.settledAt) from EvaluationReminder v join Evaluation e on e.id = v.evaluationId where e.internshipId = i.id and e.direction = :byMentor and e.state in :unwritten and v.state = :sent)
                        from Internship i join Account a on a.id = i.accountId join Project p on p.id = i.projectId join Participation x on x.id = i.participationId
                        join Community c on c.id = x.communityId join ProgramRound d on d.id = i.roundId left join Mentorship m on m.projectId = i.projectId and m.state = :approved
                        left join Account ma on ma.id = m.accountId where i.id in :ids order by m.lead desc, m.id""", Object[].class)
                .setParameter("approved", MentorshipState.APPROVED).setParameter("ids", ids).setParameter("owed", Standings.OWED).setParameter("sent", ReminderState.SENT)
                .setParameter("toMentors", Step.ESCALATED).setParameter("byMentor", Direction.BY_MENTOR).setParameter("unwritten", Standings.UNWRITTEN).getResultStream()
                .peek(row -> interns.putIfAbsent(((BoardIntern) row[0]).id(), row)).filter(row -> row[1] != null)
                .collect(Collectors.groupingBy(row -> ((BoardIntern) row[0]).id(),
                        Collectors.mapping(row -> new BoardRow.Mentor((Long) row[1], (String) row[2], (String) row[3]), Collectors.toList())));
        Map<Long, List<ReportRow>> reports = reports(ids);
        Instant now = clock.instant();
        return shown.stream().map(one -> row(one, interns.get(one.id()), mentors.getOrDefault(one.id(), List.of()),
                one.facts().with(reports.getOrDefault(one.id(), List.of())), now)).toList();
    }

    /** The lights once more, of all reports: what the order left out has to weigh nothing. */
    private static BoardRow row(Standing one, Object[] read, List<BoardRow.Mentor> mentors, Facts facts, Instant now) {
        BoardIntern intern = (BoardIntern) read[0];
        Next.Reminded reminded = new Next.Reminded(Standings.instant(read[4]), Standings.instant(read[5]));
        LightTable table = LightTable.current();
        return new BoardRow(intern, Light.of(facts, table, now), Light.ofMentors(facts, table, now), one.said(LightOverride.Whose.INTERN), one.said(LightOverride.Whose.MENTORS),
                mentors, Strip.of(facts, now), facts.lastContact(), Next.of(intern, facts, one.roles().contains(Role.MENTOR), reminded, now),
                facts.away().until(now.atZone(intern.zone()).toLocalDate()));
    }

    private Map<Long, List<ReportRow>> reports(List<Long> ids) {
        return em.createQuery("select r.internshipId, r.publicId, r.number, r.coversFrom, r.coversTo, r.dueAt, r.state, r.late, r.submittedAt, r.answeredAt, r.blocker.state, r.blocker.raisedAt"
                        + " from ProgressReport r where r.internshipId in :ids order by r.internshipId, r.number", Object[].class)
                .setParameter("ids", ids).getResultStream()
                .map(r -> new ReportRow((Long) r[0], (String) r[1], (Integer) r[2], (LocalDate) r[3], (LocalDate) r[4], (Instant) r[5], (ReportState) r[6],
                        (Boolean) r[7], (Instant) r[8], (Instant) r[9], true, r[10] == BlockerState.OPEN ? (Instant) r[11] : null))
                .collect(Collectors.groupingBy(ReportRow::internshipId));
    }

    /** Who can be looked for on a board, by name; empty when they are more than can be chosen from. */
    List<Board.Choice> mentors(String where, Object key, String community) {
        TypedQuery<Object[]> query = em.createQuery("select distinct a.publicId, a.name from Mentorship m join Account a on a.id = m.accountId join Project p on p.id = m.projectId"
                        + " where m.state = :approved and p.id in (select i.projectId from Internship i where " + where + ")"
                        + (community == null ? "" : " and p.participationId in (select y.id from Participation y where y.publicId = :community)") + " order by a.name, a.publicId", Object[].class)
                .setParameter("approved", MentorshipState.APPROVED).setParameter("key", key).setMaxResults(Board.CHOICES + 1);
        if (community != null) {
            query.setParameter("community", community);
        }
        List<Board.Choice> found = query.getResultStream().map(row -> new Board.Choice((String) row[0], (String) row[1])).toList();
        return found.size() > Board.CHOICES ? List.of() : found;
    }
}
