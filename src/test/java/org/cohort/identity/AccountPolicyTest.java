package org.cohort.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.persistence.TestDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("S1: an account is its owner's and the administrator's")
class AccountPolicyTest {

    @Test
    void rolesOf() {
        try (TestDatabase database = new TestDatabase()) {
            Account account = new Account("ada@example.org", "Ada", ZoneOffset.UTC, Instant.EPOCH);
            database.run(() -> database.em().persist(account));
            Actor owner = actor(account.id(), Set.of(new Actor.Held(Role.ADMINISTRATOR, null)));
            Actor administrator = actor(account.id() + 1, Set.of(new Actor.Held(Role.ADMINISTRATOR, null)));
            Actor organizer = actor(account.id() + 2, Set.of(new Actor.Held(Role.ORGANIZER, 1L)));
            assertThat(AccountPolicy.rolesOf(owner, account)).containsExactly(Role.SELF);
            assertThat(AccountPolicy.rolesOf(administrator, account)).containsExactly(Role.ADMINISTRATOR);
            assertThat(AccountPolicy.rolesOf(Actor.SYSTEM, account)).containsExactly(Role.SYSTEM);
            assertThat(AccountPolicy.maySee(organizer, account)).isFalse();
            assertThat(AccountPolicy.maySee(Actor.VISITOR, account)).isFalse();
        }
    }

    private static Actor actor(Long id, Set<Actor.Held> held) {
        return new Actor(id, "p" + id, "P", Locale.ENGLISH, ZoneOffset.UTC, held);
    }
}
