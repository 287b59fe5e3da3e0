package org.cohort.kernel.work;

import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Role;

/**
 * Whom a task or a notice is for: one person, or whoever holds a role for something when it is read.
 *
 * @param account the key of the account, or null when a role is addressed
 * @param holder  the role and its scope, or null when a person is addressed
 */
public record Addressee(Long account, Actor.Held holder) {

    public static Addressee person(Long account) {
        return new Addressee(account, null);
    }

    public static Addressee holders(Role role, Long scope) {
        return new Addressee(null, new Actor.Held(role, scope));
    }

    /** Such as {@code ACCOUNT:12} or {@code MENTOR:17}. */
    public String key() {
        return account != null ? "ACCOUNT:" + account : holder.key();
    }
}
