package org.cohort.travel.grant;

import java.util.List;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.files.Upload;
import org.cohort.travel.CostCategory;
import org.cohort.travel.Typed;

/**
 * A request as typed.
 *
 * @param purpose    why she wants to go
 * @param appearance the public id of her own appearance there, or null
 * @param costs      one for each row of the form; empty rows count as none
 * @param pledge     what she says and agrees to; null: as she did before
 */
public record GrantInput(String purpose, String appearance, List<Cost> costs, Said pledge) {

    /** The most costs one request lists. */
    public static final int MOST_LINES = 8;

    /** Nothing said besides. */
    public GrantInput(String purpose, String appearance, List<Cost> costs) {
        this(purpose, appearance, costs, null);
    }

    /**
     * What she says besides the costs.
     *
     * @param rules        the edition of the fund's rules that she was shown
     * @param agreed       whether she agrees to them
     * @param conduct      whether she agrees to the code of conduct
     * @param otherFunding other money asked for or given, in her words; null for none
     * @param visa         whether she needs a visa; null while she does not know
     */
    public record Said(int rules, boolean agreed, boolean conduct, String otherFunding, Boolean visa) {

        /** Agrees to both, and has nothing else to say. */
        public static Said yes(int rules) {
            return new Said(rules, true, true, null, null);
        }
    }

    /**
     * A cost as typed.
     *
     * @param amount what it costs in whole, in the grant's currency
     * @param more   who else pays, and the quote; null for neither
     */
    public record Cost(CostCategory category, String description, String amount, More more) {

        public Cost(CostCategory category, String description, String amount) {
            this(category, description, amount, null);
        }

        boolean isEmpty() {
            return description == null && amount == null;
        }

        /** What it is called where something is wrong with it: her words for it, or its kind. */
        Object name() {
            return description == null || description.isBlank() ? category : description.strip();
        }
    }

    /**
     * What can be said of a cost, each null for nothing.
     *
     * @param own         her own share
     * @param event       what the event's bursary pays
     * @param other       what another fund or an employer pays
     * @param quoted      what the quote says
     * @param currency    the ISO 4217 code of its currency; null: the grant's
     * @param quotedUntil the last day it is good for
     * @param evidence    the quote itself; null keeps what is there
     */
    public record More(String own, String event, String other, String quoted, String currency, String quotedUntil, Upload evidence) {
    }

    /** A draft may lack anything, but what is there must be right. */
    void check(Findings findings) {
        findings.check(() -> Typed.optional("purpose", purpose, 8000));
        if (pledge != null) {
            findings.check(() -> Typed.optional("otherFunding", pledge.otherFunding(), 4000));
        }
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
