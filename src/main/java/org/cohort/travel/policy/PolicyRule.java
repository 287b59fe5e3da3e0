package org.cohort.travel.policy;

/** One rule of a travel policy: what organizers may add their own words to, and what stands where the rule applies. */
public enum PolicyRule {
    /** Who may ask, and for how long after the internship. */
    WHO,
    /** Which conferences. */
    WHERE,
    /** By when to ask. */
    LEAD,
    /** How long those may ask who were chosen when it was nearly or already too late. */
    LATE,
    /** How long before the conference to begin when a visa is needed. */
    VISA_LEAD,
    /** What is paid at all, and up to how much. */
    CATEGORIES,
    /** What a day of meals may cost, by country. */
    PER_DIEM,
    /** Which part of a cost is paid. */
    PERCENT,
    /** How much one trip may cost. */
    TRIP,
    /** How much and how often one person may ask in a year. */
    YEAR,
    /** What every intern has for travel, and until when. */
    ALLOWANCE,
    /** For which costs a quote must be there. */
    EVIDENCE,
    /** Above which sum a second person must agree. */
    SECOND_VOICE,
    /** How long costs can be claimed. */
    CLAIM,
    /** What is paid without a receipt. */
    RECEIPTS,
    /** By when a claim is paid. */
    PAYMENT,
    /** Which part of what was approved is paid before the trip to who can't pay ahead. */
    ADVANCE,
    /** Whether the report comes before the money. */
    REPORT,
    /** Whether a visa's fee is paid when the visa is refused. */
    VISA_FEE,
    /** Whether the trip is only granted once the visa is there. */
    VISA_FIRST
}
