package org.cohort.travel.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohort.fund.FundPurpose;
import org.cohort.fund.batch.MovedPayables;
import org.cohort.fund.batch.Payable;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.text.Words;
import org.cohort.travel.advance.AdvanceState;
import org.cohort.travel.grant.GrantMoney;
import org.cohort.travel.grant.GrantState;
import org.cohort.travel.policy.Policies;
import org.cohort.travel.policy.TravelPolicy;

/** Claims in batches: those that are authorized. The ledger knows them by their grants. */
@ApplicationScoped
class ClaimPayables extends MovedPayables<ClaimCase, ClaimAction> {

    private static final int MOST = 500;
    /** How many conflicts of interest there are between who acts and whose claim it is. */
    private static final String CONFLICTS = "(select count(x) from Conflict x where x.accountId = :me and x.otherAccountId = g.accountId or x.accountId = g.accountId and x.otherAccountId = :me)";

    @Inject
    ClaimCases cases;

    @Inject
    ClaimPayments payments;

    @Inject
    Policies policies;

    @Inject
    Transitions transitions;

    ClaimPayables() {
        super(ClaimAction.RELEASE, ClaimAction.MARK_PAID);
    }

    @Override
    public String type() {
        return GrantMoney.SUBJECT;
    }

    @Override
    public FundPurpose purpose() {
        return FundPurpose.TRAVEL;
    }

    /** One statement for all of them, and one more for each edition of the rules and each currency among them. */
    @Override
    public List<Payable> waiting(Long fundId) {
        Map<List<?>, Boolean> reportFirst = new HashMap<>();
        Map<List<Currency>, Verdict> rated = new HashMap<>();
        return em.createQuery("select c, g.publicId, a.name, k.name, g.currency, (select sum(l.authorized) from CostLine l where l.grant = g),"
                        + " (select count(t) from TripReport t where t.grantId = g.id and t.state = :accepted), g.terms.fundId, g.terms.number, g.state,"
                        + " (select sum(d.granted - d.returned) from Advance d where d.grantId = g.id and d.state in :hers) from Claim c join TravelGrant g on g.id = c.grantId"
                        + " join Account a on a.id = c.accountId join Conference k on k.id = g.conferenceId where g.fundId = :fund and c.state = :authorized and c.accountId <> :me"
                        + " and not exists (select b from BatchLine b where b.liveSubject = concat('grant:', g.publicId)) order by c.submittedAt, c.id",
                        Object[].class).setParameter("fund", fundId).setParameter("authorized", ClaimState.AUTHORIZED).setParameter("accepted", TripReportState.ACCEPTED).setParameter("hers", AdvanceState.COUNTING)
                .setParameter("me", reader()).setMaxResults(MOST).getResultList().stream().map(row -> {
                    Claim claim = (Claim) row[0];
                    Amount amount = Amount.of(sum(row[5]).subtract(sum(row[10])), (Currency) row[4]);
                    Verdict reported = (Long) row[6] > 0 || row[9] == GrantState.NO_VISA ? Verdict.allowed()
                            : ClaimLifecycle.reported(null, reportFirst.computeIfAbsent(Arrays.asList(row[7], row[8], row[4]), rules -> isReportFirst(row)));
                    Verdict verdict = reported.and(rated(amount.currency(), claim.payoutCurrency(), rated));
                    return new Payable(type(), (String) row[1], claim.accountId(), title((String) row[3], (String) row[2], amount), amount, due(claim), claim.authorizedBy(), null, Set.of(),
                            claim.payoutCurrency(), verdict.isAllowed() ? null : verdict);
                }).filter(payable -> payable.amount().isPositive()).toList();
    }

    private static BigDecimal sum(Object found) {
        return found == null ? BigDecimal.ZERO : (BigDecimal) found;
    }

    /** By the edition of the rules that the grant stands on. */
    private boolean isReportFirst(Object[] row) {
        Currency currency = (Currency) row[4];
        return (row[7] == null ? TravelPolicy.usual(currency) : policies.edition((Long) row[7], (Integer) row[8], currency).rules()).dates().reportFirst();
    }

    private static String title(String conference, String person, Amount amount) {
        return Words.say(Locale.ENGLISH, "claim.payment.line", person, conference, amount);
    }

    /** Whoever handed hers in first is paid first. */
    private static LocalDate due(Claim claim) {
        Instant since = claim.submittedAt();
        return since == null ? LocalDate.EPOCH : LocalDate.ofInstant(since, ZoneOffset.UTC);
    }

    @Override
    public Map<String, Context> contexts(Collection<String> ids) {
        return em.createQuery("select g.publicId, k.name, r.name, c.payoutCurrency, c.authorizedBy, a.name, " + CONFLICTS + " from TravelGrant g join Account a on a.id = g.accountId join Conference k on k.id = g.conferenceId join Internship i on i.id = g.internshipId"
                        + " join ProgramRound r on r.id = i.roundId join Claim c on c.grantId = g.id where g.publicId in :ids", Object[].class).setParameter("ids", ids)
                .setParameter("me", reader()).getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> new Context("/grants/" + row[0] + "/claim", (String) row[1], (String) row[2], (Currency) row[3], pays(row))));
    }

    /** As {@link ClaimLifecycle} refuses it. */
    private Verdict pays(Object[] row) {
        return reader().equals(row[4]) ? Verdict.denied("claim.fourEyes") : (Long) row[6] > 0 ? Verdict.denied("grant.conflict", row[5]) : Verdict.allowed();
    }

    @Override
    public Payable find(String id) {
        ClaimCase c = one(id);
        Amount amount = c.toPay();
        return new Payable(type(), id, c.claim().accountId(), title(c.grant().conference().name(), c.grant().person(), amount), amount, due(c.claim()), c.claim().authorizedBy(),
                ledger.nextReference(type(), id), c.grant().stakes().funds(), c.claim().payoutCurrency(), null);
    }

    @Override
    public void moved(String id) {
        transitions.refresh(ClaimLifecycle.TABLE, one(id));
    }

    @Override
    protected ClaimCase one(String id) {
        return cases.ofGrant(id);
    }

    @Override
    protected ClaimAction failing(ClaimCase c) {
        return c.claim().state() == ClaimState.IN_PAYMENT ? ClaimAction.REJECT : ClaimAction.FAIL;
    }

    @Override
    protected void fire(ClaimCase c, ClaimAction action, Set<Role> roles, String words) {
        payments.fire(c, action, roles, words);
    }

    @Override
    protected Set<Role> roles(ClaimCase c) {
        return ClaimPolicy.rolesOf(current.get(), c.grant().stakes());
    }
}
