package org.cohort.program;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cohort.kernel.persistence.Stored;

/** What became of an extension: who gave, changed or took it back, when, from what to what (rule T3). Never changed. */
@Entity
@Table(name = "extension_change")
public class ExtensionChange extends Stored {

    @Column(name = "extension_id", updatable = false)
    private Long extensionId;

    @Column(name = "act", updatable = false)
    private String act;

    @Column(name = "from_at", updatable = false)
    private Instant from;

    @Column(name = "to_at", updatable = false)
    private Instant to;

    @Column(name = "reason", updatable = false)
    private String reason;

    @Column(name = "made_by", updatable = false)
    private Long madeBy;

    @Column(name = "made_at", updatable = false)
    private Instant madeAt;

    protected ExtensionChange() {
    }

    /** @param act  {@code GRANT}, {@code CHANGE} or {@code REVOKE} @param from null for a grant */
    ExtensionChange(String act, ExtensionGrant grant, Instant from, Long madeBy, Instant madeAt) {
        this.extensionId = grant.id();
        this.act = act;
        this.from = from;
        this.to = grant.isRevoked() ? null : grant.untilAt();
        this.reason = grant.isRevoked() ? null : grant.reason();
        this.madeBy = madeBy;
        this.madeAt = madeAt;
    }
}
