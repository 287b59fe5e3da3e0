package org.cohort.travel.grant;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.cohort.fund.Balance;
import org.cohort.fund.FundRef;
import org.cohort.internship.InternshipRef;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.audit.History;
import org.cohort.kernel.lifecycle.Option;
import org.cohort.kernel.money.Amount;
import org.cohort.travel.ConferenceDirectory;
import org.cohort.travel.CostCategory;
import org.cohort.travel.policy.Remark;
import org.cohort.travel.ConferenceRef;

/**
 * A grant's page.
 *
 * @param roles       what the reader is to it
 * @param part        her appearance that it is tied to, or null
 * @param fundName    the funds it is paid from, the one that sends the money first; null before there is an offer
 * @param funds       the funds with their balances; empty for who may not see them
 * @param options     the actions whose buttons stand at the end of the page
 * @param recommend   whether the reader may recommend it now
 * @param offer       whether the reader may make an offer now
 * @param history     what happened to it
 * @param claimState  how far the claim is; null before it was begun
 * @param reportState how far the trip report is; null before it was begun
 * @param rules       what the fund's rules say about it
 * @param notes       what those who decide said to each other; null for everybody else
 * @param advance     what of it is paid before the trip; null for who must not know of that, and where there is nothing to know
 */
public record GrantView(String publicId, int version, GrantState state, ConferenceRef conference, InternshipRef internship, String person, Set<Role> roles,
                        String purpose, ConferenceDirectory.Part part, List<Line> lines, Totals totals, List<Voice> voices, String fundName, List<Purse> funds,
                        Instant offerUntil, List<Option<GrantAction>> options, boolean recommend, boolean offer, List<History.Act> history,
                        String claimState, String reportState, Rules rules, List<Note> notes, AdvanceView advance) {

    /**
     * What she said besides the costs, and what the fund's rules say.
     *
     * @param remarks     about the costs as they stand; only where they are still to be decided on
     * @param agreedTo    the edition she agreed to, at agreedAt; null before that
     * @param visaFirst   whether the visa comes first when she takes the offer
     * @param secondAbove above which sum a second person must agree; null where the sum asked for needs none
     * @param secondGiven whether one did
     * @param maySecond   whether the reader may
     */
    public record Rules(List<Remark> remarks, Integer agreedTo, Instant agreedAt, String otherFunding, boolean visa, boolean visaFirst, Amount secondAbove, boolean secondGiven, boolean maySecond) {
    }

    /** A cost with its four amounts; null where it has not come to it. @param plan who pays @param evidence the public id of the quote, or null @param from the fund that pays it where it isn't the one that offers; else null */
    public record Line(String publicId, CostCategory category, String description, Amount estimated, Amount approved, Amount claimed, Amount authorized,
                       Ruling ruling, Amount reduced, String rulingNote, CostPlan plan, String evidence, String from) {

        /** @param claim whether what is claimed may be read, too */
        public static Line of(CostLine line, boolean claim) {
            return claim ? of(line) : new Line(line.publicId(), line.category(), line.description(), line.estimated(), line.approved(), null, null, null, null, null, line.plan(), line.evidenceId(), null);
        }

        public static Line of(CostLine line) {
            return new Line(line.publicId(), line.category(), line.description(), line.estimated(), line.approved(), line.claimed(), line.authorized(),
                    line.ruling(), line.reduced(), line.rulingNote(), line.plan(), line.evidenceId(), null);
        }

        /** @param fund the name of the fund that pays it; null for the one that offers */
        public Line from(String fund) {
            return new Line(publicId, category, description, estimated, approved, claimed, authorized, ruling, reduced, rulingNote, plan, evidence, fund);
        }
    }

    /** The sums of the lines; null where it has not come to it. */
    public record Totals(Amount estimated, Amount approved, Amount claimed, Amount authorized) {

        /** @param claim whether what is claimed may be read, too */
        public static Totals of(Grant grant, boolean claim) {
            Totals all = of(grant);
            return claim ? all : new Totals(all.estimated(), all.approved(), null, null);
        }

        public static Totals of(Grant grant) {
            boolean offered = grant.offerUntil() != null;
            boolean claimed = grant.lines().stream().anyMatch(line -> line.claimed() != null);
            boolean authorized = grant.lines().stream().anyMatch(line -> line.authorized() != null);
            return new Totals(grant.estimatedTotal(), offered ? grant.approvedTotal() : null, claimed ? grant.claimedTotal() : null,
                    authorized ? grant.authorizedTotal() : null);
        }
    }

    /** A recommendation. @param welcomedBy null where nobody was named */
    public record Voice(String name, Role role, String welcomedBy, String words, Instant givenAt) {
    }

    /** A note among those who decide. */
    public record Note(String name, String words, Instant at) {
    }

    /** A fund with what is in it. */
    public record Purse(FundRef fund, Balance balance) {
    }

    public boolean isOwn() {
        return roles.contains(Role.SELF);
    }

    /** Whether the plan for the trip is hers to write, or the reader's to know of: whoever arranges things for her. Without a visa there is no trip to plan. */
    public boolean isTripReadable() {
        return state != GrantState.NO_VISA && (isOwn() || roles.contains(Role.COORDINATOR) || roles.contains(Role.ORGANIZER));
    }

    /** Whether the reader answers for the money, and may have all about it for an audit. */
    public boolean isAudited() {
        return roles.contains(Role.TREASURER) || roles.contains(Role.ORGANIZER);
    }

    /** What was written with the last offer, such as its conditions; null for nothing. */
    public String getOfferWords() {
        return history.stream().filter(act -> GrantAction.OFFER.name().equals(act.action())).reduce((first, second) -> second).map(History.Act::comment).orElse(null);
    }

    /** Whether she goes or went: the trip report and the claim are hers to write. */
    public boolean isGoing() {
        return state.isGoing();
    }

    /** Whether costs are claimed: also those of a visa that was refused. */
    public boolean isClaimed() {
        return state.isClaimed();
    }

    /** Whether the reader may open the claim: it is hers, or it was handed in and she is one of those who pay it. */
    public boolean isClaimReadable() {
        return isOwn() || handedIn(claimState) && (roles.contains(Role.TREASURER) || roles.contains(Role.ORGANIZER));
    }

    /** Whether the trip report has its place: she goes or went, or it is her own that she began. */
    public boolean isReported() {
        return isGoing() || isOwn() && reportState != null;
    }

    /** Whether the reader may open the trip report: it is hers, or it was handed in. */
    public boolean isReportReadable() {
        return isOwn() || handedIn(reportState);
    }

    private static boolean handedIn(String state) {
        return state != null && !state.equals("DRAFT");
    }
}
