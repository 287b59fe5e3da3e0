package org.cohort.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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

    /** The longest page a link leads on to, in characters: an address in a mail stays in one line. */
    private static final int LONGEST = 120;

    /**
     * Mails a new link and voids the older ones; does nothing when too many went there lately.
     *
     * @param returnTo where it leads on to, or null
     */
    void send(Long accountId, String returnTo) {
        Account account = accounts.open(accountId);
        if (limits.isWithin(Limit.MAIL, account.email())) {
            tokens.voidAll(TokenKind.CONFIRM_EMAIL, accountId);
            String token = tokens.issue(TokenKind.CONFIRM_EMAIL, accountId, account.email());
            String onward = returnTo == null || returnTo.length() > LONGEST ? "" : "?returnTo=" + URLEncoder.encode(returnTo, StandardCharsets.UTF_8);
            outbox.mail(account.email(), account.locale(), account.zone(), "identity.confirm", "/confirm/" + token + onward, account.name());
        }
    }
}
