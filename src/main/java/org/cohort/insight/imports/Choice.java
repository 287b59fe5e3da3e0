package org.cohort.insight.imports;

/** What an organizer decides about a line. */
public enum Choice {
    /** An organization: the same as a community here or as another organization of the file. A project without one: it is that one's. */
    SAME,
    /** An organization: a community of its own. */
    NEW,
    /** A project: import it as it is. */
    IMPORT,
    /** Leave it out; an organization with its projects. */
    OUT
}
