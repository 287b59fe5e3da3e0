package org.cohort.fund.pain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.cohort.kernel.persistence.Stored;

/** A payment in a file: in no second one, the database sees to it. */
@Entity
@Table(name = "transfer_line")
public class TransferLine extends Stored {

    @Column(name = "file_id", updatable = false)
    private Long fileId;

    @Column(name = "line_id", updatable = false)
    private Long lineId;

    /** For the persistence provider. */
    protected TransferLine() {
    }

    TransferLine(Long fileId, Long lineId) {
        this.fileId = fileId;
        this.lineId = lineId;
    }

    Long fileId() {
        return fileId;
    }

    Long lineId() {
        return lineId;
    }
}
