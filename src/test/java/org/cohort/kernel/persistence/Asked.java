package org.cohort.kernel.persistence;

import jakarta.persistence.EntityManager;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.server.ServerSession;

/** How many statements some work asks the database. */
public final class Asked {

    private Asked() {
    }

    public static long of(EntityManager em, Runnable work) {
        Session session = em.getEntityManagerFactory().unwrap(ServerSession.class);
        AtomicLong asked = new AtomicLong();
        SessionEventAdapter counter = new SessionEventAdapter() {

            @Override
            public void preExecuteCall(SessionEvent event) {
                asked.incrementAndGet();
            }
        };
        session.getEventManager().addListener(counter);
        try {
            work.run();
        } finally {
            session.getEventManager().removeListener(counter);
        }
        return asked.get();
    }
}
