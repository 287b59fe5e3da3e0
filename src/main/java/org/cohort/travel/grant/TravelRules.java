package org.cohort.travel.grant;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.cohort.kernel.time.Deadline;
import org.cohort.kernel.time.Window;
import org.cohort.travel.ConferenceRef;

/** The dates of a trip: how long before and after a conference something is open (rule T2: nothing else compares dates). */
public final class TravelRules {

    /** Days before the conference by which a request must be in, so that there is time for a visa and a fair fare. */
    public static final int LEAD_DAYS = 14;
    /** Days after the end of an internship in which an alum may still ask. */
    public static final int ALUM_DAYS = 365;
    /** Days a claim may be handed in after the conference. */
    public static final int CLAIM_DAYS = 60;
    /** Days to answer in when a claim is sent back, even if the time to claim is over. */
    public static final int ANSWER_DAYS = 14;
    /** Days after the conference by which the trip report should be written. */
    public static final int REPORT_DAYS = 21;

    private static final Duration OFFER_STANDS = Duration.ofDays(7);

    private TravelRules() {
    }

    /** When a request for the conference may be submitted. */
    public static Window request(ConferenceRef conference) {
        return Window.between(null, Deadline.at(endOf(conference.startsOn().minusDays(LEAD_DAYS), conference.zone())));
    }

    /** Before the conference begins. */
    public static Window ahead(ConferenceRef conference) {
        return Window.between(null, Deadline.at(beginOf(conference.startsOn(), conference.zone()).minusMillis(1)));
    }

    /** From the conference's last day on: she has been there. */
    public static Window after(ConferenceRef conference) {
        return Window.between(beginOf(conference.endsOn(), conference.zone()), null);
    }

    /** When costs may be claimed. */
    public static Window claim(ConferenceRef conference) {
        return Window.between(beginOf(conference.endsOn(), conference.zone()),
                Deadline.at(endOf(conference.endsOn().plusDays(CLAIM_DAYS), conference.zone())));
    }

    /** When costs may be claimed by somebody whose claim was sent back. @param answerUntil by when she answers, or null when it was not */
    public static Window claim(ConferenceRef conference, Instant answerUntil) {
        Window usual = claim(conference);
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
    public static Instant reportDue(ConferenceRef conference) {
        return endOf(conference.endsOn().plusDays(REPORT_DAYS), conference.zone());
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
}
