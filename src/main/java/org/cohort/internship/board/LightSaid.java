package org.cohort.internship.board;

import java.time.Instant;

/**
 * What somebody says a light is, instead of the computed one.
 *
 * @param by    her name
 * @param until it counts before this
 */
public record LightSaid(String publicId, Long internshipId, LightOverride.Whose whose, LightTone tone, String words, String by, Instant until) {
}
