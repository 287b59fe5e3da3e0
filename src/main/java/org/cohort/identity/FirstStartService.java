package org.cohort.identity;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import org.cohort.identity.SignInService.SignedIn;
import org.cohort.identity.TryLimits.Limit;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Public;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.persistence.UseCase;

/** Makes the first account of an installation, which is its administrator. */
@UseCase
public class FirstStartService {

    @Inject
    Accounts accounts;

    @Inject
    Tokens tokens;

    @Inject
    Passwords passwords;

    @Inject
    TryLimits limits;

    @Inject
    RoleService roles;

    @Inject
    AccountAudit audit;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** A new token that voids the older ones, or null when there are accounts already. */
    @Requires(Role.SYSTEM)
    public String open() {
        if (!accounts.isEmpty()) {
            return null;
        }
        tokens.voidAll(TokenKind.FIRST_START, null);
        return tokens.issue(TokenKind.FIRST_START, null, null);
    }

    /** Whether the printed link still works. Changes nothing. */
    @Public
    public boolean isOpen(String token) {
        return tokens.usable(TokenKind.FIRST_START, token).isPresent() && accounts.isEmpty();
    }

    /** Makes the administrator, confirmed because she reads the server's log, and signs her in. Works once. */
    @Public
    public SignedIn start(String token, SignUp form, String from) {
        limits.count(Limit.PLACE, from);
        if (!isOpen(token)) {
            throw AccountService.deadLink();
        }
        String email = EmailAddress.normal(form.email());
        String name = Profile.checkedName(form.name());
        passwords.check("password", form.password(), email, name);
        tokens.redeem(TokenKind.FIRST_START, token).orElseThrow(AccountService::deadLink);
        Account account = accounts.add(new Account(email, name, form.zone() == null ? ZoneOffset.UTC : form.zone(), clock.instant()));
        account.usePassword(passwords.hash(form.password()));
        account.confirm(clock.instant());
        audit.own(account, "FIRST_START");
        current.runAs(Actor.SYSTEM, () -> roles.grant(account.id(), Role.ADMINISTRATOR, null));
        return new SignedIn(account.id(), account.authVersion(), null);
    }
}
