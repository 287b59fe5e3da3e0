package org.cohort.kernel.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Does audited acts in the server, as a service would. */
@ApplicationScoped
@Transactional
public class Acting {

    static final String SUBJECT = "test";

    @Inject
    private AuditTrail audit;

    /** One act recorded so many times, in one transaction. */
    public void act(String id, int times) {
        for (int i = 0; i < times; i++) {
            audit.record(SUBJECT, id, "ACT" + i, "A", "B", i == 0 ? null : "a word with ünïcode 🎓");
        }
    }

    /** An act that fails after it was recorded. */
    public void fail(String id) {
        act(id, 1);
        throw new IllegalArgumentException("failed after all");
    }
}
