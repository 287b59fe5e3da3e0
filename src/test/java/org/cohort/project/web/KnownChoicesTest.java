package org.cohort.project.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.cohort.project.ProjectChoices;
import org.cohort.project.ProjectQueries;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What projects can be found by, kept for a minute")
class KnownChoicesTest {

    private static final int MANY = 8;

    private final AtomicInteger counted = new AtomicInteger();
    private final CountDownLatch asking = new CountDownLatch(MANY);

    @Test
    @DisplayName("frame 3: however many ask at once, one counts; acts in between make nobody count again")
    void once() throws Exception {
        KnownChoices known = new KnownChoices();
        known.queries = new ProjectQueries() {
            @Override
            public ProjectChoices choices() {
                counted.incrementAndGet();
                try {
                    asking.await(10, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return new ProjectChoices(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
            }
        };
        ExecutorService people = Executors.newFixedThreadPool(MANY);
        try {
            List<Future<ProjectChoices>> answers = IntStream.range(0, MANY).mapToObj(i -> people.submit(() -> {
                asking.countDown();
                return known.get();
            })).toList();
            for (Future<ProjectChoices> answer : answers) {
                assertThat(answer.get(20, TimeUnit.SECONDS)).isNotNull();
            }
            known.get();
            assertThat(counted).hasValue(1);
        } finally {
            people.shutdownNow();
        }
    }
}
