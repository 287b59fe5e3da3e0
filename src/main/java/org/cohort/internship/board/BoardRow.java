package org.cohort.internship.board;

import java.time.Instant;
import java.time.LocalDate;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.InternshipState;

/**
 * An internship on the board.
 *
 * @param intern      her name
 * @param lastContact when a report was last handed in or answered; null before
 * @param next        what is to be done first; null when there is nothing
 * @param leave       the last day of the leave that is on; null when none is (rule I5)
 * @param unsigned    whether an amendment of the agreement is not signed by everybody (rule I4)
 */
public record BoardRow(InternshipRef internship, String intern, Light light, Strip strip, Instant lastContact, Next next, LocalDate leave, boolean unsigned) {

    /** Whether the internship is over, however it ended. */
    public boolean isOver() {
        return internship.state() != InternshipState.ACTIVE && internship.state() != InternshipState.OFFERED;
    }

    /**
     * What is to be done.
     *
     * @param key   the key of its words
     * @param by    when; null when there is no date
     * @param mine  whether it is the reader's to do
     */
    public record Next(String key, Object arg, String path, Instant by, boolean mine) {
    }
}
