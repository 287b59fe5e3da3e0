package org.cohort.internship.report.link;

/** What a link leads to. */
public enum LinkKind {
    /** A merge request, pull request, Gerrit change or patch: something that is or was to be reviewed. */
    CHANGE("⇄"),
    COMMIT("◉"),
    ISSUE("◎"),
    /** A blog post or a mail on a list. */
    POST("✎"),
    VIDEO("▶"),
    OTHER("↗");

    private final String sign;

    LinkKind(String sign) {
        this.sign = sign;
    }

    /** Its sign, which never stands without its word. */
    public String sign() {
        return sign;
    }
}
