package org.cohort.travel.grant;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.cohort.kernel.time.Deadline;
import org.cohort.kernel.time.Window;
import org.cohort.travel.ConferenceRef;
import org.cohort.travel.policy.Claiming;
import org.cohort.travel.policy.Dates;
import org.cohort.travel.policy.LastDay;

/** The dates of a trip: how long before and after a conference something is open (rule T2: nothing else compares dates). */
public final class TravelRules {

    /** Days to answer in when a claim is sent back, even if the time to claim is over. */
    public static final int ANSWER_DAYS = 14;
    private static final int DECISION_DAYS = 14;
    private static final Duration OFFER_STANDS = Duration.ofDays(7);

    private TravelRules() {
    }

    /**
     * When a request for the conference may be submitted, by the fund's rules.
     *
     * @param chosen the day she was chosen, or null: whoever was chosen late has longer
     * @param visa   whether she needs one
     */
    public static Window request(ConferenceRef conference, Dates dates, LocalDate chosen, boolean visa) {
        return Window.between(null, Deadline.at(endOf(LastDay.toAsk(dates, conference.startsOn(), chosen, visa), conference.zone())));
    }

    /** Before the conference begins. */
    public static Window ahead(ConferenceRef conference) {
        return Window.between(null, Deadline.at(beginOf(conference.startsOn(), conference.zone()).minusMillis(1)));
    }

    /** From the conference's last day on: she has been there. */
    public static Window after(ConferenceRef conference) {
        return Window.between(beginOf(conference.endsOn(), conference.zone()), null);
    }

    /** Two days after the conference, from nine in the morning there: a report is still fresh. */
    public static Window fresh(ConferenceRef conference) {
        return Window.between(conference.endsOn().plusDays(2).atTime(9, 0).atZone(conference.zone()).toInstant(), null);
    }

    /** When costs may be claimed. */
    public static Window claim(ConferenceRef conference, Dates dates) {
        return Window.between(beginOf(conference.endsOn(), conference.zone()),
                Deadline.at(endOf(conference.endsOn().plusDays(dates.claim()), conference.zone())));
    }

    /** When costs may be claimed by somebody whose claim was sent back. @param answerUntil by when she answers, or null when it was not */
    public static Window claim(ConferenceRef conference, Dates dates, Instant answerUntil) {
        Window usual = claim(conference, dates);
        return answerUntil == null || answerUntil.isBefore(usual.shownEnd()) ? usual : Window.between(usual.opens(), Deadline.at(answerUntil));
    }

    /** Until when a claim that is sent back now is awaited. */
    public static Instant answerUntil(Instant now) {
        return now.plus(Duration.ofDays(ANSWER_DAYS));
    }

    /** When the conference's last day is over. */
    public static Instant over(ConferenceRef conference) {
        return endOf(conference.endsOn(), conference.zone());
    }

    /** By when the trip report should be there. */
    public static Instant reportDue(ConferenceRef conference, Dates dates) {
        return endOf(conference.endsOn().plusDays(dates.report()), conference.zone());
    }

    /** Until when an offer made now stands: a week, but not into the conference. */
    public static Instant offerUntil(ConferenceRef conference, Instant now) {
        Instant week = now.plus(OFFER_STANDS);
        Instant begins = beginOf(conference.startsOn(), conference.zone());
        return week.isBefore(begins) ? week : begins;
    }

    private static Instant beginOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1);
    }

    /** How many days meals are paid for. */
    public static int days(ConferenceRef conference) {
        return (int) ChronoUnit.DAYS.between(conference.startsOn(), conference.endsOn()) + 3;
    }

    /** The days meals are paid for: those of the conference, one to get there and one to get back. */
    public static List<LocalDate> paidDays(ConferenceRef conference) {
        return conference.startsOn().minusDays(1).datesUntil(conference.endsOn().plusDays(2)).toList();
    }

    /** By when a claim that was handed in then is paid, as the fund's rules promise. */
    public static Instant promised(Instant handedIn, Claiming rules) {
        return handedIn.plus(Duration.ofDays(rules.pay()));
    }

    /** The day a request of this moment can be expected to be decided on: two weeks are what mentor, coordinator and foundation take. */
    public static LocalDate decided(ConferenceRef conference, Instant now) {
        return LocalDate.ofInstant(now, conference.zone()).plusDays(DECISION_DAYS);
    }
}
