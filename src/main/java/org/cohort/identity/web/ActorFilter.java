package org.cohort.identity.web;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;

/** Binds who {@link SessionMechanism} found to the thread, for the rest of the request and for its error page. */
public class ActorFilter implements Filter {

    @Inject
    private CurrentActor current;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        Actor actor = (Actor) request.getAttribute(SessionMechanism.ACTOR);
        if (actor == null) {
            chain.doFilter(request, response);
            return;
        }
        try {
            current.runAs(actor, () -> proceed(request, response, chain));
        } catch (Carrier carried) {
            if (carried.getCause() instanceof IOException io) {
                throw io;
            }
            throw (ServletException) carried.getCause();
        }
    }

    private static void proceed(ServletRequest request, ServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException e) {
            throw new Carrier(e);
        }
    }

    /** Takes a checked exception out of the lambda. */
    private static final class Carrier extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Carrier(Exception cause) {
            super(cause);
        }
    }
}
