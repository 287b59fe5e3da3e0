package org.cohort.internship.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cohort.internship.InternshipState;

/**
 * An internship on the board.
 *
 * @param light       the internship's, computed
 * @param mentorLight its mentors', computed
 * @param says        what somebody says instead of the first; null where nobody does
 * @param mentorSays  likewise of the second
 * @param mentors     the lead first
 * @param lastContact when a report was last handed in or answered; null before
 * @param next        what is to be done first; null when there is nothing
 * @param leave       the last day of the leave that is on; null when none is (rule I5)
 */
public record BoardRow(BoardIntern intern, Light light, Light mentorLight, LightSaid says, LightSaid mentorSays, List<Mentor> mentors, Strip strip,
                       Instant lastContact, Next next, LocalDate leave) {

    /** Whether an amendment of the agreement is not signed by everybody (rule I4). */
    public boolean unsigned() {
        return intern.amendments() > 0;
    }

    /** @param publicId of her account */
    public record Mentor(Long accountId, String publicId, String name) {
    }

    /** What is shown: what somebody says, else the computed one. */
    public LightTone tone() {
        return says == null ? light.tone() : says.tone();
    }

    public LightTone mentorTone() {
        return mentorSays == null ? mentorLight.tone() : mentorSays.tone();
    }

    /** Whether the internship is over, however it ended. */
    public boolean isOver() {
        return intern.state() != InternshipState.ACTIVE && intern.state() != InternshipState.OFFERED;
    }

    /** Whether the intern owes something that others can remind of. */
    public boolean isRemindable() {
        return !isOver() && light.reasons().stream().anyMatch(reason -> "report".equals(reason.key()) || "ownEvaluation".equals(reason.key()));
    }

    /**
     * What is to be done.
     *
     * @param key   the key of its words
     * @param by    when; null when there is no date
     * @param mine  whether it is the reader's to do
     * @param reminded when whoever owes it was last reminded; null where she was not
     */
    public record Next(String key, Object arg, String path, Instant by, boolean mine, Instant reminded) {
    }
}
