package org.cohort.travel.claim;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.cohort.kernel.files.Upload;

/**
 * A receipt as typed.
 *
 * @param line      the public id of the cost line it belongs to
 * @param amount    as it was paid
 * @param currency  the ISO 4217 code of what it was paid in; null: the grant's
 * @param spentOn   such as {@code 2026-12-05}
 * @param upload    reads the file; what refuses it is told with everything else that is wrong
 * @param statement her word in its place; null where there is a receipt
 */
public record ReceiptInput(String line, String vendor, String amount, String currency, String spentOn, Supplier<Upload> upload, Statement statement) {

    /** That there is no receipt. @param reason why @param declared whether she declares that she paid it all the same */
    public record Statement(String reason, boolean declared) {
    }

    /** With a file, in the grant's currency. */
    public ReceiptInput(String line, String vendor, String amount, LocalDate spentOn, Upload upload) {
        this(line, vendor, amount, null, spentOn == null ? null : spentOn.toString(), () -> upload, null);
    }

    /** The same in another currency. */
    public ReceiptInput in(String other) {
        return new ReceiptInput(line, vendor, amount, other, spentOn, upload, statement);
    }
}
