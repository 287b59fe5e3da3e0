package org.cohort.kernel.web;

import jakarta.servlet.ServletException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for what another request is doing already. */
final class Patience {

    private Patience() {
    }

    /** @return what came of it; null when nothing did, or when it takes longer than that */
    static <T> T await(CompletableFuture<T> other, int seconds) throws ServletException {
        try {
            return other.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServletException(e);
        }
    }
}
