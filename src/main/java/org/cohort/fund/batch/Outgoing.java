package org.cohort.fund.batch;

import java.util.List;
import org.cohort.fund.FundRef;
import org.cohort.kernel.money.Amount;

/**
 * A batch for whoever writes a file of it.
 *
 * @param exported whether its payments can be sent now
 */
public record Outgoing(Long id, String publicId, FundRef fund, int number, boolean exported, List<Line> lines) {

    /** A payment. @param amount that is sent, in its payee's currency @param reference null before it was released */
    public record Line(Long id, String publicId, Long payee, String title, Amount amount, String reference, LineState state) {

        public boolean isOpen() {
            return state == LineState.OPEN;
        }
    }
}
