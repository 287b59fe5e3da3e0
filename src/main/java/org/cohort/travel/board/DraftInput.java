package org.cohort.travel.board;

import java.util.Map;

/**
 * A decision to be drafted, as typed.
 *
 * @param edition  of the draft the form showed; 0 when there was none
 * @param revision of the request the form showed
 * @param kind     the name of a {@link DraftKind}
 * @param place    on the waiting list; nothing for the end of it
 * @param words    to her; the reason where it is declined
 * @param amounts  what is offered of each cost line, by its public id
 */
public record DraftInput(int edition, int revision, String kind, String place, String words, Map<String, String> amounts) {
}
