package org.cohort.kernel.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Who acts in this thread: bound by the web filter for a request, by {@link #runAs} for jobs; else a visitor. */
@ApplicationScoped
public class CurrentActor {

    private static final ThreadLocal<Actor> BOUND = new ThreadLocal<>();

    /** Never null. */
    public Actor get() {
        Actor actor = BOUND.get();
        return actor == null ? Actor.VISITOR : actor;
    }

    /** Who acts, if she is signed in. @throws Refused {@code access.signIn}, which leads a visitor to the sign-in page and back */
    public Actor signedIn() {
        Actor actor = get();
        if (!actor.isSignedIn()) {
            throw new Refused(Verdict.denied("access.signIn"));
        }
        return actor;
    }

    public void runAs(Actor actor, Runnable work) {
        callAs(actor, () -> {
            work.run();
            return null;
        });
    }

    public <T> T callAs(Actor actor, Supplier<T> work) {
        Actor before = BOUND.get();
        BOUND.set(actor);
        try {
            return work.get();
        } finally {
            if (before == null) {
                BOUND.remove();
            } else {
                BOUND.set(before);
            }
        }
    }
}
