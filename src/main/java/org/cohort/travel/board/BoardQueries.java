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
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cohort.fund.FundRef;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.kernel.persistence.PageResult;
import org.cohort.kernel.persistence.Queries;
import org.cohort.travel.claim.ClaimState;
import org.cohort.travel.claim.TripReportState;
import org.cohort.travel.grant.GrantState;

/** Reads boards of grants, a page at a time: others' that the actor has a part in, or those of a fund. Drafts are on none. */
@Queries
public class BoardQueries {

    /** Something to narrow a board to. */
    public record Choice(String publicId, String name) {
    }

    private static final String FROM = " from TravelGrant g join Conference c on c.id = g.conferenceId join Internship i on i.id = g.internshipId join ProgramRound r on r.id = i.roundId";
    private static final String ROW = "select g.publicId, a.name, m.name, c.name, c.publicId, c.startsOn, c.endsOn, c.zone, g.state, g.waitingPlace, g.currency,"
            + " (select sum(l.estimated) from CostLine l where l.grant = g), (select sum(k.approved) from CostLine k where k.grant = g),"
            + " (select sum(n.authorized) from CostLine n where n.grant = g), (select count(v) from Recommendation v where v.grant = g),"
            + " (select min(t.since) from Task t where t.subjectType = 'grant' and t.subjectPublicId = g.publicId), q.state, q.submittedAt, w.state, w.submittedAt" + FROM
            + " join Account a on a.id = g.accountId join Participation p on p.id = i.participationId join Community m on m.id = p.communityId"
            + " left join Claim q on q.grantId = g.id left join TripReport w on w.grantId = g.id";
    private static final String PART = " where g.accountId <> :me and g.state <> :draft and (i.projectId in :projects or i.participationId in :participations or r.programId in :programs"
            + " or g.fundId in :funds or g.fundId is null and r.programId in (select f.programId from Fund f where f.id in :funds and f.purpose = org.cohort.fund.FundPurpose.TRAVEL))";
    /** What a fund paid for or may still be asked for. */
    static final String OF_FUND = " where g.accountId <> :me and g.state <> :draft and (g.fundId = :fund or g.fundId is null and r.programId = :program and g.currency = :currency)";
    private static final Set<ClaimState> SENT = EnumSet.of(ClaimState.PAID, ClaimState.CONFIRMED);
    private static final Set<Role> PARTS = Set.of(Role.MENTOR, Role.COORDINATOR, Role.ORGANIZER, Role.TREASURER);

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    FundDesk desk;

    /** Whether the actor has others' grants to look at. */
    public boolean hasPart(Actor actor) {
        return PARTS.stream().anyMatch(actor::holds);
    }

    /** Others' grants that the actor has a part in, those first asked for first. */
    public PageResult<BoardRow> others(Actor actor, BoardFilter filter, PageRequest page) {
        return rows(PART, scope(actor), filter, page);
    }

    /** What others' grants can be narrowed to: conferences, the latest first. */
    public List<Choice> conferences(Actor actor) {
        return choices("c.publicId, c.name, c.startsOn", PART, scope(actor));
    }

    /** And rounds. */
    public List<Choice> rounds(Actor actor) {
        return choices("r.publicId, r.name, r.startsOn", PART, scope(actor));
    }

    /** Grants of a fund. @throws org.cohort.kernel.access.NotFound for who does not decide on it */
    public PageResult<BoardRow> ofFund(Actor actor, FundRef fund, BoardFilter filter, PageRequest page) {
        return rows(OF_FUND, desk.scope(actor, fund), filter, page);
    }

    public List<Choice> conferences(Actor actor, FundRef fund) {
        return choices("c.publicId, c.name, c.startsOn", OF_FUND, desk.scope(actor, fund));
    }

    public List<Choice> rounds(Actor actor, FundRef fund) {
        return choices("r.publicId, r.name, r.startsOn", OF_FUND, desk.scope(actor, fund));
    }

    private PageResult<BoardRow> rows(String scope, Map<String, Object> values, BoardFilter filter, PageRequest page) {
        Map<String, Object> all = new HashMap<>(values);
        String where = scope + narrow(filter, all);
        List<BoardRow> found = fill(em.createQuery(ROW + where + " order by g.submittedAt, g.id", Object[].class), all).setFirstResult(page.offset()).setMaxResults(page.size())
                .getResultStream().map(BoardQueries::row).toList();
        return PageResult.of(found, page, () -> fill(em.createQuery("select count(g)" + FROM + where, Long.class), all).getSingleResult());
    }

    private List<Choice> choices(String columns, String scope, Map<String, Object> values) {
        return fill(em.createQuery("select distinct " + columns + FROM + scope + " order by " + columns.substring(columns.lastIndexOf(' ') + 1) + " desc", Object[].class), values)
                .getResultStream().map(row -> new Choice((String) row[0], (String) row[1])).toList();
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

    private static BoardRow row(Object[] r) {
        GrantState state = (GrantState) r[8];
        Currency currency = (Currency) r[10];
        ClaimState claim = (ClaimState) r[16];
        Turn turn = Turn.of(new Turn.Facts(state, instant(r[15]), (LocalDate) r[6], (ZoneId) r[7], claim, (Instant) r[17], (TripReportState) r[18], (Instant) r[19]));
        return new BoardRow((String) r[0], (String) r[1], (String) r[2], new BoardRow.Where((String) r[3], (String) r[4], (LocalDate) r[5], (LocalDate) r[6]), state,
                state == GrantState.WAITLISTED ? (Integer) r[9] : null, new BoardRow.Sums(amount(r[11], currency), ((Long) r[14]).intValue(), amount(r[12], currency),
                SENT.contains(claim) ? amount(r[13], currency) : null), turn);
    }

    /** The least of several moments comes as the driver has it. */
    private static Instant instant(Object value) {
        return value instanceof Timestamp at ? at.toLocalDateTime().toInstant(ZoneOffset.UTC) : value instanceof LocalDateTime at ? at.toInstant(ZoneOffset.UTC) : (Instant) value;
    }

    private static Amount amount(Object value, Currency currency) {
        return value == null ? null : Amount.of((BigDecimal) value, currency);
    }

    /** JPQL takes no empty list. */
    private static Collection<Long> some(Set<Long> keys) {
        return keys.isEmpty() ? Set.of(-1L) : keys;
    }
}
