package org.cohort.identity;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.cohort.identity.SignInService.SignedIn;
import org.cohort.identity.TryLimits.Limit;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Public;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.kernel.persistence.UseCase;

/** Brings in people who have no account yet, so that they can be asked to mentor a project before they come; organizers and coordinators are invited by {@link RoleInvitations}. */
@UseCase
public class InvitationService {

    @Inject
    Accounts accounts;

    @Inject
    Tokens tokens;

    @Inject
    Passwords passwords;

    @Inject
    TryLimits limits;

    @Inject
    Outbox outbox;

    @Inject
    AccountAudit audit;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /**
     * The account with this address; when there is none, one without a password is made and she is mailed a link to
     * {@code /join}. The service that calls has asked its policy.
     *
     * @param name by which she is addressed until she has come; null for what stands before the @ of the address
     * @return the account's key, for {@link RoleService#grant}; empty for the address of a closed account, which nobody is told
     * @throws Refused when who acts has invited too many lately
     */
    @Requires(Role.SELF)
    public Optional<Long> invite(String email, String name) {
        limits.count(Limit.INVITATION, String.valueOf(current.get().accountId()));
        String address = EmailAddress.normal(email);
        Optional<Account> known = accounts.byEmail(address);
        if (known.isPresent()) {
            return known.filter(account -> !account.isClosed()).map(Account::id);
        }
        String called = name == null ? address.substring(0, address.indexOf('@')) : name;
        Account account = accounts.add(new Account(address, Profile.checkedName(called), current.get().zone(), clock.instant()));
        audit.done(account, "INVITE");
        String token = tokens.issue(TokenKind.INVITATION, account.id(), address);
        outbox.mail(address, account.locale(), account.zone(), "identity.invitation", "/join/" + token,
                account.name(), current.get().name());
        return Optional.of(account.id());
    }

    /** What an invitation is for: the address, and the name she was invited by. */
    public record Invitation(String email, String name) {
    }

    /** Empty when the link is used or too old. Changes nothing. */
    @Public
    public Optional<Invitation> invitation(String token) {
        return tokens.usable(TokenKind.INVITATION, token).flatMap(link -> accounts.byId(link.accountId()))
                .filter(account -> !account.isConfirmed() && !account.isClosed())
                .map(account -> new Invitation(account.email(), account.name()));
    }

    /** Takes an invitation: name, zone and password become hers, the address is confirmed, and she is signed in. */
    @Public
    public SignedIn accept(String token, SignUp form, String from) {
        limits.count(Limit.ARRIVAL, from);
        Invitation invitation = invitation(token).orElseThrow(AccountService::deadLink);
        String name = Profile.checkedName(form.name());
        passwords.check("password", form.password(), invitation.email(), name);
        AccountToken link = tokens.redeem(TokenKind.INVITATION, token).orElseThrow(AccountService::deadLink);
        Account account = accounts.open(link.accountId());
        Profile before = new Profile(account.name(), account.pronouns(), account.zone(), account.locale());
        account.describe(new Profile(name, account.pronouns(), form.zone() == null ? account.zone() : form.zone(), account.locale()));
        account.usePassword(passwords.hash(form.password()));
        account.confirm(clock.instant());
        tokens.voidAll(TokenKind.CONFIRM_EMAIL, account.id());
        audit.own(account, "ACCEPT_INVITATION");
        audit.described(account, before, new Profile(account.name(), account.pronouns(), account.zone(), account.locale()));
        return new SignedIn(account.id(), account.authVersion(), null);
    }
}
