package org.cohort.travel.advance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import org.cohort.kernel.text.Words;
import org.cohort.travel.grant.GrantCases;

/** Advances in batches: those that are granted. The ledger knows each by itself. */
@ApplicationScoped
class AdvancePayables extends MovedPayables<AdvanceCase, AdvanceAction> {

    private static final int MOST = 500;
    /** How many conflicts of interest there are between who acts and whose advance it is. */
    private static final String CONFLICTS = "(select count(x) from Conflict x where x.accountId = :me and x.otherAccountId = d.accountId or x.accountId = d.accountId and x.otherAccountId = :me)";

    @Inject
    Advances advances;

    @Inject
    AdvancePayments payments;

    @Inject
    AdvanceSteps steps;

    @Inject
    GrantCases grants;

    @Inject
    Transitions transitions;

    AdvancePayables() {
        super(AdvanceAction.RELEASE, AdvanceAction.MARK_PAID);
    }

    @Override
    public String type() {
        return Advances.SUBJECT;
    }

    @Override
    public FundPurpose purpose() {
        return FundPurpose.TRAVEL;
    }

    /** One statement for all of them, and one more for each currency among them that is not the fund's. */
    @Override
    public List<Payable> waiting(Long fundId) {
        Map<List<Currency>, Verdict> rated = new HashMap<>();
        return em.createQuery("select d, a.name, k.name from Advance d join TravelGrant g on g.id = d.grantId join Account a on a.id = d.accountId join Conference k on k.id = g.conferenceId"
                        + " where g.fundId = :fund and d.state = :granted and d.accountId <> :me and not exists (select b from BatchLine b where b.liveSubject = concat('advance:', d.publicId))"
                        + " order by d.askedAt, d.id", Object[].class).setParameter("fund", fundId).setParameter("granted", AdvanceState.GRANTED)
                .setParameter("me", reader()).setMaxResults(MOST).getResultList().stream().map(row -> {
                    Advance advance = (Advance) row[0];
                    Verdict verdict = rated(advance.granted().currency(), advance.payoutCurrency(), rated);
                    return payable(advance, (String) row[2], (String) row[1], null, Set.of(), verdict.isAllowed() ? null : verdict);
                }).toList();
    }

    /** Whoever asked first is paid first. */
    private Payable payable(Advance advance, String conference, String person, String reference, Set<Long> funds, Verdict hindrance) {
        return new Payable(type(), advance.publicId(), advance.accountId(), Words.say(Locale.ENGLISH, "advance.payment.line", person, conference, advance.granted()), advance.granted(),
                LocalDate.ofInstant(advance.askedAt(), ZoneOffset.UTC), advance.grantedBy(), reference, funds, advance.payoutCurrency(), hindrance);
    }

    @Override
    public Map<String, Context> contexts(Collection<String> ids) {
        return em.createQuery("select d.publicId, g.publicId, k.name, r.name, d.payoutCurrency, d.grantedBy, a.name, " + CONFLICTS + " from Advance d join Account a on a.id = d.accountId join TravelGrant g on g.id = d.grantId join Conference k on k.id = g.conferenceId"
                        + " join Internship i on i.id = g.internshipId join ProgramRound r on r.id = i.roundId where d.publicId in :ids", Object[].class).setParameter("ids", ids)
                .setParameter("me", reader()).getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> new Context("/grants/" + row[1], (String) row[2], (String) row[3], (Currency) row[4], pays(row))));
    }

    /** As {@link AdvanceLifecycle} refuses it. */
    private Verdict pays(Object[] row) {
        return reader().equals(row[5]) ? Verdict.denied("advance.fourEyes") : (Long) row[7] > 0 ? Verdict.denied("grant.conflict", row[6]) : Verdict.allowed();
    }

    @Override
    public Payable find(String id) {
        AdvanceCase c = one(id);
        return payable(c.advance(), c.grant().conference().name(), c.grant().person(), ledger.nextReference(type(), id), Set.of(c.grant().grant().fundId()), null);
    }

    @Override
    public void moved(String id) {
        AdvanceCase c = one(id);
        transitions.refresh(AdvanceLifecycle.TABLE, c);
        steps.stayed(c);
    }

    @Override
    protected AdvanceCase one(String id) {
        return advances.byId(id);
    }

    @Override
    protected AdvanceAction failing(AdvanceCase c) {
        return c.advance().state() == AdvanceState.IN_PAYMENT ? AdvanceAction.REJECT : AdvanceAction.FAIL;
    }

    @Override
    protected void fire(AdvanceCase c, AdvanceAction action, Set<Role> roles, String words) {
        payments.fire(c, action, roles, words);
    }

    @Override
    protected Set<Role> roles(AdvanceCase c) {
        return AdvancePolicy.rolesOf(grants.rolesOf(c.grant()));
    }
}
