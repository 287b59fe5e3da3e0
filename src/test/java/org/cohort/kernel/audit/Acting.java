package org.cohort.kernel.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Does audited acts in the server, as a service would. */
@ApplicationScoped
@Transactional
public class Acting {

    static final String SUBJECT = "test";

    @Inject
    private AuditTrail audit;

    /** Itself, as others call it. */
    @Inject
    private Acting other;

    @PersistenceContext(unitName = "cohort")
    private EntityManager em;

    /** One act recorded so many times, in one transaction. */
    public void act(String id, int times) {
        for (int i = 0; i < times; i++) {
            audit.record(SUBJECT, id, "ACT" + i, "A", "B", i == 0 ? null : "a word with ünïcode 🎓");
        }
    }

    /** An act that fails after it was recorded, and after something was written. */
    public void fail(String id, Throwable how) throws Throwable {
        act(id, 1);
        em.createNativeQuery("update audit_head set hash = hash where id = 1").executeUpdate();
        throw how;
    }

    /** Two acts in a transaction of their own, whatever becomes of the one around it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void apart(String id) {
        other.act(id, 1);
        other.act(id, 1);
    }

    /** An act, others apart from it, and an act again. */
    public void around(String id, String apart) {
        act(id, 1);
        other.apart(apart);
        act(id, 1);
    }

    /** The same, but fails in the end. */
    public void aroundInVain(String id, String apart) {
        around(id, apart);
        throw new IllegalArgumentException("in vain");
    }
}
