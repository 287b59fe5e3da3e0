package org.cohort.travel.grant;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The grants an actor has to do with.
 *
 * @param mine    her own
 * @param waiting others' that wait for her, the oldest first
 * @param columns others', by how far they are; empty for who has no part in any
 */
public record Board(List<GrantRow> mine, List<GrantRow> waiting, List<Lane> columns) {

    /** How far a grant is, in the words of the board. */
    public enum Column {
        ASKED(GrantState.SUBMITTED, GrantState.NEEDS_INFORMATION),
        RECOMMENDED(GrantState.RECOMMENDED_BY_MENTOR, GrantState.IN_REVIEW, GrantState.WAITLISTED),
        OFFERED(GrantState.OFFERED),
        TRAVELLING(GrantState.ACCEPTED),
        OWES_REPORT(GrantState.TRAVELLED),
        PAID(GrantState.REPORTED, GrantState.SETTLED, GrantState.CLOSED),
        NOT_GOING(GrantState.DECLINED, GrantState.DECLINED_OFFER, GrantState.LAPSED, GrantState.WITHDRAWN, GrantState.NO_SHOW);

        private final Set<GrantState> states;

        Column(GrantState first, GrantState... more) {
            states = EnumSet.of(first, more);
        }

        public boolean holds(GrantState state) {
            return states.contains(state);
        }
    }

    /** One column with its grants. */
    public record Lane(Column column, List<GrantRow> rows) {
    }

    static List<Lane> lanes(List<GrantRow> rows) {
        return rows.isEmpty() ? List.of() : java.util.Arrays.stream(Column.values())
                .map(column -> new Lane(column, rows.stream().filter(row -> column.holds(row.state())).toList())).toList();
    }
}
