package org.cohort.travel.policy;

/**
 * The spans of a travel policy, in days.
 *
 * @param alum        after the internship's end in which an alum may ask
 * @param lead        before the conference by which a request must be in
 * @param late        after being chosen in which everybody may ask, also when that is past the usual end; 0 for none
 * @param visaLead    before the conference by which a request must be in when a visa is needed
 * @param claim       after the conference in which costs can be claimed
 * @param report      after the conference by which the trip report should be there
 * @param reportFirst whether it comes before the money (rule G10)
 */
public record Dates(int alum, int lead, int late, int visaLead, int claim, int report, boolean reportFirst) {

    public static final int MOST = 1100;
    public static final Dates USUAL = new Dates(365, 14, 0, 14, 60, 21, true);

    /** @throws IllegalArgumentException for spans nobody could keep */
    public Dates {
        for (int days : new int[] {alum, lead, late, visaLead, claim, report}) {
            if (days < 0 || days > MOST) {
                throw new IllegalArgumentException(days + " days");
            }
        }
        if (claim == 0 || visaLead < lead) {
            throw new IllegalArgumentException("a claim takes a day, and a visa no less than none");
        }
    }
}
