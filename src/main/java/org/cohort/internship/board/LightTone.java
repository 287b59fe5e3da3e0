package org.cohort.internship.board;

import java.util.Locale;

/** The lights, the worst last. Each is a word and a sign before it is a colour. */
public enum LightTone {
    ON_TRACK("ok"),
    LOOK_IN("warn"),
    AT_RISK("bad");

    private final String css;

    LightTone(String css) {
        this.css = css;
    }

    /** The tone of the tag it is shown by. */
    public String css() {
        return css;
    }

    /** The key of its word. */
    public String label() {
        return "light.tone." + name().toLowerCase(Locale.ROOT);
    }
}
