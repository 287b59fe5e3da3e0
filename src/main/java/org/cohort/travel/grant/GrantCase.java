package org.cohort.travel.grant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.cohort.fund.FundRef;
import org.cohort.internship.InternshipRef;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.time.Window;
import org.cohort.travel.ConferenceRef;
import org.cohort.travel.CostCategory;
import org.cohort.travel.policy.Dates;
import org.cohort.travel.policy.TravelPolicy;

/**
 * A grant with what its lifecycle needs to know.
 *
 * @param person     her name
 * @param funds      the program's travel funds
 * @param actor      who acts, or null for the system
 * @param conflicted whether who acts has a conflict of interest with her
 * @param claimed    what of its costs is claimed and handed in, or can still be handed in
 * @param mayI       the answers to "may I?" while it is a draft, else empty
 * @param basis      the rules it is asked under
 */
public record GrantCase(Grant grant, ConferenceRef conference, InternshipRef internship, String person, List<FundRef> funds, Long actor,
                        boolean conflicted, Claimed claimed, List<MayI.Answer> mayI, Basis basis) {

    /**
     * How far its claim is.
     *
     * @param handedIn  whether it is with the treasurer, or further; one that was sent back is not, until it is handed in again
     * @param answerUntil by when she answers what was asked when it was sent back; null when it was not
     */
    public record Claimed(boolean handedIn, Instant answerUntil) {

        public static final Claimed NOTHING = new Claimed(false, null);
    }

    /**
     * What a request stands on.
     *
     * @param policy the fund's rules, in the edition it was asked under; of a draft, those in force
     * @param chosen the day she was chosen; null when nobody knows
     */
    public record Basis(TravelPolicy policy, LocalDate chosen) {

        /** The rules of a fund that never said anything. */
        public static Basis usual(Currency currency) {
            return new Basis(TravelPolicy.usual(currency), null);
        }
    }

    /** Who has to do with it. */
    public Stakes stakes() {
        Set<Long> keys = grant.fundId() != null ? Shares.funds(grant)
                : funds.stream().map(FundRef::id).collect(java.util.stream.Collectors.toUnmodifiableSet());
        var participation = internship.project().participation();
        return new Stakes(grant.accountId(), internship.project().id(), participation.id(), participation.round().programId(), keys);
    }

    /** The spans it is held to, before and after the trip. */
    public Dates dates() {
        return basis.policy().dates();
    }

    /** Whether she said that she needs a visa, or asks for its costs. */
    boolean needsVisa() {
        return grant.terms().needsVisa(grant.lines());
    }

    /** Whether taking an offer of it takes the visa's fee first, and the trip once the visa is there (rule G8): where the offer grants some of that fee. */
    public boolean visaFirst() {
        return basis.policy().limits().visaFirst() && grant.lines().stream().anyMatch(line -> line.category() == CostCategory.VISA && line.isGranted());
    }

    /** Whether a claim can still be handed in and checked: of a trip that no visa came for, as long as the visa's costs are granted. */
    public boolean isClaimOpen() {
        return grant.state() == GrantState.NO_VISA ? grant.approvedTotal().isPositive() : !grant.state().isOver();
    }

    /** Whether her report must be accepted before she is paid (rule G10): of a trip that no visa came for, none is written. */
    public boolean reportFirst() {
        return dates().reportFirst() && grant.state() != GrantState.NO_VISA;
    }

    /** When costs may be claimed; those of a visa that was refused at once. @param answerUntil by when she answers what was sent back, or null */
    public Window claimWindow(Instant answerUntil) {
        Window usual = TravelRules.claim(conference, dates(), answerUntil);
        return grant.state() == GrantState.NO_VISA ? Window.until(usual.shownEnd()) : usual;
    }

    /** The name of one of the program's funds; null for a key that is none's. */
    public String fundName(Long key) {
        return funds.stream().filter(fund -> fund.id().equals(key)).map(FundRef::name).findFirst().orElse(null);
    }

    /** The funds that pay it, the one that offers it first; none before an offer. */
    public List<FundRef> payers() {
        return funds.stream().filter(fund -> Shares.funds(grant).contains(fund.id())).sorted(Comparator.comparing(fund -> !fund.id().equals(grant.fundId()))).toList();
    }

    /** Of the funds that pay it, and before an offer of all that can, those that are the reader's business: a treasurer's own; all for who answers for the program, or asks for her community. */
    public List<FundRef> purses(Actor reader) {
        Set<Role> roles = GrantPolicy.rolesOf(reader, stakes());
        boolean all = roles.contains(Role.ORGANIZER) || roles.contains(Role.COORDINATOR);
        return (grant.fundId() == null ? funds : payers()).stream().filter(fund -> fund.currency().equals(grant.currency())).filter(fund -> all || reader.holds(Role.TREASURER, fund.id())).toList();
    }

    /** As people know it. */
    public String title() {
        return conference.name() + ", " + person;
    }

    public String path() {
        return "/grants/" + grant.publicId();
    }

    /** Whether who acts may offer so much: large sums take a second person's word, where the fund's rules say so. */
    public Verdict secondVoice(Amount granted) {
        Long second = grant.secondVoiceBy();
        boolean alone = second == null || second.equals(actor);
        return alone && basis.policy().needsSecondVoice(granted) ? Verdict.rule("policy.secondVoice", basis.policy().limits().secondVoice()) : Verdict.allowed();
    }

    boolean mentorIsActor() {
        Recommendation given = grant.recommendation(Role.MENTOR);
        return given != null && given.accountId().equals(actor);
    }

    /** By when who must act should have acted; null where nothing presses. */
    Instant due() {
        return switch (grant.state()) {
            case OFFERED -> grant.offerUntil();
            case VISA_PENDING -> TravelRules.ahead(conference).shownEnd();
            case DRAFT -> TravelRules.request(conference, basis.policy().dates(), basis.chosen(), needsVisa()).shownEnd();
            case SUBMITTED, RECOMMENDED_BY_MENTOR, IN_REVIEW, NEEDS_INFORMATION -> TravelRules.ahead(conference).shownEnd();
            default -> null;
        };
    }
}
