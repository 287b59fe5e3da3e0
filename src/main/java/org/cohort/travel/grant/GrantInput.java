package org.cohort.travel.grant;

import java.util.List;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.Refused;
import org.cohort.travel.Typed;

/**
 * A request as typed.
 *
 * @param purpose    why she wants to go
 * @param appearance the public id of her own appearance there, or null
 * @param costs      one for each row of the form; empty rows count as none
 */
public record GrantInput(String purpose, String appearance, List<Cost> costs) {

    /** The most costs one request lists. */
    public static final int MOST_LINES = 8;

    /**
     * A cost as typed. @param amount in the grant's currency
     */
    public record Cost(CostCategory category, String description, String amount) {

        boolean isEmpty() {
            return description == null && amount == null;
        }

        /** What it is called where something is wrong with it: her words for it, or its kind. */
        Object name() {
            return description == null || description.isBlank() ? category : description.strip();
        }
    }

    /** A draft may lack anything, but what is there must be right. */
    void check(Findings findings) {
        findings.check(() -> Typed.optional("purpose", purpose, 8000));
        if (costs.size() > MOST_LINES) {
            findings.add(Refused.input("amount0", "tooMany", MOST_LINES));
        }
        for (int i = 0; i < costs.size(); i++) {
            int row = i;
            Cost cost = costs.get(i);
            if (!cost.isEmpty()) {
                findings.checkOf(cost.name(), () -> Typed.required("category" + row, cost.category()));
                findings.checkOf(cost.name(), () -> Typed.text("description" + row, cost.description(), 300));
            }
        }
    }
}
