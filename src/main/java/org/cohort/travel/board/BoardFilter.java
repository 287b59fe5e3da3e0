package org.cohort.travel.board;

/**
 * What a board is narrowed to, from its address.
 *
 * @param stage      null for all
 * @param conference its public id, or null for all
 * @param round      its public id, or null for all
 */
public record BoardFilter(Stage stage, String conference, String round) {

    /** As it stands in an address. */
    public static BoardFilter typed(String stage, String conference, String round) {
        return new BoardFilter(Stage.typed(stage), given(conference), given(round));
    }

    public boolean isNarrow() {
        return stage != null || conference != null || round != null;
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
