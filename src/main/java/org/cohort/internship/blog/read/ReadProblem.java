package org.cohort.internship.blog.read;

/** Why a feed could not be read; the words are {@code enum.ReadProblem.<CONSTANT>}, which may say the detail. */
public enum ReadProblem {
    /** It is no web address on a usual port, or has a password in it. */
    ADDRESS,
    UNKNOWN_HOST,
    /** The name leads to an address that is not everybody's. */
    NOT_PUBLIC,
    CONNECTION,
    TIMEOUT,
    TOO_LARGE,
    REDIRECTS,
    /** The detail is the number of the answer. */
    STATUS,
    /** The server says that there is nothing any more: it is not asked again. */
    GONE,
    /** The page names no feed. */
    NO_FEED,
    NOT_A_FEED
}
