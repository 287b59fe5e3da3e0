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
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.persistence.Slug;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.text.Typed;

/** Founding funds, naming who keeps them, and money coming in. */
@UseCase
public class FundService {

    private static final int LONGEST_NAME = 200;

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
        Findings findings = new Findings();
        String name = findings.read(() -> Typed.required("name", input.name(), LONGEST_NAME));
        String sponsor = findings.read(() -> Typed.required("sponsor", input.sponsor(), LONGEST_NAME));
        Currency currency = findings.read(() -> currency(input.currency()));
        Directory.Person treasurer = findings.read(() -> accounts.byEmail(Typed.required("treasurer", input.treasurerEmail(), 254))
                .orElseThrow(() -> Refused.input("treasurer", "fund.noAccount")));
        findings.enforce();
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
        FundRef fund = kept(fundPublicId);
        Findings findings = new Findings();
        Amount amount = findings.read(() -> positive("amount", Amount.parse("amount", typedAmount, fund.currency())));
        String memo = findings.read(() -> Typed.required("memo", words, LONGEST_NAME));
        findings.enforce();
        ledger.deposit(fund.id(), amount, memo);
        audit.record("fund", fund.publicId(), "DEPOSIT", null, null, amount + ": " + memo);
    }

    /**
     * Corrects a deposit that was noted too high: an entry with a minus that refers to it.
     *
     * @param seen      how many corrections the ledger had when the form was filled ({@link Deposits#corrections}): one slip is corrected once
     * @param typedLess by how much it was too high
     * @param reason    for the ledger
     */
    @Requires(Role.TREASURER)
    public void correct(String fundPublicId, String depositPublicId, int seen, String typedLess, String reason) {
        FundRef fund = kept(fundPublicId);
        Findings findings = new Findings();
        String deposit = findings.read(() -> {
            if (depositPublicId == null || depositPublicId.isBlank()) {
                throw Refused.input("deposited", "choice");
            }
            return depositPublicId;
        });
        Amount less = findings.read(() -> positive("less", Amount.parse("less", typedLess, fund.currency())));
        String memo = findings.read(() -> Typed.required("why", reason, LONGEST_NAME));
        findings.enforce();
        ledger.correct(fund.id(), deposit, seen, less, memo);
        audit.record("fund", fund.publicId(), "CORRECT", null, null, deposit + ": −" + less + ": " + memo);
    }

    private FundRef kept(String publicId) {
        FundRef fund = directory.fundByPublicId(publicId);
        if (!FundPolicy.rolesOf(current.get(), fund.id(), fund.programId()).contains(Role.TREASURER)) {
            throw FundPolicy.maySee(current.get(), fund) ? new Refused(Verdict.denied("access.role")) : new NotFound();
        }
        return fund;
    }

    private static Amount positive(String field, Amount amount) {
        if (!amount.isPositive()) {
            throw Refused.input(field, "fund.positive");
        }
        return amount;
    }

    /** Not what only counts, such as gold: it has no digits to be paid in. */
    private static Currency currency(String code) {
        try {
            Currency currency = Currency.getInstance(code == null ? "" : code.strip().toUpperCase(java.util.Locale.ROOT));
            if (currency.getDefaultFractionDigits() >= 0) {
                return currency;
            }
        } catch (IllegalArgumentException unknown) {
            // Refused below, like what is no money.
        }
        throw Refused.input("currency", "fund.unknownCurrency");
    }
}
