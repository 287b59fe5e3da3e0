package org.cohort.fund.bank;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.cohort.boot.Setting;
import org.cohort.fund.FundDirectory;
import org.cohort.fund.FundRef;
import org.cohort.identity.AccountDirectory;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.audit.History;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.text.Typed;
import org.cohort.kernel.work.Tasks;

/** Giving bank details, looking at them, and taking them away (rule G12). No refusal, entry or notice repeats any of them. */
@UseCase
public class BankService {

    private static final int LONGEST_REASON = 200;
    private static final Set<String> LOOKS = Set.of("LOOK", "FILE");

    /** What is shown of an account. */
    public record Shown(String last, String country, Instant givenAt) {
    }

    /** Somebody looked. @param file whether in the file for the bank @param why in her words */
    public record Look(Instant at, String who, boolean file, String why) {
    }

    /** One's own. @param shown null when nothing was given @param awaited what is to be paid to her @param taken whether they can be given now @param keptDays after everything is settled */
    public record Own(Shown shown, List<Awaited> awaited, boolean taken, List<Look> looks, int keptDays) {
    }

    /** A payee's, for who pays her. */
    public record Payee(String publicId, String name, Shown shown, List<Awaited> awaited) {
    }

    /** The account that a fund pays from. @param sets whether the reader may say which */
    public record Paying(FundRef fund, Shown shown, boolean sets) {
    }

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    BankAccounts accounts;

    @Inject
    BankVault vault;

    @Inject
    AccountDirectory lookup;

    @Inject
    Directory people;

    @Inject
    FundDirectory funds;

    @Inject
    History history;

    @Inject
    Tasks tasks;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** One's own, with who looked at them in full. */
    @Requires(Role.SELF)
    public Own own() {
        Long me = current.signedIn().accountId();
        BankDetails details = accounts.details(me).orElse(null);
        List<Look> looks = details == null ? List.of() : history.of(BankDetails.SUBJECT, details.publicId()).stream().filter(act -> LOOKS.contains(act.action()))
                .map(act -> new Look(act.at(), act.actorName(), act.action().equals("FILE"), act.comment())).toList();
        return new Own(shown(details), accounts.awaited(me), accounts.isExpecting(me), looks, Setting.BANK_KEPT_DAYS.number());
    }

    /**
     * The page of bank details for a reader of a page where something is paid: hers, or the payee's for who pays her.
     *
     * @return null where nothing is to be paid there, or neither is she
     */
    @Requires(Role.SELF)
    public String pageFor(String path) {
        Awaited one = accounts.at(path);
        if (one == null) {
            return null;
        }
        if (current.get().is(one.accountId())) {
            // What she must not know yet is not to be paid as far as her page says.
            return accounts.awaited(one.accountId()).stream().anyMatch(hers -> hers.path().equals(path)) ? "/me/bank" : null;
        }
        return BankPolicy.mayLook(current.get(), one.accountId(), List.of(one)) ? "/payees/" + people.people(List.of(one.accountId())).get(one.accountId()).publicId() : null;
    }

    /** Gives one's own, or corrects them. @throws Refused {@code bank.notNeeded} while nothing is to be paid to her soon */
    @Requires(Role.SELF)
    public void give(BankForm form) {
        Long me = current.signedIn().accountId();
        if (!accounts.isExpecting(me)) {
            throw new Refused(Verdict.conflict("bank.notNeeded"));
        }
        BankAccount account = form.read();
        BankDetails details = accounts.details(me).orElse(null);
        keep(details == null ? BankDetails.ofPerson(me) : details, account, details == null);
        tasks.clear(BankDetails.SUBJECT, current.get().publicId());
        tasks.clear(WrongDetails.SUBJECT, current.get().publicId());
    }

    /** Takes one's own away. Nothing can be sent until they are given again. */
    @Requires(Role.SELF)
    public void remove() {
        BankDetails details = accounts.details(current.signedIn().accountId()).orElseThrow(() -> new Refused(Verdict.conflict("bank.none")));
        em.remove(details);
        audit.record(BankDetails.SUBJECT, details.publicId(), "REMOVE", null, null, null);
    }

    /** What is to be paid to somebody, and where to, but for most of it. @throws NotFound for everybody who is not to pay her now */
    @Requires(Role.TREASURER)
    public Payee payee(String publicId) {
        Directory.Person person = person(publicId);
        return new Payee(publicId, person.name(), shown(accounts.details(person.accountId()).orElse(null)), accounts.payable(person.accountId()).stream()
                .filter(one -> current.get().holds(Role.TREASURER, one.fundId())).toList());
    }

    /** All of it. @param why read by her, too */
    @Requires(Role.TREASURER)
    public BankAccount look(String publicId, String why) {
        Directory.Person person = person(publicId);
        BankDetails details = accounts.details(person.accountId()).orElseThrow(() -> new Refused(Verdict.conflict("bank.none")));
        return accounts.open(details, "LOOK", Typed.required("why", why, LONGEST_REASON));
    }

    private Directory.Person person(String publicId) {
        Directory.Person person = lookup.byPublicId(publicId).orElseThrow(NotFound::new);
        if (!BankPolicy.mayLook(current.get(), person.accountId(), accounts.payable(person.accountId()))) {
            throw new NotFound();
        }
        return person;
    }

    /** The account that a fund pays from. @throws NotFound for who neither keeps nor oversees it */
    @Requires({Role.TREASURER, Role.ORGANIZER})
    public Paying paying(String fundPublicId) {
        FundRef fund = funds.fundByPublicId(fundPublicId);
        if (!BankPolicy.maySeePaying(current.get(), fund.id(), fund.programId())) {
            throw new NotFound();
        }
        return new Paying(fund, shown(accounts.paying(fund.id()).orElse(null)), BankPolicy.maySetPaying(current.get(), fund.id()));
    }

    /** Says which account a fund pays from. */
    @Requires(Role.TREASURER)
    public void pay(String fundPublicId, BankForm form) {
        FundRef fund = funds.fundByPublicId(fundPublicId);
        if (!BankPolicy.maySetPaying(current.get(), fund.id())) {
            throw new NotFound();
        }
        BankAccount account = form.read();
        BankDetails details = accounts.paying(fund.id()).orElse(null);
        keep(details == null ? BankDetails.ofFund(fund.id()) : details, account, details == null);
    }

    private void keep(BankDetails details, BankAccount account, boolean first) {
        details.give(account, vault, clock.instant());
        if (first) {
            em.persist(details);
        }
        em.flush();
        audit.record(BankDetails.SUBJECT, details.publicId(), first ? "GIVE" : "CHANGE", null, null, null);
    }

    private static Shown shown(BankDetails details) {
        return details == null ? null : new Shown(details.last(), details.country(), details.givenAt());
    }
}
