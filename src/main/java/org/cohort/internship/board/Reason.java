package org.cohort.internship.board;

import java.util.List;

/**
 * Why a light is as it is.
 *
 * @param points what it weighs; 0 for what is no trouble
 * @param key    the key of its words without the prefix {@code light.}
 * @param args   what the words are filled with
 */
public record Reason(int points, String key, List<Object> args) {

    static Reason of(int points, String key, Object... args) {
        return new Reason(points, key, List.of(args));
    }
}
