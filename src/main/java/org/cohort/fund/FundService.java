package org.cohort.fund;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Currency;
import org.cohort.identity.AccountLookup;
import org.cohort.identity.RoleService;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.persistence.Slug;
import org.cohort.kernel.persistence.UseCase;

/** Founding funds, naming who keeps them, and money coming in. */
@UseCase
public class FundService {

    /** A new fund as typed. @param programId whose fund it is */
    public record NewFund(Long programId, String name, String sponsor, FundPurpose purpose, String currency, String treasurerEmail) {
    }

    @PersistenceContext(unitName = "cohort")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private FundDirectory directory;

    @Inject
    private FundLedger ledger;

    @Inject
    private AccountLookup accounts;

    @Inject
    private RoleService roles;

    @Inject
    private InstallmentService installments;

    @Inject
    private AuditTrail audit;

    /** Founds a fund and names its treasurer. @return the fund's public id */
    @Requires(Role.ORGANIZER)
    public String found(NewFund input) {
        if (!current.get().isSystem() && !current.get().holds(Role.ORGANIZER, input.programId())) {
            throw new NotFound();
        }
        String name = required("name", input.name());
        String sponsor = required("sponsor", input.sponsor());
        Currency currency = currency(input.currency());
        Directory.Person treasurer = accounts.byEmail(required("treasurer", input.treasurerEmail()))
                .orElseThrow(() -> Refused.input("treasurer", "fund.noAccount"));
        String slug = Slug.free(name, directory::isTaken);
        Fund fund = new Fund(slug, name, sponsor, input.purpose(), currency, input.programId(), clock.instant());
        em.persist(fund);
        em.flush();
        roles.grant(treasurer.accountId(), Role.TREASURER, fund.id());
        audit.record("fund", slug, "FOUND", null, null, input.purpose() + ", " + currency.getCurrencyCode() + ", " + sponsor);
        installments.adopt(fund);
        return slug;
    }

    /** Notes money that came in. @param words where it came from */
    @Requires(Role.TREASURER)
    public void deposit(String fundPublicId, String typedAmount, String words) {
        FundRef fund = directory.fundByPublicId(fundPublicId);
        if (!FundPolicy.rolesOf(current.get(), fund.id(), fund.programId()).contains(Role.TREASURER)) {
            throw FundPolicy.maySee(current.get(), fund) ? new Refused(Verdict.denied("access.role")) : new NotFound();
        }
        Amount amount = Amount.parse("amount", typedAmount, fund.currency());
        String memo = required("memo", words);
        ledger.deposit(fund.id(), amount, memo);
        audit.record("fund", fund.publicId(), "DEPOSIT", null, null, amount + ": " + memo);
    }

    private static String required(String field, String value) {
        if (value == null || value.isBlank()) {
            throw Refused.input(field, "required");
        }
        if (value.length() > 200) {
            throw Refused.input(field, "tooLong", 200);
        }
        return value.strip();
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code == null ? "" : code.strip().toUpperCase(java.util.Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw Refused.input("currency", "fund.unknownCurrency");
        }
    }
}
