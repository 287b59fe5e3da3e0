package org.cohort.travel.board;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohort.fund.FundQueries;
import org.cohort.fund.FundRef;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.persistence.Queries;
import org.cohort.travel.grant.CostLine;
import org.cohort.travel.grant.GrantCase;
import org.cohort.travel.grant.GrantCases;
import org.cohort.travel.grant.GrantState;
import org.cohort.travel.grant.Limiter;

/** Reads what is to be decided on a fund, for who decides on it; of her own request, and of one of somebody she has a conflict with, she reads no draft. */
@Queries
public class DecideQueries {

    private static final int MOST = 100;
    private static final int LAST = 1_000_000;
    private static final Set<GrantState> OPEN = Set.of(GrantState.IN_REVIEW, GrantState.WAITLISTED);
    private static final String ROW = "select g.id, g.publicId, g.accountId, a.name, m.name, a.zone, c.name, c.publicId, c.startsOn, c.endsOn, g.state, g.waitingPlace,"
            + " g.submittedAt, g.revision from TravelGrant g join Conference c on c.id = g.conferenceId"
            + " join Internship i on i.id = g.internshipId join ProgramRound r on r.id = i.roundId join Account a on a.id = g.accountId"
            + " join Participation p on p.id = i.participationId join Community m on m.id = p.communityId" + BoardQueries.OF_FUND
            + " and g.state in :open and c.startsOn > :today";
    /** What is said and added up of a request, a row for each who spoke for it or one for none; asked of those alone that are shown. */
    private static final String FACTS = "select g.id, (select sum(l.estimated) from CostLine l where l.grant = g),"
            + " (select count(x) from Conflict x where x.accountId = :me and x.otherAccountId = g.accountId or x.accountId = g.accountId and x.otherAccountId = :me),"
            + " a.name, v.actingRole, v.words, v.welcomedBy, v.accountId from TravelGrant g left join Recommendation v on v.grant = g left join Account a on a.id = v.accountId"
            + " where g.id in :grants order by v.givenAt";

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    FundDesk desk;

    @Inject
    Drafts drafts;

    @Inject
    DraftCheck check;

    @Inject
    GrantCases cases;

    @Inject
    Limiter limiter;

    @Inject
    Clock clock;

    /** The requests to be decided about, for conferences that are ahead, under a budget of all that is free. */
    public DecideView page(Actor actor, String fundPublicId, BoardFilter filter) {
        FundQueries.FundRow row = desk.open(actor, fundPublicId);
        List<Candidate> candidates = candidates(actor, row.fund(), filter, null);
        boolean more = candidates.size() > MOST;
        List<Candidate> shown = more ? candidates.subList(0, MOST) : candidates;
        Amount free = FundDesk.free(row);
        return new DecideView(row.fund(), row.balance(), free, shown, more, WhatIf.of(free, shown));
    }

    /** One of them. @throws NotFound when it is not to be decided about any more, or it is her own */
    public DecideView.One one(Actor actor, FundRef fund, String grantPublicId) {
        Candidate candidate = candidates(actor, fund, new BoardFilter(null, null, null), grantPublicId).stream().findFirst().orElseThrow(NotFound::new);
        GrantCase c = cases.visible(grantPublicId);
        DecisionDraft draft = candidate.draft() == null ? null : drafts.one(fund.id(), c.grant().id());
        Map<String, Amount> amounts = draft == null ? Map.of() : draft.amounts(fund.currency());
        return new DecideView.One(candidate, c.grant().revision(), c.grant().purpose(),
                c.grant().lines().stream().map((CostLine line) -> new DecideView.Line(line.publicId(), line.description(), line.estimated(), amounts.get(line.publicId()))).toList(),
                limiter.remarks(c));
    }

    /**
     * All drafts she may read, each with what is in its way: what was decided elsewhere or ended meanwhile is among them, at the end, to be forgotten, and is not added up. One about a request that another fund
     * took meanwhile, or that is its writer's alone again, is not: it is none of this fund's business any more.
     */
    public DecideView.Preview preview(Actor actor, String fundPublicId) {
        FundQueries.FundRow row = desk.open(actor, fundPublicId);
        Map<Long, DecisionDraft> all = drafts.ofFund(row.fund().id());
        Map<Long, GrantCase> grants = cases.asked(all.keySet());
        List<DraftCheck.Pair> pairs = all.values().stream().filter(draft -> grants.containsKey(draft.grantId())).map(draft -> new DraftCheck.Pair(grants.get(draft.grantId()), draft))
                .filter(pair -> !actor.is(pair.grant().grant().accountId()) && !pair.grant().conflicted())
                .sorted(Comparator.comparing((DraftCheck.Pair pair) -> !pair.isOpen()).thenComparing(pair -> pair.draft().kind()).thenComparing(pair -> pair.grant().title())).toList();
        Amount free = FundDesk.free(row);
        List<Verdict> verdicts = check.of(row.fund(), FundDesk.takes(row), row.balance().free(), pairs);
        List<DecideView.Item> items = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            DecisionDraft draft = pairs.get(i).draft();
            items.add(new DecideView.Item(pairs.get(i).grant().grant().publicId(), pairs.get(i).grant().title(), draft.kind(), pairs.get(i).total(), draft.place(),
                    draft.words(), draft.edition(), verdicts.get(i), pairs.get(i).isOpen()));
        }
        Amount sum = Amount.sum(row.fund().currency(), pairs.stream().filter(DraftCheck.Pair::isOpen).map(DraftCheck.Pair::total).toList());
        return new DecideView.Preview(row.fund(), free, items, sum, free.minus(sum));
    }

    private List<Candidate> candidates(Actor actor, FundRef fund, BoardFilter filter, String only) {
        Map<String, Object> values = new HashMap<>(desk.scope(actor, fund));
        values.put("open", OPEN);
        values.put("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        String where = BoardQueries.narrow(filter, values);
        if (only != null) {
            where += " and g.publicId = :only";
            values.put("only", only);
        }
        List<Object[]> rows = BoardQueries.fill(em.createQuery(ROW + where + " order by coalesce(g.waitingPlace, " + LAST + "), g.submittedAt, g.id", Object[].class), values)
                .setMaxResults(MOST + 1).getResultList();
        Map<Long, DecisionDraft> all = drafts.ofFund(fund.id());
        Map<Long, List<Object[]>> facts = facts(actor, rows.stream().map(row -> (Long) row[0]).toList());
        return rows.stream().map(row -> candidate(actor, row, fund, all.get((Long) row[0]), facts.get((Long) row[0]))).toList();
    }

    private Candidate candidate(Actor actor, Object[] r, FundRef fund, DecisionDraft draft, List<Object[]> facts) {
        boolean conflicted = (Long) facts.get(0)[2] > 0;
        List<Object[]> voices = facts.stream().filter(voice -> voice[7] != null).toList();
        boolean recommended = voices.stream().anyMatch(voice -> actor.is((Long) voice[7]));
        Verdict hindered = Verdict.when(!conflicted, "grant.conflict", r[3]).and(Verdict.when(!recommended, "grant.recommender"));
        Object sum = facts.get(0)[1];
        Amount asked = sum == null ? Amount.zero(fund.currency()) : Amount.of((BigDecimal) sum, fund.currency());
        Candidate.Draft shown = draft == null || conflicted ? null : new Candidate.Draft(draft.kind(), draft.total(fund.currency()), draft.place(), draft.words(), draft.edition(),
                draft.revision() == (Integer) r[13]);
        return new Candidate((String) r[1], (String) r[3], (String) r[4], region((ZoneId) r[5]), new BoardRow.Where((String) r[6], (String) r[7], (LocalDate) r[8], (LocalDate) r[9]),
                (GrantState) r[10], (Integer) r[11], asked, (Instant) r[12],
                voices.stream().map(v -> new Candidate.Voice((String) v[3], (Role) v[4], (String) v[5], (String) v[6])).toList(), shown, hindered);
    }

    /** Where on earth a time zone is, as far as its name says so. */
    private static String region(ZoneId zone) {
        String name = zone == null ? "" : zone.getId();
        int slash = name.indexOf('/');
        return slash < 0 || name.startsWith("Etc/") ? "" : name.substring(0, slash);
    }

    /** Of each grant, those who spoke for it in the order they did. */
    private Map<Long, List<Object[]>> facts(Actor actor, Collection<Long> grants) {
        if (grants.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(FACTS, Object[].class).setParameter("me", actor.accountId()).setParameter("grants", grants).getResultStream()
                .collect(Collectors.groupingBy(row -> (Long) row[0]));
    }
}
