package org.cohort.program.checklist;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.cohort.program.DeadlineKind;
import org.cohort.program.DeadlineRules;
import org.cohort.program.Gate;
import org.cohort.program.RoundRef;
import org.cohort.program.rules.Rules;

/** What every round's organizers have to do, in the order of a usual round. Its words are {@code program.checklist.item.<ITEM>}. */
public enum ChecklistItem {
    DATES(DeadlineKind.COMMUNITIES_OPEN, -14, null, "/deadlines"),
    PUBLISH(DeadlineKind.COMMUNITIES_OPEN, -7, null, "#actions"),
    CALL(DeadlineKind.COMMUNITIES_OPEN, 0, null, null),
    /** The system knows in a round that was cloned. */
    INVITE(DeadlineKind.COMMUNITIES_OPEN, 1, null, "/invitations"),
    COMMUNITIES(DeadlineKind.COMMUNITIES_CLOSE, 7, Gate.COMMUNITY_SIGN_UP, "#communities"),
    OPENING(DeadlineKind.APPLICATIONS_OPEN, 0, null, null),
    PROJECTS(DeadlineKind.PROJECTS_CLOSE, 3, Gate.PROJECT, "#communities"),
    ELIGIBILITY(DeadlineKind.APPLICATIONS_CLOSE, 7, Gate.APPLICATION, "/applications"),
    REVIEWS(DeadlineKind.REVIEWS_CLOSE, 0, Gate.PROPOSAL, null),
    SLOTS(DeadlineKind.REVIEWS_CLOSE, 3, null, "#communities"),
    DECISIONS(DeadlineKind.ANNOUNCEMENT, -2, Gate.PROPOSAL, "/announcement"),
    ANNOUNCE(DeadlineKind.ANNOUNCEMENT, 0, Gate.PROPOSAL, "/announcement"),
    AGREEMENTS(DeadlineKind.ANNOUNCEMENT, 5, null, null),
    WELCOME(DeadlineKind.INTERNSHIP_START, 0, null, null),
    INITIAL(DeadlineKind.INITIAL_EVALUATION, 3, null, null),
    INITIAL_PAYMENTS(DeadlineKind.INITIAL_EVALUATION, 14, null, null),
    MIDPOINT(DeadlineKind.MIDPOINT_EVALUATION, 3, null, null),
    MIDPOINT_PAYMENTS(DeadlineKind.MIDPOINT_EVALUATION, 14, null, null),
    THIRD(DeadlineKind.THIRD_EVALUATION, 3, null, null),
    THIRD_PAYMENTS(DeadlineKind.THIRD_EVALUATION, 14, null, null),
    FINAL(DeadlineKind.FINAL_EVALUATION, 3, null, null),
    FINAL_PAYMENTS(DeadlineKind.FINAL_EVALUATION, 14, null, null),
    WRAP_UP(DeadlineKind.FINAL_EVALUATION, 14, null, null),
    THANKS(DeadlineKind.FINAL_EVALUATION, 21, null, null),
    ARCHIVE(DeadlineKind.FINAL_EVALUATION, 30, null, "#actions");

    private static final Set<ChecklistItem> ONCE = EnumSet.of(DATES, PUBLISH, CALL, INVITE, OPENING, SLOTS, WELCOME, THANKS, ARCHIVE);

    private final DeadlineKind anchor;
    private final int days;
    private final Gate gate;
    private final String page;

    /**
     * @param gate until it has closed more can come, so that nothing counts as done; or null
     * @param page below the round's desk, or null where there is none
     */
    ChecklistItem(DeadlineKind anchor, int days, Gate gate, String page) {
        this.anchor = anchor;
        this.days = days;
        this.gate = gate;
        this.page = page;
    }

    public DeadlineKind anchor() {
        return anchor;
    }

    /** Whether a round of these rules has it: payments between the start and the end only where something is paid then. */
    public boolean isFor(Rules rules) {
        boolean seldom = this == INITIAL_PAYMENTS || this == THIRD_PAYMENTS;
        return DeadlineRules.kinds(rules).contains(anchor) && (!seldom || rules.shares().stream().anyMatch(share -> share.moment() == anchor.moment()));
    }

    /** How long after the deadline it should be done; before it when negative. */
    public int days() {
        return days;
    }

    /** Whether a number says more than that it is done: its words are {@code program.checklist.count.<ITEM>}. */
    boolean isCounted() {
        return gate != null || !ONCE.contains(this);
    }

    Gate gate() {
        return gate;
    }

    /** Where it is done, or null. */
    String href(RoundRef round) {
        return page == null ? null : "/organize/" + round.publicId() + page;
    }

    /** So many days from a deadline, at its hour on the wall in the round's zone; null while it is not set. */
    static Instant due(DeadlineKind anchor, int days, Map<DeadlineKind, Instant> dates, ZoneId zone) {
        Instant at = dates.get(anchor);
        return at == null ? null : at.atZone(zone).plusDays(days).toInstant();
    }
}
