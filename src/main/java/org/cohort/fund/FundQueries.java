package org.cohort.fund;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** A fund in a list. */
    public record FundRow(FundRef fund, FundPurpose purpose, Balance balance) {
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
    }

    private static final String INSTALLMENT = """
            select new org.cohort.fund.FundQueries$InstallmentRow(i.publicId, a.name, i.stage, i.amount, i.state, i.dueOn)
            from Installment i join Account a on a.id = i.accountId\s""";

    @PersistenceContext(unitName = "cohort")
    private EntityManager em;

    @Inject
    private FundLedger ledger;

    @Inject
    private FundDirectory directory;

    /** The funds she keeps or oversees. */
    public List<FundRow> visibleTo(Actor actor) {
        List<Fund> funds = em.createQuery("select f from Fund f where f.id in :funds or f.programId in :programs order by f.name, f.id", Fund.class)
                .setParameter("funds", orNone(actor.scopes(Role.TREASURER))).setParameter("programs", orNone(actor.scopes(Role.ORGANIZER)))
                .getResultList();
        Map<Long, Balance> balances = ledger.balances(funds.stream().map(Fund::ref).toList());
        return funds.stream().map(f -> new FundRow(f.ref(), f.purpose(), balances.get(f.id()))).toList();
    }

    /** @throws NotFound for everybody who must not know of it */
    public FundRow fund(Actor actor, String publicId) {
        FundRef fund = directory.fundByPublicId(publicId);
        if (!FundPolicy.maySee(actor, fund)) {
            throw new NotFound();
        }
        FundPurpose purpose = em.find(Fund.class, fund.id()).purpose();
        return new FundRow(fund, purpose, ledger.balance(fund.id()));
    }

    /** A fund's ledger, newest first. */
    public PageResult<EntryRow> entries(Actor actor, String publicId, PageRequest page) {
        Long fund = fund(actor, publicId).fund().id();
        List<EntryRow> rows = em.createQuery("""
                select new org.cohort.fund.FundQueries$EntryRow(e.at, e.kind, e.amount, e.memo, a.name, d.at, d.memo)
                from LedgerEntry e left join Account a on a.id = e.actorId
                left join LedgerEntry d on d.fundId = e.fundId and d.publicId = e.subjectPublicId and e.subjectType = :deposit where e.fundId = :fund order by e.id desc""", EntryRow.class)
                .setParameter("fund", fund).setParameter("deposit", Deposits.SUBJECT).setFirstResult(page.offset()).setMaxResults(page.size()).getResultList();
        long total = em.createQuery("select count(e) from LedgerEntry e where e.fundId = :fund", Long.class)
                .setParameter("fund", fund).getSingleResult();
        return new PageResult<>(rows, total, page);
    }

    /** What a fund has to pay and has paid, what waits for the treasurer first. */
    public PageResult<InstallmentRow> installments(Actor actor, String publicId, PageRequest page) {
        Long fund = fund(actor, publicId).fund().id();
        String order = page.orderBy(Map.of("due", "i.dueOn, i.id", "name", "a.name, i.id"), "due");
        List<InstallmentRow> rows = em.createQuery(INSTALLMENT + "where i.fundId = :fund" + order, InstallmentRow.class)
                .setParameter("fund", fund).setFirstResult(page.offset()).setMaxResults(page.size()).getResultList();
        long total = em.createQuery("select count(i) from Installment i where i.fundId = :fund", Long.class)
                .setParameter("fund", fund).getSingleResult();
        return new PageResult<>(rows, total, page);
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
        return em.createQuery(INSTALLMENT + "where i.internshipId = :id order by i.dueOn, i.id", InstallmentRow.class)
                .setParameter("id", internshipId).getResultList();
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
