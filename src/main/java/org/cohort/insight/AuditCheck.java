package org.cohort.insight;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** How the audit trail stood when somebody last had it walked through: that takes long, so no page does it by being looked at. */
@ApplicationScoped
public class AuditCheck {

    /** @param problem null when the chain was whole */
    public record Checked(Instant at, String problem) {
    }

    private final AtomicReference<Checked> last = new AtomicReference<>();

    void found(Instant at, String problem) {
        last.set(new Checked(at, problem));
    }

    /** Null as long as nobody asked since the server started. */
    public Checked last() {
        return last.get();
    }
}
