package org.cohort.travel.claim;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.cohort.kernel.files.Upload;

/**
 * A receipt as typed.
 *
 * @param line    the public id of the cost line it belongs to
 * @param amount  in the grant's currency
 * @param spentOn such as {@code 2026-12-05}
 * @param upload  reads the file; what refuses it is told with everything else that is wrong
 */
public record ReceiptInput(String line, String vendor, String amount, String spentOn, Supplier<Upload> upload) {

    public ReceiptInput(String line, String vendor, String amount, LocalDate spentOn, Upload upload) {
        this(line, vendor, amount, spentOn == null ? null : spentOn.toString(), () -> upload);
    }
}
