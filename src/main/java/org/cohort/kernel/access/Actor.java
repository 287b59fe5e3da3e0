package org.cohort.kernel.access;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who acts: a signed-in person with the roles she holds, a visitor, or the system. Read anew for every request, so
 * that a role taken away is gone with the next click.
 *
 * @param accountId the key of her account, or null for a visitor and the system
 * @param publicId  the account's public id, or null likewise
 * @param name      her name as she writes it
 * @param zone      the zone she sees times in
 * @param held      the roles granted to her
 */
public record Actor(Long accountId, String publicId, String name, Locale locale, ZoneId zone, Set<Held> held) {

    public static final Actor VISITOR = new Actor(null, null, "Visitor", Locale.ENGLISH, ZoneOffset.UTC, Set.of());
    public static final Actor SYSTEM =
            new Actor(null, null, "Cohort", Locale.ENGLISH, ZoneOffset.UTC, Set.of(new Held(Role.SYSTEM, null)));

    /**
     * A role held for something.
     *
     * @param scope the key of what it is held for; null for administrator and system
     */
    public record Held(Role role, Long scope) {

        /** Such as {@code MENTOR:17}: how tasks are addressed to whoever holds a role. */
        public String key() {
            return scope == null ? role.name() : role + ":" + scope;
        }
    }

    public Actor {
        held = Set.copyOf(held);
    }

    public boolean isSignedIn() {
        return accountId != null;
    }

    public boolean isSystem() {
        return holds(Role.SYSTEM);
    }

    /** Whether she is this person. False for visitors, whoever is asked about. */
    public boolean is(Long account) {
        return accountId != null && accountId.equals(account);
    }

    /** Whether she holds the role for anything at all. */
    public boolean holds(Role role) {
        return held.stream().anyMatch(h -> h.role() == role);
    }

    public boolean holds(Role role, Long scope) {
        return scope != null && held.contains(new Held(role, scope));
    }

    /** The keys of everything she holds the role for. */
    public Set<Long> scopes(Role role) {
        return held.stream().filter(h -> h.role() == role && h.scope() != null).map(Held::scope).collect(Collectors.toUnmodifiableSet());
    }

    /** The kinds of role she holds, and {@link Role#SELF} when signed in: the first and coarse check of a use case. */
    public Set<Role> roles() {
        Set<Role> roles = EnumSet.of(Role.VISITOR);
        if (isSignedIn()) {
            roles.add(Role.SELF);
        }
        held.forEach(h -> roles.add(h.role()));
        return roles;
    }
}
