package org.cohort.travel.claim;

import java.time.LocalDate;
import org.cohort.kernel.files.Upload;

/**
 * A receipt as typed.
 *
 * @param line   the public id of the cost line it belongs to
 * @param amount in the grant's currency
 */
public record ReceiptInput(String line, String vendor, String amount, LocalDate spentOn, Upload upload) {
}
