package org.cohort.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cohort.identity.TryLimits.Limit;
import org.cohort.kernel.outbox.Outbox;

/** Mails the link that confirms an address. A transaction of its own when there is none. */
@ApplicationScoped
@Transactional
class ConfirmationMail {

    @Inject
    Accounts accounts;

    @Inject
    Tokens tokens;

    @Inject
    TryLimits limits;

    @Inject
    Outbox outbox;

    /** Mails a new link and voids the older ones; does nothing when too many went there lately. */
    void send(Long accountId) {
        Account account = accounts.open(accountId);
        if (limits.isWithin(Limit.MAIL, account.email())) {
            tokens.voidAll(TokenKind.CONFIRM_EMAIL, accountId);
            String token = tokens.issue(TokenKind.CONFIRM_EMAIL, accountId, account.email());
            outbox.mail(account.email(), account.locale(), account.zone(), "identity.confirm", "/confirm/" + token, account.name());
        }
    }
}
