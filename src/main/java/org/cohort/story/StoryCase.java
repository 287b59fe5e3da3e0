package org.cohort.story;

import java.time.Instant;
import org.cohort.internship.InternshipRef;

/**
 * A story with what its lifecycle must know.
 *
 * @param internship what it is about
 * @param at         now: a published story keeps the moment
 */
record StoryCase(Story story, InternshipRef internship, Instant at) {
}
