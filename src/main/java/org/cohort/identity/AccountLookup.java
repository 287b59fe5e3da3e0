package org.cohort.identity;

import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.persistence.Queries;

/** Finds a person by the e-mail address somebody else typed, for services that name people: mentors, treasurers. */
@Queries
public class AccountLookup {

    @Inject
    private Accounts accounts;

    /** The person with an open account of this address, whatever case and blanks it was typed with. */
    public Optional<Directory.Person> byEmail(String typed) {
        return typed == null ? Optional.empty() : accounts.byEmail(typed.strip().toLowerCase(Locale.ROOT)).filter(account -> !account.isClosed())
                .map(a -> new Directory.Person(a.id(), a.publicId(), a.name(), a.email(), a.locale(), a.zone()));
    }
}
