package org.cohort.kernel.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("N3: one thing that fails keeps a job from nothing else")
class AloneTest {

    @Test
    @DisplayName("each is done in a transaction of its own; what fails is counted and left out")
    void each() {
        Alone alone = new Alone();
        alone.transaction = new OwnTransaction();
        List<Integer> done = new ArrayList<>();
        Alone.Outcome outcome = alone.each(List.of(1, 2, 3), thing -> {
            if (thing == 2) {
                throw new IllegalStateException("Not this one.");
            }
            done.add(thing);
            return 10;
        });
        assertThat(done).containsExactly(1, 3);
        assertThat(outcome).isEqualTo(new Alone.Outcome(20, 1));
        assertThat(outcome.failures()).isEqualTo(", 1 failed");
        assertThat(new Alone.Outcome(20, 0).failures()).isEmpty();
        assertThat(OwnTransaction.class.getAnnotation(Transactional.class).value()).isEqualTo(Transactional.TxType.REQUIRED);
    }
}
