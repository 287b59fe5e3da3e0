package org.cohort.identity;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import org.cohort.boot.Setting;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.persistence.UseCase;

/** Makes the accounts of invented people, confirmed and with a known password. Only where sample data is on. */
@UseCase
public class SampleAccounts {

    @Inject
    Accounts accounts;

    @Inject
    Passwords passwords;

    @Inject
    AccountAudit audit;

    @Inject
    Clock clock;

    /** Whether nobody has an account yet: the sample data goes into an empty database only. */
    @Requires(Role.SYSTEM)
    public boolean isEmpty() {
        return accounts.isEmpty();
    }

    /** Hashes a password for many accounts: hashing one takes its time on purpose. */
    @Requires(Role.SYSTEM)
    public String hash(String password) {
        return passwords.hash(password);
    }

    /**
     * Makes a confirmed account.
     *
     * @param pronouns     null for none
     * @param passwordHash as {@link #hash} gives it
     * @return its key
     */
    @Requires(Role.SYSTEM)
    public Long add(String email, String name, String pronouns, ZoneId zone, String passwordHash) {
        if (!Setting.SAMPLE_DATA.isTrue()) {
            throw new NotFound();
        }
        Account account = accounts.add(new Account(EmailAddress.normal(email), Profile.checkedName(name), zone, clock.instant()));
        account.describe(new Profile(name, pronouns, zone, Locale.ENGLISH).checked());
        account.usePassword(passwordHash);
        account.confirm(clock.instant());
        audit.own(account, "CONFIRM_EMAIL");
        return account.id();
    }
}
