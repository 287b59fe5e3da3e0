package org.cohort.travel.grant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cohort.internship.InternshipState;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.money.Amount;
import org.cohort.travel.ConferenceRef;

/**
 * "May I ask for this trip?" (rule G2): every question with its answer, before she writes and again when she submits.
 * It computes and changes nothing.
 */
public final class MayI {

    /** What is asked. */
    public enum Question { AHEAD, LEAD_TIME, STANDING, FUND, MONEY, ONCE, NOTHING_OWED }

    /** The answer to one question; its reason says what would change it. */
    public record Answer(Question question, Verdict verdict) {
    }

    /**
     * What the answers are computed from.
     *
     * @param now              the server's time
     * @param standing         her internship's state, or null when she has none
     * @param internshipEnds   its last day, or null likewise
     * @param today            the day in her internship's zone
     * @param free             what is free in each of the program's travel funds; empty when it has none
     * @param earlierHere      the state of her request for this conference, or null when there is none
     * @param owed             the name of a conference she still owes the report of, or null
     */
    public record Facts(Instant now, ConferenceRef conference, InternshipState standing, LocalDate internshipEnds, LocalDate today,
                        List<Amount> free, GrantState earlierHere, String owed) {
    }

    private MayI() {
    }

    /** All answers, in the order of {@link Question}. */
    public static List<Answer> check(Facts facts) {
        return List.of(
                new Answer(Question.AHEAD, Verdict.when(TravelRules.ahead(facts.conference()).isOpen(facts.now()), "grant.conferenceOver")),
                new Answer(Question.LEAD_TIME, leadTime(facts)),
                new Answer(Question.STANDING, standing(facts)),
                new Answer(Question.FUND, Verdict.when(!facts.free().isEmpty(), "grant.noFund")),
                new Answer(Question.MONEY, Verdict.when(facts.free().stream().anyMatch(Amount::isPositive), "grant.noMoney")),
                new Answer(Question.ONCE, Verdict.when(facts.earlierHere() == null || facts.earlierHere() == GrantState.DRAFT, "grant.once")),
                new Answer(Question.NOTHING_OWED, Verdict.when(facts.owed() == null, "grant.owed", String.valueOf(facts.owed()))));
    }

    /** The first answer that refuses, or allowed. */
    public static Verdict verdict(List<Answer> answers) {
        return answers.stream().map(Answer::verdict).filter(verdict -> !verdict.isAllowed()).findFirst().orElse(Verdict.allowed());
    }

    private static Verdict leadTime(Facts facts) {
        var window = TravelRules.request(facts.conference());
        return Verdict.when(window.isOpen(facts.now()), "grant.leadTime", TravelRules.LEAD_DAYS, window.shownEnd());
    }

    private static Verdict standing(Facts facts) {
        if (facts.standing() == null) {
            return Verdict.rule("grant.noInternship");
        }
        return switch (facts.standing()) {
            case ACTIVE -> Verdict.allowed();
            case OFFERED -> Verdict.rule("grant.notBegun");
            case COMPLETED -> Verdict.when(!facts.today().isAfter(facts.internshipEnds().plusDays(TravelRules.ALUM_DAYS)),
                    "grant.tooLong", TravelRules.ALUM_DAYS, facts.internshipEnds());
            case FAILED, WITHDRAWN, TERMINATED -> Verdict.rule("grant.notInGoodStanding");
        };
    }
}
