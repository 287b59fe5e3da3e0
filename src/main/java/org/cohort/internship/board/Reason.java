package org.cohort.internship.board;

import java.util.List;

/**
 * Why a light is as it is.
 *
 * @param tone the light this reason alone would make
 * @param key  the key of its words without the prefix {@code light.}
 * @param args what the words are filled with
 */
public record Reason(LightTone tone, String key, List<Object> args) {

    static Reason of(LightTone tone, String key, Object... args) {
        return new Reason(tone, key, List.of(args));
    }
}
