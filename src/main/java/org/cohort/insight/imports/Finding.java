package org.cohort.insight.imports;

import java.util.Set;

/** What the preview found out about a line, the most pressing first. */
public enum Finding {
    /** Organization: something here or in the file has nearly its name. */
    LIKELY,
    /** Project: its line names no organization. */
    LONE,
    /** Project: one of this title is in the round already, and is not this line's. */
    STORED,
    /** Project: another line of the same organization has its title or its address. */
    TWICE,
    /** Project: names no mentor. */
    UNMENTORED,
    /** Organization: an organizer of the program said earlier which community the name means. */
    KNOWN,
    /** Organization: a community has this name. */
    EXACT,
    /** Organization: a community has this address or, without punctuation and words like “project”, this name. */
    SLUG,
    /** Organization: nothing is like it. */
    NEW;

    /** What needs no second look: “take all sure ones” takes it. */
    static final Set<Finding> SURE = Set.of(UNMENTORED, KNOWN, EXACT, SLUG, NEW);
}
