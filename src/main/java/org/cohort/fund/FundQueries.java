package org.cohort.fund;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.kernel.persistence.PageResult;
import org.cohort.kernel.persistence.Queries;
import org.cohort.program.rules.PayMoment;

/** What treasurers and organizers read about funds, and interns about their stipend. */
@Queries
public class FundQueries {

    /** A fund in a list. @param shut whether its period is closed, or about to be: it takes no promises */
    public record FundRow(FundRef fund, FundPurpose purpose, Balance balance, boolean shut) {
    }

    /**
     * A ledger entry as shown.
     *
     * @param actorName   who moved the money; null for the system
     * @param depositAt   of a correction, when the deposit that it corrects was noted; else null
     * @param depositMemo and where that came from
     */
    public record EntryRow(Instant at, EntryKind kind, Amount amount, String memo, String actorName, Instant depositAt, String depositMemo) {

        /** What it is called: a word after {@code enum.EntryKind.}. */
        public String word() {
            return kind == EntryKind.IN && amount.isNegative() ? "CORRECTION" : kind.name();
        }
    }

    /** An installment in a list. */
    public record InstallmentRow(String publicId, String internName, PayMoment stage, Amount amount, InstallmentState state, LocalDate dueOn) {

        /** As it is shown to who must not know of another state yet. */
        InstallmentRow in(InstallmentState shown) {
            return new InstallmentRow(publicId, internName, stage, amount, shown, dueOn);
        }
    }

    private static final String INSTALLMENT = """
            select new org.cohort.fund.FundQueries$InstallmentRow(i.publicId, a.name, i.stage, i.amount, i.state, i.dueOn)
            from Installment i join Account a on a.id = i.accountId\s""";

    /** Funds, each with how many of its periods keep it from promising: its last, when that is closed or about to be. */
    static final String FUND = "select f, (select count(p) from FundPeriod p where p.fundId = f.id and p.state <> org.cohort.fund.period.FundPeriodState.OPEN"
            + " and not exists (select q.id from FundPeriod q where q.fundId = p.fundId and q.number > p.number)) from Fund f where ";

    @PersistenceContext(unitName = "cohort")
    private EntityManager em;

    @Inject
    private FundLedger ledger;

    /** The funds she keeps or oversees. */
    public List<FundRow> visibleTo(Actor actor) {
        List<Object[]> funds = em.createQuery(FUND + "f.id in :funds or f.programId in :programs order by f.name, f.id", Object[].class)
                .setParameter("funds", orNone(actor.scopes(Role.TREASURER))).setParameter("programs", orNone(actor.scopes(Role.ORGANIZER)))
                .getResultList();
        Map<Long, Balance> balances = ledger.balances(funds.stream().map(row -> ((Fund) row[0]).ref()).toList());
        return funds.stream().map(row -> row(row, balances)).toList();
    }

    /** @throws NotFound for everybody who must not know of it */
    public FundRow fund(Actor actor, String publicId) {
        Object[] found = em.createQuery(FUND + "f.publicId = :id", Object[].class).setParameter("id", publicId).getResultStream().findFirst().orElseThrow(NotFound::new);
        return row(found, ledger.balances(List.of(visible(actor, (Fund) found[0]).ref())));
    }

    /** Its key, without what is in it. @throws NotFound for everybody who must not know of it */
    private Long key(Actor actor, String publicId) {
        return visible(actor, em.createQuery("select f from Fund f where f.publicId = :id", Fund.class).setParameter("id", publicId).getResultStream().findFirst().orElseThrow(NotFound::new)).id();
    }

    private static Fund visible(Actor actor, Fund fund) {
        if (!FundPolicy.maySee(actor, fund.ref())) {
            throw new NotFound();
        }
        return fund;
    }

    private static FundRow row(Object[] found, Map<Long, Balance> balances) {
        Fund fund = (Fund) found[0];
        return new FundRow(fund.ref(), fund.purpose(), balances.get(fund.id()), (Long) found[1] > 0);
    }

    /** A fund's ledger, newest first. */
    public PageResult<EntryRow> entries(Actor actor, String publicId, PageRequest page) {
        Long fund = key(actor, publicId);
        List<EntryRow> rows = em.createQuery("""
                select new org.cohort.fund.FundQueries$EntryRow(e.at, e.kind, e.amount, e.memo, a.name, d.at, d.memo)
                from LedgerEntry e left join Account a on a.id = e.actorId
                left join LedgerEntry d on d.fundId = e.fundId and d.publicId = e.subjectPublicId and e.subjectType = :deposit where e.fundId = :fund order by e.id desc""", EntryRow.class)
                .setParameter("fund", fund).setParameter("deposit", Deposits.SUBJECT).setFirstResult(page.offset()).setMaxResults(page.size()).getResultList();
        long total = em.createQuery("select count(e) from LedgerEntry e where e.fundId = :fund", Long.class)
                .setParameter("fund", fund).getSingleResult();
        return new PageResult<>(rows, total, page);
    }

    /** A round that a fund pays installments of. */
    public record RoundRow(String publicId, String name) {
    }

    /** What a fund has to pay and has paid, the latest first. The reader's own is not among it, by no filter or count: on its own page she reads what is hers to know (rule I3). @param state in which they are, or null @param round its public id, or null for all */
    public PageResult<InstallmentRow> installments(Actor actor, String publicId, InstallmentState state, String round, PageRequest page) {
        Long fund = key(actor, publicId);
        String where = "where i.fundId = :fund and i.accountId <> :me" + (state == null ? "" : " and i.state = :state") + (round == null ? "" : " and i.internshipId in"
                + " (select n.id from Internship n join ProgramRound r on r.id = n.roundId where r.publicId = :round)");
        String order = page.orderBy(Map.of("due", "i.dueOn desc, i.id desc", "name", "a.name, i.id"), "due");
        List<InstallmentRow> rows = filtered(em.createQuery(INSTALLMENT + where + order, InstallmentRow.class), actor, fund, state, round)
                .setFirstResult(page.offset()).setMaxResults(page.size()).getResultList();
        return PageResult.of(rows, page, () -> filtered(em.createQuery("select count(i) from Installment i " + where, Long.class), actor, fund, state, round).getSingleResult());
    }

    private static <T> TypedQuery<T> filtered(TypedQuery<T> query, Actor actor, Long fund, InstallmentState state, String round) {
        query.setParameter("fund", fund).setParameter("me", actor.accountId() == null ? -1L : actor.accountId());
        if (state != null) {
            query.setParameter("state", state);
        }
        return round == null ? query : query.setParameter("round", round);
    }

    /** The rounds of what a fund pays, the latest first. @throws NotFound for everybody who must not know of it */
    public List<RoundRow> rounds(Actor actor, FundRef fund) {
        if (!FundPolicy.maySee(actor, fund)) {
            throw new NotFound();
        }
        return em.createQuery("select new org.cohort.fund.FundQueries$RoundRow(r.publicId, r.name) from ProgramRound r where r.id in (select n.roundId from Internship n"
                        + " join Installment i on i.internshipId = n.id where i.fundId = :fund) order by r.startsOn desc, r.id desc", RoundRow.class)
                .setParameter("fund", fund.id()).getResultList();
    }

    /**
     * The stipend of one internship, for a page whose own policy showed the internship: its intern, her treasurer and
     * the program's organizers see amounts, nobody else does.
     */
    public List<InstallmentRow> ofInternship(Actor actor, Long internshipId, Long internAccountId, Long programId) {
        List<Installment> installments = em.createQuery("select i from Installment i where i.internshipId = :id", Installment.class)
                .setParameter("id", internshipId).getResultList();
        if (!actor.is(internAccountId) && installments.stream().allMatch(i -> FundPolicy.rolesOf(actor, i, programId).isEmpty())) {
            return List.of();
        }
        Map<String, InstallmentState> shown = installments.stream().collect(Collectors.toMap(Installment::publicId, i -> actor.is(internAccountId) ? i.shown() : i.state()));
        return em.createQuery(INSTALLMENT + "where i.internshipId = :id order by i.dueOn, i.id", InstallmentRow.class)
                .setParameter("id", internshipId).getResultStream().map(row -> row.in(shown.get(row.publicId()))).toList();
    }

    /** The names of these programs, for a choice. */
    public Map<Long, String> programs(Set<Long> keys) {
        Map<Long, String> names = new LinkedHashMap<>();
        em.createQuery("select p.id, p.name from Program p where p.id in :keys order by p.name", Object[].class)
                .setParameter("keys", orNone(keys)).getResultList().forEach(row -> names.put((Long) row[0], (String) row[1]));
        return names;
    }

    private static Collection<Long> orNone(Set<Long> keys) {
        return keys.isEmpty() ? List.of(-1L) : keys;
    }
}
