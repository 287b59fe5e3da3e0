package org.cohort.identity;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.cohort.identity.SignInService.SignedIn;
import org.cohort.identity.TryLimits.Limit;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.Public;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.outbox.MailSender;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.kernel.persistence.UseCase;

/**
 * The life of an account. What a stranger may call answers the same whether or not an address has an account, and is
 * limited by address and by place.
 */
@UseCase
public class AccountService {

    @Inject
    Accounts accounts;

    @Inject
    Tokens tokens;

    @Inject
    Passwords passwords;

    @Inject
    TryLimits limits;

    @Inject
    ConfirmationMail confirmation;

    @Inject
    Outbox outbox;

    @Inject
    MailSender mails;

    @Inject
    AccountAudit audit;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** An account as its owner sees it. */
    public record OwnAccount(String email, String name, String pronouns, ZoneId zone, Locale locale) {

        /** Differs whenever her profile does: the row's own version counts her visits too. */
        public int version() {
            return Objects.hash(name, pronouns, zone, locale);
        }
    }

    /**
     * Makes an unconfirmed account and mails the link that confirms it. For an address that has an account, a mail there
     * says so. As long as an address is unconfirmed the last sign-up counts: its password is asked for at confirmation,
     * so nobody can lay an account with her own password under somebody else's address.
     *
     * @param returnTo the page the link leads on to, or null
     * @param from     where the request comes from, for the limits
     * @throws Refused where no mail can be sent: the link would never come
     */
    @Public
    public void signUp(SignUp form, String returnTo, String from) {
        Verdict.when(mails.isReachable(), "identity.noMail").enforce();
        limits.count(Limit.ARRIVAL, from);
        Findings findings = new Findings();
        String email = findings.read(() -> EmailAddress.normal(form.email()));
        String name = findings.read(() -> Profile.checkedName(form.name()));
        // A password is judged without what is wrong itself; nobody's address or name is empty.
        findings.check(() -> passwords.check("password", form.password(), email == null ? "@" : email, name == null ? "" : name));
        findings.enforce();
        // Before anything is looked up: it takes as long for an address that is known.
        String hash = passwords.hash(form.password());
        ZoneId zone = form.zone() == null ? ZoneOffset.UTC : form.zone();
        Optional<Account> known = accounts.byEmail(email);
        if (known.filter(account -> account.isConfirmed() || account.isClosed()).isPresent()) {
            tellKnown(known.get());
            return;
        }
        Account account = known.orElseGet(() -> accounts.add(new Account(email, name, zone, clock.instant())));
        account.describe(new Profile(name, account.pronouns(), zone, account.locale()));
        account.usePassword(hash);
        confirmation.send(account.id(), returnTo);
    }

    private void tellKnown(Account account) {
        if (!account.isClosed() && limits.isWithin(Limit.MAIL, account.email())) {
            outbox.mail(account.email(), account.locale(), account.zone(), "identity.known", "/forgot", account.name());
        }
    }

    /** The address a confirmation link is for; empty when the link is used, replaced or too old. Changes nothing. */
    @Public
    public Optional<String> confirmable(String token) {
        return tokens.usable(TokenKind.CONFIRM_EMAIL, token).map(AccountToken::email);
    }

    /** Confirms the address and signs in. @param password the one she signed up with */
    @Public
    public SignedIn confirm(String token, String password, String from) {
        limits.count(Limit.ARRIVAL, from);
        AccountToken link = tokens.usable(TokenKind.CONFIRM_EMAIL, token).orElseThrow(AccountService::deadLink);
        Account account = accounts.open(link.accountId());
        limits.count(Limit.PASSWORD_ANYWHERE, account.email());
        if (!passwords.matches(password, account.passwordHash())) {
            throw Refused.input("password", "identity.password.wrong");
        }
        redeem(TokenKind.CONFIRM_EMAIL, token);
        account.confirm(clock.instant());
        audit.own(account, "CONFIRM_EMAIL");
        return new SignedIn(account.id(), account.authVersion(), null);
    }

    /** Mails a link to choose another password, if the address has an account. */
    @Public
    public void requestReset(String email, String from) {
        Verdict.when(mails.isReachable(), "identity.noMail").enforce();
        limits.count(Limit.ARRIVAL, from);
        String address = EmailAddress.normal(email);
        accounts.byEmail(address).filter(account -> !account.isClosed() && limits.isWithin(Limit.MAIL, account.email())).ifPresent(account -> {
            tokens.voidAll(TokenKind.RESET_PASSWORD, account.id());
            String token = tokens.issue(TokenKind.RESET_PASSWORD, account.id(), account.email());
            outbox.mail(account.email(), account.locale(), account.zone(), "identity.reset", "/reset/" + token, account.name());
        });
    }

    /** The address a reset link is for; empty when the link is used, replaced or too old. Changes nothing. */
    @Public
    public Optional<String> resettable(String token) {
        return tokens.usable(TokenKind.RESET_PASSWORD, token).map(AccountToken::email);
    }

    /** Chooses another password by a mailed link, which proves the address too; ends all sessions and signs in. */
    @Public
    public SignedIn reset(String token, String password, String from) {
        limits.count(Limit.ARRIVAL, from);
        AccountToken link = tokens.usable(TokenKind.RESET_PASSWORD, token).orElseThrow(AccountService::deadLink);
        Account account = accounts.open(link.accountId());
        passwords.check("password", password, account.email(), account.name());
        redeem(TokenKind.RESET_PASSWORD, token);
        account.confirm(clock.instant());
        replacePassword(account, password, "RESET_PASSWORD");
        tokens.voidAll(TokenKind.CONFIRM_EMAIL, account.id());
        return new SignedIn(account.id(), account.authVersion(), null);
    }

    /** The account of who asks. */
    @Requires(Role.SELF)
    public OwnAccount own() {
        return own(accounts.open(current.get().accountId()));
    }

    private static OwnAccount own(Account account) {
        return new OwnAccount(account.email(), account.name(), account.pronouns(), account.zone(), account.locale());
    }

    /**
     * Changes what she says of herself; the audit keeps what it was, for her name signs agreements.
     *
     * @param version of the account the form was made from
     */
    @Requires(Role.SELF)
    public void describe(Profile profile, int version) {
        Account account = accounts.open(current.get().accountId());
        if (own(account).version() != version) {
            throw new Refused(Verdict.conflict("stale"));
        }
        Profile before = new Profile(account.name(), account.pronouns(), account.zone(), account.locale());
        Profile after = profile.checked();
        account.describe(after);
        audit.described(account, before, after);
    }

    /**
     * Another password. Every other session ends and every device is forgotten; who did it stays signed in by the
     * answer.
     *
     * @param oldPassword a wrong one is refused at the input {@code oldPassword}
     */
    @Requires(Role.SELF)
    public SignedIn changePassword(String oldPassword, String password, boolean remember) {
        Account account = accounts.open(current.get().accountId());
        limits.count(Limit.PASSWORD, account.email() + " change");
        if (!passwords.matches(oldPassword, account.passwordHash())) {
            throw Refused.input("oldPassword", "identity.password.wrong");
        }
        limits.takeBack(Limit.PASSWORD, account.email() + " change");
        passwords.check("password", password, account.email(), account.name());
        replacePassword(account, password, "CHANGE_PASSWORD");
        return stay(account, remember);
    }

    /** Ends every other session and forgets every other device. @param remember whether this device is remembered */
    @Requires(Role.SELF)
    public SignedIn signOutElsewhere(boolean remember) {
        Account account = accounts.open(current.get().accountId());
        account.signOutEverywhere();
        tokens.voidAll(TokenKind.REMEMBER_DEVICE, account.id());
        audit.own(account, "SIGN_OUT_ELSEWHERE");
        return stay(account, remember);
    }

    private SignedIn stay(Account account, boolean remember) {
        return new SignedIn(account.id(), account.authVersion(),
                remember ? tokens.issue(TokenKind.REMEMBER_DEVICE, account.id(), null) : null);
    }

    private void replacePassword(Account account, String password, String action) {
        account.usePassword(passwords.hash(password));
        tokens.voidAll(TokenKind.RESET_PASSWORD, account.id());
        tokens.voidAll(TokenKind.REMEMBER_DEVICE, account.id());
        outbox.mail(account.email(), account.locale(), account.zone(), "identity.changed", "/forgot", account.name());
        audit.own(account, action);
    }

    private void redeem(TokenKind kind, String token) {
        tokens.redeem(kind, token).orElseThrow(AccountService::deadLink);
    }

    static Refused deadLink() {
        return new Refused(Verdict.conflict("identity.link"));
    }
}
