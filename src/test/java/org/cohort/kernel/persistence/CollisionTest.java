package org.cohort.kernel.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CollisionTest {

    @Test
    @DisplayName("A key that exists, crossed locks and a newer version are collisions, however deep they are wrapped")
    void collisions() {
        assertThat(Collision.in(wrapped(new SQLException("unique", "23505", 23505)))).isTrue();
        assertThat(Collision.in(wrapped(new SQLException("Duplicate entry", "23000", 1062)))).isTrue();
        assertThat(Collision.in(wrapped(new SQLException("Deadlock found", "40001", 1213)))).isTrue();
        assertThat(Collision.in(wrapped(new OptimisticLockException()))).isTrue();
    }

    @Test
    @DisplayName("A missing value or a broken reference is a mistake of ours and stays a failure")
    void mistakes() {
        assertThat(Collision.in(wrapped(new SQLException("null", "23502", 23502)))).isFalse();
        assertThat(Collision.in(wrapped(new SQLException("Cannot be null", "23000", 1048)))).isFalse();
        assertThat(Collision.in(wrapped(new SQLException("no state")))).isFalse();
        assertThat(Collision.in(new IllegalStateException())).isFalse();
    }

    private static Throwable wrapped(Exception cause) {
        return new IllegalStateException(new PersistenceException(cause));
    }
}
