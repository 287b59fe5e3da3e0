package org.cohort.travel.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.cohort.kernel.files.FileInfo;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.persistence.Stored;
import org.cohort.travel.grant.CostLine;

/** The proof of one expense: a file, and what it says. The same file is never a receipt twice (rule G9). */
@Entity
@Table(name = "receipt")
public class Receipt extends Stored {

    @Column(name = "claim_id", updatable = false)
    private Long claimId;

    @Column(name = "cost_line_id", updatable = false)
    private Long costLineId;

    @Column(name = "file_public_id", updatable = false)
    private String filePublicId;

    @Column(name = "sha256", updatable = false)
    private String sha256;

    @Column(name = "vendor")
    private String vendor;

    @Embedded
    private Amount amount;

    @Column(name = "spent_on")
    private LocalDate spentOn;

    protected Receipt() {
    }

    Receipt(Claim claim, CostLine line, FileInfo file, String vendor, Amount amount, LocalDate spentOn) {
        this.claimId = claim.id();
        this.costLineId = line.id();
        this.filePublicId = file.publicId();
        this.sha256 = file.sha256();
        this.vendor = vendor;
        this.amount = amount;
        this.spentOn = spentOn;
    }

    public Long claimId() {
        return claimId;
    }

    public Long costLineId() {
        return costLineId;
    }

    public String filePublicId() {
        return filePublicId;
    }

    public String vendor() {
        return vendor;
    }

    public Amount amount() {
        return amount;
    }

    public LocalDate spentOn() {
        return spentOn;
    }
}
