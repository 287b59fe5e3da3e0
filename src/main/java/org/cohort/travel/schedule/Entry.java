package org.cohort.travel.schedule;

import java.time.LocalDateTime;
import java.util.List;
import org.cohort.travel.SessionKind;

/**
 * A session as a file has it.
 *
 * @param uid     what it is called in the file, the same in later editions of it
 * @param at      in the conference's zone
 * @param people  who appears, by name
 * @param line    where it begins, counted from 1
 */
record Entry(String uid, String title, SessionKind kind, LocalDateTime at, int minutes, String room, String text, String slides, String recording,
             List<String> people, int line) {
}
