package org.cohort.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.audit.Changes;

/** Writes the audit of accounts and roles. */
@ApplicationScoped
class AccountAudit {

    private static final String ACCOUNT = "Account";

    @Inject
    AuditTrail trail;

    @Inject
    CurrentActor current;

    /** What a person did to her own account, also when it was a mailed link and not a session that said who she is. */
    void own(Account account, String action) {
        own(account, action, null);
    }

    /** What a person says of herself, field by field from what it was; nothing when nothing changed. */
    void described(Account account, Profile before, Profile after) {
        String changes = new Changes().value("name", before.name(), after.name()).value("pronouns", before.pronouns(), after.pronouns())
                .value("zone", before.zone(), after.zone()).value("language", before.locale(), after.locale()).words();
        if (changes != null) {
            own(account, "DESCRIBE", changes);
        }
    }

    private void own(Account account, String action, String words) {
        Actor owner = new Actor(account.id(), account.publicId(), account.name(), account.locale(), account.zone(), java.util.Set.of());
        current.runAs(owner, () -> trail.record(ACCOUNT, account.publicId(), action, null, null, words));
    }

    /** A role given to or taken from somebody by who acts. */
    void role(Account account, String action, Role role, Long scope) {
        String held = new Actor.Held(role, scope).key();
        trail.record(ACCOUNT, account.publicId(), action, action.equals("REVOKE") ? held : null, action.equals("REVOKE") ? null : held, null);
    }

    /** Something done to an account by who acts. */
    void done(Account account, String action) {
        trail.record(ACCOUNT, account.publicId(), action, null, null, null);
    }
}
