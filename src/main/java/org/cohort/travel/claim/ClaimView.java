package org.cohort.travel.claim;

import java.time.LocalDate;
import java.util.List;
import org.cohort.kernel.files.FileInfo;
import org.cohort.kernel.lifecycle.Option;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.time.Window;
import org.cohort.travel.ConferenceRef;
import org.cohort.travel.grant.CostLine;
import org.cohort.travel.grant.GrantView;

/**
 * A claim's page.
 *
 * @param state     DRAFT also while it is not begun
 * @param lines     the grant's costs with their receipts
 * @param editable  whether the reader may add receipts now
 * @param ruling    whether the reader may rule on lines now
 * @param reference what stands on the bank statement; null before it is paid
 * @param window    when it can be handed in
 * @param version   of the claim as it is shown; null while it is not begun
 * @param publicId  of the claim itself; null while it is not begun
 * @param sentBack  what the treasurer asked when she sent it back, as long as it is not handed in again; else null
 */
public record ClaimView(String grant, ConferenceRef conference, String person, ClaimState state, List<Line> lines, GrantView.Totals totals,
                        List<Option<ClaimAction>> options, boolean editable, boolean ruling, String reference, Window window, Integer version,
                        TripReportState report, String sentBack, String publicId) {

    /** A cost with its receipts. @param payable what would be paid as the ruling stands now */
    public record Line(GrantView.Line cost, Amount payable, List<Proof> receipts, boolean granted) {

        static Line of(GrantView.Line shown, CostLine line, List<Proof> receipts) {
            return new Line(shown, line.payable(), receipts, line.isGranted());
        }

        /** Whether there is something to rule on. */
        public boolean isClaimed() {
            return cost.claimed() != null && cost.claimed().isPositive();
        }
    }

    /** A receipt with its file. */
    public record Proof(String publicId, String vendor, Amount amount, LocalDate spentOn, FileInfo file) {
    }
}
