package org.cohort.travel.advance;

import org.cohort.travel.grant.GrantCase;

/** What she had before a trip is another sum than was noted: its claim may pay another. */
public record Returned(GrantCase grant) {
}
