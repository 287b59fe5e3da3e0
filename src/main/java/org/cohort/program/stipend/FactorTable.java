package org.cohort.program.stipend;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.cohort.kernel.persistence.Stored;

/** An edition of a program's purchasing-power factors. Written once: other figures are another edition. */
@Entity
@Table(name = "factor_table")
public class FactorTable extends Stored {

    @Column(name = "program_id", updatable = false)
    private Long programId;

    @Column(name = "edition", updatable = false)
    private int edition;

    @Column(name = "source", updatable = false)
    private String source;

    @Column(name = "as_of", updatable = false)
    private LocalDate asOf;

    @Column(name = "factors", updatable = false)
    private String factors;

    @Column(name = "created_by", updatable = false)
    private Long createdBy;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    /** For the persistence provider. */
    protected FactorTable() {
    }

    FactorTable(Long programId, int edition, String source, LocalDate asOf, Map<String, BigDecimal> factors, Long by, Instant now) {
        this.programId = programId;
        this.edition = edition;
        this.source = source;
        this.asOf = asOf;
        this.factors = Factors.write(factors);
        this.createdBy = by;
        this.createdAt = now;
    }

    /** From 1. */
    public int edition() {
        return edition;
    }

    /** Where the figures come from. */
    public String source() {
        return source;
    }

    /** The day they are of. */
    public LocalDate asOf() {
        return asOf;
    }

    /** By ISO 3166 code, in their order. */
    public Map<String, BigDecimal> factors() {
        return Factors.read(factors);
    }

    /** As it is typed and imported. */
    public String csv() {
        return factors;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
