package org.cohort.travel.grant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cohort.internship.InternshipState;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.text.Phrase;
import org.cohort.travel.ConferenceRef;
import org.cohort.travel.policy.PastGrant;
import org.cohort.travel.policy.PolicyRule;
import org.cohort.travel.policy.Span;
import org.cohort.travel.policy.Standing;
import org.cohort.travel.policy.TravelPolicy;

/**
 * "May I ask for this trip?" (rule G2): every question with its answer, before she writes and again when she submits.
 * It computes and changes nothing.
 */
public final class MayI {

    /** What is asked. */
    public enum Question { AHEAD, CONFERENCE, LEAD_TIME, VISA, STANDING, FUND, MONEY, BALANCE, YEAR, ONCE, NOTHING_OWED }

    /**
     * The answer to one question; the reason of a refusal says what would change it.
     *
     * @param note what there is to know when it is a yes, such as until when; null for nothing
     * @param rule the fund's rule behind it, for what organizers say about it; null where it is no fund's
     */
    public record Answer(Question question, Verdict verdict, Phrase note, PolicyRule rule) {

        public Answer(Question question, Verdict verdict) {
            this(question, verdict, null, null);
        }
    }

    /**
     * What the answers are computed from.
     *
     * @param now         the server's time
     * @param her         what she is; null without an internship
     * @param today       the day at the conference's place
     * @param policy      the fund's rules; null while the program has no fund for travel
     * @param free        what is free in each of the program's travel funds; empty when it has none
     * @param spent       what she had for other trips, in the policy's currency; null without a policy
     * @param visa        whether she needs a visa; null while she has not said
     * @param earlierHere the state of her request for this conference, or null when there is none
     * @param owed        the name of a conference she still owes the report of, or null
     * @param debt        what she got before an earlier trip and has not given back, or null
     */
    public record Facts(Instant now, ConferenceRef conference, Her her, LocalDate today, TravelPolicy policy, List<Amount> free,
                        PastGrant.Spent spent, Boolean visa, GrantState earlierHere, String owed, OnAccount.Debt debt) {

        /** Of somebody who owes no money. */
        public Facts(Instant now, ConferenceRef conference, Her her, LocalDate today, TravelPolicy policy, List<Amount> free, PastGrant.Spent spent, Boolean visa,
                     GrantState earlierHere, String owed) {
            this(now, conference, her, today, policy, free, spent, visa, earlierHere, owed, null);
        }
    }

    /**
     * An intern, as her internship says.
     *
     * @param roundEnds the last day of her round's internships; null when nobody knows
     * @param ends      of her own
     * @param chosen    the day she was chosen; null when nobody knows
     */
    public record Her(InternshipState standing, LocalDate roundEnds, LocalDate ends, LocalDate chosen) {
    }

    private final Facts facts;
    private final TravelPolicy policy;
    private final List<Answer> answers = new ArrayList<>();

    private MayI(Facts facts) {
        this.facts = facts;
        // Without a fund there are no rules; the usual ones answer about dates, and nothing of hers is spent.
        this.policy = facts.policy() != null ? facts.policy() : TravelPolicy.usual(java.util.Currency.getInstance("USD"));
    }

    /** All answers, in the order of {@link Question}. */
    public static List<Answer> check(Facts facts) {
        return new MayI(facts).answers();
    }

    /** The first answer that refuses, or allowed. */
    public static Verdict verdict(List<Answer> answers) {
        return answers.stream().map(Answer::verdict).filter(verdict -> !verdict.isAllowed()).findFirst().orElse(Verdict.allowed());
    }

    private List<Answer> answers() {
        ConferenceRef conference = facts.conference();
        answer(Question.AHEAD, Verdict.when(TravelRules.ahead(conference).isOpen(facts.now()), "grant.conferenceOver"),
                Phrase.of("grant.mayI.AHEAD.note", conference.startsOn()), null);
        answer(Question.CONFERENCE, Standing.where(policy, conference.publicId()), Phrase.of("grant.mayI.CONFERENCE.note"), PolicyRule.WHERE);
        time();
        answer(Question.STANDING, standing(), standingNote(), PolicyRule.WHO);
        answer(Question.FUND, Verdict.when(!facts.free().isEmpty(), "grant.noFund"), null, null);
        answer(Question.MONEY, Verdict.when(facts.free().stream().anyMatch(Amount::isPositive), "grant.noMoney"), null, null);
        limits();
        answer(Question.ONCE, Verdict.when(facts.earlierHere() == null || facts.earlierHere() == GrantState.DRAFT, "grant.once"), null, null);
        answer(Question.NOTHING_OWED, Verdict.when(facts.owed() == null, "grant.owed", String.valueOf(facts.owed())).and(debt()), null, null);
        return List.copyOf(answers);
    }

    private void time() {
        LocalDate chosen = facts.her() == null ? null : facts.her().chosen();
        var window = TravelRules.request(facts.conference(), policy.dates(), chosen, false);
        answer(Question.LEAD_TIME, Verdict.when(window.isOpen(facts.now()), "grant.leadTime", policy.dates().lead(), window.shownEnd()),
                Phrase.of("grant.mayI.LEAD_TIME.note", window.shownEnd()), chosen != null && policy.dates().late() > 0 ? PolicyRule.LATE : PolicyRule.LEAD);
        var visa = TravelRules.request(facts.conference(), policy.dates(), chosen, true);
        answer(Question.VISA, Verdict.when(!Boolean.TRUE.equals(facts.visa()) || visa.isOpen(facts.now()), "grant.visaLead", policy.dates().visaLead(), visa.shownEnd()),
                Phrase.of(visa.isOpen(facts.now()) ? "grant.mayI.VISA.note" : "grant.mayI.VISA.over", visa.shownEnd()), PolicyRule.VISA_LEAD);
    }

    private void limits() {
        if (facts.policy() == null || facts.her() == null) {
            answer(Question.BALANCE, Verdict.allowed(), null, PolicyRule.ALLOWANCE);
            answer(Question.YEAR, Verdict.allowed(), null, PolicyRule.YEAR);
            return;
        }
        PastGrant.Spent spent = facts.spent();
        Amount left = Standing.left(policy, spent.all(), spent.year());
        answer(Question.BALANCE, Standing.allowance(policy, span(), facts.conference().startsOn(), spent.all()),
                left == null ? null : Phrase.of("grant.mayI.BALANCE.note", left, span().travel()), PolicyRule.ALLOWANCE);
        answer(Question.YEAR, Standing.year(policy, spent.year(), spent.trips()), Phrase.of("grant.mayI.YEAR.note", spent.trips()), PolicyRule.YEAR);
    }

    private Verdict standing() {
        if (facts.her() == null) {
            return Verdict.rule("grant.noInternship");
        }
        return switch (facts.her().standing()) {
            case ACTIVE -> Verdict.allowed();
            case OFFERED -> Verdict.rule("grant.notBegun");
            case COMPLETED -> Standing.alum(policy, span(), facts.today());
            case FAILED, WITHDRAWN, TERMINATED -> Verdict.rule("grant.notInGoodStanding");
        };
    }

    private Verdict debt() {
        return facts.debt() == null ? Verdict.allowed() : Verdict.rule("grant.owedMoney", facts.debt().amount(), facts.debt().conference());
    }

    private Phrase standingNote() {
        return facts.her() == null ? null : Phrase.of("grant.mayI.STANDING.note", span().ask());
    }

    private Span span() {
        return Span.of(policy, facts.her().roundEnds(), facts.her().ends());
    }

    private void answer(Question question, Verdict verdict, Phrase note, PolicyRule rule) {
        answers.add(new Answer(question, verdict, verdict.isAllowed() ? note : null, rule));
    }
}
