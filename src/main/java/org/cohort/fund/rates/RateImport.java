package org.cohort.fund.rates;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cohort.kernel.persistence.Stored;

/** One file of rates that was read, or could not be. */
@Entity
@Table(name = "rate_import")
public class RateImport extends Stored {

    @Column(name = "imported_at", updatable = false)
    private Instant importedAt;

    @Column(name = "actor_id", updatable = false)
    private Long actorId;

    @Column(name = "origin", updatable = false)
    private String origin;

    @Column(name = "by_address", updatable = false)
    private boolean byAddress;

    @Column(name = "added")
    private int added;

    @Column(name = "known")
    private int known;

    @Column(name = "older")
    private int older;

    @Column(name = "failed")
    private int failed;

    @Column(name = "problem")
    private String problem;

    @Column(name = "detail")
    private String detail;

    /** For the persistence provider. */
    protected RateImport() {
    }

    /** @param actor who sent it; null when the system read it @param origin the file's name, or the address */
    RateImport(Instant now, Long actor, String origin, boolean byAddress) {
        this.importedAt = now;
        this.actorId = actor;
        this.origin = origin.length() <= 500 ? origin : origin.substring(0, 500);
        this.byAddress = byAddress;
    }

    void counted(int newOnes, int knownOnes, int olderOnes, int failures) {
        added = newOnes;
        known = knownOnes;
        older = olderOnes;
        failed = failures;
    }

    /** Nothing could be read. @param why a key of {@code rates.problem.…} */
    void broke(String why, String more) {
        problem = why;
        detail = more == null || more.length() <= 300 ? more : more.substring(0, 300);
    }
}
