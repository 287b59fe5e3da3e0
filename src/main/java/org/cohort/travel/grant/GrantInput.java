package org.cohort.travel.grant;

import java.util.List;
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
    }

    /** A draft may lack anything, but what is there must be right. */
    GrantInput checked() {
        Typed.optional("purpose", purpose, 8000);
        if (costs.size() > MOST_LINES) {
            throw Refused.input("amount0", "tooMany", MOST_LINES);
        }
        for (int i = 0; i < costs.size(); i++) {
            Cost cost = costs.get(i);
            if (!cost.isEmpty()) {
                Typed.required("category" + i, cost.category());
                Typed.text("description" + i, cost.description(), 300);
            }
        }
        return this;
    }
}
