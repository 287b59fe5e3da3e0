package org.cohort.travel.claim;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohort.fund.FundDirectory;
import org.cohort.fund.FundLedger;
import org.cohort.fund.batch.LiveLines;
import org.cohort.fund.rates.ExchangeRate;
import org.cohort.fund.rates.Rates;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.travel.grant.GrantCases;
import org.cohort.travel.grant.GrantMoney;

/** Where a claim's money is on its way, and in which currency it is sent (rules G9, M1): the fund's, or one she chose, by the rate of the day of release. */
@UseCase
public class ClaimPayouts {

    /** Nothing is fixed yet. */
    private static final Set<ClaimState> OPEN = EnumSet.of(ClaimState.DRAFT, ClaimState.SUBMITTED, ClaimState.AUTHORIZED, ClaimState.FAILED);

    @Inject
    Claims claims;

    @Inject
    ClaimCases cases;

    @Inject
    GrantCases grants;

    @Inject
    GrantMoney money;

    @Inject
    Rates rates;

    @Inject
    FundDirectory funds;

    @Inject
    FundLedger ledger;

    @Inject
    LiveLines lines;

    @Inject
    Directory people;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** For the claim's page. @return null before the claim is begun @throws NotFound for who may not see it */
    @Requires(Role.SELF)
    public ClaimPayment view(String grantPublicId) {
        if (claims.ofGrant(grantPublicId) == null) {
            grants.visible(grantPublicId);
            return null;
        }
        ClaimCase c = cases.visible(grantPublicId);
        Claim claim = c.claim();
        Set<Role> roles = ClaimPolicy.rolesOf(current.get(), c.grant().stakes());
        boolean self = roles.contains(Role.SELF);
        Currency own = c.grant().grant().currency();
        Currency payout = claim.payoutCurrency() == null ? own : claim.payoutCurrency();
        boolean open = isOpen(c);
        Verdict collect = collect(c, roles);
        return new ClaimPayment(grantPublicId, self ? null : c.batch(), collect == null || !collect.isAllowed() ? null : funds.fund(c.grant().grant().fundId()).publicId(), collect,
                reference(c), lines.exchanged(GrantMoney.SUBJECT, grantPublicId), OPEN.contains(claim.state()) ? about(c, own, payout) : null, payout,
                self && open ? rates.from(own, today()) : List.of(), claim.failedWhy(), self && claim.state() == ClaimState.FAILED ? keepers(c) : null);
    }

    /** Says in which currency she gets it. @param code of a currency that there is a rate to now; the fund's own takes it back */
    @Requires(Role.SELF)
    public void choose(String grantPublicId, String code) {
        money.lock(grantPublicId);
        claims.lock(grantPublicId);
        ClaimCase c = cases.visible(grantPublicId);
        if (!ClaimPolicy.rolesOf(current.get(), c.grant().stakes()).contains(Role.SELF)) {
            throw new Refused(Verdict.denied("claim.notYours"));
        }
        if (!isOpen(c)) {
            throw new Refused(Verdict.conflict("claim.payoutFixed"));
        }
        Currency own = c.grant().grant().currency();
        Currency chosen = rates.from(own, today()).stream().filter(currency -> currency.getCurrencyCode().equals(code)).findFirst()
                .orElseThrow(() -> Refused.input("payout", "choice"));
        c.claim().payoutIn(chosen.equals(own) ? null : chosen);
        audit.record(ClaimService.SUBJECT, c.claim().publicId(), "PAYOUT", null, null, chosen.getCurrencyCode());
    }

    /** From being collected on it is what somebody else looks at and releases: it stays as it is, unless it leaves the batch again. */
    private static boolean isOpen(ClaimCase c) {
        return OPEN.contains(c.claim().state()) && c.batch() == null;
    }

    private Verdict collect(ClaimCase c, Set<Role> roles) {
        return c.claim().state() != ClaimState.AUTHORIZED || c.isCovered() || c.batch() != null || !current.get().holds(Role.TREASURER, c.grant().grant().fundId()) || !roles.contains(Role.TREASURER) ? null : ClaimLifecycle.reported(c);
    }

    private String reference(ClaimCase c) {
        String id = c.grant().grant().publicId();
        return c.claim().state() == ClaimState.IN_PAYMENT ? ledger.nextReference(GrantMoney.SUBJECT, id) : c.claim().paymentReference();
    }

    private Amount about(ClaimCase c, Currency own, Currency payout) {
        Amount authorized = c.toPay();
        return own.equals(payout) || !authorized.isPositive() ? null : rates.known(own, payout, today()).map((ExchangeRate rate) -> rate.of(authorized)).orElse(null);
    }

    private String keepers(ClaimCase c) {
        return people.people(people.holders(Role.TREASURER, c.grant().grant().fundId())).values().stream().map(Directory.Person::name).sorted().collect(Collectors.joining(", "));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
