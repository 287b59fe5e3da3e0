package org.cohort.identity;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cohort.identity.TryLimits.Limit;
import org.cohort.kernel.access.Public;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.persistence.UseCase;

/** Who says she is whom, and whether it is so: by password, or by a device's token. */
@UseCase
public class SignInService {

    /** Several tabs opened at once all send the same token; the first changes it and the others come in with the old one. */
    private static final Duration TABS = Duration.ofMinutes(1);

    @Inject
    Clock clock;

    @Inject
    Tokens tokens;

    @Inject
    Passwords passwords;

    @Inject
    TryLimits limits;

    @Inject
    ConfirmationMail confirmation;

    @Inject
    Accounts accounts;

    /**
     * Somebody who is signed in.
     *
     * @param authVersion what the session is made under
     * @param deviceToken the token for the device's cookie, or null when there is none or it stays as it is
     */
    public record SignedIn(Long accountId, int authVersion, String deviceToken) {
    }

    /**
     * Checks address and password. An unknown address, a wrong password and a closed account answer the same, equally
     * slowly. No transaction and no connection is held meanwhile.
     *
     * @param remember whether she wants to stay signed in on this device
     * @param from     where the request comes from, for the limits
     * @throws Refused {@code identity.wrong}, {@code identity.tooMany}, or {@code identity.unconfirmed} after the
     *                 link was mailed again, which only who knows the password learns
     */
    @Public
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public SignedIn signIn(String email, String password, boolean remember, String from) {
        String address = EmailAddress.normalOrNull(email);
        String who = address == null ? "?" : address;
        limits.count(Limit.PLACE, from);
        limits.count(Limit.PASSWORD, who + " " + from);
        limits.count(Limit.PASSWORD_ANYWHERE, who);
        Optional<Account> account = accounts.byEmail(address).filter(found -> !found.isClosed());
        if (!passwords.matches(password, account.map(Account::passwordHash).orElse(null))) {
            throw new Refused(Verdict.rule("identity.wrong"));
        }
        limits.takeBack(Limit.PLACE, from);
        limits.takeBack(Limit.PASSWORD, who + " " + from);
        limits.takeBack(Limit.PASSWORD_ANYWHERE, who);
        Account person = account.orElseThrow();
        if (!person.isConfirmed()) {
            confirmation.send(person.id(), null);
            throw new Refused(Verdict.rule("identity.unconfirmed", person.email()));
        }
        return new SignedIn(person.id(), person.authVersion(),
                remember ? tokens.issue(TokenKind.REMEMBER_DEVICE, person.id(), null) : null);
    }

    /**
     * Signs a remembered device in and changes its token. A token that was changed before can only be a copy: then all
     * devices of the account are forgotten and all its sessions end.
     *
     * @return empty when the token is unknown, expired or a copy
     */
    @Public
    public Optional<SignedIn> resume(String deviceToken) {
        Instant now = clock.instant();
        Optional<AccountToken> redeemed = tokens.redeem(TokenKind.REMEMBER_DEVICE, deviceToken);
        if (redeemed.isPresent()) {
            return open(redeemed.get()).map(account -> new SignedIn(account.id(), account.authVersion(),
                    tokens.issue(TokenKind.REMEMBER_DEVICE, account.id(), null)));
        }
        Optional<AccountToken> old = tokens.find(TokenKind.REMEMBER_DEVICE, deviceToken).filter(token -> token.isAlive(now));
        if (old.isEmpty()) {
            return Optional.empty();
        }
        if (old.get().usedAt() == null || old.get().usedAt().isAfter(now.minus(TABS))) {
            return open(old.get()).map(account -> new SignedIn(account.id(), account.authVersion(), null));
        }
        open(old.get()).ifPresent(account -> {
            tokens.voidAll(TokenKind.REMEMBER_DEVICE, account.id());
            account.signOutEverywhere();
        });
        return Optional.empty();
    }

    /** Forgets the device. @param deviceToken null when the device was not remembered */
    @Public
    public void signOut(String deviceToken) {
        tokens.discard(TokenKind.REMEMBER_DEVICE, deviceToken);
    }

    private Optional<Account> open(AccountToken token) {
        return accounts.byId(token.accountId()).filter(account -> !account.isClosed());
    }
}
