package org.cohort.travel.board;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohort.fund.FundRef;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.kernel.persistence.PageResult;
import org.cohort.kernel.persistence.Queries;
import org.cohort.travel.advance.AdvanceState;
import org.cohort.travel.claim.ClaimState;
import org.cohort.travel.claim.TripReportState;
import org.cohort.travel.grant.GrantState;

/** Reads boards of grants, a page at a time: others' that the actor has a part in, or those of a fund. Drafts are on none. */
@Queries
public class BoardQueries {

    /** Something to narrow a board to. */
    public record Choice(String publicId, String name) {
    }

    /** A page of a board, and what the whole of it can be narrowed to: conferences and rounds, the latest first. */
    public record Board(PageResult<BoardRow> page, List<Choice> conferences, List<Choice> rounds) {
    }

    private static final String WHERE = " from TravelGrant g join Internship i on i.id = g.internshipId join ProgramRound r on r.id = i.roundId";
    private static final String FROM = WHERE + " join Conference c on c.id = g.conferenceId";
    private static final String ORDER = " order by g.submittedAt, g.id";
    /** Of a grant that several funds pay, what one of them does; of one that none pays yet, all. */
    private static final String OWN_COSTS = " and (g.fundId is null or coalesce(%1$s.fundId, g.fundId) = :fund)";
    private static final String ALL = "select min(c.publicId), min(c.name), min(c.startsOn), min(r.publicId), min(r.name), min(r.startsOn), ";
    private static final String PART = " where g.accountId <> :me and g.state <> :draft and (i.projectId in :projects or i.participationId in :participations or r.programId in :programs"
            + " or g.fundId in :funds or g.several = true and exists (select y.id from CostLine y where y.grant = g and y.fundId in :funds)"
            + " or g.fundId is null and r.programId in (select f.programId from Fund f where f.id in :funds and f.purpose = org.cohort.fund.FundPurpose.TRAVEL))";
    /** What a fund paid for or may still be asked for. */
    static final String OF_FUND = " where g.accountId <> :me and g.state <> :draft and (g.fundId = :fund"
            + " or g.several = true and exists (select y.id from CostLine y where y.grant = g and y.fundId = :fund) or g.fundId is null and r.programId = :program and g.currency = :currency)";
    private static final Comparator<Dated> LATEST = Comparator.comparing(Dated::startsOn).reversed().thenComparing(dated -> dated.choice().publicId());
    private static final Set<ClaimState> SENT = EnumSet.of(ClaimState.PAID, ClaimState.CONFIRMED);
    private static final Set<Role> PARTS = Set.of(Role.MENTOR, Role.COORDINATOR, Role.ORGANIZER, Role.TREASURER);

    private record Dated(Choice choice, LocalDate startsOn) {
    }

    /** The grants of a round's interns for a conference. @param many how many of them are in the stage that is looked at */
    private record Group(Dated conference, Dated round, long many) {

        boolean isIn(BoardFilter filter) {
            return (filter.conference() == null || filter.conference().equals(conference.choice.publicId)) && (filter.round() == null || filter.round().equals(round.choice.publicId));
        }
    }

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    FundDesk desk;

    /** Whether the actor has others' grants to look at. */
    public boolean hasPart(Actor actor) {
        return PARTS.stream().anyMatch(actor::holds);
    }

    /** Others' grants that the actor has a part in, those first asked for first. */
    public Board others(Actor actor, BoardFilter filter, PageRequest page) {
        return board(actor, PART, "", scope(actor), filter, page);
    }

    /** Grants of a fund. @throws org.cohort.kernel.access.NotFound for who does not decide on it */
    public Board ofFund(Actor actor, FundRef fund, BoardFilter filter, PageRequest page) {
        return board(actor, OF_FUND, OWN_COSTS, desk.scope(actor, fund), filter, page);
    }

    /** What a fund's grants can be narrowed to: conferences, the latest first. */
    public List<Choice> conferences(Actor actor, FundRef fund) {
        return groups(OF_FUND, desk.scope(actor, fund), new BoardFilter(null, null, null)).stream().map(Group::conference).distinct().sorted(LATEST).map(Dated::choice).toList();
    }

    private Board board(Actor actor, String scope, String costs, Map<String, Object> values, BoardFilter filter, PageRequest page) {
        Map<String, Object> all = new HashMap<>(values);
        String narrow = narrow(filter, all);
        List<Long> keys = fill(em.createQuery("select g.id" + (filter.conference() == null ? WHERE : FROM) + scope + narrow + ORDER, Long.class), all)
                .setFirstResult(page.offset()).setMaxResults(page.size()).getResultList();
        List<BoardRow> found = keys.isEmpty() ? List.of() : own(em.createQuery(row(costs), Object[].class), costs, values).setParameter("keys", keys)
                .setParameter("sent", AdvanceState.SENT).setParameter("hers", AdvanceState.COUNTING).getResultStream().map(row -> row(row, pays(actor, row))).toList();
        List<Group> groups = groups(scope, values, filter);
        long total = groups.stream().filter(group -> group.isIn(filter)).mapToLong(Group::many).sum();
        return new Board(new PageResult<>(found, total, page), groups.stream().map(Group::conference).distinct().sorted(LATEST).map(Dated::choice).toList(),
                groups.stream().map(Group::round).distinct().sorted(LATEST).map(Dated::choice).toList());
    }

    private static TypedQuery<Object[]> own(TypedQuery<Object[]> query, String costs, Map<String, Object> values) {
        return costs.isEmpty() ? query : query.setParameter("fund", values.get("fund"));
    }

    private List<Group> groups(String scope, Map<String, Object> values, BoardFilter filter) {
        return fill(em.createQuery(ALL + many(filter) + FROM + scope + " group by c.id, r.id", Object[].class), values).getResultStream()
                .map(row -> new Group(new Dated(new Choice((String) row[0], (String) row[1]), (LocalDate) row[2]), new Dated(new Choice((String) row[3], (String) row[4]), (LocalDate) row[5]),
                        ((Number) row[6]).longValue())).toList();
    }

    /** How many of a group are in the stage; a list in a parameter is not understood within a case. */
    private static String many(BoardFilter filter) {
        return filter.stage() == null ? "count(g)" : filter.stage().states().stream().map(state -> GrantState.class.getName() + "." + state.name())
                .collect(Collectors.joining(", ", "count(case when g.state in (", ") then g.id else null end)"));
    }

    /** The words that narrow a query, with their values put to the others. */
    static String narrow(BoardFilter filter, Map<String, Object> values) {
        StringBuilder words = new StringBuilder();
        if (filter.stage() != null) {
            words.append(" and g.state in :stage");
            values.put("stage", filter.stage().states());
        }
        if (filter.conference() != null) {
            words.append(" and c.publicId = :conference");
            values.put("conference", filter.conference());
        }
        if (filter.round() != null) {
            words.append(" and r.publicId = :round");
            values.put("round", filter.round());
        }
        return words.toString();
    }

    static <T> TypedQuery<T> fill(TypedQuery<T> query, Map<String, Object> values) {
        values.forEach(query::setParameter);
        return query;
    }

    private static Map<String, Object> scope(Actor actor) {
        return Map.of("me", actor.accountId(), "draft", GrantState.DRAFT, "projects", some(actor.scopes(Role.MENTOR)), "participations", some(actor.scopes(Role.COORDINATOR)),
                "programs", some(actor.scopes(Role.ORGANIZER)), "funds", some(actor.scopes(Role.TREASURER)));
    }

    /** Whether the actor may know of money before the trip: it is between who travels and who pays (rule S1). */
    private static boolean pays(Actor actor, Object[] r) {
        return actor.holds(Role.TREASURER, (Long) r[22]) || actor.holds(Role.ORGANIZER, (Long) r[23]);
    }

    /** @param pays whether what was sent before the trip is counted; else only what the claim came to is */
    private static BoardRow row(Object[] r, boolean pays) {
        GrantState state = (GrantState) r[8];
        Currency currency = (Currency) r[10];
        boolean nothing = state == GrantState.NO_VISA && (r[12] == null || ((BigDecimal) r[12]).signum() == 0);
        ClaimState claim = nothing ? null : (ClaimState) r[16];
        Turn turn = Turn.of(new Turn.Facts(state, instant(r[15]), (LocalDate) r[6], (ZoneId) r[7], claim, (Instant) r[17], (TripReportState) r[18], (Instant) r[19]));
        return new BoardRow((String) r[0], (String) r[1], (String) r[2], new BoardRow.Where((String) r[3], (String) r[4], (LocalDate) r[5], (LocalDate) r[6]), state,
                state == GrantState.WAITLISTED ? (Integer) r[9] : null, new BoardRow.Sums(amount(r[11], currency), ((Long) r[14]).intValue(), amount(r[12], currency),
                paid(SENT.contains(claim) ? (BigDecimal) r[13] : null, pays ? (BigDecimal) r[20] : null, pays ? (BigDecimal) r[21] : null, currency)), turn);
    }

    /**
     * What left the fund for a trip, and did not come back.
     *
     * @param authorized what a claim came to that is paid, of which what she had before was taken off; else null
     * @param sent       of what she had before the trip; null for nothing
     * @param hers       what she had, or was to have, before the trip; null for nothing
     */
    private static Amount paid(BigDecimal authorized, BigDecimal sent, BigDecimal hers, Currency currency) {
        BigDecimal before = sent == null ? BigDecimal.ZERO : sent;
        BigDecimal claim = authorized == null ? null : hers == null ? authorized : authorized.subtract(hers).max(BigDecimal.ZERO);
        return claim == null && before.signum() == 0 ? null : amount(claim == null ? before : before.add(claim), currency);
    }

    /** The least of several moments comes as the driver has it. */
    private static Instant instant(Object value) {
        return value instanceof Timestamp at ? at.toLocalDateTime().toInstant(ZoneOffset.UTC) : value instanceof LocalDateTime at ? at.toInstant(ZoneOffset.UTC) : (Instant) value;
    }

    private static Amount amount(Object value, Currency currency) {
        return value == null ? null : Amount.of((BigDecimal) value, currency);
    }

    /** What a row adds up is asked for the rows of one page only, so the page is known by its keys first. @param part which of its costs; empty for all */
    private static String row(String part) {
        return "select g.publicId, a.name, m.name, c.name, c.publicId, c.startsOn, c.endsOn, c.zone, g.state, g.waitingPlace, g.currency,"
                + sum("l", "estimated", part) + sum("k", "approved", part) + sum("n", "authorized", part) + " (select count(v) from Recommendation v where v.grant = g),"
                + " (select min(t.since) from Task t where t.subjectType = 'grant' and t.subjectPublicId = g.publicId), q.state, q.submittedAt, w.state, w.submittedAt,"
                + " (select sum(d.granted - d.returned) from Advance d where d.grantId = g.id and d.state in :sent), (select sum(e.granted - e.returned) from Advance e where e.grantId = g.id and e.state in :hers),"
                + " g.fundId, r.programId" + FROM
                + " join Account a on a.id = g.accountId join Participation p on p.id = i.participationId join Community m on m.id = p.communityId"
                + " left join Claim q on q.grantId = g.id left join TripReport w on w.grantId = g.id where g.id in :keys" + ORDER;
    }

    private static String sum(String line, String amount, String part) {
        return " (select sum(%1$s.%2$s) from CostLine %1$s where %1$s.grant = g%3$s),".formatted(line, amount, part.formatted(line));
    }

    /** JPQL takes no empty list. */
    private static Collection<Long> some(Set<Long> keys) {
        return keys.isEmpty() ? Set.of(-1L) : keys;
    }
}
